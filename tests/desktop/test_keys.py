"""Access to the vault: other words, another code, and what is noticed, on the real pages."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coach_desktop.desktop.pages.keys import CODE as CODE_STEP
from coach_desktop.desktop.pages.keys import OPEN, KeysPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.errors import VaultError
from coach_desktop.storage import entry, kdf, rekey, slots
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.slotfile import SlotType
from coach_desktop.storage.standing import slot_places
from tests.desk import CODE, WORDS, Desk, desk
from tests.storage.test_slot_copies import MemoryKeyring, ring
from tests.vaults_for_tests import raw_key

__all__ = ["ring"]


@pytest.fixture
def least_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """The floor of the cost of Argon2."""
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)


def _open(at: Desk) -> KeysPage:
    at.steps.installation.settings()
    at.press("to_keys")
    page = at.on(KeysPage)
    at.type("keys_passphrase", WORDS)
    at.press("act")
    return page


def _text(page: KeysPage, name: str) -> str:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found.text()


def test_the_page_opens_with_the_passphrase_alone(tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.installation.keys()
        page = at.on(KeysPage)
        at.type("keys_passphrase", "andere woorden zijn dit niet")
        at.press("act")
        assert "wachtzin" in page.told
        at.type("keys_passphrase", WORDS)
        at.press("act")
        assert page._model.step.value == OPEN
        assert page._passphrase.text == ""


def test_other_words_open_the_vault_from_then_on(tmp_path: Path, least_cost: None) -> None:
    with desk(tmp_path / "kluis") as at:
        page = _open(at)
        at.type("keys_typed_words", "dit is fout")
        at.press("act")
        assert page._typed._trouble.text()
        before = _text(page, "keys_shown_words")
        at.press("keys_other_words")
        words = _text(page, "keys_shown_words")
        at.type("keys_typed_words", words)
        at.press("act")
        assert "nieuwe woorden" in page.told
        assert before == WORDS
    entry.unlock_by_passphrase(tmp_path / "kluis", words).wipe()


def test_encrypting_anew_locks_the_vault_and_only_the_new_key_fits(
    tmp_path: Path, least_cost: None, qtbot: QtBot
) -> None:
    folder = tmp_path / "kluis"
    with desk(folder) as at:
        page = _open(at)
        at.press("keys_whole")
        words = _text(page, "keys_shown_words")
        at.type("keys_typed_words", words)
        with qtbot.waitSignal(at.steps.locked, timeout=60_000):
            page.act.click()
    key = rekey.fitting_key(folder, _by(words))
    assert key.bytes != raw_key().bytes
    key.wipe()


def _by(words: str) -> Callable[[bytes], DataKey]:
    return lambda content: slots.key_by_passphrase(content, words)


def test_another_recovery_code_is_shown_and_typed_back(tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        page = _open(at)
        at.press("keys_renew_code")
        assert page._model.step.value == CODE_STEP
        assert _text(page, "keys_shown_code") == CODE
        at.type("keys_typed_code", "iets anders")
        at.press("act")
        assert page._typed_code._trouble.text()
        at.type("keys_typed_code", CODE.lower().replace("-", " "))
        at.press("act")
        assert page._model.step.value == OPEN
        assert "herstelcode" in page.told


def test_the_keyring_is_chosen_and_taken_away(tmp_path: Path, ring: MemoryKeyring) -> None:
    with desk(tmp_path / "kluis") as at:
        page = _open(at)
        at.press("keys_keyring")
        assert entry.added_slots(tmp_path / "kluis") == {SlotType.KEYRING}
        assert page._keyring.isChecked()
        at.press("keys_keyring")
        assert entry.added_slots(tmp_path / "kluis") == frozenset()
        assert not page._keyring.isChecked()
        assert page._escrow.isHidden()


def test_a_computer_without_a_keyring_says_so_and_nothing_is_chosen(tmp_path: Path) -> None:
    import keyring
    from keyring.backends import fail

    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        with desk(tmp_path / "kluis") as at:
            page = _open(at)
            at.press("keys_keyring")
            assert "sleutels" in page.told
            assert not page._keyring.isChecked()
    finally:
        keyring.set_keyring(before)


def test_everything_on_the_page_is_done_by_keys_alone(tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.steps.installation.keys()
        page = at.on(KeysPage)
        first = at.window.focusWidget()
        assert isinstance(first, QLineEdit)
        QTest.keyClicks(first, WORDS)
        QTest.keyClick(first, Qt.Key.Key_Return)
        at.settle()
        assert page._model.step.value == OPEN
        for _ in range(20):
            if at.window.focusWidget().objectName() == "keys_renew_code":
                break
            QTest.keyClick(at.window, Qt.Key.Key_Tab)
        focused = at.window.focusWidget()
        assert isinstance(focused, QAbstractButton)
        QTest.keyClick(focused, Qt.Key.Key_Space)
        at.settle()
        assert page._model.step.value == CODE_STEP


def test_a_copied_vault_says_on_the_first_page_that_it_goes_on_as_another_device(
    tmp_path: Path,
) -> None:
    with desk(tmp_path / "een" / "kluis"):
        pass
    shutil.copytree(tmp_path / "een", tmp_path / "twee")
    copy = tmp_path / "twee" / "kluis"
    with desk(copy, settled=True) as at:
        assert "andere plek" in at.on(TodayPage).told


def test_an_older_vault_is_not_opened(tmp_path: Path) -> None:
    folder = tmp_path / "kluis"
    with desk(folder):
        pass
    before = (folder / "vault.db").read_bytes()
    with desk(folder, settled=True) as at:
        from coach_desktop.casework.people import NewPerson

        at.workplace.people.register(NewPerson("Haile"))
    (folder / "vault.db").write_bytes(before)
    assert slot_places(folder)[0].is_file()
    with pytest.raises(VaultError, match=r"vault\.older"), desk(folder, settled=True):
        pass
