"""The pure model of the exchange: laptops, one object at the server, and a line that fails.

A laptop reads the object, unites it with what it has, writes it back, looks which index it got,
and reads what came in between. What it sent counts when it is read back; it keeps no cursor. Each
request is a step of its own, so that those of several laptops stand in any order. A server may be
put back to an older state, a laptop too (it goes on as another device), an answer may be lost, and
a request may come late. In the end the line is whole, and then nothing that was ever acknowledged
may be gone, unless no store has it any more because every one that had it was put back.
"""

from collections.abc import Generator, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from enum import StrEnum

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.history import Standing, chain_breaks, standing, standings
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import SCHEMA, Kind, Operation, Source
from coach_desktop.domain.sight import Sensitivity

DOSSIER = "00000000-0000-4000-8000-000000000001"
LONG_AGO = datetime(2026, 11, 24, tzinfo=UTC)
Known = dict[str, Operation]


class Fault(StrEnum):
    """What happens to one request."""

    NONE = "none"
    REQUEST_LOST = "request lost"
    ANSWER_LOST = "answer lost"
    FAILED = "500, not done"
    DONE_BUT_FAILED = "500, but done"
    TWICE = "done twice"
    LATE = "done later"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request: what is done, with which index or name, and what is sent."""

    verb: str
    key: str = ""
    index: int = 0
    told: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Got:
    """One answer; index 0 says that there is no object, not `is_known` that nobody knows."""

    index: int = 0
    told: frozenset[str] = frozenset()
    is_known: bool = True
    is_there: bool = True


UNKNOWN = Got(is_known=False)
Talk = Generator[Ask, Got, None]


@dataclass
class Server:
    """One object with its records, and documents by their names; it takes whatever comes."""

    records: list[frozenset[str]] = field(default_factory=list)
    documents: list[tuple[str, str]] = field(default_factory=list)
    late: list[Ask] = field(default_factory=list)
    ever: frozenset[str] = frozenset()

    def take(self, ask: Ask) -> Got:
        match ask.verb:
            case "record":
                found = self.records[ask.index - 1 : ask.index]
                return Got(ask.index, found[0]) if found else UNKNOWN
            case "find":
                return Got(is_there=any(name == ask.key for name, _ in self.documents))
            case "document":
                if all(name != ask.key for name, _ in self.documents):
                    self.documents.append((ask.key, min(ask.told)))
                return Got()
            case "make" if not self.records:
                self.records.append(ask.told)
            case "write" if self.records:
                self.records.append(ask.told)
        self.ever |= ask.told
        return self._current()

    def _current(self) -> Got:
        return Got(len(self.records), self.records[-1] if self.records else frozenset())


@dataclass
class Laptop:
    """What one laptop keeps, durably; `talk` is the exchange that is under way."""

    author: str
    device: str
    known: Known = field(default_factory=dict)
    seen_index: int = 0
    confirmed: frozenset[str] = frozenset()
    documents: dict[str, str] = field(default_factory=dict)
    may_make_again: bool = False
    talk: Talk | None = None
    asked: Ask | None = None

    def tell(self, path: str, value: str, number: int, *, settles: bool) -> Operation:
        """Acknowledge a change, as `Changes` does."""
        stands = standing(each for each in self.known.values() if each.path == path)
        own = [each for each in self.known.values() if each.device == self.device]
        last = max(own, key=lambda each: each.lamport, default=None)
        made = Operation(
            id=f"op-{number:06d}",
            dossier=DOSSIER,
            path=path,
            kind=Kind.ANSWER,
            answer=Answer(value),
            parents=tuple(sorted(each.id for each in self._followed(stands, settles=settles))),
            author=self.author,
            role=Role.COACH,
            organisation="org",
            device=self.device,
            lamport=max((each.lamport for each in self.known.values()), default=0) + 1,
            claimed_time=LONG_AGO,
            form="",
            form_version="",
            language_shown="nl",
            source=Source.CLIENT,
            sensitivity=Sensitivity.S1,
            schema=SCHEMA,
            previous=last.hash() if last else "",
        )
        self.known[made.id] = made
        return made

    def _followed(self, stands: Standing, *, settles: bool) -> Iterable[Operation]:
        if settles or not stands.in_conflict:
            return stands.heads
        return [each for each in stands.heads if each.author == self.author]

    def copy(self) -> "Laptop":
        """What a backup of it holds."""
        kept = type(self)(
            self.author, self.device, dict(self.known), self.seen_index, self.confirmed
        )
        kept.documents = dict(self.documents)
        return kept

    def exchange(self, every: Known) -> Talk:
        """One exchange, request by request; it ends early when an answer is not known."""
        while True:
            got = yield Ask("read")
            if not got.is_known:
                return
            if got.index == 0 and self.seen_index and not self.may_make_again:
                return  # it was there once: a human is asked, and it is not made anew
            self._unite(got.told, every)
            if got.index:
                self.seen_index = got.index
                self.confirmed = got.told
            if got.index and self.known.keys() <= got.told:
                break
            if not (yield from self._write(got, every)):
                return
        yield from self._documents()

    def _write(self, base: Got, every: Known) -> Generator[Ask, Got, bool]:
        """Write the union; False when nobody knows what came of it."""
        union = frozenset(self.known)
        got = yield Ask("write" if base.index else "make", told=union)
        if not got.is_known:
            return False
        self.may_make_again = False
        for index in range(base.index + 1, got.index):
            between = yield Ask("record", index=index)
            if not between.is_known:
                return False
            self._unite(between.told, every)
        return True

    def _unite(self, told: frozenset[str], every: Known) -> None:
        self.known |= {each: every[each] for each in told}

    def _documents(self) -> Talk:
        """A document goes under a name that was chosen before; each time it is looked for."""
        for name, content in tuple(self.documents.items()):
            got = yield Ask("find", key=name)
            if got.is_known and not got.is_there:
                got = yield Ask("document", key=name, told=frozenset({content}))
            if not got.is_known:
                return


def apply(server: Server, ask: Ask, fault: Fault) -> Got:
    """What a laptop hears of its request, and what the server did with it."""
    match fault:
        case Fault.NONE:
            return server.take(ask)
        case Fault.REQUEST_LOST | Fault.FAILED:
            return UNKNOWN
        case Fault.ANSWER_LOST | Fault.DONE_BUT_FAILED:
            server.take(ask)
            return UNKNOWN
        case Fault.TWICE:
            server.take(ask)
            return server.take(ask)
        case Fault.LATE:
            server.late.append(ask)
            return UNKNOWN


def views(laptop: Laptop) -> dict[str, tuple[str, ...]]:
    """What a laptop shows: the heads of each path, in their order."""
    found = standings(laptop.known.values()).items()
    return {path: tuple(each.id for each in stands.heads) for path, stands in found}


def breaks(laptop: Laptop) -> tuple[str, ...]:
    """Where the chain of any device that it knows is broken."""
    devices = {each.device for each in laptop.known.values()}
    return tuple(
        broken
        for device in devices
        for broken in chain_breaks([e for e in laptop.known.values() if e.device == device])
    )
