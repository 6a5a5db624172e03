"""The log-in of everyday work: OpenID Connect in the system's browser, code with PKCE, loopback.

The password and the second factor stay with the municipality's own page; what comes back is a
token that soon ends, in memory alone, and one to renew it with, in the vault. Authlib makes and
reads the requests, joserfc the id token; everything goes over the line with its limits.
"""

import re
import secrets
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from coach_desktop.domain.answer import Value
from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.addresses import is_beside
from coach_desktop.exchange.auth import LOGIN_NAME, REFRESH_TOKEN, Secrets
from coach_desktop.exchange.id_token import Expected, checked
from coach_desktop.exchange.line import Asked, Line
from coach_desktop.exchange.loopback import Farewell, Loopback
from coach_desktop.exchange.parsing import Unreadable, parse
from coach_desktop.exchange.wire import Api, Lost, Refused, Reply

DISCOVERY = "/.well-known/openid-configuration"

EARLY = timedelta(seconds=30)
"""So long before its end a token counts as over."""

Table = Mapping[str, Value]

_TOKEN = re.compile(r"[!-~]{1,16384}")
_FORM = "application/x-www-form-urlencoded"


@dataclass(frozen=True, slots=True)
class _Issuer:
    """Where the issuer lets itself be asked; all of it at its own host."""

    name: str
    authorization: str
    token: str
    keys: str


