"""The fold over operations: heads, conflicts, and an order that no clock decides."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.history import chain_breaks, order, standing, standings
from coach_desktop.domain.operation import Kind, Operation
from tests.domain.test_operation import operation


def told(
    number: int, value: str, *parents: int, author: str = "a1", device: str = "d1"
) -> Operation:
    return operation(
        Answer(value),
        id=f"op{number:03d}",
        lamport=number,
        parents=tuple(f"op{parent:03d}" for parent in parents),
        author=author,
        device=device,
    )


def test_the_last_of_a_line_stands() -> None:
    stands = standing([told(2, "nieuw", 1), told(1, "oud")])
    assert stands.answer == Answer("nieuw")
    assert len(stands.heads) == 1
    assert not stands.in_conflict


def test_two_people_who_did_not_know_of_each_other_are_in_conflict() -> None:
    stands = standing(
        [told(1, "begin"), told(2, "een", 1), told(3, "twee", 1, author="a2", device="d2")]
    )
    assert stands.in_conflict
    assert {head.answer.value for head in stands.heads} == {"een", "twee"}


def test_one_persons_own_devices_and_equal_answers_are_no_conflict() -> None:
    own = standing([told(1, "een"), told(2, "twee", device="d2")])
    equal = standing([told(1, "een"), told(2, "een", author="a2", device="d2")])
    assert not own.in_conflict
    assert not equal.in_conflict


def test_a_tombstone_and_an_empty_path_hold_nothing() -> None:
    gone = replace(told(2, "weg", 1), kind=Kind.TOMBSTONE)
    assert standing([told(1, "rij"), gone]).answer == NOT_ASKED
    assert standing([]).answer == NOT_ASKED


@given(st.permutations([told(n, f"v{n}", *([n - 1] if n % 3 else [])) for n in range(1, 8)]))
def test_the_order_of_arrival_does_not_matter(shuffled: list[Operation]) -> None:
    assert [each.id for each in order(shuffled)] == [f"op{n:03d}" for n in range(1, 8)]
    assert standing(shuffled) == standing(order(shuffled))
    assert standings(shuffled) == {"fact/achternaam": standing(shuffled)}


def test_a_changed_or_missing_operation_breaks_the_chain() -> None:
    first = told(1, "een")
    second = replace(told(2, "twee", 1), previous=first.hash())
    third = replace(told(3, "drie", 2), previous=second.hash())
    assert chain_breaks([third, first, second]) == ()
    assert chain_breaks([first, third]) == ("op003",)
    assert chain_breaks([replace(first, answer=Answer("anders")), second, third]) == ("op002",)
