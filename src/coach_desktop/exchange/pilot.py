"""The log-in of test and pilot: one secret for the whole program, and a fixed token for Objecten.

Who has that secret can pass for any colleague: the servers do not check who a token names. So this
is never the way of everyday work, and a plain warning stands with it.
"""

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from coach_desktop.exchange.auth import CLIENT_SECRET, OBJECTEN_TOKEN, Secrets
from coach_desktop.exchange.wire import Api, Refused

_OBJECTS = frozenset({Api.OBJECTEN, Api.OBJECTTYPEN})
_EARLIER = 5
"""Seconds before the server's clock, so that no token is of the future."""


@dataclass(frozen=True, slots=True)
class PilotLogin:
    """Fulfils `AuthProvider` by client id and secret; `now` is the server's clock."""

    client_id: str
    user_id: str
    user_name: str
    secrets: Secrets
    now: Callable[[], datetime]

    @property
    def warning(self) -> str:
        """It is for test and pilot."""
        return "exchange.pilot-login"

    @property
    def is_ready(self) -> bool:
        """Whether both secrets are there."""
        return all(map(self.secrets.find, (CLIENT_SECRET, OBJECTEN_TOKEN)))

    def headers(self, api: Api) -> Mapping[str, str]:
        """A fresh token per request; raises Refused `exchange.no-secret`."""
        secret = self.secrets.find(OBJECTEN_TOKEN if api in _OBJECTS else CLIENT_SECRET)
        if not secret:
            raise Refused("exchange.no-secret")
        told = f"Token {secret}" if api in _OBJECTS else f"Bearer {self._token(secret)}"
        return {"Authorization": told}

    def renew(self, api: Api) -> bool:
        """A token of now, by the clock that the refusal told; one for Objecten stays the same."""
        return api not in _OBJECTS

    def _token(self, secret: str) -> str:
        claims: dict[str, str | int] = {
            "iss": self.client_id,
            "iat": int(self.now().timestamp()) - _EARLIER,
            "client_id": self.client_id,
            "user_id": self.user_id,
            "user_representation": self.user_name,
        }
        told = f"{_part({'typ': 'JWT', 'alg': 'HS256'})}.{_part(claims)}"
        seal = hmac.new(secret.encode(), told.encode(), hashlib.sha256).digest()
        return f"{told}.{_text(seal)}"


def _part(told: Mapping[str, str | int]) -> str:
    return _text(json.dumps(told, separators=(",", ":")).encode())


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode("ascii")
