"""Is this server fit for the exchange, and what does its catalogue lack.

Everything is looked for by the names in the profile. What is missing is said in words of the
catalogue, so that who keeps it can add it. On a test server it can be written from here.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.exchange.asking import Cause, Failed, Table, needed, number, text
from coach_desktop.exchange.catalogue import (
    LEVELS,
    ROLLEN,
    SECRECY,
    STATUSSEN,
    Catalogue,
    Names,
    ObjectTypeAt,
)
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.wire import Wire
from coach_desktop.exchange.zgw import Zgw

_MOST_NAMES = 12


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the server lacks or refuses: a code, and the name it is about.

    `told` are the server's words, or how what is there in its place is called.
    """

    code: str
    name: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True)
class Fitness:
    """What was found; the exchange can begin when no finding blocks it."""

    catalogue: Catalogue | None
    findings: tuple[Finding, ...]

    @property
    def is_fit(self) -> bool:
        """Whether dossiers can be brought over, with everything that belongs to a case."""
        return self.catalogue is not None and not self.findings


@dataclass(frozen=True, slots=True)
class _Rows:
    """What was found of a municipality's names, as the server tells it; an empty table is none."""

    catalogus: str
    zaaktype: Table
    document: Table
    besluit: Table
    statustypen: list[Table]
    roltypen: list[Table]
    objecttypen: list[Table]


def look_up(wire: Wire, names: Names, today: str) -> Catalogue:
    """The addresses of everything that is there; raises Failed when the server does not answer."""
    return _catalogue(wire, _rows(wire, names, today), names, today)


def _rows(wire: Wire, names: Names, today: str) -> _Rows:
    zgw = Zgw(wire)
    catalogus = _catalogus(zgw, names)
    of = _of(catalogus, today)
    zaaktype = _newest(zgw.find("zaaktypen", **of, identificatie=names["zaaktype"]))
    hangs = {"zaaktype": text(zaaktype, "url"), "status": "alles"} if zaaktype else {}
    documents = zgw.find("informatieobjecttypen", **of, omschrijving=names["informatieobjecttype"])
    return _Rows(
        catalogus,
        zaaktype,
        _newest(documents),
        _newest(zgw.find("besluittypen", **of, omschrijving=names["besluittype"])),
        zgw.find("statustypen", **hangs) if hangs else [],
        zgw.find("roltypen", **hangs) if hangs else [],
        Objecten(wire).objecttypes(),
    )


def _catalogue(wire: Wire, rows: _Rows, names: Names, today: str) -> Catalogue:
    statustypen = {text(row, "omschrijving"): text(row, "url") for row in rows.statustypen}
    statustypen = {name: statustypen.get(names.status(name), "") for name in STATUSSEN}
    roltypen = {text(row, "omschrijvingGeneriek"): text(row, "url") for row in rows.roltypen}
    return Catalogue(
        on=today,
        zaaktype=text(rows.zaaktype, "url"),
        informatieobjecttype=text(rows.document, "url"),
        besluittype=text(rows.besluit, "url"),
        statustypen={name: at for name, at in statustypen.items() if at},
        roltypen={name: at for name in ROLLEN if (at := roltypen.get(name, ""))},
        objecttypen=dict(_objecttypen(Objecten(wire), rows.objecttypen, names)),
        secrecy=_secrecy(rows.document),
    )


def check(wire: Wire, names: Names, today: str) -> Fitness:
    """Whether this server is fit, with everything that it lacks; raises nothing."""
    if not names["rsin"]:
        return Fitness(None, (Finding("lacks-rsin"),))
    try:
        rows = _rows(wire, names, today)
        catalogue = _catalogue(wire, rows, names, today)
        lacking = [*_lacking(Zgw(wire), rows, catalogue, names, today), *_untied(rows, names)]
    except Failed as failed:
        return Fitness(None, (Finding(failed.code, told=failed.told),))
    return Fitness(catalogue, (*lacking, *_refused(wire, names)))


