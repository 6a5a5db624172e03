"""The PIP and its versions: a plan and a decision (Wet inburgering 2021, artikel 15).

States follow each other: concept, besproken, vastgesteld (by its dagtekening final, signed or
not), bekendgemaakt; any of them may end in ingetrokken. A signature never changes a state.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, fields
from datetime import date
from enum import StrEnum

from coach_desktop.domain.answer import Reason, Value
from coach_desktop.domain.errors import InputError


class Leerroute(StrEnum):
    """The three routes, by DUO's codes."""

    B1 = "B"
    ONDERWIJS = "O"
    Z = "Z"


class PipState(StrEnum):
    """How far a version is."""

    CONCEPT = "concept"
    BESPROKEN = "besproken"
    VASTGESTELD = "vastgesteld"
    BEKENDGEMAAKT = "bekendgemaakt"
    INGETROKKEN = "ingetrokken"


_NEXT: Mapping[PipState, frozenset[PipState]] = {
    PipState.CONCEPT: frozenset({PipState.BESPROKEN, PipState.VASTGESTELD, PipState.INGETROKKEN}),
    PipState.BESPROKEN: frozenset({PipState.VASTGESTELD, PipState.INGETROKKEN}),
    PipState.VASTGESTELD: frozenset({PipState.BEKENDGEMAAKT, PipState.INGETROKKEN}),
    PipState.BEKENDGEMAAKT: frozenset({PipState.INGETROKKEN}),
    PipState.INGETROKKEN: frozenset(),
}

MOST_GOALS = 5


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in the plan: from the library by its code, or free in the client's own words."""

    code: str
    text: str = ""
    language: str = "nl"
    translation: str = ""
    answers: tuple[str, ...] = ()
    by: str = ""


@dataclass(frozen=True, slots=True)
class FreeText:
    """A text in somebody's own language, and what the coach translated of it."""

    text: str = ""
    language: str = "nl"
    translation: str = ""


@dataclass(frozen=True, slots=True)
class Started:
    """An answer about where the client stands, as it was when the plan was made."""

    question: str
    value: str = ""
    reason: Reason | None = None


@dataclass(frozen=True, slots=True)
class PipContent:
    """What a PIP says; hours are whole hours, dates ISO texts, '' and None are not filled in."""

    leerroute: Leerroute | None = None
    motivering: Mapping[Leerroute, str] = field(default_factory=dict)
    mening_client: FreeText = FreeText()
    goals: tuple[Goal, ...] = ()
    uren_per_week: int | None = None
    intensiteit_route: int | None = None
    pvt_uren: int | None = None
    map_uren: int | None = None
    knm: str = ""
    niveau: str = ""
    alfabetisering: str = ""
    opleiding_afmaken: str = ""
    voortgangsgesprekken: int | None = None
    ondersteuning: FreeText = FreeText()
    vve: FreeText = FreeText()
    participatiewet: FreeText = FreeText()
    afspraken: FreeText = FreeText()
    contactpersoon: str = ""
    contact_telefoon: str = ""
    agreed_health: tuple[str, ...] = ()
    start: tuple[Started, ...] = ()

    def to_value(self) -> dict[str, Value]:
        """Write it as JSON values; what is not filled in is left out."""
        told: dict[str, Value] = {}
        for each in fields(self):
            value = _to_value(getattr(self, each.name))
            if value not in ("", None, [], {}):
                told[each.name] = value
        return told

    @classmethod
    def from_value(cls, value: Mapping[str, Value]) -> "PipContent":
        """Read what `to_value` wrote; unknown names are left out."""
        route = value.get("leerroute")
        return cls(
            leerroute=Leerroute(str(route)) if route else None,
            motivering={
                Leerroute(code): str(text) for code, text in _table(value, "motivering").items()
            },
            mening_client=_free(value, "mening_client"),
            goals=tuple(_goal(each) for each in _list(value, "goals")),
            uren_per_week=_number(value, "uren_per_week"),
            intensiteit_route=_number(value, "intensiteit_route"),
            pvt_uren=_number(value, "pvt_uren"),
            map_uren=_number(value, "map_uren"),
            knm=_text(value, "knm"),
            niveau=_text(value, "niveau"),
            alfabetisering=_text(value, "alfabetisering"),
            opleiding_afmaken=_text(value, "opleiding_afmaken"),
            voortgangsgesprekken=_number(value, "voortgangsgesprekken"),
            ondersteuning=_free(value, "ondersteuning"),
            vve=_free(value, "vve"),
            participatiewet=_free(value, "participatiewet"),
            afspraken=_free(value, "afspraken"),
            contactpersoon=_text(value, "contactpersoon"),
            contact_telefoon=_text(value, "contact_telefoon"),
            agreed_health=tuple(str(each) for each in _list(value, "agreed_health")),
            start=tuple(_started(each) for each in _list(value, "start")),
        )


