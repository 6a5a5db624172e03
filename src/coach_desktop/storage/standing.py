"""What stands in and beside the folder of a vault; knows no key and no SQL: the door opens at once.

The slot file has a second copy in a folder beside the vault's own (`kluis` has `kluis-sleutels`),
and each place keeps the generation before the newest one.
"""

from pathlib import Path

DATABASE = "vault.db"
SLOTS = "vault.slots"
FORMER = "vault.slots.former"
NEXT = "vault.slots.next"
"""The slots of the key that a rekey is about to bring in."""
LOCK = "vault.lock"
REVOCATION = "intrekking.json"
"""What the municipality signed, as it came, when it names this vault or this device."""

_SECOND = "-sleutels"


def second_place(folder: Path) -> Path:
    """The folder of the second copy of the slot file."""
    return folder.with_name(folder.name + _SECOND)


def slot_places(folder: Path) -> tuple[Path, Path]:
    """Where the two copies of the slot file stand."""
    return folder / SLOTS, second_place(folder) / SLOTS


def has_vault(folder: Path) -> bool:
    """Whether anything of a vault stands there, whole or not."""
    return (folder / DATABASE).exists() or has_slots(folder)


def has_slots(folder: Path) -> bool:
    """Whether a copy of the slot file stands in one of its places."""
    return any(path.exists() for path in slot_places(folder))
