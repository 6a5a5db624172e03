"""What the page for a lost laptop says of this vault, out of its slot file."""

from typing import TYPE_CHECKING

from coach_desktop.casework.lost_laptop import LockStrength, LostLaptop
from coach_desktop.casework.ports import Clock
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.profile import Gemeenteprofiel

if TYPE_CHECKING:
    from coach_desktop.storage.slotfile import SlotFile
    from coach_desktop.storage.vault import OpenVault

_KIB = 1024


def lost_laptop(
    vault: "OpenVault",
    identity: Identity,
    profile: Gemeenteprofiel,
    clock: Clock,
    *,
    practice: bool,
) -> LostLaptop:
    """The vault, its lock and its device as they are now."""
    file = vault.keeper.file if vault.keeper is not None else None
    return LostLaptop(
        vault=file.vault if file is not None else "",
        device=identity.device.id,
        made_at=clock.now(),
        profile=profile,
        lock=_strength(file) if file is not None else None,
        dossiers=vault.count(),
        practice=practice,
    )


def _strength(file: "SlotFile") -> LockStrength | None:
    from coach_desktop.storage.slotfile import SlotType

    slot = file.slot(SlotType.PASSPHRASE)
    told = [slot.kdf.get(name) for name in ("memory_kib", "rounds", "lanes")] if slot else []
    numbers = [each for each in told if isinstance(each, int)]
    if len(numbers) != len(("memory_kib", "rounds", "lanes")):
        return None
    memory, rounds, lanes = numbers
    return LockStrength(memory // _KIB, rounds, lanes)
