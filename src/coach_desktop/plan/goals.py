"""Goals proposed from the library, by rules that are data; each names the answers it comes from.

The library is a CSV file: a municipality's own goal with its own condition (in the expression
language of its questionnaire) is proposed without a line of code.
"""

import csv
import io
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.language import fallbacks
from coach_desktop.domain.pip import Leerroute


class Condition(Protocol):
    """When a goal is proposed, joined to the answers of one intake."""

    def holds(self) -> bool:
        """Whether it holds for the answers as they are now."""
        ...

    def names(self) -> Sequence[str]:
        """The questions that it reads."""
        ...


_TOO_MANY = "_too_many"
"""Where the reader puts the cells of a row that has more of them than there are columns."""

_PARTS = ("doel_ik", "acties_client", "acties_coach", "acties_partner", "meetpunt")


@dataclass(frozen=True, slots=True)
class LibraryGoal:
    """One goal of the library. `texts` holds, per part and language tag, what it says."""

    code: str
    domain: str
    routes: frozenset[Leerroute]
    weight: int
    wish: str
    condition: str
    texts: Mapping[str, Mapping[str, str]]

    def text(self, part: str, language: str) -> tuple[str, str]:
        """A part in a language, with the tag of the language that it is really in."""
        told = self.texts.get(part, {})
        for tag in fallbacks(language):
            if told.get(tag):
                return told[tag], tag
        return "", language


@dataclass(frozen=True, slots=True)
class Proposal:
    """A goal whose condition holds, with the questions whose answers made it hold."""

    goal: LibraryGoal
    answers: tuple[str, ...]


@lru_cache(maxsize=2)
def read_library(content: bytes, file: str) -> tuple[LibraryGoal, ...]:
    """Read the library; raises PackError with file and code of the goal that is wrong."""
    try:
        lines = io.StringIO(content.decode("utf-8-sig"), newline="")
        rows = list(csv.DictReader(lines, restkey=_TOO_MANY, strict=True))
    except (UnicodeDecodeError, csv.Error) as broken:
        raise PackError("pack.unreadable", file=file) from broken
    goals = tuple(_goal(row, file) for row in rows)
    codes = [goal.code for goal in goals]
    if len(set(codes)) != len(codes):
        twice = next(code for code in codes if codes.count(code) > 1)
        raise PackError("goals.twice", file=file, key=twice)
    return goals


def propose(
    library: Iterable[LibraryGoal],
    compiled: Callable[[str], Condition],
    *,
    route: Leerroute | None,
    wishes: Sequence[str],
    is_answered: Callable[[str], bool],
) -> tuple[Proposal, ...]:
    """Goals whose condition holds, ranked: the client's own wishes first, then by weight.

    Nothing is chosen here; the client and the coach do that. A goal of another route is left out.
    """
    found = []
    for goal in library:
        if route is not None and goal.routes and route not in goal.routes:
            continue
        condition = compiled(goal.condition)
        if condition.holds():
            answers = tuple(name for name in condition.names() if is_answered(name))
            found.append(Proposal(goal, answers))
    return tuple(sorted(found, key=lambda each: _rank(each.goal, wishes)))


def _rank(goal: LibraryGoal, wishes: Sequence[str]) -> tuple[int, int, str]:
    wished = wishes.index(goal.wish) if goal.wish in wishes else len(wishes)
    return wished, -goal.weight, goal.code


def _goal(row: Mapping[str, str | None], file: str) -> LibraryGoal:
    code = (row.get("code") or "").strip()
    texts = {part: _languages(row, part) for part in _PARTS}
    is_whole = texts["doel_ik"].get("nl") and (row.get("propose_when") or "").strip()
    if not code or not is_whole or _TOO_MANY in row:
        raise PackError("goals.key", file=file, key=code or "code")
    try:
        routes = frozenset(Leerroute(each) for each in (row.get("routes") or "").split(";") if each)
        weight = int(row.get("gewicht") or 1)
    except ValueError:
        raise PackError("goals.key", file=file, key=code) from None
    return LibraryGoal(
        code=code,
        domain=(row.get("domein") or "").strip(),
        routes=routes,
        weight=weight,
        wish=(row.get("wens") or "").strip(),
        condition=(row.get("propose_when") or "").strip(),
        texts=texts,
    )


def _languages(row: Mapping[str, str | None], part: str) -> dict[str, str]:
    """Read `part::Own name (tag)` columns into texts by tag."""
    found = {}
    for column, text in row.items():
        name, _, language = column.partition("::")
        if name == part and text and text.strip():
            tag = language.rpartition("(")[2].rstrip(")") or language
            found[tag] = text.strip()
    return found
