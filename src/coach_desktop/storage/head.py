"""How far the log had come, as it is kept outside the database: in the slot file.

An older database, an emptied one and one whose log file is gone open without any error: only who
remembers from elsewhere what was in it can notice. The head names one operation by counter, device
and hash. A database that has it, or had it before a purge, is as far as it was or further.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import desc, select

from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.storage.engine import Driver
from coach_desktop.storage.statements import Statement, given, prepare
from coach_desktop.storage.tables import operations, purged_operations

_LAST = prepare(
    select(operations.c.lamport, operations.c.device, operations.c.hash)
    .order_by(desc(operations.c.lamport), desc(operations.c.device))
    .limit(1)
)
_HAS_TABLE = Statement("SELECT 1 FROM sqlite_master WHERE name = :name", {})
_AMONG: Mapping[str, Statement] = {
    table.name: prepare(
        select(table.c.hash).where(
            table.c.lamport == given("lamport"),
            table.c.device == given("device"),
            table.c.hash == given("hash"),
        )
    )
    for table in (operations, purged_operations)
}


@dataclass(frozen=True, slots=True)
class Head:
    """One operation: its counter, the device that wrote it, and its SHA-256 in hex."""

    lamport: int
    device: str
    hash: str

    @classmethod
    def of(cls, operation: Operation) -> "Head":
        """The head that this operation makes."""
        return cls(operation.lamport, operation.device, operation.hash())

    def to_text(self) -> str:
        """Write it as the slot file holds it."""
        return f"{self.lamport}:{self.hash}:{self.device}"


def read_head(text: str) -> Head | None:
    """Read what `to_text` wrote; None for '' and for anything else."""
    lamport, _, rest = text.partition(":")
    told, _, device = rest.partition(":")
    return Head(int(lamport), device, told) if lamport.isdecimal() and told and device else None


def last_head(driver: Driver) -> Head | None:
    """The operation that was told last, or None in an empty log."""
    row = _LAST.run(driver).fetchone()
    return None if row is None else Head(int(row[0] or 0), str(row[1]), str(row[2]))


def stands(driver: Driver, head: Head) -> bool:
    """Whether this database has the operation, or had it until a purge.

    A database may be of an older release, which knew no purge, or have no table at all.
    """
    return any(
        statement.run(driver, lamport=head.lamport, device=head.device, hash=head.hash).fetchone()
        is not None
        for table, statement in _AMONG.items()
        if _HAS_TABLE.run(driver, name=table).fetchone() is not None
    )


def matters_at_once(operation: Operation) -> bool:
    """Whether the head is written as soon as this is told: a state of a PIP, or a signature."""
    return operation.kind is Kind.SIGNATURE or "/staat/" in operation.path
