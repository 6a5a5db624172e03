"""A round that begins by itself: when nobody is in its way, and never in the way of the lock."""

import threading
from dataclasses import dataclass, field, replace
from pathlib import Path
from time import monotonic

import pytest
from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from coach_desktop.app.exchanging import VaultRounds
from coach_desktop.casework.pacing import CALM, FIRST, SETTLED
from coach_desktop.desktop.lock import Lock
from coach_desktop.desktop.pages.exchange import ExchangePage
from coach_desktop.desktop.unasked import Unasked
from coach_desktop.domain.answer import Answer
from coach_desktop.exchange.wire import Call, Lost, Reply
from coach_desktop.machine.clock import Moment
from coach_desktop.machine.session import Why
from coach_desktop.widgets import tasks
from tests.desk import Desk, desk
from tests.desktop.test_exchange import connect, open_page, people, words
from tests.municipality.line import TownWire
from tests.municipality.town import Town


@dataclass
class Watch:
    """A clock that a test sets on."""

    seconds: float = 50_000.0

    def look(self) -> Moment:
        return Moment(self.seconds, self.seconds)


@dataclass
class Beside:
    """The rounds that begin by themselves beside a desk, with their clock."""

    at: Desk
    watch: Watch = field(default_factory=Watch)

    def __post_init__(self) -> None:
        steps = self.at.steps
        self.lock = Lock(steps, self.watch.look, lambda: False)
        self.unasked = Unasked(
            self.at.window,
            steps,
            self.at.tasks,
            self.lock,
            chance=lambda: 0.5,
            look=self.watch.look,
        )
        for timer in (self.lock._timer, self.unasked._timer):
            timer.setInterval(1 << 30)
        steps.entered.emit()

    def wait(self, seconds: float) -> None:
        """So much time passes in which somebody is there, and what follows from it is over."""
        self.watch.seconds += seconds
        self.lock.touched()
        for _ in range(10):
            self.unasked.tick()
            self.at.settle()

    @property
    def rounds(self) -> str:
        """When the last round was."""
        return self.at.workplace.exchange.last_round().ended


class Stuck(TownWire):
    """A line on which nothing comes back until somebody hangs up."""

    def __init__(self, town: Town) -> None:
        super().__init__(town)
        self.reached, self.over = threading.Event(), threading.Event()

    def send(self, call: Call) -> Reply:
        self.reached.set()
        self.over.wait(30)
        raise Lost("exchange.cut-short")


