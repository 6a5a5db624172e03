"""The sealed package: operations and bytes for one receiver, signed by the device that made it.

Sealed by age to every device of the receiver. Inside stand, in this order: what it is and of which
format, the sender's public key, a signature over all of it, and the body: a manifest, the
operations in their canonical bytes, what is enclosed, and zeros up to a rounded size, so that the
size of a file says little. Each piece has its length before it; nothing is unpacked or guessed.

Nothing is parsed before the signature of a trusted sender was found good, and no length, number or
depth goes over its limit.
"""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from coach_desktop.casework.package_ports import Bundle, Enclosed, Opened
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.operation import (
    Operation,
    canonical_json,
    read_operation,
    time_from_text,
    time_to_text,
)
from coach_desktop.exchange.keys import Keys, is_signed

MOST_BYTES = 96 << 20
MOST_OPERATIONS = 200_000
MOST_OPERATION_BYTES = 1 << 20
MOST_ENCLOSED = 2_000
MOST_MANIFEST_BYTES = 4 << 20
DEEPEST = 20

_AGE = b"age-encryption.org/v1\n"
_KIND = b"coach-desktop/package/"
_MAGIC = _KIND + b"1\n"
_KEY_BYTES = 32
_SIGNATURE_BYTES = 64
_LENGTH_BYTES = 4
_LEAST_SIZE = 8 << 10
_STRING = re.compile(rb'"(?:[^"\\]|\\.)*"')
_BRACKET = re.compile(rb"[\[\]{}]")


@dataclass(frozen=True, slots=True)
class Packages:
    """Seals and opens packages by the keys of one vault."""

    keys: Keys

    def seal(self, bundle: Bundle, to: Sequence[KeyCard]) -> tuple[bytes, str]:
        """Sign a bundle and seal it to the devices of one receiver; gives its digest too.

        Raises InputError `package.too-large`.
        """
        import pyrage

        recipients = [each.recipient for each in to]
        body = _padded(_body(bundle, recipients))
        if len(body) > MOST_BYTES - _LEAST_SIZE or len(bundle.operations) > MOST_OPERATIONS:
            raise InputError("package.too-large", most=MOST_BYTES >> 20)
        key = bytes.fromhex(self.keys.public)
        signature = self.keys.sign(_MAGIC + key + body)
        digest = hashlib.sha256(_MAGIC + key + body).hexdigest()
        keys = [pyrage.x25519.Recipient.from_str(each) for each in recipients]
        return pyrage.encrypt(_MAGIC + key + signature + body, keys), digest

    def open(self, content: bytes, cards: Mapping[str, KeyCard]) -> Opened:
        """Open a package and check all of it; see `casework.package_ports.Sealer`."""
        if not content.startswith(_AGE):
            raise InputError("package.unreadable")
        if len(content) > MOST_BYTES:
            raise InputError("package.too-large", most=MOST_BYTES >> 20)
        sender, body = _believed(self.keys.unsealed(content), cards)
        digest = hashlib.sha256(_MAGIC + bytes.fromhex(sender.signing_key) + body).hexdigest()
        try:
            bundle, recipients = _read_body(body)
        except (ArithmeticError, LookupError, RecursionError, TypeError, ValueError) as error:
            raise InputError("package.not-ours") from error
        if bundle.sender != sender.device or not set(recipients) & set(self.keys.recipients):
            raise InputError("package.misaddressed")
        return Opened(bundle, sender, digest)


def _believed(opened: bytes, cards: Mapping[str, KeyCard]) -> tuple[KeyCard, bytes]:
    """The sender and the body, once the signature was found good."""
    if not opened.startswith(_KIND):
        raise InputError("package.not-ours")
    if not opened.startswith(_MAGIC):
        raise InputError("package.newer")
    key = opened[len(_MAGIC) :][:_KEY_BYTES]
    begin = len(_MAGIC) + _KEY_BYTES
    signature, body = opened[begin : begin + _SIGNATURE_BYTES], opened[begin + _SIGNATURE_BYTES :]
    sender = cards.get(key.hex())
    if sender is None:
        raise InputError("package.unknown-sender")
    if not is_signed(sender.signing_key, signature, _MAGIC + key + body):
        raise InputError("package.signature")
    return sender, body


