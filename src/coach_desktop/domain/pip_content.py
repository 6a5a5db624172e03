"""What a PIP says (Wet inburgering 2021, artikel 15): route, reasons, goals, hours, agreements."""

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from enum import StrEnum

from coach_desktop.domain.answer import Reason, Value, texts_of


class Leerroute(StrEnum):
    """The three routes, by DUO's codes."""

    B1 = "B"
    ONDERWIJS = "O"
    Z = "Z"


class Aanleiding(StrEnum):
    """Why a plan was followed by another one; the coach says it in words besides."""

    SCHAKELEN = "schakelen"
    AFSCHALEN = "afschalen"
    VERHUIZING = "verhuizing"
    BIJWERKING = "bijwerking"
    ANDERS = "anders"


@dataclass(frozen=True, slots=True)
class Goal:
    """A goal in the plan: from the library by its code, or free in the client's own words.

    `parts` holds, by part of the library, what the coach wrote in its place, in Dutch.
    """

    code: str
    text: str = ""
    language: str = "nl"
    translation: str = ""
    answers: tuple[str, ...] = ()
    by: str = ""
    parts: Mapping[str, str] = field(default_factory=dict)


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
class Arranged:
    """Something that was arranged, as it was when the plan was made: its kind, and what is told."""

    kind: str
    told: Mapping[str, str] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """What is told under this name; '' when nothing is."""
        return self.told.get(name, "")


@dataclass(frozen=True, slots=True)
class PipContent:
    """What a PIP says; hours are whole hours, dates ISO texts, '' and None are not filled in."""

    aanleiding: Aanleiding | None = None
    leerroute: Leerroute | None = None
    motivering: Mapping[Leerroute, str] = field(default_factory=dict)
    afwijking_reden: str = ""
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
    ontzorgen: FreeText = FreeText()
    afspraken: FreeText = FreeText()
    contactpersoon: str = ""
    contact_telefoon: str = ""
    agreed_health: tuple[str, ...] = ()
    start: tuple[Started, ...] = ()
    arranged: tuple[Arranged, ...] = ()

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
        route, why = value.get("leerroute"), value.get("aanleiding")
        return cls(
            aanleiding=Aanleiding(str(why)) if why else None,
            leerroute=Leerroute(str(route)) if route else None,
            motivering={
                Leerroute(code): str(text) for code, text in _table(value, "motivering").items()
            },
            afwijking_reden=_text(value, "afwijking_reden"),
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
            ontzorgen=_free(value, "ontzorgen"),
            afspraken=_free(value, "afspraken"),
            contactpersoon=_text(value, "contactpersoon"),
            contact_telefoon=_text(value, "contact_telefoon"),
            agreed_health=tuple(str(each) for each in _list(value, "agreed_health")),
            start=tuple(_started(each) for each in _list(value, "start")),
            arranged=tuple(_arranged(each) for each in _list(value, "arranged")),
        )


def _to_value(value: object) -> Value:
    match value:
        case FreeText() | Goal() | Started() | Arranged():
            return _part(value)
        case tuple():
            return [_to_value(each) for each in value]
        case dict():
            return {str(key): _to_value(each) for key, each in value.items() if each}
        case str() | int():
            return value
        case _:
            return ""


def _part(value: FreeText | Goal | Started | Arranged) -> dict[str, Value]:
    match value:
        case FreeText():
            return _filled(text=value.text, language=value.language, translation=value.translation)
        case Goal():
            told = _filled(code=value.code, text=value.text, translation=value.translation)
            kept: dict[str, Value] = {"parts": dict(value.parts)} if value.parts else {}
            return {
                **told, **kept, "answers": list(value.answers), "by": value.by,
                "language": value.language,
            }  # fmt: skip
        case Arranged():
            return {"kind": value.kind, "told": dict(value.told)}
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
        parts=texts_of(_table(table, "parts")),
    )


def _arranged(value: Value) -> Arranged:
    table = value if isinstance(value, dict) else {}
    return Arranged(_text(table, "kind"), texts_of(_table(table, "told")))
