"""A large answer read a piece at a time, so that the window beside it goes on meanwhile.

What reads JSON holds the whole program up until it is done. Of a large answer the outermost tables
are therefore walked here, and what stands within them is read piece by piece.
"""

import json
import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach_desktop.exchange.wire import Json

SMALL = 200_000
"""Signs that are read at once."""

_DEEP = 4
"""Within so many tables and lists stands one record of a page, or one change of an object."""

_BLANK = re.compile(r"[ \t\n\r]*")


def read_in_slices(text: str) -> "Json":
    """Read JSON; raises ValueError when it is none, and for numbers that are none."""
    decoder = json.JSONDecoder(parse_constant=_no_number)
    if len(text) <= SMALL:
        told: Json = decoder.decode(text)
        return told
    told, end = _Walk(text, decoder).value(_after_blanks(text, 0), 0)
    if _after_blanks(text, end) != len(text):
        raise ValueError("more than one value")
    return told


class _Walk:
    """One walk through a text; each step gives a value and where it ended."""

    def __init__(self, text: str, decoder: json.JSONDecoder) -> None:
        self._text, self._decoder = text, decoder

    def value(self, at: int, depth: int) -> "tuple[Json, int]":
        """The value that begins here."""
        sign = self._text[at : at + 1]
        if depth >= _DEEP or sign not in {"{", "["}:
            told: tuple[Json, int] = self._decoder.raw_decode(self._text, at)
            return told
        return self._table(at, depth) if sign == "{" else self._list(at, depth)

    def _table(self, at: int, depth: int) -> "tuple[Json, int]":
        found: dict[str, Json] = {}
        at = _after_blanks(self._text, at + 1)
        if self._is(at, "}"):
            return found, at + 1
        while True:
            if not self._is(at, '"'):
                raise ValueError("name")
            name, at = self._decoder.raw_decode(self._text, at)
            at = self._past(at, ":")
            found[name], at = self.value(at, depth + 1)
            at = _after_blanks(self._text, at)
            if self._is(at, "}"):
                return found, at + 1
            at = self._past(at, ",")

    def _list(self, at: int, depth: int) -> "tuple[Json, int]":
        found: list[Json] = []
        at = _after_blanks(self._text, at + 1)
        if self._is(at, "]"):
            return found, at + 1
        while True:
            each, at = self.value(at, depth + 1)
            found.append(each)
            at = _after_blanks(self._text, at)
            if self._is(at, "]"):
                return found, at + 1
            at = self._past(at, ",")

    def _is(self, at: int, sign: str) -> bool:
        return self._text.startswith(sign, at)

    def _past(self, at: int, sign: str) -> int:
        at = _after_blanks(self._text, at)
        if not self._is(at, sign):
            raise ValueError(sign)
        return _after_blanks(self._text, at + 1)


def _after_blanks(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return at if found is None else found.end()


def _no_number(told: str) -> "Json":
    raise ValueError(told)
