"""Invented people: read or refused, and put in a vault for practice with all their answers."""

from datetime import date
from pathlib import Path

import pytest

from coach_desktop import places
from coach_desktop.casework.examples import Examples
from coach_desktop.casework.practice import Person, read_person
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError, PackError
from coach_desktop.domain.history import chain_breaks
from coach_desktop.domain.inburgeraar import parse_bsn
from coach_desktop.domain.pip import SignatureState
from tests.builders import Office

PERSON = """
peildatum = 2026-11-22

[antwoorden]
pers_achternaam = "Proef"
start_datum = 2026-11-20
mee_graag = ["sport", "koken"]
mee_uren = 3
gez_vorm = "geen_antwoord"
won_nu = { reden = "nog_niet_gevraagd" }

[[herhaling.lid]]
lid_naam = "Laila"

[tekenen]
client = "geweigerd"
reden = "Wil eerst overleggen."
"""


def written(tmp_path: Path, text: str, name: str = "proef.toml") -> Path:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture
def proef(tmp_path: Path) -> Person:
    return read_person(written(tmp_path, PERSON))


def test_answers_are_texts_lists_days_numbers_and_reasons(proef: Person) -> None:
    assert proef.name == "proef"
    assert proef.peildatum == date(2026, 11, 22)
    assert proef.answer("start_datum") == Answer("2026-11-20")
    assert proef.answer("mee_graag") == Answer("sport koken")
    assert proef.answer("mee_uren") == Answer("3")
    assert proef.answer("gez_vorm").reason is Reason.WIL_NIET_ZEGGEN
    assert proef.answer("won_nu").reason is Reason.LATER
    assert not proef.answer("bestaat_niet").is_given


def test_rows_are_answered_in_their_order(proef: Person) -> None:
    rows = ("r1", "r2")
    assert proef.answer_at("lid/r1/lid_naam", lambda _: rows) == Answer("Laila")
    assert not proef.answer_at("lid/r2/lid_naam", lambda _: rows).is_given
    assert not proef.answer_at("lid/r1/lid_plek", lambda _: rows).is_given
    assert not proef.answer_at("toe/r1/toe_partij", lambda _: rows).is_given
    assert proef.answer_at("mee_uren", lambda _: rows) == Answer("3")
    assert [proef.lacking_rows("lid", present) for present in (0, 1, 2)] == [1, 0, 0]
    assert proef.lacking_rows("toe", 0) == 0


def test_who_does_not_sign_says_why(proef: Person, tmp_path: Path) -> None:
    assert proef.signing == {"client": (SignatureState.REFUSED, "Wil eerst overleggen.")}
    signs = written(tmp_path, PERSON.partition("[tekenen]")[0])
    assert read_person(signs).signing == {}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("peildatum = 2026-11-22", "peildatum ="),
        ("peildatum = 2026-11-22", ""),
        ("peildatum = 2026-11-22", 'peildatum = "gisteren"'),
        ("[antwoorden]", "[anders]"),
        ('reden = "nog_niet_gevraagd"', 'reden = "zomaar"'),
        ('reden = "nog_niet_gevraagd"', 'waarom = "zomaar"'),
        ('client = "geweigerd"', 'client = "misschien"'),
        ("[[herhaling.lid]]", "[herhaling]\nlid = 3\n[x]"),
        ("[[herhaling.lid]]", "[herhaling]\nlid = [3]\n[x]"),
    ],
)
def test_a_file_that_cannot_be_used_is_refused_by_name(tmp_path: Path, old: str, new: str) -> None:
    assert old in PERSON
    with pytest.raises(PackError) as refused:
        read_person(written(tmp_path, PERSON.replace(old, new)))
    assert refused.value.code == "practice.unreadable"
    assert refused.value.details["file"] == "proef.toml"


def test_everyone_stands_in_the_vault_with_every_answer(practice: Office) -> None:
    folder = places.place("resources", "practice")
    people = [read_person(path) for path in sorted(folder.glob("*.toml"))]
    assert practice.vault.count() == len(people) == 6
    for person in people:
        intake = practice.example(person.answer("pers_achternaam").text)
        for name, answer in person.answers.items():
            if intake.instance.is_relevant(name):
                assert intake.instance.answer(name) == answer, (person.name, name)
        for repeat, told in person.rows.items():
            rows = intake.instance.rows(repeat)
            assert len(rows) == len(told)
            for row, answers in zip(rows, told, strict=True):
                for name, answer in answers.items():
                    assert intake.instance.answer(f"{repeat}/{row}/{name}") == answer
        assert intake.session.open_required() == ()


def test_every_invented_bsn_is_one_that_can_belong_to_nobody(practice: Office) -> None:
    found = practice.vault.dossiers(limit=10)
    numbers = [practice.people.facts(each.dossier).text("bsn") for each in found]
    known = [parse_bsn(number) for number in numbers if number]
    assert len(known) >= 5
    assert all(bsn.is_practice for bsn in known)


def test_the_log_of_each_of_them_is_whole(practice: Office) -> None:
    logs = [practice.vault.log(each.dossier) for each in practice.vault.dossiers(limit=10)]
    assert chain_breaks([each for log in logs for each in log]) == ()


def test_one_of_them_has_only_a_birth_year(practice: Office) -> None:
    births = [each.birth for each in practice.vault.dossiers(limit=10)]
    assert any(len(birth) == 4 for birth in births)


def test_an_example_with_the_bsn_of_a_real_person_is_refused(
    office: Office, tmp_path: Path
) -> None:
    written(tmp_path, PERSON.replace("[antwoorden]", '[antwoorden]\npers_bsn = "123456782"'))
    mine = Examples(tmp_path, office.people, office.intakes, office.changes)
    with pytest.raises(InputError, match=r"input\.bsn-not-for-practice"):
        mine.put_in()
    assert office.vault.count() == 0


def test_a_file_that_was_dropped_in_the_folder_is_enough(office: Office, tmp_path: Path) -> None:
    written(tmp_path, PERSON)
    mine = Examples(tmp_path, office.people, office.intakes, office.changes)
    assert mine.put_in() == 1
    intake = office.example("Proef")
    assert intake.instance.answer("mee_graag") == Answer("sport koken")
    assert intake.instance.answer("gez_vorm").reason is Reason.WIL_NIET_ZEGGEN
