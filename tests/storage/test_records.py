"""Rows are read off the leaves of pages; what is no row is left out and stops nothing."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.storage.datakey import DataKey
from coach_desktop.storage.engine import Driver, Field, open_driver
from coach_desktop.storage.pages import PAGE, USABLE, Pages
from coach_desktop.storage.records import Column, Record, _in_page, records
from coach_desktop.storage.salvage import Salvage, _take, read
from tests.vaults_for_tests import raw_key

_ROWS: tuple[tuple[Field, ...], ...] = (
    (1, "kort", b"\x00\xff", None, 0),
    (2, "ትግርኛ" * 900, b"x" * 20_000, -1, 1),
    (3, "", b"", -3, 300),
    (1 << 40, "lang", b"y", -(1 << 62), 70_000),
    (5, "klein", b"z", 9_000_000, -(1 << 30)),
    (6, "middel", b"z" * 4_000, 1 << 35, -(1 << 40)),
)


def _made(folder: Path, *rows: tuple[Field, ...]) -> Path:
    database = folder / "vault.db"
    driver: Driver = open_driver(database, raw_key().keyspec(), create=True)
    driver.execute("CREATE TABLE t (a INTEGER PRIMARY KEY, b, c, d, e)", {})
    driver.execute("CREATE INDEX t_by_b ON t (b)", {})
    for row in rows:
        values: Mapping[str, Field] = dict(zip("abcde", row, strict=True))
        driver.execute("INSERT INTO t VALUES (:a, :b, :c, :d, :e)", values)
    driver.close()
    return database


def _told(database: Path, key: DataKey) -> set[tuple[Column, ...]]:
    return {
        (record.rowid, *record.columns[1:])
        for record in records(Pages(database, key))
        if record.rowid is not None and record.columns[:1] == (None,)
    }


def test_every_kind_of_value_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert _told(_made(tmp_path, *_ROWS), raw_key()) == set(_ROWS)


def test_a_fraction_is_read_too(tmp_path: Path) -> None:
    database = _made(tmp_path)
    driver = open_driver(database, raw_key().keyspec())
    driver.execute("INSERT INTO t VALUES (1, 2.5, -1.0, 1e300, 0.1)", {})
    driver.close()
    assert _told(database, raw_key()) == {(1, 2.5, -1, 1e300, 0.1)}


def test_rows_of_an_index_are_read_with_the_row_they_point_at(tmp_path: Path) -> None:
    rows: list[tuple[Field, ...]] = [(n, f"{n:03d}" * 500, b"", 0, 0) for n in range(1, 60)]
    pages = Pages(_made(tmp_path, *rows), raw_key())
    found = {record.columns for record in records(pages) if record.rowid is None}
    assert found == {(row[1], row[0]) for row in rows}


def test_a_row_whose_end_is_lost_is_left_out_and_the_others_are_read(tmp_path: Path) -> None:
    database = _made(tmp_path, *_ROWS)
    content = bytearray(database.read_bytes())
    whole = _told(database, raw_key())
    seen = set()
    for page in range(len(content) // PAGE):
        hurt = bytearray(content)
        hurt[page * PAGE + 50] ^= 1
        database.write_bytes(hurt)
        told = _told(database, raw_key())
        assert told <= whole
        seen.add(len(whole - told))
    assert {0, 1} <= seen


def test_another_key_reads_nothing(tmp_path: Path) -> None:
    database = _made(tmp_path, *_ROWS)
    pages = Pages(database, DataKey(bytearray(32), bytes(16)))
    assert list(records(pages)) == []
    assert pages.damaged() == pages.total > 0


def test_frames_of_an_earlier_log_file_are_not_read(tmp_path: Path) -> None:
    database = _made(tmp_path, *_ROWS)
    log = database.with_name("vault.db-wal")
    log.write_bytes(bytes(32) + b"\0\0\0\1" + bytes(4) + b"\1" * 16 + bytes(PAGE))
    assert _told(database, raw_key()) == set(_ROWS)
    log.write_bytes(b"kort")
    assert _told(database, raw_key()) == set(_ROWS)


@pytest.mark.parametrize("kind", [0x0D, 0x0A, 0x02])
@settings(max_examples=8)
@given(seed=st.binary(max_size=8))
def test_whatever_stands_on_a_page_nothing_breaks(kind: int, seed: bytes) -> None:
    content = hashlib.shake_256(seed).digest(USABLE)
    pages = Pages(Path("there is none"), raw_key())
    page = bytes([kind, 0, 0]) + content[:2] + bytes(3) + content
    for record in _in_page(pages, page[:USABLE], 0):
        assert len(record.columns) <= USABLE


@given(
    columns=st.lists(st.one_of(st.none(), st.integers(), st.text(), st.binary()), max_size=11),
    in_index=st.booleans(),
)
def test_whatever_a_row_says_nothing_counts_that_is_not_vouched_for(
    columns: list[Column], in_index: bool
) -> None:
    found = Salvage()
    _take(found, Record(None if in_index else 1, tuple(columns)))
    assert not found.log
    assert not found.readings


def test_reading_tells_how_far_it_is(tmp_path: Path) -> None:
    told: list[tuple[int, int]] = []
    read(Pages(_made(tmp_path, *_ROWS), raw_key()), lambda *each: told.append(each))
    assert told == [(0, 2), (1, 2)]
