"""Step by step gives what all at once gives, on forms made out of every function."""

import pytest

from coach_desktop.forms.functions import FUNCTIONS
from coach_desktop.forms.instance import Instance
from tests.forms.generated import Counts, Maker, begun, chunks

State = list[tuple[str, bool, str, str]]

HANGS_ON_THE_PAST = "once"
"""The function that keeps what it gave; a form that begins anew has no past."""


def state(instance: Instance) -> State:
    return [
        (each, instance.is_relevant(each), str(instance.answer(each)), instance.node(each).spoken)
        for each in instance.addresses()
    ]


def fresh(instance: Instance) -> Instance:
    """The same rows and answers, put into a new instance at once."""
    rows = [("rij", row) for row in instance.rows("rij")]
    rows += [
        (f"rij/{row}/diep", one) for _, row in rows for one in instance.rows(f"rij/{row}/diep")
    ]
    answers = {
        each: instance.answer(each)
        for each in instance.addresses()
        if not instance.question(each).calculate
    }
    again = begun(instance.plan)
    again.restore(rows, answers)
    return again


def offered(instance: Instance) -> list[str]:
    return [each.name for each in instance.choices("f")]


def walk(seed: int, steps: int, counts: Counts) -> None:
    for functions in chunks(seed):
        maker = Maker(seed * 1000 + counts.forms)
        instance = begun(maker.plan(functions))
        counts.forms += 1
        counts.functions += maker.used
        for _ in range(steps):
            maker.step(instance, counts)
            stepwise = state(instance)
            counts.leaves += len(stepwise)
            counts.filters += 1
            if HANGS_ON_THE_PAST not in functions:
                again = fresh(instance)
                assert sorted(state(again)) == sorted(stepwise)
                assert offered(again) == offered(instance)
            instance.recompute_all()
            assert state(instance) == stepwise


def test_a_short_walk_through_every_function_agrees_at_every_step() -> None:
    counts = Counts()
    walk(1, 12, counts)
    assert set(counts.functions) == set(FUNCTIONS)
    assert counts.rows > 10
    assert counts.triggers > 10


@pytest.mark.slow
def test_a_long_walk_through_every_function_agrees_at_every_step(
    capsys: pytest.CaptureFixture[str],
) -> None:
    counts = Counts()
    for seed in range(2, 42):
        walk(seed, 25, counts)
    with capsys.disabled():
        print(f"\nincremental against full: {counts.told()}")
    assert set(counts.functions) == set(FUNCTIONS)
