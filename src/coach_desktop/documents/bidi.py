"""Which way each character runs (UAX #9): embedding levels and the order that is seen.

Own code, because no well-kept library hands out the levels that shaping needs.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import bidirectional

from coach_desktop.documents.bidi_rules import ISOLATE_STARTS, RunSequence, resolve

LRI, FSI, PDI = "\u2066", "\u2068", "\u2069"
_REMOVED = frozenset({"RLE", "LRE", "RLO", "LRO", "PDF", "BN"})
_EMBEDDINGS = {"RLE": (1, None), "LRE": (0, None), "RLO": (1, "R"), "LRO": (0, "L")}
_PLAIN = frozenset({"L", "EN", "ES", "ET", "CS", "NSM", "WS", "ON"})
_DEEPEST = 125

Level = int | None
"""Embedding level of a character; None for one that rule X9 removes."""


@dataclass(frozen=True, slots=True)
class _Status:
    level: int
    override: str | None
    isolates: bool


def kinds_of(text: str) -> list[str]:
    """Bidi class per character; one without a class counts as left to right."""
    return [bidirectional(letter) or "L" for letter in text]


def levels(text: str, base: int | None) -> list[Level]:
    """Level per character of one paragraph; base 0 left to right, 1 right to left, None asks."""
    kinds = kinds_of(text)
    if base == 0 and _PLAIN.issuperset(kinds):
        return [0] * len(kinds)
    return levels_of_kinds(kinds, base, text)[1]


def levels_of_kinds(
    kinds: Sequence[str], base: int | None, text: str | None
) -> tuple[int, list[Level]]:
    """Level of the paragraph and of each character, from bidi classes; `text` for the brackets."""
    matches = _matches(kinds)
    paragraph = _first_strong(kinds, 0, len(kinds)) if base is None else base
    found, changed = _explicit(kinds, paragraph, matches)
    explicit = list(found)
    for sequence in _sequences(kinds, explicit, paragraph, matches):
        kinds_now = [changed[place] for place in sequence.places]
        marks = [kinds[place] == "NSM" for place in sequence.places]
        resolved = resolve(text, kinds_now, marks, sequence)
        for place, level in zip(sequence.places, resolved, strict=True):
            found[place] = level
    _reset_spaces(kinds, found, paragraph)
    return paragraph, found


def reorder(line: Sequence[Level]) -> list[int]:
    """Rule L2: places of one line in the order seen from the left; removed ones left out."""
    known = [(place, level) for place, level in enumerate(line) if level is not None]
    odd = [level for _, level in known if level % 2]
    if odd:
        for floor in range(max(level for _, level in known), min(odd) - 1, -1):
            start = 0
            while start < len(known):
                end = start
                while end < len(known) and known[end][1] >= floor:
                    end += 1
                known[start:end] = reversed(known[start:end])
                start = end + 1
    return [place for place, _ in known]


def _matches(kinds: Sequence[str]) -> dict[int, int]:
    """BD9: place of an isolate's start to the place of its end."""
    found: dict[int, int] = {}
    waiting: list[int] = []
    for place, kind in enumerate(kinds):
        if kind in ISOLATE_STARTS:
            waiting.append(place)
        elif kind == "PDI" and waiting:
            found[waiting.pop()] = place
    return found


def _first_strong(kinds: Sequence[str], start: int, end: int) -> int:
    """P2 and P3: 1 when the first strong character outside isolates runs right to left."""
    depth = 0
    for kind in kinds[start:end]:
        if kind in ISOLATE_STARTS:
            depth += 1
        elif kind == "PDI":
            depth = max(0, depth - 1)
        elif depth == 0 and kind in {"L", "R", "AL"}:
            return int(kind != "L")
    return 0


