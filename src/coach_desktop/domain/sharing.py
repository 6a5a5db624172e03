"""What is recorded of asking others, telling others, and handing a dossier over."""

from coach_desktop.domain.record import Column, RecordKind, Sort
from coach_desktop.domain.sight import Sensitivity

PARTS_OF_PLAN = ("deel_route", "deel_doelen", "deel_week", "deel_lessen", "deel_meedoen")
"""What of a plan may stand in a copy for somebody, by what the client agreed to."""
DERDEN = RecordKind(
    "derden",
    (
        Column("wie", Sort.LINE, required=True),
        Column("wat", Sort.LINE, required=True),
        Column("waarom", Sort.LINES, required=True),
        Column("dag", Sort.PAST_DAY, required=True),
        Column("ontvangen", Sort.PAST_DAY),
    ),
    follows=(("dag", "ontvangen"),),
)
DELING = RecordKind(
    "deling",
    (
        Column("wie", Sort.LINE, required=True),
        Column("wat", Sort.LINE, required=True),
        Column("delen", Sort.MANY, PARTS_OF_PLAN),
        Column("doel", Sort.LINE, required=True),
        Column("grond", Sort.CHOICE, ("toestemming", "taak"), required=True),
        Column("dag", Sort.PAST_DAY, required=True),
        Column("tot", Sort.DAY),
        Column("ingetrokken", Sort.PAST_DAY),
        Column("ontvanger", Sort.LINE, unseen=True),
    ),
    follows=(("dag", "tot"), ("dag", "ingetrokken")),
)
OVERDRACHT = RecordKind(
    "overdracht",
    (
        Column("dag", Sort.PAST_DAY),
        Column("door", Sort.LINE),
        Column(
            "besproken",
            Sort.MANY,
            ("gezin", "voortgang", "taalniveau", "school", "werk", "wonen", "vervolg", "contact"),
        ),
        Column("gezinssamenstelling", Sort.LINES),
        Column("taalniveau", Sort.LINE),
        Column("voortgang", Sort.LINES),
        Column("vervolgstappen", Sort.LINES),
    ),
    sensitivity=Sensitivity.S2,
    single=True,
)
OVERDRACHT_COLLEGA = RecordKind(
    "overdracht_collega",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("aan", Sort.LINE, required=True, fact="coach"),
        Column("reden", Sort.CHOICE, ("verlof", "ziekte", "vertrek", "verdeling", "andere_reden")),
        Column("wat_loopt", Sort.LINES),
        Column("wat_let_op", Sort.LINES),
    ),
    sensitivity=Sensitivity.S2,
    single=True,
)
