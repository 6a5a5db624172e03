"""The rules of UAX #9 inside one isolating run sequence: weak types, brackets, neutrals, levels."""

from collections.abc import Sequence
from dataclasses import dataclass
from unicodedata import category, mirrored

ISOLATE_STARTS = frozenset({"LRI", "RLI", "FSI"})
_NEUTRAL = frozenset({"B", "S", "WS", "ON", "FSI", "LRI", "RLI", "PDI"})
_STRENGTH = {"R": "R", "EN": "R", "AN": "R", "L": "L"}
_BRACKET_DEPTH = 63
_RISE = ({"L": 0, "R": 1, "AN": 2, "EN": 2}, {"R": 0, "L": 1, "EN": 1, "AN": 1})
_SAME_BRACKET = {"\u2329": "\u3008", "\u232a": "\u3009"}
_CROSSED = {"\u298d": "\u2990", "\u298f": "\u298e"}


def _bracket_pairs() -> dict[str, str]:
    """Opening to closing bracket: the mirrored ones of general category Ps and their mates."""
    pairs = dict(_CROSSED)
    for code in range(0xFFFE):
        opening, closing = chr(code), chr(code + 1)
        if category(opening) == "Ps" and mirrored(opening) and opening not in pairs:
            if category(closing) != "Pe":
                closing = chr(code + 2)
            pairs[opening] = closing
    return pairs


OPENING = _bracket_pairs()
CLOSING = frozenset(OPENING.values())


@dataclass(frozen=True, slots=True)
class RunSequence:
    """Characters that influence each other: `places` in the text, their level, and both edges."""

    places: Sequence[int]
    level: int
    start: str
    end: str

    @property
    def towards(self) -> str:
        """The direction of the embedding."""
        return "R" if self.level % 2 else "L"


def resolve(
    text: str | None, kinds: Sequence[str], marks: Sequence[bool], sequence: RunSequence
) -> list[int]:
    """Levels of one sequence; `kinds` in its own order, `marks` tells what was a nonspacing mark.

    Without a text (the conformance file gives types only) no character is a bracket.
    """
    now = list(kinds)
    _weak(now, sequence.start)
    if text is not None:
        _brackets([text[place] for place in sequence.places], now, marks, sequence)
    _neutrals(now, sequence)
    rise = _RISE[sequence.level % 2]
    return [sequence.level + rise[kind] for kind in now]


def _weak(now: list[str], start: str) -> None:
    """W1 to W7."""
    before, strong = start, start
    for at, kind in enumerate(now):
        if kind == "NSM":
            now[at] = "ON" if before in ISOLATE_STARTS or before == "PDI" else before
        before = now[at]
        if before in {"R", "L", "AL"}:
            strong = before
        elif before == "EN" and strong == "AL":
            now[at] = "AN"
    now[:] = ["R" if kind == "AL" else kind for kind in now]
    _separators(now)
    strong = start
    for at, kind in enumerate(now):
        if kind in {"R", "L"}:
            strong = kind
        elif kind == "EN" and strong == "L":
            now[at] = "L"
        elif kind in {"ET", "ES", "CS"}:
            now[at] = "ON"


def _separators(now: list[str]) -> None:
    """W4 and W5: a separator between two numbers and signs beside one belong to the number."""
    for at in range(1, len(now) - 1):
        left, right = now[at - 1], now[at + 1]
        if left == right and (
            (now[at] in {"ES", "CS"} and left == "EN") or (now[at] == "CS" and left == "AN")
        ):
            now[at] = left
    at = 0
    while at < len(now):
        end = _end_of(now, at, frozenset({"ET"}))
        if end > at and ("EN" in now[max(at - 1, 0) : at] or "EN" in now[end : end + 1]):
            now[at:end] = ["EN"] * (end - at)
        at = max(end, at + 1)


def _end_of(now: Sequence[str], at: int, kinds: frozenset[str]) -> int:
    while at < len(now) and now[at] in kinds:
        at += 1
    return at


def _pairs(letters: Sequence[str], now: Sequence[str]) -> list[tuple[int, int]]:
    """BD16: bracket pairs in the order of their opening bracket."""
    open_now: list[tuple[str, int]] = []
    found: list[tuple[int, int]] = []
    for at, letter in enumerate(letters):
        if now[at] != "ON":
            continue
        if letter in OPENING:
            if len(open_now) == _BRACKET_DEPTH:
                break
            closing = OPENING[letter]
            open_now.append((_SAME_BRACKET.get(closing, closing), at))
        elif letter in CLOSING:
            same = _SAME_BRACKET.get(letter, letter)
            depth = next((d for d in reversed(range(len(open_now))) if open_now[d][0] == same), -1)
            if depth >= 0:
                found.append((open_now[depth][1], at))
                del open_now[depth:]
    return sorted(found)


def _brackets(
    letters: Sequence[str], now: list[str], marks: Sequence[bool], sequence: RunSequence
) -> None:
    """N0."""
    for first, last in _pairs(letters, now):
        inside = {_STRENGTH.get(kind) for kind in now[first + 1 : last]}
        if sequence.towards in inside:
            side = sequence.towards
        elif inside <= {None}:
            continue
        else:
            context = (_STRENGTH[kind] for kind in reversed(now[:first]) if kind in _STRENGTH)
            opposite = "L" if sequence.towards == "R" else "R"
            agrees = next(context, sequence.start) == opposite
            side = opposite if agrees else sequence.towards
        for bracket in (first, last):
            now[bracket] = side
            at = bracket + 1
            while at < len(now) and marks[at]:
                now[at] = side
                at += 1


def _neutrals(now: list[str], sequence: RunSequence) -> None:
    """N1 and N2: what stands between two of one direction joins them, else the embedding."""
    at = 0
    while at < len(now):
        end = _end_of(now, at, _NEUTRAL)
        if end > at:
            before = _STRENGTH[now[at - 1]] if at else sequence.start
            after = _STRENGTH[now[end]] if end < len(now) else sequence.end
            now[at:end] = [before if before == after else sequence.towards] * (end - at)
        at = max(end, at + 1)
