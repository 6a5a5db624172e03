"""Heads of a path, conflict and what replaces what: a pure fold over operations.

A head is an operation that no other operation names as a parent. Two heads of different authors
with different answers are a conflict that a human decides; nothing is lost in the meantime.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.purge import Link


@dataclass(frozen=True, slots=True)
class Standing:
    """What a path holds now: its heads in a fixed order, the last told first."""

    heads: tuple[Operation, ...]

    @property
    def answer(self) -> Answer:
        """The answer of the latest head; a tombstone and an empty path hold nothing."""
        if not self.heads or self.heads[0].kind is Kind.TOMBSTONE:
            return NOT_ASKED
        return self.heads[0].answer

    @property
    def in_conflict(self) -> bool:
        """Whether different people told different things without knowing of each other."""
        answers = {repr(head.answer) for head in self.heads}
        return len(answers) > 1 and len({head.author for head in self.heads}) > 1


def order(operations: Iterable[Operation]) -> list[Operation]:
    """Sort by Lamport counter, then device and id: the same on each device, whatever its clock."""
    return sorted(operations, key=lambda each: (each.lamport, each.device, each.id))


def standing(operations: Iterable[Operation]) -> Standing:
    """Fold all operations of one path into what stands now."""
    every = order(operations)
    replaced = {parent for each in every for parent in each.parents}
    return Standing(tuple(each for each in reversed(every) if each.id not in replaced))


def standings(operations: Iterable[Operation]) -> dict[str, Standing]:
    """Fold operations of one dossier, path by path."""
    by_path: dict[str, list[Operation]] = {}
    for each in operations:
        by_path.setdefault(each.path, []).append(each)
    return {path: standing(told) for path, told in by_path.items()}


def chain_breaks(operations: Sequence[Operation], purged: Iterable[Link] = ()) -> tuple[str, ...]:
    """Ids of operations of one device that do not name the hash of the one before them.

    `purged` are the links of that device that stay of purged dossiers: the chain goes on over them.
    """
    links: list[Operation | Link] = [*operations, *purged]
    broken = []
    previous = ""
    for each in sorted(links, key=lambda told: told.lamport):
        if isinstance(each, Link):
            previous = each.hash
            continue
        if each.previous != previous:
            broken.append(each.id)
        previous = each.hash()
    return tuple(broken)
