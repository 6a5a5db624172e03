"""What the board knows of a dossier, worked out beforehand: ten thousand are sorted at once by it.

A summary is thrown away with every change of its dossier, and made anew when the board is looked
at. Nothing is told by it that the log does not tell.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

NEVER = "9999-12-31"
"""A day after every other, where there is none."""


class Dependency(StrEnum):
    """What a plan can wait for, the heaviest first."""

    OPVANG = "opvang"
    WONING = "woning"
    LEERBAARHEIDSTOETS = "leerbaarheidstoets"
    DERDEN = "derden"
    LESUREN = "lesuren"
    TAALCOACH = "taalcoach"


@dataclass(frozen=True, slots=True)
class Found:
    """A dossier as the list and the search show it."""

    dossier: str
    name: str
    birth: str
    doelgroep: str
    v_nummer: str
    language: str


@dataclass(frozen=True, slots=True)
class Summary:
    """One dossier as it is sorted and filtered; `told` is the rest of it, as canonical JSON.

    It holds under these `rules` and up to and with the day `until`. `due` is the first day on which
    something is due, `late` the first one that the law sets; NEVER when there is none. `lacks`
    holds the codes of what is lacking here, `waits` those that a plan here waits for when they are
    lacking in the household, `kept` on which day it has been kept long enough.
    """

    dossier: str
    rules: str
    until: str
    due: str
    late: str
    station: str
    coach: str
    route: str
    household: str
    lacks: str
    waits: str
    kept: str
    told: str


UNKNOWN = "?"
"""Asks for dossiers of which a thing is not known."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which dossiers are looked for; '' lets everything pass, `among` None too."""

    coach: str = ""
    station: str = ""
    doelgroep: str = ""
    route: str = ""
    among: tuple[str, ...] | None = None

    @property
    def is_everything(self) -> bool:
        """Whether nothing is left out."""
        return self == Wanted()


@dataclass(frozen=True, slots=True)
class Household:
    """People who live together: how many have a dossier here, and what their plans wait for."""

    size: int
    waiting: Mapping[Dependency, int]

    @property
    def weakest(self) -> Dependency | None:
        """What most plans wait for; of two alike the heavier one."""
        return max(self.waiting, key=self.waiting.__getitem__, default=None)


def household_of(size: int, lacks: str, waits: str) -> Household:
    """A household out of what is lacking in its dossiers, and what their plans wait for."""
    lacking, waiting = set(lacks.split()), Counter(waits.split())
    counted = {each: waiting[each] for each in Dependency if each in lacking}
    return Household(size, {each: number for each, number in counted.items() if number})


class Summaries(Protocol):
    """What the open vault knows of its dossiers beforehand."""

    def stale(self, *, rules: str, today: str, limit: int) -> Sequence[str]:
        """Dossiers of which the board knows nothing that holds by these rules on this day."""
        ...

    def board(
        self, wanted: Wanted, *, today: str, soon: str, limit: int, offset: int = 0
    ) -> Sequence[tuple[Found, Summary, int]]:
        """Dossiers with their summary and urgency (0 late to 3 no term), most urgent first."""
        ...

    def wanted(self, wanted: Wanted) -> int:
        """How many dossiers the board has of what is wanted."""
        ...

    def choices(self) -> Mapping[str, Mapping[str, int]]:
        """What the board can be filtered by: per column its values, with how many have them."""
        ...

    def households(self, among: Sequence[str]) -> Mapping[str, Household]:
        """The households among these in which more than one has a dossier."""
        ...

    def kept_long_enough(self, today: str) -> Sequence[Found]:
        """Dossiers of which the board knows that a term of keeping has passed."""
        ...
