"""What the catalogue and the objects of a municipality answer; as in `reading`."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.domain.answer import Value
from coach_desktop.exchange.told import Told

Rest = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Zaaktype:
    """A kind of case in the catalogue, with the addresses of what belongs to it."""

    url: str
    catalogus: str
    identificatie: str
    concept: bool
    begin: date | None
    einde: date | None
    statustypen: tuple[str, ...]
    roltypen: tuple[str, ...]
    informatieobjecttypen: tuple[str, ...]
    besluittypen: tuple[str, ...]
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Zaaktype":
        """Raise Unreadable."""
        table = Told.of(told)
        return cls(
            url=table.address("url"),
            catalogus=table.address("catalogus"),
            identificatie=table.text("identificatie"),
            concept=table.flag("concept", default=False),
            begin=table.day("beginGeldigheid"),
            einde=table.day("eindeGeldigheid"),
            statustypen=table.addresses("statustypen"),
            roltypen=table.addresses("roltypen"),
            informatieobjecttypen=table.addresses("informatieobjecttypen"),
            besluittypen=table.addresses("besluittypen"),
            rest=table.rest,
        )


@dataclass(frozen=True, slots=True)
class Type:
    """A statustype, roltype, informatieobjecttype or besluittype of the catalogue.

    `generiek` is the generic name of a roltype, '' elsewhere; `volgnummer` and `is_last` are of a
    statustype.
    """

    url: str
    omschrijving: str
    generiek: str
    volgnummer: int
    is_last: bool
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Type":
        """Raise Unreadable."""
        table = Told.of(told)
        generiek = table.table.get("omschrijvingGeneriek", "")
        return cls(
            table.address("url"),
            table.text("omschrijving", ""),
            generiek if isinstance(generiek, str) else "",
            table.number("volgnummer", 0),
            table.flag("isEindstatus", default=False),
            table.rest,
        )


@dataclass(frozen=True, slots=True)
class Object:
    """An object at one record of it; `index` is its revision. `data` is checked by who knows it."""

    uuid: str
    url: str
    type: str
    index: int
    type_version: int
    data: Mapping[str, Value]
    start: date | None
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Object":
        """Raise Unreadable. Of a list with `fields=` all but uuid and index may be absent."""
        table = Told.of(told)
        record = table.inner("record")
        return cls(
            uuid=table.uuid("uuid", "") or _last_of(table.address("url", "")),
            url=table.address("url", ""),
            type=table.address("type", ""),
            index=record.number("index"),
            type_version=record.number("typeVersion", 0),
            data=record.inner("data").table,
            start=record.day("startAt"),
            rest={**table.rest, **record.rest},
        )


@dataclass(frozen=True, slots=True)
class Objecttype:
    """A kind of object."""

    url: str
    uuid: str
    name: str
    rest: Rest

    @classmethod
    def read(cls, told: Value) -> "Objecttype":
        """Raise Unreadable."""
        table = Told.of(told)
        url = table.address("url")
        return cls(url, table.uuid("uuid", "") or _last_of(url), table.text("name"), table.rest)


def _last_of(address: str) -> str:
    """The UUID at the end of an address."""
    return Told({"uuid": address.rstrip("/").rpartition("/")[2]}).uuid("uuid")
