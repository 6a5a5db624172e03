"""What is recorded of learning: lessons, hours, exams, and the test before the route is chosen."""

from coach_desktop.domain.afspraak import COLUMNS as AFSPRAAK
from coach_desktop.domain.record import Column, RecordKind, Sort
from coach_desktop.domain.sight import Sensitivity

_YES_NO = ("ja", "nee")

UREN = RecordKind(
    "uren",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column(
            "soort",
            Sort.CHOICE,
            ("taal_knm", "participatie", "taal_knm_intake", "participatie_intake", "pvt", "map"),
            required=True,
        ),
        Column("uren", Sort.NUMBER, required=True),
        Column("waar", Sort.LINE),
        Column("verteld_door", Sort.CHOICE, ("school", "werkgever", "client", "anders")),
    ),
)
PVT = RecordKind(
    "pvt",
    (
        Column("begin", Sort.PAST_DAY),
        Column("aanwezig_inleiding", Sort.CHOICE, _YES_NO),
        Column("activiteit", Sort.LINE),
        Column("ondertekend", Sort.PAST_DAY),
        Column("bijeenkomst", Sort.LINE),
        Column("verwijtbaar", Sort.CHOICE, _YES_NO),
    ),
    single=True,
    day="ondertekend",
    follows=(("begin", "ondertekend"),),
)
MAP = RecordKind(
    "map",
    (
        Column("begin", Sort.PAST_DAY),
        Column("eindgesprek", Sort.PAST_DAY),
        Column("gevoerd_door", Sort.LINE),
        Column("verwijtbaar", Sort.CHOICE, _YES_NO),
    ),
    single=True,
    day="eindgesprek",
    follows=(("begin", "eindgesprek"),),
)
Z_ROUTE = RecordKind(
    "z_route",
    (
        Column("afgerond", Sort.PAST_DAY),
        Column("eindgesprek_door", Sort.CHOICE, ("college", "openbaar_lichaam", "derde")),
        Column("certificaat_uitgereikt", Sort.PAST_DAY),
    ),
    single=True,
    day="afgerond",
    follows=(("afgerond", "certificaat_uitgereikt"),),
)
EXAMEN = RecordKind(
    "examen",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("onderdeel", Sort.CHOICE, ("LE", "LU", "SC", "SP", "KNM"), required=True),
        Column("niveau", Sort.CHOICE, ("A2", "B1", "B2")),
        Column("uitslag", Sort.CHOICE, ("Geslaagd", "Gezakt", "Geen"), required=True),
        Column("reden", Sort.CHOICE, ("Verwijtbaar", "Nietverwijtbaar", "Afgemeld", "Absent")),
    ),
)
AANBOD = RecordKind(
    "aanbod",
    (
        Column("instelling", Sort.LINE, required=True),
        Column("instellingsnummer", Sort.LINE),
        Column("keurmerk", Sort.CHOICE, ("bow", "tst", "web", "geen")),
        Column("dag", Sort.DAY),
        Column("verwachte_start", Sort.DAY),
        Column("verwachte_einde", Sort.DAY),
        Column("alfabetisering", Sort.CHOICE, ("A", "AA", "NVT")),
    ),
    follows=(("verwachte_start", "verwachte_einde"),),
)
LEERBAARHEIDSTOETS = RecordKind(
    "leerbaarheidstoets",
    (
        Column(
            "status",
            Sort.CHOICE,
            ("nog_niet", "gepland", "gedaan", "uitzondering", "niet_verschenen"),
            fact="lbt_status",
        ),
        Column("gepland", Sort.DAY),
        *AFSPRAAK,
        Column("examennummer", Sort.LINE),
        Column("toetsbegeleider", Sort.LINE),
        Column("gecertificeerd", Sort.CHOICE, _YES_NO),
        Column("afgenomen", Sort.PAST_DAY, fact="lbt_datum"),
        Column("behaalde_score", Sort.LINE, fact="lbt_score"),
        Column("benodigde_score", Sort.LINE),
        Column(
            "uitslag",
            Sort.CHOICE,
            ("haalbaar", "niet_haalbaar", "onbekend"),
            fact="lbt_uitslag",
        ),
        Column("grens_gelezen_op", Sort.PAST_DAY),
        Column("ontheffing", Sort.CHOICE, ("visueel", "auditief")),
    ),
    sensitivity=Sensitivity.S2,
    single=True,
    day="afgenomen",
    plans="gepland",
)
SECOND_OPINION = RecordKind(
    "second_opinion",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("verzoek", Sort.LINES, required=True),
        Column("door", Sort.LINE),
        Column("antwoord_op", Sort.PAST_DAY),
        Column("antwoord", Sort.LINES),
        Column("gevolg", Sort.CHOICE, ("route_blijft", "route_anders", "nog_open")),
    ),
    sensitivity=Sensitivity.S2,
    follows=(("dag", "antwoord_op"),),
)
