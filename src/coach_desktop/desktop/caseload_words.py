"""What the page of a caseload says of fields, of rows and of what is wrong in one."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.caseload import Row, State
from coach_desktop.casework.listing import Listing
from coach_desktop.domain.errors import CoachError
from coach_desktop.widgets.masked import MASK
from coach_desktop.widgets.wording import wording

_FIELDS: dict[str, object] = {
    "achternaam": QT_TRANSLATE_NOOP("caseload", "Family name"),
    "voornamen": QT_TRANSLATE_NOOP("caseload", "First names"),
    "roepnaam": QT_TRANSLATE_NOOP("caseload", "Called"),
    "geboortedatum": QT_TRANSLATE_NOOP("caseload", "Date of birth"),
    "bsn": QT_TRANSLATE_NOOP("caseload", "BSN"),
    "vnummer": QT_TRANSLATE_NOOP("caseload", "V-number"),
    "gesprekstaal": QT_TRANSLATE_NOOP("caseload", "Language spoken with"),
    "moedertaal": QT_TRANSLATE_NOOP("caseload", "Mother tongue"),
    "telefoon": QT_TRANSLATE_NOOP("caseload", "Telephone"),
    "email": QT_TRANSLATE_NOOP("caseload", "E-mail"),
    "adres": QT_TRANSLATE_NOOP("caseload", "Address"),
    "geheimhouding": QT_TRANSLATE_NOOP("caseload", "Keep the address secret"),
    "contactwijze": QT_TRANSLATE_NOOP("caseload", "How to reach"),
    "doelgroep": QT_TRANSLATE_NOOP("caseload", "Group by DUO"),
    "verblijfsvergunning": QT_TRANSLATE_NOOP("caseload", "Residence permit"),
    "wet": QT_TRANSLATE_NOOP("caseload", "Which law"),
    "koppeling": QT_TRANSLATE_NOOP("caseload", "Linked on"),
    "kennisgeving": QT_TRANSLATE_NOOP("caseload", "Notice by DUO"),
    "inschrijving_brp": QT_TRANSLATE_NOOP("caseload", "Registered in the BRP"),
    "huisvestingswet": QT_TRANSLATE_NOOP("caseload", "Huisvestingswet"),
    "azc": QT_TRANSLATE_NOOP("caseload", "Asylum centre"),
    "nidos": QT_TRANSLATE_NOOP("caseload", "Nidos"),
    "voogd": QT_TRANSLATE_NOOP("caseload", "Guardian"),
    "leerroute": QT_TRANSLATE_NOOP("caseload", "Leerroute"),
    "lbt_status": QT_TRANSLATE_NOOP("caseload", "Learnability test: status"),
    "lbt_datum": QT_TRANSLATE_NOOP("caseload", "Learnability test: date"),
    "lbt_uitslag": QT_TRANSLATE_NOOP("caseload", "Learnability test: outcome"),
    "verhuizing": QT_TRANSLATE_NOOP("caseload", "Moved on"),
    "einde_plicht": QT_TRANSLATE_NOOP("caseload", "End of the obligation"),
    "coach": QT_TRANSLATE_NOOP("caseload", "Coach"),
}
_WRONG: dict[str, object] = {
    "input.bsn": QT_TRANSLATE_NOOP(
        "caseload", "This is no valid BSN. Check the number in the file."
    ),
    "input.bsn-not-for-practice": QT_TRANSLATE_NOOP(
        "caseload", "In practice only a BSN that begins with 9999 is allowed."
    ),
    "input.date": QT_TRANSLATE_NOOP(
        "caseload", "This is no date. Write it in the file as 31-12-2026."
    ),
    "input.date-in-future": QT_TRANSLATE_NOOP(
        "caseload", "This date lies in the future. Check the year in the file."
    ),
    "input.date-too-old": QT_TRANSLATE_NOOP(
        "caseload", "This date lies before {year}. Check the year in the file."
    ),
    "input.date-incomplete": QT_TRANSLATE_NOOP(
        "caseload", "This date must be whole: day, month and year."
    ),
}
"""Of a cell it goes without saying that nothing was changed; what to do is done in the file."""

_STATES: dict[State, object] = {
    State.READY: QT_TRANSLATE_NOOP("caseload", "Is taken in"),
    State.ALIKE: QT_TRANSLATE_NOOP("caseload", "Skipped"),
    State.REFUSED: QT_TRANSLATE_NOOP("caseload", "Left out"),
}
_LEAST_DIGITS, _MOST_DIGITS = 8, 10
_MASKED, _SHOWN = frozenset({"bsn", "vnummer"}), frozenset({"telefoon"})


def say(source: object) -> str:
    """A sentence of this page in the language in force now."""
    return QCoreApplication.translate("caseload", str(source))


def field_name(name: str) -> str:
    """How a field is called on the screen."""
    return say(_FIELDS[name]) if name in _FIELDS else name


def what_happens(row: Row, *, anyhow: bool) -> str:
    """What becomes of a row."""
    if row.state is State.ALIKE and anyhow:
        return say(QT_TRANSLATE_NOOP("caseload", "A new dossier"))
    return say(_STATES[row.state])


def why(row: Row, listing: Listing, most: int = 1) -> str:
    """Why a row is not simply taken in, '' when it is; of its troubles the first `most`."""
    told = [_of_column(each.column, each.error, listing) for each in row.troubles[:most]]
    if len(row.troubles) > most:
        told.append(f"(+{len(row.troubles) - most})")
    if row.alike:
        sentence = say(QT_TRANSLATE_NOOP("caseload", "Perhaps the same person: {names}"))
        told.append(sentence.format(names=", ".join(row.alike)))
    if row.above and not row.troubles:
        sentence = say(QT_TRANSLATE_NOOP("caseload", "Perhaps the same person as in row {row}"))
        told.append(sentence.format(row=row.above))
    if row.sounding:
        sentence = say(QT_TRANSLATE_NOOP("caseload", "Sounds like: {names}"))
        told.append(sentence.format(names=", ".join(row.sounding)))
    if row.sounds_above and not row.troubles:
        sentence = say(QT_TRANSLATE_NOOP("caseload", "Sounds like row {row}"))
        told.append(sentence.format(row=row.sounds_above))
    return " · ".join(told)


def head_of(listing: Listing, column: int) -> str:
    """What a column is called; by its letter when it has no head."""
    told = listing.head[column] if column < len(listing.head) else ""
    letter = say(QT_TRANSLATE_NOOP("caseload", "(column {letter})"))
    return told or letter.format(letter=letter_of(column))


def letter_of(column: int) -> str:
    """The letters by which a spreadsheet calls a column."""
    first, last = divmod(column, 26)
    return (chr(ord("A") + first - 1) if first else "") + chr(ord("A") + last)


def masked(sample: str, name: str) -> str:
    """A value as it is shown before it is taken in: dots for what is or may be a number of his."""
    digits = "".join(sign for sign in sample if sign.isdigit())
    bare = sample.replace(".", "").replace(" ", "").replace("-", "")
    is_number = bare.isdigit() and _LEAST_DIGITS <= len(digits) <= _MOST_DIGITS
    is_day = len(digits) == _LEAST_DIGITS and bare != sample
    if name in _MASKED or (is_number and not is_day and name not in _SHOWN):
        return MASK
    return sample


def _of_column(column: int, error: CoachError, listing: Listing) -> str:
    source = _WRONG.get(error.code)
    told = say(source).format_map(error.details) if source is not None else wording(error)
    return f"{head_of(listing, column)}: {told}"
