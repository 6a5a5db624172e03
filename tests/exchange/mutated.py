"""Packages, receipts and key cards with bytes changed by chance, at each depth of the seal.

The deepest one is what a trusted sender with a bad program would send: everything is signed and
sealed as it should be, and what is inside is not what it should be.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

import pyrage

from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.keycard import read_card
from coach_desktop.exchange.package import _MAGIC
from tests.post import Post
from tests.reliability.dice import Dice

_FRONT = len(_MAGIC) + 32 + 64

WORDS = (
    b"", b"\0", b"\xff" * 4, b"{", b"[" * 30, b'"', b"}", b"null", b"1e999", b"-1", b"NaN",
    b"Infinity", b'"\\ud800"', b"\\u0000", b"../../x", b"9" * 5_000, b"true", b"[]", b"{}",
    b"S4", b"begeleider", b"form/x", b"card/x", b"pip/x/staat/y",
)  # fmt: skip


class Depth(StrEnum):
    """Where bytes are changed."""

    OUTSIDE = "outside"
    INSIDE = "inside"
    SIGNED = "signed"
    RECEIPT = "receipt"
    CARD = "card"


@dataclass(frozen=True, slots=True)
class Cut:
    """At this share of the bytes so many are taken out, and a word is put there."""

    at: float
    out: int
    word: bytes

    def of(self, content: bytes) -> bytes:
        """The bytes with this change in them."""
        at = int(self.at * len(content))
        return content[:at] + self.word + content[at + self.out :]


@dataclass(frozen=True, slots=True)
class Target:
    """What somebody who is trusted sent to a receiver, and the receiver."""

    sender: Post
    receiver: Post
    package: bytes
    inside: bytes
    receipt: bytes

    def try_with(self, depth: Depth, cuts: Sequence[Cut]) -> str:
        """Give the receiver a changed one; the code with which it was refused, '' when it was not.

        Whatever is no CoachError comes through: that is what is looked for.
        """
        try:
            self._ways()[depth](cuts)
        except CoachError as refused:
            return refused.code
        return ""

    def _ways(self) -> Mapping[Depth, Callable[[Sequence[Cut]], object]]:
        return {
            Depth.OUTSIDE: lambda cuts: self._keep(_cut(self.package, cuts)),
            Depth.INSIDE: lambda cuts: self._keep(self._sealed(_cut(self.inside, cuts))),
            Depth.SIGNED: lambda cuts: self._keep(self._signed(_cut(self.inside[_FRONT:], cuts))),
            Depth.RECEIPT: lambda cuts: self.sender.packages.take_receipt(_cut(self.receipt, cuts)),
            Depth.CARD: lambda cuts: read_card(_cut(self.sender.card.canonical(), cuts)),
        }

    def _keep(self, content: bytes) -> None:
        self.receiver.unpacking.keep(self.receiver.unpacking.look(content))

    def _sealed(self, inside: bytes) -> bytes:
        to = pyrage.x25519.Recipient.from_str(self.receiver.card.recipient)
        sealed: bytes = pyrage.encrypt(inside, [to])
        return sealed

    def _signed(self, body: bytes) -> bytes:
        keys = self.sender.cards.sealer._keys()  # type: ignore[attr-defined]  # the real keys
        key = bytes.fromhex(keys.public)
        return self._sealed(_MAGIC + key + keys.sign(_MAGIC + key + body) + body)


def target(sender: Post, receiver: Post, dossier: str) -> Target:
    """Send a dossier as it should be, and keep all that is needed to send it otherwise."""
    package = sender.pack(receiver, dossier).content
    inside = receiver.cards.sealer._keys().unsealed(package)  # type: ignore[attr-defined]  # the real keys
    receipt = receiver.take_in(package)
    return Target(sender, receiver, package, inside, receipt)


def _cut(content: bytes, cuts: Sequence[Cut]) -> bytes:
    for each in cuts:
        content = each.of(content)
    return content


def chance(dice: Dice) -> list[Cut]:
    """One to four changes by chance."""
    return [
        Cut(
            at=dice.below(1 << 20) / (1 << 20),
            out=dice.below(40),
            word=dice.one_of(WORDS) if dice.is_under(0.5) else dice.bytes(dice.below(8)),
        )
        for _ in range(1 + dice.below(4))
    ]
