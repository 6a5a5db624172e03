"""The municipality whole: from a request to an answer, and what a test may do to it."""

import copy
import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, timedelta
from email.utils import format_datetime
from enum import StrEnum

from coach_desktop.exchange.wire import Api
from tests.municipality import besluiten, catalogi, documenten, objecten, rollen
from tests.municipality.access import Gate
from tests.municipality.catalogue import ready
from tests.municipality.described import hold_against
from tests.municipality.hall import (
    BASES,
    BUILDER,
    BUILDER_SECRET,
    CLIENT,
    MINIMAL,
    ROUTES,
    SECRET,
    TOKEN,
    Asked,
    Client,
    Hall,
    Pass,
    Route,
    State,
    Token,
    TownClock,
)
from tests.municipality.speech import Answer, HungUp, Problem, Request, Table, not_found, text

COUNTERS = (besluiten, catalogi, documenten, objecten, rollen)
"""Importing them makes their routes."""


class Mishap(StrEnum):
    """What goes wrong with one request to come."""

    DONE_BUT_500 = "done, but answered with 500"
    NOT_DONE_500 = "not done, 500"
    DONE_BUT_LOST = "done, and the answer is lost"
    NOT_DONE_LOST = "the request is lost"
    DONE_BUT_CUT = "done, and the answer is cut short"


@dataclass(frozen=True, slots=True)
class Expected:
    """A mishap that waits for the first request that fits."""

    mishap: Mishap
    method: str
    path: str

    def fits(self, request: Request) -> bool:
        return self.method in {"", request.method} and self.path in request.path


@dataclass(frozen=True, slots=True)
class Seen:
    """One request that came, and how many bytes went both ways."""

    method: str
    path: str
    status: int
    came: int
    went: int

    @property
    def writes(self) -> bool:
        return self.method not in {"GET", "HEAD"} and not self.path.endswith(("/_zoek", "/search"))


class Town(Hall):
    """A municipality; `answer` may be called from more threads, one is served at a time."""

    def __init__(
        self,
        clock: TownClock | None = None,
        *,
        catalogue: Callable[[Hall], None] = ready,
        strict: bool = True,
        seed: int = 0,
    ) -> None:
        super().__init__(clock, seed=seed)
        self.strict = strict
        self.seen: list[Seen] = []
        self.gate = Gate(self.clock)
        self.gate.clients[CLIENT] = Client(SECRET)
        self.gate.clients[BUILDER] = Client(
            BUILDER_SECRET, MINIMAL | {"catalogi.schrijven", "audittrails.lezen"}
        )
        self.gate.tokens[TOKEN] = Token()
        self._turn = threading.Lock()
        self._expected: list[Expected] = []
        catalogue(self)

    def answer(self, request: Request) -> Answer:
        """Answer one request; raises HungUp when the line goes."""
        with self._turn:
            mishap = self._mishap_of(request)
            if mishap is Mishap.NOT_DONE_LOST:
                raise HungUp
            refused = mishap is Mishap.NOT_DONE_500
            answer = _failure(request) if refused else self._answer(request)
            if mishap is Mishap.DONE_BUT_500:
                answer = _failure(request)
            now = format_datetime(self.clock.now().astimezone(UTC), usegmt=True)
            answer = Answer(answer.status, {"date": now, **answer.headers}, answer.content)
            came, went = len(request.content), len(answer.content)
            self.seen.append(Seen(request.method, request.path, answer.status, came, went))
            if mishap is Mishap.DONE_BUT_LOST:
                raise HungUp
            if mishap is Mishap.DONE_BUT_CUT:
                raise HungUp(answer.content[: went // 2])
            return answer

    def _answer(self, request: Request) -> Answer:
        if self.strict:
            hold_against(request)
        try:
            way, asked = _way(request)
            user = self.gate.let_in(asked)
            answer = way.counter(self, asked)
        except Problem as problem:
            return problem.answer(request.path)
        if request.method != "GET":
            self.state.trail.append((request.method, request.path, user))
        # whoever reads an answer must not be able to alter what is kept here
        return answer

    def _mishap_of(self, request: Request) -> Mishap | None:
        for each in self._expected:
            if each.fits(request):
                self._expected.remove(each)
                return each.mishap
        return None

    def next(self, mishap: Mishap, method: str = "", path: str = "") -> None:
        """Let this go wrong with the next request of this method whose path has this in it."""
        self._expected.append(Expected(mishap, method, path))

    def keep(self) -> State:
        """A backup of everything."""
        with self._turn:
            return copy.deepcopy(self.state)

    def put_back(self, backup: State) -> None:
        """Be the server of that moment again; what came later is gone."""
        with self._turn:
            self.state = copy.deepcopy(backup)

    def replace(self, catalogue: Callable[[Hall], None] = ready) -> None:
        """Be another server, in which nobody wrote yet, at the same addresses."""
        with self._turn:
            self.state = State()
            catalogue(self)

    def close_zaak(self, address: str) -> None:
        """Close a zaak, as somebody at the municipality would."""
        zaak = self.zaak(address)
        zaak["einddatum"] = self.clock.today().isoformat()

    def zaak(self, address: str) -> Table:
        """A zaak by its address or by its identificatie."""
        found = [
            row for row in self.every("zaken") if address in {row["url"], row["identificatie"]}
        ]
        return found[0]

    def revoke(self, *scopes: str, client: str = CLIENT) -> None:
        """Take scopes away from a client; all of them when none is named."""
        held = self.gate.clients[client]
        held.scopes = held.scopes - set(scopes) if scopes else frozenset()

    def give_pass(self, lasts: timedelta, *, client: str = CLIENT, token: str = TOKEN) -> str:
        """An access token as a gateway gives it to somebody who logged in; it expires."""
        name = f"pas-{self.new_id()}"
        self.gate.passes[name] = Pass(client, token, self.clock.now() + lasts)
        return name

    def objecttype(self, name: str) -> str:
        """The address of an objecttype."""
        return text(self.every("objecttypes", name=name)[0], "url")

    def requests(self, method: str = "", path: str = "") -> list[Seen]:
        """The requests that came so far, those of a method or with this in their path."""
        return [each for each in self.seen if method in {"", each.method} and path in each.path]


def _way(request: Request) -> tuple[Route, Asked]:
    """The counter for a request, with the ids of its path."""
    found = False
    for way in ROUTES:
        base = BASES[way.api]
        if not request.path.startswith(base + "/"):
            continue
        path = way.path.fullmatch(request.path[len(base) :])
        if path is None:
            continue
        found = True
        if way.method == request.method:
            return way, Asked(request, way.api, path.groups())
    if found:
        raise Problem(405, "method_not_allowed", f"Methode {request.method} niet toegestaan.")
    raise not_found()


def _failure(request: Request) -> Answer:
    return Problem(500, "error", "Er is een serverfout opgetreden.").answer(request.path)


def api_of(path: str) -> Api:
    """The API whose base a path stands under."""
    return next(api for api, base in BASES.items() if path.startswith(base + "/"))
