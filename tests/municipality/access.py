"""Who comes in: a JWT of Open Zaak, a token of Open Object, or a pass of a gateway."""

import base64
import hashlib
import hmac
import json
from datetime import timedelta

from coach_desktop.exchange.wire import Api
from tests.municipality.hall import Asked, Client, Pass, Token, TownClock
from tests.municipality.speech import Problem, Table, denied, number, text

EXPIRY = timedelta(seconds=3_600)
"""Counted from `iat`, whatever `exp` says."""

LEEWAY = timedelta(seconds=120)
"""How far in the future `iat` may lie; more was not tried on a real server."""


class Gate:
    """Knows clients, tokens and passes, and refuses as the real servers do."""

    def __init__(self, clock: TownClock) -> None:
        self.clock = clock
        self.clients: dict[str, Client] = {}
        self.tokens: dict[str, Token] = {}
        self.passes: dict[str, Pass] = {}

    def let_in(self, asked: Asked) -> str:
        """Note at the request who asks; gives the name of the user for the trail."""
        scheme, _, told = asked.request.headers.get("authorization", "").partition(" ")
        of_objects = asked.api in {Api.OBJECTEN, Api.OBJECTTYPEN}
        if scheme == "Bearer" and told in self.passes:
            return self._pass(asked, self.passes[told])
        if of_objects:
            if scheme != "Token" or told not in self.tokens:
                raise Problem(401, "authentication_failed", "Ongeldige token.")
            asked.token = self.tokens[told]
            return ""
        if scheme != "Bearer":
            raise denied("not_authenticated")
        return self._jwt(asked, told)

    def _pass(self, asked: Asked, held: Pass) -> str:
        if held.until <= self.clock.now():
            raise Problem(401, "invalid_token", "The access token expired")
        asked.client = self.clients[held.client]
        asked.token = self.tokens[held.token]
        return ""

    def _jwt(self, asked: Asked, told: str) -> str:
        """A wrong, an old and a missing token are all 403 in Open Zaak."""
        head, _, rest = told.partition(".")
        payload, _, signature = rest.partition(".")
        claims = _read(payload)
        client = self.clients.get(text(claims, "client_id") or text(claims, "iss"))
        if client is None or text(_read(head), "alg") != "HS256":
            raise denied("invalid-client-identifier")
        if not hmac.compare_digest(_sign(client.secret, f"{head}.{payload}"), signature):
            raise denied("jwt-signature-invalid")
        issued = number(claims, "iat")
        now = self.clock.now().timestamp()
        if not issued or issued > now + LEEWAY.total_seconds():
            raise denied("jwt-not-yet-valid")
        expires = number(claims, "exp") or issued + EXPIRY.total_seconds()
        if issued + EXPIRY.total_seconds() < now or expires < now:
            raise denied("jwt-expired")
        asked.client = client
        return text(claims, "user_id")


def make_jwt(client: str, secret: str, issued: int, user: str = "", **claims: str | int) -> str:
    """A token as a client makes it."""
    told: Table = {"iss": client, "client_id": client, "iat": issued, "user_id": user, **claims}
    signed = f"{_write({'alg': 'HS256', 'typ': 'JWT'})}.{_write(told)}"
    return f"{signed}.{_sign(secret, signed)}"


def _write(told: Table) -> str:
    return base64.urlsafe_b64encode(json.dumps(told).encode()).rstrip(b"=").decode()


def _read(part: str) -> Table:
    try:
        told = json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def _sign(secret: str, signed: str) -> str:
    made = hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest()
    return base64.urlsafe_b64encode(made).rstrip(b"=").decode()
