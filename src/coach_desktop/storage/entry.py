"""Where a vault is entered: its files, its secrets when it is made, its key when it is unlocked.

Light on purpose: the unlock window needs this and nothing that knows SQL.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import write_whole
from coach_desktop.storage import slots
from coach_desktop.storage.codes import make_code, write_code
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.kdf import Progress, nothing_to_tell
from coach_desktop.storage.standing import SLOTS, has_vault

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


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
    file = slots.SlotFile(vault, key.salt, (by_passphrase, slots.slot_by_code(vault, key, code)))
    made = NewSecrets(key, write_code(code), slots.write_slots(file, key))
    code[:] = bytes(len(code))
    return made


def unlock_by_passphrase(folder: Path, passphrase: str) -> DataKey:
    """The key of the vault in a folder; not on the UI thread.

    Raises VaultError `vault.wrong-passphrase`, `vault.slots-damaged`, `vault.slots-missing`,
    `vault.too-new`.
    """
    return slots.key_by_passphrase(_slot_file(folder), passphrase)


def unlock_by_code(folder: Path, code: str) -> DataKey:
    """The key of the vault in a folder, by its recovery code as typed.

    Raises VaultError `vault.recovery-code-mistyped`, `vault.wrong-recovery-code`,
    `vault.slots-damaged`, `vault.slots-missing`, `vault.too-new`.
    """
    return slots.key_by_code(_slot_file(folder), code)


def change_passphrase(
    folder: Path, key: DataKey, passphrase: str, progress: Progress = nothing_to_tell
) -> None:
    """Let another passphrase open the vault; nothing is encrypted anew. Not on the UI thread.

    Raises VaultError `vault.passphrase-too-weak`, `vault.disk-full`, `vault.read-only`.
    """
    file = slots.read_slots(_slot_file(folder))
    slot = slots.slot_by_passphrase(file.vault, key, passphrase, progress)
    with disk_told_in_our_words():
        write_whole(folder / SLOTS, slots.write_slots(slots.with_slot(file, slot), key))


def renew_code(folder: Path, key: DataKey) -> str:
    """Let a new recovery code open the vault in place of the former one, and give it.

    Raises VaultError `vault.disk-full`, `vault.read-only`; the former code opens it then.
    """
    file, code = slots.read_slots(_slot_file(folder)), make_code()
    slot = slots.slot_by_code(file.vault, key, code)
    with disk_told_in_our_words():
        write_whole(folder / SLOTS, slots.write_slots(slots.with_slot(file, slot), key))
    written = write_code(code)
    code[:] = bytes(len(code))
    return written


@contextmanager
def disk_told_in_our_words() -> Iterator[None]:
    """Turn an error of the disk while writing into VaultError."""
    try:
        yield
    except OSError as error:
        full = error.errno in _FULL
        raise VaultError("vault.disk-full" if full else "vault.read-only") from error


def _slot_file(folder: Path) -> bytes:
    path = folder / SLOTS
    if not path.is_file():
        raise VaultError("vault.slots-missing" if has_vault(folder) else "vault.missing")
    with path.open("rb") as file:
        return file.read(slots.LARGEST + 1)
