"""What a plan keeps of a week: what may stand in it, in its order, and nothing of the rest."""

from hypothesis import given

from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Arranged
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.domain.week import Block, BlockSort
from coach_desktop.plan.kept_week import has_more, kept_week, week_of
from tests.plan.weeks import WEEKS, block

SEEN = sight(Role.COACH, Receiver.PIP)
HEALTH = {BlockSort.APPOINTMENT, BlockSort.CARE}


def test_a_lesson_is_kept_with_its_times_and_place_and_without_the_puzzle() -> None:
    lesson = block("les", "ma 9:00-12:00", "Taalhuis", travel=20, needs_care=True, fixed=True)
    (kept,) = kept_week([lesson], SEEN)
    assert kept == Arranged(
        "week",
        {"soort": "les", "naam": "Taalhuis", "dag": "ma", "begin": "09:00", "einde": "12:00"},
    )


def test_of_what_is_for_health_only_stands_that_there_is_more() -> None:
    week = [block("zorg", "ma 9:00-12:00", "Moeder"), block("afspraak", "di 9:00-10:00")]
    kept = tuple(kept_week(week, SEEN))
    assert kept == (Arranged("week", {"meer": "ja"}),)
    assert (week_of(kept), has_more(kept)) == ((), True)


def test_a_role_that_makes_no_plans_keeps_no_block() -> None:
    nothing = sight(Role.BEGELEIDER, Receiver.PIP)
    assert week_of(kept_week([block("les", "ma 9:00-12:00")], nothing)) == ()


@given(WEEKS)
def test_what_may_stand_in_a_plan_comes_back_as_it_was(week: list[Block]) -> None:
    kept = tuple(kept_week(week, SEEN))
    told = [(each.sort, each.day, each.begin, each.end) for each in week_of(kept)]
    assert told == [
        (each.sort, each.day, each.begin, each.end) for each in week if each.sort not in HEALTH
    ]
    assert has_more(kept) == any(each.sort in HEALTH for each in week)


def test_what_another_version_kept_is_left_out() -> None:
    later = Arranged("week", {"soort": "sport", "dag": "ma", "begin": "9:00", "einde": "10:00"})
    assert week_of([later, Arranged("taalcoach", {"stand": "wacht"})]) == ()
