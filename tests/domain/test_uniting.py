"""A table that several people told: nothing is lost, and the order of arrival does not matter."""

from collections.abc import Mapping, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.history import standing
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.uniting import GONE, United, flat, parts, united
from tests.domain.test_operation import operation

PATH = "record/notitie/1"
PEOPLE = ("sanne", "omar", "ali")
COLUMNS = ("dag", "notitie", "wijze")


def told(
    number: int,
    value: Value,
    *parents: int,
    author: str = "sanne",
    path: str = PATH,
    kind: Kind = Kind.FACT,
) -> Operation:
    return operation(
        Answer(value),
        id=f"op{number:03d}",
        path=path,
        kind=kind,
        lamport=number,
        parents=tuple(f"op{parent:03d}" for parent in parents),
        author=author,
        device=f"of-{author}",
    )


@st.composite
def histories(draw: st.DrawFn) -> Sequence[Operation]:
    """What up to three people told at one path, each knowing a part of what the others told."""
    known: dict[str, set[str]] = {author: set() for author in PEOPLE}
    every: dict[str, Operation] = {}
    for number in range(1, draw(st.integers(1, 9)) + 1):
        author = draw(st.sampled_from(PEOPLE))
        seen = [each for each in every.values() if each.id in known[author]]
        stands = united(seen)
        value = dict(stands.value) if isinstance(stands.value, dict) else {}
        value[draw(st.sampled_from(COLUMNS))] = draw(st.sampled_from("abc"))
        gone = draw(st.integers(0, 7)) == 0
        kind = Kind.TOMBSTONE if gone else Kind.FACT
        heads = [int(each.id[2:]) for each in standing(seen).heads]
        made = told(number, "" if gone else value, *heads, author=author, kind=kind)
        every[made.id] = made
        known[author].add(made.id)
        if draw(st.booleans()):
            other = draw(st.sampled_from(PEOPLE))
            known[other] |= known[author]
    return tuple(every.values())


@given(histories(), st.randoms(use_true_random=False))
def test_everybody_reads_the_same_in_whatever_order_it_came(
    every: Sequence[Operation], chance: object
) -> None:
    shuffled = list(every)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a random.Random
    assert united(shuffled) == united(every) == united([*shuffled, *every])


@given(histories())
def test_nothing_that_stands_is_lost(every: Sequence[Operation]) -> None:
    """What a head says of a column is read, was followed by another one, or is put to a human."""
    found = united(every)
    heads = standing(every).heads
    for head in heads:
        for part, value in parts(head).items():
            is_read = found.told.get(part) == value
            assert is_read or _is_told_or_followed(found, part, head, every)
    assert {each.id for each in found.sides} <= {each.id for each in heads}
    assert bool(found.contested) == bool(found.sides)
    if found.contested:
        assert len({each.author for each in found.sides}) > 1


def _is_told_or_followed(
    found: United, part: tuple[str, ...], head: Operation, every: Sequence[Operation]
) -> bool:
    if GONE in found.contested or part in found.contested:
        return head in found.sides or _is_old(part, head, every)
    return _is_old(part, head, every) or _has_own(part, head, every)


def _is_old(part: tuple[str, ...], head: Operation, every: Sequence[Operation]) -> bool:
    """Whether the head only repeats what stood before it: then somebody else changed it since."""
    by_id = {each.id: each for each in every}
    return any(parts(by_id[each]).get(part) == parts(head).get(part) for each in head.parents)


def _has_own(part: tuple[str, ...], head: Operation, every: Sequence[Operation]) -> bool:
    """Whether the same person told something else on another device: the last one stands."""
    return any(each.author == head.author and each.lamport > head.lamport for each in every)


@given(histories())
def test_a_decision_ends_it_and_keeps_what_one_of_them_alone_changed(
    every: Sequence[Operation],
) -> None:
    found = united(every)
    for side in found.sides:
        heads = [int(each.id[2:]) for each in standing(every).heads]
        number = len(every) + 1
        decided = told(number, found.chosen(side), *heads, author="baas", kind=side.kind)
        after = united([*every, decided])
        assert not after.contested
        for part, value in found.told.items():
            if part not in found.contested and GONE not in found.contested:
                assert after.told[part] == value


def test_what_each_changed_in_another_column_is_taken_over() -> None:
    begun = told(1, {"dag": "2026-11-01", "notitie": "begin"})
    mine = told(2, {"dag": "2026-11-02", "notitie": "begin"}, 1)
    other = told(3, {"dag": "2026-11-01", "notitie": "einde"}, 1, author="omar")
    found = united([begun, mine, other])
    assert found.value == {"dag": "2026-11-02", "notitie": "einde"}
    assert not found.contested
    assert found.sides == ()


