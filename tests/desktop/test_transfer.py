"""Another coach, and a household: on the page of the dossier, by mouse and by keys."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QWidget

from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.transferring import Unfinished
from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.pip_page import PipPage
from coach_desktop.desktop.pages.progress_page import ProgressPage
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.sharing import OVERDRACHT_COLLEGA
from tests.builders import nothing_lacks, whole
from tests.desk import MONDAY, Desk, desk
from tests.recording import type_day


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        yield opened


def texts(page: QWidget) -> list[str]:
    return [each.text() for each in page.findChildren(QLabel) if each.isVisibleTo(page)]


def test_a_dossier_goes_to_a_colleague_and_says_so(at: Desk) -> None:
    dossier = at.workplace.people.register(NewPerson("Haile"))
    at.steps.dossier(dossier)
    at.settle()
    assert not any(text.startswith("Coach:") for text in texts(at.page))
    at.press("transfer")
    page = at.on(ProgressPage)
    assert page._model.kind is OVERDRACHT_COLLEGA
    assert page._transfer.isVisibleTo(page)
    assert len(page._transfer.findChildren(QLabel)) > 4
    type_day(page, "record_dag", "2026-11-20")
    at.type("record_aan", "Joris de Vries")
    at.press("act")
    assert page.unkept() == 0
    at.press("back")
    assert any("Joris de Vries" in text and "20-11-2026" in text for text in texts(at.page))


def test_the_list_tells_a_draft_messages_terms_and_that_nothing_is_left(at: Desk) -> None:
    dossier = at.workplace.people.register(NewPerson("Haile", doelgroep="asiel"))
    plans = at.workplace.plans
    content = whole(contact_telefoon="010 000 00 01")
    first = plans.begin(dossier, content, reason="", made_from=())
    plans.vaststellen(dossier, first, nothing_lacks(content, MONDAY.date()))
    plans.begin(dossier, content, reason="Anders.", made_from=())
    at.steps.after.progress(dossier, OVERDRACHT_COLLEGA.name)
    at.settle()
    page = at.on(ProgressPage)
    told = page._model.unfinished
    assert (told.draft, told.messages > 0, len(told.terms) > 1) == (2, True, True)
    shown = " ".join(texts(page._transfer))
    assert "2" in shown
    assert "24-11-2029" in shown or "23-11-2029" in shown
    page._transfer.show_unfinished(Unfinished())
    assert len(texts(page._transfer)) < len(shown.split())
    page._model.choose("notitie")
    assert not page._transfer.isVisibleTo(page)


def household(at: Desk) -> tuple[str, str]:
    people = at.workplace.people
    here, there = people.register(NewPerson("Haile")), people.register(NewPerson("Bakri"))
    people.tie(here, there, "partner", "partner")
    at.steps.dossier(here)
    at.settle()
    return here, there


def test_a_tie_ends_only_after_it_was_asked_once_more(at: Desk) -> None:
    here, there = household(at)
    at.press("untie_0")
    assert any("Bakri" in text for text in texts(at.page))
    at.press("untie_keep_0")
    assert at.workplace.people.facts(here).household == {there: "partner"}
    at.press("untie_0")
    at.press("untie_sure_0")
    assert not at.workplace.people.facts(here).household
    assert not at.workplace.people.facts(there).household
    assert at.page.findChild(QPushButton, "untie_0") is None
    assert at.workplace.people.vault.dossier(there) is not None


def test_a_tie_ends_by_keys_alone_and_the_first_answer_is_to_keep_it(at: Desk) -> None:
    here, there = household(at)
    ask = at.page.findChild(QPushButton, "untie_0")
    assert ask is not None
    assert ask.accessibleName() != ask.text()
    ask.setFocus()
    QTest.keyClick(ask, Qt.Key.Key_Space)
    keep = at.window.focusWidget()
    assert isinstance(keep, QPushButton)
    assert keep.objectName() == "untie_keep_0"
    QTest.keyClick(keep, Qt.Key.Key_Backtab)
    sure = at.window.focusWidget()
    assert isinstance(sure, QPushButton)
    assert sure.objectName() == "untie_sure_0"
    QTest.keyClick(sure, Qt.Key.Key_Space)
    at.settle()
    assert not at.workplace.people.facts(here).household
    assert not at.workplace.people.facts(there).household
    focus = at.window.focusWidget()
    assert isinstance(focus, QLineEdit)
    assert focus.objectName() == "tie_search"


def test_a_tie_with_a_removed_dossier_has_ended_by_itself(at: Desk) -> None:
    here, there = household(at)
    at.workplace.people.changes.purge([there], Ground.ERASURE_REQUEST)
    at.steps.dossier(here)
    at.settle()
    page = at.on(DossierPage)
    assert [member.is_removed for member in page._model.family] == [True]
    ask = page.findChild(QPushButton, "untie_0")
    assert ask is not None
    assert not ask.isVisibleTo(page)
    assert there not in repr(page._model.family)


def test_a_next_version_names_the_coach_who_makes_it(at: Desk) -> None:
    at.press("examples")
    dossier = at.workplace.people.find("Hodan")[0].dossier
    content = replace(whole(), contactpersoon="Joris de Vries", contact_telefoon="010 000 00 99")
    plans = at.workplace.plans
    first = plans.begin(dossier, content, reason="", made_from=())
    plans.vaststellen(dossier, first, nothing_lacks(content, MONDAY.date()))
    at.steps.plan(dossier)
    at.settle()
    model = at.on(PipPage)._model
    assert model.content.contactpersoon == "Joris de Vries"
    model.begin("Een andere coach.")
    at.settle()
    assert model.content.contactpersoon == at.workplace.coach.name
    assert model.content.contact_telefoon == at.workplace.coach.telephone
    assert "contact" in {chapter for chapter, _ in model.changes()}
