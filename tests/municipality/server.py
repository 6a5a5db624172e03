"""The municipality on 127.0.0.1, over plain HTTP, for programs in other processes."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import parse_qsl, urlsplit

from tests.municipality.described import NotAsDescribed
from tests.municipality.hall import BASES, CLIENT, ROOT, SECRET, TOKEN
from tests.municipality.speech import JSON, Answer, HungUp, Request
from tests.municipality.town import Town


class TownServer(ThreadingHTTPServer):
    """Gives each request to the town; addresses in bodies are those by which it was reached."""

    daemon_threads = True

    def __init__(self, town: Town, port: int = 0) -> None:
        super().__init__(("127.0.0.1", port), _Handler)
        self.town = town
        self.complaints: list[str] = []

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away in the middle is no error of the server."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True  # else the end of an answer waits for the other side, 40 ms
    server: TownServer

    def do(self) -> None:
        parts = urlsplit(self.path)
        here = f"http://{self.headers.get('host', '')}"
        content = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name.lower(): told for name, told in self.headers.items()}
        if headers.get("content-type", "").startswith(JSON):
            content = content.replace(here.encode(), ROOT.encode())
        query = {
            name: told.replace(here, ROOT)
            for name, told in parse_qsl(parts.query, keep_blank_values=True)
        }
        method = "GET" if self.command == "HEAD" else self.command
        try:
            answer = self.server.town.answer(Request(method, parts.path, query, headers, content))
        except HungUp as went:
            self._hang_up(went.sent)
            return
        except NotAsDescribed as error:
            self.server.complaints.append(str(error))
            told = json.dumps({"code": "not-as-described", "title": str(error)}).encode()
            answer = Answer(400, {"content-type": JSON, "date": self.date_time_string()}, told)
        self._say(answer, here)

    do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = do_HEAD = do  # noqa: N815  # http.server's

    def _say(self, answer: Answer, here: str) -> None:
        content = answer.content
        if "json" in answer.headers.get("content-type", ""):
            content = content.replace(ROOT.encode(), here.encode())
        self.send_response_only(answer.status)
        for name, told in answer.headers.items():
            self.send_header(name, told)
        self.send_header("content-length", str(len(content)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _hang_up(self, sent: bytes) -> None:
        """Part of an answer, or nothing at all, and then the line goes."""
        self.close_connection = True
        if sent:
            self.send_response_only(200)
            self.send_header("content-length", str(2 * len(sent)))
            self.end_headers()
            self.wfile.write(sent)

    def log_message(self, format: str, *args: object) -> None:  # http.server's name
        """Nothing is printed of who asks what."""


@contextmanager
def serving(town: Town) -> Iterator[str]:
    """Serve for as long as the block lasts; gives the root below which the APIs stand.

    Raises at the end when something came that does not fit the API descriptions.
    """
    with running(TownServer(town)) as server:
        yield server.root
    if server.complaints:
        raise NotAsDescribed("; ".join(server.complaints))


@contextmanager
def running(server: TownServer) -> Iterator[TownServer]:
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def credentials(root: str) -> str:
    """What somebody needs to reach it, as lines NAME=VALUE."""
    lines = [f"COACH_{api.name}_URL={root}{base}" for api, base in BASES.items()]
    lines += [f"COACH_ZGW_CLIENT_ID={CLIENT}", f"COACH_ZGW_SECRET={SECRET}"]
    return "\n".join([*lines, f"COACH_OBJECTEN_TOKEN={TOKEN}"])
