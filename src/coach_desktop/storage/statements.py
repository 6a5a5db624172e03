"""Statements written in the words of our tables and turned into text once, for the driver."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import ClauseElement, ColumnElement, Table, bindparam
from sqlalchemy.dialects.sqlite import Insert, insert
from sqlalchemy.dialects.sqlite.pysqlite import SQLiteDialect_pysqlite

from coach_desktop.storage.engine import Cursor, Driver, Field

_DIALECT = SQLiteDialect_pysqlite(paramstyle="named")


@dataclass(frozen=True, slots=True)
class Statement:
    """The text of one statement, with the values that never change filled in already."""

    text: str
    fixed: Mapping[str, Field]

    def run(self, driver: Driver, **values: Field) -> Cursor:
        """Run it on a connection."""
        return driver.execute(self.text, {**self.fixed, **values})


@dataclass(frozen=True, slots=True)
class Adding:
    """Adds rows to a table, many in one statement: beside it other threads go on meanwhile.

    The driver lets others go on once per statement; row by row it would wait for its turn often.
    """

    table: str
    names: tuple[str, ...]

    def run(self, driver: Driver, rows: Sequence[Sequence[Field]]) -> None:
        """Add rows of which none is there yet, each with a value for every name in its order.

        One that is there is an error that undoes the whole transaction: so SQLite need not keep
        beside each page how it was, to undo the one statement.
        """
        for begin in range(0, len(rows), _AT_ONCE):
            some = rows[begin : begin + _AT_ONCE]
            driver.execute(_text(self, len(some)), [field for row in some for field in row])


@cache
def _text(adding: Adding, count: int) -> str:
    row = f"({', '.join('?' * len(adding.names))})"
    names = ", ".join(adding.names)
    return f"INSERT OR ROLLBACK INTO {adding.table} ({names}) VALUES {', '.join([row] * count)}"  # noqa: S608  # ours


_AT_ONCE = 64


def prepare(clause: ClauseElement) -> Statement:
    """Turn a statement into text; its `bindparam`s are filled in when it runs."""
    compiled = clause.compile(dialect=_DIALECT)
    fixed = {
        name: value
        for name, value in compiled.params.items()
        if isinstance(value, str | int | bytes)
    }
    return Statement(str(compiled), fixed)


def prepare_add(table: Table) -> Statement:
    """Insert a row; one that is there already stays as it is."""
    return prepare(_insert(table).on_conflict_do_nothing())


def prepare_put(table: Table, *key: str) -> Statement:
    """Insert a row, or bring the one with the same key up to it."""
    put = _insert(table)
    told = {name: put.excluded[name] for name in _names(table) if name not in key}
    return prepare(put.on_conflict_do_update(index_elements=list(key), set_=told))


def prepare_adding(table: Table) -> Adding:
    """Add many rows at once; an error when one is there already."""
    return Adding(table.name, tuple(_names(table)))


def given(name: str) -> ColumnElement[str]:
    """A place in a statement that is filled in when it runs."""
    return bindparam(name)


def _insert(table: Table) -> Insert:
    return insert(table).values({name: bindparam(name) for name in _names(table)})


def _names(table: Table) -> list[str]:
    counted = table.autoincrement_column
    return [column.name for column in table.columns if column is not counted]
