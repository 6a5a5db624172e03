"""Real vaults and a municipality, over a line that fails, in ways that follow from a seed."""

from tests.exchange.playing import OverHttp, Together
from tests.reliability.machine import play

RUNS, RUNS_OVER_HTTP, STEPS = 3, 1, 12


def test_nothing_is_lost_between_vaults_and_a_municipality() -> None:
    play(Together, 1, RUNS, STEPS)


def test_nothing_is_lost_over_a_line_of_bytes() -> None:
    play(OverHttp, 1, RUNS_OVER_HTTP, STEPS)
