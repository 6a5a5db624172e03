"""The pages of a document as pictures, one at a time: drawn off the window's thread, and turned."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QVBoxLayout, QWidget

from coach_desktop.casework.paper_ports import Picture
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, beside, button, column, label, row, scrolled
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

WIDTH = 820


class PagedModel(QObject):
    """Holds the bytes while they are looked at, and which page is."""

    drawn = Signal(object)

    def __init__(self, tasks: Tasks, picture: Callable[[bytes, int, int], Picture]) -> None:
        super().__init__()
        self._tasks, self._picture = tasks, picture
        self._content = b""
        self.trouble: Field[str] = Field("", self)
        self.number, self.pages = 0, 1

    def turn(self, by: int) -> None:
        """Go to the next page or back."""
        if self._content and 0 <= self.number + by < self.pages:
            self.number += by
            self._draw()

    def _open(self, content: bytes) -> None:
        """Look at these bytes, from the first page on."""
        self._content, self.number = content, 0
        self._draw()

    def _draw(self) -> None:
        picture, content, number = self._picture, self._content, self.number
        task = self._tasks.start(lambda _: picture(content, number, WIDTH), Lane.REST)
        task.succeeded.connect(self._drew)
        task.failed.connect(self._failed)

    def _drew(self, drawn: Picture) -> None:
        self.pages = drawn.pages
        self.drawn.emit(drawn)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class PagesView(QWidget):
    """The page large, with the way to the next one above it."""

    def __init__(self, model: PagedModel) -> None:
        super().__init__()
        self._model = model
        self._page = QLabel()
        self._page.setObjectName("page_picture")
        self._page.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._number = label("", "small")
        self._turning = self._turns()
        body: QVBoxLayout = column(self._turning, self._page, STRETCH)
        body.setContentsMargins(0, 0, 0, 0)
        self.setLayout(body)
        model.drawn.connect(self._show)

    def beside(self, *cards: QFrame) -> QScrollArea:
        """The page, and what is known of it beside it."""
        both = beside()
        both.addWidget(self, 3)
        both.addLayout(column(*cards, STRETCH, gap=16), 1)
        body = QWidget()
        body.setLayout(both)
        area = scrolled(body, margin=24)
        area.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        area.setAccessibleName(self.tr("The page; arrow keys move it"))
        return area

    def _turns(self) -> QWidget:
        holder = QWidget()
        back = button(self.tr("Previous page"), "quiet", "arrow-left")
        back.setObjectName("previous_page")
        back.clicked.connect(lambda: self._model.turn(-1))
        on = button(self.tr("Next page"), "quiet", "arrow-right")
        on.setObjectName("next_page")
        on.clicked.connect(lambda: self._model.turn(1))
        holder.setLayout(row(back, STRETCH, self._number, STRETCH, on))
        holder.hide()
        return holder

    def _show(self, drawn: Picture) -> None:
        self._page.setPixmap(QPixmap.fromImage(image_of(drawn)))
        self._turning.setVisible(self._model.pages > 1)
        told = self.tr("Page {number} of {pages}").format(
            number=self._model.number + 1, pages=self._model.pages
        )
        self._number.setText(told)
        self._page.setAccessibleName(told)


def image_of(drawn: Picture) -> QImage:
    """A page as Qt draws it."""
    format_ = QImage.Format.Format_RGB888
    return QImage(drawn.rgb, drawn.width, drawn.height, drawn.width * 3, format_)
