"""What waits and what is confirmed: by server, by epoch and by kind of object."""

import hashlib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.casework.exchange import Doubt, Exchange, Question, Round
from coach_desktop.casework.ledger import (
    Known,
    LedgerWriting,
    ObjectKind,
    Place,
    SetApart,
    Step,
    StepState,
    Taken,
    Trying,
)
from coach_desktop.casework.ports import Blob
from coach_desktop.casework.safekept import delicate, sealed_key
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind, Operation
from coach_desktop.domain.sight import Sensitivity
from tests.builders import Office, opened

S4 = Sensitivity.S4
MOMENT = "2026-11-20T08:00:00.000000Z"


def exchange_of(office: Office) -> Exchange:
    return Exchange(office.vault, office.changes)


def place_of(exchange: Exchange) -> Place:
    place = exchange.place()
    assert place is not None
    return place


def confirm(exchange: Exchange, dossier: str, operations: tuple[Operation, ...]) -> None:
    """Note that the municipality has these."""
    known = Known(place_of(exchange), dossier, 1, MOMENT)
    present = frozenset(each.id for each in operations)
    assert exchange.changes.take_in([Taken(known, operations, present)]) == ()


def step(dossier: str, key: str, state: StepState, next_try: str = "") -> Step:
    trying = Trying(state, "exchange.not-accepted", "400", 1, next_try)
    return Step("srv", 1, key, dossier, "status", 2, ("zaak/x",), {"a": ["b", 1]}, "", trying)


