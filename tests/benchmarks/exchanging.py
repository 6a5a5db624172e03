"""How long the window stands still while a round with many dossiers runs behind it."""

from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from tests.benchmarks.figures import Figure, percentile
from tests.desk import Desk, desk
from tests.desktop.test_exchange import connect
from tests.exchange.offices import device
from tests.municipality.town import Town

DOSSIERS, ANSWERS, GOAL = 300, 200, 50
LARGE = 5_000
"""Answers of the one dossier that is far larger than any other."""


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

    def stop(self) -> None:
        self._timer.stop()


def measure(folder: Path) -> list[Figure]:
    """Two rounds of a caseload in the real window: pulled to a new laptop, and pushed from it."""
    town = Town(strict=False)
    _fill(folder / "first", town)
    with desk(folder / "second") as at:
        connect(at, town)
        at.steps.side.exchange()
        at.settle()
        calm = _gaps(at, lambda: QTest.qWait(1_000))
        pulled = _gaps(at, lambda: _round(at))
        for dossier in [each.dossier for each in at.workplace.people.find("")][:DOSSIERS]:
            at.workplace.people.record(dossier, "telefoon", Answer("0612345678"))
        at.settle()
        pushed = _gaps(at, lambda: _round(at))
        note = f"alone {max(calm):.0f} ms"
    return [
        Figure(
            f"window stands still, {name} {DOSSIERS} x {ANSWERS}",
            max(gaps),
            "ms",
            GOAL,
            note=f"{note}; p99 {percentile(gaps, 99):.0f} ms; {_over(gaps)} over {GOAL} ms",
        )
        for name, gaps in (("pulling", pulled), ("pushing", pushed))
    ]


def _over(gaps: list[float]) -> int:
    return sum(each > GOAL for each in gaps)


def _fill(folder: Path, town: Town) -> None:
    """A caseload at the municipality, brought there by another laptop of the same coach."""
    from tests.storage.tellers import identity

    with device(folder, town, who=identity()) as there:
        for number in range(DOSSIERS):
            dossier = there.office.dossier(f"Haile{number}")
            count = LARGE if number == 0 else ANSWERS
            told = [
                Draft(
                    dossier, f"note/i/{place}", Kind.NOTE, Answer(f"antwoord {place}"),
                    Sensitivity.S1,
                )
                for place in range(count)
            ]  # fmt: skip
            there.office.changes.commit(told)
        there.round()


def _gaps(at: Desk, work: object) -> list[float]:
    probe = Probe()
    work()  # type: ignore[operator]
    probe.stop()
    return probe.gaps[1:]


def _round(at: Desk) -> None:
    """One round, while the event loop runs as it does in the program."""
    exchanging = at.steps.exchanging
    exchanging.begin()
    while exchanging.busy.value:
        QTest.qWait(20)
    assert at.workplace.exchange.last_round().code == ""
    at.settle()
