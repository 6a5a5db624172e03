"""Another key: whenever it stops, one of the two keys fits, and nothing is lost."""

from collections.abc import Callable
from pathlib import Path

import pyrage
import pytest

from coach_desktop.domain.errors import VaultError
from coach_desktop.storage import kdf, rekey, slots, standing
from coach_desktop.storage.codes import write_code
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.folder import create_vault, open_vault
from coach_desktop.storage.slotfile import Slot, SlotFile, SlotType, write_slots
from tests.storage.tellers import changes, draft
from tests.vaults_for_tests import raw_key

_CODE = bytes(range(16))
_NEW = DataKey(bytearray(range(32, 64)), raw_key().salt)
_OLD_CODE, _NEW_CODE = write_code(_CODE), write_code(bytes(range(16, 32)))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A closed vault with an answer in it, opened by a recovery code (no Argon2)."""
    folder = tmp_path / "kluis"
    file = SlotFile("v-1", raw_key().salt, (slots.slot_by_code("v-1", raw_key(), _CODE),))
    create_vault(folder, raw_key(), slots=write_slots(file, raw_key()))
    vault = open_vault(folder, raw_key())
    changes(vault).commit([draft("intake/i/q", "ja")])
    vault.close()
    return folder


def _made() -> tuple[Slot, ...]:
    return (slots.slot_by_code("v-1", _NEW, bytes(range(16, 32))),)


def _by(code: str) -> Callable[[bytes], DataKey]:
    return lambda content: slots.key_by_code(content, code)


def _answers(folder: Path, code: str) -> list[str]:
    vault = open_vault(folder, rekey.fitting_key(folder, _by(code)))
    told = [each.answer.text for each in vault.log("p1")]
    vault.close()
    return told


def test_only_the_new_key_opens_afterwards(folder: Path) -> None:
    rekey.rekey(folder, raw_key(), _NEW.copy(), _made())
    assert not rekey.is_pending(folder)
    assert _answers(folder, _NEW_CODE) == ["ja"]
    with pytest.raises(VaultError, match=r"vault\.wrong-recovery-code"):
        rekey.fitting_key(folder, _by(_OLD_CODE))


def test_one_that_stopped_before_the_pages_goes_on_under_the_old_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_driver: object, _spec: bytearray) -> None:
        raise VaultError("vault.disk-full")

    with monkeypatch.context() as broken:
        broken.setattr(rekey, "reset_key", stop)
        with pytest.raises(VaultError, match=r"vault\.disk-full"):
            rekey.rekey(folder, raw_key(), _NEW.copy(), _made())
    assert rekey.is_pending(folder)
    with pytest.raises(VaultError, match=r"vault\.wrong-recovery-code"):
        rekey.fitting_key(folder, _by(_NEW_CODE))
    assert _answers(folder, _OLD_CODE) == ["ja"]
    assert not rekey.is_pending(folder)


def test_one_that_stopped_after_the_pages_goes_on_under_the_new_key(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def stop(_folder: Path, _content: bytes) -> None:
        raise VaultError("vault.disk-full")

    with monkeypatch.context() as broken:
        broken.setattr(rekey, "_promote", stop)
        with pytest.raises(VaultError, match=r"vault\.disk-full"):
            rekey.rekey(folder, raw_key(), _NEW.copy(), _made())
    standing.slot_places(folder)[0].with_name(standing.NEXT).write_bytes(b"{")
    key = rekey.fitting_key(folder, _by(_OLD_CODE))
    with pytest.raises(VaultError, match=r"vault\.damaged"):
        open_vault(folder, key)
    assert rekey.is_pending(folder)
    assert _answers(folder, _NEW_CODE) == ["ja"]
    assert not rekey.is_pending(folder)


def test_new_slots_that_nobody_can_read_are_passed_over(folder: Path) -> None:
    for path in standing.slot_places(folder):
        path.with_name(standing.NEXT).write_bytes(b"{")
    assert _answers(folder, _OLD_CODE) == ["ja"]


def test_the_new_key_comes_with_a_passphrase_a_code_and_the_seal_of_the_municipality(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)
    words = "paard tafel wolk regen melk"
    ours = pyrage.x25519.Identity.generate()
    new, code, made = rekey.next_secrets(folder, raw_key(), words)
    assert [slot.type for slot in made] == [SlotType.PASSPHRASE, SlotType.RECOVERY]
    from coach_desktop.storage import entry

    entry.add_escrow(folder, raw_key(), str(ours.to_public()))
    new, code, made = rekey.next_secrets(folder, raw_key(), words)
    rekey.rekey(folder, raw_key(), new.copy(), made)
    for key in (
        entry.unlock_by_passphrase(folder, words),
        entry.unlock_by_code(folder, code),
        entry.unlock_by_escrow(folder, str(ours)),
    ):
        assert key.bytes == new.bytes
