"""What is said of sealed packages, and what they need of the vault and of exchange."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from coach_desktop.domain.identity import Role
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.operation import Operation


class Way(StrEnum):
    """In which direction a package went."""

    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Enclosed:
    """Bytes that go with a dossier in a package; `sha256` in hex is their name."""

    dossier: str
    sha256: str
    media_type: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Bundle:
    """What a package holds, once it is open or before it is sealed."""

    id: str
    made: datetime
    sender: str
    """The device that made it."""
    receiver: str
    """The person that it is for."""
    operations: tuple[Operation, ...]
    enclosed: tuple[Enclosed, ...] = ()
    practice: bool = False
    """Whether it is about invented people."""

    def __repr__(self) -> str:
        return f"<Bundle {self.id[:8]}>"

    @property
    def dossiers(self) -> tuple[str, ...]:
        """The dossiers in it, in the order in which they come."""
        return tuple(dict.fromkeys(each.dossier for each in self.operations))


@dataclass(frozen=True, slots=True)
class Opened:
    """A package that was opened and believed: who sealed it, and the digest of all of it."""

    bundle: Bundle
    sender: KeyCard
    digest: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What a receiver says of a package that he took in; `refused` are ids that he did not keep."""

    package: str
    digest: str
    device: str
    moment: datetime
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passed:
    """A package that went out or came in. Ids and codes only: it outlives what was in it.

    `person` and `role` are of the other side; `received` is the moment of the receipt, or None.
    """

    package: str
    digest: str
    way: Way
    person: str
    role: Role
    device: str
    moment: datetime
    received: datetime | None = None


@dataclass(frozen=True, slots=True)
class Content:
    """One operation of a package; `is_kept` says whether the one who got it has it."""

    dossier: str
    operation: str
    is_kept: bool = False


class PackageWriting(Protocol):
    """What an open transaction keeps of packages."""

    def note_package(self, passed: Passed, contents: Sequence[Content]) -> None:
        """Keep that a package went out or came in, with the operations in it."""
        ...

    def settle_receipt(self, package: str, moment: datetime, refused: Collection[str]) -> None:
        """Keep that the receiver of a package has its operations, but for the refused ones."""
        ...


class PackageReading(Protocol):
    """What an open vault knows of packages."""

    def packages(self) -> Sequence[Passed]:
        """All that went out and came in, the last one first."""
        ...

    def package(self, package: str) -> Passed | None:
        """One package by its id, or None."""
        ...

    def package_contents(self, package: str) -> Sequence[Content]:
        """The operations of a package; those of a purged dossier are gone."""
        ...

    def came_from(self, dossier: str) -> Mapping[str, Role]:
        """The persons from whom operations of a dossier came in, and their role."""
        ...

    def sent(self, dossier: str) -> Mapping[str, frozenset[str]]:
        """By person: the operations of a dossier that went to him."""
        ...

    def received(self, dossier: str, role: Role | None = None) -> Mapping[str, frozenset[str]]:
        """By person, and of one role if that is asked: the operations that he said that he has."""
        ...


class Sealer(Protocol):
    """Seals and opens packages by the keys of this vault. Slow: call it off the UI thread.

    All that cannot be believed raises InputError with a code of its own.
    """

    def card(self) -> KeyCard:
        """The key card of this vault."""
        ...

    def seal(self, bundle: Bundle, to: Sequence[KeyCard]) -> tuple[bytes, str]:
        """Sign a bundle and seal it to the devices of one receiver; gives its digest too.

        Raises InputError `package.too-large`.
        """
        ...

    def open(self, content: bytes, cards: Mapping[str, KeyCard]) -> Opened:
        """Open a package and check all of it; `cards` are the trusted senders by signing key.

        Raises InputError `package.unreadable`, `package.too-large`, `package.not-for-us`,
        `package.damaged`, `package.unknown-sender`, `package.signature`, `package.newer`,
        `package.misaddressed`, `package.too-much`, `package.not-ours`.
        """
        ...

    def write_receipt(self, receipt: Receipt) -> bytes:
        """Write and sign a receipt."""
        ...

    def read_receipt(self, content: bytes, cards: Mapping[str, KeyCard]) -> Receipt:
        """Read a receipt and check its signature; `cards` by device.

        Raises InputError `receipt.unreadable`, `receipt.unknown-sender`, `receipt.signature`.
        """
        ...

    def picture(self, card: KeyCard) -> tuple[tuple[bool, ...], ...]:
        """A card as the dark and light squares of a QR code, row by row."""
        ...
