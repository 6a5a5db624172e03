"""A caseload comes to a new device, beside the plain download of the same bytes in the same run.

The municipality of the tests stands in a process of its own and answers over 127.0.0.1; the device
is a third one, so that its memory is its own.
"""

import hashlib
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from uuid import UUID

from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.ledger import ObjectKind
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import answer_path, fact_path
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import SCHEMA, Kind, Operation, Source
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.uitwisseling import NO_PROXY, Uitwisseling
from coach_desktop.exchange.catalogue import names_of
from coach_desktop.exchange.line import Line
from coach_desktop.exchange.loop import CountingWire, Loop
from coach_desktop.exchange.records import united
from coach_desktop.exchange.transport import HttpWire
from coach_desktop.exchange.wire import Api, Call, Reply, Wire
from coach_desktop.machine.process import favour_the_window, without_long_pauses
from tests.benchmarks.figures import Figure
from tests.builders import SetClock, brede_intake, opened, voorbeeld
from tests.exchange.playing import Login
from tests.municipality.hall import BASES, TownClock
from tests.municipality.server import TownServer
from tests.municipality.speech import Answer as Answered
from tests.municipality.speech import Request, Table
from tests.municipality.town import Town

DOSSIERS, ANSWERS, GOAL = 1_000, 200, 3.0
REAL = 702_000 / 0.168
"""Bytes in a second: a page of a hundred dossiers of Open Object 4.0.0, as it was measured."""

_NOON = datetime(2026, 11, 16, 12, tzinfo=UTC)
_WORDS = (
    "Woont met haar man en twee kinderen in een huis van de gemeente en leert elke dag Nederlands"
)


def measure(folder: Path, dossiers: int = DOSSIERS) -> list[Figure]:
    """As fast as the municipality of the tests goes, and at the pace of a real one."""
    return [
        _figure(folder / "fast", dossiers, 0.0, "as fast as it goes"),
        _figure(folder / "real", dossiers, REAL, "at the pace of Open Object"),
    ]


def _figure(folder: Path, dossiers: int, pace: float, how: str) -> Figure:
    """Serve a caseload, bring it over, and download the same bytes without reading them."""
    serving = _child("serve", str(dossiers), str(pace))
    try:
        root = serving.stdout.readline().strip() if serving.stdout is not None else ""
        pulling = _child("pull", root, str(folder))
        told: dict[str, float] = json.loads(pulling.communicate()[0].splitlines()[-1])
    finally:
        serving.terminate()
        serving.wait()
    if told["dossiers"] != dossiers:
        raise RuntimeError(f"{told['dossiers']:.0f} of {dossiers} dossiers came")
    size, requests = told["bytes"] / 1e6, told["requests"]
    note = f"{size:.0f} MB in {requests:.0f} requests; memory {told['memory']:.0f} MB more"
    name = f"{dossiers} dossiers of {ANSWERS} to a new device, {how}"
    return Figure(name, told["pull"], "s", GOAL, told["plain"], f"{note}; CPU {told['cpu']:.1f} s")


class _AtPace(TownServer):
    """A municipality that takes as long for its bytes as a real one was measured to take."""

    def __init__(self, town: Town, pace: float) -> None:
        super().__init__(town)
        usual = town.answer

        def answer(request: Request) -> Answered:
            told = usual(request)
            time.sleep(len(told.content) / pace if pace else 0)
            return told

        town.answer = answer  # type: ignore[method-assign]  # the same, later


def _child(*arguments: str) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-m", "tests.benchmarks.pulling", *arguments],
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(("src", "."))},
    )


def serve(dossiers: int, pace: float) -> None:
    """A municipality that has a caseload, until it is ended."""
    town = Town(TownClock(SetClock().now), strict=False)
    objecttype = town.objecttype("Inburgeringsdossier")
    questions = sorted(brede_intake().by_key)[:ANSWERS]
    for number in range(dossiers):
        dossier = f"{number:08x}-0000-4000-9000-000000000000"
        log = [_operation(dossier, number, place, questions) for place in range(ANSWERS + 3)]
        about = {"dossierId": dossier, "coach": "coach", "zaakIdentificatie": "", "apparaatId": "d"}
        kind = ObjectKind.INBURGERINGSDOSSIER
        town.add(Api.OBJECTEN, "objects", {"type": objecttype}, dossier)
        data = united(None, log, kind=kind, base=0, about=about)
        record: Table = {**_RECORD, "data": json.loads(json.dumps(data))}
        town.state.records[dossier] = [record]
    server = _AtPace(town, pace)
    print(server.root, flush=True)
    server.serve_forever()


