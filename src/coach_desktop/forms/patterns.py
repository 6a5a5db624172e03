"""Patterns of a form: matched in time that grows with the text, whatever the pattern.

Python's own engine takes for ever on `(a|aa)+`. A pattern with one repeat, of one sign, goes to
that engine; any other is walked as a set of states; what cannot be walked is refused.
"""

import re
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Protocol

from coach_desktop.forms.values import ExpressionError

LONGEST_PATTERN = 500
LONGEST_TEXT = 2_000
_MOST_STATES = 3_000
_MOST_STEPS = 400_000


class Pattern(Protocol):
    """A pattern that is safe to match."""

    def matches(self, text: str) -> bool:
        """Whether the whole text matches."""
        ...


@dataclass(frozen=True, slots=True)
class _Plain:
    """A pattern with at most one repeat that may vary: Python's engine walks it once."""

    pattern: re.Pattern[str]

    def matches(self, text: str) -> bool:
        return self.pattern.fullmatch(text) is not None


@dataclass(slots=True)
class _States:
    """A pattern as states: `tests` of one sign each, and `free` steps that take none."""

    tests: "dict[int, tuple[re.Pattern[str], int]]" = field(default_factory=dict)
    free: dict[int, list[int]] = field(default_factory=dict)
    size: int = 0
    end: int = 0

    def new(self) -> int:
        self.size += 1
        if self.size > _MOST_STATES:
            raise ExpressionError("pattern")
        return self.size

    def go(self, start: int, end: int) -> None:
        self.free.setdefault(start, []).append(end)

    def matches(self, text: str) -> bool:
        here = self._spread({0})
        steps = 0
        for sign in text:
            steps += len(here)
            if steps > _MOST_STEPS:
                raise ExpressionError("pattern")
            onward = set()
            for state in here & self.tests.keys():
                test, after = self.tests[state]
                if test.fullmatch(sign):
                    onward.add(after)
            here = self._spread(onward)
        return self.end in here

    def _spread(self, states: set[int]) -> set[int]:
        found, queue = set(states), list(states)
        while queue:
            for state in self.free.get(queue.pop(), ()):
                if state not in found:
                    found.add(state)
                    queue.append(state)
        return found


@lru_cache(maxsize=512)
def checked(pattern: str) -> Pattern:
    """Make a pattern safe to match; raises ExpressionError `pattern` when that cannot be."""
    if len(pattern) > LONGEST_PATTERN:
        raise ExpressionError("pattern")
    try:
        whole = re.compile(pattern, re.ASCII)
    except (re.error, RecursionError, OverflowError) as broken:
        raise ExpressionError("pattern") from broken
    if _is_plain(_bare(pattern)):
        return _Plain(whole)
    states = _States()
    states.end = _Reader(pattern, states).choice(0)
    return states


_SET = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.DOTALL)
_ESCAPED = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|.)", re.DOTALL)
_VARIES = re.compile(r"[*+?]|\{\d*,\d*\}")
_OF_GROUP = re.compile(r"\)[*+?{]")
_COUNT = re.compile(r"\{(\d*)(,?)(\d*)\}")
_UNKNOWN = frozenset("AbBZzkKpPQEGXRhHvV123456789")
"""Escapes that look around, back, or mean another thing in Java."""
_DEEPEST = 30


def _bare(pattern: str) -> str:
    """The pattern with its sets and escapes as one plain sign each, and groups as mere brackets."""
    return _ESCAPED.sub("x", _SET.sub("x", pattern)).replace("(?", "(")


def _is_plain(bare: str) -> bool:
    """Whether Python's engine needs no second try on it, or only along one repeat of one sign."""
    if "|" in bare:
        return _VARIES.search(bare) is None and "{" not in bare
    return len(_VARIES.findall(bare)) <= 1 and _OF_GROUP.search(bare) is None


