"""The card that says how large the text on the client's screen is, and lets the coach choose."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication, QFrame

from coach_desktop.casework.access import TEXT_CHOICES, TextSize
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.widgets.parts import column, heading, label, marked
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import theme
from coach_desktop.widgets.wording import wording


class TextModel(QObject):
    """Keeps another size, and says what came of it."""

    kept = Signal()
    failed = Signal(str)

    def __init__(self, size: TextSize, tasks: Tasks) -> None:
        super().__init__()
        self._size, self._tasks = size, tasks

    @property
    def percent(self) -> int:
        """What is in force."""
        return self._size.percent

    def choose(self, percent: int) -> None:
        """Keep another choice; where it cannot be kept the former one stays in force."""
        if percent == self.percent:
            return
        task = self._tasks.start(lambda _: self._size.keep(percent), Lane.VAULT)
        task.succeeded.connect(lambda _: self._kept())
        task.failed.connect(self._failed)

    def _kept(self) -> None:
        self.put_in_force()
        self.kept.emit()

    def put_in_force(self) -> None:
        """It holds for the client's next screen."""
        theme().for_client = self.percent

    def _failed(self, trouble: Exception) -> None:
        self.failed.emit(wording(trouble))


class OwnTextModel(TextModel):
    """The same for the pages of the coach himself; it holds at once."""

    def put_in_force(self) -> None:
        """Draw the pages in this size."""
        enlarge(self.percent)


def enlarge(percent: int) -> None:
    """Put a size of the coach's own text into force; a page that stands is to be made anew."""
    app = QApplication.instance()
    if isinstance(app, QApplication) and percent != theme().percent:
        theme().use(app, theme().mode, percent=percent)


class TextCard(QFrame):
    """Lays the model out."""

    def __init__(self, model: TextModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model = model
        options = {str(each): f"{each} %" for each in TEXT_CHOICES}
        field, self._percent = choice_field("text_percent", self.tr("Size of the text"), options)
        self._show()
        self._percent.currentIndexChanged.connect(lambda: model.choose(int(chosen(self._percent))))
        model.failed.connect(self._show)
        also = self.tr(
            "It holds from the next time that the client gets a screen. What does not fit scrolls."
        )
        self.setLayout(
            column(
                heading(self.tr("The client's screen")),
                field,
                label(also, "small", wrap=True),
                margin=24,
            )
        )

    def _show(self) -> None:
        self._percent.setCurrentIndex(self._percent.findData(str(self._model.percent)))
