"""What each answer of a server means: nothing of it is trusted, and nothing of it is lost."""

import json
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from coach_desktop.exchange.asking import Backoff, Cause, Failed, ask, ask_table, rows_of
from coach_desktop.exchange.loop import CountingWire
from coach_desktop.exchange.objecten import Objecten
from coach_desktop.exchange.wire import Api, Call, Json, Lost, Refused, Reply

CALL = Call(Api.ZAKEN, "GET", "zaken")


@dataclass
class Scripted:
    """A line that gives these answers, one after another."""

    answers: list[Reply | Exception]
    asked: list[Call] = field(default_factory=list)
    ahead: timedelta = timedelta()

    def send(self, call: Call) -> Reply:
        self.asked.append(call)
        answer = self.answers.pop(0)
        if isinstance(answer, Exception):
            raise answer
        return answer


def reply(status: int, body: Json = None, **headers: str) -> Reply:
    told = {name.replace("_", "-"): value for name, value in headers.items()}
    return Reply(status, told, json.dumps(body).encode())


def problem(code: str, reason: str = "Zo niet.", **more: Json) -> Json:
    params = [{"name": "identificatie", "code": code, "reason": reason}]
    return {"code": "invalid", "title": "Invalid input.", "detail": "", "invalidParams": params}


@pytest.mark.parametrize(
    ("answer", "cause", "code"),
    [
        (reply(500), Cause.UNKNOWN, "exchange.server-error"),
        (reply(503), Cause.UNKNOWN, "exchange.server-error"),
        (reply(503, retry_after="10"), Cause.LATER, "exchange.busy"),
        (reply(429), Cause.LATER, "exchange.busy"),
        (reply(401), Cause.NO_LINE, "exchange.login-again"),
        (reply(403, {"code": "jwt-expired"}), Cause.NO_LINE, "exchange.login-again"),
        (reply(403, {"code": "permission_denied"}), Cause.STOPPED, "exchange.forbidden"),
        (reply(404, {"code": "not_found"}), Cause.GONE, "exchange.gone"),
        (reply(410), Cause.GONE, "exchange.gone"),
        (reply(409), Cause.TAKEN, "exchange.taken"),
        (reply(400, problem("identificatie-niet-uniek")), Cause.TAKEN, "exchange.taken"),
        (reply(400, problem("unique")), Cause.TAKEN, "exchange.taken"),
        (reply(400, problem("invalid")), Cause.PARKED, "exchange.not-accepted"),
        (reply(413, ["no table"]), Cause.PARKED, "exchange.not-accepted"),
        (reply(302), Cause.NO_LINE, "exchange.redirect"),
        (Lost("exchange.too-slow"), Cause.UNKNOWN, "exchange.too-slow"),
        (Refused("exchange.certificate"), Cause.NO_LINE, "exchange.certificate"),
    ],
)
def test_each_failure_has_its_meaning(answer: Reply | Exception, cause: Cause, code: str) -> None:
    with pytest.raises(Failed) as caught:
        ask(Scripted([answer]), CALL)
    assert (caught.value.cause, caught.value.code) == (cause, code)


def test_the_words_of_a_server_are_plain_short_text() -> None:
    told = problem("invalid", "<b>Nee</b>\u202e\n" + "x" * 900)
    with pytest.raises(Failed) as caught:
        ask(Scripted([reply(400, told)]), CALL)
    assert caught.value.told.startswith("400 Invalid input. identificatie: <b>Nee</b>")
    assert "\u202e" not in caught.value.told
    assert len(caught.value.told) <= 500


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("120", 120.0),
        ("Tue, 24 Nov 2026 10:02:00 GMT", 120.0),
        ("Tue, 24 Nov 2026 09:00:00 GMT", 0.0),
        ("9" * 30, 86_400.0),
        ("soon", None),
        ("²", None),
        ("", None),
    ],
)
def test_a_server_may_say_how_long_to_wait(told: str, seconds: float | None) -> None:
    date = "Tue, 24 Nov 2026 10:00:00 GMT"
    with pytest.raises(Failed) as caught:
        ask(Scripted([reply(429, retry_after=told, date=date)]), CALL)
    assert caught.value.wait == seconds


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[1]", b"NaN", b'{"a": NaN}', b'{"a": "\\ud800"}', b"[" * 100_000, b"\xff"],
)
def test_an_answer_that_is_none_is_an_unknown_outcome(content: bytes) -> None:
    with pytest.raises(Failed) as caught:
        ask_table(Scripted([Reply(200, {}, content)]), CALL)
    assert caught.value.cause is Cause.UNKNOWN


def test_a_list_is_read_page_by_page_and_no_page_is_trusted() -> None:
    line = Scripted([reply(200, {"results": [{"a": 1}], "next": "x"}), reply(200, {"results": []})])
    assert rows_of(line, CALL) == [{"a": 1}]
    assert line.asked[1].query == {"page": "2"}
    assert rows_of(Scripted([reply(200, [{"a": 2}])]), CALL) == [{"a": 2}]
    odd: list[Json] = [{"results": 1}, [1], {"results": ["x"]}]
    for strange in odd:
        with pytest.raises(Failed):
            rows_of(Scripted([reply(200, strange)]), CALL)
    endless = Scripted([reply(200, {"results": [{}], "next": "x"}) for _ in range(1_000)])
    with pytest.raises(Failed):
        rows_of(endless, CALL)


def test_an_object_whose_id_is_no_id_is_not_believed() -> None:
    rows: list[Json] = [{"uuid": "../zaken", "record": {"index": 1}}, {"uuid": "x" * 36}, {}]
    for row in rows:
        with pytest.raises(Failed):
            Objecten(Scripted([reply(200, {"results": [row]})])).numbers("type")
    with pytest.raises(Failed):
        Objecten(Scripted([reply(200, {"results": "no"})])).all("type", "", 1)
    with pytest.raises(Failed):
        Objecten(Scripted([reply(500)])).number("x")


def test_waiting_grows_and_differs_and_is_as_long_as_was_asked() -> None:
    backoff = Backoff()
    assert backoff.seconds(0, 0.5) == 30.0
    assert backoff.seconds(3, 0.5) == 240.0
    assert backoff.seconds(99, 1.0) == 5_400.0
    assert backoff.seconds(0, 0.0) != backoff.seconds(0, 1.0)
    assert backoff.seconds(0, 0.5, 9_000.0) == 9_000.0


def test_a_line_that_is_dead_is_not_asked_on_and_on() -> None:
    wire = CountingWire(Scripted([Lost("x"), reply(200), Lost("x"), Lost("x"), Lost("x")]))
    assert wire.ahead == timedelta()
    for expected in (Lost, None, Lost, Lost, Lost, Refused):
        if expected is None:
            wire.send(CALL)
        else:
            with pytest.raises(expected):
                wire.send(CALL)
    assert wire.requests == 5
