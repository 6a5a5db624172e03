"""The purge of a whole dossier: why it was done, and what of it stays for the chain of a device.

Nothing of this holds a name, a number or a typed text: it outlives the person's data.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ground(StrEnum):
    """Why a dossier goes. Only the first is no decision: the municipality confirmed that it has it.

    `term-passed` is Besluit inburgering 2021, 9.9(1); `erasure-request` is AVG 17.
    """

    TRANSFERRED = "transferred"
    TERM_PASSED = "term-passed"
    ERASURE_REQUEST = "erasure-request"
    MADE_BY_MISTAKE = "made-by-mistake"
    MUNICIPALITY = "municipality-decides"


DECISIONS = tuple(ground for ground in Ground if ground is not Ground.TRANSFERRED)
"""The grounds that somebody chooses."""


@dataclass(frozen=True, slots=True)
class Purge:
    """One dossier that goes, by whom, when and on which ground."""

    dossier: str
    ground: Ground
    author: str
    moment: datetime


@dataclass(frozen=True, slots=True)
class Link:
    """What stays of an operation that was purged: its place in its device's chain."""

    device: str
    lamport: int
    hash: str
