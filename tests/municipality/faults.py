"""A line that fails by chance that is the same on each run: between client and municipality.

`FaultyLine` stands around a Wire, for fast tests; `fault_proxy` stands before a server, byte by
byte. Both take their faults from `Faults`, which a test may also tell what comes next.
"""

import json
from collections import deque
from collections.abc import Callable, Sequence
from datetime import timedelta
from enum import StrEnum

from coach_desktop.exchange.wire import Call, Lost, Reply, Wire
from tests.reliability.dice import Dice

PATIENCE = 20
"""Seconds after which a client gives up waiting."""


class Fault(StrEnum):
    """What a line does with one request; all but the first are faults."""

    PASS = "pass"
    DROP_REQUEST = "drop before the server"
    DROP_ANSWER = "drop the answer after the server did it"
    TWICE = "the server gets it twice"
    DELAY = "delay"
    REORDER = "come after the next request"
    CUT = "cut the answer after some bytes"
    EXPIRED = "401"
    DENIED = "403"
    CONFLICT = "409"
    CONDITION = "412"
    TOO_LARGE = "413"
    TOO_MANY = "429"
    BROKEN = "500"
    UNAVAILABLE = "503"
    DRIBBLE = "a byte now and then"
    HALF_GZIP = "half of a compressed answer"
    WRONG_LENGTH = "another length than was said"
    RESET = "reset while the line is made"


FAULTS = tuple(each for each in Fault if each is not Fault.PASS)

STATUS = {
    Fault.EXPIRED: 401,
    Fault.DENIED: 403,
    Fault.CONFLICT: 409,
    Fault.CONDITION: 412,
    Fault.TOO_LARGE: 413,
    Fault.TOO_MANY: 429,
    Fault.BROKEN: 500,
    Fault.UNAVAILABLE: 503,
}
"""Faults that are answers of something before the server, as a gateway gives them."""

RETRY_AFTER = "7"
NEVER_THERE = frozenset({Fault.DROP_REQUEST, Fault.RESET, *STATUS} - {Fault.BROKEN})
"""Faults of which the server notices nothing."""


class Faults:
    """Which fault comes next: what a test asked for, else chance in a share of all requests."""

    def __init__(self, *seed: object, share: float = 0.0, kinds: Sequence[Fault] = FAULTS) -> None:
        self.dice = Dice("faults", *seed)
        self.share, self.kinds = share, tuple(kinds)
        self.told: list[tuple[Fault, str, str]] = []
        self._asked: deque[Fault] = deque()

    def next(self, *faults: Fault) -> None:
        """These come first, in this order."""
        self._asked.extend(faults)

    def heal(self) -> None:
        """No faults any more."""
        self.share = 0.0
        self._asked.clear()

    def draw(self, method: str, path: str) -> Fault:
        """The fault of this request; it is written down."""
        chance = self.dice.one_of(self.kinds) if self.dice.is_under(self.share) else Fault.PASS
        fault = self._asked.popleft() if self._asked else chance
        self.told.append((fault, method, path))
        return fault

    @property
    def count(self) -> int:
        """How many faults there were."""
        return sum(fault is not Fault.PASS for fault, _, _ in self.told)


class FaultyLine:
    """A Wire on which faults happen; `wait` is told how long a delay lasts, and does not wait."""

    def __init__(
        self, wire: Wire, faults: Faults, wait: Callable[[float], None] = lambda _seconds: None
    ) -> None:
        self._wire, self._faults, self._wait = wire, faults, wait
        self._held: list[Call] = []

    @property
    def ahead(self) -> timedelta:
        return self._wire.ahead

    def send(self, call: Call) -> Reply:
        fault = self._faults.draw(call.method, call.path)
        if fault is Fault.REORDER:
            self._held.append(call)
            raise Lost("exchange.too-slow")
        try:
            return self._through(call, fault)
        finally:
            self.let_go()

    def let_go(self) -> None:
        """What was held up comes to the server now; nobody hears of it."""
        while self._held:
            try:
                self._wire.send(self._held.pop(0))
            except Lost:
                continue

    def _through(self, call: Call, fault: Fault) -> Reply:
        if fault in {Fault.DROP_REQUEST, Fault.RESET}:
            raise Lost("exchange.not-there")
        if fault is Fault.BROKEN and self._faults.dice.is_under(0.5):
            self._wire.send(call)
        if fault in STATUS:
            return refusal(fault)
        if fault is Fault.TWICE:
            self._wire.send(call)
        reply = self._wire.send(call)
        if fault is Fault.DELAY:
            seconds = self._faults.dice.below(30)
            self._wait(min(seconds, PATIENCE))
            if seconds >= PATIENCE:
                raise Lost("exchange.too-slow")
        elif fault is Fault.DRIBBLE:
            raise Lost("exchange.too-slow")
        elif fault not in {Fault.PASS, Fault.TWICE}:
            raise Lost("exchange.cut-short")
        return reply


def refusal(fault: Fault) -> Reply:
    """What a gateway answers by itself; it has no Date of the server."""
    headers = {"content-type": "application/problem+json"}
    if fault in {Fault.TOO_MANY, Fault.UNAVAILABLE}:
        headers["retry-after"] = RETRY_AFTER
    if fault is Fault.EXPIRED:
        headers["www-authenticate"] = 'Bearer error="invalid_token"'
    told = {"status": STATUS[fault], "code": "gateway", "title": "gateway"}
    return Reply(STATUS[fault], headers, json.dumps(told).encode())
