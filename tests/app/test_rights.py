"""A purge with real slots: the passphrase is asked, and what a kill cut off is finished."""

from pathlib import Path

import pytest

from coach_desktop.app.doors import VaultDoors
from coach_desktop.casework.people import NewPerson
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.purge import Ground
from coach_desktop.storage import kdf
from tests.app.test_app import OWNER
from tests.desk import MONDAY, raw_safe, settle
from tests.storage.pages import holds
from tests.vaults_for_tests import raw_vault


def test_a_purge_asks_the_passphrase_of_the_vault_which_opens_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kdf, "MOST_MEMORY", kdf.LEAST_MEMORY)
    doors = VaultDoors(tmp_path / "kluis")
    words = doors.propose_passphrase()
    doors.make(OWNER, words, lambda *_: None)
    entered = doors.unlock(words)
    stays, goes = (entered.people.register(NewPerson(name)) for name in ("Blijft", "Gaat"))
    retention = entered.rights.retention
    with pytest.raises(InputError, match=r"retention\.passphrase"):
        retention.purge_by_decision(goes, Ground.MUNICIPALITY, "fout " * 5)
    retention.purge_by_decision(goes, Ground.MUNICIPALITY, words)
    laptop = entered.lost_laptop()
    assert laptop.lock is not None
    assert (laptop.lock.memory_mib, laptop.lock.rounds, laptop.lock.lanes) == (64, 3, 4)
    assert (laptop.dossiers, len(laptop.vault)) == (1, 36)
    entered.close()
    again = doors.unlock(words)
    assert again.safe.noticed == ()
    assert [found.dossier for found in again.people.vault.dossiers(limit=9)] == [stays]
    again.close()


def test_a_purge_that_was_cut_off_is_finished_when_the_vault_is_entered(tmp_path: Path) -> None:
    from coach_desktop.app.joining import join
    from coach_desktop.machine.clock import StartedClock

    folder, clock = tmp_path / "kluis", StartedClock(MONDAY)
    vault = raw_vault(folder)
    settle(vault)
    workplace = join(vault, clock, raw_safe(vault, clock))
    dossier = workplace.people.register(NewPerson("Kanarievrouw"))
    workplace.people.changes.purge([dossier], Ground.MUNICIPALITY)
    workplace.close()
    vault = raw_vault(folder)
    assert vault.setting("scrub") is True
    workplace = join(vault, clock, raw_safe(vault, clock))
    assert vault.setting("scrub") is False
    workplace.close()
    assert not holds(folder, "Kanarievrouw")
