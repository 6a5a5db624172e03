"""Whether what was brought to the municipality is still there: looked at once a day.

A server that was put back to an older state can have an object of the same number and no zaak or
document any more. What was done is therefore no proof for ever: what is gone is tried again, first
by its own name, and when it is more than a few, somebody is asked.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from coach_desktop.casework.exchange import Doubt, Exchange, Question
from coach_desktop.casework.ledger import LedgerWriting, Place, Step, StepState, Trying
from coach_desktop.exchange.asking import Cause, Failed, Table, needed
from coach_desktop.exchange.pulling import Asked, most
from coach_desktop.exchange.translate import medewerker
from coach_desktop.exchange.wire import Wire
from coach_desktop.exchange.zgw import Zgw

LOOKED = "exchange_looked"
_BY_COACH = "rol__betrokkeneIdentificatie__medewerker__identificatie"
_PAGE = "500"


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
        gone = self._gone(done) if done else []
        if len(gone) > most(len(done)):
            raise Asked(Question(Doubt.SMALLER, place.server, len(done), len(gone)))

        def write(writing: LedgerWriting) -> None:
            writing.settle(LOOKED, told)
            for step in (step for dossier in gone for step in done[dossier]):
                writing.put_step(replace(step, remote="", trying=Trying(StepState.UNKNOWN)))

        self.exchange.changes.note(write)

    def _done(self, place: Place) -> Mapping[str, Sequence[Step]]:
        """What was done for each dossier that has a zaak."""
        vault = self.exchange.vault
        found: dict[str, Sequence[Step]] = {}
        for each in vault.dossiers(limit=vault.count()):
            steps = vault.steps(place.server, place.epoch, each.dossier)
            done = [step for step in steps if step.trying.state is StepState.DONE]
            if any(step.kind == "zaak" for step in done):
                found[each.dossier] = done
        return found

    def _gone(self, done: Mapping[str, Sequence[Step]]) -> list[str]:
        """The dossiers of which the zaak, or a document at it, is not there any more."""
        number = medewerker(self.exchange.changes.identity.author.id)
        rows = Zgw(self.wire).find("zaken", **{_BY_COACH: number, "pageSize": _PAGE})
        listed = {needed(row, "url"): row for row in rows}
        gone: list[str] = []
        for dossier, steps in done.items():
            zaak = next(step.remote for step in steps if step.kind == "zaak")
            if not self._is_whole(listed.get(zaak), zaak, steps):
                gone.append(dossier)
            if len(gone) > most(len(done)):
                break
        return gone

    def _is_whole(self, row: Table | None, zaak: str, steps: Sequence[Step]) -> bool:
        """A zaak that is not in the caseload may have gone to a colleague: it is asked for."""
        if row is None:
            try:
                row = Zgw(self.wire).get("zaken", zaak)
            except Failed as failed:
                return failed.cause is not Cause.GONE
        links = row.get("zaakinformatieobjecten")
        made = {step.remote for step in steps if step.kind == "zaakdocument"}
        return not isinstance(links, list) or made <= {str(link) for link in links}
