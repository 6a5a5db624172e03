"""The front door with real slots: make, unlock by words and by code, and the window itself."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from coach_desktop import __main__
from coach_desktop.app.doors import VaultDoors
from coach_desktop.casework.access import NewOwner
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.storage import kdf

OWNER = NewOwner(
    name="Marieke de Boer",
    role=Role.COACH,
    organisation="Gemeente Voorbeeldstad",
    profile="voorbeeld",
    telephone="010 000 00 01",
    practice=True,
)


@pytest.fixture(autouse=True)
def _least_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The floor of the cost, so that the test waits no longer than a guesser must."""
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)


def test_a_vault_is_made_and_entered_by_words_and_by_code(tmp_path: Path) -> None:
    doors = VaultDoors(tmp_path / "kluis")
    assert not doors.has_vault()
    assert doors.profiles()["voorbeeld"] == "Gemeente Voorbeeldstad"
    words = doors.propose_passphrase()
    told: list[tuple[int, int]] = []
    code = doors.make(OWNER, words, lambda done, total: told.append((done, total)))
    assert told
    assert doors.has_vault()
    entered = doors.unlock(words)
    assert entered.coach.name == "Marieke de Boer"
    assert entered.practice
    assert entered.library["T1"].code == "T1"
    before = entered.safe.is_confirmed
    renewed = entered.safe.renew_code()
    entered.safe.confirm()
    assert (before, entered.safe.is_confirmed) == (False, True)
    entered.close()
    with pytest.raises(VaultError, match="wrong-recovery-code"):
        doors.unlock_by_code(code)
    code = renewed
    again = doors.unlock_by_code(code)
    assert again.seal_certificate == entered.seal_certificate
    with pytest.raises(VaultError, match="in-use"):
        doors.unlock(words)
    again.close()
    with pytest.raises(VaultError, match="wrong-passphrase"):
        doors.unlock("fout " * 5)


def test_a_broken_installation_leaves_the_vault_closed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    doors = VaultDoors(tmp_path / "kluis")
    words = doors.propose_passphrase()
    doors.make(OWNER, words, lambda *_: None)
    from coach_desktop.app import asking

    monkeypatch.setattr(asking, "FORM", "geen.xml")
    with pytest.raises(FileNotFoundError):
        doors.unlock(words)
    monkeypatch.undo()
    doors.unlock(words).close()


def test_what_is_no_command_is_told_in_dutch(capsys: pytest.CaptureFixture[str]) -> None:
    assert __main__.main(["--help"]) == 0
    assert "Gebruik" in capsys.readouterr().out
    for wrong in (["frobnicate"], ["--map"], ["map", "twee"]):
        assert __main__.main(wrong) == 64
        assert "Gebruik" in capsys.readouterr().err


def test_the_window_opens_on_a_machine_with_nothing_on_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shown: list[bool] = []

    def leave() -> int:
        shown.append(any(each.isVisible() for each in QApplication.topLevelWidgets()))
        for each in QApplication.topLevelWidgets():
            each.close()
        return 0

    monkeypatch.setattr(QApplication, "exec", lambda *_: leave())
    assert __main__.main(["--map", str(tmp_path / "map")]) == 0
    assert shown == [True]
    assert not (tmp_path / "map").exists()
