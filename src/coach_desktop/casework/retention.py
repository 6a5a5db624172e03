"""How long a dossier stays, and how it goes: whole, by decision or after a confirmed transfer.

What was not confirmed by the municipality never goes by itself, and what is most delicate (S4)
goes because of a transfer only once a colleague said that he has it, or the municipality has it in
a file sealed to its own key: it travels apart.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.facts import Facts
from coach_desktop.casework.merging import Merges
from coach_desktop.casework.packing import only_here
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.summary import Found
from coach_desktop.domain.errors import InputError, VaultError
from coach_desktop.domain.purge import DECISIONS, Ground
from coach_desktop.law.bewaartermijnen import LAPTOP, Kept, terms
from coach_desktop.law.pack import Pack
from coach_desktop.law.termijnen import Termijn


class Delivered(Protocol):
    """What the municipality said that it has."""

    def confirmed_on(self, dossier: str) -> date | None:
        """The day on which it confirmed all of a dossier as it stands now, or None."""
        ...

    def is_sealed(self, dossier: str) -> bool:
        """Whether it has a sealed file with all of a dossier that travels apart."""
        ...


class NeverDelivered:
    """Fulfils `Delivered` while nothing is exchanged: nothing was ever confirmed."""

    def confirmed_on(self, dossier: str) -> date | None:  # noqa: ARG002  (of no dossier)
        """Never."""
        return None

    def is_sealed(self, dossier: str) -> bool:  # noqa: ARG002  (of no dossier)
        """Never."""
        return False


class Reauth(Protocol):
    """Asks for the passphrase again before something that cannot be undone."""

    def is_passphrase(self, text: str) -> bool:
        """Whether this text opens the vault; slow: call it off the UI thread."""
        ...


@dataclass(frozen=True, slots=True)
class Due:
    """A dossier whose term has passed, and the term."""

    found: Found
    termijn: Termijn


@dataclass(frozen=True, slots=True)
class Warnings:
    """What to know before a dossier goes."""

    is_confirmed: bool
    only_here: bool
    has_decision: bool
    merged: int
    household: int


@dataclass(frozen=True, slots=True)
class Retention:
    """The terms and the purges of this vault."""

    vault: Vault
    changes: Changes
    people: People
    merges: Merges
    pack: Pack
    delivered: Delivered
    reauth: Reauth

    def terms(self, dossier: str) -> tuple[Termijn, ...]:
        """The terms that run for a dossier, the one that ends first in front."""
        return terms(self._kept(dossier, self.people.facts(dossier)), self.pack)

    def due(self, today: date) -> Sequence[Due]:
        """Dossiers of which a term has passed, each with the term that passed first.

        It is read off the board: what changed since that was worked out is not in it.
        """
        found = []
        for each in self.vault.kept_long_enough(today.isoformat()):
            passed = [termijn for termijn in self.terms(each.dossier) if termijn.legal <= today]
            if passed:
                found.append(Due(each, passed[0]))
        return sorted(found, key=lambda due: (due.termijn.legal, due.found.name))

    def sentence(self, termijn: Termijn) -> str:
        """What the pack says when this term has passed."""
        return self.pack.entry(termijn.rule).sentence

    def warnings(self, dossier: str) -> Warnings:
        """What to know before this dossier goes."""
        merged = self.merges.merged(dossier)
        whole = (dossier, *(each.dossier for each in merged))
        return Warnings(
            is_confirmed=self.delivered.confirmed_on(dossier) is not None,
            only_here=any(map(self._only_here, whole)),
            has_decision=any(
                version.is_final for each in whole for version in self.vault.pip_versions(each)
            ),
            merged=len(merged),
            household=len(self.people.facts(dossier).household or {}),
        )

    def purge_after_transfer(self, dossier: str, today: date) -> None:
        """Take out what the municipality has, once the laptop's copy has lain its days.

        Raises InputError `retention.not-confirmed`, `retention.only-here`, `retention.too-early`;
        nothing was taken out then.
        """
        warnings = self.warnings(dossier)
        if not warnings.is_confirmed:
            raise InputError("retention.not-confirmed")
        if warnings.only_here:
            raise InputError("retention.only-here")
        copy = next(each for each in self.terms(dossier) if each.rule == LAPTOP)
        if copy.legal > today:
            raise InputError("retention.too-early", day=copy.legal.strftime("%d-%m-%Y"))
        self._purge(dossier, Ground.TRANSFERRED)

    def purge_by_decision(self, dossier: str, ground: Ground, passphrase: str) -> None:
        """Take a dossier out because somebody decided so; asks the passphrase again. Slow.

        Raises InputError `retention.passphrase` or `retention.merged`; nothing was taken out then.
        Raises VaultError `vault.not-scrubbed` when it is gone but its free pages wait.
        """
        if ground not in DECISIONS:
            raise InputError("retention.not-confirmed")
        if not self.reauth.is_passphrase(passphrase):
            raise InputError("retention.passphrase")
        self._purge(dossier, ground)

    def _only_here(self, dossier: str) -> bool:
        return only_here(self.vault, dossier) and not self.delivered.is_sealed(dossier)

    def _purge(self, dossier: str, ground: Ground) -> None:
        """The dossier with all that was merged into it, in one transaction; then the free pages."""
        if self.merges.into(dossier):
            raise InputError("retention.merged")
        merged = (each.dossier for each in self.merges.merged(dossier))
        self.changes.purge((dossier, *merged), ground)
        self.vault.scrub()

    def _kept(self, dossier: str, facts: Facts) -> Kept:
        return Kept(
            _day(facts.text("einde_plicht")),
            _day(facts.text("overleden")),
            self.delivered.confirmed_on(dossier),
        )


def finish_scrub(vault: Vault) -> None:
    """Finish what a kill cut off; a vault that cannot be scrubbed now is scrubbed another time."""
    try:
        vault.scrub()
    except VaultError:
        return


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None
