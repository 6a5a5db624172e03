"""The line to the municipality without a network: fulfils the Wire that the exchange asks for."""

import json
from collections.abc import Callable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from urllib.parse import parse_qsl, urlsplit

from coach_desktop.exchange.wire import Api, Call, Lost, Part, Refused, Reply
from tests.municipality.access import make_jwt
from tests.municipality.hall import BASES, CLIENT, ROOT, SECRET, TOKEN
from tests.municipality.speech import JSON, Answer, HungUp, Request
from tests.municipality.town import Town

OF_OBJECTS = {Api.OBJECTEN, Api.OBJECTTYPEN}
BOUNDARY = "grens-van-een-deel"


class TownWire:
    """Logs in by itself, unless the call says how; keeps how far the server's clock is ahead."""

    def __init__(
        self,
        town: Town,
        *,
        client: str = CLIENT,
        secret: str = SECRET,
        token: str = TOKEN,
        user: str = "",
        answer: Callable[[Request], Answer] | None = None,
        laptop: Callable[[], datetime] | None = None,
    ) -> None:
        self.client, self.secret, self.token, self.user = client, secret, token, user
        self._answer = answer or town.answer
        self._laptop = laptop or town.clock.told
        self._ahead = timedelta()

    @property
    def ahead(self) -> timedelta:
        return self._ahead

    def send(self, call: Call) -> Reply:
        try:
            answer = self._answer(self.request(call))
        except HungUp:
            raise Lost("line_lost") from None
        told = parsedate_to_datetime(answer.headers["date"])
        self._ahead = told - self._laptop()
        return Reply(answer.status, dict(answer.headers), answer.content)

    def request(self, call: Call) -> Request:
        """The call as it goes over the line."""
        base = ROOT + BASES[call.api]
        address = call.path if "://" in call.path else f"{base}/{call.path.lstrip('/')}"
        if not address.startswith(base + "/"):
            raise Refused("other_address")
        parts = urlsplit(address)
        headers = {name.lower(): told for name, told in call.headers.items()}
        headers.setdefault("authorization", self._login(call.api))
        if call.api in {Api.ZAKEN, *OF_OBJECTS}:
            headers.setdefault("accept-crs", "EPSG:4326")
            headers.setdefault("content-crs", "EPSG:4326")
        content = b""
        if call.part is not None:
            headers["content-type"] = f"multipart/form-data; boundary={BOUNDARY}"
            content = form(call.part)
        elif call.method not in {"GET", "HEAD", "DELETE"}:
            headers.setdefault("content-type", JSON)
            content = b"" if call.body is None else json.dumps(call.body).encode()
        query = {**dict(parse_qsl(parts.query)), **call.query}
        return Request(call.method, parts.path, query, headers, content)

    def _login(self, api: Api) -> str:
        if api in OF_OBJECTS:
            return f"Token {self.token}"
        issued = int((self._laptop() + self._ahead).timestamp())
        return f"Bearer {make_jwt(self.client, self.secret, issued, self.user)}"


def form(part: Part) -> bytes:
    """A form of parts as bytes."""
    pieces = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{told}\r\n'.encode()
        for name, told in part.fields.items()
    ]
    head = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{part.name}"; filename="deel"\r\n'
        "Content-Type: application/octet-stream\r\n\r\n"
    ).encode()
    return b"".join([*pieces, head, part.content, f"\r\n--{BOUNDARY}--\r\n".encode()])