def test_a_round_begins_a_while_after_unlocking_and_then_calmly(tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        people(at, "Haile")
        connect(at, town)
        at.steps.home()
        beside = Beside(at)
        beside.wait(FIRST - 1)
        assert town.seen == []
        beside.wait(2)
        first = beside.rounds
        assert len(town.state.kept["objects"]) == 1
        beside.wait(CALM - 10)
        assert beside.rounds == first
        beside.wait(11)
        assert beside.rounds != first


def test_a_change_is_brought_over_by_itself(tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        people(at, "Haile")
        connect(at, town)
        at.steps.home()
        beside = Beside(at)
        beside.wait(FIRST + 1)
        dossier = at.workplace.people.find("Haile")[0].dossier
        beside.wait(700)
        at.workplace.people.record(dossier, "telefoon", Answer("0612345678"))
        beside.wait(1)
        assert at.workplace.exchange.state(dossier).waits == 1
        beside.wait(SETTLED)
        assert at.workplace.exchange.state(dossier).waits == 0


def test_without_a_server_nothing_begins(tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        at.steps.home()
        beside = Beside(at)
        beside.wait(10 * CALM)
        assert beside.rounds == ""


def test_nothing_begins_while_a_person_is_worked_at_or_a_client_looks_along(
    tmp_path: Path,
) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        dossier = at.put_in()
        connect(at, town)
        beside = Beside(at)
        for go in (at.steps.dossier, at.steps.intake, at.steps.plan):
            go(dossier)
            at.settle()
            beside.wait(FIRST + 1)
            assert town.seen == []
        at.steps.home()
        at.settle()
        beside.wait(1)
        assert town.seen


def test_nothing_begins_shortly_before_the_lock(tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        connect(at, town)
        at.steps.home()
        beside = Beside(at)
        beside.wait(1)
        beside.watch.seconds += 60 * at.steps.idle_minutes - 30
        beside.unasked.tick()
        at.settle()
        assert town.seen == []
        beside.wait(1)
        assert town.seen


def test_a_round_makes_way_for_who_opens_a_dossier(tmp_path: Path) -> None:
    town = Town(strict=False)

    class Opening(TownWire):
        """Somebody opens a dossier while the first object is written."""

        def send(self, call: Call) -> Reply:
            if call.path == "objects" and call.method == "POST" and not opened.is_set():
                opened.set()
                gone_on.wait(20)
            return super().send(call)

    opened, gone_on = threading.Event(), threading.Event()
    with desk(tmp_path) as at:
        people(at)
        connect(at, town, Opening(town, laptop=at.workplace.clock.now))
        at.steps.home()
        at.settle()
        beside = Beside(at)
        beside.watch.seconds += FIRST + 1
        beside.lock.touched()
        beside.unasked.tick()
        assert opened.wait(20)
        at.steps.dossier(at.workplace.people.find("Haile")[0].dossier)
        gone_on.set()
        at.settle()
        assert len(town.state.kept["objects"]) == 1
        at.steps.home()
        at.settle()
        beside.wait(SETTLED + 1)
        assert len(town.state.kept["objects"]) == 3


def test_trouble_of_a_round_that_nobody_asked_for_is_a_mark_and_a_line(tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        people(at, "Haile")
        connect(at, town, DeadWire(town))
        open_page(at)
        beside = Beside(at)
        beside.wait(FIRST + 1)
        page = at.on(ExchangePage)
        assert page.told == ""
        assert page.act.isEnabled()
        assert any(told in words(at) for told in ("without success", "niet gelukt"))
        mark = at.window.findChild(QToolButton, "rail_arrows-exchange")
        assert mark is not None
        assert mark.toolTip()
        connect(at, town)
        beside.wait(CALM + 1)
        assert mark.toolTip() == ""


class DeadWire(TownWire):
    """No network."""

    def send(self, call: Call) -> Reply:
        raise Lost("exchange.no-connection")


def test_a_round_that_gets_no_answer_does_not_hold_up_the_lock(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither when the line hears that it is over, nor when it does not."""
    town = Town(strict=False)
    monkeypatch.setattr(tasks, "PATIENCE", 0.2)
    for number, hears in enumerate((True, False)):
        with desk(tmp_path / str(number)) as at:
            stuck = Stuck(town)
            connect(at, town, stuck)
            if hears:
                workplace = at.workplace
                assert isinstance(workplace.rounds, VaultRounds)
                rounds = replace(workplace.rounds, hang_up=stuck.over.set)
                at.steps._workplace = replace(workplace, rounds=rounds)
            at.steps.home()
            beside = Beside(at)
            beside.watch.seconds += FIRST + 1
            beside.lock.touched()
            beside.unasked.tick()
            assert stuck.reached.wait(20)
            begun = monotonic()
            at.steps.lock(Why.IDLE)
            assert monotonic() - begun < 5
            assert at.steps.workplace is None
            stuck.over.set()


def test_a_page_that_is_opened_while_a_round_runs_shows_it(qtbot: QtBot, tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        stuck = Stuck(town)
        connect(at, town, stuck)
        at.steps.home()
        at.settle()
        at.steps.exchanging.begin(by_itself=True)
        assert stuck.reached.wait(20)
        at.steps.side.exchange()
        page = at.on(ExchangePage)
        assert not page.act.isEnabled()
        assert not page.other.isHidden()
        page._model.stop()
        stuck.over.set()
        at.settle()
        assert page.act.isEnabled()
        assert page.other.isHidden()
