"""The coverage meter: which subjects of the law and of the municipality were talked about."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QFrame, QSizePolicy, QVBoxLayout, QWidget

from coach_desktop.casework.coverage import Cover, Subject
from coach_desktop.desktop.cover_words import MARKS, counted, cover_in_words, subject_name
from coach_desktop.desktop.parts_model import PartsModel
from coach_desktop.widgets.parts import STRETCH, clear, column, heading, label, marked, row
from coach_desktop.widgets.theme import font, pixmap, theme

_HEIGHT = 52
_BAR = 10
_GAP = 3


class SubjectButton(QAbstractButton):
    """One subject: icon, name, and in words how far it was talked about; a press goes there."""

    def __init__(self, subject: Subject) -> None:
        super().__init__()
        self._subject = subject
        self._name, self._words = subject_name(subject), cover_in_words(subject)
        self.setObjectName(f"subject_{subject.code}")
        self.setAccessibleName(f"{self._name}: {self._words}")
        self.setToolTip(f"{self._name}\n{subject.article}" if subject.article else self._name)
        self.setEnabled(bool(subject.place))
        self.setFixedHeight(_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        if subject.place:
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802  (Qt's name)
        return QSize(200, _HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look = theme()
        name, tone = MARKS[self._subject.cover]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() and self.isEnabled():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("hover"))
            painter.drawRoundedRect(self.rect().adjusted(0, 1, 0, -1), 8, 8)
        if self.hasFocus():
            painter.setPen(QPen(look.colour("focus_in"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 2, -1, -2), 8, 8)
        painter.drawPixmap(12, 16, pixmap(name, tone, 20))
        area = QRectF(44, 4, self.width() - 52, 24)
        fits = QFontMetrics(font(15)).horizontalAdvance(self._name) <= area.width()
        usual = font(15 if fits else 13)
        shown = QFontMetrics(usual).elidedText(
            self._name, Qt.TextElideMode.ElideRight, int(area.width())
        )
        painter.setFont(usual)
        painter.setPen(look.colour("text"))
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(area, middle, shown)
        painter.setFont(font(13, 600))
        painter.setPen(look.colour(tone))
        painter.drawText(area.translated(0, 22), middle, self._words)


class CoverageBar(QWidget):
    """A piece for each subject: filled when it was talked about, half when begun, else empty."""

    def __init__(self) -> None:
        super().__init__()
        self._covers: tuple[Cover, ...] = ()
        self.setFixedHeight(_BAR)

    def show_covers(self, covers: Sequence[Cover]) -> None:
        """Show the pieces anew; what does not apply has none."""
        self._covers = tuple(each for each in covers if each is not Cover.NOT_APPLICABLE)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802  (Qt's name)
        look = theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pieces = max(len(self._covers), 1)
        width = (self.width() - _GAP * (pieces - 1)) / pieces
        for place, cover in enumerate(self._covers):
            piece = QRectF(place * (width + _GAP) + 0.5, 0.5, width - 1, _BAR - 1)
            _, tone = MARKS[cover]
            painter.setPen(QPen(look.colour("edge" if cover is Cover.OPEN else tone), 1))
            painter.setBrush(look.colour(tone if cover is Cover.COVERED else "surface"))
            painter.drawRoundedRect(piece, 3, 3)
            if cover is Cover.BEGUN:
                half = piece.adjusted(0, 0, -piece.width() / 2, 0)
                painter.setBrush(look.colour(tone))
                painter.drawRoundedRect(half, 3, 3)


class Meter(QWidget):
    """A sentence and a bar for the law or for the municipality, and its subjects below them."""

    wanted = Signal(str)

    def __init__(self, name: str, sentence: str) -> None:
        super().__init__()
        self._sentence = sentence
        self._told, self._bar = label("", "strong", wrap=True), CoverageBar()
        self._told.setObjectName(name)
        self._subjects = QVBoxLayout()
        self._subjects.setSpacing(0)
        self.setLayout(column(self._told, self._bar, self._subjects, gap=6))

    def show_subjects(self, subjects: tuple[Subject, ...]) -> None:
        """Show them anew; without any it takes no room."""
        done, total = counted(subjects)
        told = self._sentence.format(done=done, total=total)
        self._told.setText(told)
        self._bar.show_covers([each.cover for each in subjects])
        self._bar.setAccessibleName(told)
        clear(self._subjects)
        for subject in subjects:
            made = SubjectButton(subject)
            made.clicked.connect(lambda _=False, place=subject.place: self.wanted.emit(place))
            self._subjects.addWidget(made)
        self.setVisible(bool(subjects))


class CoverageLine(QWidget):
    """All subjects in one bar, with two numbers in words above it."""

    def __init__(self) -> None:
        super().__init__()
        self._told, self._bar = label("", "small", wrap=True), CoverageBar()
        self._told.setObjectName("coverage_line")
        self.setLayout(column(self._told, self._bar, gap=4))

    def show_subjects(self, subjects: Sequence[Subject]) -> None:
        """Show all subjects anew."""
        law = counted(tuple(each for each in subjects if each.is_of_law))
        own = counted(tuple(each for each in subjects if not each.is_of_law))
        told = self.tr("Talked about: law {law}, municipality {own}").format(
            law="{}/{}".format(*law), own="{}/{}".format(*own)
        )
        self._told.setText(told)
        self._bar.setAccessibleName(told)
        self._bar.show_covers([each.cover for each in subjects])


class CoverageMeter(QWidget):
    """The meter of the law above that of the municipality, or beside it."""

    wanted = Signal(str)

    def __init__(self, *, beside: bool = False) -> None:
        super().__init__()
        self._shown: tuple[Subject, ...] = ()
        self._law = Meter("coverage_law", self.tr("Law: {done} of {total} talked about"))
        self._own = Meter("coverage_own", self.tr("Municipality: {done} of {total} talked about"))
        for meter in (self._law, self._own):
            meter.wanted.connect(self.wanted)
        both = (self._law, self._own)
        if beside:
            self.setLayout(row(*(column(each, STRETCH) for each in both), gap=24))
        else:
            self.setLayout(column(*both, gap=16))

    def show_subjects(self, subjects: Sequence[Subject]) -> None:
        """Show all subjects anew, when one of them changed."""
        if tuple(subjects) == self._shown:
            return
        self._shown = tuple(subjects)
        self._law.show_subjects(tuple(each for each in subjects if each.is_of_law))
        self._own.show_subjects(tuple(each for each in subjects if not each.is_of_law))


class CoverageCard(QFrame):
    """The meter as a card of the dossier; hidden while there is no intake."""

    def __init__(self, model: PartsModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model, self._meter = model, CoverageMeter(beside=True)
        self._meter.wanted.connect(model.go_to)
        self.setLayout(column(heading(self.tr("What was talked about")), self._meter, margin=24))
        model.changed.connect(self._show)
        self.hide()

    def _show(self) -> None:
        subjects = self._model.course.subjects
        self._meter.show_subjects(subjects)
        self.setVisible(bool(subjects))
