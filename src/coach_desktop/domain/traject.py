"""What is recorded of a traject beside the questionnaire and the plan, kind by kind.

Names and codes are those of DUO and the GGM where these have them; the rest follows the law.
"""

from coach_desktop.domain.afspraak import COLUMNS as AFSPRAAK
from coach_desktop.domain.handhaving import AFWEZIG, CAUTIE, WAARSCHUWING, ZIENSWIJZE
from coach_desktop.domain.learning import (
    AANBOD,
    EXAMEN,
    LEERBAARHEIDSTOETS,
    MAP,
    PVT,
    SECOND_OPINION,
    UREN,
    Z_ROUTE,
)
from coach_desktop.domain.record import Column, RecordKind, Sort
from coach_desktop.domain.sharing import DELING, DERDEN, OVERDRACHT, OVERDRACHT_COLLEGA
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.termijn import TERMIJN, VERHUISD
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
    follows=(("dag", "einde"),),
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
    follows=(("begin_bijstand", "besproken"), ("begin_bijstand", "beeindigd")),
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
        TERMIJN,
        VERHUISD,
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
