"""The steps of a case one by one: what is found is ours or not, and what came of each is kept."""

import json
from pathlib import Path

import pytest

from coach_desktop.casework.ledger import Step, StepState
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.exchange.records import altered, read, readable, united
from tests.builders import TODAY
from tests.exchange.offices import Device, case, device
from tests.exchange.test_together import Between, rows
from tests.municipality.speech import text
from tests.municipality.town import Mishap, Town


def steps_of(here: Device, dossier: str) -> dict[str, Step]:
    place = here.exchange.place()
    assert place is not None
    found = here.office.vault.steps(place.server, place.epoch, dossier)
    return {each.kind: each for each in found}


def test_a_decision_that_was_made_known_says_when_it_was_sent(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, version = case(here.office)
        here.round()
        here.office.plans.bekendmaken(dossier, version, TODAY)
        here.round()
        (besluit,) = town.every("besluiten")
        assert besluit["verzenddatum"] == TODAY.isoformat()
        assert steps_of(here, dossier)["bekendmaking"].trying.state is StepState.DONE
        assert here.exchange.state(dossier).code == "sent"


STAMPED = b"%PDF-1.7 plan, met tijdstempel"


def stamp(here: Device, dossier: str) -> None:
    """Keep a plan that continues the first one, as a time stamp makes it."""
    version = here.office.last(dossier)
    first = version.documents[0]
    here.office.plans.keep_document(dossier, version, STAMPED, "ti", of=first)


def test_a_plan_that_was_stamped_before_it_is_sent_is_one_document(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        stamp(here, dossier)
        here.round()
        (row,) = town.every("enkelvoudiginformatieobjecten")
        assert town.state.contents[text(row, "uuid")] == STAMPED
        assert len(town.every("zaakinformatieobjecten")) == 1
        assert len(town.every("besluitinformatieobjecten")) == 1
        assert here.exchange.state(dossier).code == "sent"


def test_what_was_planned_of_a_plan_and_not_begun_gives_way_to_the_stamped_one(
    tmp_path: Path,
) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        usual = here.wire

        def end() -> None:
            raise KeyboardInterrupt

        here.wire = Between(usual, lambda call: call.path == "zaken" and bool(call.body), end)
        with pytest.raises(KeyboardInterrupt):
            here.round()
        here.wire = usual
        assert town.every("enkelvoudiginformatieobjecten") == []
        assert "document" in steps_of(here, dossier)
        stamp(here, dossier)
        here.later()
        here.round()
        (row,) = town.every("enkelvoudiginformatieobjecten")
        assert town.state.contents[text(row, "uuid")] == STAMPED
        assert here.exchange.state(dossier).code == "sent"


def test_a_plan_that_was_sent_stays_and_the_stamped_one_says_what_it_is(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        stamp(here, dossier)
        here.round()
        first, second = town.every("enkelvoudiginformatieobjecten")
        assert text(first, "versie") in {"", "1"}
        told = f"Hetzelfde plan als {first['identificatie']}, met tijdstempel."
        assert (first["beschrijving"], second["beschrijving"]) == ("", told)
        assert town.state.contents[text(second, "uuid")] == STAMPED
        assert len(town.every("besluitinformatieobjecten")) == 2
        with device(tmp_path, town, "d2") as other:
            other.round()
            other.later(2)
            other.round()
        assert len(town.every("enkelvoudiginformatieobjecten")) == 2


def test_a_call_is_a_status_of_its_own(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        here.office.changes.commit(
            [Draft(dossier, "oproep/o1", Kind.FACT, Answer({"dag": "2026-12-01"}), Sensitivity.S1)]
        )
        here.round()
        assert len(town.every("statussen")) == 1
        assert len(town.every("rollen")) == 1  # without a BSN the inburgeraar is not named yet
        here.office.people.record(dossier, "bsn", Answer("999952948"))
        here.round()
        assert len(town.every("rollen")) == 2


def test_a_closing_talk_that_is_over_makes_the_intake_taken(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        gesprekken = here.office.intakes.gesprekken
        gesprekken.end(dossier, gesprekken.begin(dossier, Deel.WELKOMGESPREK))
        closing = gesprekken.begin(dossier, Deel.EINDGESPREK)
        here.round()
        assert town.every("statussen") == [], "it goes on still"
        gesprekken.end(dossier, closing)
        here.office.pip(dossier)
        here.round()
        kinds = {text(row, "url"): text(row, "omschrijving") for row in town.every("statustypen")}
        told = sorted(town.every("statussen"), key=lambda row: text(row, "datumStatusGezet"))
        assert [kinds[text(row, "statustype")] for row in told] == [
            "Intake afgenomen",
            "PIP concept",
        ]


def test_a_zaak_names_its_object_once_whatever_happens_to_the_answer(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        town.next(Mishap.DONE_BUT_LOST, "POST", "zaakobjecten")
        here.round()
        here.later()
        here.exchange.agree(here.exchange.place().server)  # type: ignore[union-attr]  # a new epoch
        here.round()
        (row,) = town.every("zaakobjecten")
        assert row["objectIdentificatie"] == {"overigeData": {"uuid": dossier}}
        assert here.exchange.state(dossier).code == "sent"


@pytest.mark.parametrize("kind", ["zaken", "besluiten", "enkelvoudiginformatieobjecten"])
def test_what_stands_there_of_somebody_else_is_left_alone(tmp_path: Path, kind: str) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office)
        here.round()
        (made,) = town.every(kind)
        made |= {"zaaktype": "x", "besluittype": "x", "titel": "x"}
        there.office.changes.receive(here.office.vault.log(dossier))
        stepper_of(there, here, dossier)
        codes = {each.code for each in there.exchange.state(dossier).stopped}
        assert "exchange.of-somebody-else" in codes
        assert len(town.every(kind)) == 1


def stepper_of(there: Device, here: Device, dossier: str) -> None:
    """Let another device take the same steps, with the same bytes."""
    place = here.exchange.place()
    assert place is not None
    there.exchange.agree(place.server)
    for blob in here.office.vault.blobs(dossier):
        there.office.changes.keep_bytes(dossier, blob)

    def write(writing) -> None:  # type: ignore[no-untyped-def]
        from dataclasses import replace

        from coach_desktop.casework.ledger import Trying

        for each in here.office.vault.steps(place.server, place.epoch, dossier):
            writing.put_step(replace(each, remote="", trying=Trying()))

    there.office.changes.note(write)
    there.round()


def test_another_device_that_takes_the_same_steps_adopts_them_all(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office)
        here.round()
        before = {kind: len(town.every(kind)) for kind in town.state.kept}
        there.office.changes.receive(here.office.vault.log(dossier))
        stepper_of(there, here, dossier)
        assert {kind: len(town.every(kind)) for kind in town.state.kept} == before
        assert there.exchange.state(dossier).code == "sent"


def test_a_document_whose_bytes_are_not_here_or_differ_there_is_parked(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, version = here.office.decided(here.office.dossier("Haile", bsn="999952948"))
        value = {"sha256": "0" * 64, "state": "vastgesteld", "on": "2026-11-24", "language": "nl"}
        path = f"pip/{version.id}/document/{version.id[:-1]}9"
        here.office.changes.commit(
            [Draft(dossier, path, Kind.PIP, Answer({**value}), Sensitivity.S2)]
        )
        other, _ = case(here.office)
        usual = here.wire
        here.wire = Between(
            usual,
            lambda call: call.path.endswith("/download"),
            lambda: town.state.contents.update(dict.fromkeys(town.state.contents, b"other")),
        )
        here.round()
        stopped = here.exchange.state(dossier).stopped
        assert {each.code for each in stopped} == {"exchange.document-not-here"}
        stopped = here.exchange.state(other).stopped
        assert {each.code for each in stopped} == {"exchange.document-differs"}


@pytest.mark.parametrize("may_change", [True, False])
def test_an_upload_that_somebody_forced_open_begins_anew_or_is_told(
    tmp_path: Path, may_change: bool
) -> None:
    town = Town(strict=False)
    if may_change:  # what is definite is changed by who may force it alone
        town.gate.clients["coach-desktop"].scopes |= {"documenten.geforceerd-bijwerken"}
    with device(tmp_path, town) as here:
        pdf = b"%PDF" + bytes(6_000_000)
        dossier, _ = case(here.office, pdf)

        def force() -> None:
            (document,) = town.every("enkelvoudiginformatieobjecten")
            document |= {"_lock": "", "locked": False}
            raise KeyboardInterrupt

        here.wire = Between(here.wire, lambda call: call.part is not None, force)
        with pytest.raises(KeyboardInterrupt):
            here.round()
        here.round()
        stopped = {each.code for each in here.exchange.state(dossier).stopped}
        assert stopped == (set() if may_change else {"exchange.forbidden"})
        assert (here.exchange.state(dossier).code == "sent") is may_change


def test_the_pdf_of_another_device_is_fetched_once_and_compared(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, version = case(here.office)
        (row,) = version.documents
        assert here.loop().fetch(dossier, row)
        here.round()
        there.round()
        assert there.loop().fetch(dossier, row)
        assert there.office.vault.blob(row.sha256) == here.office.vault.blob(row.sha256)
        other, _ = case(here.office, b"%PDF second")
        (row,) = here.office.last(other).documents
        assert not there.loop().fetch(other, row)


def test_an_altered_text_of_a_colleague_is_not_written_over(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2", author="collega") as there:
        dossier, _ = case(here.office)
        here.round()
        there.office.changes.receive(here.office.vault.log(dossier))
        there.office.people.record(dossier, "telefoon", Answer("0612345678"))
        first = rows(town, dossier)[0]
        first["answer"] = {"value": "Anders"}
        there.round()
        (stopped,) = there.exchange.state(dossier).stopped
        assert stopped.code == "exchange.altered"
        here.office.people.record(dossier, "email", Answer("a@b.example"))
        here.round()
        assert rows(town, dossier)[0]["answer"] != {"value": "Anders"}
        there.exchange.try_again(dossier)
        there.round()
        assert there.exchange.state(dossier).code == "sent"


def test_a_newer_program_and_its_keys_are_kept(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        here.round()
        data = town.state.records[dossier][-1]["data"]
        assert isinstance(data, dict)
        data["nieuws"] = {"x": 1}
        data["schemaVersie"] = 7
        town.state.records[dossier][-1]["index"] = 2
        here.office.people.record(dossier, "email", Answer("a@b.example"))
        here.round()
        data = town.state.records[dossier][-1]["data"]
        assert isinstance(data, dict)
        assert (data["nieuws"], data["schemaVersie"]) == ({"x": 1}, 7)


def test_what_is_read_is_the_dossier_as_it_stands(tmp_path: Path) -> None:
    with device(tmp_path, Town(strict=False)) as here:
        intake = here.office.intake(gez_vorm="alleen")
        dossier = intake.dossier
        here.office.decided(dossier)
        here.office.people.record(dossier, "email", Answer("a@b.example"))
        tombstone = Draft(dossier, "fact/email", Kind.TOMBSTONE, Answer(), Sensitivity.S1)
        here.office.changes.commit([tombstone])
        log = here.office.vault.log(dossier)
        told = readable(log)
        assert told["feiten"] == {"achternaam": "Haile"}
        assert told["antwoorden"] == {"gez_vorm": "alleen"}
        plans = told["plannen"]
        assert isinstance(plans, list)
        (plan,) = plans
        assert (plan["leerroute"], plan["vastgesteld"]) == ("Z", TODAY.isoformat())
        kind = here.exchange.kind
        data = united(None, log, kind=kind, base=0, about={"apparaatId": "d1"})
        back = read({name: json.dumps(each).encode() for name, each in data.items()}, dossier)
        assert tuple(back.operations.values()) == log
        assert back.is_whole
        assert not altered(back, log, "d9")
