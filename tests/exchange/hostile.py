"""A municipality that answers wrongly in every way: each answer it gives is bent by chance.

The shapes are those of the test municipality, which is held to the API descriptions. What a device
had before, it has after; and with honest answers again it comes to rest.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path

from coach_desktop.casework.gone import Gone
from coach_desktop.domain.answer import Answer
from coach_desktop.exchange.parsing import Unreadable, look
from coach_desktop.exchange.wire import Call, Json, Lost, Refused, Reply, Wire
from tests.exchange.offices import Device, case, device
from tests.municipality.town import Town
from tests.reliability.dice import Dice

ROUNDS_OF_A_PIECE = 12
"""Rounds between which the device is told something new."""

SHARES = (0.15, 0.3, 0.6)
"""Of the answers in a round, how many are bent."""

EVIL: tuple[Json, ...] = (
    None, True, 0, -1, 2**63, 10**30, 0.5, "", " ", [], {}, [[[]]], "null", "NaN",
    "<script>alert(1)</script>", "\u202etxt.exe", "\x00", "\ud800", "=1+1", "%s{}", "../../x",
    "'; DROP TABLE operations; --", "x" * 200_000, "\u0301" * 5_000, "1970-01-01", "9999-99-99",
    "2026-11-24T10:42:00Z", "https://evil.example/objects/1", "javascript:alert(1)",
    "00000000-0000-4000-8000-000000000000", {"uuid": 3}, {"record": {"index": "1"}},
)  # fmt: skip
STATUSES = (200, 201, 204, 206, 400, 401, 403, 404, 409, 410, 412, 413, 422, 429, 500, 502, 503)
HEADERS: tuple[Mapping[str, str], ...] = (
    {"retry-after": "-1"}, {"retry-after": "9" * 40}, {"retry-after": "Tue, 99 Foo"}, {"date": "?"},
    {"date": "Fri, 31 Dec 9999 23:59:59 GMT"}, {"date": "Mon, 01 Jan 0001 00:00:00 +2359"},
)  # fmt: skip


@dataclass
class Bent:
    """A line on which a share of the answers is bent; counts them."""

    wire: Wire
    dice: Dice
    share: float
    count: int = 0
    seen: set[str] = field(default_factory=set)

    @property
    def ahead(self) -> timedelta:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        reply = self.wire.send(call)
        if not self.dice.is_under(self.share):
            return reply
        self.count += 1
        way = self.dice.one_of(WAYS)
        self.seen.add(way.__name__)
        bent = way(reply, self.dice)
        try:  # as the line itself does before it hands an answer over
            look(bent.content)
        except Unreadable as broken:
            raise Lost(broken.code) from None
        return bent


def other_status(reply: Reply, dice: Dice) -> Reply:
    return Reply(dice.one_of(STATUSES), reply.headers, reply.content)


def other_headers(reply: Reply, dice: Dice) -> Reply:
    return Reply(dice.one_of((429, 503, 200)), {**reply.headers, **dice.one_of(HEADERS)}, b"{}")


def no_answer(_reply: Reply, dice: Dice) -> Reply:
    raise dice.one_of((Lost("exchange.cut-short"), Refused("exchange.certificate")))


def noise(reply: Reply, dice: Dice) -> Reply:
    return Reply(reply.status, reply.headers, dice.bytes(dice.below(200)))


def cut(reply: Reply, dice: Dice) -> Reply:
    return Reply(reply.status, reply.headers, reply.content[: dice.below(len(reply.content) + 1)])


def bent(reply: Reply, dice: Dice) -> Reply:
    """A value somewhere is another one, gone, twice there, or has company."""
    try:
        told: Json = json.loads(reply.content)
    except ValueError:
        return noise(reply, dice)
    for _ in range(1 + dice.below(4)):
        told = _bend(told, dice)
    return Reply(reply.status, reply.headers, json.dumps(told).encode())


WAYS: tuple[Callable[[Reply, Dice], Reply], ...] = (
    bent, bent, bent, bent, bent, bent, other_status, other_headers, no_answer, noise, cut,
)  # fmt: skip


def _bend(told: Json, dice: Dice) -> Json:
    """Go down by chance, and do something to what is found there."""
    if isinstance(told, dict) and told and not dice.is_under(0.15):
        name = dice.one_of(sorted(told))
        kept = dict(told)
        match dice.below(10):
            case 0:
                del kept[name]
            case 1:
                kept[f"{name}\u202e"] = kept[name]
            case _:
                kept[name] = _bend(kept[name], dice)
        return kept
    if isinstance(told, list) and told and not dice.is_under(0.15):
        rows = list(told)
        at = dice.below(len(rows))
        match dice.below(8):
            case 0:
                del rows[at]
            case 1:
                rows.append(rows[at])
            case 2:
                rows.reverse()
            case _:
                rows[at] = _bend(rows[at], dice)
        return rows
    if isinstance(told, int) and dice.is_under(0.5):
        return told + dice.one_of((-1, 1, 1000))
    return dice.one_of(EVIL)


@dataclass
class Ended:
    """What a piece came to: answers that were bent, and what did not hold."""

    answers: int = 0
    ways: set[str] = field(default_factory=set)
    failures: list[str] = field(default_factory=list)


def play(folder: Path, seed: int, rounds: int = ROUNDS_OF_A_PIECE) -> Ended:
    """Two devices of a coach with bent answers for so many rounds, then with honest ones."""
    town, dice, ended = Town(strict=False), Dice("hostile", seed), Ended()
    with device(folder, town) as here, device(folder, town, "d2") as there:
        dossier, _ = case(here.office)
        honest = {"d1": here.wire, "d2": there.wire}
        here.round()
        there.round()
        for number in range(rounds):
            for name, each in (("d1", here), ("d2", there)):
                each.office.people.record(dossier, "telefoon", Answer(f"06{seed:04}{number:04}"))
                _round(each, Bent(honest[name], dice, dice.one_of(SHARES)), dossier, ended)
        here.wire, there.wire = honest["d1"], honest["d2"]
        _heal(here, there, dossier, ended)
    return ended


def _round(each: Device, wire: Bent, dossier: str, ended: Ended) -> None:
    before = {told.id: told.hash() for told in each.office.vault.log(dossier)}
    each.wire = wire
    try:
        each.round()
    except Exception as error:  # whatever it is, it is a failure
        ended.failures.append(f"{type(error).__name__}: {str(error)[:200]}")
    after = {told.id: told.hash() for told in each.office.vault.log(dossier)}
    if lost := [name for name in before if after.get(name) != before[name]]:
        ended.failures.append(f"{len(lost)} operations were lost or altered")
    each.exchange.go_on()
    each.later()
    ended.answers += wire.count
    ended.ways |= wire.seen


def _heal(here: Device, there: Device, dossier: str, ended: Ended) -> None:
    codes = []
    for _ in range(3):
        for each in (here, there):
            each.exchange.go_on()
            Gone(each.exchange).send_again(dossier)
            each.later()
            codes.append(each.round().code)
    if any(codes[-2:]):
        ended.failures.append(f"it does not come to rest: {codes[-2:]}")
    ours = {told.id for told in here.office.vault.log(dossier)}
    theirs = {told.id for told in there.office.vault.log(dossier)}
    if ours != theirs:
        ended.failures.append(f"the devices differ in {len(ours ^ theirs)} operations")
