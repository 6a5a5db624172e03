"""After how long without input a vault locks: what it holds, within what nobody may go beyond."""

from pathlib import Path

import pytest

from coach_desktop.app.idle import IDLE, VaultIdle
from coach_desktop.casework.access import IDLE_CHOICES, IDLE_MINUTES, idle_minutes
from tests.vaults_for_tests import raw_vault


def test_a_new_vault_locks_after_the_usual_minutes_and_keeps_another_choice(tmp_path: Path) -> None:
    vault = raw_vault(tmp_path / "kluis")
    idle = VaultIdle(vault)
    assert idle.minutes == IDLE_MINUTES
    idle.keep(10)
    assert idle.minutes == 10
    vault.close()
    again = raw_vault(tmp_path / "kluis")
    assert VaultIdle(again).minutes == 10
    again.close()


@pytest.mark.parametrize("kept", [None, True, 0, -5, "veel", 2.5])
def test_what_is_no_number_of_minutes_counts_as_the_usual_ones(kept: object) -> None:
    assert idle_minutes(kept) == IDLE_MINUTES


def test_no_vault_stays_open_alone_for_longer_than_the_longest_choice(tmp_path: Path) -> None:
    vault = raw_vault(tmp_path / "kluis")
    with vault.writing() as writing:
        writing.settle(IDLE, 600)
    assert VaultIdle(vault).minutes == IDLE_CHOICES[-1] == 15
    vault.close()
