"""What stands in the folder of a vault; knows no key and no SQL, so that the door opens at once."""

from pathlib import Path

DATABASE = "vault.db"
SLOTS = "vault.slots"
LOCK = "vault.lock"


def has_vault(folder: Path) -> bool:
    """Whether anything of a vault stands there, whole or not."""
    return any((folder / name).exists() for name in (DATABASE, SLOTS))
