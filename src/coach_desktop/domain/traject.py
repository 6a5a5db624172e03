"""What is recorded of a traject beside the questionnaire and the plan, kind by kind.

Names and codes are those of DUO and the GGM where these have them; the rest follows the law.
"""

from coach_desktop.domain.afspraak import COLUMNS as AFSPRAAK
from coach_desktop.domain.record import Column, RecordKind, Sort
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.week import WEEK

_YES_NO = ("ja", "nee")
_WAYS = ("kantoor", "thuis", "telefoon", "video", "bericht", "brief")
_TALKS = ("kantoor", "thuis", "elders", "telefoon", "video")

_NOTE = Column("notitie", Sort.LINES)

VOORTGANGSGESPREK = RecordKind(
    "voortgangsgesprek",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("wijze", Sort.CHOICE, _TALKS, required=True),
        Column("route_past", Sort.CHOICE, ("ja", "twijfel", "nee")),
        Column("aanwezigheid", Sort.CHOICE, ("goed", "wisselend", "weinig", "onbekend")),
        Column("afspraken", Sort.LINES),
        Column("volgende", Sort.DAY),
        *AFSPRAAK,
    ),
    plans="volgende",
)
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
)
PLAATSING = RecordKind(
    "plaatsing",
    (
        Column(
            "soort",
            Sort.CHOICE,
            ("taalstage", "vrijwilligerswerk", "werkervaring", "stage", "werk", "opleiding"),
            required=True,
        ),
        Column("waar", Sort.LINE, required=True),
        Column("dag", Sort.DAY, required=True),
        Column("einde", Sort.DAY),
        Column("uren_week", Sort.NUMBER),
        Column("evaluatie", Sort.DAY),
        *AFSPRAAK,
        _NOTE,
    ),
    plans="evaluatie",
)
TAALCOACH = RecordKind(
    "taalcoach",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("stand", Sort.CHOICE, ("wacht", "gevonden", "gestopt"), required=True),
        Column("sinds", Sort.PAST_DAY),
        Column("kennismaking", Sort.DAY),
        *AFSPRAAK,
        _NOTE,
    ),
    plans="kennismaking",
)
OPVANG = RecordKind(
    "opvang",
    (
        Column("soort", Sort.CHOICE, ("voorschool", "kinderopvang", "gastouder"), required=True),
        Column(
            "stand", Sort.CHOICE, ("aangevraagd", "wacht", "geplaatst", "gestopt"), required=True
        ),
        Column("dag", Sort.PAST_DAY, required=True),
        Column("begint", Sort.DAY),
        Column("waar", Sort.LINE),
        Column("afspraak", Sort.LINES),
    ),
    sensitivity=Sensitivity.S2,
)
CONTACT = RecordKind(
    "contact",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("wijze", Sort.CHOICE, _WAYS, required=True),
        Column("bereikt", Sort.CHOICE, ("ja", "nee", "later"), required=True),
        _NOTE,
    ),
)
NOTITIE = RecordKind(
    "notitie",
    (Column("dag", Sort.PAST_DAY, required=True), Column("notitie", Sort.LINES, required=True)),
)
COSTS = ("huur", "gas", "water", "stroom", "zorgverzekering")
"""The fixed costs of Participatiewet 56a(2), each in whole euros a month."""

ONTZORGEN = RecordKind(
    "ontzorgen",
    (
        Column("begin_bijstand", Sort.PAST_DAY, required=True),
        Column("machtiging", Sort.PAST_DAY),
        Column("besproken", Sort.PAST_DAY),
        Column("verlengd", Sort.CHOICE, _YES_NO),
        Column("beeindigd", Sort.PAST_DAY),
        *(Column(name, Sort.NUMBER) for name in COSTS),
        _NOTE,
    ),
    sensitivity=Sensitivity.S2,
    single=True,
    day="begin_bijstand",
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
)
DERDEN = RecordKind(
    "derden",
    (
        Column("wie", Sort.LINE, required=True),
        Column("wat", Sort.LINE, required=True),
        Column("waarom", Sort.LINES, required=True),
        Column("dag", Sort.PAST_DAY, required=True),
        Column("ontvangen", Sort.PAST_DAY),
    ),
)
DELING = RecordKind(
    "deling",
    (
        Column("wie", Sort.LINE, required=True),
        Column("wat", Sort.LINE, required=True),
        Column("doel", Sort.LINE, required=True),
        Column("grond", Sort.CHOICE, ("toestemming", "taak"), required=True),
        Column("dag", Sort.PAST_DAY, required=True),
        Column("tot", Sort.DAY),
        Column("ingetrokken", Sort.PAST_DAY),
        Column("ontvanger", Sort.LINE, unseen=True),
    ),
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
PERSOON = RecordKind(
    "persoon",
    (
        Column("adres", Sort.LINES, fact="adres"),
        Column("geheimhouding", Sort.CHOICE, _YES_NO, fact="geheimhouding"),
        Column("einde_plicht", Sort.PAST_DAY, fact="einde_plicht"),
        Column("overleden", Sort.PAST_DAY, fact="overleden"),
    ),
    sensitivity=Sensitivity.S2,
    single=True,
    day="einde_plicht",
)
SIGNAAL = RecordKind(
    "signaal",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("gezien", Sort.LINES, required=True),
        Column("stap", Sort.CHOICE, ("1", "2", "3", "4", "5"), required=True),
        Column("met_wie", Sort.LINE),
        Column("besluit", Sort.LINES),
    ),
    sensitivity=Sensitivity.S4,
)

HANDHAVING = (WAARSCHUWING, ZIENSWIJZE, CAUTIE, AFWEZIG)
"""What is recorded when somebody does not come to the brede intake."""

KINDS = {
    kind.name: kind
    for kind in (
        NOTITIE,
        CONTACT,
        VOORTGANGSGESPREK,
        UREN,
        PLAATSING,
        TAALCOACH,
        OPVANG,
        AANBOD,
        PVT,
        MAP,
        Z_ROUTE,
        EXAMEN,
        ONTZORGEN,
        LEERBAARHEIDSTOETS,
        SECOND_OPINION,
        DERDEN,
        DELING,
        OVERDRACHT,
        OVERDRACHT_COLLEGA,
        PERSOON,
        WAARSCHUWING,
        ZIENSWIJZE,
        CAUTIE,
        AFWEZIG,
        SIGNAAL,
        WEEK,
    )
}
"""Every kind by its name, in the order in which a page offers them."""

PLANNING = tuple(kind for kind in KINDS.values() if kind.plans)
"""The kinds that name a day on which somebody is met."""
