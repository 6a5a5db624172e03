"""Hostile text through every field: kept normalised, shown as it is, printed, reopened."""

import io
import json
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pikepdf
import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from coach_desktop.casework.paper_ports import Paper
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages import unlock
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.unlock import UnlockPage
from coach_desktop.desktop.pasting import MOST_IN_LINE
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.errors import DocumentError, InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.text import LONGEST, clean, clean_answer
from coach_desktop.storage import kdf
from coach_desktop.storage.vault import OpenVault
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.wording import worded
from tests.builders import opened
from tests.desk import Desk, desk
from tests.documents.papers import photo
from tests.house.test_pages import PAGES, ROLES
from tests.reliability.hostile import HOSTILE, LONG_WORD, MEGABYTE, SAMPLE
from tests.reliability.typing_round import Typist, called
from tests.vaults_for_tests import raw_vault

REST = sorted(HOSTILE.keys() - set(SAMPLE))


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A place for a vault; whoever asks for a file gets a photo, and Argon2 costs its least."""
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)
    (tmp_path / "scan.jpg").write_bytes(photo((64, 48)))
    chosen = (str(tmp_path / "scan.jpg"), "")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: chosen)
    return tmp_path / "kluis"


def test_there_are_sixty_texts() -> None:
    assert len(HOSTILE) >= 60
    assert set(SAMPLE) <= HOSTILE.keys()


@pytest.mark.long
@pytest.mark.parametrize("name", SAMPLE)
def test_a_hostile_text_does_no_harm_in_any_field(qtbot: QtBot, folder: Path, name: str) -> None:
    _through_everything(folder, HOSTILE[name], whole=False)


@pytest.mark.slow
@pytest.mark.parametrize("name", REST)
def test_no_hostile_text_does_harm_in_any_field(qtbot: QtBot, folder: Path, name: str) -> None:
    _through_everything(folder, HOSTILE[name], whole=True)


def _through_everything(folder: Path, text: str, *, whole: bool) -> None:
    with desk(folder) as at:
        typist = Typist(at, text, whole=whole)
        named = typist.register()
        plain = at.workplace.people.register(NewPerson("Gewoon", gesprekstaal="ar"))
        typist.intake(plain)
        typist.plan(plain)
        typist.signing(plain)
        typist.visit(plain)
        typist.dossier(plain)
        typist.document(plain)
        typist.keys()
        typist.key_cards()
        typist.search()
        said = _said(at, named, plain)
        _prints(at, named, plain)
    vault = raw_vault(folder)
    try:
        _is_clean(vault, named, plain)
    finally:
        vault.close()
    with desk(folder, settled=True) as at:
        assert _said(at, named, plain) == said
    _visits(folder.with_name("begeleider"), text)


def _visits(folder: Path, text: str) -> None:
    """What a begeleider types."""
    with desk(folder, role=Role.BEGELEIDER) as at:
        typist = Typist(at, text)
        dossier = at.workplace.people.register(NewPerson("Gewoon"))
        typist.visit(dossier)
        typist.search()


def _said(at: Desk, *dossiers: str) -> list[str]:
    """What the dossier's page and the intake say of somebody, but for what goes with the time."""
    told = []
    for dossier in dossiers:
        at.steps.dossier(dossier)
        at.settle()
        page = at.on(DossierPage)
        told += [page.title.text(), page.subtitle.text()]
        told += [each.text() for each in page._facts.findChildren(QLabel)]
        at.steps.intake(dossier)
        at.settle()
        model = at.on(IntakePage)._model
        for address in tuple(model.intake.session.shown()):
            if not model.intake.session.is_repeat(address):
                told += [model.intake.instance.answer(address).text, model.intake.note_on(address)]
    return told


def _prints(at: Desk, *dossiers: str) -> None:
    """Letter and inzage are made, or a sign without a glyph is told; the JSON can be read."""
    workplace = at.workplace
    for dossier in dossiers:
        report = workplace.rights.inzages.gather(dossier)
        told = json.loads(report.to_json())
        assert all(clean(each).text == each for each in _texts(told))
        _prints_or_tells(partial(workplace.printer.inzage, report))
        for version in workplace.plans.versions(dossier):
            intake = workplace.intakes.open(dossier, workplace.intakes.find(dossier))
            letter = workplace.letters.gather(intake, version, "ar", ())
            json.loads(letter.attachment())
            _prints_or_tells(partial(workplace.printer.letter, letter))


def _prints_or_tells(draw: Callable[[], Paper]) -> None:
    try:
        paper = draw()
    except DocumentError as lacking:
        if lacking.code != "documents.missing-glyph":
            raise
        return
    with pikepdf.open(io.BytesIO(paper.pdf)) as opened_pdf:
        assert len(opened_pdf.pages) > 0
        assert "/AA" not in opened_pdf.Root
        assert "/OpenAction" not in opened_pdf.Root


