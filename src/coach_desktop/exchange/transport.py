"""The line to a municipality over https: fulfils `Wire`."""

from collections.abc import Mapping
from datetime import timedelta

import msgspec

from coach_desktop.exchange.addresses import absolute
from coach_desktop.exchange.auth import AuthProvider
from coach_desktop.exchange.line import Asked, Line
from coach_desktop.exchange.parsing import Unreadable, parse
from coach_desktop.exchange.wire import Api, Call, Reply

EXPIRED = "jwt-expired"

_WORLD = "EPSG:4326"
_PLACES = {"Accept-Crs": _WORLD, "Content-Crs": _WORLD}
"""The APIs ask in which system places are told, though none is."""


class HttpWire:
    """Each call under the base address of its API, with the log-in; an expired one is renewed once.

    Nothing of a dossier stands in a trouble that it raises: only codes do.
    """

    def __init__(self, line: Line, addresses: Mapping[str, str], auth: AuthProvider) -> None:
        self._line, self._addresses, self._auth = line, addresses, auth

    @property
    def ahead(self) -> timedelta:
        """How much the server's clock is ahead of ours, as the last answer told."""
        return self._line.ahead

    def send(self, call: Call) -> Reply:
        """Send and wait; raises Lost or Refused. Any HTTP status comes back as a reply."""
        url = absolute(self._addresses.get(call.api.value, ""), call.path)
        reply = self._line.ask(self._asked(call, url))
        if is_expired(reply) and self._auth.renew(call.api):
            return self._line.ask(self._asked(call, url))
        return reply

    def _asked(self, call: Call, url: str) -> Asked:
        is_document = call.api is Api.DOCUMENTEN and url.partition("?")[0].endswith("/download")
        headers = {
            **_PLACES,
            "Accept": "*/*" if is_document else "application/json",
            **call.headers,
            **self._auth.headers(call.api),
        }
        content = b""
        if call.body is not None:
            content = msgspec.json.encode(call.body)
            headers["Content-Type"] = "application/json"
        return Asked(call.method, url, call.query, headers, content, call.part, is_document)


def is_expired(reply: Reply) -> bool:
    """Whether the server says that the log-in is over; then it did nothing."""
    if reply.status != 403:
        return reply.status == 401
    try:
        told = parse(reply.content)
    except Unreadable:
        return False
    return isinstance(told, dict) and told.get("code") == EXPIRED
