"""The PIP and its versions: a plan and a decision (Wet inburgering 2021, artikel 15).

States follow each other: concept, besproken, vastgesteld (by its dagtekening final, signed or
not), bekendgemaakt; any of them may end in ingetrokken. A signature never changes a state.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.pip_content import (
    Aanleiding,
    Arranged,
    FreeText,
    Goal,
    Leerroute,
    PipContent,
    Started,
)

__all__ = ["Aanleiding", "Arranged", "FreeText", "Goal", "Leerroute", "PipContent", "Started"]


class PipState(StrEnum):
    """How far a version is."""

    CONCEPT = "concept"
    BESPROKEN = "besproken"
    VASTGESTELD = "vastgesteld"
    BEKENDGEMAAKT = "bekendgemaakt"
    INGETROKKEN = "ingetrokken"


_NEXT: Mapping[PipState, frozenset[PipState]] = {
    PipState.CONCEPT: frozenset({PipState.BESPROKEN, PipState.VASTGESTELD, PipState.INGETROKKEN}),
    PipState.BESPROKEN: frozenset({PipState.VASTGESTELD, PipState.INGETROKKEN}),
    PipState.VASTGESTELD: frozenset({PipState.BEKENDGEMAAKT, PipState.INGETROKKEN}),
    PipState.BEKENDGEMAAKT: frozenset({PipState.INGETROKKEN}),
    PipState.INGETROKKEN: frozenset(),
}

MOST_GOALS = 5


@dataclass(frozen=True, slots=True)
class StateRow:
    """A version reached a state, on a day, by somebody; such rows are only ever added."""

    id: str
    state: PipState
    on: date
    author: str


class SignatureState(StrEnum):
    """What became of a signature; none of these blocks a decision."""

    DRAWN = "getekend"
    OWN_KEY = "eigen_sleutel"
    ON_PAPER = "op_papier"
    REFUSED = "geweigerd"
    CANNOT_WRITE = "kan_niet_schrijven"
    LATER = "later"

    @property
    def is_in_file(self) -> bool:
        """Whether the signature stands in the PDF itself."""
        return self in {SignatureState.DRAWN, SignatureState.OWN_KEY}

    @property
    def is_signed(self) -> bool:
        """Whether somebody signed, on the screen, with a key of their own or on paper."""
        return self.is_in_file or self is SignatureState.ON_PAPER


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """Who signed or did not, on which version and document; the drawing is in the PDF alone.

    `document` is the sealed PDF, or of a signature on paper the attachment with its scan.
    """

    id: str
    signer: str
    state: SignatureState
    on: date
    reason: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A PDF of a version, by SHA-256, with what it is."""

    id: str
    sha256: str
    state: PipState
    on: date
    language: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a dossier's PIP, with everything that stands beside it."""

    id: str
    number: int
    reason: str
    replaces: str
    content: PipContent
    made_from: tuple[str, ...]
    states: tuple[StateRow, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()

    @property
    def state(self) -> PipState:
        """The state reached last."""
        return self.states[-1].state if self.states else PipState.CONCEPT

    @property
    def is_final(self) -> bool:
        """Whether its dagtekening was set; from then on nothing of it may be altered."""
        return any(row.state is PipState.VASTGESTELD for row in self.states)

    @property
    def dagtekening(self) -> date | None:
        """The day on which it was vastgesteld; of several the one that was told last."""
        told = reversed(self.states)
        return next((row.on for row in told if row.state is PipState.VASTGESTELD), None)


def require_step(version: Version, state: PipState) -> None:
    """Raise InputError when a version cannot go from where it is to this state."""
    if state not in _NEXT[version.state]:
        raise InputError("pip.step", now=version.state.value, asked=state.value)


def active(versions: Iterable[Version]) -> Version | None:
    """The version that holds now: the last one that is final and was not withdrawn."""
    final = [each for each in versions if each.is_final and each.state is not PipState.INGETROKKEN]
    return max(final, key=lambda each: each.number, default=None)
