"""What stands when a table was told by several people who did not know of each other.

Each part of it stands by itself: what only one of them changed is taken over silently; where they
changed the same part to different things, a human decides. A pure fold: the order in which the
operations came in does not matter.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach_desktop.domain.answer import Value
from coach_desktop.domain.history import order, standing
from coach_desktop.domain.operation import Kind, Operation

Part = tuple[str, ...]
"""The names that lead to a part of a table; () is the whole of what is no table."""

GONE: Part = ("",)
"""The part that says that all of it was withdrawn; no name is empty."""

_REASONS: Part = ("reasons",)
"""Where a sitting keeps why something was not told; what was told stands below `told`."""

_COUNTED = frozenset({("begun",), ("since",), ("minuten",)})
"""What the program counts of a sitting by itself: nobody can decide about that."""

_Told = Mapping[Part, Value]


@dataclass(frozen=True, slots=True)
class United:
    """What all of them told together; where a part is `contested` it is what was told last.

    `sides` are the heads that say something about what is contested, the last told first.
    """

    told: _Told
    contested: frozenset[Part] = frozenset()
    sides: tuple[Operation, ...] = ()

    @property
    def value(self) -> Value:
        """The same as a table again."""
        return _joined(self.told)

    @property
    def is_withdrawn(self) -> bool:
        """Whether all of it was withdrawn."""
        return GONE in self.told

    def chosen(self, side: Operation) -> Value:
        """What stands once one of them holds in everything that is contested."""
        if GONE in self.contested:
            return side.answer.value
        theirs, kept = parts(side), dict(self.told)
        for part in self.contested:
            kept.pop(part, None)
            if part in theirs:
                kept[part] = theirs[part]
        return _joined(kept)

    def told_anew(self, own: Operation | None, value: Value) -> Value:
        """What somebody keeps who saw this and tells `value`, himself having told `own` before.

        What is contested and he left as it is shown, stays as he had told it: he decided nothing.
        """
        if own is None:
            return value
        new, former = dict(cells(value)), parts(own)
        for part in self.contested - {GONE}:
            if new.get(part) == self.told.get(part):
                new.pop(part, None)
                new |= {part: former[part]} if part in former else {}
        return _joined(new)


def united(operations: Iterable[Operation]) -> United:
    """Unite everything that was ever told at one path."""
    every = order({each.id: each for each in operations}.values())
    heads = standing(every).heads
    if not heads:
        return United({})
    gone = {each.kind is Kind.TOMBSTONE for each in heads}
    if len(heads) == 1 or True in gone:
        differ = len(gone) > 1 and len({each.author for each in heads}) > 1
        told = parts(heads[0])
        return United(told, frozenset({GONE}), heads) if differ else United(told)
    return _united(every, heads)


def _united(every: Sequence[Operation], heads: tuple[Operation, ...]) -> United:
    history = _History(every)
    is_sitting = every[0].path.startswith("gesprek/")
    told: dict[Part, Value] = {}
    contested: set[Part] = set()
    sides: set[str] = set()
    for part in sorted({part for each in heads for part in parts(each)}):
        tips = history.tips(part)
        last = parts(tips[-1])
        if part in last:
            told[part] = last[part]
        if _differ(part, tips) and not (is_sitting and part in _COUNTED):
            contested.add(part)
            says = [parts(each).get(part) for each in tips]
            sides |= {each.id for each in heads if parts(each).get(part) in says}
    shown = tuple(each for each in heads if each.id in sides)
    return United(told, frozenset(contested), shown)


def parts(operation: Operation) -> _Told:
    """What an operation tells, part by part."""
    if operation.kind is Kind.TOMBSTONE:
        return {GONE: True}
    return dict(cells(operation.answer.value))


def cells(value: Value) -> Iterator[tuple[Part, Value]]:
    """A table part by part, where the reason why nothing was told is one with what was told."""
    for part, told in flat(value):
        yield (("told", *part[1:]), [told]) if part[:1] == _REASONS else (part, told)


def flat(value: Value, within: Part = ()) -> Iterator[tuple[Part, Value]]:
    """A table part by part; a list is one part, and what is empty is none."""
    if isinstance(value, dict):
        for name, each in value.items():
            yield from flat(each, (*within, name))
    elif value not in ("", []):
        yield within, value


def _joined(told: _Told) -> Value:
    table: dict[str, Value] = {}
    for part, value in told.items():
        if not part:
            return value
        where, what = part, value
        if part[0] == "told" and isinstance(value, list):
            where, what = (*_REASONS, *part[1:]), value[0]
        inside = table
        for name in where[:-1]:
            deeper = inside.setdefault(name, {})
            inside = deeper if isinstance(deeper, dict) else {}
        inside[where[-1]] = what
    return table


class _History:
    """Who changed which part, and what came before what, as far as it is known here."""

    def __init__(self, every: Sequence[Operation]) -> None:
        self._every = every
        self._former: dict[str, tuple[Operation, ...]] = {}
        self._before: dict[str, frozenset[str]] = {}
        known: dict[str, Operation] = {}
        for each in every:
            former = tuple(known[parent] for parent in each.parents if parent in known)
            self._former[each.id] = former
            self._before[each.id] = frozenset(told.id for told in former).union(
                *(self._before[told.id] for told in former)
            )
            known[each.id] = each

    def tips(self, part: Part) -> Sequence[Operation]:
        """Of those that changed a part the ones that no other change came after, in order."""
        changed = [each for each in self._every if self._is_changed(part, each)]
        gone = {before for each in changed for before in self._before[each.id]}
        return [each for each in changed if each.id not in gone]

    def _is_changed(self, part: Part, each: Operation) -> bool:
        says = parts(each).get(part)
        if not self._former[each.id]:
            return says is not None
        return any(parts(former).get(part) != says for former in self._former[each.id])


def _differ(part: Part, tips: Sequence[Operation]) -> bool:
    says = {repr(parts(each).get(part)) for each in tips}
    return len(says) > 1 and len({each.author for each in tips}) > 1
