"""A week: what somebody does on which day, from when until when, in minutes since midnight.

A block is kept as a record of the kind `week`. Of an appointment it is never kept what it is for.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.record import Column, Record, RecordKind, Sort, clock, minutes
from coach_desktop.domain.sight import Sensitivity, Sight

DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
"""Codes of the days of a week, Monday first; a block knows its day by its place here."""

MIDDAY, EVENING, MIDNIGHT = 12 * 60, 18 * 60, 24 * 60
PARTS = {"o": (0, MIDDAY), "m": (MIDDAY, EVENING), "a": (EVENING, MIDNIGHT)}
"""The parts of a day by the codes of the questionnaire: morning, afternoon, evening."""

LONGEST_TRAVEL = 180

_PART = re.compile(f"({'|'.join(DAYS)})_([{''.join(PARTS)}])")
_YES, _NO = "ja", "nee"


class BlockSort(StrEnum):
    """What a block is spent on."""

    LESSON = "les"
    WORK = "werk"
    VOLUNTEERING = "vrijwilligerswerk"
    PLACEMENT = "taalstage"
    SCHOOL = "school_kind"
    CHILDCARE = "opvang"
    CARE = "zorg"
    APPOINTMENT = "afspraak"
    TRAVEL = "reis"
    FREE = "vrij"
    BUSY = "bezet"
    """Something that who looks may not see; nothing is kept as it."""

    @property
    def is_elsewhere(self) -> bool:
        """Whether it is the children who are away, and not the one whose week it is."""
        return self in {BlockSort.SCHOOL, BlockSort.CHILDCARE}

    @property
    def is_lesson(self) -> bool:
        """Whether the hours count as lessons."""
        return self is BlockSort.LESSON

    @property
    def sensitivity(self) -> Sensitivity:
        """How much it tells to others: an appointment is for health, and so is care."""
        is_health = self in {BlockSort.APPOINTMENT, BlockSort.CARE}
        return Sensitivity.S3 if is_health else WEEK.sensitivity

    @property
    def is_participation(self) -> bool:
        """Whether the hours count as participation."""
        return self in {BlockSort.WORK, BlockSort.VOLUNTEERING, BlockSort.PLACEMENT}


WEEK = RecordKind(
    "week",
    (
        Column(
            "soort",
            Sort.CHOICE,
            tuple(each for each in BlockSort if each is not BlockSort.BUSY),
            required=True,
        ),
        Column("naam", Sort.LINE),
        Column("dag", Sort.CHOICE, DAYS, required=True),
        Column("reistijd", Sort.NUMBER),
        Column("begin", Sort.TIME, required=True),
        Column("einde", Sort.TIME, required=True),
        Column("opvang_nodig", Sort.CHOICE, (_YES, _NO)),
        Column("alle_kinderen", Sort.CHOICE, (_YES, _NO)),
        Column("vast", Sort.CHOICE, (_YES, _NO)),
    ),
    sensitivity=Sensitivity.S2,
    day="",
)
"""The kind of record that a block is kept as; it has no date, and a page of its own."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A piece of the week, in minutes since Monday at midnight; its end is no part of it."""

    begin: int
    end: int

    def overlaps(self, other: "Span") -> bool:
        """Whether both hold one minute together."""
        return self.begin < other.end and other.begin < self.end


