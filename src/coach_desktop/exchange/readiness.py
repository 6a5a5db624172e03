"""Is this server fit for the exchange, and what does its catalogue lack.

Everything is looked for by the names in the profile. What is missing is said in words of the
catalogue, so that who keeps it can add it. On a test server it can be written from here.
"""

from collections.abc import Iterator
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


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that the server lacks or refuses: a code, and the name it is about."""

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


def look_up(wire: Wire, names: Names, today: str) -> Catalogue:
    """The addresses of everything that is there; raises Failed when the server does not answer."""
    zgw = Zgw(wire)
    catalogus = _catalogus(zgw, names)
    zaaktype = _newest(
        zgw.find("zaaktypen", **_of(catalogus, today), identificatie=names["zaaktype"])
    )
    statustypen: dict[str, str] = {}
    roltypen: dict[str, str] = {}
    if zaaktype:
        rows = zgw.find("statustypen", zaaktype=zaaktype, status="alles")
        found = {text(row, "omschrijving"): text(row, "url") for row in rows}
        statustypen = {name: found.get(names.status(name), "") for name in STATUSSEN}
        rows = zgw.find("roltypen", zaaktype=zaaktype, status="alles")
        found = {text(row, "omschrijvingGeneriek"): text(row, "url") for row in rows}
        roltypen = {name: found.get(name, "") for name in ROLLEN}
    documents = zgw.find(
        "informatieobjecttypen", **_of(catalogus, today), omschrijving=names["informatieobjecttype"]
    )
    besluiten = zgw.find("besluittypen", **_of(catalogus, today), omschrijving=names["besluittype"])
    return Catalogue(
        on=today,
        zaaktype=zaaktype,
        informatieobjecttype=_newest(documents),
        besluittype=_newest(besluiten),
        statustypen={name: at for name, at in statustypen.items() if at},
        roltypen={name: at for name, at in roltypen.items() if at},
        objecttypen=dict(_objecttypen(Objecten(wire), names)),
        secrecy=_secrecy(documents),
    )


def check(wire: Wire, names: Names, today: str) -> Fitness:
    """Whether this server is fit, with everything that it lacks; raises nothing."""
    if not names["rsin"]:
        return Fitness(None, (Finding("lacks-rsin"),))
    try:
        catalogue = look_up(wire, names, today)
    except Failed as failed:
        return Fitness(None, (Finding(failed.code, told=failed.told),))
    return Fitness(catalogue, (*_lacking(catalogue, names), *_refused(wire, names)))


def _lacking(catalogue: Catalogue, names: Names) -> Iterator[Finding]:
    for what in ("zaaktype", "informatieobjecttype", "besluittype"):
        if not getattr(catalogue, what):
            yield Finding(f"lacks-{what}", names[what])
    if catalogue.zaaktype:
        for name in STATUSSEN:
            if name not in catalogue.statustypen:
                yield Finding("lacks-statustype", names.status(name))
        for name in ROLLEN:
            if name not in catalogue.roltypen:
                yield Finding("lacks-roltype", name)
    for kind in ObjectKind:
        if kind not in catalogue.objecttypen:
            yield Finding("lacks-objecttype", names.objecttype(kind))


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


def _newest(rows: list[Table]) -> str:
    """Of several versions the one that began last."""
    return text(_last(rows), "url")


def _last(rows: list[Table]) -> Table:
    return max(rows, key=lambda row: text(row, "beginGeldigheid"), default={})


def _secrecy(rows: list[Table]) -> str:
    """The vertrouwelijkheid of what is sealed: that of its type, and never below the usual one."""
    told = text(_last(rows), "vertrouwelijkheidaanduiding")
    found = LEVELS.index(told) if told in LEVELS else 0
    return LEVELS[max(found, LEVELS.index(SECRECY))]


def _objecttypen(objecten: Objecten, names: Names) -> Iterator[tuple[ObjectKind, ObjectTypeAt]]:
    by_name = {text(row, "name"): row for row in objecten.objecttypes()}
    for kind in ObjectKind:
        row = by_name.get(names.objecttype(kind))
        versions = row.get("versions") if row is not None else None
        if row is None or not isinstance(versions, list) or not versions:
            continue
        newest = objecten.version(str(versions[-1]))
        yield kind, ObjectTypeAt(needed(row, "url"), max(number(newest, "version"), 1))
