"""What stands on the page for a lost laptop: numbers of the vault and its lock, nobody's data."""

from dataclasses import dataclass
from datetime import datetime

from coach_desktop.domain.profile import Gemeenteprofiel


@dataclass(frozen=True, slots=True)
class LockStrength:
    """How hard a guess at the passphrase is: Argon2id with this memory, rounds and lanes."""

    memory_mib: int
    rounds: int
    lanes: int


@dataclass(frozen=True, slots=True)
class LostLaptop:
    """One vault on one device, on one day. `vault` is '' and `lock` None when not known."""

    vault: str
    device: str
    made_at: datetime
    profile: Gemeenteprofiel
    lock: LockStrength | None
    dossiers: int
    practice: bool
