"""One round with the municipality: pull, unite, push; safe to repeat, safe to stop anywhere.

Everything that a round did is kept before its next request, and what it did not do still waits.
"""

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from coach_desktop.casework.access import Progress
from coach_desktop.casework.exchange import Doubt, Exchange, Question, Round
from coach_desktop.casework.ledger import ObjectKind, Place
from coach_desktop.casework.pip import PDF
from coach_desktop.casework.ports import Blob
from coach_desktop.domain.pip import DocumentRow
from coach_desktop.exchange.asking import Cause, Failed, needed
from coach_desktop.exchange.catalogue import Catalogue, Names, catalogue_from_value
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.planning import Planning
from coach_desktop.exchange.pulling import Asked, Pull
from coach_desktop.exchange.pushing import Push
from coach_desktop.exchange.readiness import look_up
from coach_desktop.exchange.rechecking import Recheck
from coach_desktop.exchange.settled import SettledDocuments
from coach_desktop.exchange.steps import Stepper
from coach_desktop.exchange.translate import AMSTERDAM
from coach_desktop.exchange.wire import Call, Lost, Refused, Reply, Wire
from coach_desktop.exchange.zgw import Zgw

CATALOGUE = "exchange_catalogue"
_LOST_IN_A_ROW = 3


@dataclass(slots=True)
class CountingWire:
    """Counts requests, and what was lost in a row: a line that is dead is not asked on and on."""

    wire: Wire
    requests: int = 0
    lost: int = 0
    before: Callable[[], None] = lambda: None
    """Called before each request; what it raises, stops the round there."""

    @property
    def ahead(self) -> timedelta:
        """How much the server's clock is ahead of ours."""
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        """Send one request."""
        self.before()
        if self.lost >= _LOST_IN_A_ROW:
            raise Refused("exchange.no-connection")
        self.requests += 1
        try:
            reply = self.wire.send(call)
        except Lost:
            self.lost += 1
            raise
        self.lost = 0
        return reply


@dataclass(slots=True)
class _Telling:
    """Tells how far a round is, and again before each request: so it can be stopped anywhere."""

    step: Progress
    done: int = 0
    every: int = 0

    def tell(self, done: int, every: int) -> None:
        """So far it is."""
        self.done, self.every = done, every
        self.again()

    def again(self) -> None:
        """It is no further than it was; what this raises, stops the round."""
        self.step(self.done, self.every)


