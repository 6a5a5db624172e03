from dataclasses import replace
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from coach_desktop.casework.ports import Tail, Vault
from coach_desktop.domain.errors import VaultError
from coach_desktop.domain.history import chain_breaks
from coach_desktop.domain.operation import Kind
from coach_desktop.storage.projections import project_heads
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import changes, draft, operation
from tests.vaults_for_tests import raw_vault


def test_an_open_vault_is_what_casework_asks_for(vault: OpenVault) -> None:
    asked_for: Vault = vault
    assert asked_for.count() == 0


def test_what_is_committed_is_there_after_opening_again(tmp_path: Path) -> None:
    vault = raw_vault(tmp_path / "vault")
    made = changes(vault).commit([draft("intake/i/naam", "Ibrâhîm \U0001f600 إبراهيم")])
    vault.close()
    again = raw_vault(tmp_path / "vault")
    assert again.log("p1") == made
    again.close()


def test_heads_come_path_by_path_and_history_oldest_first(vault: OpenVault) -> None:
    told = changes(vault)
    (first,) = told.commit([draft("intake/i/b", "1")])
    (second,) = told.commit([draft("intake/i/b", "2")])
    (other,) = told.commit([draft("intake/i/a", "3")])
    told.commit([draft("note/i/a", "4", Kind.NOTE)])
    assert tuple(vault.heads("p1", "intake/")) == (other, second)
    assert vault.history("p1", "intake/i/b") == (first, second)
    assert len(tuple(vault.heads("p1"))) == 3
    assert len(vault.log("p1")) == 4


def test_two_who_do_not_know_of_each_other_both_stand(vault: OpenVault) -> None:
    one, two = operation(1, value="ja"), operation(2, value="nee", device="d2")
    with vault.writing() as writing:
        writing.append(one)
        writing.append(two)
    assert tuple(vault.heads("p1")) == (two, one)


def test_an_operation_that_arrives_after_the_one_that_follows_it_is_no_head(
    vault: OpenVault,
) -> None:
    with vault.writing() as writing:
        writing.append(operation(2, parents=[1]))
        writing.append(operation(1))
    assert [head.lamport for head in vault.heads("p1")] == [2]


def test_the_same_operation_twice_is_once(vault: OpenVault) -> None:
    for _ in range(2):
        with vault.writing() as writing:
            writing.append(operation(1))
    assert len(vault.log("p1")) == 1


def test_another_operation_of_the_same_id_is_refused(vault: OpenVault) -> None:
    with vault.writing() as writing:
        writing.append(operation(1, value="ja"))
    with pytest.raises(VaultError, match=r"vault\.operation-differs"), vault.writing() as writing:
        writing.append(operation(1, value="nee"))


def test_the_tail_is_the_highest_counter_of_all_and_the_hash_of_this_device(
    vault: OpenVault,
) -> None:
    with vault.writing() as writing:
        assert writing.tail("d1") == Tail(0, "")
        writing.append(operation(3))
        writing.append(operation(7, device="d2", path="intake/i/r"))
        assert writing.tail("d1") == Tail(7, operation(3).hash())


def test_a_device_writes_an_unbroken_chain(vault: OpenVault) -> None:
    told = changes(vault)
    for number in range(5):
        told.commit([draft("intake/i/q", str(number))])
    assert chain_breaks(vault.log("p1")) == ()


def test_a_block_that_fails_leaves_nothing(vault: OpenVault) -> None:
    def fail() -> None:
        with vault.writing() as writing:
            writing.append(operation(1))
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert vault.log("p1") == ()
    with vault.writing() as writing:
        writing.append(operation(1))
    assert len(vault.log("p1")) == 1


def test_a_whole_dossier_is_taken_in_at_once_and_stands_as_if_it_came_one_by_one(
    vault: OpenVault, tmp_path: Path
) -> None:
    told = [operation(number) for number in range(1, 151)]
    with vault.writing() as writing:
        assert writing.take_all(told) == {}
    other = raw_vault(tmp_path / "other")
    with other.writing() as writing:
        for each in told:
            writing.append(each)
    assert vault.log("p1") == other.log("p1") == tuple(told)
    assert tuple(vault.heads("p1")) == tuple(other.heads("p1"))
    other.close()
    with vault.writing() as writing:
        changed = replace(told[0], author="somebody else")
        assert writing.take_all([changed, *told[1:], operation(151)]) == {
            told[0].id: "vault.operation-differs"
        }
    assert len(vault.log("p1")) == 151


def test_a_row_that_is_there_already_undoes_the_whole_transaction(vault: OpenVault) -> None:
    told = [operation(number) for number in range(1, 4)]
    with pytest.raises(dbapi2.IntegrityError), vault.writing() as writing:
        project_heads(writing.driver, [told[0], told[0]])
    assert tuple(vault.heads("p1")) == ()
    with vault.writing() as writing:
        writing.append(told[0])
    assert vault.log("p1") == (told[0],)
