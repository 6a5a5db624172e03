"""Records beside the questionnaire, and what follows a plan, on a real vault."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.record import Record
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.domain.traject import KINDS
from tests.builders import TODAY, Office, nothing_lacks, opened, whole

NOTE = KINDS["notitie"]
HOURS = KINDS["uren"]


def note(text: str, day: str = "2026-11-20") -> Record:
    return Record("", "notitie", {"dag": day, "notitie": text})


def hours(number: int, sort: str = "taal_knm", day: str = "2026-11-20") -> Record:
    return Record("", "uren", {"dag": day, "soort": sort, "uren": str(number)})


def test_records_are_kept_listed_by_day_changed_and_withdrawn(office: Office) -> None:
    dossier, records = office.dossier(), office.records
    first = records.keep(dossier, note("Belde over de school.", "2026-11-02"))
    second = records.keep(dossier, note("Kwam langs."))
    assert records.of(dossier, NOTE) == (second, first)
    changed = records.keep(dossier, replace(first, told={**first.told, "notitie": "Belde."}))
    assert changed.id == first.id
    records.withdraw(dossier, second)
    assert records.of(dossier, NOTE) == (changed,)
    assert len(office.told(dossier, f"record/notitie/{first.id}")) == 2


def test_what_tells_nothing_or_lacks_something_is_refused_and_nothing_kept(office: Office) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError, match=r"record\.missing"):
        office.records.keep(dossier, note(""))
    with pytest.raises(InputError, match=r"record\.empty"):
        office.records.keep(dossier, Record("", "pvt", {}))
    assert office.records.of(dossier, NOTE) == ()


def test_of_a_single_kind_there_is_one(office: Office) -> None:
    dossier, pvt = office.dossier(), KINDS["pvt"]
    (empty,) = office.records.of(dossier, pvt)
    assert empty.told == {}
    office.records.keep(dossier, replace(empty, told={"begin": "2026-10-01"}))
    office.records.keep(dossier, Record("", "pvt", {"ondertekend": "2026-11-01"}))
    (kept,) = office.records.of(dossier, pvt)
    assert kept.told == {"ondertekend": "2026-11-01"}


def test_a_column_that_is_a_fact_reads_and_writes_the_fact(office: Office) -> None:
    dossier, kind = office.dossier(lbt_score="31,00"), KINDS["leerbaarheidstoets"]
    (test,) = office.records.of(dossier, kind)
    assert test.text("behaalde_score") == "31,00"
    told = {**test.told, "afgenomen": "2026-11-10", "behaalde_score": "32,50", "gepland": ""}
    office.records.keep(dossier, replace(test, told=told))
    facts = office.people.facts(dossier)
    assert (facts.text("lbt_datum"), facts.text("lbt_score")) == ("2026-11-10", "32,50")
    told = {**told, "afgenomen": "2026-11-11", "toetsbegeleider": "Begeleider Een"}
    office.records.keep(dossier, replace(test, told=told))
    assert len(office.told(dossier, "fact/lbt_score")) == 2
    office.people.record(dossier, "lbt_score", Answer("33,00"))
    assert office.records.of(dossier, kind)[0].text("behaalde_score") == "33,00"


def test_a_secret_address_is_kept_as_a_fact_and_hidden_from_who_may_not_see_it(
    office: Office,
) -> None:
    dossier = office.dossier()
    told = {"adres": "Kerkstraat 1\n1000 AA Voorbeeldstad", "geheimhouding": "ja"}
    office.records.keep(dossier, Record("", "persoon", told))
    facts = office.people.facts(dossier)
    assert facts.text("adres") == told["adres"]
    hidden = facts.seen_by(sight(Role.BEGELEIDER, Receiver.OWN_SCREEN))
    assert hidden.text("adres") == ""
    assert office.records.of(dossier, KINDS["persoon"])[0].told == told


def test_notes_are_found_by_all_words_whatever_the_accents(office: Office) -> None:
    dossier = office.dossier()
    office.records.keep(dossier, note("Gesprek over de crèche in de wijk."))
    office.records.keep(dossier, note("Huur is betaald.", "2026-11-21"))
    found = office.records.search(dossier, "Creche GESPREK")
    assert [each.text("dag") for each in found] == ["2026-11-20"]
    assert office.records.search(dossier, "  ") == ()
    assert office.records.search(dossier, "fiets") == []


def test_a_signal_of_safety_is_there_for_nobody_while_others_can_see(office: Office) -> None:
    dossier, kind = office.dossier(), KINDS["signaal"]
    told = {"dag": "2026-11-20", "gezien": "Blauwe plek", "stap": "1"}
    office.records.keep(dossier, Record("", "signaal", told))
    assert office.records.of(dossier, kind) == ()
    assert kind not in office.records.kinds(Moment.WITH_OTHERS)
    assert len(office.records.of(dossier, kind, Moment.WITHOUT_CLIENT)) == 1
    assert office.records.search(dossier, "blauwe") == []


def test_a_begeleider_keeps_no_signal_and_no_money(tmp_path: Path) -> None:
    with opened(tmp_path, role=Role.BEGELEIDER) as office:
        dossier = office.dossier()
        names = {kind.name for kind in office.records.kinds(Moment.WITHOUT_CLIENT)}
        assert "notitie" in names
        assert not names & {"signaal", "ontzorgen", "leerbaarheidstoets"}
        told = {"dag": "2026-11-20", "gezien": "Iets", "stap": "1"}
        with pytest.raises(InputError):
            office.records.keep(dossier, Record("", "signaal", told))


def test_a_plan_starts_the_terms_and_an_offer_ends_its_own(office: Office) -> None:
    dossier, _ = office.decided(office.dossier(doelgroep="asiel"))
    trajecten = office.trajecten
    term = trajecten.term(dossier)
    assert term is not None
    assert (term.start, term.last) == (date(2026, 11, 25), date(2029, 11, 24))
    codes = {each.code: each.termijn.legal for each in trajecten.deadlines(dossier)}
    assert codes == {
        "aanbod": date(2027, 2, 24), "schakelen": date(2028, 5, 24), "termijn": date(2029, 11, 24),
    }  # fmt: skip
    office.records.keep(dossier, Record("", "aanbod", {"instelling": "Taalhuis"}))
    assert "aanbod" not in {each.code for each in trajecten.deadlines(dossier)}


def test_without_a_plan_only_the_benefit_runs(office: Office) -> None:
    dossier, trajecten = office.dossier(), office.trajecten
    assert trajecten.deadlines(dossier) == ()
    assert trajecten.norms(dossier) == ()
    told = {"begin_bijstand": "2026-10-05"}
    office.records.keep(dossier, Record("", "ontzorgen", told))
    (ends,) = trajecten.deadlines(dossier)
    assert (ends.code, ends.termijn.legal) == ("ontzorgen", date(2027, 4, 4))
    office.records.keep(dossier, Record("", "ontzorgen", {**told, "verlengd": "ja"}))
    assert trajecten.deadlines(dossier)[0].termijn.legal == date(2027, 10, 4)
    office.records.keep(dossier, Record("", "ontzorgen", {**told, "beeindigd": "2026-11-01"}))
    assert trajecten.deadlines(dossier) == ()


def test_the_term_for_bezwaar_runs_from_the_day_after_it_was_made_known(office: Office) -> None:
    dossier, version = office.decided()
    office.plans.bekendmaken(dossier, version, TODAY)
    found = {each.code: each.termijn for each in office.trajecten.deadlines(dossier)}
    assert found["bezwaar"].legal == date(2027, 1, 5)


def test_the_route_for_education_has_its_own_term_to_start(office: Office) -> None:
    dossier = office.dossier()
    content = whole(leerroute=Leerroute.ONDERWIJS, map_uren=None)
    _, concept = office.pip(dossier, content)
    given = nothing_lacks(content, lbt_uitslag="haalbaar", ond_wil_studeren="ja")
    office.plans.vaststellen(dossier, concept, given)
    found = {each.code: each.termijn.legal for each in office.trajecten.deadlines(dossier)}
    assert found["aanbod"] == date(2027, 5, 24)
    assert office.trajecten.norms(dossier) == ()


def test_hours_of_the_z_route_are_counted_for_the_group_of_the_dossier(office: Office) -> None:
    dossier, _ = office.decided(office.dossier(doelgroep="gezinshereniging"))
    office.records.keep(dossier, hours(20))
    assert [(each.done, each.left) for each in office.trajecten.norms(dossier)] == [(20, 780)]
    assert office.trajecten.reached(dossier).nt2_hours == 20
    assert office.trajecten.reached(dossier).former == TODAY


def test_a_message_that_was_copied_over_says_so_until_it_differs(office: Office) -> None:
    dossier, _ = office.decided(office.dossier(doelgroep="asiel"))
    trajecten = office.trajecten
    pip = next(each for each in trajecten.messages(dossier) if each.message.name == "PIP")
    assert (pip.copied_on, pip.differs) == ("", False)
    with pytest.raises(InputError, match=r"input\.date-in-future"):
        trajecten.copied(dossier, pip.message, "2026-11-25")
    trajecten.copied(dossier, pip.message, "2026-11-24")
    office.records.keep(dossier, hours(8))
    lessons = trajecten.messages(dossier)[-1]
    trajecten.copied(dossier, lessons.message, "2026-11-24")
    office.records.keep(dossier, hours(4))
    told = {each.message.name: each for each in trajecten.messages(dossier)}
    assert (told["PIP"].copied_on, told["PIP"].differs) == ("2026-11-24", False)
    assert told["ParticipatieAlsTaalles"].differs
    assert trajecten.refusals(dossier) == ()
