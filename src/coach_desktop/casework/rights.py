"""What a person may ask of the municipality about his data, joined for one vault (AVG 15 to 20)."""

from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.corrections import Corrections
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.inzage import Inzages
from coach_desktop.casework.merging import Merges
from coach_desktop.casework.people import People
from coach_desktop.casework.retention import Delivered, Reauth, Retention
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.law.pack import Pack


@dataclass(frozen=True, slots=True)
class Rights:
    """Inzage, correction, merge, terms and purge."""

    corrections: Corrections
    merges: Merges
    inzages: Inzages
    retention: Retention


def join_rights(
    changes: Changes,
    people: People,
    intakes: Intakes,
    pack: Pack,
    profile: Gemeenteprofiel,
    *,
    practice: bool,
    delivered: Delivered,
    reauth: Reauth,
) -> Rights:
    """Make each of them once."""
    vault = changes.vault
    corrections = Corrections(vault, changes, people, intakes)
    merges = Merges(vault, changes, people)
    return Rights(
        corrections=corrections,
        merges=merges,
        inzages=Inzages(
            vault, changes, people, corrections, merges, intakes.plan, profile, practice
        ),
        retention=Retention(vault, changes, people, merges, pack, delivered, reauth),
    )
