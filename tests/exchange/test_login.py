"""Logging in: with the browser and PKCE, or by the secret of a pilot; renewed once."""

import base64
import hashlib
import hmac
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import pytest

from coach_desktop.domain.answer import Value
from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.auth import (
    CLIENT_SECRET,
    LOGIN_NAME,
    OBJECTEN_TOKEN,
    REFRESH_TOKEN,
    AuthProvider,
)
from coach_desktop.exchange.line import Line
from coach_desktop.exchange.loopback import Farewell, Loopback
from coach_desktop.exchange.oidc import OidcLogin
from coach_desktop.exchange.pilot import PilotLogin
from coach_desktop.exchange.transport import HttpWire
from coach_desktop.exchange.wire import Api, Call, Lost, Refused
from coach_desktop.machine.clock import SystemClock
from tests.exchange.servers import saying, serving
from tests.municipality_login.browser import Browser, fetch
from tests.municipality_login.provider import CLIENT, Mischief, Provider, provider

FAREWELL = Farewell("nl", "Coach Desktop", "U bent ingelogd.", "Het inloggen is niet gelukt.")
GET = Call(Api.ZAKEN, "GET", "mine")


@dataclass
class Kept:
    """Secrets in memory."""

    told: dict[str, str] = field(default_factory=dict)

    def find(self, name: str) -> str:
        return self.told.get(name, "")

    def keep(self, name: str, secret: str) -> None:
        self.told[name] = secret


@dataclass
class Seat:
    """Somebody who logs in."""

    provider: Provider
    login: OidcLogin
    kept: Kept
    browser: Browser
    wire: HttpWire

    def log_in(self) -> str:
        return self.login.log_in(lambda: False)


@contextmanager
def seat(mischief: Mischief | None = None, *, seconds: float = 5) -> Iterator[Seat]:
    with provider() as at:
        at.mischief = mischief or Mischief()
        policy = Uitwisseling(issuer=at.address, client_id=CLIENT, proxy="geen")
        line, kept, browser = Line(policy, SystemClock().now, 5), Kept(), Browser()
        login = OidcLogin(policy, line, kept, browser.open, FAREWELL, seconds)
        wire = HttpWire(line, {"zaken": f"{at.address}/zaken"}, login)
        try:
            yield Seat(at, login, kept, browser, wire)
        finally:
            browser.close()
            line.close()


def code(doing: Callable[[], object]) -> str:
    with pytest.raises((Lost, Refused)) as ended:
        doing()
    assert isinstance(ended.value, (Lost, Refused))
    return ended.value.code


def test_somebody_logs_in_with_the_browser() -> None:
    with seat() as here:
        before = here.login.is_ready
        assert here.log_in() == "s.bakker"
        assert (before, here.login.is_ready) == (False, True)
        assert here.wire.send(GET).status == 200
        asked = parse_qs(urlsplit(here.browser.opened[0]).query)
        assert asked["code_challenge_method"] == ["S256"]
        assert here.kept.find(LOGIN_NAME) == "s.bakker"
        assert here.provider.refresh[here.kept.find(REFRESH_TOKEN)]
        here.browser.close()
        assert here.browser.pages[0][0] == 200
        assert "U bent ingelogd." in here.browser.pages[0][1]
    assert here.login.warning == ""


def test_the_token_itself_is_in_memory_alone() -> None:
    with seat() as here:
        here.log_in()
        assert not here.provider.access & set(here.kept.told.values())


def test_a_token_that_is_over_is_renewed_once_and_another_one_takes_its_place() -> None:
    with seat() as here:
        here.log_in()
        former = here.kept.find(REFRESH_TOKEN)
        here.provider.end_tokens()
        assert here.wire.send(GET).status == 200
        assert here.kept.find(REFRESH_TOKEN) != former
        assert here.provider.asked[-3:] == ["/zaken/mine", "/token", "/zaken/mine"]


def test_a_token_near_its_end_is_renewed_before_it_is_used() -> None:
    with seat() as here:
        here.provider.lasts = 10
        here.log_in()
        here.wire.send(GET)
        assert here.provider.asked[-2:] == ["/token", "/zaken/mine"]


def test_a_refusal_that_stays_is_given_after_one_renewal() -> None:
    with seat() as here:
        here.log_in()
        here.provider.mischief = Mischief(told={"access_token": "of-somebody-else"})
        here.provider.end_tokens()
        assert here.wire.send(GET).status == 401
        assert here.provider.asked.count("/token") == 2


