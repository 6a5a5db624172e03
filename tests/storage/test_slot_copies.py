"""Two copies of the slot file, each with its former generation: any one of them is enough."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import combinations
from pathlib import Path

import keyring
import pyrage
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail
from keyring.errors import PasswordDeleteError

from coach_desktop.domain.errors import CoachError, VaultError
from coach_desktop.storage import entry, slots, standing
from coach_desktop.storage.folder import create_vault, open_vault
from coach_desktop.storage.keeper import SlotKeeper
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import SlotFile, SlotType, read_slots, write_slots
from tests.vaults_for_tests import raw_key, raw_slots, raw_vault

_CODE = bytes(range(16))
_NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


class MemoryKeyring(KeyringBackend):
    """A keyring that lives as long as the test."""

    priority = 1

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        if self.kept.pop((service, username), None) is None:
            raise PasswordDeleteError(username)


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before, made = keyring.get_keyring(), MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A vault with a recovery code (no Argon2), whose slot file has had a generation before."""
    folder = tmp_path / "huis" / "kluis"
    file = SlotFile("v-1", raw_key().salt, (slots.slot_by_code("v-1", raw_key(), _CODE),))
    create_vault(folder, raw_key(), slots=write_slots(file, raw_key()))
    raw_vault(folder).close()
    return folder


def _files(folder: Path) -> list[Path]:
    return [
        path.with_name(name)
        for path in standing.slot_places(folder)
        for name in (standing.SLOTS, standing.FORMER)
    ]


def _delete(path: Path) -> None:
    path.unlink()


def _damage(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def _truncate(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:40])


def _empty(path: Path) -> None:
    path.write_bytes(b"")


@pytest.mark.parametrize("harm", [_delete, _damage, _truncate, _empty])
@pytest.mark.parametrize("lost", [1, 2, 3])
def test_any_copy_that_is_left_opens_the_vault_and_the_next_write_heals_the_others(
    folder: Path, harm: Callable[[Path], None], lost: int
) -> None:
    assert all(path.is_file() for path in _files(folder))
    for number, which in enumerate(combinations(range(4), lost)):
        place = shutil.copytree(folder.parent, folder.parent.with_name(f"copy-{lost}-{number}"))
        there = place / folder.name
        for each in which:
            harm(_files(there)[each])
        assert read_slots(read_copy(there)).slot(SlotType.RECOVERY) is not None
        code = entry.renew_code(there, raw_key())
        for path in standing.slot_places(there):
            assert slots.key_by_code(path.read_bytes(), code).bytes == raw_key().bytes


def test_when_every_copy_is_damaged_that_is_told_and_when_all_are_gone_too(folder: Path) -> None:
    for path in _files(folder):
        _damage(path)
    with pytest.raises(VaultError, match=r"vault\.slots-damaged"):
        read_copy(folder)
    for path in _files(folder):
        path.unlink()
    with pytest.raises(VaultError, match=r"vault\.slots-missing"):
        read_copy(folder)


def test_a_copy_of_another_vault_beside_it_does_not_count(folder: Path) -> None:
    other = replace(read_slots(raw_slots("v-2")), generation=99)
    standing.slot_places(folder)[1].write_bytes(write_slots(other, raw_key()))
    assert read_slots(read_copy(folder)).vault == "v-1"


def test_a_copy_of_a_newer_program_is_told(folder: Path) -> None:
    standing.slot_places(folder)[0].write_bytes(b'{"version": 2}')
    with pytest.raises(VaultError, match=r"vault\.too-new"):
        read_copy(folder)


def test_a_copy_that_cannot_be_written_does_not_undo_the_change(folder: Path) -> None:
    first, second = standing.slot_places(folder)
    shutil.rmtree(second.parent)
    second.parent.write_bytes(b"")
    code = entry.renew_code(folder, raw_key())
    assert slots.key_by_code(first.read_bytes(), code).bytes == raw_key().bytes


def test_copies_that_vanish_while_the_vault_is_open_come_back(folder: Path) -> None:
    vault = open_vault(folder, raw_key())
    for path in _files(folder):
        path.unlink()
    vault.close()
    assert slots.key_by_code(read_copy(folder), _code()).bytes == raw_key().bytes


def test_a_slot_file_that_somebody_altered_is_refused(folder: Path) -> None:
    other = bytearray(range(1, 33))
    with pytest.raises(VaultError, match=r"vault\.slots-damaged"):
        SlotKeeper(folder, type(raw_key())(other, raw_key().salt))


