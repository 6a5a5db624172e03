"""Signing by a card, and the time of others: at once, without a line, and later."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.casework import stamping
from coach_desktop.casework.letter import COACH_FIELD
from coach_desktop.casework.signing_keys import OwnCard
from coach_desktop.casework.stamping import StampedPlan
from coach_desktop.desktop.pages.document import DocumentPage
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.signing_page import SigningPage
from coach_desktop.desktop.signing_words import stamp_look, stamp_told
from coach_desktop.documents import card as cards
from coach_desktop.documents.verdict import Judgement, judge
from coach_desktop.domain.errors import DocumentError
from coach_desktop.domain.pip import DocumentRow, PipState, SignatureState
from coach_desktop.machine import cards as libraries
from tests.desk import Desk, desk
from tests.documents.pki import COACH, NOW, authority
from tests.documents.smartcards import LABEL, PIN
from tests.exchange.clocks import ClockOffice
from tests.exchange.profiles import put_profile
from tests.exchange.servers import serving

ROOTS = f'"""\n{authority().root.pem}"""'


@contextmanager
def signing(folder: Path) -> Iterator[tuple[Desk, SigningPage]]:
    with desk(folder) as at:
        at.steps.plan(at.put_in())
        at.settle()
        at.press("act")
        yield at, at.on(SigningPage)


def shown(page: QWidget, name: str) -> bool:
    found = page.findChild(QWidget, name)
    assert found is not None
    return found.isVisibleTo(page)


def until_the_coach(at: Desk, page: SigningPage) -> None:
    while page._model.signer.value != COACH_FIELD:
        at.press("way_later")


def test_a_plan_is_stamped_when_its_service_answers(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(ClockOffice().answer) as server:
        put_profile(monkeypatch, tmp_path / "profielen", "ondertekening",
                    time_stamp=f'"{server.address}/tsa"', roots=ROOTS)  # fmt: skip
        with signing(tmp_path / "kluis") as (at, page):
            page._model.draw([[(1, 1), (30, 20), (60, 4)]])
            at.press("act")
            model, plans = page._model, at.workplace.plans
            trust = (at.workplace.seal_certificate, authority().root.pem)
            found = judge(model.pdf, trust, NOW)
            assert (found.judgement, found.lasts) == (Judgement.TRUSTED, True), found.reasons
            assert "tijdstempel" in page.told or "time stamp" in page.told
            assert model.record["lasts"] is True
            assert len(plans.versions(model.intake.dossier)[-1].documents) == 2
            at.steps.dossier(model.intake.dossier)
            at.settle()
            assert len(at.on(DossierPage).documents._model.documents) == 1


def test_a_certificate_that_was_taken_back_is_told_as_bad() -> None:
    row = DocumentRow("d1", "0" * 64, PipState.CONCEPT, NOW.date(), "ti")
    good = StampedPlan(row, b"", {"reasons": []}, is_proven=True)
    bare = replace(good, is_proven=False)
    gone = replace(good, record={"reasons": ["certificate-revoked"]})
    assert len({stamp_told(each) for each in (good, bare, gone)}) == 3
    assert [stamp_look(each) for each in (good, bare, gone)] == ["ok", "ok", "bad"]


def test_without_a_line_a_plan_is_signed_and_gets_its_stamp_later(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    office = ClockOffice("broken")
    with serving(office.answer) as server:
        put_profile(monkeypatch, tmp_path / "profielen", "ondertekening",
                    time_stamp=f'"{server.address}/tsa"', roots=ROOTS)  # fmt: skip
        with signing(tmp_path / "kluis") as (at, page):
            at.press("act")
            model = page._model
            assert model.pdf.startswith(b"%PDF")
            later = page.findChild(QWidget, "way_later")
            assert later is not None
            assert not later.isEnabled(), "what is sealed is not signed once more"
            assert model.record["lasts"] is False
            assert page.told
            at.steps.dossier(model.intake.dossier)
            at.settle()
            (plan,) = at.on(DossierPage).documents._model.documents
            at.press(f"look_{plan.sha256[:8]}")
            document = at.on(DocumentPage)
            qtbot.waitUntil(document.act.isEnabled, timeout=20_000)
            at.press("ask_time_stamp")
            assert document.told
            assert shown(document, "ask_time_stamp")
            office.mood = "well"
            at.press("ask_time_stamp")
            assert not shown(document, "ask_time_stamp")
            assert document._model.shown.sha256 != plan.sha256
            last = at.workplace.plans.versions(model.intake.dossier)[-1].documents[-1]
            assert document._model.shown.sha256 == last.sha256
            document._model.stamp()
            at.settle()
            assert len(at.workplace.plans.versions(model.intake.dossier)[-1].documents) == 2
            assert not document._model.can_be_stamped
            monkeypatch.setattr(stamping, "AGAIN_BEFORE", timedelta(days=400))
            ends = document._model.stamp_ends
            assert ends is not None
            renewed = DocumentPage(document._model)
            qtbot.addWidget(renewed)
            assert any(f"{ends:%d-%m-%Y}" in each.text() for each in renewed.findChildren(QLabel))
            renewed._model.stamp()
            at.settle()
            assert len(at.workplace.plans.versions(model.intake.dossier)[-1].documents) == 3


def test_the_coach_signs_by_a_card_whose_pin_is_kept_nowhere(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, smart_card: OwnCard
) -> None:
    put_profile(monkeypatch, tmp_path / "profielen", "ondertekening",
                card=f'"{smart_card.library}"', roots=ROOTS)  # fmt: skip
    with signing(tmp_path / "kluis") as (at, page):
        until_the_coach(at, page)
        assert not shown(page, "card_pin")
        at.press("way_card")
        box = page.findChild(QComboBox, "card_certificate")
        assert box is not None
        assert box.currentText() == f"{COACH} · {LABEL}"
        pin = page.findChild(QLineEdit, "card_pin")
        assert pin is not None
        assert pin.echoMode() is QLineEdit.EchoMode.Password
        at.press("sign_by_card")
        assert COACH_FIELD not in page._model.states
        at.type("card_pin", "9999")
        at.press("sign_by_card")
        assert pin.text() == ""
        at.press("act")
        assert page.told
        assert not page._model.pdf
        assert page._model._own is None
        assert page._model.signer.value == COACH_FIELD
        at.type("card_pin", PIN)
        at.press("sign_by_card")
        at.press("act")
        assert page._model._own is None
        assert page._model.states[COACH_FIELD] == (SignatureState.OWN_KEY, "")
        assert page._model.record["result"] == "trusted"
        trust = (at.workplace.seal_certificate, authority().root.pem)
        assert judge(page._model.pdf, trust, NOW).signatures[-1].signer == COACH


def test_where_there_is_no_library_or_card_that_is_told_and_another_may_be_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(libraries, "_usual", lambda: iter(()))
    empty = tmp_path / "leeg.so"
    empty.write_bytes(b"")

    def nothing(_library: Path) -> None:
        raise DocumentError("documents.card-absent")

    monkeypatch.setattr(cards, "certificates", nothing)
    with signing(tmp_path / "kluis") as (at, page):
        until_the_coach(at, page)
        at.press("way_card")
        missing = page.told
        assert missing
        assert shown(page, "card_library")
        chosen = iter(["", str(empty)])
        monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (next(chosen), ""))
        at.press("card_library")
        assert page.told == missing
        at.press("card_library")
        assert page.told != missing
        assert not shown(page, "card_pin")
