"""How long the window stands still while a round with many dossiers runs behind it.

The municipality is a program of its own on 127.0.0.1, so that what it does costs the window nothing
but a share of the processor.
"""

import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer

from coach_desktop.app.exchanging import VaultRounds
from coach_desktop.casework.exchange import Exchange
from coach_desktop.commands.municipal import policy_of, wire_of
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.exchange.wire import Wire
from coach_desktop.machine.clock import SystemClock
from coach_desktop.machine.process import favour_the_window
from tests.benchmarks.figures import Figure, percentile
from tests.builders import opened
from tests.desk import Desk, desk
from tests.storage.tellers import identity

DOSSIERS, ANSWERS, LARGE, GOAL = 300, 200, 5_000, 50
"""One dossier has `LARGE` answers; no gap may be longer than the goal, in milliseconds."""


class Probe(QObject):
    """A timer of five milliseconds in the event loop: how long it was kept waiting."""

    EVERY = 5

    def __init__(self) -> None:
        super().__init__()
        self.gaps: list[float] = []
        self._seen = monotonic()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(self.EVERY)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        now = monotonic()
        self.gaps.append((now - self._seen) * 1000 - self.EVERY)
        self._seen = now


def measure(folder: Path) -> list[Figure]:
    """Two rounds of a caseload in the real window: pulled to a new laptop, and pushed from it."""
    with _municipality() as told:
        policy = policy_of(told)
        with wire_of(policy, told, SystemClock(), ("coach", "Sanne Bakker")) as wire:
            _fill(folder / "first", wire)
            with desk(folder / "second", start=SystemClock().now()) as at:
                workplace = at.workplace
                profile = replace(workplace.profile, uitwisseling=policy)
                rounds = VaultRounds(workplace.exchange, profile, lambda: wire)
                at.steps._workplace = replace(workplace, rounds=rounds)
                at.steps.side.exchange()
                at.settle()
                favour_the_window()  # as the front door does, for this whole program
                alone = _gaps(lambda loop: QTimer.singleShot(2_000, loop.quit))
                pulled = _gaps(lambda loop: _begin(at, loop))
                for each in at.workplace.people.vault.dossiers(limit=DOSSIERS):
                    at.workplace.people.record(each.dossier, "telefoon", Answer("0612345678"))
                pushed = _gaps(lambda loop: _begin(at, loop))
                assert at.workplace.exchange.last_round().code == ""
    return [
        Figure(
            f"window stands still, {name} {DOSSIERS} x {ANSWERS}",
            max(gaps),
            "ms",
            GOAL,
            note=(
                f"{len(gaps)} gaps, p99 {percentile(gaps, 99):.0f} ms, "
                f"{sum(each > GOAL for each in gaps)} over {GOAL} ms; alone {max(alone):.0f} ms"
            ),
        )
        for name, gaps in (("pulling", pulled), ("pushing", pushed))
    ]


@contextmanager
def _municipality() -> Iterator[dict[str, str]]:
    """A municipality in a program of its own; gives what somebody needs to reach it."""
    with subprocess.Popen(
        [sys.executable, "-m", "tests.municipality"], stdout=subprocess.PIPE, text=True
    ) as program:
        told: dict[str, str] = {}
        assert program.stdout is not None
        while "COACH_OBJECTEN_TOKEN" not in told:
            name, _, value = program.stdout.readline().strip().partition("=")
            told[name] = value
        try:
            yield told
        finally:
            program.terminate()


def _fill(folder: Path, wire: Wire) -> None:
    """A caseload at the municipality, brought there by another laptop of the same coach."""
    from tests.exchange.offices import Device

    with opened(folder, who=identity("d9")) as office:
        for number in range(DOSSIERS):
            dossier = office.dossier(f"Haile{number}")
            count = ANSWERS if number else LARGE
            told = [
                Draft(dossier, f"note/i/{place}", Kind.NOTE, Answer(f"antwoord {place}"),
                      Sensitivity.S1)
                for place in range(count)
            ]  # fmt: skip
            office.changes.commit(told)
        there = Device(office, Exchange(office.vault, office.changes), wire)
        assert there.round().code == ""


def _gaps(work: Callable[[QEventLoop], object]) -> list[float]:
    """What the probe saw while the event loop ran as it does in the program."""
    loop, probe = QEventLoop(), Probe()
    work(loop)
    loop.exec()
    probe.deleteLater()
    return probe.gaps[1:]


def _begin(at: Desk, loop: QEventLoop) -> None:
    at.steps.exchanging.ended.connect(loop.quit)
    at.steps.exchanging.begin()
