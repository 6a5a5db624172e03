"""A real vault by raw key, so that no test pays for Argon2 but those of the slots."""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import private_folder, write_whole
from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.folder import create_vault, open_vault
from coach_desktop.storage.slotcopies import write_second
from coach_desktop.storage.slotfile import SlotFile, write_slots
from coach_desktop.storage.standing import DATABASE, SLOTS
from coach_desktop.storage.vault import OpenVault


def raw_key() -> DataKey:
    """Always the same key, as a new object: a vault wipes its own."""
    return DataKey(bytearray(range(32)), bytes(range(16)))


def raw_slots(vault: str = "v-1") -> bytes:
    """A slot file without any slot: it vouches for the database, and no secret opens it."""
    return write_slots(SlotFile(vault, raw_key().salt, ()), raw_key())


def raw_vault(folder: Path, *, as_it_is: bool = False) -> OpenVault:
    """Open the vault in a folder, made first when there is none. Close it yourself."""
    if not (folder / DATABASE).exists():
        if folder.is_dir() and any(folder.iterdir()):
            raise VaultError("vault.exists")
        private_folder(folder)
        (folder / DATABASE).write_bytes(_new_database())
        write_whole(folder / SLOTS, raw_slots())
        write_second(folder, raw_slots())
    return open_vault(folder, raw_key(), as_it_is=as_it_is)


@cache
def _new_database() -> bytes:
    """The database of a vault that was just made: all by raw key begin alike, so one is made."""
    with TemporaryDirectory() as place:
        folder = Path(place) / "vault"
        create_vault(folder, raw_key(), slots=raw_slots())
        return (folder / DATABASE).read_bytes()
