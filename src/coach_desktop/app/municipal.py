"""The system of the municipality of an open vault; nothing of the network before it is asked for.

`wire` is the line that an exchange goes over: whoever gets it brings no log-in and no address.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import timedelta
from functools import cached_property
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from coach_desktop.app.gate import Gate
from coach_desktop.casework.access import Progress, Safe
from coach_desktop.casework.municipal import Cancelled, LoginWords, Tried
from coach_desktop.casework.ports import Clock
from coach_desktop.domain.errors import CoachError, InputError
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.lease import Standing, lease_from_text
from coach_desktop.domain.uitwisseling import OIDC, Uitwisseling
from coach_desktop.machine.clock import AMSTERDAM

if TYPE_CHECKING:
    from coach_desktop.exchange.auth import AuthProvider
    from coach_desktop.exchange.line import Line
    from coach_desktop.exchange.oidc import OidcLogin
    from coach_desktop.exchange.wire import Call, Reply, Wire
    from coach_desktop.storage.vault import OpenVault

LONGEST_PUSH = 120.0
"""Seconds in which a revoked laptop sends what is unsent."""

_NOBODY = "coach-desktop-proef"
"""Asked for so that a server answers with an empty list and tells about nobody."""

_QUESTIONS: Mapping[str, tuple[str, Mapping[str, str]]] = {
    "zaken": ("zaken", {"identificatie": _NOBODY}),
    "documenten": ("enkelvoudiginformatieobjecten", {"identificatie": _NOBODY}),
    "besluiten": ("besluiten", {"identificatie": _NOBODY}),
    "catalogi": ("catalogussen", {}),
    "objecten": ("objects", {"pageSize": "1", "fields": "uuid"}),
    "objecttypen": ("objecttypes", {}),
}


class VaultSecrets:
    """The secrets of the line, as settings of the vault; fulfils `exchange.auth.Secrets`."""

    __slots__ = ("_vault",)

    def __init__(self, vault: "OpenVault") -> None:
        self._vault = vault

    def find(self, name: str) -> str:
        """A secret; '' for one that it has not."""
        return str(self._vault.setting(name) or "")

    def keep(self, name: str, secret: str) -> None:
        """Keep a secret; '' forgets it."""
        if secret != self.find(name):
            with self._vault.writing() as writing:
                writing.settle(name, secret)


class VaultMunicipal:
    """The municipality's system; fulfils `casework.municipal.Municipal`."""

    def __init__(
        self,
        vault: "OpenVault",
        safe: Safe,
        policy: Uitwisseling,
        identity: Identity,
        clock: Clock,
    ) -> None:
        self._vault, self._safe, self._policy = vault, safe, policy
        self._identity, self._clock = identity, clock
        self._gate = Gate(vault.folder, clock)
        self._words = LoginWords("nl", "", "", "")
        self._opened: Line | None = None
        self.push: Callable[[Progress], str] = _nothing
        """Sends what is unsent and gives a code; who joins the exchange puts it here."""

    @property
    def addresses(self) -> Mapping[str, str]:
        """The base address of each API."""
        return self._policy.addresses

    @property
    def by_browser(self) -> bool:
        """Whether somebody logs in with the browser."""
        return self._policy.login == OIDC

    @property
    def warning(self) -> str:
        """What has to be known about the way of logging in."""
        return self._auth.warning if self._policy.has_server else ""

    @property
    def can_be_revoked(self) -> bool:
        """Whether the municipality signs revocations."""
        return bool(self._policy.public_key)

    @property
    def is_ready(self) -> bool:
        """Whether somebody is logged in or the secrets are there."""
        return self._policy.has_server and self._auth.is_ready

    @property
    def login_name(self) -> str:
        """By which name."""
        from coach_desktop.exchange.auth import LOGIN_NAME

        return self._secrets.find(LOGIN_NAME)

    @cached_property
    def wire(self) -> "Wire":
        """The line to every API, with the log-in; a server that answers is a contact."""
        from coach_desktop.exchange.transport import HttpWire

        return _Noting(HttpWire(self._line, self._policy.addresses, self._auth), self._answered)

    def log_in(self, words: LoginWords, cancelled: Cancelled) -> str:
        """Log in with the browser and give the name."""
        self._words = words
        with _told_in_our_words():
            return self._oidc.log_in(cancelled)

    def log_out(self) -> None:
        """Forget the log-in."""
        self._oidc.log_out()

    def keep_secrets(self, client_secret: str, objecten_token: str) -> None:
        """Keep the secrets of a pilot in the vault."""
        from coach_desktop.exchange.auth import CLIENT_SECRET, OBJECTEN_TOKEN

        for name, secret in ((CLIENT_SECRET, client_secret), (OBJECTEN_TOKEN, objecten_token)):
            if secret:
                self._secrets.keep(name, secret)

    def try_out(self) -> Sequence[Tried]:
        """Ask each API one thing that changes nothing and tells about nobody."""
        return [Tried(api, self._try(api)) for api in self._policy.addresses]

    def is_revoked(self) -> bool:
        """Ask the municipality whether this laptop is still trusted."""
        self._gate.ask()
        if self._gate.contact is not None:
            self._gate.answered(self._vault, self._gate.contact, let_in=True)
        return self._gate.is_revoked

    def bring_revocation(self, path: Path) -> bool:
        """Take in a file of revocations by hand."""
        from coach_desktop.exchange.revocation import LARGEST

        try:
            with path.open("rb") as file:
                content = file.read(LARGEST + 1)
        except OSError as error:
            raise InputError("input.file-unreadable") from error
        return self._gate.bring(content)

    def give_up(self) -> None:
        """Send what is unsent, as far as that goes now, and destroy the slots of this laptop.

        What could not be sent is not lost: the recovery code and the municipality's own key still
        open the vault.
        """
        until = monotonic() + LONGEST_PUSH

        def in_time(_done: int, _all: int) -> None:
            if monotonic() > until:
                raise CoachError("exchange.too-slow")

        with suppress(CoachError), _told_in_our_words():
            self.push(in_time)
        self._safe.leave_for_rescue()

    def notices(self) -> tuple[str, ...]:
        """What has to be told when the vault was opened."""
        keeper = self._vault.keeper
        if keeper is None or not self._policy.has_lease:
            return ()
        days = lease_from_text(keeper.file.lease)
        return ("vault.lease-warns",) if days.standing is not Standing.FINE else ()

    def hang_up(self) -> None:
        """Let what waits on the line end now, as lost; from any thread."""
        if self._opened is not None:
            self._opened.hang_up()

    def close(self) -> None:
        """Close every connection."""
        if self._opened is not None:
            self._opened.close()

    @cached_property
    def _secrets(self) -> VaultSecrets:
        return VaultSecrets(self._vault)

    @cached_property
    def _line(self) -> "Line":
        from coach_desktop.exchange.line import Line

        self._opened = Line(self._policy, self._clock.now)
        return self._opened

    @cached_property
    def _auth(self) -> "AuthProvider":
        from coach_desktop.exchange.pilot import PilotLogin

        if self.by_browser:
            return self._oidc
        who = self._identity.author
        client_id = self._policy.client_id
        return PilotLogin(client_id, who.id, who.name, self._secrets, self._line.now)

    @cached_property
    def _oidc(self) -> "OidcLogin":
        from coach_desktop.exchange.loopback import Farewell
        from coach_desktop.exchange.oidc import OidcLogin
        from coach_desktop.machine.browser import open_browser

        def farewell() -> Farewell:
            said = self._words
            return Farewell(said.language, said.title, said.done, said.failed)

        return OidcLogin(self._policy, self._line, self._secrets, open_browser, farewell)

    def _try(self, api: str) -> str:
        from coach_desktop.exchange.wire import Api, Call, Lost, Refused

        path, query = _QUESTIONS[api]
        try:
            status = self.wire.send(Call(Api(api), "GET", path, query)).status
        except (Lost, Refused) as trouble:
            return trouble.code
        if status in {401, 403}:
            return "exchange.not-let-in"
        return "" if status == 200 else "exchange.not-there"

    def _answered(self, reply: "Reply") -> None:
        if self._line.seen is not None and reply.status < 500:
            day = self._line.seen.astimezone(AMSTERDAM).date()
            self._gate.answered(self._vault, day, let_in=200 <= reply.status < 300)


def _nothing(_step: Progress) -> str:
    """Nothing is unsent where no exchange is joined."""
    return ""


@contextmanager
def _told_in_our_words() -> Iterator[None]:
    """A trouble of the line as one of the program: the same code."""
    from coach_desktop.exchange.wire import Lost, Refused

    try:
        yield
    except (Lost, Refused) as trouble:
        raise CoachError(trouble.code) from trouble


class _Noting:
    """A line that tells of every answer."""

    __slots__ = ("_tell", "_wire")

    def __init__(self, wire: "Wire", tell: "Callable[[Reply], None]") -> None:
        self._wire, self._tell = wire, tell

    @property
    def ahead(self) -> timedelta:
        """How much the server's clock is ahead of ours."""
        return self._wire.ahead

    def send(self, call: "Call") -> "Reply":
        """Send and wait."""
        reply = self._wire.send(call)
        self._tell(reply)
        return reply
