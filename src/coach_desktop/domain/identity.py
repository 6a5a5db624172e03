"""Who writes: an author in a role, for an organisation, on a device; ids outlive a laptop."""

from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.domain.answer import Value


class Role(StrEnum):
    """The one role of a vault's owner; how it is called on screen comes from the profile."""

    COACH = "coach"
    BEGELEIDER = "begeleider"
    TEAMLEIDER = "teamleider"
    BEHEERDER = "beheerder"


@dataclass(frozen=True, slots=True)
class Author:
    """A person who works with the program."""

    id: str
    name: str
    role: Role

    def __repr__(self) -> str:
        return f"<Author {self.id[:4]}>"


@dataclass(frozen=True, slots=True)
class Organisation:
    """The body that the author works for."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Device:
    """One installation, known by its own Ed25519 key (`public_key`: 32 bytes as 64 hex digits)."""

    id: str
    public_key: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who is at the keyboard of which installation."""

    author: Author
    organisation: Organisation
    device: Device

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `from_value` reads it back."""
        return {
            "author": {
                "id": self.author.id,
                "name": self.author.name,
                "role": self.author.role.value,
            },
            "organisation": {"id": self.organisation.id, "name": self.organisation.name},
            "device": {"id": self.device.id, "public_key": self.device.public_key},
        }

    @classmethod
    def from_value(cls, value: Value) -> "Identity":
        """Read what `to_value` wrote; raises KeyError, TypeError or ValueError on anything else."""
        author, organisation, device = (_table(value, key) for key in _PARTS)
        return cls(
            Author(author["id"], author["name"], Role(author["role"])),
            Organisation(organisation["id"], organisation["name"]),
            Device(device["id"], device["public_key"]),
        )


_PARTS = ("author", "organisation", "device")


def _table(value: Value, key: str) -> dict[str, str]:
    if not isinstance(value, dict) or not isinstance(part := value[key], dict):
        raise TypeError(key)
    return {name: str(text) for name, text in part.items()}
