"""Gives an answer by the widget of its question: keys in a line, presses on what is chosen."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListWidget, QPlainTextEdit

from coach_desktop.commands.keys import press_keys
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.forms.definition import Kind
from coach_desktop.widgets.questions.answering import AnswerWidget
from coach_desktop.widgets.questions.choice import SearchAnswer


class Stuck(Exception):  # noqa: N818  (what a coach would say)
    """A page did not do what a coach would expect of it."""


def give(page: IntakePage, kind: Kind, value: str, press: Callable[[str], None]) -> None:
    """Give an answer to the question on the screen; raises Stuck when there is no way to."""
    widget = page.findChild(AnswerWidget, "answer")
    if widget is None:
        raise Stuck("no answer widget")
    if isinstance(widget, SearchAnswer):
        _tick(widget, value.split())
    elif kind in {Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.ACKNOWLEDGE}:
        for name in value.split():
            press(f"option_{name}")
    elif kind is Kind.DATE:
        boxes = widget.findChildren(QLineEdit)
        for box, part in zip(reversed(boxes), [*value.split("-"), "", ""], strict=False):
            box.selectAll()
            press_keys(box, part)
    else:
        edit = widget.findChild(QPlainTextEdit) or widget.findChild(QLineEdit)
        if edit is None:
            raise Stuck("nothing to type in")
        edit.selectAll()
        press_keys(edit, value)
    widget.flush()


def _tick(widget: SearchAnswer, names: list[str]) -> None:
    shown = widget.findChild(QListWidget)
    if shown is None:
        raise Stuck("no list")
    for place in range(shown.count()):
        item = shown.item(place)
        if item.data(Qt.ItemDataRole.UserRole) in names:
            shown.setCurrentItem(item)
            QTest.keyClick(shown, Qt.Key.Key_Space)
