"""Everything that a PIP letter says, gathered and already narrowed to what its receivers may see.

The room documents lays it out; it decides nothing about contents.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from coach_desktop.casework.facts import Facts
from coach_desktop.domain.answer import Reason, Value
from coach_desktop.domain.operation import canonical_json
from coach_desktop.domain.pip import PipState, SignatureState, Version
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.plan.content import Difference

SEAL_FIELD = "Zegel"
CLIENT_FIELD = "Client"
GUARDIAN_FIELD = "Vertegenwoordiger"
INTERPRETER_FIELD = "Tolk"
COACH_FIELD = "Coach"
SIGNING_ORDER = (CLIENT_FIELD, GUARDIAN_FIELD, INTERPRETER_FIELD, COACH_FIELD)
"""Who signs after whom: the coach is the last one and closes the file."""


@dataclass(frozen=True, slots=True)
class StartRow:
    """One thing about where the client stands now.

    `topic` is a phrase key; `texts` holds the value per language tag, `reason` why there is none.
    What the client said in own words stands in `texts` once, in the language `free`.
    """

    topic: str
    texts: Mapping[str, str]
    reason: Reason | None = None
    free: str = ""


@dataclass(frozen=True, slots=True)
class GoalText:
    """A goal with its actions: per part and language tag, as far as the library has them.

    A goal in own words has only `own`, in the language `own_language`.
    """

    parts: Mapping[str, Mapping[str, str]]
    own: str = ""
    own_language: str = ""
    own_translation: str = ""
    by: str = ""


@dataclass(frozen=True, slots=True)
class Signing:
    """What became of one signature, as it will stand in the document."""

    signer: str
    name: str
    state: SignatureState
    reason: str = ""
    read_in: str = ""
    """The language in which an interpreter read the plan aloud."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One PIP letter: of one version, for one client, in Dutch and one other language."""

    dossier: str
    version: Version
    facts: Facts
    profile: Gemeenteprofiel
    language: str
    start: tuple[StartRow, ...]
    goals: tuple[GoalText, ...]
    signings: tuple[Signing, ...]
    coach: str
    made_on: date
    made_at: datetime
    practice: bool
    former: Version | None = None
    """The decision that this version replaces."""
    changes: tuple[Difference, ...] = ()
    """What a citizen reads differently than in the former one."""
    names: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """What the goals of both versions are called, by code and language tag."""
    z_lessons: int = 0
    """Hours of lessons that the Z-route asks of everybody; 0 on another route."""
    z_participation: int = 0
    """Hours of taking part that it asks; 0 for a group of which it does not."""
    begun: date | None = None
    """The first day of the three years: a revision never moves it."""

    @property
    def is_decision(self) -> bool:
        """Whether it is a decision; else CONCEPT stands on every page and no clause is printed."""
        return self.version.is_final

    @property
    def state(self) -> PipState:
        """The state that is printed."""
        return self.version.state

    def attachment(self) -> bytes:
        """The plan as canonical JSON, for a machine that reads the same PDF."""
        told: dict[str, Value] = {
            "content": self.version.content.to_value(),
            "dagtekening": self.version.dagtekening.isoformat() if self.version.dagtekening else "",
            "dossier": self.dossier,
            "language": self.language,
            "number": self.version.number,
            "replaces": self.version.replaces,
            "state": self.state.value,
            "version": self.version.id,
        }
        return canonical_json(told)
