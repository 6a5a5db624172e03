"""Where a request may go, what an answer may hold, and the proxy in between."""

import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.domain.answer import Value
from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.addresses import absolute, is_beside, is_under
from coach_desktop.exchange.line import Asked, Line
from coach_desktop.exchange.parsing import DEEPEST, MOST, Unreadable, parse
from coach_desktop.exchange.pilot import PilotLogin
from coach_desktop.exchange.transport import HttpWire
from coach_desktop.exchange.wire import Api, Call, Lost, Part, Refused
from coach_desktop.machine.clock import SystemClock
from tests.exchange import certificates as made
from tests.exchange.servers import Server, saying, serving
from tests.exchange.test_login import Kept

BASE = "https://zgw.voorbeeldstad.example/zaken/api/v1"


@pytest.mark.parametrize(
    ("path", "url"),
    [
        ("zaken", f"{BASE}/zaken"),
        ("/zaken/_zoek", f"{BASE}/zaken/_zoek"),
        ("", f"{BASE}/"),
        (f"{BASE}/zaken/1", f"{BASE}/zaken/1"),
        (f"{BASE}/zaken?page=2&pageSize=100", f"{BASE}/zaken?page=2&pageSize=100"),
        (BASE, BASE),
        (
            "https://ZGW.voorbeeldstad.example:443/zaken/api/v1/a",
            "https://ZGW.voorbeeldstad.example:443/zaken/api/v1/a",
        ),
    ],
)
def test_a_request_stays_under_its_base(path: str, url: str) -> None:
    assert absolute(BASE, path) == url


@pytest.mark.parametrize(
    "path",
    [
        "http://zgw.voorbeeldstad.example/zaken/api/v1/1",
        "https://zgw.voorbeeldstad.example:8443/zaken/api/v1/1",
        "https://zgw.voorbeeldstad.example:99999/zaken/api/v1/1",
        "https://zgw.voorbeeldstad.example.evil.example/zaken/api/v1/1",
        "https://evil.example/zaken/api/v1/1",
        "https://evil.example\\@zgw.voorbeeldstad.example/zaken/api/v1/1",
        "https://naam:woord@zgw.voorbeeldstad.example/zaken/api/v1/1",
        "https://zgw.voorbeeldstad.example/zaken/api/v1x/1",
        "https://zgw.voorbeeldstad.example/objecten/api/v1/1",
        f"{BASE}/../../objecten/1",
        f"{BASE}/%2e%2e/%2E%2E/objecten",
        f"{BASE}/a%2F..%2Fb",
        f"{BASE}/a%00b",
        f"{BASE}//evil.example",
        f"{BASE}/1#deel",
        f"{BASE}/1 2",
        f"{BASE}/é",
        "../objecten",
        "//evil.example/zaken",
        "zaken?naam=Haile",
        "zaken\r\nX: y",
        "ftp://zgw.voorbeeldstad.example/zaken/api/v1/1",
    ],
)
def test_an_address_that_leads_anywhere_else_is_refused(path: str) -> None:
    with pytest.raises(Refused, match=r"exchange\.address-outside"):
        absolute(BASE, path)


@settings(max_examples=60)
@given(st.text(max_size=40) | st.text("/.%:@?#\\eE2fF5cC\r\n ", max_size=40))
def test_whatever_a_server_calls_an_address_it_is_under_the_base_or_refused(tail: str) -> None:
    for path in (tail, BASE + tail, f"https://{tail}"):
        try:
            url = absolute(BASE, path)
        except Refused:
            continue
        assert url.startswith(BASE)
        assert is_under(BASE, url)


def test_without_a_safe_base_nothing_is_asked() -> None:
    for base in ("", "http://zgw.voorbeeldstad.example/zaken"):
        with pytest.raises(Refused, match=r"exchange\.no-address"):
            absolute(base, "zaken")


def test_the_addresses_of_an_issuer_stand_at_its_own_host() -> None:
    issuer = "https://login.voorbeeldstad.example/realms/a"
    assert is_beside(issuer, "https://login.voorbeeldstad.example/token?x=1")
    assert not is_beside(issuer, "https://login.voorbeeldstad.example:8443/token")
    assert not is_beside(issuer, "http://login.voorbeeldstad.example/token")
    assert not is_beside(issuer, "login.voorbeeldstad.example/token")


