"""The municipality's own system, as Settings shows it: where it stands, who is logged in."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

Cancelled = Callable[[], bool]
"""Whether it was called off; it may raise instead."""


@dataclass(frozen=True, slots=True)
class LoginWords:
    """What the page in the browser says when somebody has logged in, in the language in force."""

    language: str
    title: str
    done: str
    failed: str


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of asking one API: '' when it answered as it should, else a code."""

    api: str
    code: str


class Municipal(Protocol):
    """The system of the municipality of an open vault. All but the first four are slow."""

    @property
    def addresses(self) -> Mapping[str, str]:
        """The base address of each API; none when the profile names no server."""
        ...

    @property
    def warning(self) -> str:
        """The code of what has to be known about the way of logging in; '' when nothing."""
        ...

    @property
    def by_browser(self) -> bool:
        """Whether somebody logs in with the browser; else with the secrets of a pilot."""
        ...

    @property
    def can_be_revoked(self) -> bool:
        """Whether the municipality signs revocations."""
        ...

    @property
    def is_ready(self) -> bool:
        """Whether somebody is logged in or the secrets are there, as far as is known here."""
        ...

    @property
    def login_name(self) -> str:
        """By which name; '' when nobody is logged in."""
        ...

    def log_in(self, words: LoginWords, cancelled: Cancelled) -> str:
        """Log in with the browser and give the name; raises CoachError."""
        ...

    def log_out(self) -> None:
        """Forget the log-in; raises VaultError."""
        ...

    def keep_secrets(self, client_secret: str, objecten_token: str) -> None:
        """Keep the secrets of a pilot in the vault; '' leaves what is there. Raises VaultError."""
        ...

    def try_out(self) -> Sequence[Tried]:
        """Ask each API one thing that changes nothing."""
        ...

    def is_revoked(self) -> bool:
        """Ask the municipality whether this laptop is still trusted; also without a network."""
        ...

    def bring_revocation(self, path: Path) -> bool:
        """Take in a file of revocations by hand: whether it is about this laptop.

        Raises CoachError `revocation.unreadable`, `revocation.signature`, `input.file-unreadable`.
        """
        ...

    def give_up(self) -> None:
        """Send what is unsent, as far as that goes now, and destroy the slots of this laptop."""
        ...

    def notices(self) -> tuple[str, ...]:
        """Codes of what has to be told when the vault was opened, such as a lease that warns."""
        ...