def _lacking(
    zgw: Zgw, rows: _Rows, catalogue: Catalogue, names: Names, today: str
) -> Iterator[Finding]:
    """What was not found by its name, with the names that are there."""
    for what in ("zaaktype", "informatieobjecttype", "besluittype"):
        if not getattr(catalogue, what):
            name = "identificatie" if what == "zaaktype" else "omschrijving"
            others = zgw.find(f"{what}n", **_of(rows.catalogus, today))
            yield Finding(f"lacks-{what}", names[what], _names(others, name))
    if catalogue.zaaktype:
        there = _names(rows.statustypen, "omschrijving")
        for name in STATUSSEN:
            if name not in catalogue.statustypen:
                yield Finding("lacks-statustype", names.status(name), there)
        there = _names(rows.roltypen, "omschrijvingGeneriek")
        for name in ROLLEN:
            if name not in catalogue.roltypen:
                yield Finding("lacks-roltype", name, there)
    there = _names(rows.objecttypen, "name")
    for kind in ObjectKind:
        if kind not in catalogue.objecttypen:
            yield Finding("lacks-objecttype", names.objecttype(kind), there)


def _untied(rows: _Rows, names: Names) -> Iterator[Finding]:
    """Types that are there and do not go together: the server would refuse what needs both."""
    document, besluit = names["informatieobjecttype"], names["besluittype"]
    ties = (
        (
            rows.zaaktype,
            "informatieobjecttypen",
            rows.document,
            f"{names['zaaktype']} – {document}",
        ),
        (rows.zaaktype, "besluittypen", rows.besluit, f"{names['zaaktype']} – {besluit}"),
        (rows.besluit, "informatieobjecttypen", rows.document, f"{besluit} – {document}"),
    )
    for row, tied, other, name in ties:
        told = row.get(tied)
        if other and isinstance(told, list) and text(other, "url") not in told:
            yield Finding("untied", name)
    ours = {names.status(name) for name in STATUSSEN}
    for row in rows.statustypen:
        if row.get("isEindstatus") is True and text(row, "omschrijving") in ours:
            yield Finding("closes-zaak", text(row, "omschrijving"))


def _names(rows: Iterable[Table], name: str) -> str:
    """How the first of them are called."""
    return ", ".join(sorted({text(row, name) for row in rows})[:_MOST_NAMES])


def _refused(wire: Wire, names: Names) -> Iterator[Finding]:
    """What this log-in may not even read."""
    zgw, key = Zgw(wire), names.key("0" * 32)
    for what in ("zaken", "enkelvoudiginformatieobjecten", "besluiten"):
        try:
            zgw.find(what, identificatie=key)
        except Failed as failed:
            code = "exchange.may-not-read" if failed.cause is Cause.STOPPED else failed.code
            yield Finding(code, what, failed.told)


def _catalogus(zgw: Zgw, names: Names) -> str:
    rows = zgw.find("catalogussen", rsin=names["rsin"])
    of_domein = [row for row in rows if text(row, "domein") == names["domein"]] or rows
    return text(of_domein[0], "url") if of_domein else ""


def _of(catalogus: str, today: str) -> dict[str, str]:
    asked = {"status": "definitief", "datumGeldigheid": today}
    return {**asked, "catalogus": catalogus} if catalogus else asked


def _newest(rows: list[Table]) -> Table:
    """Of several versions the one that began last."""
    return max(rows, key=lambda row: text(row, "beginGeldigheid"), default={})


def _secrecy(document: Table) -> str:
    """The vertrouwelijkheid of what is sealed: that of its type, and never below the usual one."""
    told = text(document, "vertrouwelijkheidaanduiding")
    found = LEVELS.index(told) if told in LEVELS else 0
    return LEVELS[max(found, LEVELS.index(SECRECY))]


def _objecttypen(
    objecten: Objecten, rows: list[Table], names: Names
) -> Iterator[tuple[ObjectKind, ObjectTypeAt]]:
    by_name = {text(row, "name"): row for row in rows}
    for kind in ObjectKind:
        row = by_name.get(names.objecttype(kind))
        versions = row.get("versions") if row is not None else None
        if row is None or not isinstance(versions, list) or not versions:
            continue
        newest = objecten.version(str(versions[-1]))
        yield kind, ObjectTypeAt(needed(row, "url"), max(number(newest, "version"), 1))
