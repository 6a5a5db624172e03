"""The ways back to a vault: a copy that is put in its place, and what a damaged one still tells.

Nothing here takes anything away. What stands in the place of the vault is only read, and moved
aside as a whole once something better is ready to stand there.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from coach_desktop.casework.backups import Reservekopie

Told = Callable[[int, int], None]
"""Told how much is done of how much."""

STUCK = frozenset(
    {"vault.damaged", "vault.slots-damaged", "vault.slots-missing", "vault.missing",
     "vault.too-new", "vault.older", "vault.altered"}
)  # fmt: skip
"""With these codes no passphrase opens the vault: they lead to the rescue page."""


class Opener(Enum):
    """By what a copy is opened."""

    PASSPHRASE = "passphrase"  # noqa: S105  # the name of a way, no secret
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Secret:
    """What was typed to open a copy."""

    opener: Opener
    text: str

    def __repr__(self) -> str:
        return "<Secret>"


@dataclass(frozen=True, slots=True)
class CopyMade:
    """A byte-for-byte copy: where, how many files, and how many blocks no disk could read."""

    folder: Path
    files: int
    unreadable: int


@dataclass(frozen=True, slots=True)
class Readable:
    """What is still readable of a log: counts only.

    `known` is how many changes there are as far as that can be told; `touched` is how many dossiers
    lack something.
    """

    read: int
    known: int
    dossiers: int
    touched: int
    damaged_pages: int


class Rescue(Protocol):
    """The ways back to the vault of one place. Slow: call them off the UI thread."""

    def copies(self, folder: Path) -> "Sequence[Reservekopie]":
        """The copies in a folder, the newest first."""
        ...

    def restore(self, copy: Path, secret: Secret, told: Told) -> str:
        """Check a copy and put it in place; gives the name of what was moved aside, or ''.

        Raises VaultError `backup.damaged`, `backup.no-room`, `vault.in-use` or that of a wrong
        secret; then everything is as it was.
        """
        ...

    def copy(self, into: Path, told: Told) -> CopyMade:
        """Copy everything of the vault to a folder, byte for byte, and read it back.

        Raises VaultError `rescue.no-copy`.
        """
        ...

    def look(self, copy: Path, secret: Secret, told: Told, keys: Path | None = None) -> Readable:
        """See what can be read in a copy of the vault; nothing is written.

        `keys` is a backup whose slot file opens it, when its own is lost.
        Raises VaultError `rescue.nothing-readable` or that of a wrong secret.
        """
        ...

    def rebuild(self, copy: Path, secret: Secret, told: Told, keys: Path | None = None) -> str:
        """Make a new vault of what can be read and put it in place, as `restore` does."""
        ...
