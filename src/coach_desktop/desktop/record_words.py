"""What the kinds of record and their columns are called on the screen."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.desktop.days import turned
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.domain.record import Column, Record, RecordKind, Sort

_KINDS: dict[str, object] = {
    "notitie": QT_TRANSLATE_NOOP("records", "Note"),
    "contact": QT_TRANSLATE_NOOP("records", "Contact"),
    "voortgangsgesprek": QT_TRANSLATE_NOOP("records", "Progress talk"),
    "uren": QT_TRANSLATE_NOOP("records", "Hours"),
    "plaatsing": QT_TRANSLATE_NOOP("records", "Placement"),
    "taalcoach": QT_TRANSLATE_NOOP("records", "Language coach"),
    "opvang": QT_TRANSLATE_NOOP("records", "Childcare and preschool"),
    "aanbod": QT_TRANSLATE_NOOP("records", "Course offer"),
    "pvt": QT_TRANSLATE_NOOP("records", "PVT"),
    "map": QT_TRANSLATE_NOOP("records", "MAP"),
    "z_route": QT_TRANSLATE_NOOP("records", "End of the Z-route"),
    "examen": QT_TRANSLATE_NOOP("records", "Exam"),
    "ontzorgen": QT_TRANSLATE_NOOP("records", "Paying fixed costs"),
    "leerbaarheidstoets": QT_TRANSLATE_NOOP("records", "Learnability test"),
    "second_opinion": QT_TRANSLATE_NOOP("records", "Second opinion"),
    "derden": QT_TRANSLATE_NOOP("records", "Waiting for others"),
    "deling": QT_TRANSLATE_NOOP("records", "Shared with others"),
    "overdracht": QT_TRANSLATE_NOOP("records", "Warm handover"),
    "overdracht_collega": QT_TRANSLATE_NOOP("records", "Transfer to a colleague"),
    "waarschuwing": QT_TRANSLATE_NOOP("records", "Written warning"),
    "zienswijze": QT_TRANSLATE_NOOP("records", "View of the client (zienswijze)"),
    "cautie": QT_TRANSLATE_NOOP("records", "Caution given (cautie)"),
    "afwezig": QT_TRANSLATE_NOOP("records", "Intake completed in absence"),
    "persoon": QT_TRANSLATE_NOOP("records", "Address and end of the obligation"),
    "termijn": QT_TRANSLATE_NOOP("records", "Term as DUO gives it"),
    "verhuisd": QT_TRANSLATE_NOOP("records", "Moved here from another municipality"),
    "signaal": QT_TRANSLATE_NOOP("records", "Signal and reporting code"),
    "week": QT_TRANSLATE_NOOP("records", "Week"),
}
_COLUMNS: dict[str, object] = {
    "status": QT_TRANSLATE_NOOP("records", "Status of the test"),
    "aanwezig_inleiding": QT_TRANSLATE_NOOP("records", "Present at the introduction"),
    "aanwezigheid": QT_TRANSLATE_NOOP("records", "Attendance"),
    "activiteit": QT_TRANSLATE_NOOP("records", "Activity or excursion"),
    "begrepen": QT_TRANSLATE_NOOP("records", "Understood"),
    "bewijs": QT_TRANSLATE_NOOP("records", "Proof of receipt"),
    "nieuwe_termijn": QT_TRANSLATE_NOOP("records", "New appointment on"),
    "taal": QT_TRANSLATE_NOOP("records", "In which language"),
    "tolk": QT_TRANSLATE_NOOP("records", "Interpreter"),
    "waarmee": QT_TRANSLATE_NOOP("records", "On which information"),
    "zienswijze": QT_TRANSLATE_NOOP("records", "What the client says"),
    "aan": QT_TRANSLATE_NOOP("records", "To whom"),
    "adres": QT_TRANSLATE_NOOP("records", "Address"),
    "einde_plicht": QT_TRANSLATE_NOOP("records", "The obligation ended on"),
    "geheimhouding": QT_TRANSLATE_NOOP("records", "Keep the address secret"),
    "overleden": QT_TRANSLATE_NOOP("records", "Died on"),
    "afgenomen": QT_TRANSLATE_NOOP("records", "Taken on"),
    "afgerond": QT_TRANSLATE_NOOP("records", "Completed on"),
    "afgezegd": QT_TRANSLATE_NOOP("records", "Cancelled"),
    "afspraak": QT_TRANSLATE_NOOP("records", "What was agreed"),
    "afspraken": QT_TRANSLATE_NOOP("records", "What was agreed"),
    "alfabetisering": QT_TRANSLATE_NOOP("records", "Literacy lessons"),
    "alle_kinderen": QT_TRANSLATE_NOOP("records", "All children there"),
    "antwoord": QT_TRANSLATE_NOOP("records", "Answer"),
    "antwoord_op": QT_TRANSLATE_NOOP("records", "Answered on"),
    "huur": QT_TRANSLATE_NOOP("records", "Rent, euros a month"),
    "gas": QT_TRANSLATE_NOOP("records", "Gas, euros a month"),
    "water": QT_TRANSLATE_NOOP("records", "Water, euros a month"),
    "stroom": QT_TRANSLATE_NOOP("records", "Electricity, euros a month"),
    "zorgverzekering": QT_TRANSLATE_NOOP("records", "Health insurance, euros a month"),
    "beeindigd": QT_TRANSLATE_NOOP("records", "Ended on"),
    "begin": QT_TRANSLATE_NOOP("records", "Begun on"),
    "begin_bijstand": QT_TRANSLATE_NOOP("records", "Benefit begins on"),
    "begint": QT_TRANSLATE_NOOP("records", "Begins on"),
    "behaalde_score": QT_TRANSLATE_NOOP("records", "Score"),
    "benodigde_score": QT_TRANSLATE_NOOP("records", "Score that is needed"),
    "bereikt": QT_TRANSLATE_NOOP("records", "Reached"),
    "besluit": QT_TRANSLATE_NOOP("records", "What was decided"),
    "besproken": QT_TRANSLATE_NOOP("records", "Talked over"),
    "bijeenkomst": QT_TRANSLATE_NOOP("records", "Signing meeting, where"),
    "certificaat_uitgereikt": QT_TRANSLATE_NOOP("records", "Certificate handed over on"),
    "dag": QT_TRANSLATE_NOOP("records", "Date"),
    "duur": QT_TRANSLATE_NOOP("records", "How long, in minutes"),
    "delen": QT_TRANSLATE_NOOP("records", "Parts of the plan that may stand in a copy"),
    "doel": QT_TRANSLATE_NOOP("records", "For what purpose"),
    "door": QT_TRANSLATE_NOOP("records", "By whom"),
    "eerste_pip": QT_TRANSLATE_NOOP("records", "Date of the first plan there"),
    "einddatum": QT_TRANSLATE_NOOP("records", "First day after the term (DUO)"),
    "gelezen_op": QT_TRANSLATE_NOOP("records", "Read at DUO on"),
    "leerroute": QT_TRANSLATE_NOOP("records", "Route in the plan there"),
    "startdatum": QT_TRANSLATE_NOOP("records", "First day of the term (DUO)"),
    "uit_gemeente": QT_TRANSLATE_NOOP("records", "From which municipality"),
    "verlengingsgrond": QT_TRANSLATE_NOOP("records", "Prolonged because of"),
    "eindgesprek": QT_TRANSLATE_NOOP("records", "Closing talk on"),
    "eindgesprek_door": QT_TRANSLATE_NOOP("records", "Closing talk held by"),
    "einde": QT_TRANSLATE_NOOP("records", "Ends on"),
    "evaluatie": QT_TRANSLATE_NOOP("records", "Evaluation on"),
    "examennummer": QT_TRANSLATE_NOOP("records", "Exam number"),
    "gecertificeerd": QT_TRANSLATE_NOOP("records", "Supervisor is certified"),
    "gepland": QT_TRANSLATE_NOOP("records", "Planned on"),
    "gevoerd_door": QT_TRANSLATE_NOOP("records", "Held by"),
    "gevolg": QT_TRANSLATE_NOOP("records", "What follows from it"),
    "gezien": QT_TRANSLATE_NOOP("records", "What was seen or heard"),
    "gezinssamenstelling": QT_TRANSLATE_NOOP("records", "Family"),
    "grens_gelezen_op": QT_TRANSLATE_NOOP("records", "Needed score read on"),
    "grond": QT_TRANSLATE_NOOP("records", "Ground"),
    "ingetrokken": QT_TRANSLATE_NOOP("records", "Withdrawn on"),
    "instelling": QT_TRANSLATE_NOOP("records", "School"),
    "instellingsnummer": QT_TRANSLATE_NOOP("records", "DUO's number of the school"),
    "kennismaking": QT_TRANSLATE_NOOP("records", "First meeting on"),
    "keurmerk": QT_TRANSLATE_NOOP("records", "Quality mark"),
    "machtiging": QT_TRANSLATE_NOOP("records", "Mandate signed on"),
    "met_wie": QT_TRANSLATE_NOOP("records", "With whom"),
    "niveau": QT_TRANSLATE_NOOP("records", "Level"),
    "naam": QT_TRANSLATE_NOOP("records", "Name"),
    "notitie": QT_TRANSLATE_NOOP("records", "Note"),
    "onderdeel": QT_TRANSLATE_NOOP("records", "Part"),
    "ondertekend": QT_TRANSLATE_NOOP("records", "Declaration signed on"),
    "ontheffing": QT_TRANSLATE_NOOP("records", "Dispensation because of"),
    "ontvangen": QT_TRANSLATE_NOOP("records", "Received on"),
    "opvang_nodig": QT_TRANSLATE_NOOP("records", "Childcare needed"),
    "plaats": QT_TRANSLATE_NOOP("records", "At what place"),
    "reden": QT_TRANSLATE_NOOP("records", "Reason"),
    "reistijd": QT_TRANSLATE_NOOP("records", "Travel in minutes"),
    "route_past": QT_TRANSLATE_NOOP("records", "Does the route still fit?"),
    "sinds": QT_TRANSLATE_NOOP("records", "Since"),
    "soort": QT_TRANSLATE_NOOP("records", "Kind"),
    "stand": QT_TRANSLATE_NOOP("records", "How it stands"),
    "stap": QT_TRANSLATE_NOOP("records", "Step of the reporting code"),
    "taalniveau": QT_TRANSLATE_NOOP("records", "Language level"),
    "tijd": QT_TRANSLATE_NOOP("records", "At what time"),
    "toetsbegeleider": QT_TRANSLATE_NOOP("records", "Test supervisor"),
    "tot": QT_TRANSLATE_NOOP("records", "Until"),
    "uitslag": QT_TRANSLATE_NOOP("records", "Result"),
    "uren": QT_TRANSLATE_NOOP("records", "Hours"),
    "uren_week": QT_TRANSLATE_NOOP("records", "Hours a week"),
    "vast": QT_TRANSLATE_NOOP("records", "Cannot be moved"),
    "verlengd": QT_TRANSLATE_NOOP("records", "Prolonged"),
    "verteld_door": QT_TRANSLATE_NOOP("records", "Told by"),
    "vervolgstappen": QT_TRANSLATE_NOOP("records", "Next steps"),
    "verwachte_einde": QT_TRANSLATE_NOOP("records", "Expected end"),
    "verwachte_start": QT_TRANSLATE_NOOP("records", "Expected start"),
    "verwijtbaar": QT_TRANSLATE_NOOP("records", "Verwijtbaar (DUO)"),
    "verzoek": QT_TRANSLATE_NOOP("records", "What was asked"),
    "volgende": QT_TRANSLATE_NOOP("records", "Next talk on"),
    "voortgang": QT_TRANSLATE_NOOP("records", "Progress"),
    "waar": QT_TRANSLATE_NOOP("records", "Where"),
    "waarom": QT_TRANSLATE_NOOP("records", "Why it cannot do without"),
    "wat": QT_TRANSLATE_NOOP("records", "What"),
    "wat_let_op": QT_TRANSLATE_NOOP("records", "What to look out for"),
    "wat_loopt": QT_TRANSLATE_NOOP("records", "What runs"),
    "wie": QT_TRANSLATE_NOOP("records", "Who"),
    "wijze": QT_TRANSLATE_NOOP("records", "How"),
}
_OF_KIND: dict[str, object] = {
    "aanbod.dag": QT_TRANSLATE_NOOP("records", "Date of the offer"),
    "aanbod.alfabetisering": QT_TRANSLATE_NOOP("records", "Literacy lessons (DUO)"),
    "derden.dag": QT_TRANSLATE_NOOP("records", "Asked on"),
    "derden.wie": QT_TRANSLATE_NOOP("records", "Of whom"),
    "derden.wat": QT_TRANSLATE_NOOP("records", "Which information"),
    "deling.dag": QT_TRANSLATE_NOOP("records", "From"),
    "deling.wie": QT_TRANSLATE_NOOP("records", "With whom"),
    "opvang.dag": QT_TRANSLATE_NOOP("records", "Asked for on"),
    "overdracht_collega.dag": QT_TRANSLATE_NOOP("records", "The colleague is coach since"),
    "plaatsing.dag": QT_TRANSLATE_NOOP("records", "Begins on"),
    "taalcoach.dag": QT_TRANSLATE_NOOP("records", "Asked for on"),
    "week.begin": QT_TRANSLATE_NOOP("records", "From"),
    "week.dag": QT_TRANSLATE_NOOP("records", "Day"),
    "week.einde": QT_TRANSLATE_NOOP("records", "Until"),
}


def kind_name(kind: RecordKind) -> str:
    """The kind, in the language of the screen."""
    return _told(_KINDS[kind.name])


def column_name(kind: RecordKind, column: Column) -> str:
    """A column of a kind, in the language of the screen."""
    return _told(_OF_KIND.get(f"{kind.name}.{column.name}") or _COLUMNS[column.name])


def shown(column: Column, text: str) -> str:
    """What stands in a column, as it is read: days turned, codes in words."""
    match column.sort:
        case Sort.DAY | Sort.PAST_DAY:
            return turned(text)
        case Sort.CHOICE | Sort.MANY:
            return ", ".join(code_name(code) for code in text.split())
        case _:
            return text


def in_lines(kind: RecordKind, record: Record) -> list[tuple[str, str]]:
    """Everything that a record tells but its own day: name of the column, and what stands there."""
    return [
        (column_name(kind, column), shown(column, text))
        for column in kind.columns
        if column.name != kind.day and not column.unseen and (text := record.text(column.name))
    ]


def _told(words: object) -> str:
    return QCoreApplication.translate("records", str(words))
