"""With larger text the client's screen cuts no word off: what does not fit scrolls."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.clientscreen.options import WORDS, _Big
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.theme import Mode, font, look_of, theme
from tests.builders import opened
from tests.clientscreen.table import Seat, seat

PLACES = ("ond_schrift", "ond_jaren", "gez_vorm", "wrk_nu", "pers_roepnaam")
"""Cards with pictures beside each other and below each other, and a field with its keyboard."""


def cut(window: QWidget) -> Iterator[str]:
    """Everything on a window whose words need more room than it has."""
    for each in window.findChildren(QWidget):
        if not each.isVisible() or each.width() <= 0:
            continue
        match each:
            case ClientText():
                if each.heightForWidth(each.width()) > each.height() + 1:
                    yield f"height {each.accessibleName()}"
            case _Big():
                metrics = QFontMetrics(font(WORDS, 600, each._language))
                if any(metrics.horizontalAdvance(line) > each._room() for line in each._lines):
                    yield f"width {each.accessibleName()}"
                if len(each._lines) * each._pitch > each.height():
                    yield f"height {each.accessibleName()}"
            case QPushButton() if each.property("key") is None:
                if each.sizeHint().width() > each.width() + 1:
                    yield f"width {each.accessibleName()}"
            case QLabel() if each.text() and not each.wordWrap():
                if each.sizeHint().width() > each.width() + 1:
                    yield f"width {each.text()}"
        right = each.mapTo(window, QPoint(each.width(), 0)).x()
        if right > window.width() or each.mapTo(window, QPoint()).x() < 0:
            yield f"beside the window: {each.objectName() or type(each).__name__}"


def _troubles(client: Seat) -> list[str]:
    found = []
    for place in PLACES:
        client.window._model.show(place)
        client.settle()
        found += [f"{place}: {each}" for each in cut(client.window)]
    for button in ("who_reads", "other_language"):
        client.press(button)
        found += [f"{button}: {each}" for each in cut(client.window)]
        client.press("close_panel")
    return found


@pytest.mark.parametrize(
    ("language", "percent"), [("ar", 200), ("ti", 200), ("nl", 200), ("tr", 125)]
)
def test_no_word_is_cut_off_in_larger_text(
    qtbot: QtBot, tmp_path: Path, language: str, percent: int
) -> None:
    with (
        opened(tmp_path / "kluis") as office,
        seat(office, office.intake(), language=language, percent=percent) as client,
    ):
        assert font(100).pixelSize() == percent
        assert _troubles(client) == []


def test_the_size_goes_to_the_clients_process_with_the_colours(qtbot: QtBot) -> None:
    assert look_of("dark") == (Mode.DARK, 100)
    assert look_of("contrast-150") == (Mode.CONTRAST, 150)
    assert look_of(theme().look) == (theme().mode, theme().for_client)
