"""The rows of the exchange as they are written: confirmed, known, planned and set apart.

A confirmation is a place and the row of an operation in the log: two numbers, because a caseload
has hundreds of thousands of them.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import select, text

from coach_desktop.casework.ledger import Known, Place, SetApart, Step, Trying
from coach_desktop.domain.answer import Value
from coach_desktop.storage import device
from coach_desktop.storage.engine import Driver, Field
from coach_desktop.storage.statements import given, prepare, prepare_add, prepare_put
from coach_desktop.storage.tables import (
    exchange_objects,
    exchange_places,
    exchange_set_apart,
    exchange_steps,
    operations,
)

_PLACE = prepare(
    select(exchange_places.c.number).where(
        exchange_places.c.server == given("server"),
        exchange_places.c.epoch == given("epoch"),
        exchange_places.c.kind == given("kind"),
    )
)
_ADD_PLACE = prepare_add(exchange_places)
_CONFIRM = prepare(
    text(
        "INSERT INTO exchange_confirmed (place, seq) SELECT :place, seq FROM operations "
        "WHERE id IN (SELECT value FROM json_each(:ids)) ON CONFLICT DO NOTHING"
    )
)
_UNCONFIRM = prepare(
    text(
        "DELETE FROM exchange_confirmed WHERE place = :place "
        "AND seq IN (SELECT seq FROM operations WHERE dossier = :dossier)"
    )
)
_HOLDS = prepare(select(operations.c.seq).where(operations.c.id == given("id")))
_PUT_OBJECT = prepare_put(exchange_objects, "place", "dossier")
_PUT_STEP = prepare_put(exchange_steps, "server", "epoch", "key")
_DROP_STEP = prepare(
    text(
        "DELETE FROM exchange_steps WHERE server = :server AND epoch = :epoch AND key = :key "
        "AND state = 'planned'"
    )
)
_ADD_APART = prepare_add(exchange_set_apart)


@dataclass(frozen=True, slots=True)
class LedgerRows:
    """The part of an open transaction that notes the exchange."""

    driver: Driver
    _places: dict[Place, int] = field(default_factory=dict)

    def holds(self, operation: str) -> bool:
        """Whether an operation stands in the log."""
        return _HOLDS.run(self.driver, id=operation).fetchone() is not None

    def confirm(self, place: Place, operations: Sequence[str]) -> None:
        """Note that these stand at a place; what is not in the log is left out."""
        _CONFIRM.run(self.driver, place=self._number(place), ids=json.dumps(list(operations)))

    def unconfirm(self, place: Place, dossier: str) -> None:
        """Note that nothing of a dossier is known to stand at a place."""
        _UNCONFIRM.run(self.driver, place=self._number(place), dossier=dossier)

    def note_known(self, known: Known) -> None:
        """Note how the server has an object."""
        _PUT_OBJECT.run(
            self.driver,
            place=self._number(known.place),
            dossier=known.dossier,
            record=known.index,
            confirmed_on=known.confirmed_on,
            **_trying(known.trying),
        )

    def put_step(self, step: Step) -> None:
        """Plan a step, or note what came of it."""
        _PUT_STEP.run(
            self.driver,
            server=step.server,
            epoch=step.epoch,
            key=step.key,
            dossier=step.dossier,
            kind=step.kind,
            place_in_order=step.order,
            needs=json.dumps(step.needs),
            body=json.dumps(step.body, ensure_ascii=False),
            remote=step.remote,
            **_trying(step.trying),
        )

    def drop_step(self, step: Step) -> None:
        """Forget a step that was planned and never begun."""
        _DROP_STEP.run(self.driver, server=step.server, epoch=step.epoch, key=step.key)

    def put_apart(self, found: SetApart) -> None:
        """Keep what was not kept, to be looked at; the same thing once."""
        _ADD_APART.run(
            self.driver,
            server=found.server,
            dossier=found.dossier,
            operation=found.operation,
            code=found.code,
            raw=found.raw,
        )

    def settle(self, name: str, value: Value) -> None:
        """Keep a setting of this vault; not part of the log."""
        device.settle(self.driver, name, value)

    def _number(self, place: Place) -> int:
        if place not in self._places:
            self._places[place] = self._numbered(place)
        return self._places[place]

    def _numbered(self, place: Place) -> int:
        told: dict[str, Field] = {"server": place.server, "kind": place.kind.value}
        told["epoch"] = place.epoch
        row = _PLACE.run(self.driver, **told).fetchone()
        if row is None:
            _ADD_PLACE.run(self.driver, **told)
            row = _PLACE.run(self.driver, **told).fetchone()
        return int(row[0] or 0) if row is not None else 0


def _trying(trying: Trying) -> dict[str, Field]:
    return {
        "state": trying.state.value,
        "code": trying.code,
        "told": trying.told,
        "attempts": trying.attempts,
        "next_try": trying.next_try,
    }
