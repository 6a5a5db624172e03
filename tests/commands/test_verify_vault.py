"""`coach-desktop verify --vault`: the data in a file are those of the vault, or it is told."""

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from coach_desktop.app.doors import VaultDoors
from coach_desktop.app.joining import join
from coach_desktop.casework.access import NewOwner
from coach_desktop.casework.letter import CLIENT_FIELD, COACH_FIELD, Signing
from coach_desktop.casework.workplace import Workplace
from coach_desktop.commands import verify
from coach_desktop.commands.held import differences
from coach_desktop.documents.blocks import Attachment
from coach_desktop.documents.extracting import attachment
from coach_desktop.documents.pages import render
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import SignatureState
from coach_desktop.machine.clock import StartedClock
from tests.desk import MONDAY, raw_safe, settle
from tests.documents.samples import letter
from tests.vaults_for_tests import raw_vault

STROKES = [[(1, 1), (30, 20), (60, 4)]]


def _plan(workplace: Workplace, person: str, *, kept: bool = True) -> bytes:
    dossier = workplace.people.find(person)[0].dossier
    intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
    versions = workplace.plans.versions(dossier)
    content = workplace.drafting.content(intake, workplace.coach)
    version = versions[-1] if versions else workplace.plans.begin(
        dossier, content, reason="", made_from=()
    )  # fmt: skip
    drawn = [Signing(name, "x", SignatureState.DRAWN) for name in (CLIENT_FIELD, COACH_FIELD)]
    letter = workplace.letters.gather(intake, version, "nl", drawn)
    paper = workplace.printer.letter(letter)
    pdf = workplace.printer.sealed(paper, {CLIENT_FIELD: STROKES, COACH_FIELD: STROKES})
    if kept:
        workplace.plans.keep_document(dossier, version, pdf, "nl")
    return pdf


@pytest.fixture(scope="module")
def workplace(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workplace]:
    vault = raw_vault(tmp_path_factory.mktemp("keuring") / "kluis")
    settle(vault)
    clock = StartedClock(MONDAY)
    opened = join(vault, clock, raw_safe(vault, clock))
    opened.examples.put_in()
    yield opened
    opened.close()


def _told(workplace: Workplace, pdf: bytes) -> list[str]:
    return list(differences(pdf, attachment(pdf, "pip.json"), workplace.plans.vault))


def test_a_plan_of_the_vault_is_as_the_vault_has_it(workplace: Workplace) -> None:
    pdf = _plan(workplace, "Hodan")
    assert _told(workplace, pdf) == []
    assert _told(workplace, pdf + b"with proofs that were added since") == []


def test_a_plan_that_the_vault_has_not_is_told(workplace: Workplace) -> None:
    assert _told(workplace, _plan(workplace, "Yonas", kept=False)) == ["not-in-vault"]


def test_the_data_of_another_person_are_told(workplace: Workplace) -> None:
    """A paper of one with the data of another."""
    one, other = (
        json.loads(attachment(_plan(workplace, name), "pip.json") or b"")
        for name in ("Hodan", "Rima")
    )
    wrong = ["differs-from-vault", "not-in-vault"]
    for changed in (
        {"content": other["content"]}, {"dossier": other["dossier"]}, {"number": 9},
        {"state": "bekendgemaakt"}, {"dagtekening": "2020-01-01"}, {"replaces": "x"},
    ):  # fmt: skip
        assert _told(workplace, _with_data({**one, **changed})) == wrong
    for strange in (b"[]", b"geen json", b"{}"):
        assert _told(workplace, _with_data(strange)) == wrong
    assert _told(workplace, _with_data(None)) == ["no-data"]
    assert _told(workplace, b"geen pdf") == ["no-data"]


def test_the_command_opens_the_vault_and_writes_the_record(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    doors = VaultDoors(tmp_path / "kluis")
    words = doors.propose_passphrase()
    owner = NewOwner("Sanne Bakker", Role.COACH, "Gemeente Voorbeeldstad", "voorbeeld",
                     practice=True)  # fmt: skip
    doors.make(owner, words, lambda *_: None)
    workplace = doors.unlock(words)
    workplace.examples.put_in()
    pdf, record = tmp_path / "los.pdf", tmp_path / "keuring.json"
    pdf.write_bytes(_plan(workplace, "Yonas", kept=False))
    workplace.close()

    def run(file: Path, told: str, *more: str) -> int:
        monkeypatch.setattr("sys.stdin", io.StringIO(f"{told}\n"))
        return verify.main([str(file), "--vault", str(tmp_path / "kluis"), *more])

    assert run(pdf, words, "--record", str(record)) == 2
    assert "staat niet in de kluis" in capsys.readouterr().out
    kept = json.loads(record.read_text("utf-8"))
    assert (kept["result"], kept["reasons"]) == ("changed", ["not-in-vault"])
    assert {"field", "holder", "certificate", "time", "stamped", "covers"} == set(
        kept["signatures"][0]
    )
    (tmp_path / "kluis").rename(tmp_path / "weg")
    assert run(pdf, words) == 64
    assert "kan niet worden geopend" in capsys.readouterr().err


def _with_data(told: object) -> bytes:
    content = told if isinstance(told, bytes) else json.dumps(told).encode()
    attached = () if told is None else (Attachment("pip.json", "application/json", "x", content),)
    return render(replace(letter("nl", chapters=1), attachments=attached)).pdf
