"""The last import of a caseload taken out again, as a whole, as far as nobody worked on it since.

No passphrase is asked, as it is for other purges: what goes was brought by a file that is still
there, and a dossier to which anything was added stays. Looking at one adds nothing to it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.access import Progress
from coach_desktop.casework.caseload import DAY
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.dossier import import_path
from coach_desktop.domain.operation import Operation
from coach_desktop.domain.purge import Ground


@dataclass(frozen=True, slots=True)
class Import:
    """What is left of an import: when it was, which dossiers can go, how many were worked on."""

    id: str
    day: date
    untouched: tuple[str, ...]
    worked_on: int

    @property
    def count(self) -> int:
        """How many dossiers of it are here."""
        return len(self.untouched) + self.worked_on


@dataclass(frozen=True, slots=True)
class Undone:
    """How many dossiers went, and how many stay because something was added to them."""

    gone: int
    stay: int


@dataclass(frozen=True, slots=True)
class Imports:
    """The imports of this vault."""

    vault: Vault
    changes: Changes

    def last(self) -> Import | None:
        """The last import of which a dossier is still here. Slow in a large vault."""
        found = self.vault.brought(import_path(""))
        if not found:
            return None
        path = found[-1][0].path
        made = [(told, count) for told, count in found if told.path == path]
        free = tuple(told.dossier for told, count in made if count == _brought(told))
        day = date.fromisoformat(str(_value(made[0][0])[DAY]))
        return Import(path.removeprefix(import_path("")), day, free, len(made) - len(free))

    def undo(self, caseload: str, step: Progress) -> Undone:
        """Take out what an import brought, all that can go or nothing; then the free pages. Slow.

        What `step` raises stops it, and then everything is still there. Raises VaultError
        `vault.not-scrubbed` when it is gone but its free pages wait.
        """
        found: list[Import] = []

        def choose() -> Sequence[str]:
            last = self.last()
            if last is None or last.id != caseload:
                return ()
            found.append(last)
            return last.untouched

        gone = self.changes.purge_chosen(choose, Ground.IMPORT_UNDONE, step)
        self.vault.scrub()
        return Undone(len(gone), sum(each.worked_on for each in found))


def _brought(told: Operation) -> int:
    """How many operations a dossier was made of, the one that tells of the import among them."""
    return int(str(_value(told)["count"])) + 1


def _value(told: Operation) -> dict[str, object]:
    return dict(told.answer.value) if isinstance(told.answer.value, dict) else {}
