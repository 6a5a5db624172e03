"""Text, numbers, dates and times."""

import re

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QLineEdit

from coach_desktop.widgets.parts import STRETCH, column, label, marked, row
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.theme import font

_PART_WIDTHS = {"day": 72, "month": 72, "year": 104}


class _Prose(Prose):
    """A longer text that is taken when the keyboard leaves it."""

    def __init__(self, owner: AnswerWidget) -> None:
        super().__init__()
        self._owner = owner
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802  (Qt's name)
        super().focusOutEvent(event)
        self._owner.flush()


class TextAnswer(AnswerWidget):
    """Free text of any length; a long one scrolls."""

    def __init__(self, spoken: str, language: str) -> None:
        super().__init__()
        self._edit = _Prose(self)
        self._edit.setAccessibleName(spoken)
        self._edit.setFont(font(17, 400, language))
        self._edit.setMinimumHeight(104)
        self._edit.setMaximumHeight(168)
        self._edit.textChanged.connect(self.later)
        self.setFocusProxy(self._edit)
        self.setLayout(column(self._edit))

    def value(self) -> str:
        return self._edit.toPlainText()

    def show_value(self, value: str) -> None:
        if value not in {typed := self._edit.toPlainText(), typed.strip()}:
            cursor = self._edit.textCursor()
            at = min(cursor.position(), len(value))
            with QSignalBlocker(self._edit):
                self._edit.setPlainText(value)
            cursor.setPosition(at)
            self._edit.setTextCursor(cursor)
        self.hold(value)


class LineAnswer(AnswerWidget):
    """A short text or a number on one line."""

    def __init__(
        self,
        spoken: str,
        language: str,
        *,
        width: int = 0,
        keys: Qt.InputMethodHint = Qt.InputMethodHint.ImhNone,
    ) -> None:
        """`keys` is the sort of keyboard that a touch screen shows."""
        super().__init__()
        self._edit = QLineEdit()
        self._edit.setInputMethodHints(keys)
        self._edit.setAccessibleName(spoken)
        self._edit.setFont(font(17, 400, language))
        if width:
            self._edit.setFixedWidth(width)
        self._edit.textEdited.connect(self.later)
        self._edit.editingFinished.connect(self.flush)
        self.setFocusProxy(self._edit)
        self.setLayout(row(self._edit, STRETCH if width else None))

    def value(self) -> str:
        return self._edit.text().strip()

    def show_value(self, value: str) -> None:
        if value != self.value():
            self._edit.setText(value)
        self.hold(value)


class DateAnswer(AnswerWidget):
    """Three boxes: day, month, year. Where a date may be incomplete, the year alone is enough.

    Where only the month or the year is asked, it is the first day of it that is stored.
    """

    def __init__(
        self,
        spoken: str,
        names: tuple[str, str, str],
        *,
        hint: str = "",
        asked: tuple[str, ...] = tuple(_PART_WIDTHS),
    ) -> None:
        super().__init__()
        self._boxes: dict[str, QLineEdit] = {}
        self._asked = asked
        pieces = []
        for part, name in zip(_PART_WIDTHS, names, strict=True):
            if part not in asked:
                continue
            box = marked(QLineEdit(), part="true")
            box.setFixedWidth(_PART_WIDTHS[part])
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setMaxLength(4 if part == "year" else 2)
            box.setAccessibleName(f"{spoken}, {name}")
            box.textEdited.connect(self._typed)
            box.installEventFilter(self)
            self._boxes[part] = box
            pieces.append(column(label(name, "small"), box, gap=4))
        said = label(hint, "small", tone="info") if hint else None
        self.setFocusProxy(self._boxes[asked[0]])
        self.setLayout(column(row(*pieces, STRETCH, gap=8), said, gap=6))

    def value(self) -> str:
        """ISO as far as it is known; digits that are no date yet stay as they were typed."""
        told = {part: box.text().strip() for part, box in self._boxes.items()}
        if not any(told.values()):
            return ""
        day, month, year = (told.get(part, "1") for part in _PART_WIDTHS)
        parts = [year.zfill(4) if year else "", month.zfill(2) if month else ""]
        parts.append(day.zfill(2) if day else "")
        return "-".join(parts).rstrip("-")

    def show_value(self, value: str) -> None:
        found = re.fullmatch(r"(\d*)(?:-(\d*))?(?:-(\d*))?", value)
        told = found.groups() if found else ("", "", "")
        for part, text in zip(("year", "month", "day"), told, strict=True):
            if part in self._asked and self._boxes[part].text().lstrip("0") != (text or "").lstrip(
                "0"
            ):
                self._boxes[part].setText(text or "")
        self.hold(value)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Take the date when the last of the boxes loses the focus, not between them."""
        if event.type() == QEvent.Type.FocusOut and not any(
            box.hasFocus() for box in self._boxes.values()
        ):
            self.later()
        return super().eventFilter(watched, event)

    def _typed(self) -> None:
        self.later()


class TimeAnswer(AnswerWidget):
    """Two boxes: hour and minute."""

    def __init__(self, spoken: str, names: tuple[str, str]) -> None:
        super().__init__()
        self._boxes: list[QLineEdit] = []
        pieces = []
        for name in names:
            box = marked(QLineEdit(), part="true")
            box.setFixedWidth(_PART_WIDTHS["day"])
            box.setAlignment(Qt.AlignmentFlag.AlignCenter)
            box.setMaxLength(2)
            box.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly)
            box.setAccessibleName(f"{spoken}, {name}")
            box.textEdited.connect(self._typed)
            self._boxes.append(box)
            pieces.append(column(label(name, "small"), box, gap=4))
        self.setFocusProxy(self._boxes[0])
        self.setLayout(row(*pieces, STRETCH, gap=8))

    def value(self) -> str:
        """Hour and minute; what is no time yet stays as it was typed."""
        hour, minute = (box.text().strip() for box in self._boxes)
        if not (hour or minute):
            return ""
        return f"{hour.zfill(2)}:{minute.zfill(2)}" if hour and minute else f"{hour}:{minute}"

    def show_value(self, value: str) -> None:
        hour, _, minute = value[:5].partition(":")
        for box, text in zip(self._boxes, (hour, minute), strict=True):
            if bool(box.text()) is not bool(text) or box.text().zfill(2) != text.zfill(2):
                box.setText(text)
        self.hold(value)

    def _typed(self) -> None:
        """Take it when the typing pauses, but not while half of it is there."""
        if len({bool(box.text()) for box in self._boxes}) == 1:
            self.later()


class MomentAnswer(AnswerWidget):
    """A date and a time on it; taken when both are there."""

    def __init__(self, day: DateAnswer, time: TimeAnswer) -> None:
        super().__init__()
        self._day, self._time = day, time
        for each in (day, time):
            each.answered.connect(lambda _: self._part_taken())
        self.setFocusProxy(day)
        self.setLayout(row(day, time, STRETCH, gap=16))

    def value(self) -> str:
        day, time = self._day.value(), self._time.value()
        if not (day or time):
            return ""
        return f"{day}T{time}:00" if len(time) == len("00:00") else f"{day}T{time}"

    def show_value(self, value: str) -> None:
        day, _, time = value.partition("T")
        self._day.show_value(day)
        self._time.show_value(time)
        self.hold(value)

    @property
    def is_being_typed(self) -> bool:
        return self._day.is_being_typed or self._time.is_being_typed or super().is_being_typed

    def _part_taken(self) -> None:
        day, time = self._day.value(), self._time.value()
        if bool(day) is bool(time):
            self.flush()
