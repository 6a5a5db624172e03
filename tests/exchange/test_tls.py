"""The line is good, or nothing of us goes over it: every bad server gets zero bytes of a body."""

import gzip
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic

import pytest

from coach_desktop.domain.uitwisseling import Uitwisseling
from coach_desktop.exchange.line import JSON_LIMIT, Asked, Line
from coach_desktop.exchange.wire import Lost, Refused
from coach_desktop.machine.clock import SystemClock
from tests.exchange import certificates as made
from tests.exchange.servers import Server, dripping, reset, resetting, saying, serving

SECRET = b'{"naam": "Haile"}'
BAD = Lost | Refused


@contextmanager
def line(*, seconds: float = 5, tls13_only: bool = False, proxy: str = "geen") -> Iterator[Line]:
    """A line that trusts the CA of the test and the system's own."""
    policy = Uitwisseling(ca=made.ca_pem(), tls13_only=tls13_only, proxy=proxy)
    made_line = Line(policy, SystemClock().now, seconds)
    try:
        yield made_line
    finally:
        made_line.close()


def post(server: Server, **how: object) -> BAD | int:
    """Send something personal; the status, or what it ended with."""
    with line(**how) as sender:  # type: ignore[arg-type]  # the keywords of line, passed on
        try:
            return sender.ask(Asked("POST", f"{server.address}/zaken", content=SECRET)).status
        except (Lost, Refused) as ended:
            return ended


def code(ended: BAD | int) -> str:
    assert isinstance(ended, (Lost, Refused)), ended
    return ended.code


def one_one(context: ssl.SSLContext) -> None:
    context.set_ciphers("ALL:@SECLEVEL=0")
    context.minimum_version = ssl.TLSVersion.TLSv1
    context.maximum_version = ssl.TLSVersion.TLSv1_1


def one_two(context: ssl.SSLContext) -> None:
    context.maximum_version = ssl.TLSVersion.TLSv1_2


def weak(suites: str) -> Callable[[ssl.SSLContext], None]:
    def tuned(context: ssl.SSLContext) -> None:
        one_two(context)
        context.set_ciphers(suites)

    return tuned


@pytest.mark.parametrize("tuned", [None, one_two, weak("ECDHE+CHACHA20")])
def test_a_good_line_is_used(tmp_path: Path, tuned: Callable[[ssl.SSLContext], None]) -> None:
    with serving(saying(), tmp_path, made.good(), tuned) as server:
        assert post(server) == 200
        assert SECRET in server.got


@pytest.mark.parametrize(
    ("pair", "told"),
    [
        pytest.param(made.self_signed, "exchange.certificate", id="self-signed"),
        pytest.param(made.of_another_ca, "exchange.certificate", id="another CA"),
        pytest.param(made.expired, "exchange.certificate-day", id="expired"),
        pytest.param(made.not_yet, "exchange.certificate-day", id="not yet valid"),
        pytest.param(lambda: made.good("andere.example"), "exchange.certificate-host", id="name"),
        pytest.param(lambda: made.good("127.0.0.2"), "exchange.certificate-host", id="address"),
    ],
)
def test_a_bad_certificate_gets_nothing(
    tmp_path: Path, pair: Callable[[], made.Pair], told: str
) -> None:
    with serving(saying(), tmp_path, pair()) as server:
        ended = post(server)
        assert isinstance(ended, Refused)
        assert ended.code == told
    assert (server.connections, bytes(server.got)) == (1, b"")


@pytest.mark.parametrize(
    "tuned",
    [
        pytest.param(one_one, id="TLS 1.1 only"),
        pytest.param(weak("AES256-GCM-SHA384"), id="no forward secrecy"),
        pytest.param(weak("ECDHE-RSA-AES256-SHA384:ECDHE-RSA-AES128-SHA"), id="CBC"),
    ],
)
def test_an_old_line_gets_nothing(tmp_path: Path, tuned: Callable[[ssl.SSLContext], None]) -> None:
    with serving(saying(), tmp_path, made.good(with_rsa=True), tuned) as server:
        assert code(post(server)) == "exchange.tls-old"
    assert bytes(server.got) == b""


