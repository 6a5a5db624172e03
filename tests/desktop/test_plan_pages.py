"""The plan and its signing on the screen."""

import hashlib
import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from coach_desktop.casework.letter import (
    CLIENT_FIELD,
    COACH_FIELD,
    INTERPRETER_FIELD,
    SEAL_FIELD,
    SIGNING_ORDER,
)
from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.signing import SigningModel
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import DocumentError, InputError
from coach_desktop.domain.pip import Aanleiding, Leerroute, PipState, SignatureState
from coach_desktop.widgets.signature_pad import SignaturePad
from tests.desk import MONDAY, Desk, desk
from tests.documents.papers import photo
from tests.documents.pki import PASSPHRASE, as_file, authority
from tests.documents.recall import by_pdfium


@contextmanager
def plan(folder: Path, person: str = "Hodan") -> Iterator[tuple[Desk, PipPage, PipModel]]:
    with desk(folder) as at:
        at.steps.plan(at.put_in(person.lower()))
        at.settle()
        page = at.on(PipPage)
        yield at, page, page._model


def _choose(box: QComboBox, code: str) -> None:
    box.setCurrentIndex(box.findData(code))
    box.activated.emit(box.currentIndex())


def _signing(at: Desk) -> tuple[SigningPage, SigningModel]:
    at.press("act")
    page = at.on(SigningPage)
    return page, page._model


