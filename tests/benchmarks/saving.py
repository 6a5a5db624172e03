"""Durable autosave beside the disk's own floor and beside plain sqlite3 doing the same."""

import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from coach_desktop.casework.changes import Changes
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.vault import OpenVault
from coach_desktop.storage.writing import OpenWriting
from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.storage.tellers import CountedIds, StillClock, changes, draft, identity
from tests.vaults_for_tests import raw_vault

ROUNDS, WARM = 1_200, 200


@dataclass(frozen=True, slots=True)
class PlainVault:
    """The same tables, triggers and statements in a file that is not encrypted."""

    driver: Driver

    @contextmanager
    def writing(self) -> Iterator[OpenWriting]:
        """One transaction, as the vault itself makes it."""
        self.driver.execute("BEGIN IMMEDIATE")
        yield OpenWriting(self.driver)
        self.driver.execute("COMMIT")


def measure(folder: Path) -> list[Figure]:
    """Three ways in turn, so that the disk treats them alike."""
    vault = raw_vault(folder / "vault")
    plain = _plain(vault, folder / "plain.db")
    ours, theirs = changes(vault), _changes(plain)
    floor, encrypted, bare = [], [], []
    with (folder / "floor").open("wb") as file:
        for number in range(ROUNDS):
            floor.append(milliseconds(lambda: _write(file.fileno())))
            answers = [draft(f"intake/i/q{number % 150}", f"antwoord {number}")]
            encrypted.append(milliseconds(partial(ours.commit, answers)))
            bare.append(milliseconds(partial(theirs.commit, answers)))
    vault.close()
    disk, saved, rival = (percentile(each[WARM:], 99) for each in (floor, encrypted, bare))
    note = f"median {percentile(encrypted[WARM:], 50):.3f} ms"
    return [
        Figure("autosave p99 beside 4 KB write + fdatasync", saved, "ms", 3.0, disk, note),
        Figure("autosave p99 beside plain sqlite3", saved, "ms", 1.5, rival, note),
    ]


def _write(file: int) -> None:
    os.pwrite(file, b"x" * 4096, 0)
    os.fdatasync(file)


def _changes(vault: PlainVault) -> Changes:
    return Changes(vault, identity(), StillClock(), CountedIds("d1"))  # type: ignore[arg-type]  # writing is all that a commit asks


def _plain(vault: OpenVault, place: Path) -> PlainVault:
    made = sqlite3.connect(place, isolation_level=None, check_same_thread=False)
    for name, value in (
        ("journal_mode", "wal"), ("synchronous", "2"), ("foreign_keys", "1"),
        ("recursive_triggers", "1"), ("secure_delete", "1"), ("temp_store", "2"),
    ):  # fmt: skip
        made.execute(f"PRAGMA {name} = {value}")
    with vault.writing() as writing:
        told = writing.driver.execute(
            "SELECT sql, name FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid", {}
        ).fetchall()
    for sql, table in told:
        if not any(part in str(table) for part in ("_fts_", "sqlite_")):
            made.execute(str(sql))
    return PlainVault(made)
