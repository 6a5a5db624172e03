"""A bit, an old page, an older file, a log file that was cut: each is noticed before it is used."""

from collections.abc import Callable

import pytest

from coach_desktop.storage.noticing import OLDER
from tests.reliability.damage import (
    LOG,
    SECTOR,
    Files,
    closed_files,
    cut,
    files_of_a_crash,
    flipped,
    is_whole,
    refusal,
    unnoticed,
    with_old_page,
)


@pytest.fixture(scope="module")
def closed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Files, Files]:
    return closed_files(tmp_path_factory.mktemp("closed"))


@pytest.fixture(scope="module")
def crashed(tmp_path_factory: pytest.TempPathFactory) -> Files:
    return files_of_a_crash(tmp_path_factory.mktemp("crashed"))


def test_a_vault_that_nobody_touched_opens(closed: tuple[Files, Files], crashed: Files) -> None:
    for files in (*closed, crashed):
        files.put()
        assert is_whole(files.folder)
        files.put()
        assert refusal(files.folder) == ""


def test_a_bit_flipped_in_any_page_is_noticed(
    closed: tuple[Files, Files], tell: Callable[[str], None]
) -> None:
    _, new = closed
    pages = list(flipped(new.database))
    tell(f"{len(pages)} pages flipped")
    assert unnoticed(new, pages) == []


def test_an_old_page_put_back_is_noticed(
    closed: tuple[Files, Files], tell: Callable[[str], None]
) -> None:
    old, new = closed
    pages = list(with_old_page(old.database, new.database))
    tell(f"{len(pages)} old pages put back")
    assert len(pages) > 4
    assert unnoticed(new, pages) == []


def test_an_older_file_put_back_is_noticed(closed: tuple[Files, Files]) -> None:
    old, new = closed
    new.put(database=old.database)
    assert refusal(new.folder) == OLDER


def test_a_log_file_cut_anywhere_leaves_a_clean_beginning_and_is_noticed_behind_the_head(
    crashed: Files, tell: Callable[[str], None]
) -> None:
    lengths = range(0, len(crashed.contents[crashed.folder / LOG]) + SECTOR, 9 * SECTOR)
    assert [told for length in lengths if (told := cut(crashed, length))] == []
    tell(f"{len(lengths)} cuts")


def test_a_log_file_that_is_gone_is_noticed(crashed: Files) -> None:
    assert cut(crashed, None) == ""
