"""An answer of a server as a value, within limits: whatever was sent, this ends soon and in order.

What a value cannot hold is left out (null) or becomes a text (a fraction), so that an answer reads
as everything else here does. Half of a surrogate pair, which no file could keep, becomes U+FFFD.
"""

import json
import re

from coach_desktop.domain.answer import Value

DEEPEST = 20
"""Tables and lists within each other."""

MOST = 1_000_000
"""Values in one answer."""

SMALL = 100_000
"""Bytes of an answer that is looked at whole before it is read."""

_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"', re.DOTALL)
_EMPTY = re.compile(rb"\[\]|\{\}")
_NO_BRACKETS = bytes(sign for sign in range(256) if chr(sign) not in "[]{}")
_NULL_IN_LIST = re.compile(rb"[\[,]\s*null\s*[\],]")
_HALF_PAIR = re.compile(rb"\\u[dD][89a-fA-F]")
_SURROGATES = re.compile("[\ud800-\udfff]")


class Unreadable(Exception):  # noqa: N818  # said as it is: this answer is no use
    """An answer, or a part of one, that is not what it should be; the code says it to a person."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def look(content: bytes) -> bytes:
    """Look whether this is whole and within the limits, without reading it; raises Unreadable.

    Gives it without its texts.
    """
    bare = _STRING.sub(b"", content)
    if bare.count(b",") + bare.count(b"[") + bare.count(b"{") > MOST:
        raise Unreadable("exchange.answer-too-large")
    brackets = bare.translate(None, _NO_BRACKETS)
    for _ in range(DEEPEST):
        if not brackets:
            break
        brackets = _EMPTY.sub(b"", brackets)
    if b'"' in bare:
        raise Unreadable("exchange.answer-unreadable")
    if brackets:
        deep = _pairs(brackets)
        raise Unreadable("exchange.answer-too-deep" if deep else "exchange.answer-unreadable")
    return bare


def weigh(content: bytes) -> None:
    """Look at an answer before it is read; raises Unreadable.

    Of a large one it is looked at here how many values it can hold at most, and whether it is whole
    and how deep it goes when it is read: most of a large list is passed over.
    """
    if len(content) <= SMALL or sum(map(content.count, (b",", b"[", b"{"))) > MOST:
        look(content)


def is_flat(told: object, deepest: int = DEEPEST) -> bool:
    """Whether tables and lists within each other go no deeper than this."""
    if isinstance(told, dict):
        return deepest > 0 and all(is_flat(each, deepest - 1) for each in told.values())
    if isinstance(told, list):
        return deepest > 0 and all(is_flat(each, deepest - 1) for each in told)
    return True


def parse(content: bytes) -> Value:
    """Read JSON; raises Unreadable."""
    bare = look(content)
    hook = _without_null if b"null" in bare else None
    try:
        told: Value | None = json.loads(
            content, parse_float=str, parse_constant=_refuse, object_pairs_hook=hook
        )
    except (ValueError, RecursionError) as broken:
        raise Unreadable("exchange.answer-unreadable") from broken
    if told is None:
        raise Unreadable("exchange.answer-unreadable")
    if _NULL_IN_LIST.search(bare) or _HALF_PAIR.search(content):
        return _mended(told)
    return told


def _pairs(brackets: bytes) -> bool:
    """Whether every bracket has its other half, whatever the order."""
    return all(brackets.count(a) == brackets.count(z) for a, z in ((b"[", b"]"), (b"{", b"}")))


def _refuse(_name: str) -> Value:
    raise ValueError("no number")


def _without_null(pairs: "list[tuple[str, Value | None]]") -> dict[str, Value]:
    return {name: value for name, value in pairs if value is not None}


def _mended(told: Value) -> Value:
    """The same without nulls in lists, each text one that can be kept."""
    match told:
        case str():
            return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", told)
        case dict():
            return {str(_mended(name)): _mended(each) for name, each in told.items()}
        case list():
            return [_mended(each) for each in told if not _is_null(each)]
        case _:
            return told


def _is_null(told: object) -> bool:
    return told is None
