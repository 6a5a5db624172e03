"""One conversation, also when two colleagues each began it without knowing of the other.

What was told in either is read as told in the first one that was begun; nothing is copied. At a
question that both asked, equal answers are one, and different ones are a difference like any other.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.asking import kinds
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.dossier import instance_path
from coach_desktop.domain.history import Standing, order
from coach_desktop.domain.operation import Draft, Operation


@dataclass(frozen=True, slots=True)
class Conversation:
    """The ids under which one conversation was begun, the first begun first; never none.

    `author` is who is at the keyboard.
    """

    vault: Vault
    dossier: str
    ids: tuple[str, ...]
    author: str

    @property
    def id(self) -> str:
        """Under which it goes on, on every laptop the same."""
        return self.ids[0]

    @property
    def is_united(self) -> bool:
        """Whether it was begun more than once."""
        return len(self.ids) > 1

    def below(self, prefix: str) -> Sequence[Operation]:
        """What stands below a path of it, in whichever it was told."""
        if not self.is_united:
            return tuple(self.vault.heads(self.dossier, prefix))
        return tuple(
            replace(each, path=self.read(each.path))
            for path in self.paths(prefix)
            for each in self.vault.heads(self.dossier, path)
        )

    def history(self, path: str) -> tuple[Operation, ...]:
        """Everything that was ever told at a path of it, oldest first."""
        if not self.is_united:
            return self.vault.history(self.dossier, path)
        told = (each for at in self.paths(path) for each in self.vault.history(self.dossier, at))
        return tuple(order(replace(each, path=self.read(each.path)) for each in told))

    def heads(self, path: str) -> tuple[Operation, ...]:
        """What stands at a path of it, the last told first."""
        return tuple(reversed(order(each for each in self.below(path) if each.path == path)))

    def paths(self, path: str) -> Iterator[str]:
        """A path of it as it stands under each of its ids."""
        room, instance, *rest = path.split("/", 2)
        ids = self.ids if instance in self.ids else (instance,)
        return ("/".join((room, each, *rest)) for each in ids)

    def read(self, path: str) -> str:
        """A path as it is read, whoever told it under whichever id."""
        return next(self.paths(path)) if path.count("/") else path

    def place(self, name: Callable[[str], str]) -> str:
        """What this device remembers of it, under whichever id it was begun here."""
        found = (self.vault.place(self.dossier, name(each)) for each in self.ids)
        return next(filter(None, found), "")

    def begun(self) -> Sequence[Operation]:
        """When and by whom it was begun, the first time first."""
        return [self.vault.history(self.dossier, instance_path(each))[0] for each in self.ids]

    def placed(self, draft: Draft) -> tuple[Draft, ...]:
        """Where something new is told: over all that it replaces, or beside what differs from it.

        What nobody told yet is told in the conversation that goes on.
        """
        if not self.is_united:
            return (draft,)
        at = {path: self._at(path) for path in self.paths(draft.path)}
        every = order(each for heads in at.values() for each in heads)
        stood = [path for path, heads in at.items() if heads]
        if not Standing(tuple(every)).in_conflict:
            return tuple(replace(draft, path=path) for path in stood or [next(iter(at))])
        own = [path for path in stood if any(each.author == self.author for each in at[path])]
        if own:
            return tuple(replace(draft, path=path) for path in own)
        return (replace(draft, path=next(iter(at)), beside=True),)

    def decided(self, draft: Draft) -> tuple[Draft, ...]:
        """A decision is told wherever something stands at its path."""
        stood = [path for path in self.paths(draft.path) if self._at(path)]
        return tuple(replace(draft, path=path) for path in stood)

    def _at(self, path: str) -> tuple[Operation, ...]:
        return tuple(each for each in self.vault.heads(self.dossier, path) if each.path == path)


def conversations(vault: Vault, dossier: str, author: str) -> Mapping[str, Conversation]:
    """The conversations of a dossier by their kind: a nulmeting, an eindmeting."""
    by_kind: dict[str, list[str]] = {}
    for instance, kind in kinds(vault.heads(dossier, "intake/")).items():
        by_kind.setdefault(kind, []).append(instance)
    return {
        kind: Conversation(vault, dossier, _in_order(vault, dossier, ids), author)
        for kind, ids in by_kind.items()
    }


def twice_begun(vault: Vault, dossier: str, author: str) -> Sequence[Conversation]:
    """The conversations that several people each began without knowing of the other."""
    return [each for each in conversations(vault, dossier, author).values() if each.is_united]


def _in_order(vault: Vault, dossier: str, ids: Sequence[str]) -> tuple[str, ...]:
    """Ids of conversations in the order in which they were begun, the same on every laptop."""
    if len(ids) == 1:
        return tuple(ids)
    begun = {each: vault.history(dossier, instance_path(each))[0] for each in ids}
    return tuple(sorted(ids, key=lambda each: (begun[each].lamport, begun[each].device, each)))


def short_place(instance: str) -> str:
    """Under which name this device remembers that the short form is walked."""
    return f"{instance}/kort"