class _Reader:
    """Reads a pattern into states; each part begins at one state and gives the one it ends at."""

    def __init__(self, pattern: str, states: _States) -> None:
        self._pattern = pattern
        self._states = states
        self._place = 0
        self._depth = 0

    def rest(self) -> str:
        return self._pattern[self._place :]

    def _next_is(self, sign: str) -> bool:
        return self._pattern.startswith(sign, self._place)

    def choice(self, start: int) -> int:
        """Ways that are parted by `|`."""
        self._depth += 1
        if self._depth > _DEEPEST:
            raise ExpressionError("pattern")
        end = self._states.new()
        self._states.go(self._way(start), end)
        while self._next_is("|"):
            self._place += 1
            self._states.go(self._way(start), end)
        self._depth -= 1
        return end

    def _way(self, start: int) -> int:
        here = start
        while self.rest() and not self._next_is("|") and not self._next_is(")"):
            here = self._repeated(here)
        return here

    def _repeated(self, start: int) -> int:
        begun = self._place
        opened = self._states.new()
        self._states.go(start, opened)
        once = self._atom(opened)
        least, most = self._times()
        ended = self._place
        here = once
        for _ in range(1, least):
            here = self._again(begun, here)
        end = self._states.new()
        if most is None:
            closed = here if least <= 1 else self._again(begun, here)
            self._states.go(closed, opened if least <= 1 else here)
        else:
            for _ in range(max(1, least), most):
                self._states.go(here, end)
                here = self._again(begun, here)
        self._states.go(here, end)
        if least == 0:
            self._states.go(opened, end)
        self._place = ended
        return end

    def _again(self, begun: int, start: int) -> int:
        self._place = begun
        return self._atom(start)

    def _times(self) -> tuple[int, int | None]:
        """How often the part that was read may come; what follows of `?` or `+` changes nothing."""
        least, most = 1, 1
        limits: tuple[int, int | None] = (least, most)
        signs: dict[str, tuple[int, int | None]] = {"*": (0, None), "+": (1, None), "?": (0, 1)}
        sign = self.rest()[:1]
        counted = _COUNT.match(self._pattern, self._place)
        if sign in signs:
            limits = signs[sign]
            self._place += 1
        elif counted is not None and counted.group() != "{,}":
            self._place = counted.end()
            low = int(counted.group(1) or 0)
            high = int(counted.group(3)) if counted.group(3) else None
            limits = (low, high if counted.group(2) else low)
        else:
            return limits
        if self._next_is("?") or self._next_is("+"):
            if self._next_is("+"):
                raise ExpressionError("pattern")
            self._place += 1
        if limits[1] == 0:
            raise ExpressionError("pattern")
        return limits

    def _atom(self, start: int) -> int:
        sign = self.rest()[:1]
        if sign == "(":
            return self._group(start)
        if sign in {"^", "$"}:
            return self._edge(start)
        found = _SET.match(self._pattern, self._place) or _ESCAPED.match(self._pattern, self._place)
        text = found.group() if found is not None else sign
        if text[:1] == "\\" and text[1:2] in _UNKNOWN:
            raise ExpressionError("pattern")
        self._place += len(text)
        end = self._states.new()
        self._states.tests[start] = (_one(text), end)
        return end

    def _group(self, start: int) -> int:
        self._place += 1
        if self._next_is("?:"):
            self._place += 2
        elif self._next_is("?"):
            raise ExpressionError("pattern")
        end = self.choice(start)
        self._place += 1
        return end

    def _edge(self, start: int) -> int:
        """The beginning or the end: it holds there of itself, because the whole text is matched."""
        at_edge = self._place == 0 if self._next_is("^") else len(self.rest()) == 1
        if not at_edge:
            raise ExpressionError("pattern")
        self._place += 1
        end = self._states.new()
        self._states.go(start, end)
        return end


@lru_cache(maxsize=512)
def _one(text: str) -> re.Pattern[str]:
    return re.compile(text, re.ASCII)
