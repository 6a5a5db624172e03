"""What the table needs of the outer rooms: sessions beside the vault, and the client's screen."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from coach_desktop.casework.handing import Handed, Told


@dataclass(frozen=True, slots=True)
class Left:
    """A session that was found: whose it is, and what was told in it."""

    session: str
    dossier: str
    instance: str
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True)
class Found:
    """All sessions that stand beside the vault; some may not be readable, and are left alone."""

    left: tuple[Left, ...] = ()
    unreadable: int = 0


@dataclass(frozen=True, slots=True)
class Opened:
    """A session that was just made; the secret opens it, and whoever takes it wipes it."""

    session: str
    secret: bytearray

    def __repr__(self) -> str:
        return "<Opened>"


class Sessions(Protocol):
    """The client's sessions beside the vault. All of it is slow."""

    def make(self, dossier: str, instance: str, handed: Handed) -> Opened:
        """Make one, durably; raises VaultError."""
        ...

    def told(self, session: str, *, after: int) -> Sequence[Told]:
        """What was told in one since this number; raises VaultError."""
        ...

    def found(self) -> Found:
        """What stands there."""
        ...

    def end(self, session: str) -> None:
        """Take one away, once everything of it was taken in."""
        ...


class Listener(Protocol):
    """Hears what happens on a client's screen beside the coach's; called from any thread."""

    def went(self, address: str) -> None:
        """The client went to a question."""
        ...

    def saved(self) -> None:
        """Something more is durable in the session."""
        ...

    def spoke(self, language: str) -> None:
        """The client chose another language."""
        ...

    def done(self) -> None:
        """The client gives the screen back."""
        ...

    def ended(self) -> None:
        """The screen is gone, of itself or not."""
        ...


class Beside(Protocol):
    """A client's screen beside the coach's own."""

    def show(self, address: str) -> None:
        """Go to a question; '' shows a neutral card."""
        ...

    def speak(self, language: str) -> None:
        """Speak another language."""
        ...

    def tell(self, told: Told) -> None:
        """The coach answered something that is read there."""
        ...

    def end(self) -> None:
        """Close the screen."""
        ...


Screens = Callable[[Opened, Listener], Beside]
"""Begins the client's screen in a process of its own, beside this one."""