_RECORD: Table = {"index": 1, "typeVersion": 1, "startAt": "2026-11-16", "endAt": None}


def _operation(dossier: str, number: int, place: int, questions: list[str]) -> Operation:
    """The facts that a dossier is found by, and then an answer to each question."""
    facts = {"achternaam": f"Haile{number}", "voornamen": "Selam", "gesprekstaal": "ti"}
    if place < len(facts):
        name, value = list(facts.items())[place]
        path, kind = fact_path(name), Kind.FACT
    else:
        begin = place * 7 % len(_WORDS)
        value = _WORDS[begin : begin + 8 + place % 40]
        path, kind = answer_path("i1", questions[place - len(facts)]), Kind.ANSWER
    counter = number * (ANSWERS + 3) + place + 1
    return Operation(
        id=str(UUID(bytes=hashlib.sha256(str(counter).encode()).digest()[:16], version=4)),
        dossier=dossier,
        path=path,
        kind=kind,
        answer=Answer(value),
        parents=(),
        author="coach",
        role=Role.COACH,
        organisation="5b0c1b1e-4c43-4c1b-9a53-1f7f0d5a3a10",
        device="5b0c1b1e-4c43-4c1b-9a53-1f7f0d5a3a11",
        lamport=counter,
        claimed_time=_NOON + timedelta(seconds=counter),
        form="brede_intake",
        form_version="2026.1",
        language_shown="ti",
        source=Source.CLIENT,
        sensitivity=Sensitivity.S1,
        schema=SCHEMA,
        previous=f"{counter:064x}",
    )


@dataclass
class _Noting:
    """A line that notes what was asked of the objects, and how many bytes came."""

    wire: Wire
    calls: list[Call] = field(default_factory=list)
    size: int = 0

    @property
    def ahead(self) -> timedelta:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        reply = self.wire.send(call)
        if call.api is Api.OBJECTEN:
            self.calls.append(call)
            self.size += len(reply.content)
        return reply


def pull(root: str, folder: Path) -> Mapping[str, float]:
    """One round of a new device, and then the same requests by a bare client."""
    addresses = {api.value: root + base for api, base in BASES.items()}
    with opened(folder, device="d2") as office:
        line = Line(Uitwisseling(addresses, proxy=NO_PROXY), office.clock.now)
        login = Login(office.clock.now().timestamp)
        noting = _Noting(HttpWire(line, addresses, login))
        exchange = Exchange(office.vault, office.changes)
        names = names_of(voorbeeld())
        loop = Loop(exchange, CountingWire(noting), names, voorbeeld().name, lambda: 0.5)
        loop.ready()
        favour_the_window()  # as the front door does, and the next as each round does
        before = _peak()
        begun, busy = time.perf_counter(), time.process_time()
        with without_long_pauses():
            told = loop.run(lambda done, total: None)
        took, cpu = time.perf_counter() - begun, time.process_time() - busy
        memory = _peak() - before
        plain = _plain(noting.calls, addresses, login)
        line.close()
    if told.code:
        raise RuntimeError(told.code)
    return {
        "pull": took,
        "plain": plain,
        "cpu": cpu,
        "bytes": noting.size,
        "requests": len(noting.calls),
        "memory": memory,
        "dossiers": told.received,
    }


def _plain(calls: list[Call], addresses: Mapping[str, str], login: Login) -> float:
    import httpx

    with httpx.Client(headers=login.headers(Api.OBJECTEN), timeout=600) as client:
        begun = time.perf_counter()
        for call in calls:
            client.get(f"{addresses[call.api.value]}/{call.path}", params=dict(call.query))
        return time.perf_counter() - begun


def _peak() -> float:
    """The most memory that this process ever had, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve(int(sys.argv[2]), float(sys.argv[3]))
    else:
        print(json.dumps(dict(pull(sys.argv[2], Path(sys.argv[3])))))