def test_before_any_server_everything_waits(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        exchange = exchange_of(office)
        assert exchange.states() == ()
        dossier = office.dossier("Haile")
        (state,) = exchange.states()
        assert (state.code, state.waits, state.name) == ("waits", 1, "Haile")
        assert exchange.state(dossier).waits == 1
        assert exchange.place() is None
        assert exchange.confirmed_on(dossier) is None
        assert exchange.last_round() == Round()
        assert exchange.question() is None
        exchange.go_on()
        exchange.try_again(dossier)
        assert exchange.place() is None


def test_sent_is_what_was_read_back_and_a_new_epoch_begins_anew(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile")
        exchange.agree("srv")
        log = office.vault.log(dossier)
        confirm(exchange, dossier, log)
        state = exchange.state(dossier)
        assert (state.code, state.since) == ("sent", MOMENT)
        assert exchange.confirmed_on(dossier) == date(2026, 11, 20)
        office.people.record(dossier, "telefoon", Answer("0612345678"))
        assert exchange.state(dossier).code == "waits"
        assert exchange.confirmed_on(dossier) is None
        assert office.vault.ever_known(dossier, ObjectKind.INBURGERINGSDOSSIER, "srv")
        exchange.ask(Question(Doubt.SMALLER, "srv", 4, 3))
        assert exchange.question() == Question(Doubt.SMALLER, "srv", 4, 3)
        exchange.go_on()
        assert exchange.question() is None
        assert place_of(exchange).epoch == 2
        assert exchange.state(dossier).waits == 2


def test_what_left_the_record_again_waits_again(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile", voornamen="Selam")
        exchange.agree("srv")
        log = office.vault.log(dossier)
        confirm(exchange, dossier, log)
        confirm(exchange, dossier, log[:1])
        assert [each.id for each in exchange.waiting(place_of(exchange), dossier)] == [log[1].id]


def test_safety_stays_here_and_is_said_to_stay(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile")
        exchange.agree("srv")
        office.changes.commit([Draft(dossier, "note/i/x", Kind.NOTE, Answer("stil"), S4)])
        log = office.vault.log(dossier)
        confirm(exchange, dossier, tuple(each for each in log if each.sensitivity is not S4))
        state = exchange.state(dossier)
        assert (state.code, state.waits, state.only_here) == ("only-here", 0, 1)
        assert not any(exchange.travels(kind, log[-1]) for kind in ObjectKind)


def test_safety_in_a_sealed_file_that_was_read_back_stays_here_alone_no_more(
    tmp_path: Path,
) -> None:
    with opened(tmp_path) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile")
        assert not exchange.is_sealed(dossier), "no server yet"
        exchange.agree("srv")
        office.changes.commit([Draft(dossier, "note/i/x", Kind.NOTE, Answer("stil"), S4)])
        log = office.vault.log(dossier)
        confirm(exchange, dossier, tuple(each for each in log if each.sensitivity is not S4))
        assert not exchange.is_sealed(dossier), "the municipality has no key"
        exchange = replace(exchange, recipient="age1x")
        key = sealed_key("age1x", delicate(log))
        step = Step("srv", 1, key, dossier, "verzegeld", 3, (), {})
        office.changes.note(lambda writing: writing.put_step(step))
        assert not exchange.is_sealed(dossier), "it is on its way"
        done = replace(step, trying=Trying(StepState.DONE))
        office.changes.note(lambda writing: writing.put_step(done))
        state = exchange.state(dossier)
        assert (state.code, state.only_here) == ("sent", 0)
        assert not replace(exchange, recipient="age1y").is_sealed(dossier), "sealed to another key"
        retention = replace(office.rights.retention, delivered=exchange)
        assert not retention.warnings(dossier).only_here


def test_a_begeleider_has_the_other_object_and_less_in_it(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        dossier = office.dossier("Haile", bsn="999952948")
        name, number = office.vault.log(dossier)
        exchange = exchange_of(office)
        assert exchange.travels(ObjectKind.BEGELEIDINGSDOSSIER, name)
        assert not exchange.travels(ObjectKind.BEGELEIDINGSDOSSIER, number)
        assert exchange.kinds(dossier, {dossier}) == tuple(ObjectKind)
        assert exchange.kinds(dossier, exchange.shared()) == (ObjectKind.INBURGERINGSDOSSIER,)
    with opened(tmp_path / "b", role=Role.BEGELEIDER) as office:
        exchange = exchange_of(office)
        assert exchange.kinds("x", {"x"}) == (ObjectKind.BEGELEIDINGSDOSSIER,)


def test_a_step_that_stopped_is_shown_and_tried_again_when_somebody_says_so(
    tmp_path: Path,
) -> None:
    with opened(tmp_path) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile")
        exchange.agree("srv")
        confirm(exchange, dossier, office.vault.log(dossier))
        steps = [
            step(dossier, "a", StepState.PARKED),
            step(dossier, "b", StepState.DONE),
            step(dossier, "c", StepState.UNKNOWN, "2026-11-24T12:00:00.000000Z"),
        ]

        def write(writing: LedgerWriting) -> None:
            for each in steps:
                writing.put_step(each)
            trying = Trying(StepState.STOPPED, "exchange.gone")
            writing.note_known(Known(place_of(exchange), dossier, 1, MOMENT, trying))

        office.changes.note(write)
        assert office.vault.steps("srv", 1, dossier) == tuple(steps)
        state = exchange.state(dossier)
        assert (state.code, state.waits) == ("stopped", 2)
        assert {each.code for each in state.stopped} == {"exchange.gone", "exchange.not-accepted"}
        assert exchange.states()[0].stopped == state.stopped
        assert [exchange.is_due(each.trying) for each in steps] == [False, False, False]
        exchange.try_again(dossier)
        tried = office.vault.open_steps("srv", 1)
        assert [each.trying.state for each in tried] == [StepState.UNKNOWN] * 2
        assert exchange.is_due(tried[0].trying)
        assert exchange.state(dossier).stopped == ()
        exchange.try_again(dossier)
        assert exchange.later(60) == "2026-11-24T10:43:00.000000Z"
        assert exchange.is_due(Trying(next_try=exchange.now()))


def test_a_round_is_remembered(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        exchange = exchange_of(office)
        told = Round("a", "b", "c", 1, 2, 3)
        exchange.note_round(told)
        assert exchange.last_round() == told
        office.changes.note(lambda writing: writing.settle("exchange_round", {"sent": "x"}))
        assert exchange.last_round().sent == 0


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"device": "d1", "id": "new"}, "exchange.not-ours"),
        ({"lamport": 10**7, "id": "new"}, "exchange.counter"),
        ({"lamport": 0, "id": "new"}, "exchange.counter"),
        ({"answer": Answer("X")}, "vault.operation-differs"),
        ({"sensitivity": Sensitivity.S3, "id": "new"}, "role.may-not-hold"),
    ],
)
def test_what_cannot_be_believed_is_set_apart(
    tmp_path: Path, changed: dict[str, object], code: str
) -> None:
    from dataclasses import replace

    with opened(tmp_path, role=Role.TEAMLEIDER) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile")
        exchange.agree("srv")
        log = office.vault.log(dossier)
        odd = replace(log[0], **{"device": "d9", "path": "note/i/x", "id": log[0].id, **changed})  # type: ignore[arg-type]  # fields by name
        good = replace(log[0], id="good", device="d8", path="fact/voornamen", lamport=3)
        strange = SetApart("srv", dossier, "s", "exchange.unreadable", "{}")
        known = Known(place_of(exchange), dossier, 1, MOMENT)
        taken = Taken(known, (odd, good), frozenset({odd.id, "good"}), (strange,))
        apart = office.changes.take_in([taken])
        assert {each.code for each in apart} == {code, "exchange.unreadable"}
        assert exchange.set_apart() == apart
        assert office.changes.take_in([taken]) == apart
        assert len(exchange.set_apart()) == 2
        assert "good" in {each.id for each in office.vault.log(dossier)}


def test_what_a_frozen_plan_refuses_is_undone_alone(tmp_path: Path) -> None:
    from dataclasses import replace

    with opened(tmp_path) as office:
        dossier, version = office.decided()
        exchange = exchange_of(office)
        exchange.agree("srv")
        head = next(office.vault.heads(dossier, f"pip/{version.id}"))
        late = replace(head, id="late", device="d9", lamport=90, parents=(head.id,))
        fine = replace(head, id="fine", device="d9", lamport=91, path="fact/telefoon", parents=())
        note = replace(fine, id="note", lamport=92, path="pip/other/staat/x")
        known = Known(place_of(exchange), dossier, 1, MOMENT)
        ids = frozenset({"late", "fine", "note"})
        (apart,) = office.changes.take_in([Taken(known, (late, fine, note), ids)])
        assert (apart.operation, apart.code) == ("late", "vault.frozen")
        assert {"fine", "note"} <= {each.id for each in office.vault.log(dossier)}
        assert "late" not in {each.id for each in office.vault.log(dossier)}
        office.vault.rebuild()


def test_purging_takes_what_was_noted_of_the_exchange_with_it(tmp_path: Path) -> None:
    from coach_desktop.domain.purge import Ground

    with opened(tmp_path) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile")
        exchange.agree("srv")
        confirm(exchange, dossier, office.vault.log(dossier))
        office.changes.note(lambda writing: writing.put_step(step(dossier, "a", StepState.DONE)))
        office.changes.purge([dossier], Ground.TRANSFERRED)
        assert office.vault.known(place_of(exchange)) == {}
        assert office.vault.steps("srv", 1, dossier) == ()
        other = office.dossier("Hesso")
        assert exchange.state(other).waits == 1


def test_what_came_in_by_an_older_record_is_kept_and_not_called_confirmed(tmp_path: Path) -> None:
    from dataclasses import replace

    with opened(tmp_path) as office:
        exchange, dossier = exchange_of(office), office.dossier("Haile")
        exchange.agree("srv")
        (first, *_) = office.vault.log(dossier)
        other = replace(first, id="other", device="d8", path="fact/voornamen", lamport=3)
        known = Known(place_of(exchange), dossier, 2, MOMENT)
        assert office.changes.take_in([Taken(known, (other,), frozenset())]) == ()
        assert "other" in {each.id for each in office.vault.log(dossier)}
        assert exchange.state(dossier).waits == 2


def test_bytes_of_another_device_are_kept_beside_the_operation_that_told_of_them(
    tmp_path: Path,
) -> None:
    content = b"van een andere laptop"
    blob = Blob(hashlib.sha256(content).hexdigest(), "application/pdf", content)
    with opened(tmp_path) as office:
        office.changes.keep_bytes(office.dossier("Haile"), blob)
        assert office.vault.blob(blob.sha256) == blob
