"""Two devices and a server that is not always as it was: nothing is lost, nothing is obeyed."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from coach_desktop.casework.exchange import Doubt, Exchange
from coach_desktop.casework.gone import Gone
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.history import standing
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.visit import Alert, Contact, Visit
from coach_desktop.exchange.wire import Api, Call, Reply, Wire
from tests.exchange.offices import Device, case, device
from tests.municipality.speech import Table
from tests.municipality.town import Town

PHONE = "fact/telefoon"


@dataclass
class Between:
    """A line on which somebody else acts just before a request, once."""

    wire: Wire
    fits: Callable[[Call], bool]
    act: Callable[[], object]
    done: bool = False

    @property
    def ahead(self) -> timedelta:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        if not self.done and self.fits(call):
            self.done = True
            self.act()
        return self.wire.send(call)


def tell(at: Device, dossier: str, text: str, name: str = "telefoon") -> None:
    at.office.people.record(dossier, name, Answer(text))


def rows(town: Town, dossier: str, name: str = "bewerkingen") -> list[Table]:
    """The rows of the last record of an object."""
    data = town.state.records[dossier][-1]["data"]
    assert isinstance(data, dict)
    found = data[name]
    assert isinstance(found, list)
    return found  # type: ignore[return-value]  # tables, as the schema says


def paths(town: Town, dossier: str) -> set[str]:
    """Where the operations stand that the municipality has of a dossier."""
    return {str(row["path"]) for row in rows(town, dossier)}


def test_two_people_who_did_not_know_of_each_other_both_stay_visible(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2", author="collega") as there:
        dossier, _ = case(here.office)
        here.round()
        there.office.changes.receive(here.office.vault.log(dossier))
        tell(here, dossier, "0612345678")
        tell(there, dossier, "0687654321")
        there.round()
        here.round()
        there.round()
        for each in (here, there):
            stands = standing(each.office.vault.heads(dossier, PHONE))
            assert stands.in_conflict
            assert {head.answer.text for head in stands.heads} == {"0612345678", "0687654321"}
            assert each.exchange.state(dossier).code == "sent"


def test_a_write_in_between_is_united_and_written_again(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office)
        here.round()
        there.round()
        tell(here, dossier, "0612345678")
        tell(there, dossier, "a@b.example", "email")
        here.wire = Between(here.wire, lambda call: call.method == "PUT", there.round)
        here.round()
        log = here.office.vault.log(dossier)
        assert {each.id for each in log} == {row["id"] for row in rows(town, dossier)}
        assert len(town.state.records[dossier]) == 4
        there.round()
        assert here.office.vault.log(dossier) == there.office.vault.log(dossier)
        assert there.round().sent == here.round().sent == 0


def test_one_bad_operation_is_set_apart_and_the_rest_goes_on(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, _ = case(here.office)
        here.round()
        first = rows(town, dossier)[0]
        bad: list[Table] = [
            {**first, "id": "x1", "surprise": "<b>"},
            {**first, "id": "x2", "lamport": 10**12},
            {**first, "id": "x3", "device": "d2"},
            {**first, "answer": {"value": "another"}},
            {"id": "x5"},
        ]
        rows(town, dossier).extend(bad)
        assert there.round().code == ""
        apart = {each.operation: each.code for each in there.exchange.set_apart()}
        assert apart == {
            "x1": "exchange.unreadable",
            "x2": "exchange.counter",
            "x3": "exchange.not-ours",
            "x5": "exchange.unreadable",
            str(first["id"]): "exchange.unreadable",
        }
        assert there.office.vault.log(dossier) == here.office.vault.log(dossier)
        tell(there, dossier, "0612345678")
        assert there.round().sent == 1
        kept = [*rows(town, dossier), *rows(town, dossier, "onleesbaar")]
        assert {"x1", "x2", "x3", "x5"} <= {row["id"] for row in kept}


def test_a_restored_server_is_asked_about_and_not_obeyed(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        early = [here.office.dossier(f"Haile{number}") for number in range(4)]
        here.round()
        backup = town.keep()
        for dossier in early:
            tell(here, dossier, "0612345678")
        here.round()
        town.put_back(backup)
        assert here.round().code == Doubt.SMALLER.value
        asked = here.exchange.question()
        assert asked is not None
        assert (asked.dossiers, asked.differ) == (4, 4)
        writes = len([each for each in town.seen if each.writes])
        assert here.round().code == Doubt.SMALLER.value
        assert len([each for each in town.seen if each.writes]) == writes
        here.exchange.go_on()
        assert here.round().code == ""
        assert all(here.exchange.state(each).code == "sent" for each in early)
        assert PHONE in paths(town, early[0])


def test_one_dossier_that_went_back_is_sent_again_without_a_question(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        here.round()
        backup = town.keep()
        tell(here, dossier, "0612345678")
        here.round()
        town.put_back(backup)
        assert here.round().code == ""
        assert PHONE in paths(town, dossier)


def test_an_empty_or_another_server_is_asked_about(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        for number in range(3):
            here.office.dossier(f"Haile{number}")
        here.round()
        kept = town.state.kept.pop("objects")
        assert here.round().code == Doubt.EMPTY.value
        town.state.kept["objects"] = kept
        here.exchange.ask(here.exchange.question())  # type: ignore[arg-type]
        town.replace()
        here.exchange.changes.note(lambda writing: writing.settle("exchange_question", ""))
        assert here.round().code == Doubt.OTHER.value
        here.exchange.go_on()
        assert here.round().code == ""
        assert len(town.state.kept["objects"]) == 3


def test_what_was_destroyed_there_is_never_made_anew_by_itself(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossiers = [here.office.dossier(f"Haile{number}") for number in range(4)]
        here.round()
        del town.state.kept["objects"][dossiers[0]]
        tell(here, dossiers[0], "0612345678")
        here.round()
        here.round()
        assert dossiers[0] not in town.state.kept["objects"]
        state = here.exchange.state(dossiers[0])
        assert (state.code, state.waits) == ("stopped", 1)
        assert [each.code for each in state.stopped] == ["exchange.gone"]
        assert here.told(dossiers[0], PHONE) == ["0612345678"]
        Gone(here.exchange).leave(dossiers[0])
        here.round()
        assert dossiers[0] not in town.state.kept["objects"]
        assert here.exchange.state(dossiers[0]).code == "left"
        assert here.exchange.confirmed_on(dossiers[0]) is None
        Gone(here.exchange).send_again(dossiers[0])
        assert here.round().code == ""
        assert PHONE in paths(town, dossiers[0])
        assert here.exchange.state(dossiers[0]).code == "sent"


def test_what_was_gone_and_is_there_again_is_read_anew(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossiers = [here.office.dossier(f"Haile{number}") for number in range(4)]
        here.round()
        kept = town.state.kept["objects"].pop(dossiers[0])
        here.round()
        assert here.exchange.state(dossiers[0]).code == "stopped"
        town.state.kept["objects"][dossiers[0]] = kept
        here.round()
        assert here.exchange.state(dossiers[0]).code == "sent"


def test_safety_never_leaves_and_a_begeleider_gets_only_his(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile", bsn="999952948")
        here.exchange = Exchange(here.office.vault, here.office.changes, lambda: {dossier})
        for level in Sensitivity:
            here.office.changes.commit(
                [Draft(dossier, f"note/i/{level}", Kind.NOTE, Answer(f"KANARIE{level}"), level)]
            )
        here.round()
        coaches, begeleider = (str(row[-1]["data"]) for row in town.state.records.values())
        assert [level in coaches for level in ("IES0", "IES1", "IES2", "IES3", "IES4")] == [
            *(True,) * 4,
            False,
        ]
        assert [level in begeleider for level in ("IES0", "IES1", "IES2", "IES3", "IES4")] == [
            *(True,) * 2,
            *(False,) * 3,
        ]
        assert "999952948" in coaches
        assert "999952948" not in begeleider
        state = here.exchange.state(dossier)
        assert (state.code, state.only_here) == ("only-here", 1)


def test_a_closed_zaak_stops_with_a_sentence_and_blocks_nobody(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile", bsn="999952948")
        other, _ = case(here.office)
        here.round()
        town.close_zaak(f"CD-{dossier.replace('-', '')}")
        here.office.decided(dossier)
        here.round()
        state = here.exchange.state(dossier)
        assert {each.code for each in state.stopped} == {"exchange.zaak-closed"}
        assert here.exchange.state(other).code == "sent"
        seen = len(town.requests("POST"))
        here.later()
        here.round()
        assert len(town.requests("POST")) == seen


def test_what_may_not_be_done_stops_until_somebody_says_so(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        town.revoke("zaken.aanmaken")
        here.round()
        state = here.exchange.state(dossier)
        assert [each.code for each in state.stopped] == ["exchange.forbidden"]
        for client in town.gate.clients.values():
            client.scopes |= {"zaken.aanmaken"}
        here.exchange.try_again(dossier)
        here.round()
        assert here.exchange.state(dossier).code == "sent"


def test_a_long_pdf_goes_in_parts_and_goes_on_where_it_broke_off(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        pdf = b"%PDF" + bytes(range(256)) * 24_000
        dossier, _ = case(here.office, pdf)
        here.loop().ready()
        parts = iter(range(100))
        here.wire = Between(
            here.wire,
            lambda call: call.part is not None and next(parts) == 3,
            lambda: (_ for _ in ()).throw(KeyboardInterrupt),
        )
        try:
            here.round()
        except KeyboardInterrupt:
            done = len(town.requests("PUT", "bestandsdelen"))
            assert done == 3
        here.round()
        assert len(town.requests("PUT", "bestandsdelen")) == 6
        assert here.exchange.state(dossier).code == "sent"
        (content,) = [each for each in town.state.contents.values() if len(each) == len(pdf)]
        assert content == pdf


def test_a_server_that_asks_for_rest_gets_it(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier, _ = case(here.office)
        usual = here.wire

        class Busy:
            ahead = timedelta()

            def send(self, call: Call) -> Reply:
                if call.api is Api.ZAKEN:
                    return Reply(429, {"retry-after": "7200"}, b"{}")
                return usual.send(call)

        here.wire = Busy()
        assert here.round().code == "exchange.busy"
        here.wire = usual
        here.round()
        assert here.exchange.state(dossier).waits
        here.later()
        here.round()
        assert here.exchange.state(dossier).code == "sent"


def test_a_begeleider_adds_to_his_object_and_the_coach_has_it(tmp_path: Path) -> None:
    town = Town(strict=False)
    with (
        device(tmp_path, town) as here,
        device(tmp_path, town, "d2", author="begeleider", role=Role.BEGELEIDER) as there,
    ):
        dossier = here.office.dossier("Haile", bsn="999952948")
        here.exchange = Exchange(here.office.vault, here.office.changes, lambda: {dossier})
        here.round()
        assert len(town.state.records) == 2
        there.office.changes.receive(here.office.vault.log(dossier)[:1])
        there.office.visits.log(
            dossier,
            Visit("", "2026-11-16", Contact.HOME, 45, "Samen post gelezen.", "", "", Alert.NONE),
        )
        assert there.round().code == ""
        assert there.exchange.state(dossier).code == "sent"
        assert here.round().received == 1
        assert [each.author for each in here.office.vault.heads(dossier, "visit/")] == [
            "begeleider"
        ]
        assert here.round().code == ""
        assert here.exchange.state(dossier).code == "sent"
        there.round()
        assert not any("bsn" in each.path for each in there.office.vault.log(dossier))
        assert len(town.state.records) == 2
