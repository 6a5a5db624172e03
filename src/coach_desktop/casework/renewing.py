"""A dossier that went from here because an agreement ended, and that is agreed on anew.

It comes back by a new package alone, and only when that tells of an agreement that stands today:
an older one that is found again tells of the one that ended.
"""

from coach_desktop.casework.package_ports import Bundle
from coach_desktop.casework.ports import Vault
from coach_desktop.casework.sharing import Agreement
from coach_desktop.domain.dossier import record_path
from coach_desktop.domain.history import standings
from coach_desktop.domain.operation import Kind
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.record import record_from_value
from coach_desktop.domain.sharing import DELING


def renewed(vault: Vault, bundle: Bundle, person: str, today: str) -> frozenset[str]:
    """The dossiers of a package that were gone by the end of an agreement and may come back."""
    gone = [each for each in bundle.dossiers if vault.purged_on(each) == Ground.AGREEMENT_ENDED]
    return frozenset(each for each in gone if _is_agreed(bundle, each, person, today))


def _is_agreed(bundle: Bundle, dossier: str, person: str, today: str) -> bool:
    room = record_path(DELING.name, "")
    told = [
        each for each in bundle.operations if each.dossier == dossier and each.path.startswith(room)
    ]
    agreements = [
        Agreement(record_from_value(path.removeprefix(room), DELING.name, stands.answer.value))
        for path, stands in standings(told).items()
        if stands.heads[0].kind is not Kind.TOMBSTONE
    ]
    return any(each.receiver == person and not each.why_not(today) for each in agreements)
