"""Clocks that are wrong, set back or in another zone: order stays, terms stay, times are ours."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from coach_desktop.casework.changes import Changes
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import fact_path
from coach_desktop.domain.history import chain_breaks, order, standing
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.machine.clock import AMSTERDAM, StartedClock
from coach_desktop.storage.vault import OpenVault
from tests.builders import Office, join, opened
from tests.desk import desk
from tests.vaults_for_tests import raw_vault

HOUR, YEARS = timedelta(hours=1), timedelta(days=3_652)
SUMMER_BEGINS = datetime(2027, 3, 28, 1, tzinfo=UTC)
SUMMER_ENDS = datetime(2026, 10, 25, 1, tzinfo=UTC)
JUMPS = {
    "an hour back": (timedelta(), -HOUR, timedelta(minutes=1)),
    "ten years back and forth": (timedelta(), -YEARS, YEARS, -YEARS),
    "ten years forth and back": (timedelta(), YEARS, -YEARS, YEARS),
    "not moving": (timedelta(),) * 4,
}
ZONES = ("UTC", "Pacific/Kiritimati", "America/Los_Angeles", "Asia/Kathmandu", "Africa/Asmara")
JUMP = st.timedeltas(min_value=-3 * YEARS, max_value=3 * YEARS)


@dataclass
class WoundClock:
    """A clock that somebody sets to and fro."""

    moment: datetime = datetime(2026, 11, 23, 9, tzinfo=UTC)

    def now(self) -> datetime:
        return self.moment

    def today(self) -> date:
        return self.moment.astimezone(AMSTERDAM).date()


@pytest.fixture
def _home_again() -> Iterator[None]:
    """The zone of this machine, put back when a test has changed it."""
    before = os.environ.get("TZ")
    yield
    if before is None:
        os.environ.pop("TZ", None)
    else:
        os.environ["TZ"] = before
    time.tzset()


def _live_in(zone: str) -> None:
    os.environ["TZ"] = zone
    time.tzset()


def _say(changes: Changes, text: str) -> None:
    path = fact_path("roepnaam")
    changes.commit([Draft("p1", path, Kind.FACT, Answer(text), Sensitivity.S1)])


def _holds(vault: OpenVault, told: list[str]) -> None:
    log = vault.log("p1")
    assert [each.answer.text for each in log] == told
    assert [each.answer.text for each in vault.history("p1", fact_path("roepnaam"))] == told
    assert standing(log).answer == Answer(told[-1])
    assert [each.lamport for each in log] == sorted({each.lamport for each in log})
    assert chain_breaks(log) == ()


@pytest.mark.parametrize("jumps", JUMPS.values(), ids=JUMPS)
def test_what_was_told_last_stands_whatever_the_clock_did(
    tmp_path: Path, jumps: tuple[timedelta, ...]
) -> None:
    clock, told = WoundClock(), []
    for number, jump in enumerate(jumps):
        clock.moment += jump
        told.append(f"naam {number}")
        with opened(tmp_path / "vault") as office:
            _say(replace(office.changes, clock=clock), told[-1])
            _holds(office.vault, told)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
@given(jumps=st.lists(JUMP, min_size=2, max_size=8))
def test_no_jump_of_the_clock_changes_the_order(
    tmp_path_factory: pytest.TempPathFactory, jumps: list[timedelta]
) -> None:
    clock = WoundClock()
    vault = raw_vault(tmp_path_factory.mktemp("klok") / "vault")
    try:
        changes = replace(join(vault).changes, clock=clock)
        for number, jump in enumerate(jumps):
            clock.moment += jump
            _say(changes, str(number))
            changes.read("p1", Act.OPENED, f"page-{number}")
        _holds(vault, [str(number) for number in range(len(jumps))])
        lines = vault.readings("p1")
        assert [each.why for each in lines] == [f"page-{number}" for number in range(len(jumps))]
    finally:
        vault.close()


def test_two_laptops_with_clocks_ten_years_apart_agree_on_the_order(tmp_path: Path) -> None:
    ahead, behind = WoundClock(), WoundClock()
    ahead.moment += YEARS
    with opened(tmp_path / "vault") as office:
        here = replace(office.changes, clock=ahead)
        there = replace(join(office.vault, device="d2").changes, clock=behind)
        for number, changes in enumerate((here, there, here, there)):
            _say(changes, str(number))
        log = office.vault.log("p1")
        assert [each.answer.text for each in order(reversed(log))] == ["0", "1", "2", "3"]
        assert standing(log).answer == Answer("3")
        for device in ("d1", "d2"):
            assert chain_breaks([each for each in log if each.device == device]) == ()


@pytest.mark.parametrize(
    ("begin", "told"),
    [(SUMMER_ENDS, ("02:30", "02:30")), (SUMMER_BEGINS, ("01:30", "03:30"))],
    ids=["an hour comes twice", "an hour is left out"],
)
def test_the_hour_that_the_clock_is_changed_keeps_its_order(
    tmp_path: Path, begin: datetime, told: tuple[str, str]
) -> None:
    clock = WoundClock(begin - HOUR / 2)
    with opened(tmp_path / "vault") as office:
        changes = replace(office.changes, clock=clock)
        _say(changes, "voor")
        clock.moment += HOUR
        _say(changes, "na")
        _holds(office.vault, ["voor", "na"])
        first, second = (each.claimed_time for each in office.vault.log("p1"))
    assert second - first == HOUR
    assert tuple(moment_in_words(each)[-5:] for each in (first, second)) == told


@pytest.mark.skipif(os.name == "nt", reason="not this system")
@pytest.mark.usefixtures("_home_again")
@pytest.mark.parametrize("zone", ZONES)
def test_days_and_terms_are_those_of_amsterdam_wherever_the_laptop_thinks_it_is(
    tmp_path: Path, zone: str
) -> None:
    _live_in(zone)
    clock = StartedClock(datetime(2026, 11, 23, 22, 59, 30, tzinfo=UTC))
    later = StartedClock(datetime(2026, 11, 23, 23, 0, 30, tzinfo=UTC))
    assert (clock.today(), later.today()) == (date(2026, 11, 23), date(2026, 11, 24))
    with opened(tmp_path / "vault") as office:
        assert _term(office) == (date(2026, 12, 7), date(2026, 12, 7))


def _term(office: Office) -> tuple[date, date]:
    dossier = office.dossier(
        inschrijving_brp="2026-09-28", kennisgeving="2026-09-28", doelgroep="asiel"
    )
    found = office.vault.dossier(dossier)
    assert found is not None
    step = office.today.step(found, office.clock.today())
    assert step.termijn is not None
    return step.termijn.raw, step.termijn.legal


@pytest.mark.skipif(os.name == "nt", reason="not this system")
@pytest.mark.usefixtures("_home_again")
def test_the_history_of_an_answer_is_in_amsterdam_time(qtbot: QtBot, tmp_path: Path) -> None:
    _live_in("America/Los_Angeles")
    with desk(tmp_path / "kluis") as at:
        at.steps.intake(at.put_in())
        at.settle()
        page = at.on(IntakePage)
        page._model.go("pers_geboortedatum")
        said = "\n".join(each.text() for each in page.findChildren(QLabel))
        assert "23-11-2026 10:0" in said
