"""What is about safety goes to the municipality sealed to its own key, and nobody else reads it."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest

from coach_desktop.casework.ledger import LedgerWriting, StepState, Trying
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.exchange.wire import Call, Reply
from tests.exchange.offices import Device, device
from tests.municipality.line import TownWire
from tests.municipality.speech import Table, text
from tests.municipality.town import Mishap, Town

SECRET = "KANARIE-niet-veilig-thuis"
KEY = pyrage.x25519.Identity.generate()
DOCUMENTS = "enkelvoudiginformatieobjecten"


class Overheard:
    """A line on which every byte that leaves is kept."""

    def __init__(self, wire: TownWire) -> None:
        self.wire, self.told = wire, b""

    @property
    def ahead(self) -> object:
        return self.wire.ahead

    def send(self, call: Call) -> Reply:
        sent = self.wire.request(call)
        self.told += repr((sent.path, sent.query)).encode() + sent.content
        return self.wire.send(call)


@contextmanager
def keyed(folder: Path, town: Town, name: str = "d1") -> Iterator[Device]:
    """A device at a municipality that has a key."""
    with device(folder, town, name) as here:
        here.exchange = replace(here.exchange, recipient=str(KEY.to_public()))
        yield here


def told(here: Device, dossier: str, number: int = 1) -> None:
    draft = Draft(dossier, f"note/i/s{number}", Kind.NOTE, Answer(SECRET), Sensitivity.S4)
    here.office.changes.commit([draft])


def files(town: Town) -> list[Table]:
    return [row for row in town.every(DOCUMENTS) if row["titel"] == "Bijlage"]


def opened(town: Town, row: Table) -> Table:
    """What the municipality reads in a file with its own key."""
    content = town.state.contents[text(row, "uuid")]
    found = json.loads(pyrage.decrypt(content, [KEY]))
    assert isinstance(found, dict)
    return found


def operations(town: Town, row: Table) -> list[Table]:
    found = opened(town, row)["bewerkingen"]
    assert isinstance(found, list)
    return [each for each in found if isinstance(each, dict)]


def test_nobody_reads_it_on_the_way_and_the_municipality_opens_it(tmp_path: Path) -> None:
    town = Town(strict=False)
    with keyed(tmp_path, town) as here:
        dossier = here.office.dossier("Haile", bsn="999952948")
        told(here, dossier)
        line = Overheard(here.wire)  # type: ignore[arg-type]  # it is one, in these tests
        here.wire = line  # type: ignore[assignment]
        assert here.round().code == ""
        assert SECRET.encode() not in line.told
        (row,) = files(town)
        assert row["vertrouwelijkheidaanduiding"] == "zaakvertrouwelijk"
        assert row["bestandsnaam"] == f"{row['identificatie']}.bin"
        assert dossier.replace("-", "") not in text(row, "identificatie")
        assert len(town.every("zaakinformatieobjecten")) == 1
        assert [each["answer"] for each in operations(town, row)] == [{"value": SECRET}]
        state = here.exchange.state(dossier)
        assert (state.code, state.only_here) == ("sent", 0)
        with pytest.raises(pyrage.DecryptError):
            pyrage.decrypt(
                town.state.contents[text(row, "uuid")], [pyrage.x25519.Identity.generate()]
            )


def test_it_is_sealed_once_and_again_when_there_is_more(tmp_path: Path) -> None:
    town = Town(strict=False)
    with keyed(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        told(here, dossier)
        here.round()
        here.round()
        assert len(files(town)) == 1
        told(here, dossier, 2)
        assert here.exchange.state(dossier).only_here == 2
        here.round()
        counts = [len(operations(town, row)) for row in files(town)]
        assert counts == [1, 2]
        assert here.exchange.state(dossier).code == "sent"


@pytest.mark.parametrize("mishap", [Mishap.DONE_BUT_LOST, Mishap.NOT_DONE_500])
def test_a_lost_answer_seals_nothing_twice(tmp_path: Path, mishap: Mishap) -> None:
    town = Town(strict=False)
    with keyed(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        told(here, dossier)
        town.next(mishap, "POST", DOCUMENTS)
        here.round()
        here.later()
        here.round()
        assert len(files(town)) == 1
        assert here.exchange.is_sealed(dossier)


def test_without_a_key_of_the_municipality_nothing_changes(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        told(here, dossier)
        here.round()
        assert files(town) == []
        assert not here.exchange.is_sealed(dossier)
        assert here.exchange.state(dossier).code == "only-here"


def test_it_is_removed_after_a_transfer_once_the_sealed_file_was_read_back(tmp_path: Path) -> None:
    town = Town(strict=False)
    with keyed(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        told(here, dossier)
        retention = replace(here.office.rights.retention, delivered=here.exchange)
        town.next(Mishap.NOT_DONE_500, "POST", DOCUMENTS)
        here.round()
        here.later(100)
        today = here.office.clock.day
        with pytest.raises(InputError, match="retention"):
            retention.purge_after_transfer(dossier, today)
        assert retention.warnings(dossier).only_here
        here.round()
        assert not retention.warnings(dossier).only_here
        here.later(100)
        retention.purge_after_transfer(dossier, here.office.clock.day)
        assert here.office.vault.log(dossier) == ()
        assert here.exchange.place() is not None
        place = here.exchange.place()
        assert place is not None
        assert here.office.vault.steps(place.server, place.epoch, dossier) == ()


def test_a_file_that_is_gone_is_no_proof_and_is_sealed_anew(tmp_path: Path) -> None:
    town = Town(strict=False)
    with keyed(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        told(here, dossier)
        here.round()
        for kind in (DOCUMENTS, "zaakinformatieobjecten"):
            town.state.kept[kind] = {}
        place = here.exchange.place()
        assert place is not None
        steps = here.office.vault.steps(place.server, place.epoch, dossier)

        def write(writing: LedgerWriting) -> None:
            for each in steps:
                writing.put_step(replace(each, remote="", trying=Trying(StepState.UNKNOWN)))

        here.office.changes.note(write)
        assert not here.exchange.is_sealed(dossier)
        here.round()
        here.round()
        (row,) = files(town)
        assert opened(town, row)["dossierId"] == dossier
        assert here.exchange.state(dossier).code == "sent"


def test_on_a_server_that_went_back_the_same_file_is_found(tmp_path: Path) -> None:
    town = Town(strict=False)
    with keyed(tmp_path, town) as here:
        dossier = here.office.dossier("Haile")
        told(here, dossier)
        here.round()
        place = here.exchange.place()
        assert place is not None
        here.exchange.agree(place.server)
        assert not here.exchange.is_sealed(dossier)
        here.round()
        assert here.exchange.is_sealed(dossier)
        assert len(files(town)) == 1


def test_its_vertrouwelijkheid_is_that_of_the_catalogue_when_that_is_higher(tmp_path: Path) -> None:
    town = Town(strict=False)
    for row in town.every("informatieobjecttypen"):
        row["vertrouwelijkheidaanduiding"] = "geheim"
    with keyed(tmp_path, town) as here:
        told(here, here.office.dossier("Haile"))
        here.round()
        assert [row["vertrouwelijkheidaanduiding"] for row in files(town)] == ["geheim"]
