"""A block knows when it asks somebody, and is read back as it was kept."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.record import checked
from coach_desktop.domain.week import (
    DAYS,
    LONGEST_TRAVEL,
    MIDNIGHT,
    WEEK,
    Block,
    BlockSort,
    Span,
    block_of,
    first_gap,
    parts_of,
)
from tests.plan.weeks import BLOCKS, SPANS, block


@given(BLOCKS)
def test_a_block_reads_back_what_was_kept_of_it(one: Block) -> None:
    record = one.to_record()
    assert block_of(record) == one
    assert checked(WEEK, record.told, today="2026-11-24") == record.told


def test_a_block_shows_no_name() -> None:
    assert "Sami" not in repr(block("les", "ma 9:00-12:00", name="Sami"))


@pytest.mark.parametrize(
    ("told", "code", "column"),
    [
        ({"soort": "feest"}, "record.choice", "soort"),
        ({"dag": "xx"}, "record.choice", "dag"),
        ({"begin": "laat"}, "record.time", "begin"),
        ({"einde": ""}, "record.time", "einde"),
        ({"einde": "09:00"}, "block.ends-first", "einde"),
        ({"reistijd": str(LONGEST_TRAVEL + 1)}, "block.travel", "reistijd"),
        ({"soort": "afspraak", "naam": "tandarts"}, "block.appointment", "naam"),
    ],
)
def test_what_is_no_block_is_told_with_its_column(
    told: dict[str, str], code: str, column: str
) -> None:
    record = block("les", "ma 9:00-12:00").to_record()
    record = type(record)(record.id, record.kind, {**record.told, **told})
    with pytest.raises(InputError) as refused:
        block_of(record)
    assert (refused.value.code, refused.value.details["column"]) == (code, column)


def test_a_school_asks_only_the_way_there_and_back() -> None:
    school = block("school_kind", "di 8:30-14:00", travel=10)
    day = MIDNIGHT
    assert school.occupied == (
        Span(day + 500, day + 510),
        Span(day + 840, day + 850),
    )
    assert block("opvang", "di 8:30-14:00").occupied == ()
    assert block("vrij", "di 8:30-14:00", travel=10).occupied == ()
    assert block("les", "di 8:30-14:00", travel=10).occupied == (Span(day + 500, day + 850),)


@given(SPANS, SPANS)
def test_two_spans_overlap_exactly_when_they_share_a_minute(one: Span, other: Span) -> None:
    shared = set(range(one.begin, one.end)) & set(range(other.begin, other.end))
    assert one.overlaps(other) is other.overlaps(one) is bool(shared)


@given(SPANS, st.lists(SPANS, max_size=5))
def test_a_gap_is_the_first_minute_that_nothing_holds(wanted: Span, covers: list[Span]) -> None:
    held = {minute for each in covers for minute in range(each.begin, each.end)}
    free = [minute for minute in range(wanted.begin, wanted.end) if minute not in held]
    assert first_gap(wanted, covers) == next(iter(free), None)


def test_parts_of_the_day_are_read_and_other_codes_left_out() -> None:
    assert list(parts_of(["ma_o", "zo_a", "wisselt", "geen", "xx_o"])) == [
        (0, 0, 720),
        (6, 1080, 1440),
    ]


def test_every_sort_is_at_most_one_of_lesson_participation_and_elsewhere() -> None:
    for sort in BlockSort:
        assert sort.is_lesson + sort.is_participation + sort.is_elsewhere <= 1
    assert len(DAYS) == 7
