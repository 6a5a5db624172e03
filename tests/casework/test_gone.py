"""What the municipality has no more: only a human says what becomes of it."""

from dataclasses import replace
from pathlib import Path

import pytest

from coach_desktop.casework.exchange import STOPPED_BY_YOU, Doubt, Exchange, Question, Round
from coach_desktop.casework.gone import CLOSED, GONE, GONE_ZAAK, Gone
from coach_desktop.casework.ledger import (
    LEFT,
    Known,
    LedgerWriting,
    ObjectKind,
    Place,
    Step,
    StepState,
    Trying,
)
from tests.builders import Office, opened

PLACE = Place("srv", 1, ObjectKind.INBURGERINGSDOSSIER)
WELL = Trying(StepState.DONE)


def gone(office: Office) -> Gone:
    return Gone(Exchange(office.vault, office.changes))


def step(dossier: str, key: str, trying: Trying) -> Step:
    return Step("srv", 1, key, dossier, "zaak", 0, (), {}, remote="https://z/1", trying=trying)


def put(office: Office, known: Known | None, *steps: Step) -> None:
    """The server as it is known, with steps of a dossier."""
    Exchange(office.vault, office.changes).agree("srv")

    def write(writing: LedgerWriting) -> None:
        if known is not None:
            writing.note_known(known)
            told = [each.id for each in office.vault.log(known.dossier)]
            writing.confirm(PLACE, told)
        for each in steps:
            writing.put_step(each)

    office.changes.note(write)


def test_before_the_first_exchange_nothing_is_gone(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        dossier = office.dossier()
        gone(office).send_again(dossier)
        gone(office).leave(dossier)
        assert not gone(office).calls()
        assert gone(office).closed() == {}


@pytest.mark.parametrize("code", [GONE, LEFT])
def test_an_object_that_is_sent_again_begins_anew(tmp_path: Path, code: str) -> None:
    with opened(tmp_path) as office:
        dossier = office.dossier()
        trying = Trying(StepState.STOPPED, code)
        put(office, Known(PLACE, dossier, 3, "2026-11-24T09:00:00.000000Z", trying))
        assert office.vault.waiting(PLACE, dossier) == ()
        gone(office).send_again(dossier)
        assert office.vault.known(PLACE)[dossier] == Known(
            PLACE, dossier, 0, "", Trying(StepState.UNKNOWN)
        )
        assert office.vault.waiting(PLACE, dossier) == office.vault.log(dossier)


def test_what_is_there_stays_known_when_a_step_is_sent_again(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        dossier = office.dossier()
        known = Known(PLACE, dossier, 3, "2026-11-24T09:00:00.000000Z")
        parked = Trying(StepState.PARKED, "exchange.not-accepted")
        put(
            office,
            known,
            step(dossier, "a", Trying(StepState.STOPPED, GONE_ZAAK)),
            step(dossier, "b", WELL),
            step(dossier, "c", parked),
            step(dossier, "d", Trying(StepState.DONE, LEFT)),
        )
        gone(office).send_again(dossier)
        assert office.vault.known(PLACE)[dossier] == known
        told = {
            each.key: (each.remote, each.trying) for each in office.vault.steps("srv", 1, dossier)
        }
        again = Trying(StepState.UNKNOWN)
        assert told == {
            "a": ("", again),
            "b": ("https://z/1", WELL),
            "c": ("https://z/1", again),
            "d": ("", again),
        }


def test_what_is_left_so_asks_nobody_and_is_no_proof_of_delivery(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        dossier = office.dossier()
        known = Known(PLACE, dossier, 3, "2026-11-24T09:00:00.000000Z")
        parked = Trying(StepState.PARKED, "exchange.not-accepted")
        put(
            office,
            replace(known, trying=Trying(StepState.STOPPED, GONE)),
            step(dossier, "a", Trying(StepState.STOPPED, GONE_ZAAK)),
            step(dossier, "b", parked),
        )
        exchange = Exchange(office.vault, office.changes)
        assert gone(office).calls()
        gone(office).leave(dossier)
        steps = {each.key: each.trying for each in office.vault.steps("srv", 1, dossier)}
        assert steps == {"a": Trying(StepState.DONE, LEFT), "b": parked}
        assert office.vault.known(PLACE)[dossier].trying == Trying(StepState.STOPPED, LEFT)
        assert not gone(office).calls()
        assert [each.code for each in exchange.state(dossier).stopped] == ["exchange.not-accepted"]
        put(office, None, step(dossier, "b", WELL))


def test_a_dossier_of_which_all_is_left_says_so(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        dossier = office.dossier()
        known = Known(PLACE, dossier, 3, "2026-11-24T09:00:00.000000Z")
        put(office, replace(known, trying=Trying(StepState.STOPPED, LEFT)))
        exchange = Exchange(office.vault, office.changes)
        assert exchange.state(dossier).code == "left"
        assert exchange.confirmed_on(dossier) is None
        gone(office).leave(dossier)
        assert exchange.state(dossier).code == "left"


def test_a_round_without_success_and_a_question_ask_for_somebody(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        exchange = Exchange(office.vault, office.changes)
        exchange.note_round(Round("a", "b", "exchange.no-connection"))
        assert gone(office).calls()
        exchange.note_round(Round("a", "b", STOPPED_BY_YOU))
        assert not gone(office).calls()
        exchange.ask(Question(Doubt.EMPTY, "srv", 3, 3))
        assert gone(office).calls()


def test_what_was_closed_is_told_with_its_day(tmp_path: Path) -> None:
    with opened(tmp_path) as office:
        dossier = office.dossier()
        office.changes.note(lambda writing: writing.settle(CLOSED, {dossier: "2026-11-25"}))
        assert gone(office).closed() == {dossier: "2026-11-25"}
