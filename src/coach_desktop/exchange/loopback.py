"""Waits on this computer for the one answer that the browser brings back (RFC 8252)."""

import hmac
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from http.server import BaseHTTPRequestHandler, HTTPServer
from time import monotonic
from urllib.parse import parse_qs, urlsplit

from coach_desktop.exchange.wire import Lost, Refused

PATH = "/aangemeld"
SECONDS = 300.0
"""In which somebody has to log in."""

_TURN = 0.1
_LONGEST = 4096
_PAGE = """<!doctype html><html lang="{language}"><meta charset="utf-8"><title>{title}</title>
<body style="font: 18px/1.6 sans-serif; max-width: 34em; margin: 4em auto; padding: 0 1em">
<h1 style="font-size: 1.5em">{title}</h1><p>{words}</p></body></html>"""
_HEADERS = {
    "Content-Type": "text/html; charset=utf-8",
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
    "Cache-Control": "no-store",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
    "Connection": "close",
}


@dataclass(frozen=True, slots=True)
class Farewell:
    """What the page in the browser says when the answer is there."""

    language: str
    title: str
    done: str
    failed: str


class Loopback:
    """Listens on a port of 127.0.0.1 that the system chooses, until one good answer came."""

    def __init__(self, farewell: Farewell) -> None:
        """Raise Refused `exchange.no-listener`."""
        try:
            self._server = _Server(("127.0.0.1", 0), _Handler)
        except OSError as error:
            raise Refused("exchange.no-listener") from error
        self._server.timeout = _TURN
        self._server.farewell = farewell

    @property
    def address(self) -> str:
        """Where the browser is sent back to."""
        return f"http://127.0.0.1:{self._server.server_port}{PATH}"

    def wait(
        self, state: str, cancelled: Callable[[], bool], seconds: float = SECONDS
    ) -> dict[str, str]:
        """The answer that brings this state; whatever else comes is turned away.

        Raises Lost `exchange.login-late` or `exchange.login-cancelled`.
        """
        self._server.state = state
        until = monotonic() + seconds
        while not self._server.answer:
            if cancelled():
                raise Lost("exchange.login-cancelled")
            if monotonic() > until:
                raise Lost("exchange.login-late")
            self._server.handle_request()
        return self._server.answer

    def close(self) -> None:
        """Listen no longer."""
        self._server.server_close()


class _Server(HTTPServer):
    """Keeps the one answer."""

    state = ""
    farewell = Farewell("nl", "", "", "")

    def __init__(self, at: tuple[str, int], handler: type[BaseHTTPRequestHandler]) -> None:
        self.answer: dict[str, str] = {}
        super().__init__(at, handler)

    def handle_error(self, *_: object) -> None:
        """Whoever breaks off has said nothing."""


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    timeout = 2
    server_version, sys_version = "coach-desktop", ""

    def do_GET(self) -> None:  # the name that the library calls
        told = urlsplit(self.path[:_LONGEST])
        at_us = self.headers.get("Host", "") == f"127.0.0.1:{self.server.server_port}"
        if told.path != PATH or not at_us or self.server.answer:
            self._say(404, self.server.farewell.failed)
            return
        found = {name: texts[0] for name, texts in parse_qs(told.query).items() if len(texts) == 1}
        state = self.server.state
        if not state or not hmac.compare_digest(found.get("state", "").encode(), state.encode()):
            self._say(400, self.server.farewell.failed)
            return
        self.server.answer = found
        is_good = "code" in found
        self._say(200, self.server.farewell.done if is_good else self.server.farewell.failed)

    def log_message(self, *_: object) -> None:
        """Nothing: the address holds a code."""

    def _say(self, status: int, words: str) -> None:
        said = self.server.farewell
        page = _PAGE.format(
            language=escape(said.language), title=escape(said.title), words=escape(words)
        ).encode()
        self.send_response(status)
        for name, value in _HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)
