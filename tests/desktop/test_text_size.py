"""The size of the client's text is chosen once, kept in the vault, and goes to his screen."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from coach_desktop.app.text_size import VaultTextSize
from coach_desktop.domain.errors import VaultError
from coach_desktop.widgets.theme import look_of, theme
from tests.desk import Desk, desk


def _box(at: Desk) -> QComboBox:
    at.steps.installation.settings()
    at.settle()
    box = at.page.findChild(QComboBox, "text_percent")
    assert box is not None
    return box


def test_the_chosen_size_goes_to_the_client_now_and_after_the_next_unlock(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        box = _box(at)
        assert box.accessibleName()
        assert [box.itemText(place) for place in range(box.count())] == [
            "100 %", "125 %", "150 %", "200 %",
        ]  # fmt: skip
        assert look_of(theme().look)[1] == 100
        box.setCurrentIndex(box.findData("200"))
        at.settle()
        assert look_of(theme().look)[1] == 200
        assert theme().percent == 100
    theme().for_client = 100
    with desk(tmp_path / "kluis") as at:
        assert look_of(theme().look)[1] == 200
        assert _box(at).currentData() == "200"
    theme().for_client = 100


def test_a_size_that_cannot_be_kept_is_not_shown_as_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_self: VaultTextSize, _percent: int) -> None:
        raise VaultError("vault.disk-full")

    with desk(tmp_path / "kluis") as at:
        box = _box(at)
        monkeypatch.setattr(VaultTextSize, "keep", full)
        box.setCurrentIndex(box.findData("150"))
        at.settle()
        assert box.currentData() == "100"
        assert look_of(theme().look)[1] == 100
