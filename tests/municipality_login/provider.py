"""An OpenID provider: codes that work once with their PKCE, tokens that end, refresh that rotates.

A token to renew with that is used twice ends the whole log-in, as the real ones do. Behind it
stands a small gateway at `/zaken` that wants a token that has not ended.
"""

import base64
import hashlib
import hmac
import json
import secrets
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwk, jwt

from coach_desktop.domain.answer import Value
from coach_desktop.machine.clock import SystemClock

CLIENT = "coach-desktop"


@dataclass
class Mischief:
    """What it does wrong; nothing, until a test says so."""

    claims: dict[str, Value] = field(default_factory=dict)
    without: frozenset[str] = frozenset()
    told: dict[str, Value] = field(default_factory=dict)
    discovery: dict[str, Value] = field(default_factory=dict)
    other_key: bool = False
    symmetric: bool = False
    status: int = 0
    no_refresh: bool = False
    answer: dict[str, str] = field(default_factory=dict)


@dataclass
class Provider:
    """What was given out, and what came in."""

    server: ThreadingHTTPServer
    mischief: Mischief = field(default_factory=Mischief)
    lasts: int = 300
    codes: dict[str, dict[str, str]] = field(default_factory=dict)
    access: set[str] = field(default_factory=set)
    refresh: dict[str, bool] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    key: jwk.RSAKey = field(default_factory=lambda: jwk.RSAKey.generate_key(2048, {"kid": "1"}))

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    def end_tokens(self) -> None:
        """Every token for the gateway is over now."""
        self.access.clear()

    def discovery(self) -> dict[str, Value]:
        return {
            "issuer": self.address,
            "authorization_endpoint": f"{self.address}/authorize",
            "token_endpoint": f"{self.address}/token",
            "jwks_uri": f"{self.address}/jwks",
            **self.mischief.discovery,
        }

    def authorize(self, query: dict[str, str]) -> str:
        """Where the browser goes next; '' when the request is not good."""
        back = query.get("redirect_uri", "")
        is_good = (
            query.get("client_id") == CLIENT
            and query.get("response_type") == "code"
            and query.get("code_challenge_method") == "S256"
            and len(query.get("code_challenge", "")) == 43
            and "openid" in query.get("scope", "").split()
            and back.startswith("http://127.0.0.1:")
            and all(query.get(each) for each in ("state", "nonce"))
        )
        if not is_good:
            return ""
        code = secrets.token_urlsafe(24)
        self.codes[code] = query
        told = {"code": code, "state": query["state"], **self.mischief.answer}
        return f"{back}?{urlencode({name: each for name, each in told.items() if each})}"

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, Value]]:
        """Tokens for a code or for a token to renew with."""
        if self.mischief.status:
            return self.mischief.status, {"error": "server_error"}
        if form.get("client_id") != CLIENT:
            return 401, {"error": "invalid_client"}
        if form.get("grant_type") == "refresh_token":
            return self._renewed(form.get("refresh_token", ""))
        asked = self.codes.pop(form.get("code", ""), None)
        if asked is None or asked["redirect_uri"] != form.get("redirect_uri"):
            return 400, {"error": "invalid_grant"}
        seen = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        if _text(seen) != asked["code_challenge"]:
            return 400, {"error": "invalid_grant"}
        return 200, self._given({"id_token": self._id_token(asked["nonce"])})

    def _renewed(self, token: str) -> tuple[int, dict[str, Value]]:
        if not self.refresh.get(token, False):
            self.refresh = dict.fromkeys(self.refresh, False)
            self.access.clear()
            return 400, {"error": "invalid_grant"}
        self.refresh[token] = False
        return 200, self._given({})

    def _given(self, more: dict[str, Value]) -> dict[str, Value]:
        access, renewing = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        self.access.add(access)
        self.refresh[renewing] = True
        told: dict[str, Value] = {
            "access_token": access,
            "token_type": "Bearer",
            "expires_in": self.lasts,
            **({} if self.mischief.no_refresh else {"refresh_token": renewing}),
            **more,
            **self.mischief.told,
        }
        return {name: each for name, each in told.items() if name not in self.mischief.without}

    def _id_token(self, nonce: str) -> str:
        now = int(SystemClock().now().timestamp())
        claims: dict[str, Value] = {
            "iss": self.address,
            "aud": CLIENT,
            "sub": "u-1",
            "preferred_username": "s.bakker",
            "nonce": nonce,
            "iat": now,
            "exp": now + 300,
            **self.mischief.claims,
        }
        claims = {name: each for name, each in claims.items() if name not in self.mischief.without}
        if self.mischief.symmetric:
            return _by_public_key(self.key.as_pem(private=False), claims)
        key = jwk.RSAKey.generate_key(2048, {"kid": "1"}) if self.mischief.other_key else self.key
        return jwt.encode({"alg": "RS256", "kid": "1"}, claims, key)


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        told = urlsplit(self.path)
        self.provider.asked.append(told.path)
        match told.path:
            case "/.well-known/openid-configuration":
                self._say(200, self.provider.discovery())
            case "/jwks":
                public = self.provider.key.as_dict(private=False)
                self._say(200, {"keys": [{name: str(each) for name, each in public.items()}]})
            case "/authorize":
                self._go(self.provider.authorize(_one_each(told.query)))
            case "/zaken/mine":
                bearer = self.headers.get("Authorization", "").removeprefix("Bearer ")
                good = bearer in self.provider.access
                self._say(200 if good else 401, {"count": 0, "results": []} if good else {})
            case _:
                self._say(404, {})

    def do_POST(self) -> None:
        self.provider.asked.append(self.path)
        body = self.rfile.read(int(self.headers.get("Content-Length", "0"))).decode()
        self._say(*self.provider.token(_one_each(body)))

    def log_message(self, *_: object) -> None:
        pass

    def _go(self, where: str) -> None:
        self.send_response(302 if where else 400)
        if where:
            self.send_header("Location", where)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _say(self, status: int, told: dict[str, Value]) -> None:
        content = json.dumps(told).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)


def _by_public_key(public: bytes, claims: dict[str, Value]) -> str:
    """A token that is signed by the public key as if that were a shared secret."""
    told = ".".join(_text(json.dumps(each).encode()) for each in ({"alg": "HS256"}, claims))
    return f"{told}.{_text(hmac.new(public, told.encode(), hashlib.sha256).digest())}"


def _text(content: bytes) -> str:
    return base64.urlsafe_b64encode(content).rstrip(b"=").decode()


def _one_each(told: str) -> dict[str, str]:
    return {name: texts[0] for name, texts in parse_qs(told).items()}


@contextmanager
def provider() -> Iterator[Provider]:
    """A provider that runs until the block ends."""
    handler = type("Handler", (_Handler,), {})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    made = Provider(server)
    handler.provider = made  # type: ignore[attr-defined]  # made two lines above
    running = threading.Thread(target=server.serve_forever, args=(0.02,))
    running.start()
    try:
        yield made
    finally:
        server.shutdown()
        running.join()
        server.server_close()
