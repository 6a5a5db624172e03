"""The file of revocations: fetched without a vault, believed for its signature alone."""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.operation import canonical_json
from coach_desktop.domain.revocation import CONTEXT, Revocation, revocation_from_value
from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.line import Asked, Line
from coach_desktop.exchange.parsing import Unreadable, parse
from coach_desktop.exchange.wire import Lost

LARGEST = 1024 * 1024
"""Bytes; twenty thousand names and more."""


def fetch(line: Line, policy: Uitwisseling) -> bytes:
    """Ask for the file; raises Lost or Refused. What came is not believed yet."""
    reply = line.ask(Asked("GET", policy.revocation, headers={"Accept": "application/json"}))
    if reply.status != 200:
        raise Lost("exchange.not-there")
    return reply.content


def read(content: bytes, public_key: str) -> Revocation:
    """What the municipality signed.

    Raises CoachError `revocation.unreadable`, or `revocation.signature` when it is not by its key.
    """
    try:
        told = parse(content) if len(content) <= LARGEST else ""
    except Unreadable as broken:
        raise CoachError("revocation.unreadable") from broken
    if not isinstance(told, dict):
        raise CoachError("revocation.unreadable")
    try:
        signature = bytes.fromhex(str(told.pop("signature", "")))
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public_key))
        key.verify(signature, CONTEXT + canonical_json(told))
    except (InvalidSignature, ValueError) as wrong:
        raise CoachError("revocation.signature") from wrong
    try:
        return revocation_from_value(told)
    except ValueError as broken:
        raise CoachError("revocation.unreadable") from broken


def make_key() -> bytes:
    """A private key for a municipality; it stays with it, offline."""
    return Ed25519PrivateKey.generate().private_bytes_raw()


def public_of(private_key: bytes) -> str:
    """The public half, as it stands in the profile; raises ValueError for what is no key."""
    return Ed25519PrivateKey.from_private_bytes(private_key).public_key().public_bytes_raw().hex()


def write(revocation: Revocation, private_key: bytes) -> bytes:
    """The file as a municipality publishes it."""
    told = revocation.to_value()
    key = Ed25519PrivateKey.from_private_bytes(private_key)
    signature: Value = key.sign(CONTEXT + canonical_json(told)).hex()
    whole: Value = {**(told if isinstance(told, dict) else {}), "signature": signature}
    return canonical_json(whole)
