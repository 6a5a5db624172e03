"""A file for the coach's calendar: what lies ahead, found again by a number, and nobody in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.casework.agenda import DOCUMENT, Ahead
from coach_desktop.casework.calls import Calls
from coach_desktop.casework.running import running_terms
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import id_begin, number_of
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.identity import Role
from coach_desktop.domain.oproep import Oproep, Uitnodiging, Verschijning
from coach_desktop.domain.pip import PipState
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record
from coach_desktop.law.lokaal import TERMS
from tests.builders import BSN, TODAY, NumberedIds, Office, join, opened
from tests.documents.calendars import read
from tests.law.test_joined import rules

TALKS, ALL = frozenset({Ahead.TALKS}), frozenset(Ahead)
SOON = TODAY + timedelta(days=8)
CANARIES = (
    "Zwaluwstaart", "Kwikstaart", BSN, "1234567890", "Papegaaienlaan", "0612345678", "Tigrinya",
)  # fmt: skip


def keep(office: Office, dossier: str, kind: str, **told: str) -> Record:
    return office.records.keep(dossier, Record("", kind, told))


def talk(office: Office, dossier: str, day: date, **told: str) -> Record:
    usual = {"dag": "2026-11-02", "wijze": "kantoor", "volgende": day.isoformat()}
    return keep(office, dossier, "voortgangsgesprek", **{**usual, **told})


def titles(content: bytes) -> list[tuple[str, date]]:
    return [(each.title, each.day) for each in read(content)]


def warn(office: Office, dossier: str) -> None:
    """A warning, after somebody did not come."""
    calls = Calls(office.vault, office.changes)
    missed = Oproep("", Deel.VRAGENLIJST, "2026-11-16", Uitnodiging.BRIEF, "2026-11-19")
    calls.appeared(dossier, calls.call(dossier, missed), Verschijning.NIET_VERSCHENEN)
    keep(office, dossier, "waarschuwing", dag="2026-11-20", wijze="brief",
         nieuwe_termijn="2026-12-05")  # fmt: skip


def call(office: Office, dossier: str, day: date) -> Oproep:
    told = Oproep(
        "", Deel.VRAGENLIJST, "2026-11-20", Uitnodiging.BRIEF, day.isoformat(), "Tigrinya"
    )
    return Calls(office.vault, office.changes).call(dossier, told)


def test_every_planned_day_is_a_talk_with_the_number_of_the_dossier(office: Office) -> None:
    dossier = office.dossier()
    talk(office, dossier, SOON)
    keep(office, dossier, "plaatsing", soort="werk", waar="Bakkerij", dag="2026-11-02",
         evaluatie="2026-12-03")  # fmt: skip
    keep(office, dossier, "leerbaarheidstoets", status="gepland", gepland="2026-12-04")
    warn(office, dossier)
    call(office, dossier, date(2026, 12, 6))
    name = f"Gesprek {number_of(dossier)}"
    days = (SOON, *(date(2026, 12, day) for day in (3, 4, 5, 6)))
    assert titles(office.agenda.of(dossier, TALKS)) == [(name, day) for day in days]


def test_what_is_over_cancelled_or_without_a_day_is_not_in_it(office: Office) -> None:
    dossier = office.dossier()
    talk(office, dossier, TODAY - timedelta(days=1))
    keep(office, dossier, "voortgangsgesprek", dag="2026-11-02", wijze="thuis")
    Calls(office.vault, office.changes).appeared(
        dossier, call(office, dossier, SOON), Verschijning.AFGEZEGD
    )
    with pytest.raises(InputError, match=r"agenda\.empty"):
        office.agenda.of(dossier, TALKS)
    assert office.looking.log(dossier) == ()
    talk(office, dossier, TODAY)
    assert len(titles(office.agenda.of(dossier, TALKS))) == 1


def test_terms_stand_in_it_when_they_are_wanted(office: Office) -> None:
    dossier, version = office.decided(office.dossier(doelgroep="asiel"))
    office.plans.bekendmaken(dossier, version, TODAY)
    told = titles(office.agenda.of(dossier, ALL))
    names = {name.removesuffix(f" {number_of(dossier)}") for name, _ in told}
    assert {"Einde inburgeringstermijn", "Einde bezwaartermijn", "Aanbod klaar"} <= names
    assert office.last(dossier).state is PipState.BEKENDGEMAAKT
    with pytest.raises(InputError, match=r"agenda\.empty"):
        office.agenda.of(dossier, TALKS)
    talk(office, dossier, SOON)
    assert titles(office.agenda.of(dossier, {Ahead.TERMS})) == told
    assert len(titles(office.agenda.of(dossier, ALL))) == len(told) + 1
    assert running_terms(office.trajecten, office.today, "nobody") == ()


def test_before_the_plan_the_ten_weeks_and_the_terms_of_the_municipality_stand_in_it(
    tmp_path: Path,
) -> None:
    with opened(tmp_path / "kluis", rules=rules("almelo")) as office:
        dossier = office.dossier(kennisgeving="2026-11-20", koppeling="2026-11-20")
        names = {name.rpartition(" ")[0] for name, _ in titles(office.agenda.of(dossier, ALL))}
        assert "Plan klaar" in names
        assert names - {"Plan klaar"}


def test_each_dossier_in_the_file_has_one_line_in_its_reading_log(office: Office) -> None:
    here, there, without = office.dossier(), office.dossier("Bakri"), office.dossier("Omar")
    for dossier in (here, there):
        talk(office, dossier, SOON)
    assert len(titles(office.agenda.of_all(TALKS))) == 2
    for dossier in (here, there):
        (line,) = office.looking.log(dossier)
        assert (line.act, line.why) == (Act.EXPORTED, DOCUMENT)
    assert office.looking.log(without) == ()


def test_a_day_that_is_moved_keeps_its_id(office: Office) -> None:
    def ids(content: bytes) -> list[str]:
        return [each.uid for each in read(content)]

    dossier = office.dossier()
    record = talk(office, dossier, SOON)
    before = ids(office.agenda.of(dossier, TALKS))
    later = (SOON + timedelta(days=3)).isoformat()
    office.records.keep(dossier, replace(record, told={**record.told, "volgende": later}))
    assert ids(office.agenda.of(dossier, TALKS)) == before
    talk(office, office.dossier(), SOON)
    assert len(set(ids(office.agenda.of_all(TALKS)))) == 2


def test_a_begeleider_who_may_see_no_warning_takes_none_along(office: Office) -> None:
    dossier = office.dossier()
    warn(office, dossier)
    helps = join(office.vault, role=Role.BEGELEIDER)
    assert list(helps.agenda.ahead(dossier, TALKS)) == []


def test_a_time_and_a_place_stand_in_it_when_they_are_known(office: Office) -> None:
    dossier = office.dossier()
    talk(office, dossier, SOON, tijd="9.30", duur="45", plaats="thuis")
    told = Oproep("", Deel.VRAGENLIJST, "2026-11-20", Uitnodiging.BRIEF, SOON.isoformat(),
                  tijd="8", plaats="kantoor")  # fmt: skip
    Calls(office.vault, office.changes).call(dossier, told)
    keep(office, dossier, "taalcoach", dag="2026-11-20", stand="gevonden",
         kennismaking=SOON.isoformat(), tijd="14:00")  # fmt: skip
    called, met, coach = read(office.agenda.of(dossier, TALKS))
    assert isinstance(met.day, datetime)
    assert met.day.isoformat() == f"{SOON}T09:30:00+01:00"
    assert (met.end - met.day, met.place) == (timedelta(minutes=45), "Huisbezoek")
    assert called.day.isoformat() == f"{SOON}T08:00:00+01:00"
    assert (called.end - called.day, called.place) == (timedelta(hours=1), "Op kantoor")
    assert (coach.place, coach.status) == ("", "CONFIRMED")


def test_a_talk_that_does_not_go_on_is_told_to_a_calendar_that_may_hold_it(
    office: Office,
) -> None:
    calls = Calls(office.vault, office.changes)
    dossier = office.dossier()
    off, back, bare = (talk(office, dossier, SOON, tijd=each) for each in ("9", "10", "11"))
    called = call(office, dossier, SOON)
    before = {each.uid: each for each in read(office.agenda.of(dossier, TALKS))}
    office.records.keep(dossier, replace(off, told={**off.told, "afgezegd": "ja"}))
    office.records.withdraw(dossier, back)
    empty = {name: text for name, text in bare.told.items() if name in {"dag", "wijze"}}
    office.records.keep(dossier, replace(bare, told=empty))
    calls.appeared(dossier, called, Verschijning.AFGEZEGD)
    content = office.agenda.of(dossier, TALKS)
    after = {each.uid: each for each in read(content)}
    assert b"METHOD:CANCEL\r\n" in content
    assert after.keys() == before.keys()
    for uid, each in after.items():
        assert (each.status, each.day) == ("CANCELLED", before[uid].day)
        assert each.sequence > before[uid].sequence
    talk(office, dossier, SOON)
    content = office.agenda.of(dossier, TALKS)
    assert b"METHOD:PUBLISH\r\n" in content
    assert [each.status for each in read(content)].count("CONFIRMED") == 1


def test_what_is_over_or_was_never_told_is_not_cancelled_in_a_calendar(office: Office) -> None:
    dossier = office.dossier()
    office.records.withdraw(dossier, talk(office, dossier, SOON))
    with pytest.raises(InputError, match=r"agenda\.empty"):
        office.agenda.of(dossier, TALKS)
    past = talk(office, dossier, TODAY - timedelta(days=2))
    talk(office, dossier, SOON)
    assert len(read(office.agenda.of(dossier, TALKS))) == 1
    office.records.withdraw(dossier, past)
    told = [each.status for each in read(office.agenda.of(dossier, TALKS))]
    assert sorted(told) == ["CANCELLED", "CONFIRMED"]


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with opened(tmp_path_factory.mktemp("agenda") / "kluis", ids=NumberedIds(77)) as office:
        yield office


_NOTES = st.text(st.sampled_from('abc ,;:\\"\r\n=é።ع'), max_size=200)


@settings(max_examples=30)
@given(
    st.lists(st.dates(TODAY - timedelta(days=3), date(2027, 12, 1)), max_size=4),
    _NOTES,
    st.booleans(),
)
def test_whatever_is_in_a_dossier_the_file_holds_nobody_and_is_the_same_twice(
    shared: Office, days: list[date], note: str, placed: bool
) -> None:
    name, road, phone = "Zwaluwstaart", "Papegaaienlaan 1", "0612345678"
    dossier = shared.dossier(name, voornamen="Kwikstaart", bsn=BSN, vnummer="1234567890",
                             telefoon=phone, gesprekstaal="ti")  # fmt: skip
    shared.people.record(dossier, "adres", Answer(road))
    shared.people.record(dossier, "kennisgeving", Answer("2026-10-01"))
    for day in days:
        talk(shared, dossier, day, afspraken=f"{name} {phone} {note}")
        call(shared, dossier, max(day, date(2026, 11, 20)))
    if placed:
        keep(shared, dossier, "plaatsing", soort="werk", waar=f"Kwikstaart {road}",
             dag="2026-11-02", evaluatie="2026-12-24")  # fmt: skip
    content = shared.agenda.of(dossier, ALL)
    assert content == shared.agenda.of(dossier, ALL)
    flat = content.decode().replace("\r\n ", "")
    assert not [each for each in CANARIES if each.casefold() in flat.casefold()]
    own = {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "DTEND", "SUMMARY", "STATUS", "CLASS", "TRANSP"}
    for each in read(content):
        assert each.names == own
        assert each.stamp == shared.clock.now()
        assert each.end - each.day == timedelta(days=1)
        assert each.title.endswith(number_of(dossier))


def test_the_whole_caseload_gives_the_same_bytes_twice(shared: Office) -> None:
    talk(shared, shared.dossier(), SOON)
    assert shared.agenda.of_all(ALL) == shared.agenda.of_all(ALL)


def test_every_term_has_words() -> None:
    named = phrases.load("nl").keys()
    assert {f"agenda.{rule}" for rule in TERMS} <= named


def test_a_dossier_is_found_by_its_number_however_it_is_typed(office: Office) -> None:
    dossier = office.dossier("Haile")
    number = number_of(dossier)
    for typed in (number, number.lower(), number.replace("-", ""), f" {number.replace('-', ' ')} "):
        assert dossier in [found.dossier for found in office.people.find(typed)]
    assert id_begin(number[:-1]) == ""
    assert office.people.find("FFFF-FFFF") == ()


def test_a_number_is_the_beginning_of_the_id_in_two_groups() -> None:
    assert number_of("3f2a91bc-0000-4000-8000-000000000001") == "3F2A-91BC"
    assert id_begin("3F2A-91BC") == "3f2a91bc"


def test_a_call_for_a_time_that_is_none_is_refused(office: Office) -> None:
    told = Oproep("", Deel.VRAGENLIJST, "2026-11-20", Uitnodiging.BRIEF, "2026-12-01", tijd="25")
    with pytest.raises(InputError, match=r"record\.time"):
        Calls(office.vault, office.changes).call(office.dossier(), told)
