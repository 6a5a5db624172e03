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
from coach_desktop.storage.engine import READERS, open_engine, told_in_our_words
from coach_desktop.storage.entry import disk_told_in_our_words
from coach_desktop.storage.migrate import bring_up, make_new
from coach_desktop.storage.standing import DATABASE, LOCK, SLOTS
from coach_desktop.storage.vault import OpenVault

NO_SETTINGS: Mapping[str, Value] = MappingProxyType({})


def create_vault(
    folder: Path, key: DataKey, *, slots: bytes = b"", settings: Mapping[str, Value] = NO_SETTINGS
) -> None:
    """Make a vault with this key, slot file and settings; the key stays the caller's, to be wiped.

    Raises VaultError `vault.exists` when there is anything in the folder already,
    `vault.read-only`, `vault.disk-full`.
    """
    if folder.is_dir() and any(folder.iterdir()):
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


def open_vault(folder: Path, key: DataKey) -> OpenVault:
    """Open a vault and bring it up to this version; the vault wipes the key when it closes.

    Raises VaultError `vault.in-use`, `vault.missing`, `vault.damaged`, `vault.too-new`,
    `vault.read-only`, `vault.disk-full`.
    """
    if not (folder / DATABASE).is_file():
        raise VaultError("vault.missing")
    lock = FolderLock(folder / LOCK)
    engine = open_engine(folder / DATABASE, key.keyspec, readers=READERS)
    try:
        with told_in_our_words(folder):
            bring_up(engine)
            return OpenVault(folder, engine, key, lock)
    except BaseException:
        engine.dispose()
        lock.release()
        raise
