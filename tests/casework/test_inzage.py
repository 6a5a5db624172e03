"""Who asks gets all that is kept about him: what stands, what stood, and who looked at it."""

import base64
import hashlib
import json
from collections.abc import Iterator
from pathlib import Path

from coach_desktop.casework.inzage import CHAPTERS, in_words
from coach_desktop.casework.inzage_report import Inzage
from coach_desktop.casework.ports import Blob
from coach_desktop.domain.answer import Answer, Reason, Value
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind, read_operation
from coach_desktop.domain.pip import SignatureState
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record
from coach_desktop.domain.sight import Sensitivity
from tests.builders import BSN, Office, join, opened, put_in, voorbeeld


def full_person(office: Office) -> str:
    """Somebody of whom the vault holds every sort of thing."""
    put_in(office.examples)
    found = office.people.find("Hodan")[0]
    dossier = found.dossier
    intake = office.example("Hodan")
    intake.keep(intake.note("start_locatie", "Kanarienotitie van de coach"))
    intake.keep(intake.read_back("start_locatie"))
    intake.keep(intake.answer("pers_veilig_bereikbaar", Answer("nee")))
    office.people.record(dossier, "telefoon", Answer(reason=Reason.WIL_NIET_ZEGGEN))
    other = office.dossier("Kanariebuur", telefoon="0687654321")
    office.people.tie(dossier, other, "partner", "partner")
    _, version = office.decided(dossier)
    office.plans.keep_document(dossier, version, b"%PDF-kanarie", "nl")
    office.plans.sign(dossier, version, {"Client": (SignatureState.REFUSED, "Wil niet")})
    scan = b"kanarie-scan"
    sha256 = hashlib.sha256(scan).hexdigest()
    office.changes.commit(
        [
            Draft(dossier, "attachment/a1", Kind.FACT, Answer({"title": "Kanariediploma"}),
                  Sensitivity.S2),
            Draft(dossier, "visit/v1", Kind.FACT, Answer({"done": "Kanariebezoek"}),
                  Sensitivity.S1),
            Draft(dossier, "later/x", Kind.NOTE, Answer("Kanarietoekomst"), Sensitivity.S1),
        ],
        [Blob(sha256, "image/jpeg", scan)],
    )  # fmt: skip
    wrong = next(
        each
        for each in office.rights.corrections.listed(dossier, office.changes.holding)
        if each.name == "start_leesvorm"
    )
    office.rights.corrections.correct(dossier, wrong, Answer("samen"), "Kanariereden")
    untied = office.dossier("Kanarieneef")
    office.people.tie(dossier, untied, "anders", "anders")
    office.people.untie(dossier, untied)
    merged = office.dossier("Kanariedubbel", email="dubbel@example.nl")
    office.rights.merges.merge(dossier, merged)
    office.changes.read(dossier, Act.OPENED, "dossier")
    return dossier


def texts(value: Value) -> Iterator[str]:
    match value:
        case dict():
            for each in value.values():
                yield from texts(each)
        case list():
            for each in value:
                yield from texts(each)
        case _:
            yield str(value)


def told(report: Inzage) -> dict[str, Value]:
    read: dict[str, Value] = json.loads(report.to_json())
    return read


def test_every_field_that_the_vault_holds_of_a_full_person_is_in_it(office: Office) -> None:
    dossier = full_person(office)
    report = office.rights.inzages.gather(dossier)
    read = json.loads(report.to_json())
    assert report.is_whole
    parts = {part["dossier"]: part for part in read["dossiers"]}
    assert len(parts) == 2
    for id_, part in parts.items():
        kept = office.vault.log(id_)
        assert [read_operation(json.dumps(each).encode()) for each in part["log"]] == list(kept)
        lines = [line for chapter in part["chapters"] for line in chapter["lines"]]
        assert {line["path"] for line in lines} == {
            head.path for head in office.vault.heads(id_) if head.kind is not Kind.TOMBSTONE
        }
        assert len(part["readings"]) == len(office.vault.readings(id_))
    documents = {each["sha256"]: each for each in parts[dossier]["documents"]}
    assert {base64.b64decode(each["content"]) for each in documents.values()} == {
        b"%PDF-kanarie", b"kanarie-scan",
    }  # fmt: skip
    assert parts[dossier]["readings"][-1]["act"] == "inzage"


