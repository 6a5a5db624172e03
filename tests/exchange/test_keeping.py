"""What was read is kept beside the reading of what comes next, and nothing of it is forgotten."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from coach_desktop.casework.ledger import Taken
from coach_desktop.domain.errors import VaultError
from coach_desktop.exchange.keeping import Keeping
from tests.builders import opened


class Kept:
    """Takes batches in, one after another, until the disk is full."""

    def __init__(self, most: int = 10) -> None:
        self.most, self.batches = most, 0

    def take_in(self, batch: Sequence[Taken]) -> None:
        if self.batches == self.most:
            raise VaultError("vault.disk-full")
        self.batches += 1


@pytest.mark.parametrize("much", [False, True])
def test_every_batch_is_kept_when_the_block_ends(tmp_path: Path, much: bool) -> None:
    kept = Kept()
    with opened(tmp_path) as office:
        with Keeping(office.vault, kept.take_in, much=much) as keeping:
            for _ in range(3):
                keeping.keep([])
        with Keeping(office.vault, kept.take_in, much=much):
            pass
    assert kept.batches == 3


@pytest.mark.parametrize("batches", [1, 3])
def test_a_batch_that_was_not_kept_is_told(tmp_path: Path, batches: int) -> None:
    kept = Kept(most=0)
    with opened(tmp_path) as office, pytest.raises(VaultError, match=r"vault\.disk-full"):
        keep(Keeping(office.vault, kept.take_in, much=True), batches)


def test_what_was_begun_is_kept_when_the_reading_is_stopped(tmp_path: Path) -> None:
    kept = Kept()
    with opened(tmp_path) as office, pytest.raises(RuntimeError, match="stopped"):
        keep(Keeping(office.vault, kept.take_in, much=True), 1, RuntimeError("stopped"))
    assert kept.batches == 1


def keep(begun: Keeping, batches: int, trouble: Exception | None = None) -> None:
    """Keep so many batches; then there may be trouble with what comes next."""
    with begun as keeping:
        for _ in range(batches):
            keeping.keep([])
        if trouble is not None:
            raise trouble