@dataclass(slots=True)
class Loop:
    """The rounds of one vault with one municipality."""

    exchange: Exchange
    wire: CountingWire
    names: Names
    organisation: str
    jitter: Callable[[], float]
    sizes: dict[str, int] = field(default_factory=dict)

    def run(self, step: Progress) -> Round:
        """One round; what `step` raises while it is told how far it is, stops it.

        It never raises for what a server or the line did: the round that it gives says it.
        """
        begun, telling = self.exchange.now(), _Telling(step)
        self.wire.before = telling.again
        told = Round(begun, "", "exchange.stopped-by-you")
        try:
            told = self._round(begun, telling.tell)
        except Asked as asked:
            self.exchange.ask(asked.question)
            told = Round(begun, "", asked.question.doubt.value)
        except Failed as failed:
            told = Round(begun, "", failed.code)
        finally:
            ended = replace(told, ended=self.exchange.now(), requests=self.wire.requests)
            self.exchange.note_round(ended)
        return ended

    def ready(self) -> Catalogue:
        """Look the catalogue up, unless that was done today; raises Failed."""
        return self._catalogue()

    def fetch(self, dossier: str, row: DocumentRow) -> bool:
        """Bring the PDF of a plan that another device made; whether it is here now, unaltered.

        Raises Failed when the server does not answer.
        """
        if self.exchange.vault.blob(row.sha256) is not None:
            return True
        zgw = Zgw(self.wire)
        key = {"identificatie": self.names.key(row.id), "bronorganisatie": self.names["rsin"]}
        for found in zgw.find("enkelvoudiginformatieobjecten", **key):
            content = zgw.download(needed(found, "url"))
            if hashlib.sha256(content).hexdigest() == row.sha256:
                self.exchange.changes.keep_bytes(dossier, Blob(row.sha256, PDF, content))
                return True
        return False

    def _round(self, begun: str, step: Progress) -> Round:
        if (question := self.exchange.question()) is not None:
            raise Asked(question)
        catalogue = self._catalogue()
        place = self._place(catalogue)
        about = (self.names, catalogue, self.organisation)
        settled = SettledDocuments(self.exchange, self.wire, *about)
        pulls = self._pulled(place, catalogue, settled)
        lower = any(pull.went_back for pull in pulls.values())
        Recheck(self.exchange, self.wire).run(place, at_once=lower)
        pushes = [self._push(pull, catalogue, settled) for pull in pulls.values()]
        planning = Planning(self.exchange, self.names, catalogue, self.organisation, place)
        steps = self._sent(planning, pushes, step)
        planning.note()
        for push in pushes:
            self.sizes.update(push.sizes)
        sent = sum(push.sent for push in pushes) + steps
        code = "exchange.cut-short" if self.wire.lost else ""
        return Round(begun, "", code, sent, sum(pull.received for pull in pulls.values()))

    def _pulled(
        self, place: Place, catalogue: Catalogue, settled: SettledDocuments
    ) -> Mapping[ObjectKind, Pull]:
        """Bring here what changed in each kind of object."""
        pulls: dict[ObjectKind, Pull] = {}
        for kind in self._kinds(catalogue, self.exchange.shared()):
            where, address = replace(place, kind=kind), catalogue.objecttypen[kind].address
            tools = (address, settled.read, self.wire.before)
            pulls[kind] = Pull(self.exchange, Objecten(self.wire), where, *tools)
            pulls[kind].run()
        return pulls

    def _sent(self, planning: Planning, pushes: Sequence[Push], step: Progress) -> int:
        """Bring there what waits, dossier by dossier; how many steps got done."""
        shared, steps, place = self.exchange.shared(), 0, planning.place
        now = self.exchange.changes.clock.now() + self.wire.ahead
        dossiers = planning.dossiers(now)
        for done, dossier in enumerate(dossiers):
            step(done, len(dossiers))
            planning.plan(dossier, self._day())
            kinds = self.exchange.kinds(dossier, shared)
            for push in pushes:
                if push.pull.place.kind in kinds:
                    push.run(dossier)
            stepper = Stepper(self.wire, self.exchange, self._content, self.jitter)
            planned = self.exchange.vault.steps(place.server, place.epoch, dossier)
            steps += stepper.take(tuple(planned))
        return steps

    def _kinds(self, catalogue: Catalogue, shared: Collection[str]) -> Iterator[ObjectKind]:
        """The objects that this vault reads: its own, and what a begeleider adds to them."""
        mine = self.exchange.kind
        yield mine
        other = ObjectKind.BEGELEIDINGSDOSSIER
        if mine is not other and other in catalogue.objecttypen and shared:
            yield other

    def _catalogue(self) -> Catalogue:
        """What was looked up today; else it is looked up now."""
        kept = catalogue_from_value(self.exchange.vault.setting(CATALOGUE))
        today = self.exchange.changes.clock.today().isoformat()
        if kept is not None and kept.on == today and self.exchange.kind in kept.objecttypen:
            return kept
        return self._look_up(today)

    def _look_up(self, on: str) -> Catalogue:
        """Look the catalogue up and keep it, unless it lacks what every request needs."""
        found = look_up(self.wire, self.names, on)
        if self.exchange.kind not in found.objecttypen:
            raise Failed(Cause.STOPPED, "exchange.no-objecttype")
        self.exchange.changes.note(lambda writing: writing.settle(CATALOGUE, found.to_value()))
        return found

    def _place(self, catalogue: Catalogue) -> Place:
        """The server that is agreed on; another one is asked about."""
        server = catalogue.server(self.exchange.kind)
        place = self.exchange.place()
        if place is None:
            self.exchange.agree(server)
            return self._place(catalogue)
        if place.server != server or not self._is_there(catalogue):
            raise Asked(self._other(place, server))
        return place

    def _is_there(self, catalogue: Catalogue) -> bool:
        """Whether the objecttype is still the one by which this server is known."""
        at = catalogue.objecttypen[self.exchange.kind]
        try:
            told = Objecten(self.wire).objecttype(at.address)
        except Failed as failed:
            if failed.cause is Cause.GONE:
                found = self._look_up(catalogue.on)
                raise Asked(
                    self._other(self.exchange.place(), found.server(self.exchange.kind))
                ) from None
            raise
        return needed(told, "uuid") == catalogue.server(self.exchange.kind)

    def _other(self, place: Place | None, server: str) -> Question:
        known = len(self.exchange.vault.known(place)) if place is not None else 0
        return Question(Doubt.OTHER, server, known, known)

    def _push(self, pull: Pull, catalogue: Catalogue, settled: SettledDocuments) -> Push:
        return Push(
            self.exchange,
            pull.objecten,
            pull,
            catalogue.objecttypen[pull.place.kind],
            self._begins,
            self.names.key,
            settled.moved,
            self.jitter,
        )

    def _day(self) -> str:
        """The day at the server, in Amsterdam."""
        return self._now().astimezone(AMSTERDAM).date().isoformat()

    def _begins(self) -> str:
        """The day from which a record holds: that of UTC, after midnight the one before.

        A record of tomorrow is not the current one, and whether a server counts its days by UTC or
        by Amsterdam, it does not say.
        """
        return self._now().date().isoformat()

    def _now(self) -> datetime:
        return self.exchange.changes.clock.now().astimezone(UTC) + self.wire.ahead

    def _content(self, sha256: str) -> bytes:
        blob = self.exchange.vault.blob(sha256)
        return blob.content if blob is not None else b""
