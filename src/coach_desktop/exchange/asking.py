"""One question to a server: its answer as tables of ours, or what its failure means.

An answer is never trusted: what is not shaped as expected is an unknown outcome, and its words are
kept as plain text, short, to be shown to a person.
"""

import email.utils
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

import msgspec

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.text import clean_answer
from coach_desktop.exchange.parsing import is_flat
from coach_desktop.exchange.wire import Call, Json, Lost, Refused, Reply, Wire

Table = Mapping[str, Json]
Shape = TypeVar("Shape")

_ANYTHING: "msgspec.json.Decoder[Json]" = msgspec.json.Decoder()

_MOST_WORDS = 500
_LONGEST_WAIT = 86_400.0
_TAKEN = frozenset({"identificatie-niet-uniek", "unique", "max-occurences"})
_LOGIN = ("jwt-", "not_authenticated", "authentication_failed", "no-auth-header")


class Cause(StrEnum):
    """What a failure means for what comes next."""

    UNKNOWN = "unknown"
    TAKEN = "taken"
    GONE = "gone"
    PARKED = "parked"
    STOPPED = "stopped"
    LATER = "later"
    NO_LINE = "no-line"


class Failed(Exception):  # noqa: N818  # it says what happened, as Lost and Refused do
    """An answer that is no success; `told` are the server's words, `wait` the seconds it asks."""

    def __init__(self, cause: Cause, code: str, told: str = "", wait: float | None = None) -> None:
        super().__init__(code)
        self.cause = cause
        self.code = code
        self.told = told
        self.wait = wait


def ask(wire: Wire, call: Call) -> Reply:
    """Send one request; raises Failed when the answer is no success."""
    try:
        reply = wire.send(call)
    except Lost as lost:
        raise Failed(Cause.UNKNOWN, lost.code) from None
    except Refused as refused:
        raise Failed(Cause.NO_LINE, refused.code) from None
    if reply.status < 300 or reply.status == 304:
        return reply
    raise _failure(reply)


def ask_table(wire: Wire, call: Call) -> Table:
    """The same, when a table is the answer."""
    return table(content(ask(wire, call)))


def rows_of(wire: Wire, call: Call) -> list[Table]:
    """The rows of a list, page after page; or of a list that has no pages."""
    found: list[Table] = []
    query = dict(call.query)
    for page in range(1, _MOST_PAGES + 1):
        if page > 1:
            query["page"] = str(page)
        told = content(ask(wire, Call(call.api, call.method, call.path, query)))
        if isinstance(told, list):
            return [table(row) for row in told]
        page_of = table(told)
        results = page_of.get("results")
        if not isinstance(results, list):
            raise strange()
        found += [table(row) for row in results]
        if not page_of.get("next") or not results:
            return found
    raise strange()


_MOST_PAGES = 1_000


def content(reply: Reply) -> Json:
    """What an answer holds as JSON; raises Failed with an unknown outcome when it holds none."""
    told = _read(_ANYTHING, reply)
    if not is_flat(told):
        raise strange()
    return told


def ask_as(wire: Wire, call: Call, shape: "msgspec.json.Decoder[Shape]") -> Shape:
    """Send one request that has an answer of this shape; raises Failed when it has another one."""
    return _read(shape, ask(wire, call))


def _read(shape: "msgspec.json.Decoder[Shape]", reply: Reply) -> Shape:
    try:
        reply.content.decode()  # what a shape leaves out is text as well
        return shape.decode(reply.content)
    except (ValueError, RecursionError):
        raise strange() from None


def table(told: Json) -> Table:
    """A table; raises Failed when it is none."""
    if not isinstance(told, dict):
        raise strange()
    return told


def text(told: Table, name: str) -> str:
    """A text in a table; '' when there is none."""
    found = told.get(name)
    return found if isinstance(found, str) else ""


def needed(told: Table, name: str) -> str:
    """A text that has to be there, such as an address; raises Failed when it is not."""
    found = text(told, name)
    if not found:
        raise strange()
    return found


def number(told: Table, name: str) -> int:
    """A whole number in a table; 0 when there is none."""
    found = told.get(name)
    return found if isinstance(found, int) and not isinstance(found, bool) else 0


def strange() -> Failed:
    """An answer that is none of theirs: nobody knows what was done."""
    return Failed(Cause.UNKNOWN, "exchange.strange-answer")


_CAUSES: Mapping[int, tuple[Cause, str]] = {
    401: (Cause.NO_LINE, "exchange.login-again"),
    403: (Cause.STOPPED, "exchange.forbidden"),
    404: (Cause.GONE, "exchange.gone"),
    409: (Cause.TAKEN, "exchange.taken"),
    410: (Cause.GONE, "exchange.gone"),
    429: (Cause.LATER, "exchange.busy"),
}
_ELSE = (Cause.PARKED, "exchange.not-accepted")


def _failure(reply: Reply) -> Failed:
    problem, wait = _problem(reply), _wait(reply)
    codes = _codes(problem)
    cause, code = _CAUSES.get(reply.status, _ELSE)
    if reply.status >= 500:
        cause, code = Cause.UNKNOWN, "exchange.server-error"
        if reply.status == 503 and wait is not None:
            cause, code = _CAUSES[429]
    elif reply.status < 400:
        cause, code = Cause.NO_LINE, "exchange.redirect"
    elif reply.status == 403 and any(code.startswith(_LOGIN) for code in codes):
        cause, code = _CAUSES[401]
    elif codes & _TAKEN:
        cause, code = _CAUSES[409]
    return Failed(cause, code, _words(problem, reply.status), wait)


def _problem(reply: Reply) -> Table:
    try:
        return table(content(reply))
    except Failed:
        return {}


def _params(problem: Table) -> Sequence[Table]:
    found = problem.get("invalidParams", problem.get("invalid_params"))
    if not isinstance(found, list):
        return ()
    return [each for each in found if isinstance(each, dict)]


def _codes(problem: Table) -> frozenset[str]:
    told = [text(problem, "code"), *(text(each, "code") for each in _params(problem))]
    return frozenset(told)


def _words(problem: Table, status: int) -> str:
    words = [text(problem, "title"), text(problem, "detail")]
    words += [f"{text(each, 'name')}: {text(each, 'reason')}" for each in _params(problem)]
    return _plain(" ".join(filter(None, (str(status), *words))))


def _plain(words: str) -> str:
    try:
        return " ".join(clean_answer(words[:_MOST_WORDS]).split())
    except InputError:
        return ""


def _wait(reply: Reply) -> float | None:
    told = reply.headers.get("retry-after", "")
    if told.isascii() and told.isdigit():
        return min(float(told), _LONGEST_WAIT)
    try:
        until = email.utils.parsedate_to_datetime(told)
        begun = email.utils.parsedate_to_datetime(reply.headers.get("date", ""))
    except (TypeError, ValueError):
        return None
    return min(max((_utc(until) - _utc(begun)).total_seconds(), 0.0), _LONGEST_WAIT)


def _utc(moment: datetime) -> datetime:
    return moment if moment.tzinfo is not None else moment.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Backoff:
    """How long to wait before something is tried again; `jitter` gives a number from 0 to 1."""

    first: float = 30.0
    longest: float = 3_600.0

    def seconds(self, attempts: int, jitter: float, asked: float | None = None) -> float:
        """Longer each time, and never for two devices the same; as long as a server asked."""
        wait = min(self.first * 2.0 ** min(attempts, 16), self.longest) * (0.5 + jitter)
        return max(wait, asked or 0.0)
