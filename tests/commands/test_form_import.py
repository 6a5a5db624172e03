"""The command that imports a questionnaire: checked first, then kept in the vault of its owner."""

import io
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from coach_desktop import __main__
from coach_desktop.app.asking import shipped_form
from coach_desktop.app.doors import VaultDoors
from coach_desktop.casework.access import NewOwner
from coach_desktop.commands import form
from coach_desktop.domain import phrases
from coach_desktop.domain.identity import Role
from tests.authoring.books import ASKED, NL, book
from tests.casework.test_questionnaires import brought
from tests.desk import desk

WORDS = "paard tafel wolk fiets regen"
SETTINGS = {"form_title": "Proef", "form_id": "brede_intake", "version": "2096.1"}


def _file(folder: Path, *rows: dict[str, str], **settings: str) -> str:
    path = folder / "vragen.xlsx"
    path.write_bytes(book((ASKED, *rows), settings=({**SETTINGS, **settings},)))
    return str(path)


def _typed(monkeypatch: pytest.MonkeyPatch, words: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{words}\n"))


def test_a_questionnaire_is_imported_with_the_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["form", "import", _file(tmp_path), "--map", str(tmp_path)]
    assert __main__.main(asked) == 3
    assert "geen kluis" in capsys.readouterr().err
    owner = NewOwner("Sanne Bakker", Role.BEHEERDER, "Voorbeeldstad", "voorbeeld", practice=True)
    VaultDoors(tmp_path / "kluis").make(owner, WORDS, lambda *_: None)
    _typed(monkeypatch, WORDS)
    assert __main__.main(asked) == 0
    assert "2096.1" in capsys.readouterr().out
    _typed(monkeypatch, "fout fout fout fout fout")
    assert __main__.main(asked) == 3
    assert "ging niet open" in capsys.readouterr().err


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.COACH])
def test_what_cannot_be_kept_is_told(
    role: Role, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    say = phrases.load("nl")
    with desk(tmp_path / "kluis", role=role) as at:
        workplace = at.workplace
        told = brought(shipped_form())
        assert form._accept(told, workplace, say) == 1
        sentence = "mag geen vragenlijst" if role is Role.BEGELEIDER else "niet hoger"
        assert sentence in capsys.readouterr().err
        xml = told.report.xml.replace('version="2026.', 'version="2096.')
        report = replace(told.report, xml=xml)
        broken = replace(told, report=report, media={"x.png": b"x"})
        assert form._accept(broken, workplace, say) == 1
        assert capsys.readouterr().err


def test_a_workbook_with_errors_asks_for_no_passphrase(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    _typed(monkeypatch, "")
    wrong = _file(tmp_path, {"type": "geopoint", "name": "plek", NL: "Waar?"})
    assert __main__.main(["form", "import", wrong, "--map", str(tmp_path)]) == 1
    assert "plek" in capsys.readouterr().out
    assert __main__.main(["form", "import", str(tmp_path / "weg.xlsx")]) == 64
    assert __main__.main(["form", "weggooien", wrong]) == 64
    assert __main__.main(["form", "--help"]) == 0
    assert "import" in capsys.readouterr().err