def test_the_next_day_nobody_has_to_log_in_again() -> None:
    with seat() as here:
        here.log_in()
        again = OidcLogin(
            here.login.policy, here.login.line, here.kept, here.browser.open, FAREWELL
        )
        assert again.is_ready
        assert again.headers(Api.ZAKEN)["Authorization"].startswith("Bearer ")


def test_a_stolen_token_to_renew_with_ends_the_log_in_for_both() -> None:
    with seat() as here:
        here.log_in()
        stolen = here.kept.find(REFRESH_TOKEN)
        here.login.renew(Api.ZAKEN)
        status, _ = here.provider.token(
            {"client_id": CLIENT, "grant_type": "refresh_token", "refresh_token": stolen}
        )
        assert status == 400
        assert code(lambda: here.login.renew(Api.ZAKEN)) == "exchange.login-again"
        assert not here.login.is_ready


def test_without_a_log_in_nothing_is_asked() -> None:
    with seat() as here:
        assert code(lambda: here.wire.send(GET)) == "exchange.login-again"
        assert here.provider.asked == []


def test_logging_out_forgets_every_token() -> None:
    with seat() as here:
        here.log_in()
        here.login.log_out()
        assert not here.login.is_ready
        assert set(here.kept.told.values()) == {""}


@pytest.mark.parametrize(
    ("mischief", "told"),
    [
        (Mischief(claims={"nonce": "another"}), "exchange.login-token"),
        (Mischief(claims={"aud": "another"}), "exchange.login-token"),
        (Mischief(claims={"aud": [CLIENT, "another"]}), "exchange.login-token"),
        (Mischief(claims={"iss": "http://127.0.0.1:1"}), "exchange.login-token"),
        (Mischief(claims={"exp": 1}), "exchange.login-token"),
        (Mischief(claims={"exp": "morgen"}), "exchange.login-token"),
        (Mischief(claims={"iat": 4_000_000_000}), "exchange.login-token"),
        (Mischief(without=frozenset({"sub"})), "exchange.login-token"),
        (Mischief(without=frozenset({"nonce"})), "exchange.login-token"),
        (Mischief(without=frozenset({"id_token"})), "exchange.login-token"),
        (Mischief(without=frozenset({"access_token"})), "exchange.login-token"),
        (Mischief(other_key=True), "exchange.login-token"),
        (Mischief(symmetric=True), "exchange.login-token"),
        (Mischief(told={"id_token": "a.b.c"}), "exchange.login-token"),
        (Mischief(told={"token_type": "mac"}), "exchange.login-token"),
        (Mischief(told={"access_token": "a\r\nb"}), "exchange.login-token"),
        (Mischief(told={"refresh_token": [1]}), "exchange.login-token"),
        (Mischief(status=500), "exchange.login-unanswered"),
        (Mischief(status=403), "exchange.login-denied"),
        (Mischief(discovery={"issuer": "http://127.0.0.1:1"}), "exchange.login-issuer"),
        (Mischief(discovery={"token_endpoint": "https://a.example/t"}), "exchange.login-issuer"),
        (Mischief(discovery={"jwks_uri": 3}), "exchange.login-token"),
        (Mischief(answer={"code": "", "error": "access_denied"}), "exchange.login-denied"),
        (Mischief(answer={"iss": "http://127.0.0.1:1"}), "exchange.login-denied"),
        (Mischief(answer={"code": "not given here"}), "exchange.login-denied"),
    ],
    ids=lambda told: "" if isinstance(told, str) else str(told)[9:60],
)
def test_a_log_in_that_is_not_right_in_everything_is_none(mischief: Mischief, told: str) -> None:
    with seat(mischief) as here:
        assert code(here.log_in) == told
        assert not here.kept.find(REFRESH_TOKEN)
        assert not here.login.is_ready


def test_two_audiences_are_fine_when_the_token_was_asked_by_us() -> None:
    with seat(Mischief(claims={"aud": [CLIENT, "api"], "azp": CLIENT})) as here:
        assert here.log_in() == "s.bakker"


def test_an_answer_with_another_state_is_turned_away_and_the_right_one_still_counts() -> None:
    with seat() as here:

        def first_a_wrong_one(back: str) -> str:
            at, query = back.partition("?")[::2]
            assert fetch(f"{at}?code=x&state=wrong")[0] == 400
            assert fetch(f"{at}?code=x&state=%ff%c3%a9")[0] == 400
            assert fetch(f"{at}/elsewhere?{query}")[0] == 404
            assert fetch(back, host="evil.example")[0] == 404
            return back

        here.browser.changed = first_a_wrong_one
        assert here.log_in() == "s.bakker"


def test_a_log_in_that_nobody_finishes_ends() -> None:
    with seat(seconds=0.2) as here:
        here.browser.changed = lambda back: back.replace("state=", "other=")
        assert code(here.log_in) == "exchange.login-late"