def test_a_plan_is_drafted_out_of_the_answers_and_kept_while_it_is_typed(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with plan(tmp_path / "kluis") as (at, page, model):
        assert model.content.leerroute is Leerroute.Z
        assert len(model.content.goals) == 5
        reason = page.findChild(QPlainTextEdit, "reason_Z")
        assert reason is not None
        page.activateWindow()
        reason.setFocus()
        qtbot.waitUntil(reason.hasFocus)
        QTest.keyClicks(reason, "Rustig tempo. ")
        qtbot.waitUntil(lambda: "Rustig tempo" in model.content.motivering[Leerroute.Z])
        at.settle()
        kept = at.workplace.plans.versions(model.intake.dossier)[-1]
        assert "Rustig tempo" in kept.content.motivering[Leerroute.Z]
        hours = page.findChild(QLineEdit, "hours_uren_per_week")
        assert hours is not None
        hours.setText("twaalf")
        page.flush()
        assert model.content.uren_per_week is None
        assert not model.can_decide
        at.steps.plan(model.intake.dossier)
        at.settle()
        again = at.on(PipPage)
        assert again._model.version is not None
        assert again._model.version.number == 1


def test_a_plan_has_at_most_five_goals(qtbot: QtBot, tmp_path: Path) -> None:
    with plan(tmp_path / "kluis") as (at, _page, model):
        outside = next(each for each in model.proposals if not model.has_goal(each.goal.code))
        model.toggle_goal(outside)
        assert model.trouble.value
        model.add_own_goal("Ik wil zingen.", "nl")
        inside = next(each for each in model.proposals if model.has_goal(each.goal.code))
        model.toggle_goal(inside)
        at.settle()
        model.add_own_goal("  ", "nl")
        model.add_own_goal("Ik wil zingen.", "nl")
        at.settle()
        assert model.content.goals[-1].text == "Ik wil zingen."
        model.choose_route(Leerroute.B1)
        model.motivate(Leerroute.B1, "Proef")
        model.write("afspraken", "Elke maand bellen.")
        at.settle()
        assert model.content.leerroute is Leerroute.B1
        assert model.content.afspraken.text == "Elke maand bellen."


def test_a_decided_plan_is_looked_at_and_followed_by_a_new_version(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with plan(tmp_path / "kluis") as (at, _page, _model):
        at.press("decide")
        at.press("act")
        at.on(SigningPage)
        at.press("back")
        looked_at = at.on(PipPage)
        final = looked_at._model
        assert final.is_final
        assert not final.can_decide
        final.change(uren_per_week=1)
        looked_at.flush()
        assert final.content.uren_per_week != 1
        at.press("other")
        assert final.version is not None
        assert final.version.number == 1
        at.type("new_reason", "De route wisselt.")
        at.press("other")
        assert final.version.number == 1
        why = looked_at.findChild(QComboBox, "version_why")
        assert why is not None
        _choose(why, "schakelen")
        at.press("other")
        assert final.version.number == 2
        assert final.content.aanleiding is Aanleiding.SCHAKELEN
        assert final.version.reason == "De route wisselt."
        assert not final.is_final


def test_before_the_law_allows_it_a_plan_cannot_be_decided_and_the_page_says_why(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with plan(tmp_path / "kluis", "Farhad") as (_at, page, model):
        blocking = [each for each in model.findings if each.blocks]
        assert blocking
        assert all(each.article for each in blocking)
        assert not page._decide.isEnabled()


def test_trouble_of_the_vault_is_told_and_a_bug_is_not_hidden(qtbot: QtBot, tmp_path: Path) -> None:
    with plan(tmp_path / "kluis") as (_at, page, model):
        model._failed(InputError("pip.final"))
        assert page.told
        with pytest.raises(ZeroDivisionError):
            model._failed(ZeroDivisionError())
        model.version = None
        model.vaststellen()


def test_a_plan_is_drawn_sealed_and_exported(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with plan(tmp_path / "kluis") as (at, _page, _model):
        signing, signs = _signing(at)
        at.press("agree")
        assert not signs.states
        pad = signing.findChild(SignaturePad, "pad")
        assert pad is not None
        left = Qt.MouseButton.LeftButton
        QTest.mousePress(pad, left, pos=QPoint(60, 100))
        for step in range(20):
            QTest.mouseMove(pad, QPoint(60 + step * 8, 100 - step % 7 * 5))
        QTest.mouseRelease(pad, left, pos=QPoint(220, 90))
        pad.grab()
        at.press("agree")
        assert signs.signer.value == INTERPRETER_FIELD
        at.type("signer_name", "Tolk 41 ")
        at.press("way_later")
        at.type("reason", "Mag niet van zichzelf.")
        at.press("way_refuse")
        assert signs.states["Coach"] == (SignatureState.REFUSED, "Mag niet van zichzelf.")
        at.press("act")
        assert signs.pdf.startswith(b"%PDF")
        assert signs.version.state is PipState.BESPROKEN
        target = tmp_path / "plan.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
        at.press("other")
        assert target.read_bytes() == signs.pdf
        record = json.loads((tmp_path / "plan-keuring.json").read_text("utf-8"))
        assert (record["result"], record["sha256"]) == (
            "trusted",
            hashlib.sha256(signs.pdf).hexdigest(),
        )
        assert record["officer"] == at.workplace.identity.author.id
        assert signs.name_of(INTERPRETER_FIELD) == "Tolk 41"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
        at.press("other")
        kept = signs.version.documents[-1]
        plans = at.workplace.plans
        assert plans.checked(signs.intake.dossier, signs.version, kept.id) == signs.record
        blob = at.workplace.people.vault.blob(kept.sha256)
        assert blob is not None
        assert blob.content == signs.pdf


def test_a_minor_signs_with_a_guardian_and_an_interpreter_reads_aloud(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with plan(tmp_path / "kluis", "Azad") as (at, _page, _model):
        _, signs = _signing(at)
        assert signs.signers == SIGNING_ORDER
        for name in signs.signers:
            if signs.name_of(name) == "":
                at.type("signer_name", "Nidos, R. Proef")
            signs.draw([[(1, 1), (30, 20), (60, 4)]])
        at.press("act")
        found = judge(signs.pdf, [at.workplace.seal_certificate], MONDAY)
        assert [each.field for each in found.signatures] == [SEAL_FIELD, *SIGNING_ORDER]
        told = by_pdfium(signs.pdf)
        assert "Nidos, R. Proef" in told
        assert "Voorgelezen in deze taal: Kurmancî" in told
        assert "Het zegel van deze computer bewaakt de handtekening" in " ".join(told.split())


def test_a_signature_on_paper_needs_its_scan_and_a_coach_may_sign_by_an_own_key(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan, key, gone = (tmp_path / name for name in ("scan.jpg", "coach.p12", "weg.p12"))
    scan.write_bytes(photo())
    key.write_bytes(as_file(authority().issue("Sanne Bakker")))
    with plan(tmp_path / "kluis") as (at, _page, _model):
        signing, signs = _signing(at)
        chosen = iter(["", str(gone), str(scan), "", str(gone), str(key)])
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(chosen), ""))
        at.press("way_paper")
        at.press("way_paper")
        assert signing.told
        assert not signs.states
        at.type("reason", "De accu was leeg.")
        at.press("way_paper")
        at.press("way_later")
        at.press("way_own_key")
        at.press("way_own_key")
        at.type("key_words", PASSPHRASE)
        at.press("way_own_key")
        assert signs.states[COACH_FIELD] == (SignatureState.OWN_KEY, "")
        at.press("act")
        rows = {row.signer: row for row in signs.version.signatures}
        (paper,) = at.workplace.attachments.listed(signs.intake.dossier)
        client = rows[CLIENT_FIELD]
        assert (client.state, client.document) == (SignatureState.ON_PAPER, paper.id)
        assert client.reason == "De accu was leeg."
        trusted = (at.workplace.seal_certificate, authority().root.pem)
        found = judge(signs.pdf, trusted, datetime.now(UTC))  # noqa: TID251  # dated by the machine
        assert found.judgement is Judgement.TRUSTED
        assert found.signatures[-1].signer == "Sanne Bakker"
        told = " ".join(by_pdfium(signs.pdf).split())
        assert "Getekend op papier. De scan is bewaard." in told
        assert "Ondertekend met een eigen certificaat." in told


def test_a_wrong_passphrase_of_an_own_key_leaves_everything_as_it_was(
    qtbot: QtBot, tmp_path: Path
) -> None:
    key = tmp_path / "coach.p12"
    key.write_bytes(as_file(authority().issue("Sanne Bakker")))
    with plan(tmp_path / "kluis") as (at, _page, _model):
        signing, signs = _signing(at)
        signs.sign_by_key(key, "mis")
        at.press("act")
        assert signing.told
        assert not signs.pdf
        assert not signs.version.signatures


def test_what_was_drawn_waits_for_a_sealing_that_succeeds(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with plan(tmp_path / "kluis") as (at, _, _):
        _, signs = _signing(at)
        signs.draw([[(1, 1), (30, 20), (60, 4)]])
        printer = type(at.workplace.printer)
        whole = printer.letter

        def fails(*_: object) -> None:
            raise DocumentError("documents.missing-glyph", codepoint="U+1F956")

        monkeypatch.setattr(printer, "letter", fails)
        signs.seal()
        at.settle()
        assert signs.trouble.value
        monkeypatch.setattr(printer, "letter", whole)
        signs.seal()
        at.settle()
        names = {each.field for each in judge(signs.pdf, (), MONDAY).signatures}
        assert names == {SEAL_FIELD, CLIENT_FIELD}


def test_trouble_while_sealing_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    with plan(tmp_path / "kluis") as (at, _page, _model):
        signing, signs = _signing(at)
        signs._failed(InputError("pip.step"))
        assert signing.told
        with pytest.raises(ZeroDivisionError):
            signs._failed(ZeroDivisionError())


def test_a_goal_in_own_words_comes_and_goes_on_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    with plan(tmp_path / "kluis") as (at, page, model):
        model.language = "ar"
        at.type("own_goal", "أريد أن أغني")
        at.press("add_goal")
        assert page.told
        for goal in model.content.goals[:2]:
            model.take_out(goal.code)
        at.press("add_goal")
        assert (model.content.goals[-1].text, model.content.goals[-1].language) == (
            "أريد أن أغني",
            "ar",
        )
        at.type("own_goal", "Ik wil zingen \U0001f3b5")
        at.press("add_goal")
        assert [goal.code for goal in model.content.goals[-2:]] == ["eigen-1", "eigen-2"]
        assert model.content.goals[-1].language == "nl"
        assert "U+1F3B5" in page.told
        model.take_out("eigen-1")
        at.settle()
        assert [goal.text for goal in model.content.goals if goal.text] == [
            "Ik wil zingen \U0001f3b5"
        ]
