"""The register of what a client agreed to: with whom it is shared, what for, and until when.

Nothing leaves in a package but by an agreement that stands here. A withdrawal stops what would go
from that day on; what was given before stays with whoever got it.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.records import Records
from coach_desktop.domain.dossier import record_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.record import Record
from coach_desktop.domain.sharing import DELING, PARTS_OF_PLAN

CONSENT, TASK = "toestemming", "taak"
"""The grounds: the client agreed, or a task of the law asks for it."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """One line of the register."""

    record: Record

    @property
    def receiver(self) -> str:
        """The person on whose key card it stands; '' when it is shared in another way."""
        return self.record.text("ontvanger")

    @property
    def name(self) -> str:
        """With whom, in words."""
        return self.record.text("wie")

    @property
    def purpose(self) -> str:
        """What for."""
        return self.record.text("doel")

    @property
    def subject(self) -> str:
        """What is shared, in words."""
        return self.record.text("wat")

    @property
    def parts(self) -> Collection[str]:
        """What of a plan may stand in a copy; all of it for whom the whole dossier is sealed."""
        return PARTS_OF_PLAN if self.receiver else self.record.codes("delen")

    @property
    def ground(self) -> str:
        """On which ground."""
        return self.record.text("grond")

    @property
    def begin(self) -> str:
        """From which day."""
        return self.record.text("dag")

    @property
    def until(self) -> str:
        """Up to and with which day; '' has no end."""
        return self.record.text("tot")

    @property
    def withdrawn(self) -> str:
        """On which day the client withdrew it; '' is never."""
        return self.record.text("ingetrokken")

    def why_not(self, today: str) -> str:
        """The code of why nothing may go by it today; '' when it stands."""
        if self.withdrawn and self.withdrawn <= today:
            return "package.agreement-withdrawn"
        if self.until and self.until < today:
            return "package.agreement-over"
        return ""


@dataclass(frozen=True, slots=True)
class Sharing:
    """The agreements of the dossiers in this vault."""

    records: Records

    @property
    def today(self) -> date:
        """The day on which it is asked."""
        return self.records.changes.clock.today()

    def of(self, dossier: str) -> Sequence[Agreement]:
        """Every line of the register, the last day first."""
        return tuple(Agreement(each) for each in self.records.of(dossier, DELING))

    def agree(
        self, dossier: str, card: KeyCard, *, purpose: str, ground: str = CONSENT, until: str = ""
    ) -> None:
        """Note what the client agreed to today; raises InputError, and then nothing was kept."""
        if until and until < self.today.isoformat():
            raise InputError("sharing.ends-first")
        who = card.identity
        told = {
            "dag": self.today.isoformat(),
            "doel": purpose,
            "grond": ground,
            "ontvanger": card.person,
            "tot": until,
            "wat": "dossier",
            "wie": f"{who.author.name} ({who.organisation.name})"[:200],
        }
        self.records.keep(dossier, Record("", DELING.name, told))

    def withdraw(self, dossier: str, agreement: Agreement) -> None:
        """The client withdrew it today."""
        told = {**agreement.record.told, "ingetrokken": self.today.isoformat()}
        self.records.keep(dossier, Record(agreement.record.id, DELING.name, told))

    def with_any(self, persons: Collection[str]) -> frozenset[str]:
        """The dossiers of which something may go today to one of these."""
        found = {
            told.dossier
            for told, _ in self.records.vault.brought(record_path(DELING.name, ""))
            if isinstance(told.answer.value, dict) and told.answer.value.get("ontvanger") in persons
        }
        return frozenset(
            each for each in found if not all(self.why_not(each, person) for person in persons)
        )

    def why_not(self, dossier: str, person: str) -> str:
        """The code of why nothing of a dossier may go to somebody today; '' when it may."""
        codes = [
            each.why_not(self.today.isoformat())
            for each in self.of(dossier)
            if each.receiver == person
        ]
        if "" in codes:
            return ""
        return codes[0] if codes else "package.no-agreement"
