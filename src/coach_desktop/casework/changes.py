"""The only door to the log: operation, projection and bytes beside it in one commit.

The reading log, in which it stands who looked at what, is written here as well.
"""

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from coach_desktop.casework.access import Progress, untold
from coach_desktop.casework.cleaning import clean
from coach_desktop.casework.holding import may_hold, require_held
from coach_desktop.casework.knowing import followed_by, known_heads
from coach_desktop.casework.ledger import LedgerWriting, SetApart, Taken
from coach_desktop.casework.package_ports import Bundle, Content, Passed
from coach_desktop.casework.packing import names
from coach_desktop.casework.ports import Blob, Clock, Ids, Vault, Writing
from coach_desktop.casework.summary import Summary
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import order
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.operation import SCHEMA, Draft, Kind, Operation
from coach_desktop.domain.purge import Ground, Purge
from coach_desktop.domain.reading import Act, Reading
from coach_desktop.domain.sight import Sight, holds

_LEAP = 1_000_000
"""How far a counter that came in may be ahead of every one here; further is not believed."""
PACKAGE = "package"
"""Why the reading log says that a dossier went or came: in a sealed package."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Turns drafts into operations of who is at the keyboard, and commits them durably.

    Nothing is kept that the vault of this role may not hold; `chosen` names the profile's S2.
    """

    vault: Vault
    identity: Identity
    clock: Clock
    ids: Ids
    chosen: frozenset[str] = frozenset()

    @property
    def holding(self) -> Sight:
        """What may stand in this vault at all."""
        return holds(self.identity.author.role, chosen=self.chosen)

    def may_hold(self, draft: Draft) -> bool:
        """Whether a draft of this path and class is kept; what may not be is refused."""
        return may_hold(self.holding, draft)

    def commit(
        self,
        drafts: Sequence[Draft],
        blobs: Sequence[Blob] = (),
        step: Progress = untold,
    ) -> tuple[Operation, ...]:
        """Write all or nothing; when this returns, it is on the disk.

        What `step` raises while it is told how far it is, stops it: then nothing was kept.

        A draft that says what already stands there, from the same source, is left out. Only a
        read-back is always kept: it happened again, on another day or in another language.
        Raises VaultError when the vault could not be written, InputError on a text that is too
        long or on what this role may not hold; nothing was kept then.
        """
        drafts = [replace(draft, answer=clean(draft.answer)) for draft in drafts]
        with self.vault.writing() as writing:
            for blob in blobs:
                writing.keep(drafts[0].dossier, blob)
            made = []
            for done, draft in enumerate(drafts):
                step(done, len(drafts))
                made.append(self._append(writing, draft))
            return tuple(each for each in made if each is not None)

    def receive(self, operations: Sequence[Operation]) -> tuple[Operation, ...]:
        """Keep what somebody else told; gives back what this vault may not hold, and was not kept.

        What is here already is left as it is.
        """
        refused = []
        with self.vault.writing() as writing:
            for operation in operations:
                try:
                    self._put(writing, operation)
                except InputError:
                    refused.append(operation)
        return tuple(refused)

    def take_in(self, records: Sequence[Taken]) -> tuple[SetApart, ...]:
        """Keep what records of the municipality tell, and note that it has them; all or none.

        What cannot be kept is set apart, each by itself, and given back; the rest goes on.
        """
        apart: list[SetApart] = []
        with self.vault.writing() as writing:
            highest, holding = writing.tail(self.identity.device.id).lamport, self.holding
            for record in records:
                apart += record.strange
                known, every = record.known, order(record.operations)
                codes = {}
                for told in every:
                    if code := self._refused(writing, told, highest + _LEAP, holding):
                        codes[told.id] = code
                    else:
                        highest = max(highest, told.lamport)
                codes |= writing.take_all([told for told in every if told.id not in codes])
                for told in (each for each in every if each.id in codes):
                    where = (known.place.server, known.dossier, told.id)
                    apart.append(SetApart(*where, codes[told.id], told.canonical().decode()))
                writing.unconfirm(known.place, known.dossier)
                writing.confirm(known.place, [*record.present.difference(codes)])
                writing.note_known(known)
            for found in apart:
                writing.put_apart(found)
        return tuple(apart)

    def keep_bytes(self, dossier: str, blob: Blob) -> None:
        """Keep bytes of which an operation told already, such as a PDF of another device."""
        with self.vault.writing() as writing:
            writing.keep(dossier, blob)

    def note(self, write: Callable[[LedgerWriting], None]) -> None:
        """Note something of the exchange that is not part of the log; all of it or nothing."""
        with self.vault.writing() as writing:
            write(writing)

    def pack(self, passed: Passed, contents: Sequence[Content]) -> None:
        """Note durably that a package goes out, before it does."""
        with self.vault.writing() as writing:
            writing.note_package(passed, contents)
            self._note_dossiers(writing, contents, Act.PACKED)

    def take_in_package(
        self, bundle: Bundle, passed: Passed, renewed: Collection[str] = ()
    ) -> None:
        """Keep what a package brings, all of it or none, and note what of it was kept.

        What this vault may not hold and what was purged here is not kept; of a dossier whose
        agreement was `renewed` it is.
        """
        contents = []
        with self.vault.writing() as writing:
            for dossier in renewed:
                writing.let_back(dossier)
            for operation in order(bundle.operations):
                is_kept = self._is_put(writing, operation, renewed)
                contents.append(Content(operation.dossier, operation.id, is_kept))
            for dossier in renewed:
                writing.forget_links(dossier)
            kept = {each.operation for each in contents if each.is_kept}
            named = {
                (told.dossier, text)
                for told in bundle.operations
                if told.id in kept
                for text in names(told)
            }
            for each in bundle.enclosed:
                if (each.dossier, each.sha256) in named:
                    blob = Blob(each.sha256, each.media_type, each.content)
                    writing.keep(each.dossier, blob)
            writing.note_package(passed, contents)
            self._note_dossiers(writing, contents, Act.TAKEN_IN)

    def settle_receipt(
        self, passed: Passed, moment: datetime, contents: Sequence[Content], refused: Sequence[str]
    ) -> None:
        """Keep that a receiver has what was in a package, but for what he refused."""
        with self.vault.writing() as writing:
            writing.settle_receipt(passed.package, moment, refused)
            self._note_dossiers(writing, contents, Act.RECEIPT)

    def bookmark(self, dossier: str, instance: str, place: str) -> None:
        """Remember where the coach is, for this device only."""
        with self.vault.writing() as writing:
            writing.bookmark(dossier, instance, place)

    def summarise(self, worked_out: Iterable[tuple[Summary, Sequence[str], int]]) -> None:
        """Keep what the board shows of dossiers, each with who lives along; not in the log.

        Of a dossier that has more operations by now than were seen nothing is kept.
        """
        with self.vault.writing() as writing:
            for summary, household, seen in worked_out:
                writing.summarise(summary, household, seen)

    def read(self, dossier: str, act: Act, why: str) -> None:
        """Note durably that somebody looked at a dossier; `why` is a code, never a typed text."""
        reading = self._reading(dossier, act, why)
        with self.vault.writing() as writing:
            writing.note_reading(reading)

    def purge(self, dossiers: Sequence[str], ground: Ground) -> None:
        """Take whole dossiers out, each with its line in the reading log, all or none."""
        self.purge_chosen(lambda: dossiers, ground)

    def purge_chosen(
        self, choose: Callable[[], Sequence[str]], ground: Ground, step: Progress = untold
    ) -> Sequence[str]:
        """Take out what is chosen at a moment at which nobody else can write; all or none."""
        author, moment = self.identity.author.id, self.clock.now()
        with self.vault.writing() as writing:
            chosen = choose()
            for done, dossier in enumerate(chosen):
                step(done, len(chosen))
                writing.purge(Purge(dossier, ground, author, moment))
                writing.note_reading(self._reading(dossier, Act.PURGED, ground.value))
        return chosen

    def _note_dossiers(self, writing: Writing, contents: Sequence[Content], act: Act) -> None:
        for dossier in dict.fromkeys(each.dossier for each in contents):
            writing.note_reading(self._reading(dossier, act, PACKAGE))

    def _is_put(self, writing: Writing, operation: Operation, renewed: Collection[str]) -> bool:
        """Put it in the log, unless this vault may not hold it or its dossier was purged here."""
        if operation.dossier not in renewed and self.vault.is_purged(operation.dossier):
            return False
        try:
            self._put(writing, operation)
        except InputError:
            return False
        return True

    def _reading(self, dossier: str, act: Act, why: str) -> Reading:
        """A line of the reading log by who is at the keyboard now."""
        who = self.identity
        return Reading(
            moment=self.clock.now(),
            author=who.author.id,
            role=who.author.role,
            organisation=who.organisation.id,
            device=who.device.id,
            dossier=dossier,
            act=act,
            why=why,
        )

    def _append(self, writing: Writing, draft: Draft) -> Operation | None:
        stand = writing.heads(draft.dossier, draft.path)
        heads = known_heads(self.vault, self.identity, stand, draft.dossier, draft.path)
        told = (draft.answer, draft.kind, draft.source)
        stands = len(heads) == 1 and (heads[0].answer, heads[0].kind, heads[0].source) == told
        if stands and draft.kind is not Kind.READ_BACK:
            return None
        tail = writing.tail(self.identity.device.id)
        followed = followed_by(draft, heads, self.vault, self.identity)
        operation = Operation(
            id=draft.id or self.ids.new(),
            dossier=draft.dossier,
            path=draft.path,
            kind=draft.kind,
            answer=draft.answer,
            parents=tuple(sorted(head.id for head in followed)),
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
        self._put(writing, operation)
        return operation

    def _refused(self, writing: Writing, operation: Operation, most: int, holding: Sight) -> str:
        """The code why something that somebody else told is not let in, or ''."""
        if operation.device == self.identity.device.id and not writing.holds(operation.id):
            return "exchange.not-ours"
        if not 0 < operation.lamport <= most:
            return "exchange.counter"
        try:
            require_held(holding, operation)
        except InputError as refused:
            return refused.code
        return ""

    def _put(self, writing: Writing, operation: Operation) -> None:
        """The line by which anything of ours enters the log; `_refused` takes in the rest."""
        require_held(self.holding, operation)
        writing.append(operation)
