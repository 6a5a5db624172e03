"""A municipality as the program knows it: its profile, and the rules of the packs it chose."""

from dataclasses import dataclass

from coach_desktop import places
from coach_desktop.domain import profile as profiles
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.law import joined
from coach_desktop.law.pack import Pack


@dataclass(frozen=True, slots=True)
class Municipality:
    """The profile has the names, topics and texts of its packs where it has none of its own."""

    profile: Gemeenteprofiel
    rules: Pack


def municipality(name: str) -> Municipality:
    """Read a profile and its packs; raises PackError with file, key and reason."""
    chosen = profiles.load(places.place("resources", "profiles", f"{name}.toml"))
    rules = joined.chosen(chosen, places.place("resources", "rules"))
    return Municipality(joined.furnished(chosen, rules), rules)
