"""The one door to the log: chained, durable, all or nothing, and the only one."""

import hashlib
from pathlib import Path

import pytest

from coach_desktop.casework.access import NewOwner, new_identity
from coach_desktop.casework.ports import Blob
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.history import chain_breaks
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind, Source
from coach_desktop.domain.sight import Sensitivity
from tests.builders import Office, join, opened


def draft(path: str, value: Value, kind: Kind = Kind.FACT) -> Draft:
    return Draft("d1", path, kind, Answer(value), Sensitivity.S1, Source.CLIENT)


def test_an_operation_says_who_when_where_and_after_what(office: Office) -> None:
    (made,) = office.changes.commit([draft("fact/adres", "Stadsplein 2")])
    assert (made.author, made.role, made.organisation, made.device) == (
        "coach", Role.COACH, "org", "d1",
    )  # fmt: skip
    assert made.claimed_time == office.clock.now()
    assert (made.lamport, made.parents, made.previous) == (1, (), "")
    assert office.vault.log("d1") == (made,)


def test_each_operation_of_a_device_names_the_hash_of_the_one_before(office: Office) -> None:
    dossier = office.dossier("Haile", voornamen="Selam", bsn="999952948")
    office.intake(dossier, start_recht_verteld="ja")
    log = office.vault.log(dossier)
    assert len(log) >= 5
    assert chain_breaks(log) == ()
    assert [each.previous for each in log[1:]] == [each.hash() for each in log[:-1]]


def test_each_device_has_a_chain_of_its_own_and_one_counter(office: Office) -> None:
    other = join(office.vault, device="d2", author="other")
    for number in range(3):
        office.changes.commit([draft("fact/adres", f"a{number}")])
        other.changes.commit([draft("fact/adres", f"b{number}")])
    log = office.vault.log("d1")
    assert [each.lamport for each in log] == [1, 2, 3, 4, 5, 6]
    for device in ("d1", "d2"):
        assert chain_breaks([each for each in log if each.device == device]) == ()


def test_what_stands_already_is_not_told_twice(office: Office) -> None:
    assert len(office.changes.commit([draft("fact/adres", "x"), draft("fact/adres", "x")])) == 1
    assert office.changes.commit([draft("fact/adres", "x")]) == ()
    gone = draft("fact/adres", "x", Kind.TOMBSTONE)
    assert len(office.changes.commit([gone])) == 1
    assert len(office.changes.commit([draft("fact/adres", "x")])) == 1


def test_a_commit_that_fails_keeps_nothing_of_it(office: Office) -> None:
    broken = draft("fact/b", 1.5)  # type: ignore[arg-type]  # what the types already forbid
    with pytest.raises(TypeError):
        office.changes.commit([draft("fact/a", "x"), broken])
    assert office.vault.log("d1") == ()
    office.changes.commit([draft("fact/a", "x")])
    assert [each.lamport for each in office.vault.log("d1")] == [1]


def test_bytes_stand_beside_what_was_told_of_them_or_not_at_all(office: Office) -> None:
    content = b"%PDF-1.7"
    blob = Blob(hashlib.sha256(content).hexdigest(), "application/pdf", content)
    wrong = Blob("00" * 32, "application/pdf", b"x")
    with pytest.raises(ValueError, match="sha256"):
        office.changes.commit([draft("fact/a", "x")], [blob, wrong])
    assert office.vault.blob(blob.sha256) is None
    office.changes.commit([draft("fact/a", "x")], [blob])
    assert office.vault.blob(blob.sha256) == blob


def test_what_was_committed_is_there_after_the_vault_was_closed(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as before:
        dossier = before.dossier("Haile")
        log = before.vault.log(dossier)
    with opened(tmp_path / "vault") as after:
        assert after.vault.log(dossier) == log
        after.people.record(dossier, "adres", Answer("x"))
        assert chain_breaks(after.vault.log(dossier)) == ()


def test_a_place_is_remembered_without_an_operation(office: Office) -> None:
    office.changes.bookmark("d1", "i1", "pers_bsn")
    assert office.vault.place("d1", "i1") == "pers_bsn"
    assert office.vault.log("d1") == ()


def test_an_owner_gets_ids_that_outlive_the_laptop(office: Office) -> None:
    owner = NewOwner("Sanne Bakker", Role.TEAMLEIDER, "Voorbeeldstad", "voorbeeld")
    identity = new_identity(owner, office.changes.ids.new, "ab" * 32)
    ids = {identity.author.id, identity.organisation.id, identity.device.id}
    assert len(ids) == 3
    assert identity.author.role is Role.TEAMLEIDER
    assert identity.device.public_key == "ab" * 32


def test_the_same_told_by_another_source_is_recorded_too(office: Office) -> None:
    dossier = office.dossier()
    for source in (Source.COACH, Source.DOCUMENT, Source.DOCUMENT):
        office.people.record(dossier, "telefoon", Answer("0612345678"), source)
    told = office.vault.history(dossier, "fact/telefoon")
    assert [each.source for each in told] == [Source.COACH, Source.DOCUMENT]
