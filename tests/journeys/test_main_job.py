"""The main job on the real pages: a vault, a person, the whole intake, a sealed plan."""

import json
from pathlib import Path

import pytest

from coach_desktop.commands import demo, driver, verify
from coach_desktop.desktop.pages.intake import IntakeModel

WALKS = (
    ("rima", "ar", "vastgesteld"),
    ("yonas", "ti", "vastgesteld"),
    ("farhad", "nl", "besproken"),
    ("hodan", "so", "vastgesteld"),
    ("emre", "tr", "vastgesteld"),
    ("azad", "kmr", "besproken"),
)
"""Who goes through the screens, in which language; everybody in each language: `make slow`."""


@pytest.mark.long
@pytest.mark.parametrize(("person", "language", "state"), WALKS)
def test_a_person_goes_from_vault_to_sealed_plan(
    person: str, language: str, state: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = ["--person", person, "--language", language, "--out", str(tmp_path), "--json"]
    (tmp_path / "kluis").mkdir()
    (tmp_path / "oefenkluis-1").mkdir()
    assert demo.main(asked) == 0
    assert not any((tmp_path / "kluis").iterdir())
    assert not any((tmp_path / "oefenkluis-1").iterdir())
    assert (tmp_path / "oefenkluis-2" / "vault.db").exists()
    told = json.loads(capsys.readouterr().out.splitlines()[-1])
    assert told["pip"] == state
    assert told["answers"] > 100
    pdf = next(tmp_path.glob("*pip*.pdf"))
    if language in {"ar", "nl"}:
        assert verify.main([str(pdf), "--trust", str(tmp_path / "zegel.pem")]) == 0
    if language == "nl":
        assert verify.main([str(pdf)]) == 3


def test_a_page_that_loses_an_answer_is_noticed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(IntakeModel, "take", lambda self, value: None)
    monkeypatch.setattr(driver, "PATIENCE", 10.0)
    asked = ["--person", "emre", "--language", "nl", "--out", str(tmp_path), "--json"]
    assert demo.main(asked) == 1
    said = capsys.readouterr()
    assert json.loads(said.out.splitlines()[-1])["error"]
    assert "liep vast" in said.err


def test_an_unknown_person_or_language_is_told(tmp_path: Path) -> None:
    for person, language in (("niemand", "nl"), ("emre", "xx")):
        asked = ["--person", person, "--language", language, "--out", str(tmp_path)]
        assert demo.main(asked) == 64
