"""Another key for the vault, after it may have leaked: everything is encrypted anew.

The slots of the new key are laid beside the old ones before the first page is written, and take
their place after the last one. Whenever it stops in between, one of the two keys fits: SQLCipher
writes all pages or none.
"""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import write_whole
from coach_desktop.storage import slots
from coach_desktop.storage.codes import make_code, write_code
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.disk import disk_told_in_our_words
from coach_desktop.storage.engine import open_driver, reset_key, told_in_our_words
from coach_desktop.storage.kdf import Progress, nothing_to_tell
from coach_desktop.storage.keeper import SlotKeeper
from coach_desktop.storage.slotcopies import read_copy, write_copies
from coach_desktop.storage.slotfile import Slot, SlotType, read_slots, write_slots
from coach_desktop.storage.standing import DATABASE, NEXT, slot_places


def next_secrets(
    folder: Path, key: DataKey, passphrase: str, progress: Progress = nothing_to_tell
) -> tuple[DataKey, str, tuple[Slot, ...]]:
    """A new key with its recovery code and slots; not on the UI thread.

    The keyring's slot is not taken along: it opens again once it is chosen again. A municipality's
    is sealed anew. Raises VaultError `vault.passphrase-too-weak`.
    """
    file, code = read_slots(read_copy(folder)), make_code()
    new = DataKey(DataKey.make().bytes, key.salt)
    made = [
        slots.slot_by_passphrase(file.vault, new, passphrase, progress),
        slots.slot_by_code(file.vault, new, code),
    ]
    if (escrow := file.slot(SlotType.ESCROW)) is not None:
        made.append(slots.slot_by_escrow(file.vault, new, str(escrow.kdf["recipient"])))
    written = write_code(code)
    code[:] = bytes(len(code))
    return new, written, tuple(made)


def rekey(folder: Path, key: DataKey, new: DataKey, made: tuple[Slot, ...]) -> None:
    """Encrypt a closed vault anew; its folder is held by the caller.

    Raises VaultError of the disk; the former key opens it then.
    """
    keeper = SlotKeeper(folder, key)
    keeper.let_begin(or_fail=True)
    file = keeper.file
    following = replace(file, slots=made, generation=file.generation + 1, closed="")
    content = write_slots(following, new)
    with disk_told_in_our_words():
        for path in slot_places(folder):
            write_whole(path.with_name(NEXT), content)
    with told_in_our_words(folder):
        driver = open_driver(folder / DATABASE, key.keyspec())
        try:
            reset_key(driver, new.keyspec())
        finally:
            driver.close()
    if not _fits(folder, new):
        # SQLCipher ends without a word when the disk refused a page, and leaves the former key
        raise VaultError("vault.not-written")
    _promote(folder, content)


def is_pending(folder: Path) -> bool:
    """Whether a rekey was begun and not ended."""
    return any(path.with_name(NEXT).exists() for path in slot_places(folder))


def fitting_key(folder: Path, by: Callable[[bytes], DataKey]) -> DataKey:
    """The key that the database has, by a secret; a rekey that stopped halfway is brought to rest.

    Raises VaultError as `by` does.
    """
    if not is_pending(folder):
        return by(read_copy(folder))
    content = _next(folder)
    if content is not None and (new := _by(by, content)) is not None:
        if _fits(folder, new):
            _promote(folder, content)
            return new
        new.wipe()
    key = by(read_copy(folder))
    if _fits(folder, key):
        _forget_next(folder)
    return key


def _next(folder: Path) -> bytes | None:
    for path in slot_places(folder):
        try:
            content = path.with_name(NEXT).read_bytes()
            read_slots(content)
        except (OSError, VaultError):
            continue
        return content
    return None


def _by(by: Callable[[bytes], DataKey], content: bytes) -> DataKey | None:
    try:
        return by(content)
    except VaultError:
        return None


def _fits(folder: Path, key: DataKey) -> bool:
    try:
        with told_in_our_words(folder):
            open_driver(folder / DATABASE, key.keyspec(), read_only=True).close()
    except VaultError:
        return False
    return True


def _promote(folder: Path, content: bytes) -> None:
    with disk_told_in_our_words():
        write_copies(folder, content)
    _forget_next(folder)


def _forget_next(folder: Path) -> None:
    with disk_told_in_our_words():
        for path in slot_places(folder):
            path.with_name(NEXT).unlink(missing_ok=True)
