"""The topics of a questionnaire with their progress and minutes, and what they cover so far."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from coach_desktop.casework.coverage import Subject
from coach_desktop.desktop.coverage_card import CoverageLine, CoverageMeter
from coach_desktop.forms.session import Progress
from coach_desktop.widgets.parts import STRETCH, button, clear, column, row, rule
from coach_desktop.widgets.theme import font, pixmap, theme


class TopicButton(QAbstractButton):
    """One topic: state, name, how many of its questions were dealt with, and minutes left."""

    def __init__(self, key: str, name: str, progress: Progress, *, here: bool) -> None:
        super().__init__()
        self._name = name
        self.setObjectName(f"topic_{key}")
        self.show_progress(progress, here=here)
        self.setMinimumHeight(44)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_progress(self, progress: Progress, *, here: bool) -> None:
        """Show how far the topic is now, and whether the question on the screen is in it."""
        self._progress, self._here = progress, here
        self._count = f"{progress.done}/{progress.total}"
        left = progress.minutes_left
        self._minutes = self.tr("{minutes} min").format(minutes=left) if left else ""
        told = (self._name, self._count, self._minutes)
        self.setAccessibleName(", ".join(filter(None, told)))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(200, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look, here = theme(), self._here
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if here or self.underMouse():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent_tint" if here else "hover"))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus_in"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -1, -2), 8, 8)
        painter.drawPixmap(12, 12, pixmap(self._icon(), "accent" if here else self._tone(), 20))
        painter.setPen(look.colour("accent" if here else "text"))
        taken = 88 if self._progress.declined else 64
        area = QRectF(44, 0, self.width() - 44 - taken, self.height())
        middle = Qt.AlignmentFlag.AlignVCenter
        usual = font(15, 600 if here else 400)
        fits = QFontMetrics(usual).horizontalAdvance(self._name) <= area.width()
        painter.setFont(usual if fits else font(13, 600 if here else 400))
        wrap = 0 if fits else int(Qt.TextFlag.TextWordWrap)
        painter.drawText(area, int(middle | Qt.AlignmentFlag.AlignLeft) | wrap, self._name)
        if self._progress.declined:
            painter.drawPixmap(self.width() - 84, 13, pixmap("hand-stop", "muted", 18))
        painter.setFont(font(13, 600 if here else 400))
        painter.setPen(look.colour("accent" if here else "muted"))
        lines = [each for each in (self._count, self._minutes) if each]
        height = (self.height() - 6) / len(lines)
        for place, words in enumerate(lines):
            right = QRectF(self.width() - 64, 3 + place * height, 52, height)
            painter.drawText(right, int(middle | Qt.AlignmentFlag.AlignRight), words)

    def _icon(self) -> str:
        if self._progress.is_complete:
            return "circle-check"
        if self._here:
            return "circle-dot"
        return "circle-half-2" if self._progress.done else "circle"

    def _tone(self) -> str:
        return "ok" if self._progress.is_complete else "muted"


class TopicRail(QWidget):
    """The topics below each other."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout(self)
        self._box.setContentsMargins(0, 0, 0, 0)
        self._box.setSpacing(2)
        self._buttons: dict[str, TopicButton] = {}

    def show_topics(self, topics: Sequence[tuple[str, str, Progress]], here: str) -> None:
        """Show the topics anew; a button that stays keeps the keyboard."""
        if [*self._buttons] == [key for key, _, _ in topics]:
            for key, _, progress in topics:
                self._buttons[key].show_progress(progress, here=key == here)
            return
        clear(self._box)
        self._buttons = {}
        for key, name, progress in topics:
            made = self._buttons[key] = TopicButton(key, name, progress, here=key == here)
            made.clicked.connect(lambda _=False, key=key: self.chosen.emit(key))
            self._box.addWidget(made)
        self._box.addStretch(1)


class IntakeRail(QWidget):
    """Which form is walked, its topics, and the coverage meter below them."""

    chosen = Signal(str)
    subject_wanted = Signal(str)
    short_wanted = Signal(bool)

    def __init__(self) -> None:
        super().__init__()
        self._whole = self._tab("whole_form", self.tr("Full form"))
        self._short = self._tab("short_form", self.tr("First talk"))
        self._short.setToolTip(self.tr("Only the questions of a first talk; all answers stay"))
        self._topics = TopicRail()
        self._topics.chosen.connect(self.chosen)
        self._line, self._meter = CoverageLine(), CoverageMeter()
        self._meter.wanted.connect(self.subject_wanted)
        meter = QWidget()
        meter.setLayout(column(rule(), 8, self._meter, STRETCH))
        self.setLayout(
            column(
                row(12, self._short, self._whole, STRETCH, gap=16),
                row(12, self._line, 12, gap=0),
                self._topics,
                meter,
                STRETCH,
                gap=8,
            )
        )

    def show_form(self, *, short: bool) -> None:
        """Show which form is walked now."""
        self._short.setChecked(short)
        self._whole.setChecked(not short)

    def show_topics(self, topics: Sequence[tuple[str, str, Progress]], here: str) -> None:
        """Show the topics anew."""
        self._topics.show_topics(topics, here)

    def show_subjects(self, subjects: Sequence[Subject]) -> None:
        """Show anew what was talked about."""
        self._line.show_subjects(subjects)
        self._meter.show_subjects(subjects)

    def _tab(self, name: str, words: str) -> QPushButton:
        tab = button(words, "tab")
        tab.setObjectName(name)
        tab.setCheckable(True)
        tab.clicked.connect(lambda _=False: self.short_wanted.emit(name == "short_form"))
        return tab
