"""One step at the municipality: probe, act, verify; and what each failure means.

The first try acts at once, because its key was made offline and a second one finds it. Only rollen
have no key: they are listed first. What ended without an answer is unknown, and is looked up before
anything is done again. A step that was refused is parked with the server's own words.
"""

import base64
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from coach_desktop.casework.ledger import Step, StepState, Trying
from coach_desktop.domain.answer import Value
from coach_desktop.exchange.asking import (
    Backoff,
    Cause,
    Failed,
    Table,
    needed,
    text,
)
from coach_desktop.exchange.matching import apart, same_object, same_person
from coach_desktop.exchange.uploading import Upload
from coach_desktop.exchange.wire import Json, Wire
from coach_desktop.exchange.zgw import Zgw

if TYPE_CHECKING:
    from coach_desktop.casework.exchange import Exchange

_WHAT: Mapping[str, str] = {
    "zaak": "zaken",
    "rol": "rollen",
    "status": "statussen",
    "document": "enkelvoudiginformatieobjecten",
    "zaakdocument": "zaakinformatieobjecten",
    "besluit": "besluiten",
    "besluitdocument": "besluitinformatieobjecten",
    "zaakobject": "zaakobjecten",
    "verzegeld": "enkelvoudiginformatieobjecten",
}
"""What a kind of step makes."""

_FOUND_BY: Mapping[str, tuple[str, ...]] = {
    "zaak": ("identificatie", "bronorganisatie"),
    "rol": ("zaak",),
    "status": ("zaak", "statustype"),
    "document": ("identificatie", "bronorganisatie"),
    "zaakdocument": ("zaak", "informatieobject"),
    "besluit": ("identificatie", "verantwoordelijkeOrganisatie"),
    "besluitdocument": ("besluit", "informatieobject"),
    "zaakobject": ("zaak",),
    "verzegeld": ("identificatie", "bronorganisatie"),
}
"""By which fields each thing is looked up."""

_SAME: Mapping[str, tuple[str, ...]] = {
    "zaak": ("zaaktype",),
    "besluit": ("besluittype", "datum"),
    "document": ("titel", "creatiedatum"),
    "verzegeld": ("titel",),
}
"""What must be alike in something that is found before it is taken for ours."""

_SECOND, _MINUTE, _HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)
_WITHOUT_KEY = frozenset({"rol", "zaakobject"})
"""What would be there twice when it is made twice: it is listed first."""
_PAPERS = frozenset({"document", "verzegeld"})
_CLOSED = frozenset({"status", "rol", "zaakdocument", "besluit", "bekendmaking", "zaakobject"})


class Held(Exception):  # noqa: N818  # a step that waits for somebody, told to who runs it
    """A step that does not go on by itself, with a code and the server's words."""

    def __init__(self, state: StepState, code: str, told: str = "") -> None:
        super().__init__(code)
        self.state, self.code, self.told = state, code, told


