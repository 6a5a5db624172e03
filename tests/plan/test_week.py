"""What clashes in a week is found by one rule, and an alternative is where it finds nothing."""

from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.week import DAYS, MIDNIGHT, Block, BlockSort, Span
from coach_desktop.plan.week import (
    Limits,
    Trouble,
    cares_of,
    clashes,
    clashes_of,
    lesson_minutes,
    limits_of,
    participation_minutes,
    proposed,
    sums,
)
from coach_desktop.plan.week_ways import (
    EARLIEST,
    LATEST,
    MOST_ALTERNATIVES,
    QUARTER,
    alternatives,
    distance,
)
from tests.plan.weeks import BLOCKS, WEEKS, block

NONE = Limits()
LESSON = block("les", "do 9:00-12:00", travel=15, needs_care=True)
MORNINGS = tuple(Span(day * MIDNIGHT, day * MIDNIGHT + 720) for day in range(5))
LIMITS = st.sampled_from((NONE, Limits(possible=MORNINGS, travel=15), Limits(possible=())))


def troubles(*blocks: Block, limits: Limits = NONE, partner: tuple[Block, ...] = ()) -> list[str]:
    return [each.trouble.value for each in clashes(blocks, limits, partner)]


def test_two_blocks_clash_when_they_overlap_with_travel_and_not_when_they_meet() -> None:
    lesson = block("les", "ma 9:00-12:00", travel=15)
    assert troubles(lesson, block("werk", "ma 12:10-16:00")) == ["overlap"]
    assert troubles(lesson, block("werk", "ma 12:15-16:00")) == []
    assert troubles(lesson, block("werk", "di 9:00-12:00")) == []
    assert troubles(lesson, block("opvang", "ma 8:00-18:00")) == []
    assert troubles(lesson, block("school_kind", "ma 8:50-15:00", travel=10)) == ["overlap"]


def test_the_moment_of_a_clash_is_the_first_minute_that_both_take() -> None:
    appointment, free = block("afspraak", "do 11:00-12:00"), block("vrij", "do 8:00-13:00")
    (found,) = clashes([LESSON, appointment], NONE, [free])
    assert (found.trouble, found.at % MIDNIGHT) == (Trouble.OVERLAP, 660)
    assert found.names(LESSON.id)
    assert found.names(appointment.id)
    assert not found.names("les")


def test_the_children_are_looked_after_by_school_childcare_or_a_free_partner() -> None:
    assert troubles(LESSON) == ["care"]
    assert troubles(LESSON, block("opvang", "do 8:30-12:30", for_all=True)) == []
    assert troubles(LESSON, block("opvang", "do 8:30-12:30")) == ["care"]
    both = (
        block("school_kind", "do 8:30-11:00", for_all=True),
        block("opvang", "do 11:00-13:00", for_all=True),
    )
    assert troubles(LESSON, *both) == []
    partner = (block("vrij", "do 8:00-13:00"),)
    assert troubles(LESSON, partner=partner) == []
    assert troubles(LESSON, *partner) == ["care"]
    assert troubles(LESSON, partner=(block("werk", "do 8:00-13:00"),)) == ["care"]


def test_a_lesson_outside_what_is_possible_or_too_far_warns() -> None:
    lesson, work = block("les", "ma 11:00-13:00", travel=30), block("werk", "zo 20:00-22:00")
    found = clashes([lesson, work], Limits(possible=MORNINGS, travel=15))
    assert [each.trouble for each in found] == [Trouble.TRAVEL, Trouble.OUTSIDE]
    assert found[1].at == 720
    assert all(each.trouble.warns for each in found)
    assert not Trouble.OVERLAP.warns
    assert troubles(lesson, work, limits=Limits(travel=30)) == []


@given(BLOCKS, BLOCKS)
def test_a_clash_of_two_blocks_is_symmetric(one: Block, other: Block) -> None:
    other = other.moved(one.day, other.begin)
    here = [each.at for each in clashes_of(one, [other], NONE, ()) if each.other]
    there = [each.at for each in clashes_of(other, [one], NONE, ()) if each.other]
    assert here == there


