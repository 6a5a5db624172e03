"""Negative controls: what must be lost when the harness sees what it is there to see.

* answers that are called saved while nothing is forced to the disk
* a database whose salt stands in its own first bytes, as it does with a key of 64 hex digits;
  beside it the same with 96, of which the vault keeps the salt in its slot file
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from sqlcipher3 import dbapi2

from coach_desktop.storage.vault import OpenVault
from tests.reliability.dice import Dice
from tests.reliability.scenarios import (
    ANSWERS,
    FIRST,
    Say,
    Scenario,
    Told,
    answers_stand,
    checkpoint_often,
    commit,
    last_number,
    with_answers,
    writer,
)
from tests.vaults_for_tests import raw_key

NOT_FORCED, SALT_IN_FILE, SALT_KEPT = "not forced", "salt in the file", "salt kept elsewhere"
_OTHER = "other.db"
_ROWS = 30


def _answer_without_forcing(vault: OpenVault, say: Say) -> None:
    checkpoint_often(vault)
    writer(vault).execute("PRAGMA synchronous = OFF").fetchone()
    commit(vault, range(FIRST, FIRST + ANSWERS), "d1", say)


def _other(folder: Path, digits: int) -> dbapi2.Connection:
    opened = dbapi2.connect(str(folder / _OTHER), isolation_level=None)
    opened.set_key(bytearray(b"x'" + bytes(raw_key().keyspec())[:digits] + b"'"))
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "wal_autocheckpoint = 2"):
        opened.execute(f"PRAGMA {pragma}").fetchone()
    opened.execute("CREATE TABLE IF NOT EXISTS told (number INTEGER, text TEXT)")
    return opened


def _with_other(digits: int) -> Callable[[Path], None]:
    def prepare(folder: Path) -> None:
        with_answers(folder)
        _other(folder, digits).close()

    return prepare


def _write_other(digits: int) -> Callable[[OpenVault, Say], None]:
    def work(vault: OpenVault, say: Say) -> None:
        opened = _other(vault.folder, digits)
        for number in range(_ROWS):
            text = "x" * Dice("row", number).below(3_000)
            opened.execute("INSERT INTO told VALUES (?, ?)", (number, text))
            say(str(number))
        opened.close()

    return work


def _other_stands(digits: int) -> Callable[[OpenVault, Told], None]:
    def check(vault: OpenVault, told: Told) -> None:
        opened = _other(vault.folder, digits)
        try:
            (stand,) = opened.execute("SELECT count(*) FROM told").fetchone()
        finally:
            opened.close()
        assert stand >= last_number(told, -1) + 1

    return check


def _beside(digits: int) -> Scenario:
    return Scenario(_with_other(digits), _write_other(digits), _other_stands(digits))


CONTROLS: Mapping[str, Scenario] = {
    NOT_FORCED: Scenario(with_answers, _answer_without_forcing, answers_stand),
    SALT_IN_FILE: _beside(64),
    SALT_KEPT: _beside(96),
}
