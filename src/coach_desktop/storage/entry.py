"""Where a vault is entered: its secrets when it is made, its key by any of them, other secrets.

Light on purpose: the unlock window needs this and nothing that knows SQL.
"""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from coach_desktop.domain.errors import CoachError, VaultError
from coach_desktop.machine import keyring
from coach_desktop.storage import slots
from coach_desktop.storage.codes import make_code, write_code
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.disk import disk_told_in_our_words
from coach_desktop.storage.kdf import Progress, nothing_to_tell
from coach_desktop.storage.keeper import SlotKeeper
from coach_desktop.storage.slotcopies import read_copy
from coach_desktop.storage.slotfile import SlotFile, SlotType, read_slots, write_slots

_KEYRING_BYTES = 32


@dataclass(frozen=True, slots=True)
class NewSecrets:
    """What a new vault begins with; the code is shown once, typed back, and kept nowhere here."""

    key: DataKey
    recovery_code: str
    slot_file: bytes

    def __repr__(self) -> str:
        return "<NewSecrets>"


def make_secrets(vault: str, passphrase: str, progress: Progress = nothing_to_tell) -> NewSecrets:
    """A key, a recovery code and the slot file for a vault of this id; not on the UI thread.

    Raises VaultError `vault.passphrase-too-weak`.
    """
    key, code = DataKey.make(), make_code()
    by_passphrase = slots.slot_by_passphrase(vault, key, passphrase, progress)
    file = SlotFile(vault, key.salt, (by_passphrase, slots.slot_by_code(vault, key, code)))
    made = NewSecrets(key, write_code(code), write_slots(file, key))
    code[:] = bytes(len(code))
    return made


def unlock_by_passphrase(folder: Path, passphrase: str) -> DataKey:
    """The key of the vault in a folder; not on the UI thread.

    Raises VaultError `vault.wrong-passphrase`, `vault.slots-damaged`, `vault.slots-missing`,
    `vault.too-new`.
    """
    return slots.key_by_passphrase(read_copy(folder), passphrase)


def unlock_by_code(folder: Path, code: str) -> DataKey:
    """The key of the vault in a folder, by its recovery code as typed.

    Raises VaultError `vault.recovery-code-mistyped`, `vault.wrong-recovery-code`,
    `vault.slots-damaged`, `vault.slots-missing`, `vault.too-new`.
    """
    return slots.key_by_code(read_copy(folder), code)


def unlock_by_keyring(folder: Path, now: datetime) -> DataKey:
    """The key of the vault in a folder, by what the computer's keyring kept for some hours.

    Raises VaultError `vault.keyring-over`, `vault.slots-damaged`, `vault.slots-missing`,
    `vault.too-new`, CoachError `machine.no-keyring`.
    """
    content = read_copy(folder)
    secret = keyring.find(read_slots(content).vault)
    return slots.key_by_keyring(content, secret, now)


def unlock_by_escrow(folder: Path, identity: str) -> DataKey:
    """The key of the vault in a folder, by the private key of the municipality as typed.

    Raises VaultError `vault.escrow-key`, `vault.slots-damaged`, `vault.slots-missing`,
    `vault.too-new`.
    """
    return slots.key_by_escrow(read_copy(folder), identity)


def added_slots(folder: Path) -> frozenset[SlotType]:
    """The slots beside passphrase and recovery code; none when the file cannot be read."""
    try:
        file = read_slots(read_copy(folder))
    except VaultError:
        return frozenset()
    return frozenset(slot.type for slot in file.slots) - {SlotType.PASSPHRASE, SlotType.RECOVERY}


def change_passphrase(
    folder: Path, key: DataKey, passphrase: str, progress: Progress = nothing_to_tell
) -> None:
    """Let another passphrase open the vault; nothing is encrypted anew. Not on the UI thread.

    Raises VaultError `vault.passphrase-too-weak`, `vault.disk-full`, `vault.read-only`.
    """
    keeper = SlotKeeper(folder, key)
    slot = slots.slot_by_passphrase(keeper.file.vault, key, passphrase, progress)
    _change(keeper, lambda file: slots.with_slot(file, slot))


def renew_code(folder: Path, key: DataKey) -> str:
    """Let a new recovery code open the vault in place of the former one, and give it.

    Raises VaultError `vault.disk-full`, `vault.read-only`; the former code opens it then.
    """
    keeper, code = SlotKeeper(folder, key), make_code()
    slot = slots.slot_by_code(keeper.file.vault, key, code)
    _change(keeper, lambda file: slots.with_slot(file, slot))
    written = write_code(code)
    code[:] = bytes(len(code))
    return written


def add_keyring(folder: Path, key: DataKey, until: datetime) -> None:
    """Let this computer's keyring open the vault until a moment.

    Raises CoachError `machine.no-keyring`, VaultError `vault.disk-full`, `vault.read-only`.
    """
    keeper, secret = SlotKeeper(folder, key), secrets.token_bytes(_KEYRING_BYTES)
    keyring.keep(keeper.file.vault, secret)
    slot = slots.slot_by_keyring(keeper.file.vault, key, secret, until)
    _change(keeper, lambda file: slots.with_slot(file, slot))


def add_escrow(folder: Path, key: DataKey, recipient: str) -> None:
    """Seal the key to the municipality's own public key as well.

    Raises VaultError `vault.escrow-key`, `vault.disk-full`, `vault.read-only`.
    """
    keeper = SlotKeeper(folder, key)
    slot = slots.slot_by_escrow(keeper.file.vault, key, recipient)
    _change(keeper, lambda file: slots.with_slot(file, slot))


def remove_slot(folder: Path, key: DataKey, kind: SlotType) -> None:
    """Take an added slot away. Raises VaultError `vault.disk-full`, `vault.read-only`."""
    keeper = SlotKeeper(folder, key)
    _change(keeper, lambda file: slots.without_slot(file, kind))
    if kind is SlotType.KEYRING:
        try:
            keyring.forget(keeper.file.vault)
        except CoachError:
            return  # what it kept opens nothing any more


def leave_for_rescue(folder: Path, key: DataKey) -> None:
    """Destroy what opens the vault with what is on this computer or in a head.

    Written twice: the generation before the newest one keeps no slot either. What opens it in the
    keyring goes too. Raises VaultError `vault.disk-full`, `vault.read-only`.
    """
    keeper = SlotKeeper(folder, key)
    for _ in range(2):
        _change(keeper, slots.rescue_only)
    try:
        keyring.forget(keeper.file.vault)
    except CoachError:
        return  # what it kept opens nothing any more


def _change(keeper: SlotKeeper, changed: Callable[[SlotFile], SlotFile]) -> None:
    with disk_told_in_our_words():
        keeper.change(changed)
