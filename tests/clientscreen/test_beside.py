"""A second screen: the coach sees each answer once it is durable, and both go the same way."""

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from coach_desktop.app.sessions import session_folder
from coach_desktop.casework.handing import Act, Told
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.table import Table
from coach_desktop.casework.table_ports import Listener, Opened
from coach_desktop.desktop.client_card import ClientCard
from coach_desktop.desktop.client_side import ClientSide
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.operation import Source
from coach_desktop.machine import beside
from coach_desktop.storage.session import SessionFile, key_of, sessions
from tests.clientscreen.driver import ANSWERS, LOG, QUESTION
from tests.clientscreen.test_turned import lines_of
from tests.desk import Desk, desk


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as at:
        at.steps.intake(at.workplace.people.register(NewPerson("Haile")))
        at.settle()
        at.on(IntakePage)._model.go(QUESTION)
        yield at


def _side(at: Desk) -> ClientSide:
    side = at.window.findChild(ClientSide) or at.steps.client.findChild(ClientSide)
    assert side is not None
    return side


def _given(at: Desk) -> list[tuple[Answer, Source, str]]:
    intake = at.on(IntakePage)._model.intake
    told = at.workplace.people.vault.history(intake.dossier, f"intake/{intake.id}/{QUESTION}")
    return [(each.answer, each.source, each.language_shown) for each in told]


class Screen:
    """A client's screen in this process: it does what its test says."""

    def __init__(self, folder: Path, opened: Opened, listener: Listener) -> None:
        self.listener, self.said = listener, list[object]()
        self.file = SessionFile(folder, opened.session, key_of(opened.secret))

    def show(self, address: str) -> None:
        self.said.append(address)

    def speak(self, language: str) -> None:
        if f"<{language}>" not in self.said[-3:]:
            self.said.append(f"<{language}>")

    def tell(self, told: Told) -> None:
        self.said.append((told.act, told.address, told.answer.text))

    def end(self) -> None:
        self.file.close()
        self.listener.ended()

    def answer(self, address: str, text: str, act: Act = Act.ANSWER) -> None:
        self.file.keep(act, address, Answer(text), "ar")
        self.listener.saved()


@pytest.fixture
def screens(at: Desk, monkeypatch: pytest.MonkeyPatch) -> list[Screen]:
    made: list[Screen] = []
    folder = session_folder(at.workplace.people.vault.folder)  # type: ignore[attr-defined]

    def begin(opened: Opened, listener: Listener) -> Screen:
        made.append(Screen(folder, opened, listener))
        return made[-1]

    object.__setattr__(at.workplace.table, "screens", begin)
    return made


def _begin(at: Desk, screens: list[Screen]) -> Screen:
    at.press("client_beside")
    at.settle()
    return screens[-1]


def test_the_coach_sees_an_answer_when_it_is_durable(at: Desk, screens: list[Screen]) -> None:
    screen = _begin(at, screens)
    assert screen.said[-1] == QUESTION
    screen.answer(QUESTION, "elke_dag")
    at.settle()
    assert _given(at) == [(Answer("elke_dag"), Source.CLIENT, "ar")]
    assert at.on(IntakePage)._model.answer_now() == Answer("elke_dag")
    screen.answer("bestaat_niet", "x")
    at.settle()
    assert "niet worden overgenomen" in _state(at)


def test_what_a_client_told_is_not_told_back_to_him(at: Desk, screens: list[Screen]) -> None:
    screen = _begin(at, screens)
    screen.answer(QUESTION, "dagelijks")
    at.settle()
    assert [each.value for each, *_ in _given(at)] == ["dagelijks"]
    assert (Act.ANSWER, QUESTION, "dagelijks") not in screen.said


def _state(at: Desk) -> str:
    return at.on(IntakePage).client._state.text()


def test_both_go_the_same_way_and_speak_the_same_language(at: Desk, screens: list[Screen]) -> None:
    screen, model = _begin(at, screens), at.on(IntakePage)._model
    screen.listener.went("wens_droom")
    at.settle()
    assert model.place == "wens_droom"
    screen.listener.spoke("ti")
    at.settle()
    assert model.tongues.tag == "ti"
    model.speak("ar")
    assert "<ar>" in screen.said
    model.go("lad_trede")
    assert screen.said[-1] == ""
    screen.listener.done()
    at.settle()
    assert _state(at) == "De cliënt is klaar en wacht op u."


def test_what_the_coach_answers_is_told_where_a_rule_reads_it(
    at: Desk, screens: list[Screen]
) -> None:
    screen, model = _begin(at, screens), at.on(IntakePage)._model
    model.go("gez_vorm")
    model.take("partner_kinderen")
    model.go("lid")
    model.add_row()
    (row,) = model.intake.instance.rows("lid")
    model.remove_row(row)
    at.settle()
    assert (Act.ANSWER, "gez_vorm", "partner_kinderen") in screen.said
    assert (Act.ROW, f"lid/{row}", "") in screen.said
    assert (Act.GONE, f"lid/{row}", "") in screen.said


