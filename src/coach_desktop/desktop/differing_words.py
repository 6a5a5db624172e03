"""What differs in a record, a sitting or a plan, in the words of the coach's screen."""

from collections.abc import Callable, Iterator, Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from coach_desktop.casework.difference import Cell, Difference, Said, Sort
from coach_desktop.casework.differing import PLANS
from coach_desktop.casework.inzage import in_words
from coach_desktop.desktop.answer_words import answer_in_words
from coach_desktop.desktop.caseload_words import field_name
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.parts_words import came_in_words, part_name, ways
from coach_desktop.desktop.record_words import column_name, kind_name, shown
from coach_desktop.domain import phrases
from coach_desktop.domain.answer import Value
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.language import language_of
from coach_desktop.domain.oproep import Verschijning
from coach_desktop.domain.pip import Leerroute, PipState
from coach_desktop.domain.record import RecordKind
from coach_desktop.domain.traject import KINDS
from coach_desktop.forms.definition import text_in

_PLAN: Mapping[str, object] = {
    "aanleiding": QT_TRANSLATE_NOOP("differing", "Why a new version"),
    "leerroute": QT_TRANSLATE_NOOP("differing", "Route"),
    "motivering": QT_TRANSLATE_NOOP("differing", "Reasons of the route"),
    "afwijking_reden": QT_TRANSLATE_NOOP("differing", "Why another route than the test points at"),
    "mening_client": QT_TRANSLATE_NOOP("differing", "What the client thinks of it"),
    "goals": QT_TRANSLATE_NOOP("differing", "Goals"),
    "uren_per_week": QT_TRANSLATE_NOOP("differing", "Hours a week"),
    "intensiteit_route": QT_TRANSLATE_NOOP("differing", "Hours of the route"),
    "pvt_uren": QT_TRANSLATE_NOOP("differing", "Hours of the PVT"),
    "map_uren": QT_TRANSLATE_NOOP("differing", "Hours of the MAP"),
    "knm": QT_TRANSLATE_NOOP("differing", "KNM"),
    "niveau": QT_TRANSLATE_NOOP("differing", "Level"),
    "alfabetisering": QT_TRANSLATE_NOOP("differing", "Learning to read and write"),
    "opleiding_afmaken": QT_TRANSLATE_NOOP("differing", "Finishing an education first"),
    "voortgangsgesprekken": QT_TRANSLATE_NOOP("differing", "Number of progress talks"),
    "ondersteuning": QT_TRANSLATE_NOOP("differing", "Support"),
    "vve": QT_TRANSLATE_NOOP("differing", "Preschool"),
    "participatiewet": QT_TRANSLATE_NOOP("differing", "Benefit"),
    "ontzorgen": QT_TRANSLATE_NOOP("differing", "Fixed costs"),
    "afspraken": QT_TRANSLATE_NOOP("differing", "Agreements"),
    "contactpersoon": QT_TRANSLATE_NOOP("differing", "Contact person"),
    "contact_telefoon": QT_TRANSLATE_NOOP("differing", "Telephone of the contact person"),
    "agreed_health": QT_TRANSLATE_NOOP("differing", "Health that may stand in it"),
    "start": QT_TRANSLATE_NOOP("differing", "Where the client stands"),
    "arranged": QT_TRANSLATE_NOOP("differing", "What is arranged"),
}
"""The parts of a plan, by the names that `PipContent` gives them."""

_CALL: Mapping[str, object] = {
    "afspraak": QT_TRANSLATE_NOOP("differing", "Day of the appointment"),
    "deel": QT_TRANSLATE_NOOP("differing", "Part of the intake"),
    "plaats": QT_TRANSLATE_NOOP("differing", "Place"),
    "reden": QT_TRANSLATE_NOOP("differing", "Reason"),
    "taal": QT_TRANSLATE_NOOP("differing", "Language of the call"),
    "tijd": QT_TRANSLATE_NOOP("differing", "Time"),
    "verschijning": QT_TRANSLATE_NOOP("differing", "Came or not"),
    "verzonden": QT_TRANSLATE_NOOP("differing", "Sent on"),
    "wijze": QT_TRANSLATE_NOOP("differing", "By which way"),
}
"""The columns of a call."""

_ASKED: Mapping[str, object] = {
    PLANS: QT_TRANSLATE_NOOP("differing", "Two plans were begun: which one goes on?"),
    PipState.VASTGESTELD: QT_TRANSLATE_NOOP("differing", "On which day was the plan set?"),
    PipState.BEKENDGEMAAKT: QT_TRANSLATE_NOOP("differing", "On which day was the plan made known?"),
}
"""What is asked about plans, and about their days."""

_CHOICES: Mapping[str, Mapping[str, tuple[str, object]]] = {
    "aanleiding": {
        "schakelen": ("VersionCard", QT_TRANSLATE_NOOP("VersionCard", "Another route (schakelen)")),
        "afschalen": ("VersionCard", QT_TRANSLATE_NOOP("VersionCard", "A lower level (afschalen)")),
        "verhuizing": (
            "VersionCard",
            QT_TRANSLATE_NOOP("VersionCard", "Moved from another municipality"),
        ),
        "bijwerking": (
            "VersionCard",
            QT_TRANSLATE_NOOP("VersionCard", "Goals, help or agreements kept up to date"),
        ),
        "anders": ("VersionCard", QT_TRANSLATE_NOOP("VersionCard", "Another reason")),
    },
    "alfabetisering": {
        "A": ("Details", QT_TRANSLATE_NOOP("Details", "A: learns to read for the first time")),
        "AA": ("Details", QT_TRANSLATE_NOOP("Details", "AA: knows another script")),
        "NVT": ("Details", QT_TRANSLATE_NOOP("Details", "Not needed")),
    },
    "knm": {
        "examen": ("Details", QT_TRANSLATE_NOOP("Details", "Exam")),
        "lessen": ("Details", QT_TRANSLATE_NOOP("Details", "Within the lessons")),
    },
    "opleiding_afmaken": {
        "ja": ("Details", QT_TRANSLATE_NOOP("Details", "Yes")),
        "nee": ("Details", QT_TRANSLATE_NOOP("Details", "No")),
    },
}
"""What the codes of a part say, as the page of the plan says it, each with its context."""