def test_what_both_changed_otherwise_is_put_to_a_human() -> None:
    begun = told(1, {"dag": "2026-11-01", "notitie": "begin", "wijze": "thuis"})
    mine = told(2, {"dag": "2026-11-02", "notitie": "begin"}, 1)
    other = told(3, {"dag": "2026-11-03", "notitie": "einde", "wijze": "thuis"}, 1, author="omar")
    found = united([begun, mine, other])
    assert found.contested == {("dag",)}
    assert found.sides == (other, mine)
    assert found.value == {"dag": "2026-11-03", "notitie": "einde"}
    assert found.chosen(mine) == {"dag": "2026-11-02", "notitie": "einde"}


def test_a_column_that_one_of_them_emptied_can_be_chosen_empty() -> None:
    begun = told(1, {"dag": "1", "notitie": "begin"})
    mine = told(2, {"dag": "1"}, 1)
    other = told(3, {"dag": "1", "notitie": "einde"}, 1, author="omar")
    found = united([begun, mine, other])
    assert found.contested == {("notitie",)}
    assert found.chosen(mine) == {"dag": "1"}
    assert found.chosen(other) == {"dag": "1", "notitie": "einde"}


def test_own_devices_and_equal_changes_are_no_two_sides() -> None:
    own = united([told(1, {"dag": "1"}), told(2, {"dag": "2"})])
    equal = united([told(1, {"dag": "1"}), told(2, {"dag": "1"}, author="omar")])
    assert not own.contested
    assert own.value == {"dag": "2"}
    assert not equal.contested


def test_what_one_withdrew_and_another_changed_is_put_to_a_human() -> None:
    begun = told(1, {"dag": "1", "notitie": "begin"})
    gone = told(2, "", 1, kind=Kind.TOMBSTONE)
    other = told(3, {"dag": "1", "notitie": "einde"}, 1, author="omar")
    found = united([begun, gone, other])
    assert found.contested == {GONE}
    assert not found.is_withdrawn
    assert found.chosen(other) == other.answer.value
    own = told(3, {"dag": "1", "notitie": "einde"}, 1)
    assert not united([begun, gone, own]).contested
    assert united([begun, gone]).is_withdrawn
    assert united([begun, gone, told(4, "", 1, author="omar", kind=Kind.TOMBSTONE)]).is_withdrawn


def test_what_the_program_counts_of_a_sitting_is_put_to_nobody() -> None:
    path = "gesprek/1"
    mine = told(1, {"minuten": "10", "told": {"plaats": "thuis"}}, path=path)
    other = told(2, {"minuten": "20", "told": {"plaats": "azc"}}, author="omar", path=path)
    found = united([mine, other])
    assert found.contested == {("told", "plaats")}
    assert found.value == {"minuten": "20", "told": {"plaats": "azc"}}


def test_who_leaves_a_contested_column_as_it_is_shown_decides_nothing() -> None:
    mine = told(1, {"dag": "1", "notitie": "een"})
    other = told(2, {"dag": "2", "notitie": "een"}, author="omar")
    found = united([mine, other])
    assert found.told_anew(mine, {"dag": "2", "notitie": "twee"}) == {"dag": "1", "notitie": "twee"}
    assert found.told_anew(mine, {"dag": "3", "notitie": "een"}) == {"dag": "3", "notitie": "een"}
    assert found.told_anew(None, {"dag": "2"}) == {"dag": "2"}
    emptied = told(3, {"notitie": "een"}, 1)
    found = united([mine, emptied, told(4, {"dag": "2", "notitie": "een"}, author="omar")])
    assert found.told_anew(emptied, {"dag": "2", "notitie": "twee"}) == {"notitie": "twee"}


def test_what_is_no_table_is_one_part() -> None:
    mine, other = told(1, "een"), told(2, "twee", author="omar")
    found = united([mine, other])
    assert found.contested == {()}
    assert (found.value, found.chosen(mine)) == ("twee", "een")


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ({"a": "1", "b": {"c": "2", "d": ""}, "e": []}, {("a",): "1", ("b", "c"): "2"}),
        ({"a": ["x", "y"]}, {("a",): ["x", "y"]}),
    ],
)
def test_a_table_is_read_part_by_part(
    value: Value, expected: Mapping[tuple[str, ...], Value]
) -> None:
    assert dict(flat(value)) == expected


def test_nothing_told_and_loops_of_a_hostile_log_are_borne() -> None:
    assert united([]).value == {}
    loop = [told(1, {"dag": "1"}, 2), told(2, {"dag": "2"}, 1), told(3, {"dag": "3"}, 1)]
    assert united(loop).value == {"dag": "3"}
