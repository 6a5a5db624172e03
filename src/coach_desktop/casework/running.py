"""The terms that run for a dossier, those up to the plan and those after it, in one list."""

from datetime import date

from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.today import Today

PIP = "pip"
"""The code of the ten weeks for the plan; the others are codes of deadlines and ids of rules."""


def running_terms(trajecten: Trajecten, board: Today, dossier: str) -> tuple[tuple[str, date], ...]:
    """Each term by its code with its legal day, the first day in front; also what is too late."""
    found = [(each.code, each.termijn.legal) for each in trajecten.deadlines(dossier)]
    known = board.vault.dossier(dossier)
    if known is not None:
        step = board.step(known, trajecten.today)
        found += [(local.rule, local.day) for local in step.local]
        if step.termijn is not None:
            found.append((PIP, step.termijn.legal))
    return tuple(sorted(found, key=lambda each: (each[1], each[0])))
