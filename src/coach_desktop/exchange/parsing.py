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

LONGEST_LIST = 50_000
"""Values in one list."""

_SURROGATES = re.compile("[\ud800-\udfff]")
_MAY_HOLD_SURROGATES = re.compile(rb"\\u[dD][89a-fA-F]")


class Unreadable(Exception):  # noqa: N818  # said as it is: this answer is no use
    """An answer, or a part of one, that is not what it should be; the code says it to a person."""

    def __init__(self, code: str, key: str = "") -> None:
        super().__init__(code)
        self.code = code
        self.key = key
        """Where it went wrong: a name out of the API's description, never a text of the server."""


def parse(content: bytes) -> Value:
    """Read JSON; raises Unreadable."""
    if sum(content.count(sign) for sign in (b",", b"[", b"{")) > MOST:
        raise Unreadable("exchange.answer-too-large")
    try:
        told: Value = json.loads(
            content, parse_float=str, parse_constant=_refuse, object_pairs_hook=_without_null
        )
    except (ValueError, RecursionError) as broken:
        raise Unreadable("exchange.answer-unreadable") from broken
    if told is None:
        raise Unreadable("exchange.answer-unreadable")
    return _whole(told, DEEPEST, mends=_MAY_HOLD_SURROGATES.search(content) is not None)


def _refuse(_name: str) -> Value:
    raise ValueError("no number")


def _without_null(pairs: list[tuple[str, Value | None]]) -> dict[str, Value]:
    return {name: value for name, value in pairs if value is not None}


def _is_null(told: object) -> bool:
    return told is None


def _whole(told: Value, deeper: int, *, mends: bool) -> Value:
    """The same within the limits of depth, without nulls, each text one that can be kept."""
    match told:
        case str():
            return _SURROGATES.sub("\N{REPLACEMENT CHARACTER}", told) if mends else told
        case dict() | list() if deeper == 0:
            raise Unreadable("exchange.answer-too-deep")
        case dict():
            return {
                str(_whole(name, 1, mends=mends)): _whole(each, deeper - 1, mends=mends)
                for name, each in told.items()
            }
        case list():
            if len(told) > LONGEST_LIST:
                raise Unreadable("exchange.answer-too-large")
            return [_whole(each, deeper - 1, mends=mends) for each in told if not _is_null(each)]
        case _:
            return told