@pytest.mark.parametrize(
    ("content", "value"),
    [
        (b'{"a": null, "b": [1, null, {"c": null}]}', {"b": [1, {}]}),
        (b'{"a": 52.10}', {"a": "52.10"}),
        (b'["[{", "\\"]"]', ["[{", '"]']),
        (b'{"a": "\\ud83d\\ude00 \\ud800"}', {"a": "\N{GRINNING FACE} \N{REPLACEMENT CHARACTER}"}),
        (b'"null, [null]"', "null, [null]"),
        (b"[" * DEEPEST + b"]" * DEEPEST, json.loads("[" * DEEPEST + "]" * DEEPEST)),
    ],
)
def test_an_answer_becomes_a_value(content: bytes, value: Value) -> None:
    assert parse(content) == value


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "exchange.answer-unreadable"),
        (b"null", "exchange.answer-unreadable"),
        (b"{'a': 1}", "exchange.answer-unreadable"),
        (b'{"a": 1', "exchange.answer-unreadable"),
        (b'{"a": "1', "exchange.answer-unreadable"),
        (b"[NaN]", "exchange.answer-unreadable"),
        (b"[1" + b"0" * 5000 + b"]", "exchange.answer-unreadable"),
        (b'"\xff"', "exchange.answer-unreadable"),
        (b"[" * (DEEPEST + 1) + b"]" * (DEEPEST + 1), "exchange.answer-too-deep"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "exchange.answer-too-deep"),
        (b"[" * (MOST + 1), "exchange.answer-too-large"),
        (b"[" + b"1," * MOST + b"1]", "exchange.answer-too-large"),
    ],
    ids=lambda told: str(told[:12]),
)
def test_an_answer_beyond_the_limits_is_unreadable(content: bytes, code: str) -> None:
    with pytest.raises(Unreadable) as broken:
        parse(content)
    assert broken.value.code == code


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**60), 2**60) | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=12,
)


@settings(max_examples=60)
@given(st.binary(max_size=60) | JSON.map(lambda told: json.dumps(told).encode()))
def test_whatever_comes_ends_as_a_value_that_can_be_kept_or_as_unreadable(content: bytes) -> None:
    try:
        told = parse(content)
    except Unreadable:
        return
    written = json.dumps(told, ensure_ascii=False, allow_nan=False).encode("utf-8")
    assert b"null" not in written or b"null" in content
    assert parse(written) == told


@contextmanager
def wire(server: Server, pem: str = "") -> Iterator[HttpWire]:
    line = Line(Uitwisseling(ca=pem, proxy="geen"), SystemClock().now, 5)
    login = PilotLogin("c", "a", "A", Kept({"exchange_client_secret": "geheim"}), line.now)
    try:
        yield HttpWire(line, {"documenten": f"{server.address}/api", "zaken": ""}, login)
    finally:
        line.close()


def test_a_part_of_a_file_goes_as_a_form_of_parts() -> None:
    with serving(saying()) as server, wire(server) as sender:
        part = Part("inhoud", b"%PDF-1.7", {"lock": "1234"})
        assert sender.send(Call(Api.DOCUMENTEN, "PUT", "bestandsdelen/1", part=part)).status == 200
    assert b'name="inhoud"' in server.got
    assert b"%PDF-1.7" in server.got
    assert b'name="lock"\r\n\r\n1234' in server.got


def test_a_query_and_headers_go_along(tmp_path: Path) -> None:
    with serving(saying(), tmp_path, made.good()) as server, wire(server, made.ca_pem()) as sender:
        call = Call(Api.DOCUMENTEN, "GET", "x", {"a": "b c&d"}, headers={"If-None-Match": '"1"'})
        sender.send(call)
    assert server.got.startswith(b"GET /api/x?a=b+c%26d HTTP/1.1\r\n")
    for told in (b'If-None-Match: "1"', b"Accept-Crs: EPSG:4326", b"Authorization: Bearer "):
        assert told in server.got


