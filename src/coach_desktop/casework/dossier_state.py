"""How a dossier stands with the municipality, in what a person understands of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.casework.ledger import LEFT, Known, Step, StepState, Trying

_HELD = (StepState.PARKED, StepState.STOPPED)


class Stand(StrEnum):
    """How a dossier stands, by what says most of it."""

    STOPPED = "stopped"
    LEFT = "left"
    WAITS = "waits"
    ONLY_HERE = "only-here"
    SENT = "sent"
    NEVER = "never"


@dataclass(frozen=True, slots=True)
class DossierState:
    """How a dossier stands; `stopped` is what came of each step that waits for somebody."""

    dossier: str
    code: Stand
    waits: int
    only_here: int
    since: str
    stopped: tuple[Trying, ...] = ()
    name: str = ""


def state_of(
    dossier: str, travels: int, only_here: int, mine: Known | None, steps: Sequence[Step]
) -> DossierState:
    """Out of how many operations wait, what of it stays here, its object and its open steps."""
    waits = travels + len(steps)
    trying = [each.trying for each in steps] + ([mine.trying] if mine is not None else [])
    stopped = tuple(each for each in trying if each.state in _HELD and each.code != LEFT)
    if mine is not None and mine.trying.code == LEFT and not stopped:
        return DossierState(dossier, Stand.LEFT, waits, only_here, "")
    since = mine.confirmed_on if mine is not None and not waits else ""
    return DossierState(
        dossier, _code(waits, only_here, since, stopped), waits, only_here, since, stopped
    )


def _code(waits: int, only_here: int, since: str, stopped: Sequence[Trying]) -> Stand:
    if stopped:
        return Stand.STOPPED
    if waits:
        return Stand.WAITS
    if only_here:
        return Stand.ONLY_HERE
    return Stand.SENT if since else Stand.NEVER