def test_a_log_in_can_be_called_off() -> None:
    with seat() as here:
        here.browser.changed = lambda back: back.replace("state=", "other=")
        off = threading.Event()
        off.set()
        assert code(lambda: here.login.log_in(off.is_set)) == "exchange.login-cancelled"


def test_without_a_browser_there_is_no_log_in() -> None:
    with seat() as here:
        here.login.open_browser = lambda _: False
        assert code(here.log_in) == "exchange.no-browser"


def test_who_connects_and_says_nothing_does_not_hold_the_log_in_up() -> None:
    listening = Loopback(FAREWELL)
    try:
        assert listening.address.startswith("http://127.0.0.1:")
        assert code(lambda: listening.wait("s", lambda: False, 0.15)) == "exchange.login-late"
    finally:
        listening.close()


NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


def pilot(kept: Kept, now: Callable[[], datetime] = lambda: NOON) -> AuthProvider:
    return PilotLogin("coach-pilot", "a-1", "Sanne Bakker", kept, now)


def opened(header: str, secret: str) -> dict[str, Value]:
    head, claims, seal = header.removeprefix("Bearer ").split(".")
    made = hmac.new(secret.encode(), f"{head}.{claims}".encode(), hashlib.sha256).digest()
    assert base64.urlsafe_b64decode(f"{seal}==") == made
    assert json.loads(base64.urlsafe_b64decode(f"{head}==")) == {"typ": "JWT", "alg": "HS256"}
    told: dict[str, Value] = json.loads(base64.urlsafe_b64decode(f"{claims}=="))
    return told


def test_a_pilot_signs_each_request_with_who_sits_here() -> None:
    kept = Kept({CLIENT_SECRET: "geheim", OBJECTEN_TOKEN: "vast"})
    login = pilot(kept)
    claims = opened(login.headers(Api.ZAKEN)["Authorization"], "geheim")
    assert claims == {
        "iss": "coach-pilot",
        "iat": int(NOON.timestamp()) - 5,
        "client_id": "coach-pilot",
        "user_id": "a-1",
        "user_representation": "Sanne Bakker",
    }
    assert login.headers(Api.OBJECTEN) == {"Authorization": "Token vast"}
    assert login.warning == "exchange.pilot-login"
    assert login.is_ready
    assert not login.renew(Api.OBJECTTYPEN)


def test_a_pilot_without_its_secret_asks_nothing() -> None:
    login = pilot(Kept({OBJECTEN_TOKEN: "vast"}))
    assert not login.is_ready
    assert code(lambda: login.headers(Api.ZAKEN)) == "exchange.no-secret"


def test_a_laptop_that_runs_hours_late_speaks_by_the_clock_of_the_server() -> None:
    seen: list[int] = []

    def answer(connection: object, request: bytes) -> None:
        bearer = next(each for each in request.decode().split("\r\n") if "Bearer" in each)
        iat = opened(bearer.partition(": ")[2], "geheim")["iat"]
        assert isinstance(iat, int)
        seen.append(iat)
        is_late = iat < NOON.timestamp() - 3600
        date = "Date: Tue, 24 Nov 2026 12:00:00 GMT"
        told = saying(b'{"code": "jwt-expired"}', "403 Forbidden", date) if is_late else saying()
        told(connection, request)  # type: ignore[arg-type]  # passed on as it came

    late = lambda: NOON - timedelta(hours=5)  # noqa: E731  # a clock in one line
    with serving(answer) as server:
        line = Line(Uitwisseling(proxy="geen"), late, 5)
        login = pilot(Kept({CLIENT_SECRET: "geheim"}), line.now)
        wire = HttpWire(line, {"zaken": server.address}, login)
        assert wire.send(Call(Api.ZAKEN, "POST", "zaken", body={"a": 1})).status == 200
        assert wire.ahead == timedelta(hours=5)
        line.close()
    assert seen == [int(NOON.timestamp()) - 5 * 3600 - 5, int(NOON.timestamp()) - 5]


def test_a_refusal_that_is_no_end_of_the_log_in_is_given_as_it_is() -> None:
    for told in (b'{"code": "permission_denied"}', b"no json", b"[]"):
        with serving(saying(told, "403 Forbidden", "Content-Type: text/plain")) as server:
            line = Line(Uitwisseling(proxy="geen"), SystemClock().now, 5)
            login = pilot(Kept({CLIENT_SECRET: "geheim"}))
            wire = HttpWire(line, {"zaken": server.address}, login)
            assert wire.send(GET).status == 403
            line.close()
            assert server.got.count(b"GET ") == 1
