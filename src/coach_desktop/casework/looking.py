"""Looking at a dossier without changing it: each look leaves one line in the reading log."""

from collections.abc import Sequence
from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.facts import fold_facts
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.dossier import fact_path
from coach_desktop.domain.reading import Act, Reading
from coach_desktop.domain.shown import Receiver, Screen
from coach_desktop.domain.sight import sight

NUMBERS = ("bsn", "vnummer")
"""Facts that are masked until somebody asks for them."""


@dataclass(frozen=True, slots=True)
class Looking:
    """The looks of who is at the keyboard, and the lines that they left."""

    vault: Vault
    changes: Changes

    def opened(self, dossier: str, screen: Screen) -> None:
        """A page about somebody was opened."""
        act = Act.LOG_READ if screen is Screen.LOGBOOK else Act.OPENED
        self.changes.read(dossier, act, screen.value)

    def number(self, dossier: str, name: str) -> str:
        """A masked number in full, once the line stands; '' when this role may not see it."""
        role = self.changes.identity.author.role
        seen = sight(role, Receiver.OWN_SCREEN, chosen=self.changes.chosen)
        facts = fold_facts(self.vault.heads(dossier, fact_path(name))).seen_by(seen)
        number = facts.text(name)
        if number:
            self.changes.read(dossier, Act.NUMBER_SHOWN, name)
        return number

    def exported(self, dossier: str, document: str) -> None:
        """A document is about to leave the vault; `document` is a code of ours."""
        self.changes.read(dossier, Act.EXPORTED, document)

    def log(self, dossier: str) -> Sequence[Reading]:
        """Every line about a dossier, the newest first."""
        return tuple(reversed(self.vault.readings(dossier)))