@settings(max_examples=40, deadline=None)
@given(WEEKS, WEEKS, LIMITS)
def test_an_alternative_never_clashes_and_makes_nothing_worse(
    week: list[Block], partner: list[Block], limits: Limits
) -> None:
    block, before = week[0], clashes(week, limits, partner)
    found = alternatives(block, week, limits, partner)
    assert len(found) <= MOST_ALTERNATIVES
    far = [distance(block, each) for each in found]
    assert far == sorted(far)
    for moved in found:
        assert moved.begin % QUARTER == 0
        assert moved.begin - moved.travel >= EARLIEST
        assert moved.end + moved.travel <= LATEST
        assert (moved.length, moved.id) == (block.length, block.id)
        after = clashes([moved, *week[1:]], limits, partner)
        assert all(not each.trouble.is_mended_by_moving for each in after if each.names(moved.id))
        told = {(each.trouble, each.block.id) for each in before}
        assert {(each.trouble, each.block.id) for each in after} <= told


def test_the_nearest_place_of_each_part_of_a_day_is_offered() -> None:
    cares = tuple(block("opvang", f"{day} 8:00-13:00", for_all=True) for day in ("wo", "vr"))
    week = (LESSON, *cares, block("werk", "wo 8:00-11:00"))
    found = alternatives(LESSON, week, NONE)
    assert [(each.day, each.begin) for each in found] == [(4, 540)]
    free = alternatives(block("werk", "ma 9:00-12:00"), (), NONE)
    assert [(each.day, each.begin) for each in free] == [(0, 525), (0, 720), (0, 1080)]


def test_there_is_none_for_a_fixed_block_nor_in_a_full_week() -> None:
    fixed = block("les", "do 9:00-12:00", fixed=True)
    assert alternatives(fixed, [fixed], NONE) == ()
    full = [block("werk", f"{day} 8:00-22:00") for day in DAYS]
    assert alternatives(LESSON, [LESSON, *full], NONE) == ()


def test_childcare_on_which_a_lesson_relies_does_not_move_away_from_it() -> None:
    care = block("opvang", "do 8:30-12:30", for_all=True)
    pick_up = block("afspraak", "do 12:00-13:00")
    moved = alternatives(care, [LESSON, care, pick_up], NONE)
    assert all(each.span.begin <= LESSON.away.begin for each in moved)
    assert all(LESSON.away.end <= each.span.end for each in moved)
    assert len(alternatives(care, [care, pick_up], NONE)) == MOST_ALTERNATIVES


@given(WEEKS)
def test_hours_add_up(week: list[Block]) -> None:
    found = sums(week)
    assert sum(found.values()) == sum(each.length + 2 * each.travel for each in week)
    assert list(found) == [sort for sort in BlockSort if sort in found]
    assert lesson_minutes(week) == found.get(BlockSort.LESSON, 0)
    participation = (BlockSort.WORK, BlockSort.VOLUNTEERING, BlockSort.PLACEMENT)
    assert participation_minutes(week) == sum(found.get(each, 0) for each in participation)


def test_limits_are_what_the_client_said() -> None:
    told = {
        "wens_beschikbaar": Answer("ma_o wisselt"),
        "wens_reistijd": Answer("30"),
        "rte_uren_week": Answer("10"),
        "mee_uren": Answer(reason=Reason.WEET_NIET),
        "wrk_tijden": Answer("wisselt"),
    }
    assert limits_of(told) == Limits((Span(0, 720),), 30, 10, None, changing=True)
    assert limits_of({}) == NONE
    assert limits_of({"wens_beschikbaar": Answer("wisselt")}).possible is None
    assert limits_of({"wens_beschikbaar": Answer("geen")}).possible == ()


def test_blocks_are_proposed_out_of_the_answers_and_not_twice() -> None:
    told = {
        "wrk_tijden": Answer("ma_o ma_a wisselt"),
        "kin_opvang_dagen": Answer("di_o di_m di_a"),
        "gzh_afspraken": Answer("wo_m"),
    }
    found = proposed(told)
    assert [(each.sort.value, each.day, each.begin, each.end) for each in found] == [
        ("werk", 0, 540, 720),
        ("werk", 0, 1080, 1260),
        ("opvang", 1, 510, 720),
        ("opvang", 1, 720, 900),
        ("afspraak", 2, 780, 1020),
    ]
    assert [each.for_all for each in found] == [False, False, True, True, False]
    assert all(each.fixed and not each.name for each in found)
    standing = (block("werk", "ma 8:00-11:00"), block("school_kind", "di 8:30-14:00"))
    assert [each.sort.value for each in proposed(told, standing)] == ["werk", "afspraak"]
    assert proposed({}) == ()
    assert cares_of(found) == (found[2].span, found[3].span)
