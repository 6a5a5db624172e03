"""Terms that a municipality set: counted from their own clock, never extended, planned earlier."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.inburgeraar import parse_partial_date
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.record import Record
from coach_desktop.law.lokaal import RULES, TERMS, Events, LocalTermijn, running, told
from tests.law.cases import CALENDAR
from tests.law.test_joined import LOCAL, rules

NOW = date(2026, 11, 24)
DAYS = st.dates(date(2022, 1, 1), date(2035, 12, 31))


def d(text: str) -> date:
    return date.fromisoformat(text)


def terms(pack: str, /, **events: object) -> dict[str, LocalTermijn]:
    given = replace(Events(NOW), **events)  # type: ignore[arg-type]  # fields by name
    return {each.code: each for each in running(given, rules(pack), CALENDAR)}


def stay(sort: str, begun: str, **more: str) -> Record:
    return Record("", "plaatsing", {"soort": sort, "waar": "ergens", "dag": begun, **more})


def test_the_welcome_talk_is_never_extended_and_is_planned_on_the_working_day_before() -> None:
    term = terms("almelo", koppeling=d("2026-11-13"))["welkomgesprek"]
    assert (term.day, term.advised) == (d("2026-12-25"), d("2026-12-24"))
    assert term.article == "Beleidsregels hoofdstuk 2, artikel 3"
    assert "6 weken" in term.sentence
    held = terms("almelo", koppeling=d("2026-11-13"), welkomgesprek=d("2026-12-01"))
    assert "welkomgesprek" not in held


def test_the_questionnaire_and_the_intake_have_their_own_clocks() -> None:
    events = {"koppeling": d("2026-06-15"), "welkomgesprek": d("2026-07-15")}
    found = terms("almelo", **events)
    assert found["vragenlijst"].day == d("2026-07-29")
    assert found["brede_intake"].day == d("2026-08-24")
    assert "vragenlijst" not in terms("almelo", **events, is_questionnaire_begun=True)
    assert "brede_intake" not in terms("almelo", **events, is_intake_done=True)
    assert terms("almelo") == {}


def test_ontzorgen_is_reviewed_by_the_clock_that_ends_first() -> None:
    events = {"plan": d("2026-05-11"), "bijstand": d("2026-03-01")}
    assert terms("almelo", **events)["ontzorgen_toets"].day == d("2026-07-31")
    later = terms("almelo", **{**events, "bijstand": d("2026-07-01")})
    assert later["ontzorgen_toets"].day == d("2026-10-11")
    assert later["ontzorgen_toets"].advised == d("2026-10-09")
    assert "ontzorgen_toets" not in terms("almelo", **events, is_ontzorgen_reviewed=True)
    assert "ontzorgen_toets" not in terms("almelo", plan=d("2026-05-11"))


def test_two_talks_are_held_in_the_first_year_of_the_term() -> None:
    events = {"term": d("2026-05-12")}
    assert terms("almelo", **events)["voortgangsgesprekken"].day == d("2027-05-11")
    talks = (d("2026-08-01"), d("2026-11-01"))
    assert "voortgangsgesprekken" not in terms("almelo", **events, talks=talks)
    early = (d("2026-05-01"), d("2026-11-01"))
    assert "voortgangsgesprekken" in terms("almelo", **events, talks=early)


def test_volunteering_counts_the_hours_that_go_on() -> None:
    events = {"term": d("2026-11-30"), "leerroute": Leerroute.Z}
    assert terms("almelo", **events)["vrijwilligerswerk"].day == d("2027-02-28")
    sooner = terms("almelo", **events, lessons=d("2026-10-31"))
    assert sooner["vrijwilligerswerk"].day == d("2027-01-31")
    enough = (
        stay("vrijwilligerswerk", "2026-11-01", uren_week="4"),
        stay("taalstage", "2026-11-01", uren_week="2", einde="2027-01-01"),
    )
    assert "vrijwilligerswerk" not in terms("almelo", **events, placements=enough)
    ended = (stay("vrijwilligerswerk", "2026-09-01", uren_week="8", einde="2026-11-01"),)
    assert "vrijwilligerswerk" in terms("almelo", **events, placements=ended)
    assert "vrijwilligerswerk" not in terms("almelo", term=NOW, leerroute=Leerroute.B1)
    assert "vrijwilligerswerk" not in terms("almelo", leerroute=Leerroute.Z)


def test_begeleiding_of_an_asielstatushouder_ends_a_year_after_registration() -> None:
    events = {"inschrijving": d("2026-07-13"), "is_asiel": True}
    assert terms("almelo", **events)["begeleiding"].day == d("2027-07-13")
    assert terms("almelo", today=d("2027-07-14"), **events) == {}
    assert terms("almelo", inschrijving=d("2026-07-13")) == {}
    assert terms("almelo", is_asiel=True) == {}


def test_lessons_and_work_begin_within_three_months_of_the_house() -> None:
    events = {"verhuizing": d("2026-10-01")}
    assert terms("arnhem", **events)["start"].day == d("2027-01-01")
    work = (stay("werk", "2026-11-01"),)
    assert "start" in terms("arnhem", **events, placements=work)
    assert "start" in terms("arnhem", **events, lessons=d("2026-11-01"))
    assert "start" in terms("arnhem", **events, placements=work, lessons=d("2026-12-01"))
    assert "start" not in terms("arnhem", **events, placements=work, lessons=d("2026-11-01"))


def test_a_guardian_of_nidos_asks_for_a_plan_at_seventeen_and_a_half() -> None:
    born = parse_partial_date("2009-08-31")
    found = terms("arnhem", birth=born, is_under_nidos=True)
    assert found["toekomstplan"].day == d("2027-02-28")
    assert "toekomstplan" not in terms("arnhem", birth=born)
    assert terms("arnhem", today=d("2027-08-31"), birth=born, is_under_nidos=True) == {}
    unknown = parse_partial_date("2009-08")
    assert terms("arnhem", birth=unknown, is_under_nidos=True) == {}
    assert terms("arnhem", is_under_nidos=True) == {}


def test_a_coach_begins_on_the_sixteenth_birthday() -> None:
    found = terms("arnhem", birth=parse_partial_date("2011-02-28"))
    assert found["coach_vanaf"].day == d("2027-02-28")
    assert terms("arnhem", birth=parse_partial_date("2010-11-24")) == {}


def test_a_plan_is_evaluated_half_a_year_after_it_or_after_the_last_talk() -> None:
    assert terms("dalfsen", plan=d("2026-08-31"))["evaluatie"].day == d("2027-02-28")
    talks = (d("2026-11-20"), d("2026-12-20"))
    assert terms("dalfsen", plan=d("2026-08-31"), talks=talks)["evaluatie"].day == d("2027-05-20")


def test_a_taalstage_is_evaluated_twice_and_a_job_keeps_its_aftercare() -> None:
    found = terms(
        "dalfsen", placements=(stay("taalstage", "2026-08-24"), stay("werk", "2026-08-24"))
    )
    assert found["taalstage"].day == NOW
    second = terms("dalfsen", placements=(stay("taalstage", "2026-08-23"),))
    assert second["taalstage"].day == d("2027-02-23")
    assert terms("dalfsen", placements=(stay("taalstage", "2026-01-01"),)) == {}
    job = stay("werk", "2026-08-24")
    assert terms("zwolle", placements=(job,))["nazorg"].day == d("2027-02-24")
    assert terms("zwolle", placements=(stay("werk", "2026-08-24", einde="2026-11-01"),)) == {}
    assert (
        terms("zwolle", placements=(stay("werk", "2026-01-01"), stay("stage", "2026-08-24"))) == {}
    )


@given(DAYS, st.integers(0, 400), st.booleans())
def test_no_local_term_is_moved_and_its_advice_is_a_working_day_before_it(
    event: date, later: int, is_known: bool
) -> None:
    birth = parse_partial_date("2011-05-05") if is_known else None
    events = Events(
        today=event + timedelta(days=later),
        koppeling=event,
        welkomgesprek=event if is_known else None,
        verhuizing=event,
        inschrijving=event,
        is_asiel=True,
        birth=birth,
        is_under_nidos=True,
        plan=event,
        term=event,
        leerroute=Leerroute.Z,
        bijstand=event,
        placements=(stay("taalstage", event.isoformat()), stay("werk", event.isoformat())),
    )
    found = running(events, rules(*LOCAL), CALENDAR)
    assert [each.day for each in found] == sorted(each.day for each in found)
    for each in found:
        assert each.advised == CALENDAR.last_working_day(each.day) <= each.day
        assert not CALENDAR.is_day_off(each.advised)
        assert each.rule in TERMS


@pytest.mark.parametrize("rule", sorted(RULES))
def test_every_local_sentence_says_the_numbers_that_hold(rule: str) -> None:
    entry = rules(*LOCAL).entry(rule)
    said = told(entry)
    assert said.endswith(".")
    assert "{" not in said
    other = replace(entry, numbers={name: 77 for name in entry.numbers})
    assert "77" in told(other)
