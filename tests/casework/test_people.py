"""Registering, finding, warning of duplicates, the group by period, and a household."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_desktop.casework.people import NewPerson, names_of
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.dossier import DoelgroepPeriod
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Kind, Source
from tests.builders import BSN, OTHER_BSN, REAL_BSN, TODAY, Office, join, opened


def test_a_registered_person_is_known_with_everything_that_was_typed(office: Office) -> None:
    person = NewPerson("Haile", "Selam", "Sela", "2008-03", "9999.52 948", "28 6877", "ti", "asiel")
    facts = office.people.facts(office.people.register(person))
    assert facts.full_name == "Selam Haile"
    assert facts.text("bsn") == BSN
    assert str(facts.birth) == "2008-03"
    assert facts.text("doelgroep") == "asiel"
    assert facts.text("vnummer") == "28 6877"
    assert "Haile" not in repr(person)


def test_a_birth_date_stays_as_incomplete_as_it_was_typed(office: Office) -> None:
    for typed in ("2008", "2008-03", "2008-03-07", "2026", "2026-11"):
        dossier = office.dossier(geboortedatum=typed)
        assert office.people.facts(dossier).text("geboortedatum") == typed


@pytest.mark.parametrize(
    ("known", "code"),
    [
        ({"achternaam": " \u202e "}, "input.name-missing"),
        ({"bsn": "999952949"}, "input.bsn"),
        ({"bsn": REAL_BSN}, "input.bsn-not-for-practice"),
        ({"geboortedatum": "2008-02-30"}, "input.date"),
        ({"geboortedatum": "2026-11-25"}, "input.date-in-future"),
        ({"geboortedatum": "2027"}, "input.date-in-future"),
        ({"geboortedatum": "1899-12-31"}, "input.date-too-old"),
        ({"voornamen": "x" * 20_001}, "input.too-long"),
    ],
)
def test_who_cannot_be_registered_leaves_no_dossier(
    office: Office, known: dict[str, str], code: str
) -> None:
    with pytest.raises(InputError) as refused:
        office.people.register(NewPerson(**{"achternaam": "Haile", **known}))
    assert refused.value.code == code
    assert office.vault.count() == 0


def test_a_vault_for_real_work_takes_a_real_bsn(tmp_path: Path) -> None:
    with opened(tmp_path / "vault", practice=False) as real:
        dossier = real.dossier(bsn=REAL_BSN)
        assert real.people.facts(dossier).text("bsn") == REAL_BSN


def test_a_v_nummer_that_looks_odd_is_kept_and_only_warned_of(office: Office) -> None:
    rules = office.people.rules
    assert rules.warnings("vnummer", "12") == ("input.v-nummer-unusual",)
    assert rules.warnings("vnummer", "2868770215") == ()
    assert rules.warnings("vnummer", "") == ()
    assert rules.warnings("achternaam", "12") == ()
    assert office.people.facts(office.dossier(vnummer="12")).text("vnummer") == "12"


def alike(office: Office, **person: str) -> tuple[str, ...]:
    return names_of(office.people.duplicates(NewPerson(**{"achternaam": "", **person})))


def test_the_same_person_is_warned_of_by_bsn_v_nummer_or_name_with_birth_year(
    office: Office,
) -> None:
    office.dossier(
        "İbrâhîm", voornamen="Yûsuf", geboortedatum="1990-05-01", bsn=BSN, vnummer="286 877 0215"
    )
    name = ("Yûsuf İbrâhîm",)
    assert alike(office, bsn="9999 52948") == name
    assert alike(office, vnummer="28687 70215") == name
    assert alike(office, achternaam="Ibrahim", voornamen="Yusuf", geboortedatum=" 1990") == name
    assert alike(office, achternaam="Yusuf", voornamen="Ibrahim", geboortedatum="1990-12") == name
    assert alike(office, achternaam="Ibrahim", voornamen="Yusuf", geboortedatum="1991") == ()
    assert alike(office, bsn=OTHER_BSN, vnummer="1", achternaam="Ibrahim") == ()
    assert alike(office, bsn="geen") == ()


def test_other_spellings_of_a_name_are_told_apart_from_the_same_person(office: Office) -> None:
    office.dossier("İbrâhîm", voornamen="Yûsuf", geboortedatum="1990-05-01")
    office.dossier("Ibrahimi", voornamen="Yusuf")

    def sounding(**person: str) -> tuple[str, ...]:
        new = NewPerson(**{"achternaam": "", **person})
        return names_of(office.people.sounding_alike(new))

    name = ("Yûsuf İbrâhîm",)
    assert sounding(achternaam="Ebrahim", voornamen="Joesoef") == name
    assert sounding(achternaam="Joesoef", voornamen="Ebrahim", geboortedatum="1990") == name
    assert sounding(achternaam="Ebrahim", voornamen="Joesoef", geboortedatum="1991") == ()
    assert sounding(achternaam="Ebrahimi", voornamen="Joesoef", geboortedatum="1991") == (
        "Yusuf Ibrahimi",
    )
    assert sounding(achternaam="Ibrahim", voornamen="Yusuf") == name
    assert sounding(achternaam="Ibrahim", voornamen="Yusuf", geboortedatum="1990") == ()
    assert sounding(achternaam="Ebrahim") == sounding() == sounding(achternaam="-") == ()
    for _ in range(9):
        office.dossier("Ebrahim", voornamen="Aziz")
    assert len(sounding(achternaam="Ibrahim", voornamen="Aziz")) == 5


def test_a_bsn_is_searched_by_the_roles_that_may_see_it(office: Office) -> None:
    office.dossier("Haile", bsn=BSN, vnummer="2868770215")
    for role, seen in (
        (Role.COACH, 1),
        (Role.TEAMLEIDER, 1),
        (Role.BEGELEIDER, 0),
        (Role.BEHEERDER, 0),
    ):
        people = join(office.vault, role=role).people
        assert len(people.find("9999 52948")) == seen
        assert len(people.find("hai")) == 1
        assert len(people.find("286877")) == 1


def test_a_fact_remembers_who_told_it_and_every_value_it_had(office: Office) -> None:
    dossier = office.dossier("Haile")
    office.people.record(dossier, "telefoon", Answer("0612345678"), Source.CLIENT)
    office.people.record(dossier, "telefoon", Answer("0687654321"), Source.REGISTER)
    told = office.told(dossier, "fact/telefoon")
    assert [(each.answer.text, each.source) for each in told] == [
        ("0612345678", Source.CLIENT),
        ("0687654321", Source.REGISTER),
    ]
    assert told[1].parents == (told[0].id,)


def test_a_fact_may_be_refused_and_the_reason_is_kept(office: Office) -> None:
    dossier = office.dossier("Haile")
    office.people.record(dossier, "telefoon", Answer(reason=Reason.WIL_NIET_ZEGGEN))
    facts = office.people.facts(dossier)
    assert facts.answers["telefoon"].reason is Reason.WIL_NIET_ZEGGEN
    assert facts.text("telefoon") == ""


def test_another_group_ends_the_former_one_the_day_before(office: Office) -> None:
    dossier = office.dossier(doelgroep="asiel")
    office.people.begin_period(dossier, "nareis", date(2026, 6, 1))
    office.people.begin_period(dossier, "overig", date(2026, 9, 1))
    facts = office.people.facts(dossier)
    assert [(each.code, each.begin, each.end) for each in facts.periods] == [
        ("asiel", "", "2026-05-31"),
        ("nareis", "2026-06-01", "2026-08-31"),
        ("overig", "2026-09-01", ""),
    ]
    assert facts.text("doelgroep") == "overig"


def test_a_first_group_needs_no_former_one(office: Office) -> None:
    dossier = office.dossier()
    office.people.begin_period(dossier, "asiel", date(2026, 6, 1))
    assert office.people.facts(dossier).text("doelgroep") == "asiel"


@given(st.integers(0, 400))
@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_period_that_begins_before_the_running_one_is_refused(office: Office, days: int) -> None:
    dossier = office.dossier()
    office.people.begin_period(dossier, "asiel", TODAY)
    with pytest.raises(InputError, match=r"input\.period-order"):
        office.people.begin_period(dossier, "nareis", TODAY - timedelta(days=days))
    assert len(office.people.facts(dossier).periods) == 1


def test_a_correction_of_the_group_keeps_its_days(office: Office) -> None:
    dossier = office.dossier()
    office.people.begin_period(dossier, "asiel", date(2026, 6, 1))
    office.people.record(dossier, "doelgroep", Answer("nareis"))
    (period,) = office.people.facts(dossier).periods
    assert (period.code, period.begin) == ("nareis", "2026-06-01")


def test_a_group_that_nobody_knows_keeps_its_reason_until_it_is_known(office: Office) -> None:
    dossier = office.dossier()
    office.people.record(dossier, "doelgroep", Answer(reason=Reason.WEET_NIET))
    assert office.people.facts(dossier).answers["doelgroep"].reason is Reason.WEET_NIET
    office.people.record(dossier, "doelgroep", Answer("asiel"))
    assert office.people.facts(dossier).answers["doelgroep"] == Answer("asiel")
    assert len(office.people.facts(dossier).periods) == 1


def test_a_group_that_ended_is_no_group_now(office: Office) -> None:
    dossier = office.dossier()
    ended = DoelgroepPeriod("p1", "asiel", "2025-01-01", "2025-12-31")
    office.changes.commit([office.people._period(dossier, ended)])
    assert "doelgroep" not in office.people.facts(dossier).answers
    office.people.record(dossier, "doelgroep", Answer("overig"))
    assert [each.code for each in office.people.facts(dossier).periods] == ["overig", "asiel"]


def test_a_household_is_tied_and_untied_on_both_sides(office: Office) -> None:
    mother, son = office.dossier("Haile"), office.dossier("Haile", voornamen="Dawit")
    office.people.tie(mother, son, "kind", "ouder")
    assert office.people.facts(mother).household == {son: "kind"}
    assert office.people.facts(son).household == {mother: "ouder"}
    office.people.untie(mother, son)
    assert office.people.facts(mother).household == {}
    assert office.people.facts(son).household == {}
    told = office.told(mother, f"household/{son}")
    assert [each.kind for each in told] == [Kind.FACT, Kind.TOMBSTONE]


def test_nobody_is_his_own_household(office: Office) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError, match=r"input\.household-self"):
        office.people.tie(dossier, dossier, "partner", "partner")
