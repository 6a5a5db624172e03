"""Records, sittings and plans that two people told differently; each on a laptop of his own."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.difference import Difference, Sort, Way
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.dossier import correction_path, gesprek_path, pip_path, record_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.oproep import Oproep, Uitnodiging, Verschijning
from coach_desktop.domain.pip import PipState, Version
from coach_desktop.domain.record import Record
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.traject import CONTACT, NOTITIE, SIGNAAL
from tests.builders import TODAY, Office, nothing_lacks, opened, whole
from tests.casework.test_differing import exchange

NOTE = {"dag": "2026-11-20", "notitie": "Hij zoekt werk."}


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """Two coaches with a laptop each."""
    with (
        opened(tmp_path / "sanne") as sanne,
        opened(tmp_path / "omar", author="omar", device="d2") as omar,
    ):
        yield sanne, omar


def _known(two: tuple[Office, Office], kind: str = NOTITIE.name) -> tuple[str, Record]:
    """A dossier with one record that both know."""
    sanne, omar = two
    dossier = sanne.dossier()
    told = {**NOTE, **({"wijze": "thuis", "bereikt": "ja"} if kind == CONTACT.name else {})}
    record = sanne.records.keep(dossier, Record("", kind, told))
    exchange(sanne, omar)
    return dossier, record


def _told(office: Office, dossier: str, record: Record, **told: str) -> None:
    office.records.keep(dossier, replace(record, told={**record.told, **told}))


def _one(office: Office, dossier: str, moment: Moment = Moment.UNKNOWN) -> Difference:
    (found,) = office.differences.of(dossier, moment)
    return found


def _cells(found: Difference) -> list[dict[str, str]]:
    return [{each.name: each.answer.text for each in said.cells} for said in found.said]


def test_of_a_record_both_stay_visible_until_one_of_them_is_chosen(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier, record = _known(two, CONTACT.name)
    _told(sanne, dossier, record, notitie="Hij werkt.", wijze="telefoon")
    _told(omar, dossier, record, notitie="Hij studeert.", bereikt="nee")
    exchange(sanne, omar)
    for office in two:
        found = _one(office, dossier)
        assert (found.sort, found.name, found.about) == (Sort.RECORD, "contact", "2026-11-20")
        assert _cells(found) == [{"notitie": "Hij studeert."}, {"notitie": "Hij werkt."}]
        (shown,) = office.records.of(dossier, CONTACT)
        assert (shown.text("wijze"), shown.text("bereikt")) == ("telefoon", "nee")
        assert "werkt" not in repr(found.said[0].cells)
    found = _one(sanne, dossier)
    assert sanne.differences.everywhere()[0][1] == 1
    chosen = next(said for said in found.said if said.author == "coach")
    sanne.differences.decide(dossier, found.path, chosen.id, "Nagevraagd.")
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        (shown,) = office.records.of(dossier, CONTACT)
        assert shown.told == {
            "dag": "2026-11-20", "notitie": "Hij werkt.", "wijze": "telefoon", "bereikt": "nee",
        }  # fmt: skip
        other = next(said for said in found.said if said.author == "omar")
        why = office.vault.history(dossier, correction_path(other.id))
        assert [each.answer.text for each in why] == ["Nagevraagd."]


def test_what_each_changed_in_another_column_is_taken_over_and_followed(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier, record = _known(two, CONTACT.name)
    _told(sanne, dossier, record, notitie="Hij werkt.")
    _told(omar, dossier, record, wijze="telefoon")
    exchange(sanne, omar)
    assert sanne.differences.of(dossier) == ()
    (shown,) = sanne.records.of(dossier, CONTACT)
    assert (shown.text("notitie"), shown.text("wijze")) == ("Hij werkt.", "telefoon")
    _told(sanne, dossier, shown, bereikt="later")
    path = record_path(CONTACT.name, record.id)
    (head,) = sanne.vault.heads(dossier, path)
    assert len(head.parents) == 2, "it follows both"


def test_who_changes_something_else_meanwhile_decides_nothing(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, record = _known(two, CONTACT.name)
    _told(sanne, dossier, record, notitie="Hij werkt.")
    _told(omar, dossier, record, notitie="Hij studeert.")
    exchange(sanne, omar)
    (shown,) = sanne.records.of(dossier, CONTACT)
    assert shown.text("notitie") == "Hij studeert.", "the last told"
    _told(sanne, dossier, shown, wijze="telefoon")
    exchange(sanne, omar)
    assert {cells["notitie"] for cells in _cells(_one(omar, dossier))} == {
        "Hij werkt.", "Hij studeert.",
    }  # fmt: skip
    (shown,) = omar.records.of(dossier, CONTACT)
    assert shown.text("wijze") == "telefoon"


def test_somebody_else_who_tells_on_leaves_both_standing(
    two: tuple[Office, Office], tmp_path: Path
) -> None:
    sanne, omar = two
    dossier, record = _known(two)
    _told(sanne, dossier, record, notitie="Hij werkt.")
    _told(omar, dossier, record, notitie="Hij studeert.")
    exchange(sanne, omar)
    with opened(tmp_path / "ali", author="ali", device="d3") as ali:
        exchange(sanne, ali)
        (shown,) = ali.records.of(dossier, NOTITIE)
        _told(ali, dossier, shown, dag="2026-11-21")
        exchange(ali, sanne)
    told = {cells.get("notitie") for cells in _cells(_one(sanne, dossier))}
    assert told >= {"Hij werkt.", "Hij studeert."}


def test_what_one_withdrew_and_the_other_changed_is_put_to_a_human(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier, record = _known(two)
    sanne.records.withdraw(dossier, record)
    _told(omar, dossier, record, notitie="Hij studeert.")
    exchange(sanne, omar)
    found = _one(omar, dossier)
    assert {said.is_withdrawn for said in found.said} == {True, False}
    assert sorted(map(len, _cells(found))) == [0, 2]
    chosen = next(said for said in found.said if said.is_withdrawn)
    omar.differences.decide(dossier, found.path, chosen.id, "Het ging om iemand anders.")
    exchange(sanne, omar)
    assert sanne.records.of(dossier, NOTITIE) == ()
    assert sanne.differences.of(dossier) == ()


def test_the_other_way_round_the_record_stands_again(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, record = _known(two)
    _told(sanne, dossier, record, notitie="Hij werkt.")
    omar.records.withdraw(dossier, record)
    exchange(sanne, omar)
    assert sanne.records.of(dossier, NOTITIE) == (), "the last told stands until then"
    found = _one(sanne, dossier)
    chosen = next(said for said in found.said if not said.is_withdrawn)
    sanne.differences.decide(dossier, found.path, chosen.id, "Dat klopt.")
    (shown,) = sanne.records.of(dossier, NOTITIE)
    assert shown.text("notitie") == "Hij werkt."


def test_two_who_withdrew_agree(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, record = _known(two)
    for office in two:
        office.records.withdraw(dossier, record)
    exchange(sanne, omar)
    assert sanne.differences.of(dossier) == ()
    assert sanne.records.of(dossier, NOTITIE) == ()


def test_own_devices_never_differ_in_a_record(tmp_path: Path) -> None:
    with opened(tmp_path / "laptop") as laptop, opened(tmp_path / "tablet", device="d2") as tablet:
        dossier, record = _known((laptop, tablet))
        _told(laptop, dossier, record, notitie="een")
        _told(tablet, dossier, record, notitie="twee")
        exchange(laptop, tablet)
        assert laptop.differences.of(dossier) == ()
        (shown,) = laptop.records.of(dossier, NOTITIE)
        assert shown.text("notitie") == "twee"


def test_a_signal_is_not_there_while_others_can_look(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    told = {"dag": "2026-11-20", "gezien": "Zij is bang.", "stap": "1"}
    record = sanne.records.keep(dossier, Record("", SIGNAAL.name, told))
    exchange(sanne, omar)
    _told(sanne, dossier, record, stap="2")
    _told(omar, dossier, record, stap="3")
    exchange(sanne, omar)
    assert sanne.differences.of(dossier) == ()
    found = _one(sanne, dossier, Moment.WITHOUT_CLIENT)
    sanne.differences.decide(dossier, found.path, found.said[0].id, "Samen besproken.")
    assert all(each.sensitivity is Sensitivity.S4 for each in sanne.vault.log(dossier)[-2:])


def test_a_record_of_a_later_version_is_shown_as_it_is(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    for office, told in ((sanne, "een"), (omar, "twee")):
        draft = Draft(dossier, "record/nieuw/1", Kind.FACT, Answer(told), Sensitivity.S1)
        office.changes.commit([draft])
    exchange(sanne, omar)
    found = _one(sanne, dossier)
    assert (found.name, found.about) == ("nieuw", "")
    assert {said.answer.text for said in found.said} == {"een", "twee"}
    sanne.differences.decide(dossier, found.path, found.said[0].id, "Zo is het.")
    assert sanne.differences.of(dossier) == ()


def test_of_a_sitting_is_asked_what_people_told_and_not_what_was_counted(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    begun = sanne.intakes.gesprekken.begin(dossier, Deel.WELKOMGESPREK)
    exchange(sanne, omar)
    mine = replace(begun.with_told("aanwezig", Answer("client")), minuten=30)
    sanne.intakes.gesprekken.keep(dossier, mine.with_told("plaats", Answer("azc")))
    other = replace(begun.with_told("aanwezig", Answer("client partner")), minuten=45)
    omar.intakes.gesprekken.keep(dossier, other.with_told("tolk", Answer(reason=Reason.NVT)))
    exchange(sanne, omar)
    for office in two:
        found = _one(office, dossier)
        assert (found.sort, found.about) == (Sort.SITTING, TODAY.isoformat())
        assert _cells(found) == [{"aanwezig": "client partner"}, {"aanwezig": "client"}]
        assert found.said[0].cells[0].question is not None
        (sitting,) = office.intakes.gesprekken.of(dossier)
        assert (sitting.plaats, sitting.answer("tolk").reason) == ("azc", Reason.NVT)
    found = _one(omar, dossier)
    omar.differences.decide(dossier, found.path, found.said[1].id, "Partner was weg.")
    exchange(sanne, omar)
    (sitting,) = sanne.intakes.gesprekken.of(dossier)
    assert sitting.aanwezig == ("client",)
    assert sanne.differences.of(dossier) == ()
    assert len(tuple(sanne.vault.heads(dossier, gesprek_path(begun.id)))) == 1


def test_a_reason_beside_a_value_is_a_difference_of_one_column(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    begun = sanne.intakes.gesprekken.begin(dossier, Deel.WELKOMGESPREK)
    exchange(sanne, omar)
    sanne.intakes.gesprekken.tell(dossier, begun, "plaats", Answer("azc"))
    omar.intakes.gesprekken.tell(dossier, begun, "plaats", Answer(reason=Reason.WEET_NIET))
    exchange(sanne, omar)
    found = _one(sanne, dossier)
    assert [said.cells[0].answer for said in found.said] == [
        Answer(reason=Reason.WEET_NIET), Answer("azc"),
    ]  # fmt: skip
    sanne.differences.decide(dossier, found.path, found.said[0].id, "Ze weet het niet.")
    (sitting,) = sanne.intakes.gesprekken.of(dossier)
    assert sitting.answer("plaats") == Answer(reason=Reason.WEET_NIET)


def _began(office: Office, dossier: str, **told: object) -> Version:
    content = replace(whole(), **told)  # type: ignore[arg-type]  # a test names what it changes
    return office.plans.begin(dossier, content, reason="", made_from=())


def test_a_plan_that_two_people_wrote_on_waits_for_a_human(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, concept = sanne.pip()
    exchange(sanne, omar)
    for office, hours in ((sanne, 31), (omar, 33)):
        office.plans.revise(dossier, concept, replace(concept.content, uren_per_week=hours))
    exchange(sanne, omar)
    for office in two:
        assert (_one(office, dossier).sort, _one(office, dossier).about) == (Sort.PLAN, "1")
        with pytest.raises(InputError, match=r"differing\.undecided"):
            office.plans.revise(dossier, concept, concept.content)
        with pytest.raises(InputError, match=r"differing\.undecided"):
            office.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    found = _one(omar, dossier)
    chosen = next(said for said in found.said if said.author == "coach")
    omar.differences.decide(dossier, found.path, chosen.id, "Meer kan hij niet.")
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        assert office.last(dossier).content.uren_per_week == 31
    sanne.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))


def test_two_who_wrote_the_same_agree(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, concept = sanne.pip()
    exchange(sanne, omar)
    for office in two:
        office.plans.revise(dossier, concept, replace(concept.content, uren_per_week=10))
    exchange(sanne, omar)
    assert sanne.differences.of(dossier) == ()
    sanne.plans.revise(dossier, concept, concept.content)
    assert len(tuple(_at(sanne, dossier, concept))) == 1


def _at(office: Office, dossier: str, version: Version) -> list[str]:
    path = pip_path(version.id)
    return [each.id for each in office.vault.heads(dossier, path) if each.path == path]


def test_what_became_a_decision_elsewhere_is_decided(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, concept = sanne.pip()
    exchange(sanne, omar)
    for office, hours in ((sanne, 31), (omar, 33)):
        office.plans.revise(dossier, concept, replace(concept.content, uren_per_week=hours))
    sanne.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    omar.changes.receive(sanne.vault.log(dossier))
    assert len(_at(omar, dossier, concept)) == 2
    assert omar.differences.of(dossier) == ()


def test_two_plans_that_were_each_begun_wait_for_a_human(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    mine = _began(sanne, dossier, uren_per_week=10)
    other = _began(omar, dossier, uren_per_week=12)
    exchange(sanne, omar)
    ((found, count),) = sanne.differences.everywhere()
    assert (found.dossier, count) == (dossier, 1)
    for office in two:
        difference = _one(office, dossier)
        assert difference.sort is Sort.PLANS
        assert {said.author for said in difference.said} == {"coach", "omar"}
        with pytest.raises(InputError, match=r"differing\.undecided"):
            office.plans.vaststellen(dossier, mine, nothing_lacks(mine.content))
    difference = _one(sanne, dossier)
    sanne.differences.leave(dossier, difference.path, Way.ASK, "Vragen op dinsdag.")
    assert _one(sanne, dossier).left is not None
    chosen = next(said for said in difference.said if said.author == "coach")
    sanne.differences.decide(dossier, difference.path, chosen.id, "Samen besproken.")
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        states = {each.id: each.state for each in office.plans.versions(dossier)}
        assert states == {mine.id: PipState.CONCEPT, other.id: PipState.INGETROKKEN}
    with pytest.raises(InputError, match=r"differing\.changed"):
        sanne.differences.decide(dossier, difference.path, chosen.id, "Nog eens.")


def test_one_person_who_begins_on_two_devices_is_asked_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "laptop") as laptop, opened(tmp_path / "tablet", device="d2") as tablet:
        dossier = laptop.dossier()
        exchange(laptop, tablet)
        _began(laptop, dossier, uren_per_week=10)
        _began(tablet, dossier, uren_per_week=12)
        exchange(laptop, tablet)
        assert laptop.differences.of(dossier) == ()


def test_who_may_not_see_plans_is_asked_nothing_of_them(
    two: tuple[Office, Office], tmp_path: Path
) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    _began(sanne, dossier, uren_per_week=10)
    _began(omar, dossier, uren_per_week=12)
    exchange(sanne, omar)
    with opened(tmp_path / "lead", role=Role.BEGELEIDER, author="b", device="d3") as guide:
        guide.changes.receive(sanne.vault.log(dossier))
        assert guide.differences.of(dossier) == ()


def test_of_a_call_a_human_decides_whether_somebody_came(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    day = str(TODAY)
    calls = {each.changes.identity.device.id: Calls(each.vault, each.changes) for each in two}
    call = calls["d1"].call(
        dossier, Oproep("", Deel.WELKOMGESPREK, day, Uitnodiging.BRIEF, day, taal="ti")
    )
    exchange(sanne, omar)
    calls["d1"].appeared(dossier, call, Verschijning.VERSCHENEN)
    calls["d2"].appeared(dossier, call, Verschijning.NIET_VERSCHENEN, "Geen bericht.")
    exchange(sanne, omar)
    for office in two:
        found = _one(office, dossier)
        assert (found.sort, found.name, found.about) == (Sort.CALL, "oproep", day)
        assert _cells(found) == [
            {"verschijning": "niet_verschenen"}, {"verschijning": "verschenen"},
        ]  # fmt: skip
        (shown,) = calls[office.changes.identity.device.id].of(dossier)
        assert shown.reden == "Geen bericht.", "what only one of them told is taken over"
    found = _one(sanne, dossier)
    came = next(said for said in found.said if said.author == "coach")
    sanne.differences.decide(dossier, found.path, came.id, "Zij was er zelf bij.")
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        assert (
            calls[office.changes.identity.device.id].of(dossier)[0].verschijning
            is Verschijning.VERSCHENEN
        )


def _decided_apart(
    two: tuple[Office, Office], *, known: bool = False
) -> tuple[str, Version, tuple[date, date]]:
    """A plan that both set on a day of their own, and both made known."""
    sanne, omar = two
    dossier, concept = sanne.pip()
    exchange(sanne, omar)
    omar.clock.day = TODAY + timedelta(days=1)
    for office in two:
        day = office.clock.day
        lacks = replace(nothing_lacks(concept.content), dagtekening=day, today=day)
        version = office.plans.vaststellen(dossier, concept, lacks)
        if known:
            office.plans.bekendmaken(dossier, version, office.clock.day)
    exchange(sanne, omar)
    return dossier, concept, (sanne.clock.day, omar.clock.day)


def test_two_dagtekeningen_of_one_version_are_put_to_a_human(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier, concept, days = _decided_apart(two)
    for office in two:
        found = _one(office, dossier)
        assert (found.sort, found.name) == (Sort.DAY, "vastgesteld")
        assert {said.cells[0].answer.text for said in found.said} == set(map(str, days))
        assert office.differences.everywhere()[0][1] == 1
        with pytest.raises(InputError, match=r"differing\.undecided"):
            office.plans.bekendmaken(dossier, concept, days[1])
    found = _one(omar, dossier)
    first = next(said for said in found.said if said.author == "coach")
    omar.differences.leave(dossier, found.path, Way.ASK, "Staat op de brief.")
    assert _one(omar, dossier).left is not None
    omar.differences.decide(dossier, found.path, first.id, "Die staat op de brief.")
    with pytest.raises(InputError, match=r"differing\.changed"):
        omar.differences.decide(dossier, found.path, first.id, "Nog eens.")
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        assert office.last(dossier).dagtekening == days[0]
    omar.plans.bekendmaken(dossier, concept, days[1])


def test_a_decided_dagtekening_leaves_a_plan_where_it_has_come_to(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier, _, days = _decided_apart(two, known=True)
    found = {each.name: each for each in sanne.differences.of(dossier)}
    assert found.keys() == {"vastgesteld", "bekendgemaakt"}
    for each in found.values():
        chosen = next(said for said in each.said if said.author == "coach")
        sanne.differences.decide(dossier, each.path, chosen.id, "Die staat op de brief.")
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        version = office.last(dossier)
        assert version.state is PipState.BEKENDGEMAAKT
        assert version.dagtekening == days[0]
        assert version.states[-1].on == days[0]


def test_one_day_told_twice_and_two_days_of_one_person_need_nobody(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier, concept = sanne.pip()
    exchange(sanne, omar)
    for office in two:
        office.plans.vaststellen(dossier, concept, nothing_lacks(concept.content))
    exchange(sanne, omar)
    assert sanne.differences.of(dossier) == omar.differences.of(dossier) == ()
    withdrawn = pip_path(concept.id, "staat", "weg")
    sanne.changes.commit([Draft(dossier, withdrawn, Kind.TOMBSTONE, Answer(""), Sensitivity.S0)])
    assert sanne.differences.of(dossier) == ()


def test_only_who_decides_for_the_college_decides_about_a_dagtekening(
    two: tuple[Office, Office], tmp_path: Path
) -> None:
    sanne, _ = two
    dossier, _, _ = _decided_apart(two)
    with opened(tmp_path / "lena", author="lena", device="d3", role=Role.BEGELEIDER) as lena:
        lena.changes.receive(sanne.vault.log(dossier))
        found = _one(sanne, dossier)
        assert lena.differences.of(dossier) == ()
        with pytest.raises(InputError, match=r"role\.no-mandate"):
            lena.differences.decide(dossier, found.path, found.said[0].id, "Zo stond het er.")


def test_two_plans_that_were_begun_apart_and_say_the_same_are_one(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    mine, other = _began(sanne, dossier), _began(omar, dossier)
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        assert [each.id for each in office.plans.versions(dossier)] == [mine.id]
    content = replace(mine.content, uren_per_week=31)
    omar.plans.revise(dossier, omar.plans.versions(dossier)[-1], content)
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        states = {each.id: each.state for each in office.vault.pip_versions(dossier)}
        assert states == {mine.id: PipState.CONCEPT, other.id: PipState.INGETROKKEN}
    going = next(each for each in sanne.plans.versions(dossier) if each.id == mine.id)
    assert going.content.uren_per_week == 31
    sanne.plans.vaststellen(dossier, going, nothing_lacks(going.content))
