"""What the APIs of a municipality answer, checked and in a form of ours; what is unknown is kept.

`Zaak.read(parse(reply.content))` gives one or raises Unreadable. A page reads its results one by
one, so that one that is no use costs only itself.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import TypeVar

from coach_desktop.domain.answer import Value
from coach_desktop.domain.text import clean
from coach_desktop.exchange.parsing import Unreadable
from coach_desktop.exchange.told import Told

LONGEST_WORDS = 500
"""Signs of a sentence of the server that a person gets to see."""

MOST_PARAMS = 50

Rest = Mapping[str, Value]
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True)
class Pagina:
    """A page of a list: how many there are in all, where the next one is, and what stands on it."""

    count: int
    following: str
    results: tuple[Value, ...]

    @classmethod
    def read(cls, told: Value) -> "Pagina":
        """Raise Unreadable."""
        table = Told.of(told)
        results = table.values("results")
        return cls(table.number("count", len(results)), table.address("next", ""), results)

    def each(self, read: Callable[[Value], Kind]) -> tuple[tuple[Kind, ...], tuple[Value, ...]]:
        """The results that can be read, and those that cannot."""
        good, bad = [], []
        for told in self.results:
            try:
                good.append(read(told))
            except Unreadable:
                bad.append(told)
        return tuple(good), tuple(bad)


@dataclass(frozen=True, slots=True)
class Zaak:
    """A case. `einddatum` says that it is closed."""

    url: str
    identificatie: str
    bronorganisatie: str
    zaaktype: str
    startdatum: date | None
    einddatum: date | None
    status: str
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Zaak":
        """Raise Unreadable."""
        table = Told.of(told)
        return cls(
            url=table.address("url"),
            identificatie=table.text("identificatie"),
            bronorganisatie=table.text("bronorganisatie"),
            zaaktype=table.address("zaaktype"),
            startdatum=table.day("startdatum"),
            einddatum=table.day("einddatum"),
            status=table.address("status", ""),
            rest=table.rest,
        )


@dataclass(frozen=True, slots=True)
class Status:
    """A state that a case was given."""

    url: str
    zaak: str
    statustype: str
    moment: datetime
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Status":
        """Raise Unreadable."""
        table = Told.of(told)
        return cls(
            table.address("url"),
            table.address("zaak"),
            table.address("statustype"),
            table.moment("datumStatusGezet"),
            table.rest,
        )


@dataclass(frozen=True, slots=True)
class Rol:
    """Somebody's part in a case; `betrokkene` is by what that person is told, text by name."""

    url: str
    zaak: str
    roltype: str
    kind: str
    betrokkene: Mapping[str, Value]
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Rol":
        """Raise Unreadable."""
        table = Told.of(told)
        return cls(
            table.address("url"),
            table.address("zaak"),
            table.address("roltype"),
            table.text("betrokkeneType"),
            table.inner("betrokkeneIdentificatie").table,
            table.rest,
        )


@dataclass(frozen=True, slots=True)
class Bestandsdeel:
    """A part of a large file that is being sent."""

    url: str
    volgnummer: int
    omvang: int
    voltooid: bool
    lock: str

    @classmethod
    def read(cls, told: Value) -> "Bestandsdeel":
        """Raise Unreadable."""
        table = Told.of(told)
        return cls(
            table.address("url"),
            table.number("volgnummer"),
            table.number("omvang"),
            table.flag("voltooid", default=False),
            table.text("lock", ""),
        )


@dataclass(frozen=True, slots=True)
class Informatieobject:
    """A document: where its bytes are, and the parts that still have to be sent."""

    url: str
    identificatie: str
    bronorganisatie: str
    versie: int
    bestandsomvang: int
    inhoud: str
    lock: str
    locked: bool
    bestandsdelen: tuple[Bestandsdeel, ...]
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Informatieobject":
        """Raise Unreadable."""
        table = Told.of(told)
        return cls(
            url=table.address("url"),
            identificatie=table.text("identificatie"),
            bronorganisatie=table.text("bronorganisatie"),
            versie=table.number("versie", 1),
            bestandsomvang=table.number("bestandsomvang", 0),
            inhoud=table.address("inhoud", ""),
            lock=table.text("lock", ""),
            locked=table.flag("locked", default=False),
            bestandsdelen=tuple(map(Bestandsdeel.read, table.values("bestandsdelen"))),
            rest=table.rest,
        )


@dataclass(frozen=True, slots=True)
class Koppeling:
    """A document that hangs on a case or on a decision (`of`)."""

    url: str
    of: str
    informatieobject: str
    rest: Rest

    @classmethod
    def of_zaak(cls, told: Value) -> "Koppeling":
        """Raise Unreadable."""
        return cls._read(told, "zaak")

    @classmethod
    def of_besluit(cls, told: Value) -> "Koppeling":
        """Raise Unreadable."""
        return cls._read(told, "besluit")

    @classmethod
    def _read(cls, told: Value, of: str) -> "Koppeling":
        table = Told.of(told)
        url, on = table.address("url"), table.address(of)
        return cls(url, on, table.address("informatieobject"), table.rest)


@dataclass(frozen=True, slots=True)
class Besluit:
    """A decision in a case."""

    url: str
    identificatie: str
    organisatie: str
    besluittype: str
    zaak: str
    datum: date | None
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Besluit":
        """Raise Unreadable."""
        table = Told.of(told)
        return cls(
            table.address("url"),
            table.text("identificatie"),
            table.text("verantwoordelijkeOrganisatie"),
            table.address("besluittype"),
            table.address("zaak", ""),
            table.day("datum"),
            table.rest,
        )


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a server refused, in its own codes and words; the words are for a person, as plain text.

    `codes` has the code of each field that was wrong by its name.
    """

    code: str = ""
    words: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def read(cls, told: Value) -> "Problem":
        """Whatever was told; what is no problem gives an empty one."""
        if not isinstance(told, dict):
            return cls()
        table = Told.of(told)
        try:
            return cls(
                table.text("code", ""),
                in_words(table.text("detail", "") or table.text("title", "")),
                dict(_param(each) for each in table.values("invalidParams")[:MOST_PARAMS]),
            )
        except Unreadable:
            return cls()

    def has(self, code: str) -> bool:
        """Whether this is the code of the whole or of one of its fields."""
        return self.code == code or code in self.codes.values()


def in_words(told: str) -> str:
    """Words of a server as they may be shown: one line of plain text, not too long."""
    return " ".join(clean(told[: 2 * LONGEST_WORDS]).text.split())[:LONGEST_WORDS]


def _param(told: Value) -> tuple[str, str]:
    table = Told.of(told)
    return in_words(table.text("name", "")), in_words(table.text("code", ""))
