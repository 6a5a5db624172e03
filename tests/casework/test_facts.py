"""Facts: checked on their way in, one class each, and seen by whom they may be seen."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.casework.facts import FactRules, Facts, class_of
from coach_desktop.casework.provenance import of_sitting
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import FACTS, DoelgroepPeriod
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, sight
from tests.builders import BSN, TODAY, Office, brede_intake

RULES = FactRules(lambda: TODAY, practice=True)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))
NEVER_IN_FUTURE = ("koppeling", "kennisgeving", "inschrijving_brp", "lbt_datum")

KNOWN = Facts(
    {
        "achternaam": Answer("Haile"),
        "bsn": Answer(BSN),
        "kennisgeving": Answer("2026-09-28"),
        "huisvestingswet": Answer("ja"),
        "doelgroep": Answer("asiel"),
        "iets_nieuws": Answer("x"),
    },
    (DoelgroepPeriod("p1", "asiel"),),
    {"d2": "kind"},
)


@given(st.sampled_from(NEVER_IN_FUTURE), DAYS)
def test_what_happened_never_lies_in_the_future(name: str, day: date) -> None:
    if day <= TODAY:
        assert RULES.checked(name, f" {day.isoformat()} ") == day.isoformat()
    else:
        with pytest.raises(InputError, match=r"input\.date-in-future"):
            RULES.checked(name, day.isoformat())


@given(DAYS)
def test_a_move_may_still_have_to_come(day: date) -> None:
    assert RULES.checked("verhuizing", day.isoformat()) == day.isoformat()


@pytest.mark.parametrize("name", [*NEVER_IN_FUTURE, "verhuizing"])
def test_a_day_of_the_process_must_be_whole(name: str) -> None:
    for text in ("2026", "2026-03"):
        with pytest.raises(InputError, match=r"input\.date-incomplete"):
            RULES.checked(name, text)


@given(st.sampled_from(sorted(FACTS)), st.sampled_from(["", "  ", "\u202e", "\x00"]))
def test_a_fact_may_be_emptied(name: str, text: str) -> None:
    assert RULES.checked(name, text) == ""


@given(st.text(max_size=40))
def test_a_text_that_was_checked_is_checked_for_good(text: str) -> None:
    for name in ("adres", "achternaam"):
        once = RULES.checked(name, text)
        assert RULES.checked(name, once) == once


def test_a_name_stands_on_one_line_and_an_address_on_more() -> None:
    assert RULES.checked("achternaam", "Haile\n\tvastgesteld\u2028op") == "Haile vastgesteld op"
    assert RULES.checked("adres", "Dorpsstraat 1\nVoorbeeldstad") == "Dorpsstraat 1\nVoorbeeldstad"


def test_every_question_that_asks_a_fact_gives_it_the_class_it_has_elsewhere() -> None:
    questions = brede_intake().form.questions()
    asking = [each for each in questions if each.marks.bron and not of_sitting(each)]
    assert len(asking) > 20
    for question in asking:
        assert class_of(question.marks.bron) is question.marks.gevoelig, question.key


def test_a_fact_that_we_do_not_know_is_treated_as_s2() -> None:
    assert class_of("iets_nieuws") is Sensitivity.S2


@pytest.mark.parametrize(
    ("role", "names"),
    [
        (Role.COACH, set(KNOWN.answers)),
        (Role.TEAMLEIDER, set(KNOWN.answers)),
        (Role.BEGELEIDER, {"achternaam", "huisvestingswet"}),
        (Role.BEHEERDER, {"huisvestingswet"}),
    ],
)
def test_each_role_sees_its_own_part_on_its_own_screen(role: Role, names: set[str]) -> None:
    seen = KNOWN.seen_by(sight(role, Receiver.OWN_SCREEN))
    assert set(seen.answers) == names
    assert bool(seen.periods) is ("doelgroep" in names)
    assert bool(seen.household) is ("doelgroep" in names)


def test_the_clients_screen_and_the_list_of_people_show_no_bsn_to_others() -> None:
    assert "bsn" not in KNOWN.seen_by(sight(Role.COACH, Receiver.CLIENT_SCREEN)).answers
    assert "bsn" not in KNOWN.seen_by(sight(Role.BEGELEIDER, Receiver.SEARCH)).answers
    assert "bsn" in KNOWN.seen_by(sight(Role.COACH, Receiver.PIP)).answers


def test_a_chosen_s2_fact_is_seen_by_name() -> None:
    seen = sight(Role.BEGELEIDER, Receiver.OWN_SCREEN, chosen=frozenset({"doelgroep"}))
    assert set(KNOWN.seen_by(seen).answers) == {"achternaam", "huisvestingswet", "doelgroep"}


def test_nobody_is_known_by_facts_that_are_not_there() -> None:
    nothing = Facts({})
    assert (nothing.full_name, nothing.birth, nothing.has_settled_on) == ("", None, None)


def test_the_day_of_settling_is_the_registration_here(office: Office) -> None:
    dossier = office.dossier(inschrijving_brp="2026-07-13")
    assert office.people.facts(dossier).has_settled_on == date(2026, 7, 13)
