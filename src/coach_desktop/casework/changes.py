"""The only door to the log: operation, projection and bytes beside it in one commit.

The reading log, in which it stands who looked at what, is written here as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.ports import Blob, Clock, Ids, Vault, Writing
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.operation import SCHEMA, Draft, Kind, Operation
from coach_desktop.domain.reading import Act, Reading
from coach_desktop.domain.text import clean_answer


@dataclass(frozen=True, slots=True)
class Changes:
    """Turns drafts into operations of who is at the keyboard, and commits them durably."""

    vault: Vault
    identity: Identity
    clock: Clock
    ids: Ids

    def commit(self, drafts: Sequence[Draft], blobs: Sequence[Blob] = ()) -> tuple[Operation, ...]:
        """Write all or nothing; when this returns, it is on the disk.

        A draft that says what already stands there, from the same source, is left out. Only a
        read-back is always kept: it happened again, on another day or in another language.
        Raises VaultError when the vault could not be written, InputError on a text that is too
        long; nothing was kept then.
        """
        drafts = [replace(draft, answer=_clean(draft.answer)) for draft in drafts]
        with self.vault.writing() as writing:
            for blob in blobs:
                writing.keep(drafts[0].dossier, blob)
            return tuple(
                made for draft in drafts if (made := self._append(writing, draft)) is not None
            )

    def bookmark(self, dossier: str, instance: str, place: str) -> None:
        """Remember where the coach is, for this device only."""
        with self.vault.writing() as writing:
            writing.bookmark(dossier, instance, place)

    def read(self, dossier: str, act: Act, why: str) -> None:
        """Note durably that somebody looked at a dossier; `why` is a code, never a typed text."""
        who = self.identity
        reading = Reading(
            moment=self.clock.now(),
            author=who.author.id,
            role=who.author.role,
            organisation=who.organisation.id,
            device=who.device.id,
            dossier=dossier,
            act=act,
            why=why,
        )
        with self.vault.writing() as writing:
            writing.note_reading(reading)

    def _append(self, writing: Writing, draft: Draft) -> Operation | None:
        heads = writing.heads(draft.dossier, draft.path)
        told = (draft.answer, draft.kind, draft.source)
        stands = len(heads) == 1 and (heads[0].answer, heads[0].kind, heads[0].source) == told
        if stands and draft.kind is not Kind.READ_BACK:
            return None
        tail = writing.tail(self.identity.device.id)
        operation = Operation(
            id=self.ids.new(),
            dossier=draft.dossier,
            path=draft.path,
            kind=draft.kind,
            answer=draft.answer,
            parents=tuple(sorted(head.id for head in heads)),
            author=self.identity.author.id,
            role=self.identity.author.role,
            organisation=self.identity.organisation.id,
            device=self.identity.device.id,
            lamport=tail.lamport + 1,
            claimed_time=self.clock.now(),
            form=draft.form,
            form_version=draft.form_version,
            language_shown=draft.language_shown,
            source=draft.source,
            sensitivity=draft.sensitivity,
            schema=SCHEMA,
            previous=tail.hash,
        )
        writing.append(operation)
        return operation


def _clean(answer: Answer) -> Answer:
    """Nothing enters the log with signs that cannot be stored or that pretend."""
    return replace(answer, value=_cleaned(answer.value))


def _cleaned(value: Value) -> Value:
    match value:
        case str():
            return clean_answer(value)
        case list():
            return [_cleaned(each) for each in value]
        case dict():
            return {name: _cleaned(each) for name, each in value.items()}
        case _:
            return value