class _Embedding:
    """X1 to X7: the stack of embeddings, overrides and isolates while a paragraph is read."""

    def __init__(self, paragraph: int) -> None:
        self._stack = [_Status(paragraph, None, isolates=False)]
        self._lost_isolates = 0
        self._lost_embeddings = 0
        self._open_isolates = 0

    @property
    def top(self) -> _Status:
        return self._stack[-1]

    def _next_level(self, odd: int) -> int:
        return self.top.level + (1 if (self.top.level + 1) % 2 == odd else 2)

    def embed(self, odd: int, override: str | None) -> None:
        level = self._next_level(odd)
        if level <= _DEEPEST and not self._lost_isolates and not self._lost_embeddings:
            self._stack.append(_Status(level, override, isolates=False))
        elif not self._lost_isolates:
            self._lost_embeddings += 1

    def isolate(self, odd: int) -> None:
        level = self._next_level(odd)
        if level <= _DEEPEST and not self._lost_isolates and not self._lost_embeddings:
            self._open_isolates += 1
            self._stack.append(_Status(level, None, isolates=True))
        else:
            self._lost_isolates += 1

    def end_isolate(self) -> None:
        if self._lost_isolates:
            self._lost_isolates -= 1
        elif self._open_isolates:
            self._lost_embeddings = 0
            while not self._stack.pop().isolates:
                pass
            self._open_isolates -= 1

    def end_embedding(self) -> None:
        if self._lost_isolates:
            return
        if self._lost_embeddings:
            self._lost_embeddings -= 1
        elif not self.top.isolates and len(self._stack) > 1:
            self._stack.pop()


def _explicit(
    kinds: Sequence[str], paragraph: int, matches: dict[int, int]
) -> tuple[list[Level], list[str]]:
    """X1 to X8: levels by explicit marks, and the classes after overrides."""
    state = _Embedding(paragraph)
    found: list[Level] = []
    changed = list(kinds)
    for place, kind in enumerate(kinds):
        if kind == "PDI":
            state.end_isolate()
        level, override = state.top.level, state.top.override
        if kind in _REMOVED:
            found.append(None)
        else:
            found.append(paragraph if kind == "B" else level)
            if override and kind != "B":
                changed[place] = override
        if kind in _EMBEDDINGS:
            state.embed(*_EMBEDDINGS[kind])
        elif kind == "PDF":
            state.end_embedding()
        elif kind == "FSI":
            state.isolate(_first_strong(kinds, place + 1, matches.get(place, len(kinds))))
        elif kind in ISOLATE_STARTS:
            state.isolate(int(kind == "RLI"))
    return found, changed


def _runs(found: Sequence[Level]) -> list[list[int]]:
    """BD7: places next to each other (removed ones left out) at one level."""
    runs: list[list[int]] = []
    for place, level in enumerate(found):
        if level is None:
            continue
        if runs and found[runs[-1][-1]] == level:
            runs[-1].append(place)
        else:
            runs.append([place])
    return runs


def _sequences(
    kinds: Sequence[str], found: Sequence[Level], paragraph: int, matches: dict[int, int]
) -> Iterator[RunSequence]:
    """X10: runs tied over their isolates, with the direction at both edges."""
    runs = _runs(found)
    by_start = {run[0]: run for run in runs}
    ended = set(matches.values())
    for run in runs:
        if run[0] in ended:
            continue
        places = list(run)
        while matches.get(places[-1]) in by_start:
            places += by_start[matches[places[-1]]]
        level = _level_at(found, places[0], paragraph)
        before = _neighbour(found, range(places[0] - 1, -1, -1), paragraph)
        if kinds[places[-1]] in ISOLATE_STARTS:
            after = paragraph
        else:
            after = _neighbour(found, range(places[-1] + 1, len(found)), paragraph)
        yield RunSequence(places, level, _side(max(level, before)), _side(max(level, after)))


def _level_at(found: Sequence[Level], place: int, paragraph: int) -> int:
    return _neighbour(found, range(place, place + 1), paragraph)


def _neighbour(found: Sequence[Level], places: range, paragraph: int) -> int:
    levels_there = (level for place in places if (level := found[place]) is not None)
    return next(levels_there, paragraph)


def _side(level: int) -> str:
    return "R" if level % 2 else "L"


def _reset_spaces(kinds: Sequence[str], found: list[Level], paragraph: int) -> None:
    """L1: separators, and white space before them or at the end, take the paragraph's level."""
    trailing = True
    for place in range(len(kinds) - 1, -1, -1):
        kind = kinds[place]
        if kind in {"B", "S"}:
            trailing = True
        if kind in _REMOVED:
            continue
        if kind in {"B", "S", "WS", "PDI"} or kind in ISOLATE_STARTS:
            if trailing:
                found[place] = paragraph
        else:
            trailing = False
