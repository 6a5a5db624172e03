"""Merge two dossiers of the same person, and undo it: by ordinary operations, so nothing is lost.

The dossier that stays takes over the facts it lacks and the ties of the household. Questionnaires,
plans and documents stay where they are and are read by way of the dossier that stays.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.summary import Found
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import MERGED, household_path, merge_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import Standing, standing, standings
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity

DOELGROEP = "doelgroep"
_PERIODS = "fact/doelgroep/"


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that both dossiers know, each otherwise."""

    name: str
    kept: Answer
    other: Answer


@dataclass(frozen=True, slots=True)
class Merges:
    """The merges of this vault."""

    vault: Vault
    changes: Changes
    people: People

    def into(self, dossier: str) -> str:
        """The dossier that this one was merged into; '' when it stands by itself."""
        stands = standing(self.vault.heads(dossier, MERGED))
        return stands.answer.text

    def merged(self, dossier: str) -> Sequence[Found]:
        """The dossiers that were merged into this one, and those that were merged into them."""
        found: list[Found] = []
        for each in self.vault.merged_into(dossier):
            found += (each, *self.merged(each.dossier))
        return found

    def differences(self, keep: str, other: str) -> tuple[Difference, ...]:
        """The facts that stand in the dossier that stays unless they are chosen from the other."""
        kept, told = self.people.facts(keep).answers, self.people.facts(other).answers
        return tuple(
            Difference(name, kept[name], told[name])
            for name in sorted(kept.keys() & told.keys())
            if kept[name].is_given and told[name].is_given and kept[name] != told[name]
        )

    def merge(self, keep: str, other: str, take: Iterable[str] = ()) -> None:
        """Let a dossier go up in another one; `take` names facts that are taken from it anyhow.

        Raises InputError `merge.same` or `merge.already`; nothing was changed then.
        """
        if keep == other:
            raise InputError("merge.same")
        if self.into(keep) or self.into(other):
            raise InputError("merge.already")
        chosen = frozenset(take)
        drafts = [
            replace(draft, id=self.changes.ids.new())
            for draft in (*self._facts(keep, other, chosen), *self._ties(keep, other))
        ]
        self._note(keep, other, Act.MERGED)
        self.changes.commit([*drafts, _record(keep, other, drafts), _merged(other, keep)])

    def undo(self, other: str) -> None:
        """Let a merged dossier stand by itself again.

        What the merge wrote and nobody changed since goes back to what stood there. Raises
        InputError `merge.none` when it was not merged.
        """
        keep = self.into(other)
        if not keep:
            raise InputError("merge.none")
        record = standing(self.vault.heads(keep, merge_path(other))).answer.value
        written = _written(record)
        drafts = [
            draft
            for dossier, ids in written.items()
            if not self.vault.is_purged(dossier)
            for draft in _put_back(self.vault.log(dossier), ids)
        ]
        self._note(keep, other, Act.UNMERGED)
        ended = (_tombstone(keep, merge_path(other)), _tombstone(other, MERGED))
        self.changes.commit([*drafts, *ended])

    def _note(self, keep: str, other: str, act: Act) -> None:
        for dossier in (keep, other):
            self.changes.read(dossier, act, "same-person")

    def _facts(self, keep: str, other: str, take: frozenset[str]) -> Iterator[Draft]:
        kept = standings(self.vault.heads(keep, "fact/"))
        told = standings(self.vault.heads(other, "fact/"))
        for path, stands in told.items():
            name = path.removeprefix("fact/")
            here = kept.get(path, Standing(())).answer
            if path.startswith(_PERIODS) or not stands.answer.is_given or here == stands.answer:
                continue
            if not here.is_given or name in take:
                yield _copied(stands.heads[0], keep)
        if theirs := _standing_periods(told):
            ours = _standing_periods(kept)
            if not ours or DOELGROEP in take:
                yield from _periods(keep, ours, theirs)

    def _ties(self, keep: str, other: str) -> Iterator[Draft]:
        """The household of the other one becomes that of the dossier that stays."""
        ours = self.people.facts(keep).household or {}
        for member, relation in (self.people.facts(other).household or {}).items():
            if self.vault.is_purged(member):
                continue
            if member == keep:
                yield _tie(other, keep, Kind.TOMBSTONE, "ontbonden")
                yield _tie(keep, other, Kind.TOMBSTONE, "ontbonden")
                continue
            back = (self.people.facts(member).household or {}).get(other, relation)
            yield _tie(member, other, Kind.TOMBSTONE, "ontbonden")
            if member not in ours:
                yield _tie(keep, member, Kind.FACT, relation)
                yield _tie(member, keep, Kind.FACT, back)


def _periods(keep: str, ours: Iterable[Operation], theirs: Iterable[Operation]) -> Iterator[Draft]:
    """The groups of DUO belong together: all of the one, or all of the other."""
    for each in ours:
        yield replace(_tombstone(keep, each.path), sensitivity=each.sensitivity)
    for each in theirs:
        yield _copied(each, keep)


def _standing_periods(found: Mapping[str, Standing]) -> tuple[Operation, ...]:
    return tuple(
        stands.heads[0]
        for path, stands in found.items()
        if path.startswith(_PERIODS) and stands.answer.is_given
    )


def _copied(operation: Operation, dossier: str) -> Draft:
    """The same change in another dossier, with where it came from."""
    return Draft(
        dossier,
        operation.path,
        operation.kind,
        operation.answer,
        operation.sensitivity,
        operation.source,
        operation.form,
        operation.form_version,
        operation.language_shown,
    )


def _put_back(log: Sequence[Operation], ids: frozenset[str]) -> Iterator[Draft]:
    """What stood before the merge, where what the merge wrote still stands."""
    known = {each.id: each for each in log}
    for each in log:
        if each.id not in ids:
            continue
        at_path = standing(told for told in log if told.path == each.path)
        if at_path.heads != (each,):
            continue
        before = standing(known[parent] for parent in each.parents if parent in known).heads
        if before:
            yield _copied(before[0], each.dossier)
        else:
            tombstone = _tombstone(each.dossier, each.path)
            yield replace(tombstone, sensitivity=each.sensitivity)


def _record(keep: str, other: str, drafts: Sequence[Draft]) -> Draft:
    told = {draft.id: draft.dossier for draft in drafts}
    return Draft(keep, merge_path(other), Kind.FACT, Answer(dict(told)), Sensitivity.S0)


def _written(record: object) -> dict[str, frozenset[str]]:
    """Per dossier the ids of what a merge wrote."""
    told = record if isinstance(record, dict) else {}
    dossiers = sorted({str(dossier) for dossier in told.values()})
    return {
        dossier: frozenset(id_ for id_, where in told.items() if where == dossier)
        for dossier in dossiers
    }


def _merged(other: str, keep: str) -> Draft:
    return Draft(other, MERGED, Kind.FACT, Answer(keep), Sensitivity.S0)


def _tombstone(dossier: str, path: str) -> Draft:
    return Draft(dossier, path, Kind.TOMBSTONE, NOT_ASKED, Sensitivity.S0)


def _tie(dossier: str, other: str, kind: Kind, relation: str) -> Draft:
    return Draft(dossier, household_path(other), kind, Answer(relation), Sensitivity.S2)
