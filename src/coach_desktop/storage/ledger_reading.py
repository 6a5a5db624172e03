"""What can be asked of an open vault about the exchange."""

import json
from collections.abc import Mapping, Sequence
from contextlib import AbstractContextManager

from sqlalchemy import text

from coach_desktop.casework.ledger import (
    Known,
    ObjectKind,
    Place,
    SetApart,
    Step,
    StepState,
    Trying,
)
from coach_desktop.domain.answer import Value
from coach_desktop.domain.operation import Operation, read_operation
from coach_desktop.storage import device, operations
from coach_desktop.storage.engine import Driver, Field
from coach_desktop.storage.statements import prepare

_HERE = (
    "(SELECT number FROM exchange_places WHERE server = :server AND epoch = :epoch "
    "AND kind = :kind)"
)
_NOT_THERE = (
    "NOT EXISTS (SELECT 1 FROM exchange_confirmed AS sent "  # noqa: S608  (ours)
    f"WHERE sent.place = {_HERE} AND sent.seq = operations.seq)"
)
_WAITING = prepare(
    text(
        "SELECT canonical FROM operations WHERE dossier = :dossier "  # noqa: S608  (ours)
        f"AND {_NOT_THERE} ORDER BY lamport, device, id"
    )
)
_COUNTS = prepare(
    text(
        "SELECT dossier, COUNT(*) FROM operations "  # noqa: S608  (ours)
        f"WHERE {_NOT_THERE} GROUP BY dossier"
    )
)
_TRYING = "state, code, told, attempts, next_try"
_KNOWN = prepare(
    text(
        f"SELECT dossier, record, confirmed_on, {_TRYING} FROM exchange_objects "  # noqa: S608  (ours)
        f"WHERE place = {_HERE}"
    )
)
_EVER = prepare(
    text(
        "SELECT 1 FROM exchange_objects JOIN exchange_places ON number = place "
        "WHERE dossier = :dossier AND kind = :kind AND server = :server AND record > 0 LIMIT 1"
    )
)
_STEP = f"server, epoch, key, dossier, kind, place_in_order, needs, body, remote, {_TRYING}"
_STEPS = prepare(
    text(
        f"SELECT {_STEP} FROM exchange_steps WHERE server = :server "  # noqa: S608  (ours)
        "AND epoch = :epoch AND dossier = :dossier ORDER BY place_in_order, key"
    )
)
_OPEN = prepare(
    text(
        f"SELECT {_STEP} FROM exchange_steps WHERE server = :server "  # noqa: S608  (ours)
        "AND epoch = :epoch AND state <> 'done' ORDER BY dossier, place_in_order, key"
    )
)
_NEWEST = prepare(text("SELECT coalesce(max(seq), 0) FROM operations"))
_APART = prepare(
    text("SELECT server, dossier, operation, code, raw FROM exchange_set_apart ORDER BY number")
)


class LedgerReading:
    """The part of the reading side that tells of the exchange."""

    def waiting(self, place: Place, dossier: str) -> tuple[Operation, ...]:
        """The operations of a dossier that are not confirmed at a place, in their order."""
        with self._reading() as driver:
            rows = _WAITING.run(driver, dossier=dossier, **_told(place)).fetchall()
            return tuple(read_operation(row[0]) for row in rows if isinstance(row[0], bytes))

    def waiting_counts(self, place: Place) -> Mapping[str, int]:
        """Per dossier how many operations are not confirmed at a place, if any."""
        with self._reading() as driver:
            rows = _COUNTS.run(driver, **_told(place)).fetchall()
            return {str(dossier): int(count or 0) for dossier, count in rows}

    def told_by(self, device: str) -> frozenset[str]:
        """The dossiers of which a device told something."""
        with self._reading() as driver:
            return operations.told_by(driver, device)

    def known(self, place: Place) -> Mapping[str, Known]:
        """The objects at a place, by dossier."""
        with self._reading() as driver:
            rows = _KNOWN.run(driver, **_told(place)).fetchall()
        return {
            str(dossier): Known(place, str(dossier), int(record or 0), str(day), _trying(rest))
            for dossier, record, day, *rest in rows
        }

    def ever_known(self, dossier: str, kind: ObjectKind, server: str) -> bool:
        """Whether a dossier ever had an object of this kind on this server, in any epoch."""
        with self._reading() as driver:
            told = {"dossier": dossier, "kind": kind.value, "server": server}
            return _EVER.run(driver, **told).fetchone() is not None

    def steps(self, server: str, epoch: int, dossier: str) -> tuple[Step, ...]:
        """The steps of a dossier in their order."""
        with self._reading() as driver:
            rows = _STEPS.run(driver, server=server, epoch=epoch, dossier=dossier).fetchall()
        return tuple(map(_step, rows))

    def open_steps(self, server: str, epoch: int) -> tuple[Step, ...]:
        """Every step that is not done, dossier by dossier, in their order."""
        with self._reading() as driver:
            rows = _OPEN.run(driver, server=server, epoch=epoch).fetchall()
        return tuple(map(_step, rows))

    def set_apart(self) -> tuple[SetApart, ...]:
        """What came in and was not kept, the oldest first."""
        with self._reading() as driver:
            return tuple(SetApart(*map(str, row)) for row in _APART.run(driver).fetchall())

    def newest(self) -> int:
        """The number of the last operation in the log; 0 for an empty one."""
        with self._reading() as driver:
            row = _NEWEST.run(driver).fetchone()
        return int(row[0] or 0) if row is not None else 0

    def setting(self, name: str) -> "Value | None":
        """A setting of this vault, or None when it was never made."""
        with self._reading() as driver:
            return device.setting(driver, name)

    def _reading(self) -> AbstractContextManager[Driver]:
        raise NotImplementedError


def _told(place: Place) -> dict[str, str | int]:
    return {"server": place.server, "epoch": place.epoch, "kind": place.kind.value}


def _trying(row: Sequence[Field]) -> Trying:
    state, code, told, attempts, next_try = row
    return Trying(StepState(str(state)), str(code), str(told), int(attempts or 0), str(next_try))


def _step(row: Sequence[Field]) -> Step:
    server, epoch, key, dossier, kind, order, needs, body, remote, *trying = row
    return Step(
        server=str(server),
        epoch=int(epoch or 0),
        key=str(key),
        dossier=str(dossier),
        kind=str(kind),
        order=int(order or 0),
        needs=tuple(json.loads(str(needs))),
        body=json.loads(str(body)),
        remote=str(remote),
        trying=_trying(trying),
    )
