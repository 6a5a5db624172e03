"""Whose key signs beside the installation's seal, and who says when and whether it still holds."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True, slots=True, repr=False)
class OwnKey:
    """A coach's own key for one signature: a PKCS#12 file with its passphrase. Kept nowhere."""

    content: bytes
    passphrase: str


@dataclass(frozen=True, slots=True, repr=False)
class OwnCard:
    """A coach's own card: the maker's library, the card's label, its certificate and the PIN.

    The certificate is known by its id on the card, in hex, which its key shares.
    """

    library: str
    label: str
    certificate: str
    pin: str


@dataclass(frozen=True, slots=True)
class OnCard:
    """A certificate on a card that is in a reader: where it is, and whose."""

    label: str
    certificate: str
    holder: str


@dataclass(frozen=True, slots=True)
class Stamped:
    """A sealed file with a time by others over all of it."""

    pdf: bytes
    is_proven: bool
    """Whether it also holds what was said of every certificate that is named in it."""


@dataclass(frozen=True, slots=True)
class Revocations:
    """What the makers of a certificate say of it (DER): whether it was taken back."""

    answers: Sequence[bytes] = ()
    """What was said when it was asked of this one alone (OCSP)."""
    lists: Sequence[bytes] = ()
    """Lists of all that were taken back (CRL)."""


class Notary(Protocol):
    """The calls that let a signature outlive its certificate; raises CoachError without a line."""

    def time_stamp(self, request: bytes) -> bytes:
        """The answer of a time-stamp service to a request (RFC 3161, DER)."""
        ...

    def revocations(self, certificate: bytes, makers: Sequence[bytes]) -> Revocations:
        """What is said of this certificate (DER); one of `makers` (DER) may have made it."""
        ...
