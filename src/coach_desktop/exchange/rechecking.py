"""Whether what was brought to the municipality is still there: looked at once a day.

A server that was put back to an older state can have an object of the same number and no zaak or
document any more; or a zaak was closed, or a besluit taken out. What was done is therefore no proof
for ever. What is gone is never made anew by itself: a human is asked, for a dossier or two each by
itself, for more of them about the server as a whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from coach_desktop.casework.exchange import Doubt, Exchange, Question
from coach_desktop.casework.gone import CLOSED, GONE_BESLUIT, GONE_DOCUMENT, GONE_LINK, GONE_ZAAK
from coach_desktop.casework.ledger import LEFT, LedgerWriting, Place, Step, StepState, Trying
from coach_desktop.exchange.asking import Cause, Failed, Table, needed, text
from coach_desktop.exchange.pulling import Asked, most
from coach_desktop.exchange.translate import medewerker
from coach_desktop.exchange.wire import Wire
from coach_desktop.exchange.zgw import Zgw

LOOKED = "exchange_looked"
LINKS = "besluitinformatieobjecten"
BESLUITEN = 25
"""So many besluiten are asked for on one day; the others on the days after."""

_BY_COACH = "rol__betrokkeneIdentificatie__medewerker__identificatie"
_PAGE = "100"
_Done = Mapping[str, Sequence[Step]]


@dataclass(slots=True)
class _Found:
    """What was seen: what is gone by dossier, with its code, and the zaken that are closed."""

    gone: dict[str, dict[str, tuple[Step, str]]] = field(default_factory=dict)
    closed: dict[str, str] = field(default_factory=dict)

    def lacks(self, dossier: str, steps: Sequence[Step], code: str) -> None:
        """These steps are not there any more."""
        if steps:
            told = self.gone.setdefault(dossier, {})
            for step in steps:
                told.setdefault(step.key, (step, code))


@dataclass(frozen=True, slots=True)
class Recheck:
    """Looks at the zaken of this vault as the municipality has them now."""

    exchange: Exchange
    wire: Wire

    def run(self, place: Place, *, at_once: bool) -> None:
        """Look once a day, or `at_once`; raises Asked when more than a few are gone."""
        vault = self.exchange.vault
        today = self.exchange.changes.clock.today().isoformat()
        told = f"{today} {place.server} {place.epoch}"
        if vault.setting(LOOKED) == told and not at_once:
            return
        done = self._done(place)
        found = self._look(done) if done else _Found()
        if len(found.gone) > most(len(done)):
            raise Asked(Question(Doubt.SMALLER, place.server, len(done), len(found.gone)))

        def write(writing: LedgerWriting) -> None:
            writing.settle(LOOKED, told)
            writing.settle(CLOSED, dict(found.closed))
            for step, code in (each for told in found.gone.values() for each in told.values()):
                writing.put_step(replace(step, trying=Trying(StepState.STOPPED, code)))

        self.exchange.changes.note(write)

    def _done(self, place: Place) -> _Done:
        """What was done for each dossier that has a zaak; what somebody left is not looked at."""
        vault = self.exchange.vault
        found: dict[str, Sequence[Step]] = {}
        for each in vault.dossiers(limit=vault.count()):
            steps = vault.steps(place.server, place.epoch, each.dossier)
            done = [
                step
                for step in steps
                if step.trying.state is StepState.DONE and step.trying.code != LEFT
            ]
            if any(step.kind == "zaak" for step in done):
                found[each.dossier] = done
        return found

    def _look(self, done: _Done) -> _Found:
        number = medewerker(self.exchange.changes.identity.author.id)
        rows = Zgw(self.wire).find("zaken", **{_BY_COACH: number, "pageSize": _PAGE})
        listed = {needed(row, "url"): row for row in rows}
        found = _Found()
        for dossier, steps in done.items():
            zaak = next(step.remote for step in steps if step.kind == "zaak")
            self._see(found, dossier, steps, self._zaak(listed.get(zaak), zaak))
            if len(found.gone) > most(len(done)):
                return found
        for dossier, step in self._besluiten(done, found):
            if self._is_gone("besluiten", step.remote):
                gone = [step, *_leaning(done[dossier], {step.key})]
                found.lacks(dossier, gone, GONE_BESLUIT)
            else:
                links = [each for each in done[dossier] if _is_link(each, step)]
                found.lacks(dossier, self._lost(step.remote, links), GONE_LINK)
        return found

    def _lost(self, besluit: str, links: Sequence[Step]) -> Sequence[Step]:
        """Which documents are tied to a besluit no more: neither of the two tells of it."""
        if not links:
            return ()
        try:
            rows = Zgw(self.wire).find(LINKS, besluit=besluit)
        except Failed:
            return ()
        there = {text(row, "url") for row in rows}
        return [each for each in links if each.remote not in there]

    def _see(self, found: _Found, dossier: str, steps: Sequence[Step], row: Table | None) -> None:
        """What a zaak tells of itself and of the documents at it."""
        if row is None:
            found.lacks(dossier, steps, GONE_ZAAK)
            return
        if closed := text(row, "einddatum"):
            found.closed[dossier] = closed[:10]
        links = row.get("zaakinformatieobjecten")
        if isinstance(links, list):
            there = {str(link) for link in links}
            lost = [
                step for step in steps if step.kind == "zaakdocument" and step.remote not in there
            ]
            keys = {key for step in lost for key in (step.key, *step.needs)}
            mine = [step for step in steps if step.key in keys and step.kind != "zaak"]
            mine += _leaning(steps, {step.key for step in mine})
            found.lacks(dossier, mine, GONE_DOCUMENT)

    def _zaak(self, row: Table | None, zaak: str) -> Table | None:
        """A zaak that is not in the caseload may have gone to a colleague: it is asked for."""
        if row is not None:
            return row
        try:
            return Zgw(self.wire).get("zaken", zaak)
        except Failed as failed:
            return None if failed.cause is Cause.GONE else {}

    def _is_gone(self, what: str, address: str) -> bool:
        try:
            Zgw(self.wire).get(what, address)
        except Failed as failed:
            return failed.cause is Cause.GONE
        return False

    def _besluiten(self, done: _Done, found: _Found) -> Iterator[tuple[str, Step]]:
        """The besluiten whose turn it is: a zaak does not tell of them, so each is asked for."""
        every = [
            (dossier, step)
            for dossier, steps in sorted(done.items())
            for step in steps
            if step.kind == "besluit" and dossier not in found.gone
        ]
        first = self.exchange.changes.clock.today().toordinal() * BESLUITEN
        for place in range(min(BESLUITEN, len(every))):
            yield every[(first + place) % len(every)]


def _is_link(step: Step, besluit: Step) -> bool:
    return step.kind == "besluitdocument" and besluit.key in step.needs


def _leaning(steps: Sequence[Step], gone: set[str]) -> list[Step]:
    """The steps that need one of these, and those that need them in turn."""
    found: list[Step] = []
    for step in steps:  # they stand in the order in which they are taken
        if step.key not in gone and gone & set(step.needs):
            gone = gone | {step.key}
            found.append(step)
    return found
