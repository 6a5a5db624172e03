"""Handhaving: facts in the order of the law, and what a record of them asks for before it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.records import Records
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.handhaving import AFWEZIG, WAARSCHUWING
from coach_desktop.law.handhaving import CAUTIE, LEGAL_CHECK, ORDER, Stand, Stap, stand
from coach_desktop.law.pack import Entry, Pack


@dataclass(frozen=True, slots=True)
class Enforcement:
    """What was done about not coming. Nothing is decided here and no amount is known."""

    records: Records
    calls: Calls
    pack: Pack

    def stand(self, dossier: str) -> Stand:
        """How it stands with the calls of a dossier."""
        warnings = self.records.of(dossier, WAARSCHUWING)
        absences = self.records.of(dossier, AFWEZIG)
        return stand(self.calls.of(dossier), warnings, absences, self.pack)

    def sayings(self, dossier: str) -> tuple[Entry, ...]:
        """The entries of the pack that a coach is to read now; their words come from there."""
        now = self.stand(dossier)
        wanted = (
            (ORDER, now.out_of_order or now.step is Stap.WAARSCHUWEN),
            (LEGAL_CHECK, now.needs_legal_check),
            (CAUTIE, now.needs_legal_check),
        )
        return tuple(self.pack.entry(rule) for rule, is_wanted in wanted if is_wanted)

    def guards(self) -> Mapping[str, Callable[[str], None]]:
        """What must hold before a record of a kind is kept; each raises InputError."""
        return {WAARSCHUWING.name: self._may_warn, AFWEZIG.name: self._may_complete}

    def _may_warn(self, dossier: str) -> None:
        if not self.stand(dossier).missed:
            raise InputError("handhaving.nothing-missed")

    def _may_complete(self, dossier: str) -> None:
        now = self.stand(dossier)
        if now.step is not Stap.VOLTOOIEN_IN_AFWEZIGHEID and not now.is_completed:
            raise InputError("handhaving.not-yet")