def test_the_keyring_opens_the_vault_for_its_hours_and_no_longer(
    folder: Path, ring: MemoryKeyring
) -> None:
    entry.add_keyring(folder, raw_key(), _NOON + timedelta(hours=12))
    assert entry.added_slots(folder) == {SlotType.KEYRING}
    assert entry.unlock_by_keyring(folder, _NOON).bytes == raw_key().bytes
    with pytest.raises(VaultError, match=r"vault\.keyring-over"):
        entry.unlock_by_keyring(folder, _NOON + timedelta(hours=12))


def test_losing_the_keyring_loses_nothing(folder: Path, ring: MemoryKeyring) -> None:
    with pytest.raises(VaultError, match=r"vault\.keyring-over"):
        entry.unlock_by_keyring(folder, _NOON)
    entry.add_keyring(folder, raw_key(), _NOON + timedelta(hours=12))
    ring.kept.clear()
    with pytest.raises(VaultError, match=r"vault\.keyring-over"):
        entry.unlock_by_keyring(folder, _NOON)
    assert entry.unlock_by_code(folder, _code()).bytes == raw_key().bytes
    entry.remove_slot(folder, raw_key(), SlotType.KEYRING)
    assert entry.added_slots(folder) == frozenset()


def test_taking_the_keyring_away_takes_its_secret_away(folder: Path, ring: MemoryKeyring) -> None:
    entry.add_keyring(folder, raw_key(), _NOON)
    assert len(ring.kept) == 1
    entry.remove_slot(folder, raw_key(), SlotType.KEYRING)
    assert ring.kept == {}


def test_a_computer_without_a_keyring_says_so(folder: Path) -> None:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    try:
        for asked in (
            lambda: entry.add_keyring(folder, raw_key(), _NOON),
            lambda: entry.unlock_by_keyring(folder, _NOON),
        ):
            with pytest.raises(CoachError, match=r"machine\.no-keyring"):
                asked()
        assert entry.added_slots(folder) == frozenset()
        entry.remove_slot(folder, raw_key(), SlotType.KEYRING)
    finally:
        keyring.set_keyring(before)


def test_the_municipality_opens_the_vault_by_its_own_key_and_no_other(folder: Path) -> None:
    ours, other = pyrage.x25519.Identity.generate(), pyrage.x25519.Identity.generate()
    with pytest.raises(VaultError, match=r"vault\.escrow-key"):
        entry.unlock_by_escrow(folder, str(ours))
    entry.add_escrow(folder, raw_key(), str(ours.to_public()))
    assert entry.added_slots(folder) == {SlotType.ESCROW}
    assert entry.unlock_by_escrow(folder, f" {ours}\n").bytes == raw_key().bytes
    for wrong in (str(other), "AGE-SECRET-KEY-1", ""):
        with pytest.raises(VaultError, match=r"vault\.escrow-key"):
            entry.unlock_by_escrow(folder, wrong)
    entry.remove_slot(folder, raw_key(), SlotType.ESCROW)
    assert entry.added_slots(folder) == frozenset()


def test_what_is_no_public_key_is_refused(folder: Path) -> None:
    with pytest.raises(VaultError, match=r"vault\.escrow-key"):
        entry.add_escrow(folder, raw_key(), "age1niets")


def test_a_sealed_key_of_another_vault_is_refused(folder: Path) -> None:
    ours = pyrage.x25519.Identity.generate()
    slot = slots.slot_by_escrow("v-2", raw_key(), str(ours.to_public()))
    SlotKeeper(folder, raw_key()).change(lambda file: slots.with_slot(file, slot))
    with pytest.raises(VaultError, match=r"vault\.slots-damaged"):
        entry.unlock_by_escrow(folder, str(ours))


def test_the_two_that_a_vault_must_have_are_never_taken_away(folder: Path) -> None:
    for kind in (SlotType.PASSPHRASE, SlotType.RECOVERY):
        with pytest.raises(ValueError, match=kind):
            entry.remove_slot(folder, raw_key(), kind)


def test_of_a_file_that_cannot_be_read_no_added_slot_is_known(tmp_path: Path) -> None:
    assert entry.added_slots(tmp_path) == frozenset()


def _code() -> str:
    from coach_desktop.storage.codes import write_code

    return write_code(_CODE)
