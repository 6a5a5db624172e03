"""Answers that are typed: on the keys of the machine, or on those on the screen."""

import re

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_desktop.clientscreen.field import ClientField
from coach_desktop.clientscreen.keyboard import Keyboard
from coach_desktop.clientscreen.layouts import DIGITS, Layout, layout_for
from coach_desktop.domain.phrases import Phrases
from coach_desktop.widgets.parts import STRETCH, column, row
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import theme

_WIDTHS = {"day": 120, "month": 120, "year": 200}
_KEYPAD = 460


def words(phrases: Phrases, key: str, *, px: int = 27, weight: int = 400) -> ClientText:
    """A fixed sentence in the client's language."""
    said = phrases.said(key)
    return ClientText(said.text, said.language, px=px, weight=weight)


class _Typed(AnswerWidget):
    """Fields with a keyboard below them, that types into the one where the cursor is."""

    def __init__(self) -> None:
        super().__init__()
        self._fields: list[ClientField] = []
        self._here: ClientField | None = None

    def _field(self, spoken: str, language: str, *, lines: int = 1) -> ClientField:
        made = ClientField(self, language, lines=lines)
        made.setAccessibleName(spoken)
        made.textChanged.connect(self.later)
        made.installEventFilter(self)
        self._fields.append(made)
        self._here = self._here or made
        self.setFocusProxy(self._fields[0])
        return made

    def _keyboard(self, layout: Layout, phrases: Phrases) -> Keyboard:
        made = Keyboard(layout, phrases)
        made.typed.connect(self._put)
        made.erased.connect(self._erase)
        return made

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802  (Qt's name)
        """Remember where the cursor was last."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, ClientField):
            self._here = watched
        return super().eventFilter(watched, event)

    def _put(self, text: str) -> None:
        if self._here is not None:
            self._here.put(text)

    def _erase(self) -> None:
        if self._here is not None:
            self._here.erase()

    def _show(self, field: ClientField, text: str) -> None:
        if text not in {typed := field.toPlainText(), typed.strip()}:
            with QSignalBlocker(field):
                field.setPlainText(text)


class TextTyped(_Typed):
    """Tell it to the coach, or type it."""

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        field = self._field(phrases.say("client.type_here"), phrases.language, lines=2)
        layout = layout_for(phrases.language)
        told = " ".join(map(phrases.say, ("client.tell_coach", "client.type_here")))
        tell = ClientText(told, phrases.language, px=27)
        keys = self._keyboard(layout, phrases)
        self.setLayout(column(tell, field, keys, gap=8))

    def value(self) -> str:
        return self._fields[0].toPlainText()

    def show_value(self, value: str) -> None:
        self._show(self._fields[0], value)
        self.hold(value)


class NumberTyped(_Typed):
    """A number, on a pad of digits."""

    def __init__(self, phrases: Phrases, *, has_fraction: bool) -> None:
        super().__init__()
        field = self._field(phrases.say("client.type_here"), "nl")
        field.setFixedWidth(theme().large(_KEYPAD))
        self._has_fraction = has_fraction
        pad = self._keyboard(_with_comma() if has_fraction else DIGITS, phrases)
        pad.setFixedWidth(theme().large(_KEYPAD))
        self.setLayout(column(row(field, STRETCH), row(pad, STRETCH), gap=12))

    def value(self) -> str:
        return self._fields[0].toPlainText().strip()

    def show_value(self, value: str) -> None:
        self._show(self._fields[0], value)
        self.hold(value)


class DateTyped(_Typed):
    """Day, month and year; where a date may be incomplete, the year alone is enough."""

    def __init__(self, phrases: Phrases, *, may_be_incomplete: bool) -> None:
        super().__init__()
        pieces = []
        for part, width in _WIDTHS.items():
            field = self._field(phrases.say(f"client.{part}"), "nl")
            field.setFixedWidth(theme().large(width))
            name = words(phrases, f"client.{part}")
            name.setFixedWidth(theme().large(width))
            pieces.append(column(name, field, gap=4))
        pad = self._keyboard(DIGITS, phrases)
        pad.setFixedWidth(theme().large(_KEYPAD))
        hint = words(phrases, "client.only_year") if may_be_incomplete else None
        self.setLayout(column(row(*pieces, STRETCH, gap=12), hint, row(pad, STRETCH), gap=12))

    def value(self) -> str:
        """ISO as far as it is known; digits that are no date yet stay as they were typed."""
        day, month, year = (field.toPlainText().strip() for field in self._fields)
        if not (day or month or year):
            return ""
        parts = [year.zfill(4) if year else "", month.zfill(2) if month else ""]
        parts.append(day.zfill(2) if day else "")
        return "-".join(parts).rstrip("-")

    def show_value(self, value: str) -> None:
        found = re.fullmatch(r"(\d*)(?:-(\d*))?(?:-(\d*))?", value)
        told = found.groups() if found else ("", "", "")
        for field, text in zip(reversed(self._fields), told, strict=True):
            if field.toPlainText().lstrip("0") != (text or "").lstrip("0"):
                self._show(field, text or "")
        self.hold(value)


class SearchTyped(QWidget):
    """Words that narrow a list, with their keyboard; the field itself stands above the list."""

    changed = Signal(str)

    def __init__(self, phrases: Phrases) -> None:
        super().__init__()
        owner = _Searching()
        owner.setParent(self)
        owner.hide()
        self.field = ClientField(owner, phrases.language, lines=1)
        self.field.setAccessibleName(phrases.say("client.search"))
        self.field.textChanged.connect(lambda: self.changed.emit(self.field.toPlainText()))
        keys = Keyboard(layout_for(phrases.language), phrases)
        keys.typed.connect(self.field.put)
        keys.erased.connect(self.field.erase)
        box = QVBoxLayout(self)
        box.setContentsMargins(0, 0, 0, 0)
        box.addWidget(keys)


class _Searching(AnswerWidget):
    """What is searched for is no answer."""

    def value(self) -> str:
        return ""

    def show_value(self, value: str) -> None:
        self.hold(value)


def _with_comma() -> Layout:
    return Layout("", ((*DIGITS.pages[0][:3], ("0", ",")),))
