"""The parts of the intake, their calls and their sittings, in the words of the coach's screen."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.parts import Part, State
from coach_desktop.casework.today import Station
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.desktop.stations import station_name
from coach_desktop.domain.gesprek import Deel, Gesprek
from coach_desktop.domain.oproep import Oproep, Uitnodiging, Verschijning

_WAYS = {
    Uitnodiging.BRIEF: QT_TRANSLATE_NOOP("parts", "letter"),
    Uitnodiging.TELEFOON: QT_TRANSLATE_NOOP("parts", "telephone"),
    Uitnodiging.BERICHT: QT_TRANSLATE_NOOP("parts", "text message"),
    Uitnodiging.EMAIL: QT_TRANSLATE_NOOP("parts", "e-mail"),
    Uitnodiging.MONDELING: QT_TRANSLATE_NOOP("parts", "by word of mouth"),
}
CAME = {
    Verschijning.VERSCHENEN: QT_TRANSLATE_NOOP("parts", "Came"),
    Verschijning.AFGEZEGD: QT_TRANSLATE_NOOP("parts", "Cancelled"),
    Verschijning.NIET_VERSCHENEN: QT_TRANSLATE_NOOP("parts", "Did not come"),
    Verschijning.NIET_MEEGEWERKT: QT_TRANSLATE_NOOP("parts", "Came, did not take part"),
}
_STATES = {
    State.DONE: (QT_TRANSLATE_NOOP("parts", "Done"), "ok", "circle-check"),
    State.BUSY: (QT_TRANSLATE_NOOP("parts", "Begun"), "info", "circle-half-2"),
    State.CALLED: (QT_TRANSLATE_NOOP("parts", "Called"), "info", "calendar-event"),
    State.NOT_APPEARED: (QT_TRANSLATE_NOOP("parts", "Not held"), "warn", "alert-triangle"),
    State.NOT_BEGUN: (QT_TRANSLATE_NOOP("parts", "Not begun"), "plain", "circle"),
}


def part_name(deel: Deel) -> str:
    """What a part is called, as on the path of the dossier."""
    return station_name(Station(deel.value))


def ways() -> dict[str, str]:
    """The ways to call somebody: code and words."""
    return {way.value: _say(words) for way, words in _WAYS.items()}


def state_in_words(state: State) -> tuple[str, str, str]:
    """How far a part is: words, tone and icon."""
    words, tone, name = _STATES[state]
    return _say(words), tone, name


def came_in_words(came: Verschijning) -> str:
    """Whether somebody came; '' while nothing was said of it."""
    return _say(CAME[came]) if came in CAME else ""


def next_in_words(part: Part) -> str:
    """What is next in a part."""
    last = part.oproepen[-1] if part.oproepen else None
    if part.state is State.DONE:
        return QCoreApplication.translate("parts", "Nothing is open any more.")
    if part.state is State.BUSY and part.deel is not Deel.LEERBAARHEIDSTOETS:
        told = QCoreApplication.translate("parts", "Still %n question(s)", "", part.still_open)
        left = QCoreApplication.translate("parts", "about %n minute(s)", "", part.minutes)
        return f"{told}, {left}" if part.minutes else told
    if part.deel is Deel.LEERBAARHEIDSTOETS and part.state in {State.BUSY, State.NOT_BEGUN}:
        return QCoreApplication.translate("parts", "The result is not known yet.")
    if last is None:
        told = QCoreApplication.translate("parts", "Nobody was called yet")
        left = QCoreApplication.translate("parts", "about %n minute(s)", "", part.minutes)
        return f"{told}, {left}"
    if part.state is State.CALLED:
        told = QCoreApplication.translate("parts", "Appointment on {day}")
        return told.format(day=_when(last))
    told = QCoreApplication.translate("parts", "Not held on {day}: make a new appointment")
    return told.format(day=turned(last.afspraak))


def call_in_words(part: Part, oproep: Oproep) -> str:
    """Which call it was, how and when it was made, for which day."""
    told = QCoreApplication.translate("parts", "Call {number}: {way} of {sent}, for {day}")
    return told.format(
        number=part.number(oproep),
        way=_say(_WAYS[oproep.wijze]),
        sent=turned(oproep.verzonden),
        day=_when(oproep),
    )


def _when(oproep: Oproep) -> str:
    """Day and time of an appointment, and the sort of place, as far as they are known."""
    place = code_name(oproep.plaats) if oproep.plaats else ""
    return ", ".join(filter(None, (turned(oproep.afspraak), oproep.tijd, place)))


def sitting_in_words(gesprek: Gesprek, places: Mapping[str, str], people: Mapping[str, str]) -> str:
    """When and where it was, who was there, who led it and how long."""
    present = ", ".join(people.get(each, each) for each in gesprek.aanwezig)
    minutes = (
        QCoreApplication.translate("parts", "%n minute(s)", "", gesprek.minuten)
        if gesprek.minuten
        else ""
    )
    place = places.get(gesprek.plaats, gesprek.plaats)
    told = (turned(gesprek.datum), place, present, gesprek.gevoerd_door, minutes)
    return " · ".join(filter(None, told))


def _say(words: object) -> str:
    return QCoreApplication.translate("parts", str(words))
