"""The power is lost at some moment: what was said before stands, and the vault opens."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coach_desktop.storage.standing import SLOTS
from tests.reliability.catalogue import SCENARIOS
from tests.reliability.controls import NOT_FORCED, SALT_IN_FILE, SALT_KEPT
from tests.reliability.damage import LOG
from tests.reliability.dice import Dice
from tests.reliability.disk import Disk, Way
from tests.reliability.power import lost, record
from tests.reliability.shim import Kind, Record
from tests.reliability.stage import VAULT, Stage

_IMAGES = 36
_PLACE, _OTHER = Path("/v/a"), Path("/v/b")


@pytest.mark.parametrize("name", SCENARIOS)
def test_a_power_loss_takes_nothing_that_was_said(
    played: Stage, name: str, tell: Callable[[str], None]
) -> None:
    assert lost(played, name, range(_IMAGES)) == []
    tell(f"{name}: {_IMAGES} images")


def test_answers_that_are_not_forced_to_the_disk_are_seen_to_be_lost(played: Stage) -> None:
    assert lost(played, NOT_FORCED, range(_IMAGES))


def test_rubbish_over_a_salt_in_the_file_is_seen_to_kill_it_and_a_kept_salt_to_save_it(
    played: Stage,
) -> None:
    numbers = range(100, 200)
    assert lost(played, SALT_IN_FILE, numbers, (Way.RUBBISH,))
    assert lost(played, SALT_KEPT, numbers, (Way.RUBBISH,)) == []


def test_a_log_file_is_gone_for_good_before_the_vault_is_called_closed(played: Stage) -> None:
    told, vault = record(played, "lock"), played.folder("lock") / VAULT
    slots = str(vault / SLOTS).encode()
    gone = max(
        at
        for at, each in enumerate(told)
        if each.kind is Kind.REMOVE and each.path == str(vault / LOG)
    )
    forced = [at for at, each in enumerate(told) if (each.kind, each.path) == _force(vault)]
    named = [at for at, each in enumerate(told) if each.content == slots]
    assert any(gone < force < max(named) for force in forced)
    assert not any(gone < name < min(force for force in forced if force > gone) for name in named)


def _force(path: Path) -> tuple[Kind, str]:
    return Kind.FORCE, str(path)


def _disk(*records: Record) -> Disk:
    disk = Disk({_PLACE: b"old"})
    for each in records:
        disk.feed(each)
    return disk


def _left(disk: Disk, way: Way) -> dict[Path, bytes]:
    return disk.image(way, Dice("left"))


def test_bytes_are_durable_once_their_file_was_forced() -> None:
    write, force = Record(Kind.WRITE, str(_PLACE), 0, b"new"), Record(Kind.FORCE, "/v/a", 0, b"")
    assert _left(_disk(write), Way.NOTHING) == {_PLACE: b"old"}
    assert _left(_disk(write), Way.ALL) == {_PLACE: b"new"}
    assert _left(_disk(write, force), Way.NOTHING) == {_PLACE: b"new"}


def test_a_name_is_durable_once_its_folder_was_forced() -> None:
    rename, force = Record(Kind.RENAME, "/v/a", 0, b"/v/b"), Record(Kind.FORCE, "/v", 0, b"")
    assert _left(_disk(rename), Way.NOTHING) == {_PLACE: b"old"}
    assert _left(_disk(rename), Way.ALL) == {_OTHER: b"old"}
    assert _left(_disk(rename, force), Way.NOTHING) == {_OTHER: b"old"}


def test_a_torn_write_leaves_whole_sectors() -> None:
    write = Record(Kind.WRITE, "/v/a", 0, b"n" * 4_096)
    images = [_disk(write).image(Way.TORN, Dice(number))[_PLACE] for number in range(40)]
    sectors = {image[at : at + 512] for image in images for at in range(512, len(image), 512)}
    assert {b"n" * 512, bytes(512)} == {each for each in sectors if len(each) == 512}