_COUNTED = frozenset({"start", "arranged"})
"""Parts that are too long to be read beside each other: only how much stands there is told."""


def title(difference: Difference) -> str:
    """What it is that differs."""
    match difference.sort:
        case Sort.RECORD:
            kind = KINDS.get(difference.name)
            return _with(kind_name(kind) if kind else difference.name, turned(difference.about))
        case Sort.SITTING:
            return _with(_say(QT_TRANSLATE_NOOP("differing", "Talk")), turned(difference.about))
        case Sort.PLAN:
            words = _say(QT_TRANSLATE_NOOP("differing", "Plan, version {number}"))
            return words.format(number=difference.about)
        case Sort.CALL:
            called = _say(QT_TRANSLATE_NOOP("differing", "Call to come"))
            return _with(called, turned(difference.about))
        case Sort.DAY | Sort.PLANS:
            return _say(_ASKED[difference.name])
        case _:
            is_fact = difference.asked == difference.name
            return field_name(difference.name) if is_fact else difference.asked


def lines(difference: Difference, said: Said, goal: Callable[[str], str]) -> list[tuple[str, str]]:
    """What one of them told, by what it is about; `goal` names one of the library."""
    if difference.sort in {Sort.PLAN, Sort.PLANS}:
        return list(_plan(difference, said, goal))
    if difference.sort is Sort.DAY:
        words = _say(QT_TRANSLATE_NOOP("differing", "Day"))
        return [(words, turned(each.answer.text)) for each in said.cells]
    if difference.sort is Sort.CALL:
        return [(_say(_CALL[each.name]), _called(each)) for each in said.cells]
    kind = KINDS.get(difference.name)
    return [_cell(each, kind) for each in said.cells]


def _called(cell: Cell) -> str:
    """What was told in a column of a call."""
    text = cell.answer.text
    match cell.name:
        case "afspraak" | "verzonden":
            return turned(text) or _nothing()
        case "deel":
            return part_name(next((each for each in Deel if each == text), Deel.VRAGENLIJST))
        case "wijze":
            return ways().get(text, text)
        case "verschijning":
            came = next((each for each in Verschijning if each == text), Verschijning.ONBEKEND)
            return came_in_words(came) or _nothing()
        case "taal" if text:
            return language_of(text).dutch_name
        case _:
            return text or _nothing()


def _cell(cell: Cell, kind: RecordKind | None) -> tuple[str, str]:
    if cell.question is not None:
        asked = text_in(cell.question.label, "nl", "nl")[0]
        return asked, answer_in_words(cell.question, cell.answer)
    column = next((each for each in kind.columns if each.name == cell.name), None) if kind else None
    if kind is not None and column is not None:
        return column_name(kind, column), shown(column, cell.answer.text) or _nothing()
    if cell.name == "gevoerd_door":
        return _say(QT_TRANSLATE_NOOP("differing", "Led by")), cell.answer.text or _nothing()
    if cell.name == "deel":
        part = next((each for each in Deel if each == cell.answer.text), Deel.VRAGENLIJST)
        return _say(QT_TRANSLATE_NOOP("differing", "Part of the intake")), part_name(part)
    return cell.name, in_words(cell.answer.value, {}) or _nothing()


def _plan(
    difference: Difference, said: Said, goal: Callable[[str], str]
) -> Iterator[tuple[str, str]]:
    """The parts in which the plans differ, as this one has them."""
    every = [_content(each) for each in difference.said]
    mine = _content(said)
    for name, words in _PLAN.items():
        if any(each.get(name) != mine.get(name) for each in every):
            yield _say(words), _part(name, mine.get(name, ""), goal) or _nothing()


def _content(said: Said) -> Mapping[str, Value]:
    value = said.answer.value
    content = value.get("content") if isinstance(value, dict) else None
    return content if isinstance(content, dict) else {}


def _part(name: str, value: Value, goal: Callable[[str], str]) -> str:
    if name in _COUNTED and isinstance(value, list):
        return QCoreApplication.translate("differing", "%n part(s)", "", len(value))
    dutch = phrases.load("nl")
    routes = {each.value: dutch.say(f"route.{each.value}") for each in Leerroute}
    match value:
        case dict() if "text" in value:
            return str(value.get("translation") or value["text"])
        case dict():
            told = {routes.get(key, key): in_words(each, {}) for key, each in value.items()}
            return "\n".join(f"{key}: {each}" for key, each in told.items())
        case list():
            return "\n".join(_goal(each, goal) for each in value)
        case _:
            return in_words(value, routes if name == "leerroute" else _choices(name))


def _choices(name: str) -> Mapping[str, str]:
    told = _CHOICES.get(name, {}).items()
    return {code: QCoreApplication.translate(where, str(words)) for code, (where, words) in told}


def _goal(value: Value, goal: Callable[[str], str]) -> str:
    if not isinstance(value, dict):
        return str(value)
    own = value.get("translation") or value.get("text")
    return str(own or goal(str(value.get("code", ""))))


def _with(words: str, about: str) -> str:
    return f"{words} · {about}" if about else words


def _nothing() -> str:
    return _say(QT_TRANSLATE_NOOP("differing", "nothing"))


def _say(words: object) -> str:
    return QCoreApplication.translate("differing", str(words))
