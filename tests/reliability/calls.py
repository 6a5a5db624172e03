"""Every call to the disk of a scenario: killed there, or failing there, once or from then on."""

import errno
from collections.abc import Iterator
from dataclasses import dataclass

from tests.reliability.scenario import BUG
from tests.reliability.shim import Harm
from tests.reliability.stage import Stage

KILLED = -9
ERRORS = (errno.ENOSPC, errno.EIO, errno.EDQUOT)


@dataclass(frozen=True, slots=True)
class Failure:
    """Where something did not hold."""

    scenario: str
    harm: Harm
    why: str


def count_calls(stage: Stage, name: str) -> int:
    """How many calls a scenario makes when it is left alone; all of it holds then."""
    outcome = stage.play(name, Harm())
    assert outcome.status == 0, outcome.told
    stage.check(name, outcome.told)
    return outcome.calls


def kills(calls: int, step: int = 1) -> Iterator[Harm]:
    """A kill at each call, or at each so many-th."""
    for call in range(1, calls + 1, step):
        yield Harm(kill_at=call)


def errors(calls: int, step: int = 1) -> Iterator[Harm]:
    """Each error at each call, once and from then on; with a step, one of these in turn."""
    ways = [(error, lasts) for error in ERRORS for lasts in (False, True)]
    for call in range(1, calls + 1, step):
        for error, lasts in ways if step == 1 else [ways[call // step % len(ways)]]:
            yield Harm(fail_at=call, error=error, lasts=lasts)


def harm(stage: Stage, name: str, harm: Harm) -> Failure | None:
    """Do this harm to a scenario and look at what was left; None when everything holds."""
    outcome = stage.play(name, harm)
    killed = harm.kill_at > 0
    try:
        # a new slot file may come later or earlier by a call or two: the last ones may not happen
        assert outcome.status in ({KILLED, 0} if killed else {0}), outcome.told
        assert outcome.status != BUG
        stage.check(name, outcome.told)
    except Exception as trouble:  # whatever it is, it is a finding
        return Failure(name, harm, f"{type(trouble).__name__} {trouble} {outcome.told}")
    return None
