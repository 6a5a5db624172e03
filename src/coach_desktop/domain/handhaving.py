"""What is recorded when somebody does not come to the brede intake (Wi2021 14)."""

from coach_desktop.domain.record import Column, RecordKind, Sort
from coach_desktop.domain.sight import Sensitivity

WAARSCHUWING = RecordKind(
    "waarschuwing",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("wijze", Sort.CHOICE, ("brief", "email", "uitgereikt"), required=True),
        Column("taal", Sort.LINE),
        Column("bewijs", Sort.LINE),
        Column("nieuwe_termijn", Sort.DAY, required=True),
    ),
    sensitivity=Sensitivity.S2,
    plans="nieuwe_termijn",
)
ZIENSWIJZE = RecordKind(
    "zienswijze",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("taal", Sort.LINE),
        Column("tolk", Sort.LINE),
        Column("zienswijze", Sort.LINES, required=True),
    ),
    sensitivity=Sensitivity.S2,
)
CAUTIE = RecordKind(
    "cautie",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("taal", Sort.LINE, required=True),
        Column("tolk", Sort.LINE),
        Column("begrepen", Sort.CHOICE, ("ja", "deel", "nee"), required=True),
    ),
    sensitivity=Sensitivity.S2,
)
AFWEZIG = RecordKind(
    "afwezig",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("waarmee", Sort.LINES, required=True),
    ),
    sensitivity=Sensitivity.S2,
)

HANDHAVING = (WAARSCHUWING, ZIENSWIJZE, CAUTIE, AFWEZIG)
"""What is recorded when somebody does not come to the brede intake."""
