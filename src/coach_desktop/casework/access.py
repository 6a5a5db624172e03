"""Make, unlock and recover the vault; who is at the keyboard, in which role."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role

Progress = Callable[[int, int], None]
"""Told how many steps are done of how many."""


def untold(_done: int, _total: int) -> None:
    """Nobody asks how far it is."""


@dataclass(frozen=True, slots=True)
class NewOwner:
    """What is asked at set-up: who works here, for whom, and with which profile."""

    name: str
    role: Role
    organisation: str
    profile: str
    telephone: str = ""
    practice: bool = False


IDLE_MINUTES = 5
"""After how many minutes without input the vault locks, until somebody chooses otherwise."""

IDLE_CHOICES = (2, 5, 10, 15)
"""What may be chosen; the last is the longest that any vault stays open alone."""


def idle_minutes(kept: object) -> int:
    """The minutes that a vault's setting holds; the usual ones when it holds no such number."""
    if isinstance(kept, int) and not isinstance(kept, bool) and kept > 0:
        return min(kept, IDLE_CHOICES[-1])
    return IDLE_MINUTES


class Idle(Protocol):
    """After how long without input the vault locks by itself."""

    @property
    def minutes(self) -> int:
        """What was chosen."""
        ...

    def keep(self, minutes: int) -> None:
        """Choose; slow: call it off the UI thread. Raises VaultError and leaves it as it was."""
        ...


TEXT_USUAL = 100
TEXT_CHOICES = (100, 125, 150, 200)
"""Percent of the text on a screen: what may be chosen."""


def text_percent(kept: object) -> int:
    """The percent that a vault's setting holds; the usual one when it holds none of the choices."""
    return kept if isinstance(kept, int) and kept in TEXT_CHOICES else TEXT_USUAL


class TextSize(Protocol):
    """How large the text on the client's screen or on the own one is."""

    @property
    def percent(self) -> int:
        """What was chosen."""
        ...

    def keep(self, percent: int) -> None:
        """Choose; slow: call it off the UI thread. Raises VaultError and leaves it as it was."""
        ...


class Safe(Protocol):
    """The secrets of an open vault, and what was noticed when it was opened.

    All but the first two are slow: call them off the UI thread.
    """

    @property
    def noticed(self) -> tuple[str, ...]:
        """Codes of what was noticed: it stands in another place, or is older than it was."""
        ...

    @property
    def is_confirmed(self) -> bool:
        """Whether the recovery code was typed back once; before that no dossier is begun."""
        ...

    def confirm(self) -> None:
        """Remember that it was typed back."""
        ...

    def renew_code(self) -> str:
        """Make another recovery code in place of the former one, and give it."""
        ...

    def is_passphrase(self, text: str) -> bool:
        """Whether this is the passphrase."""
        ...

    def change_passphrase(self, passphrase: str, progress: Progress) -> None:
        """Let another passphrase open the vault; raises VaultError `vault.passphrase-too-weak`."""
        ...

    def renew_key(self, passphrase: str, progress: Progress) -> None:
        """Encrypt the vault anew under another key, and close it; it must be unlocked again."""
        ...

    def leave_for_rescue(self) -> None:
        """Destroy what opens it but recovery code and escrow; the municipality revoked it."""
        ...

    def ways(self) -> frozenset[str]:
        """What opens it besides passphrase and recovery code: `keyring`, `escrow`."""
        ...

    def add_keyring(self) -> None:
        """Let the computer's keyring open the vault for some hours after each passphrase."""
        ...

    def add_escrow(self, recipient: str) -> None:
        """Let the municipality open the vault with the key that it keeps offline."""
        ...

    def remove(self, way: str) -> None:
        """Take an added way away."""
        ...


def new_identity(owner: NewOwner, new_id: Callable[[], str], public_key: str) -> Identity:
    """Who is at the keyboard from now on."""
    return Identity(
        Author(new_id(), owner.name, owner.role),
        Organisation(new_id(), owner.organisation),
        Device(new_id(), public_key),
    )