def test_a_municipality_that_wants_the_newest_alone_gets_no_downgrade(tmp_path: Path) -> None:
    with serving(saying(), tmp_path, made.good(), one_two) as server:
        assert code(post(server, tls13_only=True)) == "exchange.tls-old"
    assert bytes(server.got) == b""


def test_a_server_without_tls_behind_an_address_of_https_gets_nothing() -> None:
    got = []

    def once(listener: socket.socket) -> None:
        connection, _ = listener.accept()
        with connection:
            got.append(connection.recv(65536))
            connection.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    with socket.create_server(("127.0.0.1", 0)) as listener:
        helper = threading.Thread(target=once, args=(listener,))
        helper.start()
        server = Server(listener.getsockname()[1], secure=True)
        ended = post(server)
        helper.join()
    assert isinstance(ended, Refused)
    assert ended.code == "exchange.tls"
    assert SECRET not in got[0]


def test_a_reset_in_the_middle_of_tls_gets_nothing() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1], secure=True)
        got = []

        def once() -> None:
            connection, _ = listener.accept()
            got.append(connection.recv(65536))
            reset(connection)

        helper = threading.Thread(target=once)
        helper.start()
        assert code(post(server)) == "exchange.cut-short"
        helper.join()
    assert SECRET not in got[0]


def test_a_server_that_is_not_there_is_told_as_no_connection() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1], secure=True)
    ended = post(server)
    assert isinstance(ended, Lost)
    assert ended.code == "exchange.no-connection"


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "307 Keep", "308 Keep", "300 Choose"])
def test_no_redirect_is_followed(tmp_path: Path, status: str) -> None:
    with serving(saying()) as plain, serving(saying(), tmp_path, made.good()) as other:
        for where in (plain, other):
            answer = saying(b"", status, f"Location: {where.address}/zaken")
            with serving(answer, tmp_path, made.good()) as server:
                ended = post(server)
                assert isinstance(ended, Refused)
                assert ended.code == "exchange.redirect"
    assert (plain.connections, other.connections) == (0, 0)


def test_what_did_not_change_is_no_redirect(tmp_path: Path) -> None:
    with serving(saying(b"", "304 Not Modified"), tmp_path, made.good()) as server:
        assert post(server) == 304


def test_no_certificate_makes_a_ca() -> None:
    pem = "-----BEGIN CERTIFICATE-----\nQUJD\n-----END CERTIFICATE-----"
    sender = Line(Uitwisseling(ca=pem), SystemClock().now)
    with pytest.raises(Refused, match=r"exchange\.ca"):
        sender.ask(Asked("GET", "https://127.0.0.1:1/"))


def test_the_proxy_of_the_profile_is_not_used_for_this_computer_itself() -> None:
    with serving(saying()) as server:
        assert post(server, proxy="http://127.0.0.1:1") == 200


WHOLE = (
    b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 4000\r\n\r\n"
    + b" " * 4000
)


@pytest.mark.parametrize("where", [0, 85], ids=["its head", "its body"])
def test_an_answer_sign_by_sign_ends_in_time(tmp_path: Path, where: int) -> None:
    known: list[Server] = []
    drip = dripping(WHOLE[where:], known)

    def answer(connection: socket.socket, request: bytes) -> None:
        connection.sendall(WHOLE[:where])
        drip(connection, request)

    with serving(answer, tmp_path, made.good()) as server:
        known.append(server)
        began = monotonic()
        assert code(post(server, seconds=0.4)) == "exchange.too-slow"
        assert monotonic() - began < 2


def test_a_server_that_says_nothing_ends_in_time(tmp_path: Path) -> None:
    with serving(lambda *_: None, tmp_path, made.good()) as server:
        assert code(post(server, seconds=0.3)) == "exchange.too-slow"


