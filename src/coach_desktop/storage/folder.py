"""The folder of a vault: made in one go, opened by one program at a time, never deleted.

A vault is made in a folder beside its place and then moved there whole, so that half a vault never
stands where a vault is looked for. Nothing in this room takes a database away or begins it anew.
"""

import secrets
from collections.abc import Mapping
from pathlib import Path
from types import MappingProxyType

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import FolderLock, force_folder, private_folder, write_whole
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.disk import disk_told_in_our_words
from coach_desktop.storage.engine import READERS, open_engine, told_in_our_words
from coach_desktop.storage.keeper import SlotKeeper
from coach_desktop.storage.migrate import bring_up, make_new
from coach_desktop.storage.noticing import REFUSED, look
from coach_desktop.storage.slotcopies import write_second
from coach_desktop.storage.standing import DATABASE, LOCK, SLOTS, has_slots, has_vault
from coach_desktop.storage.vault import OpenVault

NO_SETTINGS: Mapping[str, Value] = MappingProxyType({})


def create_vault(
    folder: Path, key: DataKey, *, slots: bytes = b"", settings: Mapping[str, Value] = NO_SETTINGS
) -> None:
    """Make a vault with this key, slot file and settings; the key stays the caller's, to be wiped.

    Raises VaultError `vault.exists` when there is anything in the folder already,
    `vault.read-only`, `vault.disk-full`.
    """
    if has_vault(folder) or (folder.is_dir() and any(folder.iterdir())):
        raise VaultError("vault.exists")
    making = private_folder(folder.with_name(f".{folder.name}.{secrets.token_hex(8)}"))
    with told_in_our_words(making):
        make_new(making / DATABASE, key.keyspec, settings)
    with disk_told_in_our_words():
        if slots:
            write_whole(making / SLOTS, slots)
        if folder.is_dir():
            folder.rmdir()
        making.rename(folder)
        force_folder(folder.parent)
        if slots:
            write_second(folder, slots)


def open_vault(folder: Path, key: DataKey, *, as_it_is: bool = False) -> OpenVault:
    """Open a vault and bring it up to this version; the vault wipes the key when it closes.

    What the slot file vouches for is looked at first, without touching anything. A database that
    is not the one that was last closed here is opened only `as_it_is`, when somebody chose that.
    Raises VaultError `vault.older`, `vault.altered`, `vault.in-use`, `vault.missing`,
    `vault.damaged`, `vault.too-new`, `vault.read-only`, `vault.disk-full`.
    """
    if not (folder / DATABASE).is_file():
        raise VaultError("vault.missing")
    lock = FolderLock(folder / LOCK)
    try:
        keeper = SlotKeeper(folder, key) if has_slots(folder) else None
        noticed = look(folder, key, keeper.file) if keeper is not None else ()
        if not as_it_is:
            _refuse(noticed)
        return _opened(folder, key, lock, keeper, noticed)
    except BaseException:
        lock.release()
        raise


def _refuse(noticed: tuple[str, ...]) -> None:
    if refused := [code for code in noticed if code in REFUSED]:
        raise VaultError(refused[0])


def _opened(
    folder: Path,
    key: DataKey,
    lock: FolderLock,
    keeper: SlotKeeper | None,
    noticed: tuple[str, ...],
) -> OpenVault:
    engine = open_engine(folder / DATABASE, key.keyspec, readers=READERS)
    try:
        if keeper is not None:
            keeper.let_begin(or_fail=False)
        with told_in_our_words(folder):
            bring_up(engine)
            return OpenVault(folder, engine, key, lock, keeper=keeper, noticed=noticed)
    except BaseException:
        engine.dispose()
        raise
