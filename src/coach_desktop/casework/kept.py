"""Rows and answers of an intake as they stand in the vault, the facts among them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach_desktop.casework.facts import Facts
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import instance_path
from coach_desktop.domain.history import standings
from coach_desktop.domain.operation import Kind, Operation


@dataclass(frozen=True, slots=True)
class Kept:
    """What an instance is restored from: rows as (repeat, id) in their order, and answers."""

    rows: Sequence[tuple[str, str]]
    answers: Mapping[str, Answer]


def kept(
    heads: Iterable[Operation], instance: str, facts: Facts, by_fact: Mapping[str, str]
) -> Kept:
    """Fold what stands below an instance; `by_fact` names the question that asks for a fact."""
    below = kept_below(heads, instance)
    asked = {by_fact[name]: told for name, told in facts.answers.items() if name in by_fact}
    return Kept(below.rows, {**below.answers, **asked})


def kept_below(heads: Iterable[Operation], instance: str, within: str = "") -> Kept:
    """Fold the same without facts; `within` is a row that stands, though the heads lack it."""
    prefix = instance_path(instance) + "/"
    rows: list[tuple[int, int, str]] = []
    answers: dict[str, Answer] = {}
    for path, standing in standings(heads).items():
        address = path.removeprefix(prefix)
        head = standing.heads[0]
        if is_row(address):
            if head.kind is not Kind.TOMBSTONE:
                rows.append((address.count("/"), head.lamport, address))
        else:
            answers[address] = standing.answer
    return Kept(tuple(_standing((row for *_, row in sorted(rows)), within)), answers)


def is_row(address: str) -> bool:
    """Whether an address is that of a row, `lid/ROW`, and not of a question."""
    return address.count("/") % 2 == 1


def _standing(addresses: Iterable[str], within: str) -> Iterator[tuple[str, str]]:
    """Rows as (repeat, id), outer ones first; with a row that was taken away its rows are gone."""
    standing = {within}
    for address in addresses:
        repeat, _, row = address.rpartition("/")
        outer = repeat.rpartition("/")[0]
        if not outer or outer in standing:
            standing.add(address)
            yield repeat, row