def test_a_document_may_be_larger_than_an_answer() -> None:
    document = b"%PDF" + bytes(11 * 1024 * 1024)
    answer = saying(document, "200 OK", "Content-Type: application/octet-stream")
    with serving(answer) as server, wire(server) as sender:
        reply = sender.send(Call(Api.DOCUMENTEN, "GET", f"{server.address}/api/1/download"))
        assert reply.content == document
        with pytest.raises(Lost, match=r"exchange\.answer-too-large"):
            sender.send(Call(Api.DOCUMENTEN, "GET", "1/elsewhere"))


def test_an_api_without_an_address_is_not_asked() -> None:
    with serving(saying()) as server, wire(server) as sender:
        for api in (Api.ZAKEN, Api.OBJECTEN):
            with pytest.raises(Refused, match=r"exchange\.no-address"):
                sender.send(Call(api, "GET", "x"))
    assert server.connections == 0


@pytest.mark.parametrize(
    ("header", "ahead"),
    [
        ("Date: Tue, 24 Nov 2026 13:00:00 GMT", timedelta(hours=1)),
        ("Date: gisteren", timedelta()),
        ("Date: Tue, 24 Nov 2026 13:00:00", timedelta()),
        ("X-Date: Tue, 24 Nov 2026 13:00:00 GMT", timedelta()),
    ],
)
def test_the_clock_of_the_server_is_known_from_its_answers(header: str, ahead: timedelta) -> None:
    noon = datetime(2026, 11, 24, 12, tzinfo=UTC)
    with serving(saying(b"{}", "200 OK", header)) as server:
        line = Line(Uitwisseling(proxy="geen"), lambda: noon, 5)
        line.ask(Asked("GET", f"{server.address}/"))
        assert line.ahead == ahead
        assert line.now() == noon + ahead
        assert (line.seen is None) == (not ahead)
        line.close()


@contextmanager
def proxy(status: str) -> Iterator[tuple[str, list[bytes]]]:
    """A proxy that lets through what asks it to, or refuses."""
    asked: list[bytes] = []

    def run(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            asked.append(connection.recv(65536))
            connection.sendall(f"HTTP/1.1 {status}\r\n\r\n".encode())
            if status.startswith("200"):
                asked.append(connection.recv(65536))

    with socket.create_server(("127.0.0.1", 0)) as listener:
        running = threading.Thread(target=run, args=(listener,))
        running.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", asked
        running.join()


@pytest.mark.parametrize("of_the_system", [True, False])
def test_a_proxy_sees_a_name_and_nothing_of_what_is_sent(
    monkeypatch: pytest.MonkeyPatch, *, of_the_system: bool
) -> None:
    with proxy("200 Connection established") as (address, asked):
        monkeypatch.setenv("https_proxy", address if of_the_system else "http://127.0.0.1:1")
        monkeypatch.setenv("no_proxy", "")
        line = Line(Uitwisseling(proxy="" if of_the_system else address), SystemClock().now, 5)
        with pytest.raises((Lost, Refused)):
            line.ask(Asked("POST", "https://zgw.voorbeeldstad.example/zaken", content=b"Haile"))
        line.close()
    assert asked[0].startswith(b"CONNECT zgw.voorbeeldstad.example:443")
    assert b"Haile" not in b"".join(asked)


def test_a_proxy_that_refuses_is_told_as_one() -> None:
    with proxy("407 Proxy Authentication Required") as (address, _):
        line = Line(Uitwisseling(proxy=address), SystemClock().now, 5)
        with pytest.raises(Refused, match=r"exchange\.proxy"):
            line.ask(Asked("GET", "https://zgw.voorbeeldstad.example/zaken"))
        line.close()


@pytest.mark.parametrize("address", ["socks5://127.0.0.1:1", "::::"])
def test_a_proxy_of_another_kind_is_told_as_one(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("https_proxy", address)
    line = Line(Uitwisseling(), SystemClock().now, 5)
    with pytest.raises(Refused, match=r"exchange\.proxy"):
        line.ask(Asked("GET", "https://zgw.voorbeeldstad.example/zaken"))
    line.close()
