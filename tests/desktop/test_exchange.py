"""The page Uitwisseling: what waits, a round with progress and a stop, questions and trouble."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton
from pytestqt.qtbot import QtBot

from coach_desktop.app.exchanging import VaultRounds
from coach_desktop.casework.exchange import Doubt
from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.exchange_words import since
from coach_desktop.desktop.pages.exchange import ExchangePage
from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.wire import Call, Lost, Reply
from tests.desk import MONDAY, Desk, desk
from tests.municipality.line import TownWire
from tests.municipality.town import Town

EVERYTHING = "Alles wat is verteld, staat er."
POLICY = Uitwisseling({"zaken": "https://zaken.example"}, login="zgw")


def connect(at: Desk, town: Town, wire: TownWire | None = None) -> None:
    """Let the desk's vault exchange with a town."""
    workplace = at.workplace
    town.clock.told = workplace.clock.now
    profile = replace(workplace.profile, uitwisseling=POLICY)
    line = wire or TownWire(town, laptop=workplace.clock.now)
    rounds = VaultRounds(workplace.exchange, profile, lambda: line)
    at.steps._workplace = replace(workplace, rounds=rounds)


def people(at: Desk, *names: str) -> None:
    """Some people in the vault."""
    for name in names or ("Haile", "Hesso", "Al Khatib"):
        at.workplace.people.register(NewPerson(name, bsn="999952948"))


def words(at: Desk) -> str:
    return "\n".join(each.text() for each in at.page.findChildren(QLabel))


def open_page(at: Desk) -> ExchangePage:
    at.steps.side.exchange()
    at.settle()
    return at.on(ExchangePage)


def exchanged(at: Desk, qtbot: QtBot, name: str = "act") -> None:
    """Press, and wait until the round ended and is shown."""
    model = at.on(ExchangePage)._model
    with qtbot.waitSignal(model.ended, timeout=20_000):
        at.press(name)
    at.settle()


def test_without_a_municipal_system_the_page_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path) as at:
        page = open_page(at)
        assert "names no municipal system" in words(at) or "noemt geen systeem" in words(at)
        assert not page.act.isEnabled()
        assert page.other.isHidden()
        assert EVERYTHING not in words(at), "there is no other place"


def test_a_round_brings_over_what_waits(qtbot: QtBot, tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        people(at)
        connect(at, town)
        page = open_page(at)
        seen = page._model.seen
        assert seen is not None
        assert seen.waiting == 6
        assert seen.sent == 0
        exchanged(at, qtbot)
        seen = page._model.seen
        assert seen is not None
        assert (seen.waiting, seen.sent) == (0, len(seen.states))
        assert len(town.state.kept["objects"]) == len(seen.states)
        bar = page.findChild(QProgressBar, "round_progress")
        assert bar is not None
        assert bar.isHidden()
        assert page.act.isEnabled()


def test_a_round_can_be_stopped_and_goes_on_another_time(qtbot: QtBot, tmp_path: Path) -> None:
    town = Town(strict=False)

    class Stopping(TownWire):
        """Presses stop while the third object is written."""

        def send(self, call: Call) -> Reply:
            if call.method == "POST" and call.path == "objects":
                objects.append(1)
                if len(objects) == 3:
                    page._model.stop()
            return super().send(call)

    objects: list[int] = []
    with desk(tmp_path) as at:
        people(at)
        connect(at, town, Stopping(town, laptop=at.workplace.clock.now))
        page = open_page(at)
        exchanged(at, qtbot)
        assert len(town.state.kept["objects"]) == 3
        seen = page._model.seen
        assert seen is not None
        assert seen.waiting
        assert at.workplace.exchange.last_round().code == "exchange.stopped-by-you"
        exchanged(at, qtbot)
        assert at.workplace.exchange.last_round().code == ""


def test_a_server_that_went_back_is_asked_about_on_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        people(at)
        connect(at, town)
        page = open_page(at)
        exchanged(at, qtbot)
        town.state.kept["objects"].clear()
        exchanged(at, qtbot)
        seen = page._model.seen
        assert seen is not None
        assert seen.question is not None
        assert seen.question.doubt is Doubt.EMPTY
        assert EVERYTHING not in words(at), "nobody knows that while the server is empty"
        exchanged(at, qtbot, "go_on")
        assert len(town.state.kept["objects"]) == len(seen.states)
        assert page.findChild(QPushButton, "go_on") is None


def test_what_stopped_has_the_words_of_the_server_and_a_second_try(
    qtbot: QtBot, tmp_path: Path
) -> None:
    town = Town(strict=False)
    with desk(tmp_path) as at:
        people(at)
        connect(at, town)
        town.revoke("zaken.aanmaken")
        page = open_page(at)
        exchanged(at, qtbot)
        seen = page._model.seen
        assert seen is not None
        assert seen.to_look_at[0].stopped
        assert "403" in words(at)
        for client in town.gate.clients.values():
            client.scopes |= {"zaken.aanmaken"}
        exchanged(at, qtbot, f"again_{seen.to_look_at[0].dossier}")
        assert len(town.state.kept["zaken"]) >= 1


def test_without_a_network_everything_waits(qtbot: QtBot, tmp_path: Path) -> None:
    town = Town(strict=False)

    class Dead(TownWire):
        def send(self, call: Call) -> Reply:
            raise Lost("exchange.no-connection")

    with desk(tmp_path) as at:
        people(at)
        connect(at, town, Dead(town))
        page = open_page(at)
        exchanged(at, qtbot)
        seen = page._model.seen
        assert seen is not None
        assert seen.waiting
        assert seen.last.code == "exchange.no-connection"
        page._model.stop()


def test_a_day_is_said_as_people_say_it() -> None:
    assert since("2026-11-23T08:00:00.000000Z", MONDAY) in ("today", "vandaag")
    assert since("2026-11-19T08:00:00.000000Z", MONDAY) in ("Thursday", "donderdag")
    assert since("2026-11-01T08:00:00.000000Z", MONDAY) == "01-11-2026"