def test_a_server_that_does_not_begin_tls_ends_in_time() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = Server(listener.getsockname()[1], secure=True)
        assert code(post(server, seconds=0.3)) == "exchange.too-slow"


PACKED = gzip.compress(b'{"results": [' + b"1," * 5000 + b"1]}")
BOMB = gzip.compress(b'"' + b" " * (2 * JSON_LIMIT) + b'"')


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        pytest.param(resetting, "exchange.cut-short", id="reset"),
        pytest.param(saying(b"{}", length=50), "exchange.cut-short", id="longer than it is"),
        pytest.param(saying(b'{"a": 1}', length=4), "exchange.answer-unreadable", id="shorter"),
        pytest.param(
            saying(PACKED[:-30], "200 OK", "Content-Encoding: gzip"),
            "exchange.cut-short",
            id="truncated gzip",
        ),
        pytest.param(
            saying(b"no gzip", "200 OK", "Content-Encoding: gzip"),
            "exchange.answer-unreadable",
            id="no gzip at all",
        ),
        pytest.param(
            saying(b"{}", "200 OK", "Content-Encoding: br"),
            "exchange.answer-unreadable",
            id="packed otherwise",
        ),
        pytest.param(
            saying(BOMB, "200 OK", "Content-Encoding: gzip"),
            "exchange.answer-too-large",
            id="gzip bomb",
        ),
        pytest.param(
            saying(b'"' + b" " * JSON_LIMIT + b'"'), "exchange.answer-too-large", id="too large"
        ),
        pytest.param(saying(b"[" * 21 + b"]" * 21), "exchange.answer-too-deep", id="too deep"),
        pytest.param(
            lambda connection, _: connection.sendall(b"not http at all\r\n\r\n"),
            "exchange.cut-short",
            id="no http",
        ),
    ],
)
def test_an_answer_that_is_no_whole_one_is_lost(
    tmp_path: Path, answer: Callable[[socket.socket, bytes], None], told: str
) -> None:
    with serving(answer, tmp_path, made.good()) as server:
        ended = post(server)
        assert isinstance(ended, Lost)
        assert ended.code == told


def test_a_packed_answer_is_unpacked(tmp_path: Path) -> None:
    answer = saying(PACKED, "200 OK", "Content-Encoding: gzip")
    with serving(answer, tmp_path, made.good()) as server, line() as sender:
        reply = sender.ask(Asked("GET", f"{server.address}/zaken"))
    assert reply.content == gzip.decompress(PACKED)


def test_no_trouble_tells_what_was_sent(tmp_path: Path) -> None:
    with serving(saying(), tmp_path, made.expired()) as server:
        ended = post(server)
    told: BaseException | None = ended if isinstance(ended, Exception) else None
    assert told is not None
    while told is not None:
        assert "Haile" not in f"{told!r} {told}"
        told = told.__cause__


@pytest.mark.parametrize("is_secure", [True, False])
def test_who_hangs_up_does_not_wait_for_an_answer(tmp_path: Path, *, is_secure: bool) -> None:
    asked = threading.Event()
    servers: list[Server] = []

    def silent(_connection: socket.socket, _request: bytes) -> None:
        asked.set()
        servers[0].stopped.wait(20)

    def hang_up(sender: Line) -> None:
        assert asked.wait(10)
        sender.hang_up()

    pair = made.good() if is_secure else None
    with serving(silent, tmp_path, pair) as server, line(seconds=30) as sender:
        servers.append(server)
        begun = monotonic()
        helper = threading.Thread(target=hang_up, args=(sender,))
        helper.start()
        with pytest.raises(Lost):
            sender.ask(Asked("GET", f"{server.address}/zaken"))
        helper.join()
        server.stopped.set()
        assert monotonic() - begun < 10
    with serving(saying(), tmp_path, pair) as server, line() as sender:
        sender.hang_up()
        sender.ask(Asked("GET", f"{server.address}/zaken"))
        sender.hang_up()
        assert sender.ask(Asked("GET", f"{server.address}/zaken")).status == 200
