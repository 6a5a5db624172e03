"""The purge of a whole dossier: why it was done, and what of it stays for the chain of a device.

Nothing of this holds a name, a number or a typed text: it outlives the person's data.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Ground(StrEnum):
    """Why a dossier goes. The first and the last two are no decisions about it.

    With `transferred` the municipality confirmed that it has it. With `import-undone` it holds
    nothing but what a file brought that was taken in. With `agreement-ended` the agreement is over
    by which somebody else got it. `term-passed` is Besluit inburgering 2021,
    9.9(1); `erasure-request` is AVG 17.
    """

    TRANSFERRED = "transferred"
    TERM_PASSED = "term-passed"
    ERASURE_REQUEST = "erasure-request"
    MADE_BY_MISTAKE = "made-by-mistake"
    MUNICIPALITY = "municipality-decides"
    IMPORT_UNDONE = "import-undone"
    AGREEMENT_ENDED = "agreement-ended"


_BY_ITSELF = {Ground.TRANSFERRED, Ground.IMPORT_UNDONE, Ground.AGREEMENT_ENDED}

DECISIONS = tuple(ground for ground in Ground if ground not in _BY_ITSELF)
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