@dataclass
class OidcLogin:
    """Fulfils `AuthProvider`; `open_browser` says whether a browser was opened."""

    policy: Uitwisseling
    line: Line
    secrets: Secrets
    open_browser: Callable[[str], bool]
    farewell: Farewell
    seconds: float = 300.0
    _access: str = ""
    _until: datetime | None = None
    _known: _Issuer | None = None
    _turn: threading.RLock = field(default_factory=threading.RLock)

    @property
    def warning(self) -> str:
        """None: this is as it should be."""
        return ""

    @property
    def is_ready(self) -> bool:
        """Whether somebody is logged in, as far as is known here."""
        return bool(self._access or self.secrets.find(REFRESH_TOKEN))

    def headers(self, api: Api) -> Mapping[str, str]:  # noqa: ARG002  # the gateway takes one for all
        """The token, renewed before it ends; raises Lost, or Refused `exchange.login-again`."""
        with self._turn:
            if not self._access or self._until is None or self.line.now() >= self._until - EARLY:
                self._refresh()
            return {"Authorization": f"Bearer {self._access}"}

    def renew(self, api: Api) -> bool:  # noqa: ARG002  # the gateway takes one for all
        """Another token in place of the one that was refused."""
        with self._turn:
            self._refresh()
            return True

    def log_in(self, cancelled: Callable[[], bool]) -> str:
        """Let somebody log in in the browser, and give the name that he has there.

        Takes as long as that takes; raises Lost or Refused.
        """
        issuer = self._issuer()
        state, nonce, verifier = (secrets.token_urlsafe(48) for _ in range(3))
        listening = Loopback(self.farewell)
        try:
            asked = self._authorization(issuer, listening.address, state, nonce, verifier)
            if not self.open_browser(asked):
                raise Refused("exchange.no-browser")
            answer = listening.wait(state, cancelled, self.seconds)
        finally:
            listening.close()
        code = answer.get("code", "")
        if _TOKEN.fullmatch(code) is None or answer.get("iss", issuer.name) != issuer.name:
            raise Refused("exchange.login-denied")
        told = self._token(
            issuer, "authorization_code", code=code, redirect_uri=listening.address,
            code_verifier=verifier,
        )  # fmt: skip
        keys = _table(self._get(issuer.keys))
        expected = Expected(issuer.name, self.policy.client_id, nonce, self.line.now())
        person = checked(_text(told, "id_token"), dict(keys), expected)
        with self._turn:
            self._take(told)
            self.secrets.keep(LOGIN_NAME, person.name)
        return person.name

    def log_out(self) -> None:
        """Forget every token."""
        with self._turn:
            self._access, self._until = "", None
            self.secrets.keep(REFRESH_TOKEN, "")
            self.secrets.keep(LOGIN_NAME, "")

    def _authorization(
        self, issuer: _Issuer, back: str, state: str, nonce: str, verifier: str
    ) -> str:
        from authlib.oauth2.rfc6749.parameters import prepare_grant_uri
        from authlib.oauth2.rfc7636 import create_s256_code_challenge

        return str(
            prepare_grant_uri(
                issuer.authorization,
                client_id=self.policy.client_id,
                response_type="code",
                redirect_uri=back,
                scope=self.policy.scope,
                state=state,
                nonce=nonce,
                code_challenge=create_s256_code_challenge(verifier),
                code_challenge_method="S256",
            )
        )

    def _refresh(self) -> None:
        token = self.secrets.find(REFRESH_TOKEN)
        self._access, self._until = "", None
        if not token:
            raise Refused("exchange.login-again")
        self._take(self._token(self._issuer(), "refresh_token", refresh_token=token))

    def _take(self, told: Table) -> None:
        """Keep what was given; a new token to renew with takes the place of the former at once."""
        if _text(told, "token_type").lower() != "bearer":
            raise Refused("exchange.login-token")
        access, renewing = _secret(told, "access_token"), told.get("refresh_token", "")
        if renewing not in ("", self.secrets.find(REFRESH_TOKEN)):
            self.secrets.keep(REFRESH_TOKEN, _secret(told, "refresh_token"))
        lasts = told.get("expires_in", 300)
        seconds = lasts if isinstance(lasts, int) else 300
        self._access = access
        self._until = self.line.now() + timedelta(seconds=min(seconds, 86_400))

    def _token(self, issuer: _Issuer, grant: str, **told: str) -> Table:
        form = {"grant_type": grant, "client_id": self.policy.client_id, **told}
        headers = {"Content-Type": _FORM, "Accept": "application/json"}
        asked = Asked("POST", issuer.token, headers=headers, content=urlencode(form).encode())
        reply = self.line.ask(asked)
        if reply.status == 200:
            return _table(reply)
        if reply.status in {400, 401} and _error(reply) in {"invalid_grant", "invalid_token"}:
            self.secrets.keep(REFRESH_TOKEN, "")
            raise Refused("exchange.login-again")
        if reply.status >= 500 or reply.status == 429:
            raise Lost("exchange.login-unanswered")
        raise Refused("exchange.login-denied")

    def _issuer(self) -> _Issuer:
        if self._known is None:
            told = _table(self._get(f"{self.policy.issuer}{DISCOVERY}"))
            name = _text(told, "issuer")
            found = [
                _text(told, f"{each}")
                for each in ("authorization_endpoint", "token_endpoint", "jwks_uri")
            ]
            is_ours = name.rstrip("/") == self.policy.issuer.rstrip("/")
            if not is_ours or not all(is_beside(self.policy.issuer, each) for each in found):
                raise Refused("exchange.login-issuer")
            self._known = _Issuer(name, *found)
        return self._known

    def _get(self, url: str) -> Reply:
        reply = self.line.ask(Asked("GET", url, headers={"Accept": "application/json"}))
        if reply.status != 200:
            raise Lost("exchange.login-unanswered")
        return reply


def _table(reply: Reply) -> Table:
    try:
        told = parse(reply.content)
    except Unreadable as broken:
        raise Lost(broken.code) from broken
    if not isinstance(told, dict):
        raise Lost("exchange.answer-unreadable")
    return told


def _error(reply: Reply) -> str:
    try:
        told: Value = parse(reply.content)
    except Unreadable:
        return ""
    return str(told.get("error", "")) if isinstance(told, dict) else ""


def _text(told: Table, name: str) -> str:
    found = told.get(name)
    if not isinstance(found, str):
        raise Refused("exchange.login-token")
    return found


def _secret(told: Table, name: str) -> str:
    if _TOKEN.fullmatch(found := _text(told, name)) is None:
        raise Refused("exchange.login-token")
    return found
