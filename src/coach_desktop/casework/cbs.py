"""The quarterly delivery to CBS: a row per inburgeraar, with more than is known to be asked.

The field list (Regeling inburgering 2021, annex 7) could not be read; this is a superset to map
from. It holds personal data by law (Wi2021 39), so that each row leaves a line in the reading log.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.clocks import first_plan
from coach_desktop.casework.figures import Figures
from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.casework.looking import Looking
from coach_desktop.casework.paper_ports import Grid
from coach_desktop.casework.summary import Found
from coach_desktop.domain.pip import Aanleiding, Version, active
from coach_desktop.domain.traject import KINDS

DOCUMENT = "cbs"

HEAD = (
    "bsn", "doelgroep", "datumKoppeling", "startBredeIntake", "datumLeerbaarheidstoets",
    "uitslagLeerbaarheidstoets", "dagtekeningEerstePip", "dagtekeningActuelePip", "leerroute",
    "niveau", "alfabetisering", "startAanbod", "instelling", "datumEindgesprekMap",
    "datumOndertekeningPvt", "datumAfrondingZroute", "ontzorgenBegin", "ontzorgenVerlengd",
    "participatie", "participatieUren", "eindeInburgeringsplicht", "eindeBredeIntake",
    "ontzorgenEinde", "datumSchakelen", "leerrouteVoorSchakelen", "datumAfschalen",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Delivery:
    """Makes the delivery of a quarter."""

    figures: Figures
    looking: Looking
    talks: Gesprekken

    def table(self, quarter_end: date) -> Grid:
        """A row for everybody whose plan or intake stood by that day; head first. Slow."""
        people = [found for found in self.figures.everybody() if self._belongs(found, quarter_end)]
        for found in people:
            self.looking.exported(found.dossier, DOCUMENT)
        return [HEAD, *(tuple(self._row(found)) for found in people)]

    def _belongs(self, found: Found, quarter_end: date) -> bool:
        facts = self.figures.trajecten.records.people.facts(found.dossier)
        begun = facts.text("koppeling") or facts.text("kennisgeving")
        return bool(begun) and begun <= quarter_end.isoformat()

    def _row(self, found: Found) -> Iterator[str]:
        trajecten, dossier = self.figures.trajecten, found.dossier
        facts = trajecten.records.people.facts(dossier)
        versions = tuple(self.figures.vault.pip_versions(dossier))
        plan = active(versions)
        content = plan.content if plan is not None else None
        yield facts.text("bsn")
        yield facts.text("doelgroep")
        yield facts.text("koppeling")
        days = [each.datum for each in self.talks.of(dossier) if each.datum]
        yield min(days, default="")
        yield facts.text("lbt_datum")
        yield facts.text("lbt_uitslag")
        first = first_plan(trajecten.records, dossier)
        yield first.isoformat() if first else ""
        yield plan.dagtekening.isoformat() if plan and plan.dagtekening else ""
        yield content.leerroute.value if content and content.leerroute else ""
        yield content.niveau if content else ""
        yield content.alfabetisering if content else ""
        yield from self._columns(dossier, (("aanbod", "dag"), ("aanbod", "instelling")))
        yield from self._columns(
            dossier,
            (
                ("map", "eindgesprek"),
                ("pvt", "ondertekend"),
                ("z_route", "afgerond"),
                ("ontzorgen", "begin_bijstand"),
                ("ontzorgen", "verlengd"),
                ("plaatsing", "soort"),
            ),
        )
        hours = trajecten.traject(dossier).hours
        yield str(hours.activities or "")
        yield facts.text("einde_plicht")
        yield max(days, default="") if first else ""
        yield from self._columns(dossier, (("ontzorgen", "beeindigd"),))
        yield from _changes(versions)

    def _columns(self, dossier: str, wanted: Sequence[tuple[str, str]]) -> Iterator[str]:
        for kind, column in wanted:
            told = self.figures.trajecten.records.of(dossier, KINDS[kind])
            yield told[0].text(column) if told else ""


def _changes(versions: Sequence[Version]) -> Iterator[str]:
    """When the route was changed last, which one it was before, and when it was scaled down."""
    decided = [each for each in versions if each.dagtekening is not None]
    routes = {each.id: each.content.leerroute for each in decided}
    told = {each.content.aanleiding: each for each in decided}
    for why in (Aanleiding.SCHAKELEN, Aanleiding.AFSCHALEN):
        version = told.get(why)
        day = version.dagtekening if version is not None else None
        yield day.isoformat() if day is not None else ""
        if why is Aanleiding.SCHAKELEN:
            before = routes.get(version.replaces) if version is not None else None
            yield before.value if before is not None else ""
