"""The schedule of the backup: when it is due, where it goes, and what came of the last one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.casework.backups import (
    EVERY_DAYS,
    Backups,
    Made,
    Schedule,
    State,
    Told,
    read_schedule,
)
from coach_desktop.casework.rescue import Opener, Secret
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import VaultError
from tests.builders import TODAY, SetClock


@dataclass
class PaperVault:
    """A vault of which only the settings and the backups made of it are known."""

    folder: Path = Path("kluis")
    settings: dict[str, Value] = field(default_factory=dict)
    made: list[date] = field(default_factory=list)
    trouble: str = ""

    def setting(self, name: str) -> "Value | None":
        return self.settings.get(name)

    @contextmanager
    def writing(self) -> "Iterator[PaperVault]":
        yield self

    def settle(self, name: str, value: Value) -> None:
        self.settings[name] = value

    def back_up(self, into: Path, on: date, told: Told) -> Made:
        assert into.is_dir()
        told(0, 1)
        if self.trouble:
            raise VaultError(self.trouble)
        self.made.append(on)
        return Made("copy", 1, 1)


@pytest.fixture
def vault() -> PaperVault:
    return PaperVault()


@pytest.fixture
def clock() -> SetClock:
    return SetClock()


def _backups(vault: PaperVault, clock: SetClock, *, practice: bool = False) -> Backups:
    def danger(folder: Path) -> str:
        return "folder.dropbox" if "Dropbox" in str(folder) else ""

    return Backups(vault, clock, danger, practice)


def _reminder(backups: Backups) -> State:
    return backups.reminder


def _no_telling(_done: int, _total: int) -> None:
    """Nobody looks."""


def test_a_vault_without_a_backup_reminds_of_one(vault: PaperVault, clock: SetClock) -> None:
    assert _backups(vault, clock).reminder is State.NEVER
    assert _backups(vault, clock, practice=True).reminder is State.FRESH
    with pytest.raises(VaultError, match=r"backup\.no-folder"):
        _backups(vault, clock).make(_no_telling)


def test_a_backup_is_fresh_until_its_days_are_over(
    vault: PaperVault, clock: SetClock, tmp_path: Path
) -> None:
    backups = _backups(vault, clock)
    assert backups.choose(tmp_path) == ""
    backups.make(_no_telling)
    assert _reminder(backups) is State.FRESH
    clock.day = TODAY + timedelta(days=EVERY_DAYS - 1)
    assert backups.make_when_due(_no_telling) is None
    clock.day = TODAY + timedelta(days=EVERY_DAYS)
    assert _reminder(backups) is State.OVERDUE
    assert backups.make_when_due(_no_telling) == Made("copy", 1, 1)
    assert vault.made == [TODAY, clock.day]
    backups.choose_days(1)
    clock.day += timedelta(days=1)
    assert _reminder(backups) is State.OVERDUE


def test_a_stick_that_is_not_there_is_no_trouble(
    vault: PaperVault, clock: SetClock, tmp_path: Path
) -> None:
    backups = _backups(vault, clock)
    assert backups.make_when_due(_no_telling) is None
    backups.choose(tmp_path / "stick")
    assert backups.make_when_due(_no_telling) is None
    assert backups.schedule.last_result == ""


def test_what_went_wrong_is_kept_until_a_backup_is_made(
    vault: PaperVault, clock: SetClock, tmp_path: Path
) -> None:
    backups = _backups(vault, clock)
    backups.choose(tmp_path)
    vault.trouble = "backup.no-room"
    with pytest.raises(VaultError, match=r"backup\.no-room"):
        backups.make(_no_telling)
    assert backups.schedule == Schedule(str(tmp_path), EVERY_DAYS, None, "backup.no-room")
    vault.trouble = ""
    backups.make(_no_telling)
    assert backups.schedule == Schedule(str(tmp_path), EVERY_DAYS, TODAY, "")


def test_a_risky_folder_is_told_and_used_all_the_same(vault: PaperVault, clock: SetClock) -> None:
    backups = _backups(vault, clock)
    assert backups.choose(Path("/home/coach/Dropbox")) == "folder.dropbox"
    assert backups.schedule.folder == "/home/coach/Dropbox"
    assert backups.risk_of_vault == ""
    vault.folder = Path("Dropbox/kluis")
    assert backups.risk_of_vault == "folder.dropbox"


@given(
    st.builds(
        Schedule,
        folder=st.text(),
        every_days=st.integers(1, 400),
        last=st.one_of(st.none(), st.dates()),
        last_result=st.sampled_from(["", "backup.damaged"]),
    )
)
def test_a_schedule_is_read_as_it_was_written(schedule: Schedule) -> None:
    assert read_schedule(schedule.to_value()) == schedule


def test_a_schedule_that_says_nonsense_is_as_it_was_at_first() -> None:
    nonsense: tuple[Value | None, ...] = (None, "x", {}, {"every_days": 0, "last": ""})
    assert {read_schedule(told) for told in nonsense} == {Schedule()}


def test_a_secret_does_not_print_itself() -> None:
    assert "regen" not in repr(Secret(Opener.PASSPHRASE, "paard tafel wolk fiets regen"))
