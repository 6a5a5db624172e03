"""A dossier of thousands of changes: the older ones go to a document, and every device has all."""

import hashlib
from pathlib import Path

import pytest

from coach_desktop.domain.answer import Answer
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.exchange.asking import Failed
from coach_desktop.exchange.records import LARGEST, size
from coach_desktop.exchange.settled import sealed, unsealed
from tests.exchange.offices import Device, device
from tests.exchange.test_together import rows, tell
from tests.municipality.town import Town

LONG = "x" * 2_500


def told(here: Device, dossier: str, many: int, room: str) -> None:
    """Many long notes in one dossier."""
    here.office.changes.commit(
        [
            Draft(dossier, f"note/{room}/{n}", Kind.NOTE, Answer(LONG), Sensitivity.S1)
            for n in range(many)
        ]
    )


def test_what_is_settled_moves_to_a_document_that_every_device_reads(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier = here.office.dossier("Haile", bsn="999952948")
        told(here, dossier, 450, "a")
        here.round()
        assert here.exchange.state(dossier).code == "sent"
        (document,) = town.every("enkelvoudiginformatieobjecten")
        assert len(town.every("zaakinformatieobjecten")) == 1
        data = town.state.records[dossier][-1]["data"]
        assert isinstance(data, dict)
        assert size(data) <= 2 * LARGEST
        (content,) = town.state.contents.values()
        assert LONG.encode() not in content
        assert dossier.encode() not in content
        assert (document["titel"], document["formaat"]) == ("Bijlage", "application/octet-stream")
        (entry,) = rows(town, dossier, "afgehandeld")
        assert entry["identificatie"] == document["identificatie"]
        there.round()
        assert there.office.vault.log(dossier) == here.office.vault.log(dossier)
        assert there.exchange.state(dossier).code == "sent"
        told(there, dossier, 60, "b")
        tell(here, dossier, "0612345678")
        there.round()
        here.round()
        there.round()
        assert there.office.vault.log(dossier) == here.office.vault.log(dossier)
        assert len(here.office.vault.log(dossier)) == 513
        assert {here.round().sent, there.round().sent} == {0}
        assert len(town.every("enkelvoudiginformatieobjecten")) == len(
            rows(town, dossier, "afgehandeld")
        )


def test_a_settled_document_that_is_gone_stops_that_dossier_alone(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, other = here.office.dossier("Haile"), here.office.dossier("Hesso")
        told(here, dossier, 450, "a")
        here.round()
        town.state.contents = dict.fromkeys(town.state.contents, b"other")
        assert there.round().code == ""
        assert there.exchange.state(other).code == "sent"
        stopped = there.office.vault.known(there.exchange.place()).values()  # type: ignore[arg-type]  # agreed on above
        assert "exchange.settled-gone" in {each.trying.code for each in stopped}
        assert there.office.vault.log(dossier) == ()


def test_a_document_opens_by_its_own_key_alone_and_is_the_same_wherever_it_is_made() -> None:
    told = sealed(b"gezegd")
    assert told == sealed(b"gezegd")
    assert unsealed(*told) == b"gezegd"
    other = sealed(b"iets anders")
    for key in (other[1], "", "zz"):
        with pytest.raises(Failed, match="settled-gone"):
            unsealed(told[0], key)


def test_a_key_that_was_altered_in_the_object_stops_that_dossier_alone(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, other = here.office.dossier("Haile"), here.office.dossier("Hesso")
        told(here, dossier, 450, "a")
        here.round()
        rows(town, dossier, "afgehandeld")[0]["sleutel"] = "00" * 32
        assert there.round().code == ""
        assert there.exchange.state(other).code == "sent"
        assert there.office.vault.log(dossier) == ()


def test_a_document_in_which_no_changes_stand_stops_that_dossier_alone(tmp_path: Path) -> None:
    town = Town(strict=False)
    with device(tmp_path, town) as here, device(tmp_path, town, "d2") as there:
        dossier, other = here.office.dossier("Haile"), here.office.dossier("Hesso")
        told(here, dossier, 450, "a")
        here.round()
        content, key = sealed(b'{"bewerkingen": 1}')
        town.state.contents = dict.fromkeys(town.state.contents, content)
        entry = rows(town, dossier, "afgehandeld")[0]
        entry |= {"sleutel": key, "sha256": hashlib.sha256(content).hexdigest()}
        assert there.round().code == ""
        assert there.exchange.state(other).code == "sent"
        assert there.office.vault.log(dossier) == ()
