"""A caseload out of a file: looked at, taken in whole or not at all, and taken out again."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop import places
from coach_desktop.app.caseloads import LateReader, caseloads
from coach_desktop.authoring.listing import MEMORY, MOST_ROWS, SECONDS, read
from coach_desktop.casework.caseload import Caseloads, Preview, Row, State
from coach_desktop.casework.caseload_undo import Import, Imports, Undone
from coach_desktop.casework.caseload_values import as_day, join_values
from coach_desktop.casework.caseload_words import Words, bare, read_words
from coach_desktop.casework.facts import FactRules
from coach_desktop.casework.listing import Line, Listing
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import FACTS, import_path
from coach_desktop.domain.errors import InputError, PackError, VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Source
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.reading import Act
from coach_desktop.domain.shown import Screen
from coach_desktop.storage.engine import as_driver
from tests.authoring.lists import as_book, as_csv
from tests.builders import BSN, OTHER_BSN, REAL_BSN, TODAY, Office, brede_intake, join, opened
from tests.house.sources import ROOT
from tests.storage.pages import holds
from tests.vaults_for_tests import raw_vault

WORDS = read_words(places.place("resources", "caseload", "kolommen.toml").read_bytes(), "k")
VALUES = join_values(WORDS, FactRules(lambda: TODAY, practice=True), brede_intake().form)
HEAD = ("Naam", "Voornaam", "Geb.datum", "BSN", "V-nummer")
SARA = ("Kidane", "Sara", "1990", BSN, "1000000001")


def untold(_done: int, _total: int) -> None:
    """Nobody asks."""


def of(office: Office) -> Caseloads:
    return caseloads(office.people, office.changes, brede_intake().form)


def imports(office: Office) -> Imports:
    return Imports(office.vault, office.changes)


def listed(*rows: Sequence[str], head: Sequence[str] = HEAD) -> Listing:
    return read(as_csv((head, *rows)))


def preview(office: Office, *rows: Sequence[str], head: Sequence[str] = HEAD) -> Preview:
    told, mine = listed(*rows, head=head), of(office)
    return mine.preview(told, mine.proposed(told), untold)


def states(told: Preview) -> list[State]:
    return [row.state for row in told.rows]


def take_in(office: Office, *names: str) -> str:
    told = preview(office, *((name,) for name in names), head=("Naam",))
    return of(office).take_in(told.chosen(()), untold)


def facts(office: Office, name: str) -> Mapping[str, str]:
    (found,) = office.people.find(name)
    known = office.people.facts(found.dossier)
    return {fact: answer.text for fact, answer in known.answers.items()}


def test_heads_are_known_by_what_municipalities_call_them() -> None:
    head = ("NAAM", "Geb. datum", "v nummer", "BSN-nr", "Datum  koppeling", "Case-manager", "Hobby")
    named = ["achternaam", "geboortedatum", "vnummer", "bsn", "koppeling", "coach"]
    assert WORDS.proposed(head) == dict(enumerate(named))


def test_of_two_columns_the_better_name_is_taken_and_no_field_stands_twice() -> None:
    assert WORDS.proposed(("Naam", "Achternaam", "achternaam")) == {1: "achternaam"}
    assert WORDS.proposed(("Route", "Naam", "Route")) == {0: "leerroute", 1: "achternaam"}


@given(st.lists(st.text(max_size=12) | st.sampled_from(["Naam", "BSN", "Route", "tel."])))
def test_whatever_the_heads_a_field_is_proposed_once_at_most(head: list[str]) -> None:
    found = WORDS.proposed(head)
    assert len(set(found.values())) == len(found)
    assert set(found.values()) <= set(WORDS.fields)
    assert all(bare(head[column]) for column in found)


def test_every_field_that_can_be_taken_in_is_a_fact_and_no_synonym_stands_for_two() -> None:
    assert set(WORDS.fields) <= FACTS.keys()
    told = [word for words in WORDS.heads.values() for word in set(map(bare, words))]
    assert len(told) == len(set(told))
    assert FACTS["coach"].value == "S0"


@pytest.mark.parametrize(
    ("content", "key"),
    [
        (b"\xff", ""),
        (b"kolommen = 1", "kolommen"),
        (b"waarden = {}", "kolommen"),
        (b"kolommen = {naam = ['x']}", "naam"),
        (b"kolommen = {bsn = 'x'}", "bsn"),
        (b"kolommen = {bsn = ['']}", "bsn"),
        (b"waarden = 1\nkolommen = {bsn = ['x']}", "waarden"),
        (b"leeg = 1\nkolommen = {bsn = ['x']}", "leeg"),
    ],
)
def test_a_file_of_words_that_is_wrong_is_refused_with_its_key(content: bytes, key: str) -> None:
    with pytest.raises(PackError) as told:
        read_words(content, "kolommen.toml")
    assert told.value.details == {"file": "kolommen.toml", "key": key}


@pytest.mark.parametrize(
    ("name", "told", "kept"),
    [
        ("koppeling", "2026-01-31", "2026-01-31"),
        ("koppeling", "31-1-2026", "2026-01-31"),
        ("koppeling", "31/01/2026", "2026-01-31"),
        ("koppeling", "31.01.26", "2026-01-31"),
        ("koppeling", "20260131", "2026-01-31"),
        ("koppeling", "2026-01-31 00:00:00", "2026-01-31"),
        ("koppeling", "n.v.t.", ""),
        ("koppeling", "-", ""),
        ("verhuizing", "31-12-26", "2026-12-31"),
        ("geboortedatum", "31-12-26", "1926-12-31"),
        ("geboortedatum", "24-11-26", "2026-11-24"),
        ("geboortedatum", "01-01-90", "1990-01-01"),
        ("geboortedatum", "1990", "1990"),
        ("geboortedatum", "00-00-1990", "1990"),
        ("geboortedatum", "00-03-1990", "1990-03"),
        ("geboortedatum", "03-1990", "1990-03"),
        ("geboortedatum", "1990-3", "1990-03"),
        ("geboortedatum", "19900000", "1990"),
        ("geboortedatum", "onbekend", ""),
        ("bsn", "9999.52.948", BSN),
        ("bsn", "onbekend", ""),
        ("vnummer", "?", ""),
        ("telefoon", "06 12345678", "06 12345678"),
        ("achternaam", "Onbekend", "Onbekend"),
        ("doelgroep", "Statushouders", "asiel"),
        ("doelgroep", "Gezinslid van een asielstatushouder", "nareis"),
        ("doelgroep", "", ""),
        ("leerroute", "B1", "B"),
        ("leerroute", "Onderwijsroute", "O"),
        ("leerroute", "z-route", "Z"),
        ("leerroute", "-", ""),
        ("huisvestingswet", "JA", "ja"),
        ("huisvestingswet", "onbekend", "onbekend"),
        ("geheimhouding", "nee", "nee"),
        ("gesprekstaal", "Tigrinya", "ti"),
        ("gesprekstaal", "ti", "ti"),
        ("moedertaal", "Farsi", "fa"),
        ("contactwijze", "bellen en WhatsApp", "bellen bericht"),
        ("contactwijze", "e-mail, brief; email", "email brief"),
        ("contactwijze", "Via mijn begeleider", "begeleider"),
        ("lbt_uitslag", "niet haalbaar", "niet_haalbaar"),
        ("coach", " S.  Bakker ", "S. Bakker"),
    ],
)
def test_a_cell_is_read_as_the_fact_that_it_is(name: str, told: str, kept: str) -> None:
    assert VALUES.read(name, told) == kept


@pytest.mark.parametrize(
    ("name", "told", "code"),
    [
        ("koppeling", "gisteren", "input.date"),
        ("koppeling", "31-02-2026", "input.date"),
        ("koppeling", "2026", "input.date-incomplete"),
        ("koppeling", "25-11-2026", "input.date-in-future"),
        ("koppeling", "2026-01-31 10:30", "input.date"),
        ("geboortedatum", "1-1-1850", "input.date-too-old"),
        ("bsn", "123", "input.bsn"),
        ("bsn", REAL_BSN, "input.bsn-not-for-practice"),
        ("leerroute", "taalcursus", "caseload.not-a-choice"),
        ("gesprekstaal", "Klingon", "caseload.not-a-choice"),
        ("contactwijze", "bellen, duif", "caseload.not-a-choice"),
        ("contactwijze", ",", "caseload.not-a-choice"),
    ],
)
def test_what_could_not_be_typed_does_not_come_out_of_a_file(
    name: str, told: str, code: str
) -> None:
    with pytest.raises(InputError) as trouble:
        VALUES.read(name, told)
    assert trouble.value.code == code


def test_a_bsn_that_lost_its_first_digit_gets_it_back() -> None:
    values = replace(VALUES, rules=FactRules(lambda: TODAY, practice=False))
    assert values.read("bsn", "12345672") == "012345672"


@given(st.sampled_from(sorted(WORDS.fields)), st.text(max_size=30))
def test_whatever_stands_in_a_cell_it_is_kept_or_refused(name: str, told: str) -> None:
    assert isinstance(read_or_refused(name, told), str)


def read_or_refused(name: str, told: str) -> str:
    try:
        return VALUES.read(name, told)
    except InputError as trouble:
        return trouble.code


@given(st.dates(date(1900, 1, 1), TODAY), st.sampled_from("-/."))
def test_a_day_written_in_any_order_is_the_same_day(day: date, sign: str) -> None:
    told = sign.join((f"{day.day}", f"{day.month:02d}", f"{day.year}"))
    assert as_day(told, TODAY) == as_day(f"{day:%Y%m%d}", TODAY) == day.isoformat()


def test_a_questionnaire_without_a_list_leaves_the_words_of_the_file() -> None:
    words = Words({"leerroute": ("route",)}, {"leerroute": {"B": ("B1",)}, "bsn": {"x": ("y",)}})
    form = replace(brede_intake().form, root=replace(brede_intake().form.root, items=()))
    values = join_values(words, VALUES.rules, form)
    assert values.choices == {"leerroute": {"b1": "B"}}


def test_a_row_is_ready_perhaps_known_or_refused_with_its_column(office: Office) -> None:
    office.dossier("Haile", voornamen="Yonas", geboortedatum="1988-02-03")
    told = preview(
        office,
        SARA,
        ("HAÏLE", "Yonas", "1988", "", ""),
        ("Warsame", "Hodan", "gisteren", "123", ""),
        ("", "Emre", "", "", ""),
        ("Rahimi", "", "", "", "", "x"),
    )
    assert states(told) == [State.READY, State.ALIKE, *[State.REFUSED] * 3]
    assert told.rows[1].alike == ("Yonas Haile",)
    troubles = [[(each.column, each.error.code) for each in row.troubles] for row in told.rows]
    assert troubles[2] == [(2, "input.date"), (3, "input.bsn")]
    assert troubles[3] == [(0, "caseload.name-missing")]
    assert troubles[4] == [(5, "caseload.more-cells")]
    assert [row.number for row in told.rows] == [2, 3, 4, 5, 6]
    assert [told.count(state) for state in State] == [1, 1, 3]
    assert office.vault.count() == 1


@pytest.mark.parametrize(
    "known",
    [{"bsn": BSN}, {"vnummer": "1000000001"}, {"voornamen": "Sara", "geboortedatum": "1990-05"}],
)
def test_somebody_here_is_known_by_number_or_by_name_and_year(
    office: Office, known: dict[str, str]
) -> None:
    office.dossier("Kidane", **known)
    assert states(preview(office, SARA)) == [State.ALIKE]


@pytest.mark.parametrize(
    "again",
    [
        ("Anders", "", "", BSN, ""),
        ("Anders", "", "", "", "1000 000 001"),
        ("Sara", "Kidane", "02-03-1990", "", ""),
    ],
)
def test_somebody_who_stands_higher_in_the_file_is_known(
    office: Office, again: tuple[str, ...]
) -> None:
    told = preview(office, SARA, again, ("Tesfay", "Abel", "1990", "", ""))
    assert states(told) == [State.READY, State.ALIKE, State.READY]
    assert told.rows[1].above == 2


def test_who_may_be_known_is_skipped_unless_somebody_chose_otherwise(office: Office) -> None:
    told = preview(office, SARA, SARA, ("", "", "x", "", ""))
    assert [row.number for row in told.chosen(())] == [2]
    assert [row.number for row in told.chosen({3, 4})] == [2, 3]


def test_columns_of_no_field_are_left_out_and_named(office: Office) -> None:
    told = preview(office, ("Kidane", "zwemt graag"), head=("Naam", "Hobby"))
    assert told.left_out == ("Hobby",)
    assert told.rows[0].facts == {"achternaam": "Kidane"}


def test_a_long_cell_refuses_its_row_only_when_its_column_is_taken_in(office: Office) -> None:
    long = "x" * 501
    left = preview(office, ("Kidane", long), head=("Naam", "Hobby"))
    taken = preview(office, ("Kidane", long), head=("Naam", "Adres"))
    assert states(left) == [State.READY]
    assert states(taken) == [State.REFUSED]


def test_without_a_family_name_nothing_is_looked_at(office: Office) -> None:
    with pytest.raises(InputError, match=r"caseload\.no-name"):
        preview(office, ("x", "y"), head=("Kleur", "Maat"))


def test_everybody_is_taken_in_with_what_is_known(office: Office) -> None:
    head = (*HEAD, "Groep", "Taal", "Route", "Casemanager", "Adres")
    row = (*SARA, "statushouder", "Tigrinya", "B1", "S. Bakker", "Dorpsstraat 1")
    told = preview(office, row, head=head)
    of(office).take_in(told.chosen(()), untold)
    assert facts(office, "Kidane") == {
        "achternaam": "Kidane", "voornamen": "Sara", "geboortedatum": "1990", "bsn": BSN,
        "vnummer": "1000000001", "doelgroep": "asiel", "gesprekstaal": "ti", "leerroute": "B",
        "coach": "S. Bakker", "adres": "Dorpsstraat 1",
    }  # fmt: skip
    (found,) = office.vault.dossiers(limit=9)
    log = office.vault.log(found.dossier)
    assert {each.source for each in log} == {Source.REGISTER}
    assert [each.path.partition("/")[0] for each in log][-1] == "import"
    assert office.vault.pip_versions(found.dossier) == ()


def test_what_is_shown_after_an_import_is_what_the_log_tells(office: Office) -> None:
    take_in(office, "Een", "Twee")
    shown = office.vault.dossiers(limit=9)
    office.vault.rebuild()
    assert office.vault.dossiers(limit=9) == shown
    assert [found.name for found in shown] == ["Een", "Twee"]


def test_when_one_row_cannot_be_kept_nobody_is_taken_in(office: Office) -> None:
    told = preview(office, SARA, ("Tesfay", "Abel", "", "", ""))
    wrong = Row(4, {"achternaam": "x" * 20_001})
    with pytest.raises(InputError, match=r"input\.too-long"):
        of(office).take_in((*told.chosen(()), wrong), untold)
    assert office.vault.count() == 0
    assert imports(office).last() is None


def test_when_the_disk_is_full_halfway_nobody_is_taken_in(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as office:
        told = preview(office, *((f"Kidane {n}", "", "", "", "") for n in range(300)))
        driver = as_driver(office.vault._writer.driver_connection)
        pages = driver.execute("PRAGMA page_count", {}).fetchone()
        assert pages is not None
        driver.execute(f"PRAGMA max_page_count = {int(str(pages[0])) + 20}", {})
        with pytest.raises(VaultError, match=r"vault\.disk-full"):
            of(office).take_in(told.chosen(()), untold)
        assert office.vault.count() == 0
        driver.execute("PRAGMA max_page_count = 1000000", {})
        of(office).take_in(told.chosen(()), untold)
        assert office.vault.count() == 300


class StoppedError(Exception):
    """Somebody pressed cancel."""


class StopAfter:
    """Told how far it is; stops at a step."""

    def __init__(self, steps: int) -> None:
        self.left = steps

    def __call__(self, done: int, total: int) -> None:
        assert 0 <= done < total
        self.left -= 1
        if self.left < 0:
            raise StoppedError


def test_who_stops_it_halfway_leaves_nothing_behind(office: Office) -> None:
    told = preview(office, *((f"Kidane {n}", "", "", "", "") for n in range(300)))
    with pytest.raises(StoppedError):
        of(office).take_in(told.chosen(()), StopAfter(50))
    assert office.vault.count() == 0
    caseload = of(office).take_in(told.chosen(()), untold)
    with pytest.raises(StoppedError):
        imports(office).undo(caseload, StopAfter(150))
    assert office.vault.count() == 300


def test_looking_at_rows_can_be_stopped(office: Office) -> None:
    rows = listed(*((f"Kidane {n}", "", "", "", "") for n in range(300)))
    with pytest.raises(StoppedError):
        of(office).preview(rows, {0: "achternaam"}, StopAfter(3))


def test_the_last_import_is_found_with_its_day_also_later(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as before:
        assert imports(before).last() is None
        take_in(before, "Een")
        before.clock.day = date(2026, 11, 30)
        second = take_in(before, "Twee", "Drie")
    with opened(tmp_path / "vault") as after:
        last = imports(after).last()
        assert last is not None
        assert (last.id, last.day, last.count) == (second, date(2026, 11, 30), 2)
        assert last.worked_on == 0


def test_an_import_is_taken_out_as_a_whole_and_leaves_no_text(tmp_path: Path) -> None:
    folder = tmp_path / "vault"
    with opened(folder) as office:
        office.dossier("Blijfster")
        caseload = take_in(office, "Kanarievrouw", "Kanarieman")
        gone = imports(office).last()
        assert gone is not None
        office.looking.opened(gone.untouched[0], Screen.DOSSIER)
        assert imports(office).undo(caseload, untold) == Undone(2, 0)
        assert [found.name for found in office.vault.dossiers(limit=9)] == ["Blijfster"]
        for dossier in gone.untouched:
            line = office.vault.readings(dossier)[-1]
            assert (line.act, line.why) == (Act.PURGED, Ground.IMPORT_UNDONE.value)
        assert imports(office).last() is None
        assert not holds(folder, "Kanarievrouw")
        assert imports(office).undo(caseload, untold) == Undone(0, 0)


def test_a_dossier_that_was_worked_on_since_stays(office: Office) -> None:
    caseload = take_in(office, "Een", "Twee", "Drie", "Vier")
    by_name = {found.name: found.dossier for found in office.vault.dossiers(limit=9)}
    office.people.record(by_name["Een"], "telefoon", Answer("06"))
    office.intake(by_name["Twee"])
    office.people.tie(by_name["Drie"], office.dossier("Ander"), "partner", "partner")
    last = imports(office).last()
    assert last == Import(caseload, TODAY, (by_name["Vier"],), 3)
    assert imports(office).undo(caseload, untold) == Undone(1, 3)
    left = imports(office).last()
    assert left is not None
    assert (left.untouched, left.worked_on) == ((), 3)
    assert imports(office).undo(caseload, untold) == Undone(0, 3)


def test_what_comes_in_between_the_page_and_the_purge_is_seen(office: Office) -> None:
    caseload = take_in(office, "Een")
    (found,) = office.vault.dossiers(limit=9)
    told = imports(office).last()
    assert told is not None
    assert told.untouched == (found.dossier,)
    office.people.record(found.dossier, "roepnaam", Answer("Eentje"))
    assert imports(office).undo(caseload, untold) == Undone(0, 1)


def test_only_the_last_import_is_taken_out(office: Office) -> None:
    first = take_in(office, "Een")
    take_in(office, "Twee")
    assert imports(office).undo(first, untold) == Undone(0, 0)
    assert office.vault.count() == 2


def test_no_decision_is_made_on_the_ground_of_an_import(office: Office) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError, match=r"retention\.not-confirmed"):
        office.rights.retention.purge_by_decision(dossier, Ground.IMPORT_UNDONE, "x")


def test_a_vault_that_may_not_hold_a_bsn_is_not_offered_one(tmp_path: Path) -> None:
    vault = raw_vault(tmp_path / "vault")
    mine = of(join(vault, role=Role.BEGELEIDER))
    assert "bsn" not in mine.fields
    assert {"achternaam", "coach"} <= set(mine.fields)
    assert "bsn" not in mine.proposed(listed(SARA)).values()
    vault.close()


def test_a_workbook_is_read_as_well(office: Office, tmp_path: Path) -> None:
    path = tmp_path / "caseload.xlsx"
    path.write_bytes(as_book([HEAD, (*SARA[:2], date(1990, 5, 6), int(BSN), 1000000001.0)]))
    told = LateReader().read(path)
    rows = of(office).preview(told, of(office).proposed(told), untold).rows
    assert rows[0].facts["geboortedatum"] == "1990-05-06"
    assert rows[0].facts["vnummer"] == "1000000001"


def test_the_example_is_taken_in_whole(office: Office) -> None:
    told = LateReader().read(places.place("resources", "caseload", "voorbeeld.csv"))
    mine = of(office)
    columns = mine.proposed(told)
    assert len(columns) == len(told.head)
    rows = mine.preview(told, columns, untold).rows
    assert {row.state for row in rows} == {State.READY}
    mine.take_in(rows, untold)
    assert facts(office, "Demir")["geboortedatum"] == "1996-07"


def test_the_description_names_every_field() -> None:
    written = (ROOT / "docs" / "beheerder.md").read_text(encoding="utf-8")
    told = written.split("## De velden")[1].split("\n\n")[1]
    named = {name for line in told.splitlines()[2:] for name in line.split("|")[1].split(", ")}
    assert {name.strip() for name in named} == set(WORDS.fields)
    assert f"{MOST_ROWS:,}".replace(",", ".") in written
    assert f"{SECONDS} seconden en {MEMORY // 1_000_000} MB" in written


def test_nothing_of_a_person_stands_in_what_is_shown_of_a_row_or_a_trouble(office: Office) -> None:
    told = preview(office, ("Kidane", "Sara", "gisteren", OTHER_BSN, ""))
    assert "Kidane" not in f"{told.rows!r} {told!r}"
    assert "gisteren" not in f"{[each.error for each in told.rows[0].troubles]}"
    assert import_path("7") == "import/7"


def test_a_listing_shows_itself_by_numbers_alone() -> None:
    lines = tuple(Line(number, ("Haile", "")) for number in (2, 3))
    listing = Listing(("naam", "bsn"), lines)
    assert repr(listing) == "<Listing 2 x 2>"
    assert repr(lines[0]) == "<Line 2>"
    assert listing.samples(0, 3) == ("Haile",)
    assert listing.samples(1, 3) == ()


def test_whose_name_sounds_like_that_of_somebody_here_is_taken_in_with_a_warning(
    tmp_path: Path,
) -> None:
    with opened(tmp_path / "kluis") as office:
        office.dossier("Mohammed", voornamen="Hussein")
        told = preview(office, ("Mohamed", "Husein"), ("Bakker", "Jan"), head=("Naam", "Voornaam"))
        assert states(told) == [State.READY, State.READY]
        assert [row.sounding for row in told.rows] == [("Hussein Mohammed",), ()]
        assert [row.is_doubtful for row in told.rows] == [True, False]
        assert (len(told.chosen(())), told.doubtful) == (2, 1)


def test_who_is_the_same_is_not_also_said_to_sound_alike(tmp_path: Path) -> None:
    with opened(tmp_path / "kluis") as office:
        office.dossier("Kidane", voornamen="Sara")
        told = preview(office, ("Kidane", "Sara"), head=("Naam", "Voornaam"))
        assert states(told) == [State.ALIKE]
        assert (told.rows[0].sounding, told.rows[0].is_doubtful) == ((), False)


def test_names_that_sound_alike_within_a_file_name_the_row_above(tmp_path: Path) -> None:
    with opened(tmp_path / "kluis") as office:
        told = preview(
            office,
            ("Mohammed", "Hussein", "1990"),
            ("Mohamed", "Husein", "1990"),
            ("Mohamed", "Husein", "1961"),
            ("Mohamed", "Husein", ""),
            ("Mohamed", "Husein", "1990"),
            head=("Naam", "Voornaam", "Geb.datum"),
        )
        first = told.rows[0].number
        assert [row.sounds_above for row in told.rows[:4]] == [0, first, 0, first]
        assert told.rows[4].above == told.rows[1].number
