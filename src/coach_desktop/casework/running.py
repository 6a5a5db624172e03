"""The terms that run for a dossier, those up to the plan and those after it, in one list."""

from datetime import date

from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.today import PLAN, Today


def running_terms(trajecten: Trajecten, board: Today, dossier: str) -> tuple[tuple[str, date], ...]:
    """Each term by its code with its legal day, the first day in front; also what is too late."""
    found = [(each.code, each.termijn.legal) for each in trajecten.deadlines(dossier)]
    known = board.vault.dossier(dossier)
    if known is not None:
        plan = board.step(known, trajecten.today).termijn
        found += [(PLAN, plan.legal)] if plan is not None else []
    return tuple(sorted(found, key=lambda each: (each[1], each[0])))
