"""A key card: who somebody in another vault is, and by which keys he is sealed to and believed.

It is no secret and says nothing of any client. What makes it good is its fingerprint, which two
people read to each other on the telephone.
"""

import hashlib
import json
import re
from dataclasses import dataclass

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Identity, Role
from coach_desktop.domain.operation import canonical_json
from coach_desktop.domain.text import clean

CARDS = "sleutelkaarten"
"""Where the key cards stand, as if they were a dossier: they are about no client."""

LONGEST_CARD = 2_000
"""Bytes of a card; a QR code holds a little more."""

LONGEST_NAME = 120

_KIND = "coach-desktop/key-card"
_FORMAT = 1
_GROUPS = 6
_DIGITS = 5
_PUBLIC_KEY = re.compile(r"[0-9a-f]{64}")
_RECIPIENT = re.compile(r"age1[02-9ac-hj-np-z]{58}")
_ID = re.compile(r"[0-9A-Za-z-]{1,64}")


@dataclass(frozen=True, slots=True)
class KeyCard:
    """One person on one device: the identity with its signing key, and the age recipient."""

    identity: Identity
    recipient: str

    def __repr__(self) -> str:
        return f"<KeyCard {self.device[:8]}>"

    @property
    def device(self) -> str:
        """The device, by which a card is known."""
        return self.identity.device.id

    @property
    def person(self) -> str:
        """The person, who may have several devices."""
        return self.identity.author.id

    @property
    def role(self) -> Role:
        """The role in which he works."""
        return self.identity.author.role

    @property
    def signing_key(self) -> str:
        """The public key by which his packages are believed, in hex."""
        return self.identity.device.public_key

    @property
    def fingerprint(self) -> tuple[str, ...]:
        """Six groups of five digits over everything that stands on the card."""
        number = int.from_bytes(hashlib.sha256(self.canonical()).digest(), "big")
        digits = f"{number % 10 ** (_GROUPS * _DIGITS):0{_GROUPS * _DIGITS}d}"
        return tuple(digits[at : at + _DIGITS] for at in range(0, len(digits), _DIGITS))

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; `card_from_value` reads it back."""
        return {
            "format": _FORMAT,
            "identity": self.identity.to_value(),
            "kind": _KIND,
            "recipient": self.recipient,
        }

    def canonical(self) -> bytes:
        """The one way in which this card is written: in a file, and in a QR code."""
        return canonical_json(self.to_value())


def card_path(device: str) -> str:
    """Where a key card stands; with '' below what all of them."""
    return f"card/{device}"


def read_card(content: bytes) -> KeyCard:
    """Read a card out of a file or out of the text of its QR code.

    Raises InputError `card.unreadable`, `card.newer`.
    """
    if len(content) > LONGEST_CARD:
        raise InputError("card.unreadable")
    try:
        told = json.loads(content.strip())
        if isinstance(told, dict) and told["kind"] == _KIND and int(told["format"]) > _FORMAT:
            raise InputError("card.newer")
        return card_from_value(told)
    except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
        raise InputError("card.unreadable") from error


def card_from_value(value: Value) -> KeyCard:
    """Read what `to_value` wrote; raises KeyError, TypeError or ValueError on anything else."""
    if not isinstance(value, dict) or value["kind"] != _KIND or value["format"] != _FORMAT:
        raise ValueError("kind")
    card = KeyCard(Identity.from_value(value["identity"]), str(value["recipient"]))
    who = card.identity
    ids = (who.author.id, who.organisation.id, who.device.id)
    names = (who.author.name, who.organisation.name)
    if not all(map(_ID.fullmatch, ids)) or not all(map(_is_name, names)):
        raise ValueError("identity")
    if not _PUBLIC_KEY.fullmatch(card.signing_key) or not _RECIPIENT.fullmatch(card.recipient):
        raise ValueError("key")
    return card


def _is_name(text: str) -> bool:
    return 0 < len(text) <= LONGEST_NAME and clean(text).text == text and "\n" not in text
