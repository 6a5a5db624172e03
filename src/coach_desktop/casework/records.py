"""Records beside the questionnaire: keep one, correct it, withdraw it, list them."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.uniting import anew, tables
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import record_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standings
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.record import Record, RecordKind, checked, record_from_value
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sight, sight
from coach_desktop.domain.text import fold
from coach_desktop.domain.traject import KINDS


@dataclass(frozen=True, slots=True)
class Records:
    """The records of this vault. What a role may not see is not there for it."""

    vault: Vault
    changes: Changes
    people: People
    guards: Mapping[str, Callable[[str], None]] = field(default_factory=dict)
    """By kind, what must hold of a dossier before one is kept; raises InputError."""

    def kinds(self, moment: Moment = Moment.UNKNOWN) -> tuple[RecordKind, ...]:
        """The kinds that may be seen by who is at the keyboard, at this moment, in one list."""
        return tuple(kind for kind in KINDS.values() if kind.day and self._sees(kind, moment))

    def of(
        self, dossier: str, kind: RecordKind, moment: Moment = Moment.UNKNOWN
    ) -> tuple[Record, ...]:
        """The records of a kind, the last day first; facts stand in it as the dossier knows them.

        Of a kind that is single there is always one; it may tell nothing yet.
        """
        if not self._sees(kind, moment):
            return ()
        found = [self._with_facts(dossier, kind, each) for each in self._kept(dossier, kind)]
        if kind.single and not found:
            found.append(self._with_facts(dossier, kind, Record(kind.name, kind.name)))
        found.sort(key=lambda each: (each.text(kind.day), each.id), reverse=True)
        return tuple(found)

    def keep(self, dossier: str, record: Record) -> Record:
        """Keep a record, a new one or one that was there; raises InputError and keeps nothing."""
        return self.keep_all(dossier, [record])[0]

    def keep_all(self, dossier: str, records: Sequence[Record]) -> tuple[Record, ...]:
        """Keep several records, all of them or none."""
        kept: list[Record] = []
        drafts: list[Draft] = []
        for record in records:
            kind = KINDS[record.kind]
            told = checked(kind, record.told, today=self.changes.clock.today().isoformat())
            if not told:
                raise InputError("record.empty")
            if (guard := self.guards.get(kind.name)) is not None:
                guard(dossier)
            record_id = kind.name if kind.single else record.id or self.changes.ids.new()
            kept.append(Record(record_id, kind.name, told))
            drafts += self._drafts(dossier, kind, kept[-1])
        self.changes.commit(drafts)
        return tuple(kept)

    def withdraw(self, dossier: str, record: Record) -> None:
        """Take a record back because it was not so; what was told stays in the log."""
        kind = KINDS[record.kind]
        path = record_path(kind.name, record.id)
        self.changes.commit([Draft(dossier, path, Kind.TOMBSTONE, NOT_ASKED, kind.sensitivity)])

    def search(self, dossier: str, words: str) -> Sequence[Record]:
        """Records in whose texts all words stand, the last day first; accents do not matter."""
        wanted = fold(words).split()
        if not wanted:
            return ()
        every = (each for kind in self.kinds() for each in self.of(dossier, kind))
        found = [each for each in every if _holds(each, wanted)]
        return sorted(found, key=lambda each: each.text(KINDS[each.kind].day), reverse=True)

    def courses(self, dossier: str, kind: RecordKind) -> Iterator[tuple[Record, ...]]:
        """Each record of a kind with all that it ever was, the newest first.

        One that was taken back begins with one that tells nothing.
        """
        prefix = record_path(kind.name, "")
        for path in (
            standings(self.vault.heads(dossier, prefix)) if self._sees(kind, Moment.UNKNOWN) else ()
        ):
            told = reversed(self.vault.history(dossier, path))
            record = path.removeprefix(prefix)
            yield tuple(record_from_value(record, kind.name, each.answer.value) for each in told)

    def _kept(self, dossier: str, kind: RecordKind) -> Iterator[Record]:
        prefix = record_path(kind.name, "")
        for path, told in tables(self.vault, dossier, prefix):
            yield record_from_value(path.removeprefix(prefix), kind.name, told)

    def _with_facts(self, dossier: str, kind: RecordKind, record: Record) -> Record:
        facts = {each.name: each.fact for each in kind.columns if each.fact}
        if not facts:
            return record
        known = self.people.facts(dossier)
        told = {name: text for name, fact in facts.items() if (text := known.text(fact))}
        return Record(record.id, record.kind, {**record.told, **told})

    def _drafts(self, dossier: str, kind: RecordKind, record: Record) -> Iterator[Draft]:
        facts = {each.name: each.fact for each in kind.columns if each.fact}
        own = replace(record, told={k: v for k, v in record.told.items() if k not in facts})
        path = record_path(kind.name, record.id)
        told = anew(self.vault, self.changes.identity, dossier, path, own.to_value())
        yield Draft(dossier, path, Kind.FACT, Answer(told), kind.sensitivity)
        yield from self._facts(dossier, facts, record.told)

    def _facts(
        self, dossier: str, facts: Mapping[str, str], told: Mapping[str, str]
    ) -> Iterator[Draft]:
        known = self.people.facts(dossier)
        for name, fact in facts.items():
            if told.get(name, "") != known.text(fact):
                yield self.people.draft_fact(dossier, fact, Answer(told.get(name, "")))

    def _sees(self, kind: RecordKind, moment: Moment) -> bool:
        return self.sight(moment).allows(kind.sensitivity, kind.name)

    def sight(self, moment: Moment = Moment.UNKNOWN) -> Sight:
        """What who is at the keyboard may see at this moment."""
        role = self.changes.identity.author.role
        return sight(role, Receiver.OWN_SCREEN, moment, chosen=self.changes.chosen)


def _holds(record: Record, words: Sequence[str]) -> bool:
    text = fold(" ".join(record.told.values()))
    return all(word in text for word in words)
