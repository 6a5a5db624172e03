"""Put options in an order, and a number along a line."""

from collections.abc import Sequence
from decimal import Decimal, DecimalException

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QSlider

from coach_desktop.widgets.parts import STRETCH, button, column, label, row
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.choice import Option
from coach_desktop.widgets.theme import font

_ROW_HEIGHT = 48
_MOST_STEPS = 10_000


class _OrderList(QListWidget):
    """A list of which a row goes up or down with Ctrl and an arrow."""

    pushed = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        ways = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: +1}
        way = ways.get(Qt.Key(event.key()), 0)
        if way and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.pushed.emit(way)
            event.accept()
        else:
            super().keyPressEvent(event)


class RankAnswer(AnswerWidget):
    """Options to put in an order: by buttons, by Ctrl and arrows, or by dragging.

    As long as nobody put them in order, the order on the screen is no answer.
    """

    def __init__(self, options: Sequence[Option], language: str, spoken: str) -> None:
        super().__init__()
        self._options = {option.name: option for option in options}
        self._is_given = False
        self._list = _OrderList()
        self._list.setAccessibleName(spoken)
        self._list.setFont(font(17, 400, language))
        self._list.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self._list.setFixedHeight(min(8, max(2, len(options))) * _ROW_HEIGHT + 8)
        self._list.pushed.connect(self._push)
        self._list.model().rowsMoved.connect(lambda *_: self._order_given())
        up = button(self.tr("Higher"), "secondary", "arrow-up")
        down = button(self.tr("Lower"), "secondary", "arrow-down")
        right = button(self.tr("This order is right"), "quiet", "check")
        for act, name in ((up, "rank_up"), (down, "rank_down"), (right, "rank_right")):
            act.setObjectName(name)
        up.clicked.connect(lambda: self._push(-1))
        down.clicked.connect(lambda: self._push(+1))
        right.clicked.connect(self._order_given)
        self.setFocusProxy(self._list)
        self.setLayout(column(self._list, row(up, down, STRETCH), row(right, STRETCH)))
        self._fill(list(self._options))

    def value(self) -> str:
        return " ".join(self._names()) if self._is_given else ""

    def show_value(self, value: str) -> None:
        told = [name for name in value.split() if name in self._options]
        self._is_given = bool(told)
        rest = [name for name in self._options if name not in told]
        if (wanted := [*told, *rest]) != self._names():
            self._fill(wanted)
        self.hold(value)

    def _names(self) -> list[str]:
        items = (self._list.item(place) for place in range(self._list.count()))
        return [str(item.data(Qt.ItemDataRole.UserRole)) for item in items]

    def _fill(self, names: list[str]) -> None:
        at = max(0, self._list.currentRow())
        self._list.clear()
        for name in names:
            item = QListWidgetItem(self._list)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self._number()
        self._list.setCurrentRow(min(at, self._list.count() - 1))

    def _number(self) -> None:
        for place, name in enumerate(self._names()):
            self._list.item(place).setText(f"{place + 1}. {self._options[name].words}")

    def _push(self, way: int) -> None:
        at = self._list.currentRow()
        to = at + way
        if at < 0 or not 0 <= to < self._list.count():
            return
        names = self._names()
        names.insert(to, names.pop(at))
        self._fill(names)
        self._list.setCurrentRow(to)
        self._order_given()

    def _order_given(self) -> None:
        self._is_given = True
        self._number()
        self.flush()


class _Line(QSlider):
    """A slider that says when somebody touched it, also when it stays where it is."""

    touched = Signal()

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Horizontal)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802  (Qt's name)
        super().keyPressEvent(event)
        self.touched.emit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802  (Qt's name)
        super().mouseReleaseEvent(event)
        self.touched.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802  (Qt's name)
        """Who scrolls the page past it changes no answer."""
        event.ignore()


class RangeAnswer(AnswerWidget):
    """A number on a line between two ends; it has no answer until somebody touches the line."""

    def __init__(self, spoken: str, start: str, end: str, step: str) -> None:
        super().__init__()
        self._start, end_at, self._step = _bounds(start, end, step)
        steps = int((end_at - self._start) / self._step)
        self._is_given = False
        self._line = _Line()
        self._line.setAccessibleName(spoken)
        self._line.setRange(0, min(steps, _MOST_STEPS))
        self._line.setFixedHeight(44)
        self._line.touched.connect(self._touched)
        self._line.valueChanged.connect(lambda _: self._touched())
        self._shown = label("–", "title2")
        self._shown.setObjectName("range_value")
        self._shown.setMinimumWidth(72)
        self._shown.setAlignment(Qt.AlignmentFlag.AlignCenter)
        ends = row(label(_told(self._start), "small"), STRETCH, label(_told(end_at), "small"))
        beside = row(gap=16)
        beside.addLayout(column(self._line, ends, gap=8), 1)
        beside.addWidget(self._shown)
        self.setFocusProxy(self._line)
        self.setLayout(beside)

    def value(self) -> str:
        return _told(self._start + self._line.value() * self._step) if self._is_given else ""

    def show_value(self, value: str) -> None:
        try:
            at = int((Decimal(value) - self._start) / self._step)
        except (DecimalException, ValueError, OverflowError):
            at = None
        self._is_given = at is not None
        with QSignalBlocker(self._line):
            self._line.setValue(at or 0)
        self._say()
        self.hold(value)

    def _touched(self) -> None:
        self._is_given = True
        self._say()
        self.later()

    def _say(self) -> None:
        self._shown.setText(self.value() or "–")


def _bounds(start: str, end: str, step: str) -> tuple[Decimal, Decimal, Decimal]:
    """The ends and the step of a line; those of ODK where the form has none that can be used."""
    try:
        told = Decimal(start or "1"), Decimal(end or "10"), abs(Decimal(step or "1"))
    except DecimalException:
        return Decimal(1), Decimal(10), Decimal(1)
    usable = all(each.is_finite() for each in told) and told[2] > 0 and told[1] > told[0]
    return told if usable else (Decimal(1), Decimal(10), Decimal(1))


def _told(number: Decimal) -> str:
    """A number without zeros behind its fraction."""
    told = format(number, "f")
    return told.rstrip("0").rstrip(".") if "." in told else told
