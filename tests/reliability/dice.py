"""Chance that is the same on each run: numbers out of a seed and a counter."""

import hashlib
from collections.abc import Sequence
from itertools import count
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Throws that follow from a seed."""

    def __init__(self, *seed: object) -> None:
        self._seed = "|".join(map(str, seed)).encode()
        self._throws = count()
        self._left = b""

    def bytes(self, length: int) -> bytes:
        """So many bytes."""
        while len(self._left) < length:
            self._left += hashlib.sha512(self._seed + b"|%d" % next(self._throws)).digest()
        taken, self._left = self._left[:length], self._left[length:]
        return taken

    def below(self, sides: int) -> int:
        """A number from nought up to this one, which it never is."""
        return int.from_bytes(self.bytes(6), "big") % sides

    def is_under(self, share: float) -> bool:
        """True in this share of all throws."""
        return self.below(1 << 30) < share * (1 << 30)

    def one_of(self, things: Sequence[T]) -> T:
        """One of these."""
        return things[self.below(len(things))]
