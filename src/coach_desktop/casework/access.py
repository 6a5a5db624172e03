"""Make, unlock and recover the vault; who is at the keyboard, in which role."""

from collections.abc import Callable
from dataclasses import dataclass

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


def new_identity(owner: NewOwner, new_id: Callable[[], str], public_key: str) -> Identity:
    """Who is at the keyboard from now on."""
    return Identity(
        Author(new_id(), owner.name, owner.role),
        Organisation(new_id(), owner.organisation),
        Device(new_id(), public_key),
    )
