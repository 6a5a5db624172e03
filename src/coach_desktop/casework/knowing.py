"""What is told is told in knowledge of what its page had read, not of all that the vault holds.

A page reads up to a mark: the number that the last operation of the log had then. What another
device told and came in after it, nobody saw on that page; so what is told there does not follow it,
and both stand until a human decides. Without a mark everything is known: who has no page, reads
right before he tells.
"""

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from coach_desktop.casework.ports import Vault
from coach_desktop.domain.dossier import is_table, stays_open
from coach_desktop.domain.history import Standing, standing
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.operation import Draft, Operation
from coach_desktop.domain.uniting import united


@dataclass(frozen=True, slots=True)
class _Read:
    vault: Vault
    mark: int


_READ: ContextVar[_Read | None] = ContextVar("read", default=None)


def read_until(vault: Vault, mark: int) -> None:
    """From here on this thread, and the work that it begins, tells what a page had read by now."""
    _READ.set(_Read(vault, mark))


def forget() -> None:
    """No page is open any more."""
    _READ.set(None)


@contextmanager
def knowing(vault: Vault, mark: int) -> Iterator[None]:
    """Within the block what is told is told in knowledge of what was read up to a mark."""
    before = _READ.set(_Read(vault, mark))
    try:
        yield
    finally:
        _READ.reset(before)


def known_heads(
    vault: Vault, who: Identity, heads: Sequence[Operation], dossier: str, path: str
) -> Sequence[Operation]:
    """Of what stands at a path what the page knew of: `heads` themselves, when nothing came."""
    unread = _unread(vault, who, dossier, path)
    if not unread:
        return heads
    every = {each.id: each for each in (*vault.history(dossier, path), *heads)}
    return standing(_without(every.values(), unread)).heads


def known_history(vault: Vault, who: Identity, dossier: str, path: str) -> Sequence[Operation]:
    """Everything that was told at a path, oldest first, as far as the page knew of it."""
    told = vault.history(dossier, path)
    return tuple(_without(told, _unread(vault, who, dossier, path)))


def followed_by(
    draft: Draft, heads: Sequence[Operation], vault: Vault, who: Identity
) -> Sequence[Operation]:
    """What a draft comes after: of answers that differ between people only one's own.

    So none of them goes away because somebody did not see it; only a decision ends that.
    """
    if draft.settles or not stays_open(draft.path) or not _differ(draft, heads, vault, who):
        return heads
    return [each for each in heads if each.author == who.author.id]


def _differ(draft: Draft, heads: Sequence[Operation], vault: Vault, who: Identity) -> bool:
    if draft.beside or not Standing(tuple(heads)).in_conflict or not is_table(draft.path):
        return draft.beside or Standing(tuple(heads)).in_conflict
    history = known_history(vault, who, draft.dossier, draft.path)
    return bool(united((*history, *heads)).contested)


def _without(told: Iterable[Operation], unread: frozenset[str]) -> Iterator[Operation]:
    return (each for each in told if each.id not in unread)


def _unread(vault: Vault, who: Identity, dossier: str, path: str) -> frozenset[str]:
    read = _READ.get()
    if read is None or read.vault is not vault:
        return frozenset()
    came = vault.came_after(read.mark, who.device.id, dossier, path)
    return frozenset(each.id for each in came)
