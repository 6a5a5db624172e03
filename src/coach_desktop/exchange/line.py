"""A line to the servers of one municipality, by which all that goes over the network goes."""

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING

from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.parsing import Unreadable, weigh
from coach_desktop.exchange.wire import Lost, Part, Refused, Reply

if TYPE_CHECKING:
    import httpx

    from coach_desktop.exchange.sockets import Sockets

JSON_LIMIT = 10 * 1024 * 1024
"""Bytes of an answer in JSON, unpacked."""

DOCUMENT_LIMIT = 100 * 1024 * 1024
"""Bytes of a document that is fetched."""

SECONDS = 60.0
"""In which a request must be answered whole; a document has five times as long."""

NOT_MODIFIED = 304


@dataclass(frozen=True, slots=True)
class Asked:
    """A request to a whole address."""

    method: str
    url: str
    query: Mapping[str, str] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    content: bytes = b""
    part: Part | None = None
    is_document: bool = False


class Line:
    """Sends requests; may be used from any thread. Nothing is loaded before the first one."""

    def __init__(
        self, policy: Uitwisseling, now: Callable[[], datetime], seconds: float = SECONDS
    ) -> None:
        self._policy, self._now, self._seconds = policy, now, seconds
        self._sockets: Sockets | None = None
        self._turn = threading.Lock()
        self._ahead = timedelta()
        self._seen: datetime | None = None

    @property
    def ahead(self) -> timedelta:
        """How much the server's clock is ahead of ours, as the last answer told."""
        return self._ahead

    @property
    def seen(self) -> datetime | None:
        """The server's clock in the last answer; None when no answer told it."""
        return self._seen

    def now(self) -> datetime:
        """The moment by the server's clock, as far as it is known."""
        return self._now() + self._ahead

    def ask(self, asked: Asked) -> Reply:
        """Send and wait; raises Lost or Refused. A redirect is refused, not followed."""
        sockets = self._ready()
        limit = DOCUMENT_LIMIT if asked.is_document else JSON_LIMIT
        seconds = self._seconds * (5 if asked.is_document else 1)
        began = self._now()
        reply = sockets.ask(_request(asked), seconds=seconds, limit=limit)
        self._set_clock(reply, began)
        if 300 <= reply.status < 400 and reply.status != NOT_MODIFIED:
            raise Refused("exchange.redirect")
        if "json" in reply.headers.get("content-type", "") and reply.content:
            try:
                weigh(reply.content)
            except Unreadable as broken:
                raise Lost(broken.code) from broken
        return reply

    def hang_up(self) -> None:
        """Let every request that waits for an answer end now, as lost; a later one is new."""
        with self._turn:
            sockets, self._sockets = self._sockets, None
        if sockets is not None:
            sockets.hang_up()

    def close(self) -> None:
        """Close every connection."""
        with self._turn:
            if self._sockets is not None:
                self._sockets.close()
                self._sockets = None

    def _ready(self) -> "Sockets":
        with self._turn:
            if self._sockets is None:
                from coach_desktop.exchange.sockets import Sockets

                self._sockets = Sockets(self._policy)
            return self._sockets

    def _set_clock(self, reply: Reply, began: datetime) -> None:
        """The server told the time somewhere between the question and the answer."""
        try:
            told = parsedate_to_datetime(reply.headers.get("date", ""))
        except (TypeError, ValueError):
            return
        if told.tzinfo is not None:
            ended = self._now()
            self._seen = told.astimezone(UTC)
            self._ahead = told - (began + (ended - began) / 2)


def _request(asked: Asked) -> "httpx.Request":
    import httpx

    headers = {"Accept-Encoding": "gzip", "User-Agent": "coach-desktop", **asked.headers}
    try:
        url = httpx.URL(asked.url)
        if asked.query:
            url = url.copy_merge_params(dict(asked.query))
        if asked.part is None:
            return httpx.Request(asked.method, url, headers=headers, content=asked.content or None)
        part = asked.part
        file = (part.name, part.content, "application/octet-stream")
        data = dict(part.fields)
        return httpx.Request(asked.method, url, headers=headers, files={part.name: file}, data=data)
    except (httpx.InvalidURL, ValueError) as error:
        raise Refused("exchange.address-outside") from error
