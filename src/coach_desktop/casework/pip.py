"""Draft, check, vaststellen, bekendmaken, withdraw and sign a PIP, version by version."""

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import TypeGuard

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.pip_apart import (
    as_one,
    begun_apart,
    day_of,
    days_apart,
    doubles,
)
from coach_desktop.casework.pip_rows import signature_draft, state_draft
from coach_desktop.casework.ports import Blob, Vault
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.dossier import attachment_path, pip_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standing
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.pip import (
    MOST_GOALS,
    DocumentRow,
    PipContent,
    PipState,
    SignatureRow,
    SignatureState,
    StateRow,
    Version,
    require_step,
)
from coach_desktop.domain.sight import Sensitivity, has_mandate
from coach_desktop.law.regelboek import Situation
from coach_desktop.law.toets import Finding, Toets

PDF = "application/pdf"

_NONE: Mapping[str, str] = {}
_UNCHECKED: Mapping[str, Value] = {}


@dataclass(frozen=True, slots=True)
class Plans:
    """The PIP versions of the dossiers in this vault."""

    vault: Vault
    changes: Changes
    toets: Toets

    def versions(self, dossier: str) -> Sequence[Version]:
        """All versions of a dossier, oldest first; two that were begun apart and agree are one."""
        return as_one(self.vault, dossier, self.vault.pip_versions(dossier))

    def begin(
        self, dossier: str, content: PipContent, *, reason: str, made_from: Sequence[str]
    ) -> Version:
        """Make a new version as concept; `made_from` are the heads of the log it was made of.

        It replaces the last decision, not a concept that was withdrawn before it became one.
        """
        _require_few_goals(content)
        former = self.versions(dossier)
        if former and not former[-1].is_final and former[-1].state is not PipState.INGETROKKEN:
            raise InputError("pip.open-version", number=former[-1].number)
        version = Version(
            id=self.changes.ids.new(),
            number=former[-1].number + 1 if former else 1,
            reason=reason,
            replaces=next((each.id for each in reversed(former) if each.is_final), ""),
            content=content,
            made_from=tuple(made_from),
        )
        row = self._state_row(PipState.CONCEPT, self.changes.clock.today())
        state = state_draft(dossier, version.id, row)
        self.changes.commit([self._draft(dossier, version), state])
        return replace(version, states=(row,))

    def revise(self, dossier: str, version: Version, content: PipContent) -> Version:
        """Keep another content for a version that is open; raises InputError when it is not."""
        version = self._as_kept(dossier, version)
        if version.is_final:
            raise InputError("pip.final")
        self._require_agreed(dossier, version)
        if version.state is PipState.INGETROKKEN:
            raise InputError("pip.step", now=version.state.value, asked=PipState.CONCEPT.value)
        _require_few_goals(content)
        revised = replace(version, content=content)
        self.changes.commit([self._draft(dossier, revised), *self._doubles(dossier)])
        return revised

    def check(self, situation: Situation) -> tuple[Finding, ...]:
        """What lacks before it can be vastgesteld; a concept is always possible."""
        return self.toets.findings(situation)

    def discuss(self, dossier: str, version: Version, on: date) -> Version:
        """The plan was talked over with the client."""
        return self._reach(dossier, version, PipState.BESPROKEN, on)

    def vaststellen(self, dossier: str, version: Version, situation: Situation) -> Version:
        """Set the dagtekening: from here on nothing of this version is altered.

        What is checked is the content that the vault has, whatever the situation says of it.
        Raises InputError `pip.blocked` while a hard rule finds something, `role.no-mandate` for
        who does not decide in the name of the college, and `differing.undecided` while colleagues
        wrote different plans without knowing of each other.
        """
        self._require_mandate()
        self._require_agreed(dossier, version)
        if begun_apart(self.vault, dossier):
            raise InputError("differing.undecided")
        kept = replace(situation, content=self._as_kept(dossier, version).content)
        blocking = [finding for finding in self.check(kept) if finding.blocks]
        if blocking:
            raise InputError("pip.blocked", count=len(blocking))
        return self._reach(dossier, version, PipState.VASTGESTELD, situation.dagtekening)

    def bekendmaken(self, dossier: str, version: Version, on: date) -> Version:
        """The decision was handed over or sent; the term for bezwaar runs from the day after."""
        self._require_mandate()
        if days_apart(self.vault, dossier):
            raise InputError("differing.undecided")
        dagtekening = self._as_kept(dossier, version).dagtekening
        if dagtekening is not None and on < dagtekening:
            raise InputError("pip.before-dagtekening")
        return self._reach(dossier, version, PipState.BEKENDGEMAAKT, on)

    def withdraw(self, dossier: str, version: Version, on: date) -> Version:
        """Take the version back; it stays readable."""
        if self._as_kept(dossier, version).is_final:
            self._require_mandate()
        return self._reach(dossier, version, PipState.INGETROKKEN, on)

    def sign(
        self,
        dossier: str,
        version: Version,
        signatures: Mapping[str, tuple[SignatureState, str]],
        *,
        document: str = "",
        scans: Mapping[str, str] = _NONE,
    ) -> Version:
        """Record per signer what became of the signature, with the reason; it blocks nothing.

        `document` is the id of the document row that was signed; `scans` are per signer the ids of
        attachments that show a signature on paper: without one it is not recorded as such.
        """
        for signer, (state, _) in signatures.items():
            if state is SignatureState.ON_PAPER and not self._is_attached(dossier, scans, signer):
                raise InputError("pip.no-scan")
        rows = tuple(
            SignatureRow(
                id=self.changes.ids.new(),
                signer=signer,
                state=state,
                on=self.changes.clock.today(),
                reason=reason,
                document=scans[signer] if state is SignatureState.ON_PAPER else document,
            )
            for signer, (state, reason) in signatures.items()
        )
        self.changes.commit([signature_draft(dossier, version.id, row) for row in rows])
        return replace(version, signatures=(*version.signatures, *rows))

    def keep_document(
        self,
        dossier: str,
        version: Version,
        pdf: bytes,
        language: str,
        *,
        checked: Mapping[str, Value] = _UNCHECKED,
        of: DocumentRow | None = None,
    ) -> DocumentRow:
        """Keep a sealed PDF beside its version, by SHA-256; row and bytes in one transaction.

        `checked` is the record of its validation, kept with it as long as it is (Archiefregeling).
        `of` is the document that this one continues: the same, with proofs added to it.
        """
        sha256 = hashlib.sha256(pdf).hexdigest()
        state = version.state if of is None else of.state
        row = DocumentRow(
            self.changes.ids.new(), sha256, state, self.changes.clock.today(), language
        )
        value: dict[str, Value] = {
            "sha256": row.sha256,
            "state": row.state.value,
            "on": row.on.isoformat(),
            "language": row.language,
            "checked": dict(checked),
        }
        if of is not None:
            value["continues"] = of.id
        path = pip_path(version.id, "document", row.id)
        draft = Draft(dossier, path, Kind.PIP, Answer(value), Sensitivity.S2)
        self.changes.commit([draft], [Blob(sha256, PDF, pdf)])
        return row

    def checked(self, dossier: str, version: Version, document: str) -> Mapping[str, Value]:
        """The record of the validation of a document; empty when none was kept."""
        heads = self.vault.heads(dossier, pip_path(version.id, "document", document))
        rows = (each.answer.value for each in heads)
        found = next((row.get("checked") for row in rows if isinstance(row, dict)), None)
        return found if isinstance(found, dict) else {}

    def continued(self, dossier: str, version: Version) -> frozenset[str]:
        """The ids of documents of which another one has all, and proofs besides."""
        heads = self.vault.heads(dossier, pip_path(version.id, "document"))
        rows = (each.answer.value for each in heads)
        return frozenset(str(row["continues"]) for row in rows if _continues(row))

    def _is_attached(self, dossier: str, scans: Mapping[str, str], signer: str) -> bool:
        scan = scans.get(signer, "")
        return bool(scan) and any(
            each.kind is not Kind.TOMBSTONE
            for each in self.vault.heads(dossier, attachment_path(scan))
        )

    def _require_mandate(self) -> None:
        if not has_mandate(self.changes.identity.author.role):
            raise InputError("role.no-mandate")

    def _require_agreed(self, dossier: str, version: Version) -> None:
        told = self.vault.history(dossier, pip_path(version.id))
        if standing(told).in_conflict:
            raise InputError("differing.undecided")

    def _reach(self, dossier: str, version: Version, state: PipState, on: date) -> Version:
        version = self._as_kept(dossier, version)
        require_step(version, state)
        row = self._state_row(state, on)
        self.changes.commit([state_draft(dossier, version.id, row), *self._doubles(dossier)])
        return replace(version, states=(*version.states, row))

    def _as_kept(self, dossier: str, version: Version) -> Version:
        """The version as the vault has it: what a page holds may be older, after two clicks."""
        return {each.id: each for each in self.vault.pip_versions(dossier)}[version.id]

    def _state_row(self, state: PipState, on: date) -> StateRow:
        return StateRow(self.changes.ids.new(), state, on, self.changes.identity.author.id)

    def _draft(self, dossier: str, version: Version) -> Draft:
        value: dict[str, Value] = {
            "number": version.number,
            "reason": version.reason,
            "replaces": version.replaces,
            "content": version.content.to_value(),
            "made_from": list(version.made_from),
        }
        return Draft(dossier, pip_path(version.id), Kind.PIP, Answer(value), Sensitivity.S2)

    def withdrawal(self, dossier: str, version: str) -> Draft:
        """The change that takes a version back, for whoever commits it with something else."""
        row = self._state_row(PipState.INGETROKKEN, self.changes.clock.today())
        return state_draft(dossier, version, row)

    def decided_day(self, holds: Operation, told: Sequence[Operation]) -> Sequence[Draft]:
        """The changes by which one of several days of a step holds, for who decides it.

        Rows are only ever added: the day is told anew, and after it where the plan has come to;
        that row tells no day of its own.
        """
        self._require_mandate()
        version, rows = holds.path.split("/")[1], [each.path.split("/")[3] for each in told]
        states = {each.id: each for each in self.vault.pip_versions(holds.dossier)}[version].states
        mine = next(row for row in states if row.id == holds.path.split("/")[3])
        kept = self._state_row(mine.state, date.fromisoformat(day_of(holds)))
        drafts = [state_draft(holds.dossier, version, kept, decides=rows)]
        if states[-1].state is not mine.state:
            reached = self._state_row(states[-1].state, states[-1].on)
            drafts.append(state_draft(holds.dossier, version, reached, decides=[reached.id]))
        return drafts

    def _doubles(self, dossier: str) -> Sequence[Draft]:
        """Takes back what was begun apart and says the same as what goes on."""
        found = doubles(self.vault, dossier, self.vault.pip_versions(dossier))
        return [self.withdrawal(dossier, each.id) for each in found]


def _require_few_goals(content: PipContent) -> None:
    if len(content.goals) > MOST_GOALS:
        raise InputError("pip.too-many-goals", most=MOST_GOALS)


def _continues(row: Value) -> TypeGuard[dict[str, Value]]:
    return isinstance(row, dict) and "continues" in row