@dataclass(frozen=True, slots=True)
class StateRow:
    """A version reached a state, on a day, by somebody; such rows are only ever added."""

    id: str
    state: PipState
    on: date
    author: str


class SignatureState(StrEnum):
    """What became of a signature; none of these blocks a decision."""

    DRAWN = "getekend"
    REFUSED = "geweigerd"
    CANNOT_WRITE = "kan_niet_schrijven"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class SignatureRow:
    """Who signed or did not, on which version and document; the drawing is in the PDF alone."""

    id: str
    signer: str
    state: SignatureState
    on: date
    reason: str = ""
    document: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A PDF of a version, by SHA-256, with what it is."""

    id: str
    sha256: str
    state: PipState
    on: date
    language: str


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a dossier's PIP, with everything that stands beside it."""

    id: str
    number: int
    reason: str
    replaces: str
    content: PipContent
    made_from: tuple[str, ...]
    states: tuple[StateRow, ...] = ()
    documents: tuple[DocumentRow, ...] = ()
    signatures: tuple[SignatureRow, ...] = ()

    @property
    def state(self) -> PipState:
        """The state reached last."""
        return self.states[-1].state if self.states else PipState.CONCEPT

    @property
    def is_final(self) -> bool:
        """Whether its dagtekening was set; from then on nothing of it may be altered."""
        return any(row.state is PipState.VASTGESTELD for row in self.states)

    @property
    def dagtekening(self) -> date | None:
        """The day on which it was vastgesteld."""
        return next((row.on for row in self.states if row.state is PipState.VASTGESTELD), None)


def require_step(version: Version, state: PipState) -> None:
    """Raise InputError when a version cannot go from where it is to this state."""
    if state not in _NEXT[version.state]:
        raise InputError("pip.step", now=version.state.value, asked=state.value)


def active(versions: Iterable[Version]) -> Version | None:
    """The version that holds now: the last one that is final and was not withdrawn."""
    final = [each for each in versions if each.is_final and each.state is not PipState.INGETROKKEN]
    return max(final, key=lambda each: each.number, default=None)


def _to_value(value: object) -> Value:
    match value:
        case FreeText() | Goal() | Started():
            return _part(value)
        case tuple():
            return [_to_value(each) for each in value]
        case dict():
            return {str(key): _to_value(each) for key, each in value.items() if each}
        case str() | int():
            return value
        case _:
            return ""


def _part(value: FreeText | Goal | Started) -> dict[str, Value]:
    match value:
        case FreeText():
            return _filled(text=value.text, language=value.language, translation=value.translation)
        case Goal():
            told = _filled(code=value.code, text=value.text, translation=value.translation)
            return {
                **told, "answers": list(value.answers), "by": value.by, "language": value.language,
            }  # fmt: skip
        case _:
            reason = value.reason.value if value.reason else ""
            return {"question": value.question, "reason": reason, "value": value.value}


def _filled(**texts: str) -> dict[str, Value]:
    return dict(texts) if texts.get("text") or texts.get("code") else {}


def _table(value: Mapping[str, Value], name: str) -> dict[str, Value]:
    found = value.get(name, {})
    return found if isinstance(found, dict) else {}


def _list(value: Mapping[str, Value], name: str) -> list[Value]:
    found = value.get(name, [])
    return found if isinstance(found, list) else []


def _text(value: Mapping[str, Value], name: str) -> str:
    return str(value.get(name, ""))


def _number(value: Mapping[str, Value], name: str) -> int | None:
    found = value.get(name)
    return found if isinstance(found, int) else None


def _free(value: Mapping[str, Value], name: str) -> FreeText:
    table = _table(value, name)
    return FreeText(
        _text(table, "text"), str(table.get("language", "nl")), _text(table, "translation")
    )


def _started(value: Value) -> Started:
    table = value if isinstance(value, dict) else {}
    reason = _text(table, "reason")
    return Started(
        _text(table, "question"), _text(table, "value"), Reason(reason) if reason else None
    )


def _goal(value: Value) -> Goal:
    table = value if isinstance(value, dict) else {}
    return Goal(
        code=_text(table, "code"),
        text=_text(table, "text"),
        language=str(table.get("language", "nl")),
        translation=_text(table, "translation"),
        answers=tuple(str(each) for each in _list(table, "answers")),
        by=_text(table, "by"),
    )