def first_gap(wanted: Span, covers: Iterable[Span]) -> int | None:
    """The first minute of a span that none of the others holds; None when it is all held."""
    at = wanted.begin
    for cover in sorted(covers):
        if at >= wanted.end or cover.begin > at:
            break
        at = max(at, cover.end)
    return at if at < wanted.end else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One block. `needs_care` says that somebody must look after the children meanwhile.

    `for_all` says of school or childcare that none of the children is at home then.
    """

    id: str = ""
    sort: BlockSort
    day: int
    begin: int
    end: int
    name: str = ""
    travel: int = 0
    needs_care: bool = False
    for_all: bool = False
    fixed: bool = False

    def __repr__(self) -> str:
        return f"<Block {self.sort} {self.id[:8]}>"

    @property
    def sensitivity(self) -> Sensitivity:
        """How much it tells to others; its day and its times are never less than its sort."""
        return self.sort.sensitivity

    @property
    def length(self) -> int:
        """How long it takes, without travel."""
        return self.end - self.begin

    @property
    def span(self) -> Span:
        """Where it stands in the week, without travel."""
        return Span(self._at(self.begin), self._at(self.end))

    @property
    def away(self) -> Span:
        """The same with the travel there and back."""
        return Span(self._at(self.begin - self.travel), self._at(self.end + self.travel))

    @property
    def occupied(self) -> tuple[Span, ...]:
        """When it asks the one whose week it is: of a child's school only the way there and back.

        Time that is free asks nobody.
        """
        away, inside = self.away, self.span
        if self.sort is BlockSort.FREE:
            return ()
        if not self.sort.is_elsewhere:
            return (away,)
        ways = (Span(away.begin, inside.begin), Span(inside.end, away.end))
        return ways if self.travel else ()

    def moved(self, day: int, begin: int) -> "Block":
        """The same block at another time."""
        return replace(self, day=day, begin=begin, end=begin + self.length)

    def seen_by(self, sight: Sight) -> "Block":
        """The same block; of one that this sight does not allow only that the time is taken."""
        if sight.allows(self.sensitivity, WEEK.name):
            return self
        return replace(self, sort=BlockSort.BUSY, name="", fixed=True)

    def to_record(self) -> Record:
        """As it is kept; `block_of` reads it back."""
        told = {
            "soort": self.sort.value,
            "naam": self.name,
            "dag": DAYS[self.day],
            "begin": clock(self.begin),
            "einde": clock(self.end),
            "reistijd": str(self.travel) if self.travel else "",
            "opvang_nodig": _YES if self.needs_care else "",
            "alle_kinderen": _YES if self.for_all else "",
            "vast": _YES if self.fixed else "",
        }
        return Record(self.id, WEEK.name, {name: text for name, text in told.items() if text})

    def _at(self, minute: int) -> int:
        return self.day * MIDNIGHT + minute


def block_of(record: Record) -> Block:
    """Read a block; raises InputError with the column that it cannot be because of."""
    sort, sorts = record.text("soort"), WEEK.column("soort").choices
    if sort not in sorts or record.text("dag") not in DAYS:
        raise InputError("record.choice", column="dag" if sort in sorts else "soort")
    block = Block(
        id=record.id,
        sort=BlockSort(sort),
        day=DAYS.index(record.text("dag")),
        begin=_time(record, "begin"),
        end=_time(record, "einde"),
        name=record.text("naam"),
        travel=record.number("reistijd"),
        needs_care=record.text("opvang_nodig") == _YES,
        for_all=record.text("alle_kinderen") == _YES,
        fixed=record.text("vast") == _YES,
    )
    _require(block)
    return block


def shown_hours(length: int) -> str:
    """A number of minutes in hours as it is written in a letter: 12, 7,5; '' for none."""
    return f"{length / 60:.2f}".rstrip("0").rstrip(".").replace(".", ",") if length else ""


def parts_of(codes: Iterable[str]) -> Iterator[tuple[int, int, int]]:
    """Parts of the day by the questionnaire's codes: day, begin and end; other codes are none."""
    for code in codes:
        if found := _PART.fullmatch(code):
            yield DAYS.index(found[1]), *PARTS[found[2]]


def _time(record: Record, name: str) -> int:
    found = minutes(record.text(name))
    if found is None:
        raise InputError("record.time", column=name)
    return found


def _require(block: Block) -> None:
    if block.end <= block.begin:
        raise InputError("block.ends-first", column="einde")
    if block.travel > LONGEST_TRAVEL:
        raise InputError("block.travel", column="reistijd", most=LONGEST_TRAVEL)
    if block.sort is BlockSort.APPOINTMENT and block.name:
        raise InputError("block.appointment", column="naam")
