"""Killed or failing at a call to the disk: nothing that was said is lost, and it goes on after."""

from collections.abc import Callable
from errno import EIO

import pytest

from coach_desktop.storage import entry
from tests.reliability.calls import count_calls, errors, harm, kills
from tests.reliability.catalogue import SCENARIOS
from tests.reliability.scenarios_of_keys import PASSPHRASE
from tests.reliability.shim import Harm
from tests.reliability.stage import VAULT, Stage
from tests.vaults_for_tests import raw_key

_PLACES = 8
"""Of all calls so many are tried here; `make slow` tries each."""


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_kill_at_a_call_to_the_disk_loses_nothing(
    played: Stage, name: str, tell: Callable[[str], None]
) -> None:
    calls = count_calls(played, name)
    tried = list(kills(calls, step=max(1, calls // _PLACES)))
    assert [found for each in tried if (found := harm(played, name, each))] == []
    tell(f"{name}: {len(tried)} kills at {calls} calls")


@pytest.mark.parametrize("name", SCENARIOS)
def test_an_error_of_the_disk_loses_nothing_and_the_next_save_is_kept(
    played: Stage, name: str, tell: Callable[[str], None]
) -> None:
    calls = count_calls(played, name)
    tried = list(errors(calls, step=max(2, calls // _PLACES)))
    assert [found for each in tried if (found := harm(played, name, each))] == []
    tell(f"{name}: {len(tried)} errors at {calls} calls")


def test_a_file_that_opens_to_read_alone_is_told_at_once_and_not_at_an_answer(
    played: Stage,
) -> None:
    calls = count_calls(played, "answer")
    told = [
        played.play("answer", Harm(fail_at=call, error=EIO)).told for call in range(1, calls // 4)
    ]
    assert any(said[0] == "trouble vault.read-only" for said in told)
    assert not any("trouble vault.read-only" in said[1:] for said in told)


def test_the_passphrase_opens_the_vault_after_a_slot_change_that_was_killed(played: Stage) -> None:
    name = "slot change"
    played.play(name, Harm(kill_at=count_calls(played, name) // 2))
    key = entry.unlock_by_passphrase(played.folder(name) / VAULT, PASSPHRASE)
    assert key.bytes == raw_key().bytes
