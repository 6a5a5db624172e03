"""A time by others under a sealed plan: asked when it was sealed, or later when there is a line.

What was sealed stays as it is and is kept first; the stamped file begins with its bytes and is kept
beside it. So nobody waits for a service to sign.
"""

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import date, timedelta

from coach_desktop.casework.paper_ports import Printer
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.signing_keys import Notary
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import DocumentError
from coach_desktop.domain.pip import DocumentRow, Version

AGAIN_BEFORE = timedelta(days=180)
"""So long before the certificate of its stamp ends a plan asks for one more."""


@dataclass(frozen=True, slots=True)
class StampedPlan:
    """A plan with its time by others, as it was kept, and the record of its validation."""

    document: DocumentRow
    pdf: bytes
    record: Mapping[str, Value]
    is_proven: bool
    """Whether it also holds what was said of every certificate in it."""

    @property
    def is_revoked(self) -> bool:
        """Whether it was said that one of them was taken back."""
        reasons = self.record.get("reasons")
        return isinstance(reasons, list) and "certificate-revoked" in reasons


@dataclass(frozen=True, slots=True)
class Stamping:
    """Gives sealed plans the time of others."""

    plans: Plans
    printer: Printer
    notary: Callable[[], AbstractContextManager[Notary]] | None
    """Opens the line to the service that the municipality named; None when it named none."""

    @property
    def is_possible(self) -> bool:
        """Whether this municipality has a service for it."""
        return self.notary is not None

    def waiting(self, dossier: str, sha256: str) -> tuple[Version, DocumentRow] | None:
        """The plan with these bytes when its time by others is to be asked, or asked once more."""
        found = self._plan(dossier, sha256) if self.is_possible else None
        if found is None:
            return None
        lasts = self.lasts_until(dossier, *found)
        soon = self.plans.changes.clock.today() + AGAIN_BEFORE
        return found if lasts is None or lasts <= soon else None

    def lasts_until(self, dossier: str, version: Version, document: DocumentRow) -> date | None:
        """When the certificate of its stamp ends, as its record says; None without one."""
        checked = self.plans.checked(dossier, version, document.id)
        try:
            return date.fromisoformat(str(checked.get("lasts_until", "")))
        except ValueError:
            return None

    def _plan(self, dossier: str, sha256: str) -> tuple[Version, DocumentRow] | None:
        """The plan with these bytes, unless another one has all of it and proofs besides."""
        for version in self.plans.versions(dossier):
            continued = self.plans.continued(dossier, version)
            for row in version.documents:
                if row.sha256 == sha256 and row.id not in continued:
                    return version, row
        return None

    def stamp(self, dossier: str, version: Version, document: DocumentRow) -> StampedPlan:
        """Ask the time, and keep the stamped file; slow. Raises CoachError, and keeps nothing."""
        kept = self.plans.vault.blob(document.sha256)
        if kept is None:
            raise DocumentError("documents.attachment-gone")
        if self.notary is None:
            raise DocumentError("documents.no-time-stamp")
        with self.notary() as notary:
            stamped = self.printer.stamped(kept.content, notary)
        officer = self.plans.changes.identity.author.id
        record = self.printer.validated(stamped.pdf, officer)
        row = self.plans.keep_document(
            dossier, version, stamped.pdf, document.language, checked=record, of=document
        )
        return StampedPlan(row, stamped.pdf, record, stamped.is_proven)