def test_what_is_told_at_the_last_moment_comes_in_and_the_session_goes(
    at: Desk, screens: list[Screen]
) -> None:
    screen = _begin(at, screens)
    screen.file.keep(Act.ANSWER, QUESTION, Answer("elke_dag"), "ar")
    at.press("client_end")
    at.settle()
    assert [answer for answer, *_ in _given(at)] == [Answer("elke_dag")]
    folder = screen.file._folder
    assert sessions(folder) == ()
    assert not _side(at).is_open
    card = at.page.findChild(ClientCard)
    assert card is not None
    assert card._turn.isVisibleTo(card)


def test_a_question_on_health_is_opened_by_beginning_anew(at: Desk, screens: list[Screen]) -> None:
    _begin(at, screens)
    model = at.on(IntakePage)._model
    model.go("tal_zien")
    assert not screens[-1].said[-1]
    at.press("client_open")
    at.settle()
    assert len(screens) == 2
    assert screens[-1].said[-1] == "tal_zien"
    assert "tal_zien" in screens[-1].file.handed().asked


def test_leaving_the_page_closes_the_screen_and_takes_in_what_was_told(
    at: Desk, screens: list[Screen]
) -> None:
    screen, dossier = _begin(at, screens), at.on(IntakePage)._model.intake.dossier
    screen.file.keep(Act.ANSWER, QUESTION, Answer("elke_dag"), "ar")
    at.steps.person(dossier)
    at.settle()
    assert at.on(Page).told == "1 antwoord van het scherm van de cliënt is overgenomen."
    assert sessions(screen.file._folder) == ()


def test_a_screen_that_cannot_begin_is_told(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_opened: Opened, _listener: Listener) -> Screen:
        raise CoachError("machine.child-failed", status=-1)

    object.__setattr__(at.workplace.table, "screens", never)
    at.press("client_beside")
    at.settle()
    assert at.on(IntakePage).told
    assert not _side(at).is_open


def test_what_is_not_kept_keeps_the_coach_here(at: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    page = at.on(IntakePage)
    monkeypatch.setattr(page, "unkept", lambda: 1)
    at.press("client_turn")
    assert page.told.startswith("Nog niet alles is bewaard.")
    assert at.steps._workplace is not None


def test_turning_the_laptop_shuts_the_vault_first(at: Desk, qtbot: QtBot) -> None:
    folder = session_folder(at.workplace.people.vault.folder)  # type: ignore[attr-defined]
    with qtbot.waitSignal(at.steps.client.handed) as handed:
        at.page.findChild(ClientCard)._turn.click()  # type: ignore[union-attr]
    (opened,) = handed.args
    assert at.steps._workplace is None
    assert sessions(folder) == (opened.session,)
    file = SessionFile(folder, opened.session, key_of(opened.secret))
    assert file.handed().place == QUESTION
    file.close()


def test_a_table_that_cannot_write_keeps_the_coach_here(
    at: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> Opened:
        raise CoachError("vault.disk-full")

    monkeypatch.setattr(Table, "hand", full)
    at.press("client_turn")
    assert at.on(IntakePage).told.startswith("De schijf is vol.")
    assert at.steps._workplace is not None


@pytest.mark.skipif(os.name == "nt", reason="not this system")
def test_two_processes_are_joined_by_one_line(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    import sys

    def command(arguments: "list[str]") -> list[str]:
        return [sys.executable, "-m", "tests.clientscreen.driver", "program", *arguments]

    monkeypatch.setattr(beside, "command", command)
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join(("src", ".")))
    monkeypatch.setenv(LOG, str(tmp_path / "log"))
    monkeypatch.setenv(ANSWERS, "4")
    at.on(IntakePage)._model.speak("ti")
    at.press("client_beside")
    qtbot.waitUntil(lambda: len(_given(at)) == 4, timeout=60_000)
    saved = [Answer(line[2]) for line in lines_of(tmp_path) if line[0] == "ack"]
    assert [answer for answer, *_ in _given(at)] == saved
    assert {each[1:] for each in _given(at)} == {(Source.CLIENT, "ti")}
    qtbot.waitUntil(lambda: "wacht op u" in _state(at), timeout=30_000)
    (window,) = (int(line[1]) for line in lines_of(tmp_path) if line[0] == "window")
    os.kill(window, signal.SIGKILL)
    qtbot.waitUntil(lambda: not _side(at).is_open, timeout=30_000)
    at.settle()
    assert sessions(session_folder(tmp_path / "kluis")) == ()
