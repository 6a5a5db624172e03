"""The ways into a vault on the real door, with real slots."""

from pathlib import Path

import keyring
import pyrage
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit
from pytestqt.qtbot import QtBot

from coach_desktop.app.doors import VaultDoors
from coach_desktop.casework.access import NewOwner
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.application import make_application
from coach_desktop.desktop.pages import unlock
from coach_desktop.desktop.pages.unlock import UnlockModel, UnlockPage, Way
from coach_desktop.domain.identity import Role
from coach_desktop.storage import kdf
from coach_desktop.widgets.tasks import Tasks
from coach_desktop.widgets.theme import Mode
from tests.storage.test_slot_copies import MemoryKeyring, ring

__all__ = ["ring"]

OWNER = NewOwner("Marieke de Boer", Role.COACH, "Gemeente Voorbeeldstad", "voorbeeld")


@pytest.fixture
def doors(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> VaultDoors:
    """A vault of its own, at the floor of the cost."""
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)
    made = VaultDoors(tmp_path / "kluis")
    made.make(OWNER, "appel boom fiets lamp water", lambda *_: None)
    return made


@pytest.fixture
def page(qtbot: QtBot, doors: VaultDoors) -> UnlockPage:
    make_application([], Mode.LIGHT)
    model = UnlockModel(doors, Tasks())
    made = UnlockPage(model)
    model.setParent(made)
    model._tasks.setParent(made)
    qtbot.addWidget(made)
    made.show()
    return made


def _add(doors: VaultDoors, *, escrow: str = "", by_keyring: bool = False) -> None:
    opened = doors.unlock("appel boom fiets lamp water")
    if escrow:
        opened.safe.add_escrow(escrow)
    if by_keyring:
        opened.safe.add_keyring()
    opened.close()


def _loaded(page: UnlockPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page._model.added.changed, timeout=10_000):
        page._model.load()


def _try(page: UnlockPage, typed: str) -> None:
    edit = page.findChild(QLineEdit, "passphrase")
    assert edit is not None
    edit.setText(typed)
    page.act.click()


def test_the_computer_itself_opens_the_vault_by_one_button(
    page: UnlockPage, doors: VaultDoors, qtbot: QtBot, ring: MemoryKeyring
) -> None:
    _add(doors, by_keyring=True)
    _loaded(page, qtbot)
    button = page.findChild(QAbstractButton, "keyring")
    assert button is not None
    assert not button.isHidden()
    with qtbot.waitSignal(page._model.opened, timeout=60_000) as told:
        button.click()
    assert isinstance(told.args, list)
    workplace = told.args[0]
    assert isinstance(workplace, Workplace)
    workplace.close()


def test_the_passphrase_begins_the_hours_of_the_keyring_anew_and_does_without_it(
    page: UnlockPage, doors: VaultDoors, ring: MemoryKeyring
) -> None:
    _add(doors, by_keyring=True)
    before = dict(ring.kept)
    doors.unlock("appel boom fiets lamp water").close()
    assert ring.kept != before
    keyring.set_keyring(keyring.backends.fail.Keyring())
    doors.unlock("appel boom fiets lamp water").close()


def test_the_municipality_opens_the_vault_with_its_own_key_and_that_is_noted(
    page: UnlockPage, doors: VaultDoors, qtbot: QtBot
) -> None:
    ours = pyrage.x25519.Identity.generate()
    _add(doors, escrow=str(ours.to_public()))
    _loaded(page, qtbot)
    ways = []
    for _ in Way:
        ways.append(page._model.way.value)
        page.other.click()
    assert ways == list(Way)
    page._model.way.set(Way.ESCROW)
    with qtbot.waitSignal(page._model.opened, timeout=60_000) as told:
        _try(page, str(ours))
    assert isinstance(told.args, list)
    workplace = told.args[0]
    assert isinstance(workplace, Workplace)
    assert [each.why for each in workplace.people.vault.readings("")] == ["escrow"]
    workplace.close()


def test_without_a_key_of_the_municipality_nobody_is_asked_for_it(page: UnlockPage) -> None:
    asked = set()
    for _ in Way:
        asked.add(page._model.way.value)
        page.other.click()
    assert asked == {Way.PASSPHRASE, Way.CODE}


def test_after_some_wrong_tries_each_next_one_waits_longer_and_nothing_is_locked_out(
    page: UnlockPage, doors: VaultDoors, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unlock, "FIRST_PAUSE", 4)
    pauses: list[int] = []
    page._model.pause.changed.connect(pauses.append)
    for _ in range(unlock.FREE_TRIES + 3):
        _try(page, "appel boom fiets lamp wijn")
        qtbot.waitUntil(lambda: not page._model.busy.value, timeout=60_000)
    assert [each for each in pauses if each] == [4, 8, 16]
    assert "wachtzin" in page._field._trouble.text()
    QTest.qWait(0)
    with qtbot.waitSignal(page._model.opened, timeout=60_000) as told:
        _try(page, "appel boom fiets lamp water")
    assert isinstance(told.args, list)
    told.args[0].close()
