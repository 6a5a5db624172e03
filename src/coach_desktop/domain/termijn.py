"""What the clocks of a traject run from besides a plan made here: DUO's term, and a move.

DUO's own term goes before what is counted here: DUO alone prolongs it (Wi2021 12). Who moves keeps
the route and the term of the first plan, wherever that was made (Wi2021 11(3), 15(4)).
"""

from coach_desktop.domain.record import Column, RecordKind, Sort
from coach_desktop.domain.sight import Sensitivity

TERMIJN = RecordKind(
    "termijn",
    (
        Column("startdatum", Sort.DAY, required=True),
        Column("einddatum", Sort.DAY, required=True),
        Column("verlengingsgrond", Sort.LINE),
        Column("gelezen_op", Sort.PAST_DAY),
    ),
    sensitivity=Sensitivity.S2,
    single=True,
    day="startdatum",
    follows=(("startdatum", "einddatum"),),
)
"""As DUO tells it: `einddatum` is the first day that is no longer in the term."""

VERHUISD = RecordKind(
    "verhuisd",
    (
        Column("uit_gemeente", Sort.LINE, required=True),
        Column("eerste_pip", Sort.PAST_DAY),
        Column("leerroute", Sort.CHOICE, ("B", "O", "Z")),
    ),
    sensitivity=Sensitivity.S2,
    single=True,
    day="eerste_pip",
)
"""Came with an obligation from another municipality; where he lives now the facts tell."""
