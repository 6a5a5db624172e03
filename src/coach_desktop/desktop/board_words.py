"""What the board says of a dossier, a household and a group, in the language of the screen."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.board import Line
from coach_desktop.casework.summary import Dependency, Household
from coach_desktop.casework.today import Station, Step, Urgency
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.deadlines_card import deadline_name
from coach_desktop.desktop.local_words import own_rule
from coach_desktop.desktop.stations import station_name
from coach_desktop.desktop.urgency import due_in_words
from coach_desktop.domain.pip import Leerroute

_GROUPS: Mapping[Urgency, object] = {
    Urgency.LATE: QT_TRANSLATE_NOOP("board", "Too late"),
    Urgency.THIS_WEEK: QT_TRANSLATE_NOOP("board", "This week"),
    Urgency.LATER: QT_TRANSLATE_NOOP("board", "After that"),
    Urgency.NO_TERM: QT_TRANSLATE_NOOP("board", "No term runs"),
}
_ROUTES: Mapping[str, object] = {
    Leerroute.B1.value: QT_TRANSLATE_NOOP("board", "B1-route"),
    Leerroute.ONDERWIJS.value: QT_TRANSLATE_NOOP("board", "Education route"),
    Leerroute.Z.value: QT_TRANSLATE_NOOP("board", "Z-route"),
}
_DEPENDENCIES: Mapping[Dependency, object] = {
    Dependency.OPVANG: QT_TRANSLATE_NOOP("board", "childcare is missing"),
    Dependency.WONING: QT_TRANSLATE_NOOP("board", "a house is missing"),
    Dependency.LEERBAARHEIDSTOETS: QT_TRANSLATE_NOOP("board", "the learnability test is missing"),
    Dependency.DERDEN: QT_TRANSLATE_NOOP("board", "information of others is missing"),
    Dependency.LESUREN: QT_TRANSLATE_NOOP("board", "nobody has the children during lessons"),
    Dependency.TAALCOACH: QT_TRANSLATE_NOOP("board", "a language coach is missing"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("board", text)


def group_name(group: Urgency) -> str:
    """The title above the dossiers of one urgency."""
    return _say(str(_GROUPS[group]))


def route_name(code: str) -> str:
    """A route by its code; one that is not known yet is said so."""
    return (
        _say(str(_ROUTES[code]))
        if code in _ROUTES
        else QCoreApplication.translate("board", "Route not known")
    )


def where(step: Step) -> str:
    """Which station comes next."""
    return QCoreApplication.translate("board", "Next: {station}").format(
        station=station_name(step.next)
    )


def due(step: Step) -> str:
    """How many days there are, or the station that comes next when nothing is due."""
    return due_in_words(step) or station_name(step.next)


def why(step: Step) -> str:
    """What is due: the legal day, the counted one where it differs, and where it stands."""
    if (first := step.pressing) is None:
        return ""
    termijn = first.termijn
    legal, raw = _day(termijn.legal), _day(termijn.raw)
    told = f"{deadline_name(first.code)}: {legal}"
    if raw != legal:
        told = QCoreApplication.translate("board", "{term} (counted: {raw})").format(
            term=told, raw=raw
        )
    article = own_rule(termijn.article) if first.advised is not None else termijn.article
    return f"{told} · {article}"


def about(line: Line, group_of: Callable[[str], str], own: str) -> str:
    """What tells one person from another with the same name, and who else guides him."""
    found = line.step.found
    born = turned(found.birth)
    return " · ".join(
        filter(
            None,
            (
                QCoreApplication.translate("board", "born {day}").format(day=born) if born else "",
                group_of(found.doelgroep) if found.doelgroep else "",
                route_name(line.route) if line.route in _ROUTES else "",
                line.coach if line.coach != own else "",
            ),
        )
    )


def household(told: Household) -> str:
    """How many live together, and what most of their plans wait for."""
    size = QCoreApplication.translate("board", "Household: %n dossier(s)", "", told.size)
    if (weakest := told.weakest) is None:
        return size
    waits = QCoreApplication.translate("board", "%n plan(s) wait", "", told.waiting[weakest])
    return f"{size} · {_say(str(_DEPENDENCIES[weakest]))}: {waits}"


def spoken(line: Line) -> str:
    """A whole row, for who hears the screen."""
    step = line.step
    return ", ".join(filter(None, (step.found.name, where(step), due(step), why(step))))


def station_choice(code: str) -> str:
    """A station by its code, in a filter."""
    return station_name(Station(code))


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
