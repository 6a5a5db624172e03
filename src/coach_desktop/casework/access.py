"""Make, unlock and recover the vault; who is at the keyboard, in which role."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role

Progress = Callable[[int, int], None]
"""Told how many steps are done of how many."""


@dataclass(frozen=True, slots=True)
class NewOwner:
    """What is asked at set-up: who works here, for whom, and with which profile."""

    name: str
    role: Role
    organisation: str
    profile: str
    telephone: str = ""
    practice: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """What the vault knows of itself and its owner."""

    identity: Identity
    profile: str
    telephone: str
    practice: bool
    seal_certificate: str


class KeyMaker(Protocol):
    """Makes the keys of an installation; fulfilled outside, where cryptography may be known."""

    def device_key(self) -> tuple[bytes, str]:
        """A new Ed25519 key: private bytes, and the public key as 64 hex digits."""
        ...

    def seal(self, organisation: str, device: str) -> tuple[bytes, str]:
        """A new seal: private key as PKCS#8 DER, and its certificate as PEM."""
        ...


def new_identity(owner: NewOwner, new_id: Callable[[], str], public_key: str) -> Identity:
    """Who is at the keyboard from now on."""
    return Identity(
        Author(new_id(), owner.name, owner.role),
        Organisation(new_id(), owner.organisation),
        Device(new_id(), public_key),
    )