def _body(bundle: Bundle, recipients: Sequence[str]) -> bytes:
    enclosed: list[Value] = [
        {"dossier": each.dossier, "media_type": each.media_type, "sha256": each.sha256}
        for each in bundle.enclosed
    ]
    manifest = canonical_json(
        {
            "enclosed": enclosed,
            "id": bundle.id,
            "made": time_to_text(bundle.made),
            "operations": len(bundle.operations),
            "practice": bundle.practice,
            "receiver": bundle.receiver,
            "recipients": list(recipients),
            "sender": bundle.sender,
        }
    )
    pieces = [manifest, *(each.canonical() for each in bundle.operations)]
    pieces += [each.content for each in bundle.enclosed]
    return b"".join(len(each).to_bytes(_LENGTH_BYTES, "big") + each for each in pieces)


def _padded(body: bytes) -> bytes:
    """With zeros up to a size that has four significant bits: at most an eighth more."""
    size = max(_LEAST_SIZE, len(body))
    step = max(1, 1 << (size.bit_length() - 4))
    return body.ljust(-(-size // step) * step, b"\0")


def _read_body(body: bytes) -> tuple[Bundle, tuple[str, ...]]:
    """Raises ValueError, KeyError or TypeError when it is not ours, InputError over a limit."""
    pieces = _Pieces(body)
    manifest = _parsed(pieces.next(MOST_MANIFEST_BYTES))
    number, listed, recipients = (
        manifest["operations"],
        manifest["enclosed"],
        manifest["recipients"],
    )
    if not isinstance(number, int) or not isinstance(listed, list):
        raise TypeError("manifest")
    if number > MOST_OPERATIONS or len(listed) > MOST_ENCLOSED:
        raise InputError("package.too-much")
    if not isinstance(recipients, list):
        raise TypeError("recipients")
    operations = tuple(_operation(pieces.next(MOST_OPERATION_BYTES)) for _ in range(number))
    enclosed = tuple(_enclosed(each, pieces.next(MOST_BYTES)) for each in listed)
    pieces.end()
    bundle = Bundle(
        id=str(manifest["id"]),
        made=time_from_text(str(manifest["made"])),
        sender=str(manifest["sender"]),
        receiver=str(manifest["receiver"]),
        operations=operations,
        enclosed=enclosed,
        practice=manifest["practice"] is True,
    )
    return bundle, tuple(str(each) for each in recipients)


def _operation(told: bytes) -> Operation:
    """An operation, whose bytes must be the ones that it is hashed by."""
    _parsed(told)
    operation = read_operation(told)
    if operation.canonical() != told:
        raise ValueError("canonical")
    return operation


def _enclosed(listed: Value, content: bytes) -> Enclosed:
    if not isinstance(listed, dict) or hashlib.sha256(content).hexdigest() != listed["sha256"]:
        raise ValueError("sha256")
    return Enclosed(
        dossier=str(listed["dossier"]),
        sha256=str(listed["sha256"]),
        media_type=str(listed["media_type"]),
        content=content,
    )


def _parsed(told: bytes) -> dict[str, Value]:
    """JSON that is a table and not too deep; the depth is counted before it is parsed."""
    depth = 0
    for found in _BRACKET.finditer(_STRING.sub(b"", told)):
        depth += 1 if found.group() in b"[{" else -1
        if depth > DEEPEST:
            raise InputError("package.too-much")
    table = json.loads(told)
    if not isinstance(table, dict):
        raise TypeError("table")
    return table


class _Pieces:
    """Cuts a body into its pieces; raises ValueError when it ends too early or goes on."""

    def __init__(self, body: bytes) -> None:
        self._body, self._at = body, 0

    def next(self, most: int) -> bytes:
        """The next piece; raises InputError when it says that it is longer than `most`."""
        begin = self._at + _LENGTH_BYTES
        length = int.from_bytes(self._body[self._at : begin], "big")
        if length > most:
            raise InputError("package.too-much")
        self._at = begin + length
        if self._at > len(self._body):
            raise ValueError("cut")
        return self._body[begin : self._at]

    def end(self) -> None:
        """Nothing but zeros comes after."""
        if self._body[self._at :].strip(b"\0"):
            raise ValueError("more")
