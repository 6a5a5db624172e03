"""What everything of an open vault hangs on."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from coach_desktop.app.rules import municipality as of_municipality
from coach_desktop.casework.access import Safe
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.facts import FactRules
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Clock
from coach_desktop.domain.answer import Value
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.law.pack import Pack
from coach_desktop.machine.clock import RandomIds

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

SETTINGS = (
    "identity", "profile", "telephone", "practice", "seal_key", "seal_certificate",
)  # fmt: skip


@dataclass(frozen=True, slots=True, repr=False)
class Ground:
    """The vault with its owner, the rules of his municipality, and the door to the log."""

    vault: "OpenVault"
    safe: Safe
    clock: Clock
    told: "Mapping[str, Value | None]"
    """What was told at set-up, by the names of SETTINGS."""
    identity: Identity
    rules: Pack
    municipality: Gemeenteprofiel
    practice: bool
    changes: Changes
    people: People


def ground(vault: "OpenVault", clock: Clock, safe: Safe) -> Ground:
    """Read what was told at set-up, and the rules that belong to it; raises CoachError."""
    told = {name: vault.setting(name) for name in SETTINGS}
    identity = Identity.from_value(told["identity"] or {})
    ours = of_municipality(str(told["profile"]))
    practice = told["practice"] is True
    changes = Changes(vault, identity, clock, RandomIds(), ours.profile.chosen_s2)
    return Ground(
        vault=vault,
        safe=safe,
        clock=clock,
        told=told,
        identity=identity,
        rules=ours.rules,
        municipality=ours.profile,
        practice=practice,
        changes=changes,
        people=People(vault, changes, FactRules(clock.today, practice)),
    )