@dataclass(frozen=True, slots=True)
class Stepper:
    """Takes the steps of one dossier in their order, as far as they go."""

    wire: Wire
    exchange: "Exchange"
    content: Callable[[str], bytes]
    """The bytes of a document, by the SHA-256 that its step names; b'' when they are not here."""
    jitter: Callable[[], float]
    backoff: Backoff = field(default_factory=Backoff)
    _rollen: dict[str, list[Table]] = field(default_factory=dict)
    """The rollen of a zaak as they were listed once, while nothing went wrong since."""
    _claimed: set[str] = field(default_factory=set)
    """The addresses of what was done before."""
    _made: set[str] = field(default_factory=set)
    """The zaken that this one just made: nobody tied anything to them yet."""

    def take(self, steps: tuple[Step, ...]) -> int:
        """Take what is due and needs nothing that is not done; gives how many got done.

        Raises Failed when the line itself does not work, or the server asks for rest.
        """
        at = {each.key: each for each in steps if each.trying.state is StepState.DONE}
        self._claimed.update(each.remote for each in at.values())
        done = 0
        for step in steps:
            if not self.exchange.is_due(step.trying) or not set(step.needs) <= at.keys():
                continue
            taken = self._taken(step, at)
            self._note(taken)
            if taken.trying.state is StepState.DONE:
                at[taken.key] = taken
                self._claimed.add(taken.remote)
                done += 1
        return done

    def _taken(self, step: Step, at: Mapping[str, Step]) -> Step:
        begun = replace(step.trying, state=StepState.UNKNOWN, attempts=step.trying.attempts + 1)
        # a program that ends between the request and its answer looks first the next time
        step = self._in_time(step, at)
        self._note(replace(step, trying=begun))
        asked = {name: _resolved(value, at) for name, value in step.body.items()}
        try:
            remote = self._tried(step, asked)
        except Held as held:
            told = replace(begun, state=held.state, code=held.code, told=held.told)
            return replace(step, trying=told)
        except Failed as failed:
            return replace(step, trying=self._after(step, begun, failed))
        body = {name: each for name, each in step.body.items() if name != "inhoud"}
        return replace(step, body=body, remote=remote, trying=Trying(StepState.DONE))

    def _tried(self, step: Step, asked: Mapping[str, Json]) -> str:
        """Do it, or find that it was done; its address."""
        if step.kind == "bekendmaking":
            return self._announced(asked)
        has_none = step.kind == "zaakobject" and asked["zaak"] in self._made
        is_new = step.kind not in _WITHOUT_KEY or has_none
        is_first = step.trying.state is StepState.PLANNED and is_new
        found = None if is_first else self._probed(step, asked)
        if found is None:
            found = self._acted(step, asked)
        if step.kind in _PAPERS:
            self._safe(step, found)
        return needed(found, "url")

    def _acted(self, step: Step, asked: Mapping[str, Json]) -> Table:
        try:
            if step.kind in _PAPERS:
                return Upload(Zgw(self.wire)).make(asked, self._bytes(step))
            made = Zgw(self.wire).make(_WHAT[step.kind], asked)
        except Failed as failed:
            self._rollen.clear()
            if failed.cause not in (Cause.TAKEN, Cause.UNKNOWN):
                raise self._held(step, asked, failed) from None
            found = self._probed(step, asked)
            if found is None and failed.cause is Cause.TAKEN:
                raise Held(StepState.PARKED, "exchange.not-accepted", failed.told) from None
            if found is None:
                raise
            return found
        if step.kind == "zaak":
            self._made.add(needed(made, "url"))
        return made

    def _probed(self, step: Step, asked: Mapping[str, Json]) -> Table | None:
        """What stands at the municipality already under this key, when it is ours."""
        query = {name: str(asked[name]) for name in _FOUND_BY[step.kind]}
        found = self._found(step.kind, query)
        mine = [each for each in found if self._is_this(step, asked, each)]
        if step.kind == "status":
            mine.sort(key=lambda each: apart(asked, each))
        if mine:
            return mine[0]
        if found and step.kind in _SAME:
            raise Held(StepState.PARKED, "exchange.of-somebody-else")
        return None

    def _found(self, kind: str, query: Mapping[str, str]) -> list[Table]:
        if kind != "rol":
            return Zgw(self.wire).find(_WHAT[kind], **query)
        if query["zaak"] not in self._rollen:
            self._rollen[query["zaak"]] = Zgw(self.wire).find("rollen", **query)
        return self._rollen[query["zaak"]]

    def _is_this(self, step: Step, asked: Mapping[str, Json], found: Table) -> bool:
        if step.kind == "rol":
            return found.get("roltype") == asked["roltype"] and same_person(asked, found)
        if step.kind == "zaakobject":
            return same_object(asked, found)
        if step.kind == "status":
            is_other = text(found, "url") in self._claimed
            return not apart(asked, found) or (apart(asked, found) < _HOUR and not is_other)
        if step.kind in _PAPERS and not self._is_content(step, found):
            return False
        return all(found.get(name) == asked.get(name) for name in _SAME.get(step.kind, ()))

    def _is_content(self, step: Step, found: Table) -> bool:
        stamp = found.get("integriteit")
        told = text(stamp, "waarde") if isinstance(stamp, dict) else ""
        return told in ("", _sha256(step))

    def _safe(self, step: Step, found: Table) -> None:
        """Finish the upload, download it once, and compare: only then it is safe there."""
        zgw = Zgw(self.wire)
        if not Upload(zgw).is_whole(found):
            Upload(zgw).finish(found, self._bytes(step))
        came = hashlib.sha256(zgw.download(needed(found, "url"))).hexdigest()
        if came != _sha256(step):
            raise Held(StepState.PARKED, "exchange.document-differs")

    def _announced(self, asked: Mapping[str, Json]) -> str:
        zgw, address = Zgw(self.wire), str(asked["besluit"])
        if text(zgw.get("besluiten", address), "verzenddatum") != asked["verzenddatum"]:
            zgw.change("besluiten", address, {"verzenddatum": asked["verzenddatum"]})
        return address

    def _bytes(self, step: Step) -> bytes:
        inside = step.body.get("inhoud")
        kept = base64.b64decode(inside) if isinstance(inside, str) else b""
        content = kept or self.content(_sha256(step))
        if not content:
            raise Held(StepState.PARKED, "exchange.document-not-here")
        return content

    def _held(self, step: Step, asked: Mapping[str, Json], failed: Failed) -> Exception:
        if failed.cause is Cause.STOPPED and step.kind in _CLOSED and self._is_closed(asked):
            return Held(StepState.STOPPED, "exchange.zaak-closed", failed.told)
        return failed

    def _is_closed(self, asked: Mapping[str, Json]) -> bool:
        """Whether the zaak was closed meanwhile: that a person must know, no retry helps."""
        address = text(asked, "zaak")
        try:
            return bool(address) and bool(text(Zgw(self.wire).get("zaken", address), "einddatum"))
        except Failed:
            return False

    def _after(self, step: Step, begun: Trying, failed: Failed) -> Trying:
        states = {
            Cause.STOPPED: StepState.STOPPED,
            Cause.PARKED: StepState.PARKED,
            Cause.GONE: StepState.PARKED,
            Cause.TAKEN: StepState.PARKED,
        }
        if failed.cause in states:
            return replace(
                begun, state=states[failed.cause], code=failed.code, told=failed.told, next_try=""
            )
        seconds = self.backoff.seconds(step.trying.attempts, self.jitter(), failed.wait)
        again = self.exchange.later(seconds)
        told = replace(begun, code=failed.code, told=failed.told, next_try=again)
        if failed.cause in (Cause.LATER, Cause.NO_LINE):
            self._note(replace(step, trying=told))
            raise failed
        return told

    def _in_time(self, step: Step, at: Mapping[str, Step]) -> Step:
        """A status that was set by a clock that is ahead is set just before now at the server.

        Each that follows comes a second later: a zaak has no two in one second.
        """
        if step.kind != "status" or step.trying.state is not StepState.PLANNED:
            return step
        now = (self.exchange.changes.clock.now() + self.wire.ahead).astimezone(UTC)
        if str(step.body["datumStatusGezet"]) <= _written(now):
            return step
        before = sum(key.startswith("status/") for key in at)
        told = _written(now - _MINUTE + before * _SECOND)
        return replace(step, body={**step.body, "datumStatusGezet": told})

    def _note(self, step: Step) -> None:
        self.exchange.changes.note(lambda writing: writing.put_step(step))


def _resolved(value: Value, at: Mapping[str, Step]) -> Json:
    if isinstance(value, str) and value.startswith("@"):
        return at[value[1:]].remote
    return value


def _written(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def _sha256(step: Step) -> str:
    stamp = step.body.get("integriteit")
    return str(stamp["waarde"]) if isinstance(stamp, dict) else ""
