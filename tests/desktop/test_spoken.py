"""A language is named in Dutch wherever a coach reads it, also one that we do not speak."""

import csv
from pathlib import Path

from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.spoken import dutch_name, languages
from tests.desk import desk

LEVANTINE = "Levantijns Arabisch (Syrië, Libanon, Palestina, Jordanië)"


def test_every_language_of_the_list_has_a_dutch_name(qtbot: QtBot, tmp_path: Path) -> None:
    told = places.place("resources", "forms", "talen.csv").read_text("utf-8").splitlines()
    codes = {row["name"]: row["label::Nederlands (nl)"] for row in csv.DictReader(told)}
    with desk(tmp_path / "kluis") as at:
        known = languages(at.workplace)
        assert known == codes
        for code in codes:
            assert dutch_name(known, code) not in {"", code}
        assert dutch_name({}, "ti") == "Tigrinya"
        assert dutch_name(known, "") == ""


def test_a_dossier_names_the_language_and_not_its_code(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        dossier = at.workplace.people.register(NewPerson("Haddad", gesprekstaal="apc"))
        at.steps.dossier(dossier)
        at.settle()
        told = [each.text() for each in at.page.findChildren(QLabel)]
        assert any(LEVANTINE in each for each in told)
        assert not any("apc" in each.split() for each in told)
