"""Which dossiers a round looks at, and the steps that each asks for, kept before the first request.

What a device told, that device brings over. What another one told more than a day ago is looked up
too, so many dossiers a day and one after another: a laptop may be lost before it sent. What is
found there is done; what is not, is made now, under the same keys.
"""

import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.facts import fold_facts
from coach_desktop.casework.ledger import (
    LedgerWriting,
    ObjectKind,
    Place,
    Step,
    StepState,
    Trying,
)
from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import QUESTIONNAIRES
from coach_desktop.domain.operation import Operation, canonical_json
from coach_desktop.exchange.catalogue import Catalogue, Names
from coach_desktop.exchange.safekeeping import SafeKeeping
from coach_desktop.exchange.translate import Case, Translation

PLANNED, TAKEN_OVER = "exchange_planned", "exchange_taken_over"
LOOKED_AT, TAKEN_OVER_A_DAY = 250, 50
"""So many dossiers are looked at in the first round of a day for what others told and may not have
sent, and so many of them are asked after at the municipality."""

_DAY = timedelta(days=1)
_OF_DOCUMENTS = frozenset({"document", "zaakdocument", "besluitdocument"})


@dataclass(frozen=True, slots=True)
class Planning:
    """Plans for one server in one epoch."""

    exchange: Exchange
    names: Names
    catalogue: Catalogue
    organisation: str
    place: Place

    def dossiers(self, now: datetime) -> tuple[str, ...]:
        """Dossiers of which something waits here, or at the municipality; `now` as it is there.

        When the catalogue offers something else than before, every dossier of which this device
        told something is looked at again.
        """
        vault = self.exchange.vault
        waiting = dict.fromkeys(vault.waiting_counts(self.place))
        steps = vault.open_steps(self.place.server, self.place.epoch)
        waiting |= dict.fromkeys(
            each.dossier for each in steps if self.exchange.is_due(each.trying)
        )
        if vault.setting(PLANNED) != self._planned_for():
            device = self.exchange.changes.identity.device.id
            waiting |= dict.fromkeys(sorted(vault.told_by(device)))
        if self._makes_zaken:
            waiting |= dict.fromkeys(self._take_over(now))
        return tuple(each for each in waiting if each != QUESTIONNAIRES)

    def plan(self, dossier: str, day: str) -> None:
        """Keep the steps that a dossier asks for now, before anything of it is sent."""
        if not self._makes_zaken:
            return
        mine = self.exchange.changes.identity.device.id
        case = self._case(dossier)
        self._drop_what_gave_way(case)
        planned = self._planned(dossier)
        added = self._new(case, lambda told: told.device == mine)
        safe = SafeKeeping(self.exchange, self.names, self.catalogue, self.organisation, self.place)
        self._put([*added, *safe.steps(dossier, case.log, planned, day)])

    def _drop_what_gave_way(self, case: Case) -> None:
        """Forget what was planned for a document that another one has all of, and not begun."""
        mine = self._planned(case.dossier).values()
        gone = [
            each
            for each in mine
            if each.kind in _OF_DOCUMENTS
            and (own := each.key.partition("/")[2]) in case.continued
            and f"document/{own}" not in case.begun
        ]
        if gone:
            self.exchange.changes.note(lambda writing: _drop(writing, gone))

    def note(self) -> None:
        """Keep for which server and catalogue every dossier was looked at."""
        told = self._planned_for()
        if self.exchange.vault.setting(PLANNED) != told:
            self.exchange.changes.note(lambda writing: writing.settle(PLANNED, told))

    @property
    def _makes_zaken(self) -> bool:
        return self.exchange.kind is ObjectKind.INBURGERINGSDOSSIER

    def _take_over(self, now: datetime) -> Iterable[str]:
        """Plan what others told a day ago and is not known to be there; once a day, of some."""
        vault, today = self.exchange.vault, now.date().isoformat()
        on, _, last = str(vault.setting(TAKEN_OVER) or "").partition(" ")
        if on == today:
            return
        every = sorted(each.dossier for each in vault.dossiers(limit=vault.count()))
        follow = [each for each in every if each > last]
        taken, end = 0, ""
        for dossier in follow[:LOOKED_AT]:
            if self._told_by_others(dossier, now - _DAY):
                taken += 1
                yield dossier
            end = dossier
            if taken == TAKEN_OVER_A_DAY:
                break
        told = f"{today} {'' if [end] == every[-1:] else end}"
        self.exchange.changes.note(lambda writing: writing.settle(TAKEN_OVER, told))

    def _told_by_others(self, dossier: str, before: datetime) -> bool:
        """Plan what others told before then and is not known to be there; whether there is any."""
        mine = self.exchange.changes.identity.device.id
        added = self._new(
            self._case(dossier),
            lambda told: told.device != mine and told.claimed_time < before,
        )
        self._put([replace(each, trying=Trying(StepState.UNKNOWN)) for each in added])
        return bool(added)

    def _new(self, case: Case, takes: Callable[[Operation], bool]) -> list[Step]:
        identity = self.exchange.changes.identity
        translation = Translation(
            self.place.server,
            self.place.epoch,
            self.names,
            self.catalogue,
            identity,
            self.organisation,
            takes,
        )
        planned = self._planned(case.dossier)
        return [each for each in translation.steps(case) if each.key not in planned]

    def _planned(self, dossier: str) -> dict[str, Step]:
        steps = self.exchange.vault.steps(self.place.server, self.place.epoch, dossier)
        return {each.key: each for each in steps}

    def _case(self, dossier: str) -> Case:
        vault = self.exchange.vault
        log = vault.log(dossier)
        bsn = fold_facts(each for each in log if each.path.startswith("fact/")).text("bsn")
        begun = frozenset(
            key
            for key, step in self._planned(dossier).items()
            if step.trying.state is not StepState.PLANNED
        )
        return Case(dossier, log, vault.pip_versions(dossier), bsn, begun)

    def _put(self, steps: list[Step]) -> None:
        if not steps:
            return

        def write(writing: LedgerWriting) -> None:
            for each in steps:
                writing.put_step(each)

        self.exchange.changes.note(write)

    def _planned_for(self) -> str:
        place: dict[str, Value] = {"server": self.place.server, "epoch": self.place.epoch}
        told: dict[str, Value] = {**self.catalogue.to_value(), "on": "", **place}
        return hashlib.sha256(canonical_json(told)).hexdigest()


def _drop(writing: LedgerWriting, steps: Sequence[Step]) -> None:
    for each in steps:
        writing.drop_step(each)
