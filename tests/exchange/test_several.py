"""Three devices of two people by chance: in the end everybody has everything, and nothing waits."""

from pathlib import Path

import pytest

from coach_desktop.casework.exchange import Exchange
from coach_desktop.storage.ledger import LedgerRows
from tests.exchange.several import play


@pytest.mark.parametrize("seed", [8, 109])
def test_nothing_that_was_told_is_lost(tmp_path: Path, seed: int) -> None:
    assert play(tmp_path, seed) == []


def test_the_play_notices_when_what_left_the_server_is_not_sent_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: a confirmation that is never taken back, as a cursor would be."""
    monkeypatch.setattr(LedgerRows, "unconfirm", lambda *_: None)
    monkeypatch.setattr(
        Exchange,
        "go_on",
        lambda at: at.changes.note(lambda writing: writing.settle("exchange_question", "")),
    )
    assert play(tmp_path, 1) != []
