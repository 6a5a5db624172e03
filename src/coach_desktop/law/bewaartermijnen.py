"""How long data may be kept: when a whole dossier must go, when core data, when a laptop's copy.

None of these is a term of the Algemene termijnenwet: they end on the day as counted.
"""

from dataclasses import dataclass
from datetime import date, timedelta

from coach_desktop.law.pack import Entry, Pack
from coach_desktop.law.termijnen import Termijn

DOSSIER = "privacy.bewaartermijn"
CORE = "privacy.bewaartermijn_kern"
LAPTOP = "privacy.laptopkopie"
RULES = frozenset({DOSSIER, CORE, LAPTOP})
"""Entries of a pack that say how long; they find nothing in a plan."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What the terms of one dossier run from; None is not known or not yet."""

    einde_plicht: date | None
    overleden: date | None
    confirmed: date | None


def terms(kept: Kept, pack: Pack) -> tuple[Termijn, ...]:
    """The terms that run, the one that ends first in front."""
    found = (
        _dossier(kept, pack.entry(DOSSIER)),
        _core(kept, pack.entry(CORE)),
        _laptop(kept, pack.entry(LAPTOP)),
    )
    return tuple(sorted((each for each in found if each), key=lambda each: each.legal))


def _dossier(kept: Kept, entry: Entry) -> Termijn | None:
    """Besluit 9.9(1): five years after the end of the obligation, or when the person has died."""
    if kept.overleden is not None:
        return _termijn(kept.overleden, entry)
    if kept.einde_plicht is None:
        return None
    return _termijn(years_after(kept.einde_plicht, entry.count("jaren")), entry)


def _core(kept: Kept, entry: Entry) -> Termijn | None:
    """Besluit 9.9(2): BSN, name, address, birth and how it ended, at most fifty years."""
    begins = kept.overleden or kept.einde_plicht
    return _termijn(years_after(begins, entry.count("jaren")), entry) if begins else None


def _laptop(kept: Kept, entry: Entry) -> Termijn | None:
    if kept.confirmed is None:
        return None
    return _termijn(kept.confirmed + timedelta(days=entry.count("dagen")), entry)


def years_after(day: date, years: int) -> date:
    """The same day so many years later; 29 February becomes 28 February where it is not there."""
    try:
        return day.replace(year=day.year + years)
    except ValueError:
        return day.replace(year=day.year + years, day=28)


def _termijn(day: date, entry: Entry) -> Termijn:
    return Termijn(day, day, entry.id, entry.article)
