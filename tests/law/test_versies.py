"""A plan that follows another one, and the fixed costs: what the law asks, and what is unsure."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.pip import Aanleiding, FreeText, Leerroute, PipContent
from coach_desktop.law.counting import last_day
from coach_desktop.law.regelboek import Situation
from tests.law.test_regels import WHOLE, found

B1, ONDERWIJS, Z = Leerroute.B1, Leerroute.ONDERWIJS, Leerroute.Z
FIRST = date(2026, 1, 10)
FORMER = date(2026, 6, 1)
LONG_AGO = date(2025, 3, 1)


def after(
    former: PipContent, content: PipContent, *, first: date = FIRST, on: date | None = None
) -> Situation:
    answers = {**WHOLE.answers, "lbt_uitslag": Answer("onbekend")}
    return replace(
        WHOLE,
        content=content,
        answers=answers,
        former=min(FORMER, first),
        former_content=former,
        first=first,
        nt2_hours=700,
        dagtekening=on or WHOLE.dagtekening,
        today=on or WHOLE.today,
        birth=None,
    )


def codes(situation: Situation) -> dict[str, bool]:
    """The rules of versions that found something, and whether it blocks."""
    mine = ("route.wissel", "pip.leerroute_na", "pip.versie", "pip.bijwerking", "route.afschalen")
    return {
        rule: each[0].blocks for rule, each in found(situation).items() if rule.startswith(mine)
    }


def switched(
    old: Leerroute, new: Leerroute, why: Aanleiding | None, **how: date
) -> dict[str, bool]:
    content = replace(WHOLE.content, leerroute=new, aanleiding=why)
    return codes(after(replace(WHOLE.content, leerroute=old), content, **how))


def test_a_switch_within_eighteen_months_that_is_called_so_is_right() -> None:
    assert switched(Z, B1, Aanleiding.SCHAKELEN) == {}


def test_a_switch_after_eighteen_months_warns_but_from_onderwijs_to_b1_never() -> None:
    late = {"route.wissel_termijn": False}
    assert switched(Z, B1, Aanleiding.SCHAKELEN, first=LONG_AGO) == late
    assert switched(B1, ONDERWIJS, Aanleiding.SCHAKELEN, first=LONG_AGO) == late
    assert switched(ONDERWIJS, B1, Aanleiding.SCHAKELEN, first=LONG_AGO) == {}
    assert switched(Z, Z, Aanleiding.ANDERS, first=LONG_AGO) == {}


@given(st.dates(date(2024, 1, 1), date(2026, 11, 22)), st.integers(0, 900))
def test_a_switch_is_late_exactly_after_the_last_day_of_the_eighteen_months(
    first: date, days: int
) -> None:
    on = first + timedelta(days=days)
    told = switched(Z, B1, Aanleiding.SCHAKELEN, first=first, on=on)
    assert ("route.wissel_termijn" in told) is (on > last_day(first + timedelta(days=1), 18))


def test_a_move_keeps_the_route() -> None:
    assert switched(Z, B1, Aanleiding.VERHUIZING) == {"pip.leerroute_na_verhuizing": True}
    assert switched(Z, Z, Aanleiding.VERHUIZING) == {}


def test_of_a_plan_of_another_municipality_the_program_only_reminds() -> None:
    moved = replace(WHOLE, content=replace(WHOLE.content, aanleiding=Aanleiding.VERHUIZING))
    assert codes(moved) == {"pip.leerroute_na_verhuizing": False}
    a2 = replace(moved.content, leerroute=B1, niveau="A2")
    (finding,) = found(replace(moved, content=a2))["duo.niveau_eerste"]
    assert not finding.blocks


def test_after_a_move_the_test_and_the_inquiry_into_school_and_work_are_not_done_again() -> None:
    bare = {**WHOLE.answers, "lbt_uitslag": Answer(""), "ond_jaren": Answer("")}
    asks = {"intake.deel.leerbaarheidstoets", "intake.deel.onderwijs_werk_herkomst"}
    assert asks <= found(replace(WHOLE, answers=bare)).keys()
    moved = replace(WHOLE.content, aanleiding=Aanleiding.VERHUIZING)
    assert not asks & found(replace(WHOLE, answers=bare, content=moved)).keys()


@pytest.mark.parametrize("why", [None, Aanleiding.ANDERS, Aanleiding.BIJWERKING])
def test_another_route_under_another_name_is_told(why: Aanleiding | None) -> None:
    told = switched(Z, B1, why)
    assert told.pop("pip.bijwerking", False) is False
    assert told == {"pip.versie_aanleiding": False}


def test_a_lower_level_is_called_scaling_down() -> None:
    former = replace(WHOLE.content, leerroute=B1, niveau="B1")
    lower = replace(former, niveau="A2")
    assert codes(after(former, lower)) == {"pip.versie_aanleiding": False}
    assert codes(after(former, replace(lower, aanleiding=Aanleiding.AFSCHALEN))) == {}
    assert codes(after(lower, lower)) == {}


def test_an_update_may_change_goals_and_help_but_not_the_decision() -> None:
    update = replace(WHOLE.content, aanleiding=Aanleiding.BIJWERKING)
    lives_on = replace(update, afspraken=FreeText("Elke maand bellen."))
    assert codes(after(WHOLE.content, lives_on)) == {}
    decides = replace(update, uren_per_week=20)
    assert codes(after(WHOLE.content, decides)) == {"pip.bijwerking": False}


def test_a_route_that_is_not_chosen_yet_is_no_other_route() -> None:
    assert switched(Z, B1, Aanleiding.SCHAKELEN, first=LONG_AGO)
    still_open = replace(WHOLE.content, leerroute=None)
    assert codes(after(WHOLE.content, still_open, first=LONG_AGO)) == {}


def test_a_reason_satisfies_the_deviation_from_the_test() -> None:
    against = replace(WHOLE, answers={**WHOLE.answers, "lbt_uitslag": Answer("haalbaar")})
    assert list(found(against)) == ["route.afwijking_toets"]
    reason = replace(WHOLE.content, afwijking_reden="De school raadt rustig tempo aan.")
    assert found(replace(against, content=reason)) == {}


RULE = "pip.inhoud.ontzorgen"


def costs(text: str, **answers: str) -> list[bool]:
    content = replace(
        WHOLE.content,
        ontzorgen=FreeText(text),
        participatiewet=FreeText("Apart."),
        vve=FreeText("x"),
    )
    told = {name: Answer(each) for name, each in answers.items()}
    situation = replace(WHOLE, content=content, answers={**WHOLE.answers, **told})
    return [each.blocks for each in found(situation).get(RULE, ())]


@pytest.mark.parametrize(
    ("group", "permit", "benefit", "without", "with_text"),
    [
        ("asiel", "asiel_bepaald", "ja", [True], []),
        ("asiel", "asiel", "ja", [True], []),
        ("hervestigd", "asiel", "ja", [True], []),
        ("asiel", "onbekend", "ja", [False], [False]),
        ("asiel", "", "ja", [False], [False]),
        ("asiel", "asiel_onbepaald", "ja", [False], [False]),
        ("asiel", "regulier_bepaald", "ja", [False], [False]),
        ("nareis", "asiel", "ja", [False], [False]),
        ("gezinsvormer_asiel", "asiel", "ja", [False], [False]),
        ("", "asiel", "ja", [False], [False]),
        ("gezinshereniger", "asiel", "ja", [], [False]),
        ("overig", "regulier_bepaald", "ja", [], [False]),
        ("asiel", "asiel", "nee", [], [False]),
        ("asiel", "asiel", "aangevraagd", [], []),
        ("asiel", "asiel", "", [], []),
    ],
)
def test_the_fixed_costs_stand_in_a_plan_exactly_when_the_law_asks_and_doubt_only_warns(
    group: str, permit: str, benefit: str, without: list[bool], with_text: list[bool]
) -> None:
    told = {"doelgroep": group, "verblijfsvergunning": permit, "gld_pwet": benefit}
    assert costs("", **told) == without
    assert costs("Zes maanden.", **told) == with_text
