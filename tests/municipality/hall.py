"""What a municipality keeps, its clock, and who may come in; the counters of the APIs use it."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from uuid import UUID
from zoneinfo import ZoneInfo

from coach_desktop.exchange.wire import Api
from tests.municipality.speech import Answer, Problem, Request, Table, denied, text
from tests.reliability.dice import Dice

ROOT = "https://gemeente.example"
BASES: Mapping[Api, str] = {
    Api.ZAKEN: "/zaken/api/v1",
    Api.DOCUMENTEN: "/documenten/api/v1",
    Api.BESLUITEN: "/besluiten/api/v1",
    Api.CATALOGI: "/catalogi/api/v1",
    Api.OBJECTEN: "/objecten/api/v2",
    Api.OBJECTTYPEN: "/objecten/api/v2",
}
"""Objects and their types stand in one application since Open Object 4."""

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
SECRECY = (
    "openbaar",
    "beperkt_openbaar",
    "intern",
    "zaakvertrouwelijk",
    "vertrouwelijk",
    "confidentieel",
    "geheim",
    "zeer_geheim",
)
MINIMAL = frozenset(
    {
        *("zaken.aanmaken", "zaken.lezen", "zaken.bijwerken", "zaken.statussen.toevoegen"),
        *("documenten.aanmaken", "documenten.lezen", "documenten.bijwerken", "documenten.lock"),
        *("besluiten.aanmaken", "besluiten.lezen", "besluiten.bijwerken", "catalogi.lezen"),
    }
)
"""The scopes that were measured to be enough; no delete, nothing forced."""

CLIENT, SECRET = "coach-desktop", "geheim-van-de-proefgemeente-0001"
BUILDER, BUILDER_SECRET = "inrichter", "geheim-van-de-inrichter-00000001"
TOKEN = "0123456789abcdef0123456789abcdef01234567"


def _morning() -> datetime:
    return datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


@dataclass(slots=True)
class TownClock:
    """The server's own clock, which a test may put ahead or back."""

    told: Callable[[], datetime] = _morning
    ahead: timedelta = timedelta()
    zone: tzinfo = AMSTERDAM
    """By which it counts its days: new versions of Open Object have UTC, former ones Amsterdam."""

    def now(self) -> datetime:
        return self.told() + self.ahead

    def today(self) -> date:
        return self.now().astimezone(self.zone).date()


@dataclass(slots=True)
class Client:
    """An application with a secret: what it may do, and up to which secrecy it sees."""

    secret: str
    scopes: frozenset[str] = MINIMAL
    highest: str = "zeer_geheim"

    def sees(self, secrecy: str) -> bool:
        return SECRECY.index(secrecy or "openbaar") <= SECRECY.index(self.highest)


@dataclass(slots=True)
class Token:
    """A token of the Objects API: of which types it reads, of which it writes; None is all."""

    reads: frozenset[str] | None = None
    writes: frozenset[str] | None = None


@dataclass(slots=True)
class Pass:
    """An access token that a gateway gave to somebody who logged in; it expires."""

    client: str
    token: str
    until: datetime


@dataclass(slots=True)
class State:
    """Everything a server would have in its database: what a backup holds."""

    kept: dict[str, dict[str, Table]] = field(default_factory=dict)
    contents: dict[str, bytes] = field(default_factory=dict)
    records: dict[str, list[Table]] = field(default_factory=dict)
    trail: list[tuple[str, str, str]] = field(default_factory=list)


@dataclass(slots=True)
class Asked:
    """A request at the counter of one API: the ids in its path, and who asks."""

    request: Request
    api: Api
    ids: tuple[str, ...] = ()
    client: Client = field(default_factory=lambda: Client(""))
    token: Token = field(default_factory=Token)

    @property
    def query(self) -> Mapping[str, str]:
        return self.request.query

    def need(self, *scopes: str) -> None:
        """Whoever has one of the scopes may go on."""
        if not self.client.scopes & set(scopes):
            raise denied()

    def only(self, *known: str) -> None:
        """No other parameter than these: a real server refuses the others too."""
        unknown = sorted(self.query.keys() - set(known))
        if unknown:
            params = ((name, "unknown-parameters") for name in unknown)
            raise Problem(400, "unknown-parameters", "Onbekende query parameters", params)


class Hall:
    """Keeps, finds and numbers; knows nothing of any one API."""

    def __init__(self, clock: TownClock | None = None, *, seed: int = 0) -> None:
        self.clock = clock or TownClock()
        self.state = State()
        self._dice = Dice("municipality", seed)

    def new_id(self) -> str:
        """An id that was never given before, also not before a backup was put back."""
        return str(UUID(bytes=self._dice.bytes(16), version=4))

    def address(self, api: Api, kind: str, number: str) -> str:
        return f"{ROOT}{BASES[api]}/{kind}/{number}"

    def add(self, api: Api, kind: str, fields: Table, number: str = "") -> Table:
        """Keep something new; the answer has its address and id in front."""
        number = number or self.new_id()
        made: Table = {"url": self.address(api, kind, number), "uuid": number, **fields}
        self.state.kept.setdefault(kind, {})[number] = made
        return made

    def every(self, kind: str, **held: str) -> list[Table]:
        """All of a kind that hold these texts, in the order in which they came."""
        rows = self.state.kept.get(kind, {}).values()
        return [row for row in rows if all(row.get(name) == told for name, told in held.items())]

    def one(self, kind: str, number: str) -> Table:
        """One of a kind by its id; a problem when there is none."""
        found = self.state.kept.get(kind, {}).get(number)
        if found is None:
            raise Problem(404, "not_found", "Niet gevonden.")
        return found

    def at(self, address: str, kind: str) -> Table | None:
        """What stands at an address, if it is of this kind."""
        number = address.rpartition("/")[2]
        found = self.state.kept.get(kind, {}).get(number)
        return found if found is not None and text(found, "url") == address else None

    def stamp(self) -> str:
        return self.clock.now().astimezone(UTC).isoformat().replace("+00:00", "Z")


Counter = Callable[[Hall, Asked], Answer]


@dataclass(frozen=True, slots=True)
class Route:
    """Which counter answers a method at a path."""

    api: Api
    method: str
    path: re.Pattern[str]
    counter: Counter


ROUTES: list[Route] = []
_ID = "([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"


def route(api: Api, method: str, path: str) -> Callable[[Counter], Counter]:
    """Answer a method at a path below the API's base; `{id}` is an id and `{n}` a number."""
    pattern = re.compile("/" + path.replace("{id}", _ID).replace("{n}", "([0-9]+)"))

    def enter(counter: Counter) -> Counter:
        ROUTES.append(Route(api, method, pattern, counter))
        return counter

    return enter