def _is_clean(vault: OpenVault, *dossiers: str) -> None:
    for dossier in dossiers:
        for operation in vault.log(dossier):
            for text in _texts(operation.answer.value):
                assert clean(text).text == text
                assert len(text) <= LONGEST


def _texts(value: Value) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for each in value:
                yield from _texts(each)
        case dict():
            for name, each in value.items():
                yield name
                yield from _texts(each)
        case _:
            return


@pytest.mark.parametrize("name", HOSTILE)
def test_what_the_log_keeps_of_a_hostile_text_is_clean(tmp_path: Path, name: str) -> None:
    with opened(tmp_path / "vault") as office:
        draft = Draft("p1", "note/i/pers_bsn", Kind.NOTE, Answer(HOSTILE[name]), Sensitivity.S1)
        if len(HOSTILE[name]) > 8 * LONGEST:
            with pytest.raises(InputError, match=r"input\.too-long"):
                office.changes.commit([draft])
        else:
            office.changes.commit([draft])
            (kept,) = office.told("p1", "note/i/pers_bsn")
            assert kept.answer.text == clean_answer(HOSTILE[name])
            assert clean(kept.answer.text).text == kept.answer.text


def test_a_hostile_owner_makes_a_vault_or_is_told(qtbot: QtBot, tmp_path: Path) -> None:
    for number, name in enumerate(("override", "nul", "html", "a very long word", "a megabyte")):
        with desk(tmp_path / str(number), made=False) as at:
            typist = Typist(at, HOSTILE[name])
            typist.fill()
            typist.look()
            at.press("practice")
            at.press("act")
            typist.look()
            typist.fill()
            at.press("act")
            typist.look()


def test_a_hostile_text_opens_no_vault(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unlock, "FREE_TRIES", len(HOSTILE))  # waiting is tried elsewhere
    with desk(tmp_path / "kluis"):
        pass
    with desk(tmp_path / "kluis", made=False) as at:
        page = at.on(UnlockPage)
        for text in HOSTILE.values():
            typist = Typist(at, text)
            typist.fill()
            if page.act.isEnabled():
                at.press("act")
            typist.look()
            assert at.page is page


def test_a_paste_that_does_not_fit_is_refused_in_a_sentence_and_the_text_stays(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with desk(tmp_path / "kluis") as at:
        at.window.activateWindow()
        assert QTest.qWaitForWindowActive(at.window, 10_000)
        dossier = at.workplace.people.register(NewPerson("Haile"))
        at.steps.intake(dossier)
        at.settle()
        page = at.on(IntakePage)
        note = page.findChild(Prose, "note")
        assert note is not None
        note.setFocus()
        note.setPlainText("wat er stond")
        for text in (MEGABYTE, "W" * 1_000_000, "x" * (LONGEST - 10)):
            QApplication.clipboard().setText(text)
            note.paste()
            assert note.toPlainText() == "wat er stond"
            assert page.told == worded("input.paste-too-long", longest=LONGEST)
        QApplication.clipboard().setText(LONG_WORD)
        note.paste()
        assert LONG_WORD in note.toPlainText()


def test_a_line_that_is_full_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis") as at:
        at.window.activateWindow()
        assert QTest.qWaitForWindowActive(at.window, 10_000)
        at.steps.register()
        page = at.page
        edit = page.findChild(QLineEdit, "achternaam")
        assert edit is not None
        edit.setFocus()
        QApplication.clipboard().setText("x" * MOST_IN_LINE)
        edit.paste()
        assert page.told == ""  # type: ignore[attr-defined]  # a page
        QApplication.clipboard().setText("y")
        edit.paste()
        assert edit.text() == "x" * MOST_IN_LINE
        assert page.told == worded("input.line-full", longest=MOST_IN_LINE)  # type: ignore[attr-defined]  # a page


@pytest.mark.slow
def test_every_field_of_every_page_is_pasted_into(qtbot: QtBot, folder: Path) -> None:
    met = set()
    with desk(folder) as at:
        typist = Typist(at, "tekst", whole=True)
        typist.register()
        plain = at.workplace.people.register(NewPerson("Gewoon", gesprekstaal="nl"))
        for step in (typist.intake, typist.plan, typist.signing, typist.visit, typist.dossier):
            step(plain)
        typist.document(plain)
        typist.keys()
        typist.key_cards()
        typist.search()
    for name, (_, walk) in PAGES.items():
        with desk(folder.with_name(name), role=ROLES.get(name, Role.COACH)) as at:
            walk(at)
            at.settle()
            edits = (*at.page.findChildren(QLineEdit), *at.page.findChildren(Prose))
            met |= {f"{type(at.page).__name__} {called(each)}" for each in edits}
    with desk(folder.with_name("ronde"), role=Role.BEGELEIDER) as at:
        rounds = Typist(at, "tekst")
        rounds.search()
        typist.typed |= rounds.typed
    assert met - typist.typed <= {"PipPage new_reason"}