def test_each_sort_of_thing_stands_in_its_chapter_in_words(office: Office) -> None:
    report = office.rights.inzages.gather(full_person(office))
    chapters = {each.code: each.lines for each in report.parts[0].chapters}
    assert set(chapters) == {*CHAPTERS.values(), "other"}
    (note,) = chapters["notes"]
    assert note.answer == "Kanarienotitie van de coach"
    assert note.question
    (reason,) = chapters["corrections"]
    assert (reason.answer, reason.question) == ("Kanariereden", "Hoe wilt u de vragen krijgen?")
    (tie,) = chapters["household"]
    assert tie.answer == "Partner"
    assert chapters["other"][0].answer == "Kanarietoekomst"
    (talk,) = chapters["talks"]
    assert talk.question == "welkomgesprek"
    assert "Waar is het gesprek? Thuis" in talk.answer.splitlines()
    answers = {line.path.rpartition("/")[2]: line for line in chapters["answers"]}
    assert answers["pers_veilig_bereikbaar"].answer == "Nee"
    facts = {line.path: line for line in chapters["facts"]}
    assert facts["fact/telefoon"].reason is Reason.WIL_NIET_ZEGGEN
    corrected = [line for line in report.parts[0].past if line.corrected]
    assert [line.corrected for line in corrected] == ["Kanariereden"]


def test_what_a_plan_kept_of_an_answer_stands_under_its_question(office: Office) -> None:
    dossier = office.dossier("Haile")
    kept: Value = {"start": [{"question": "start_leesvorm", "value": "samen"},
                             {"question": "van_later", "value": "x"}]}  # fmt: skip
    told = Draft(dossier, "later/y", Kind.NOTE, Answer(kept), Sensitivity.S1)
    office.changes.commit([told])
    (part,) = office.rights.inzages.gather(dossier).parts
    (line,) = [each for each in part.past if each.path == "later/y"]
    asked, *others = line.answer.removeprefix("Waar u begint: ").splitlines()
    assert asked.endswith("? Wij lezen samen")
    assert others == ["Vraag: van_later", "Antwoord: x"]


def test_a_record_stands_under_its_kind_in_words(office: Office) -> None:
    dossier = office.dossier("Haile")
    told = {"dag": "2026-11-02", "soort": "pvt", "uren": "12", "verteld_door": "anders"}
    office.records.keep(dossier, Record("", "uren", told))
    (part,) = office.rights.inzages.gather(dossier).parts
    (line,) = [each for each in part.past if each.path.startswith("record/")]
    assert line.question == "Uren"
    assert "Soort: PVT" in line.answer
    assert "02-11-2026" in line.answer


def test_of_others_in_the_household_only_the_tie_is_in_it(office: Office) -> None:
    report = office.rights.inzages.gather(full_person(office))
    everything = "\n".join(texts(told(report)))
    assert "Kanariebuur" not in everything
    assert "0687654321" not in everything
    assert "Kanariedubbel" in everything
    assert "pers_veilig_bereikbaar" in everything


def test_it_says_who_made_it_for_whom_and_nothing_of_it_in_a_log(office: Office) -> None:
    dossier = office.dossier("Haile", voornamen="Selam", gesprekstaal="ti", bsn=BSN)
    report = office.rights.inzages.gather(dossier)
    assert (report.name, report.language) == ("Selam Haile", "ti")
    read = told(report)
    assert read["municipality"] == voorbeeld().name
    assert read["made_by"] == {"name": "Sanne Bakker", "role": "coach"}
    assert "Haile" not in repr(report) + repr(report.parts[0].past[0])


def test_a_vault_that_may_not_show_all_it_has_says_that_it_is_not_whole(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as office:
        dossier = office.dossier("Haile")
        office.intake(dossier, pers_veilig_bereikbaar="nee")
        leader = join(office.vault, role=Role.TEAMLEIDER, author="leider")
        report = leader.rights.inzages.gather(dossier)
        assert not report.is_whole
        assert "pers_veilig_bereikbaar" not in "\n".join(texts(told(report)))
        assert office.rights.inzages.gather(dossier).is_whole


def test_a_value_is_told_in_words() -> None:
    choices = {"a": "Aap", "b": "Beer"}
    assert in_words("a b", choices) == "Aap, Beer"
    assert in_words("a c", choices) == "a c"
    assert in_words("", choices) == ""
    assert in_words({"x": "a", "y": "", "z": [1, "b"]}, choices) == "x: Aap\nz: 1\nBeer"
