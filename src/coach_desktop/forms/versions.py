"""A draft moves to a new version of its form: the same name keeps its answer.

Nothing is thrown away: what the new version does not ask stays in the log and is listed.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from coach_desktop.domain.answer import Answer
from coach_desktop.forms.definition import Form, Group, Kind, Question
from coach_desktop.forms.values import selections

_SELECTS = frozenset({Kind.SELECT_ONE, Kind.SELECT_MULTIPLE, Kind.RANK})
_FITTING = frozenset({
    (Kind.INTEGER, Kind.DECIMAL), (Kind.INTEGER, Kind.RANGE), (Kind.RANGE, Kind.INTEGER),
    (Kind.SELECT_ONE, Kind.SELECT_MULTIPLE), (Kind.RANK, Kind.SELECT_MULTIPLE),
})  # fmt: skip
"""Kinds whose answers are answers of another kind as well; any answer is a text."""


@dataclass(frozen=True, slots=True)
class Move:
    """What comes along to a new version: rows and answers, as `Instance.restore` takes them.

    The lists hold keys of questions, in the order of the form that has them: new ones, vanished
    ones, and those whose answer came along but may not fit what is asked now.
    """

    rows: tuple[tuple[str, str], ...]
    answers: Mapping[str, Answer]
    new: tuple[str, ...]
    vanished: tuple[str, ...]
    doubtful: tuple[str, ...]
    left: Mapping[str, Answer]


def version_key(version: str) -> tuple[tuple[int, str], ...]:
    """What versions are put in order by: numbers by their size, `2026.10` after `2026.9`."""
    parts = re.findall(r"[0-9]+|[^0-9.\s_-]+", version)
    return tuple(_part_key(part) for part in parts)


def is_higher(version: str, than: str) -> bool:
    """Whether a version comes after another one."""
    return version_key(version) > version_key(than)


def _part_key(part: str) -> tuple[int, str]:
    digits = part.lstrip("0")
    return (len(digits), digits) if part.isascii() and part.isdecimal() else (-1, part)


def move(
    old: Form, new: Form, rows: Sequence[tuple[str, str]], answers: Mapping[str, Answer]
) -> Move:
    """Carry a draft over; `left` are the answers that have no place in the new version."""
    before, after = dict(_places(old)), dict(_places(new))
    repeats = dict(_repeats(new))
    kept = {each: answer for each, answer in answers.items() if _stands(each, after)}
    asked = {each.key: each for each in old.questions() if each.is_asked}
    asks = {each.key: each for each in new.questions() if each.is_asked}
    same = {key for key in asked.keys() & asks.keys() if before[key] == after[key]}
    doubtful = {
        _key(address)
        for address, answer in kept.items()
        if _key(address) in same and _is_doubtful(asked[_key(address)], asks[_key(address)], answer)
    }
    return Move(
        rows=tuple(each for each in rows if _stands(each[0], repeats)),
        answers=kept,
        new=tuple(key for key in asks if key not in same),
        vanished=tuple(key for key in asked if key not in same),
        doubtful=tuple(key for key in asks if key in doubtful),
        left={each: answer for each, answer in answers.items() if each not in kept},
    )


def _key(address: str) -> str:
    return address.rpartition("/")[2]


def _stands(address: str, places: Mapping[str, tuple[str, ...]]) -> bool:
    """Whether an address has a place: the same repeats around the same key."""
    parts = address.split("/")
    return len(parts) % 2 == 1 and places.get(parts[-1]) == tuple(parts[:-1:2])


def _places(form: Form) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The key of every question with the keys of the repeats around it, outermost first."""
    for item, around in _items(form.root, ()):
        if isinstance(item, Question):
            yield item.key, around


def _repeats(form: Form) -> Iterator[tuple[str, tuple[str, ...]]]:
    for item, around in _items(form.root, ()):
        if isinstance(item, Group) and item.is_repeat:
            yield item.key, around


def _items(
    group: Group, around: tuple[str, ...]
) -> Iterator[tuple[Question | Group, tuple[str, ...]]]:
    for item in group.items:
        yield item, around
        if isinstance(item, Group):
            yield from _items(item, (*around, item.key) if item.is_repeat else around)


def _is_doubtful(old: Question, new: Question, answer: Answer) -> bool:
    """Whether an answer may not fit any more; a reason why there is none always fits."""
    if not answer.text:
        return False
    is_alike = new.kind in {old.kind, Kind.TEXT} or (old.kind, new.kind) in _FITTING
    if not is_alike:
        return True
    if new.kind not in _SELECTS or not new.choices:
        return False
    return not set(selections(answer.text)) <= {choice.name for choice in new.choices}
