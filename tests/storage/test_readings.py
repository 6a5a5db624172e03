from pathlib import Path

from coach_desktop.domain.reading import Act
from coach_desktop.storage import readings
from coach_desktop.storage.vault import OpenVault
from tests.storage.tellers import NOW, changes
from tests.vaults_for_tests import raw_vault


def test_each_look_at_a_dossier_is_one_line(vault: OpenVault) -> None:
    told = changes(vault)
    told.read("p1", Act.OPENED, "dossier")
    told.read("p2", Act.OPENED, "dossier")
    told.read("p1", Act.NUMBER_SHOWN, "bsn")
    lines = vault.readings("p1")
    assert [(each.act, each.why) for each in lines] == [
        (Act.OPENED, "dossier"),
        (Act.NUMBER_SHOWN, "bsn"),
    ]
    assert {(each.author, each.moment, each.device) for each in lines} == {("coach", NOW, "d1")}


def test_an_altered_missing_or_added_line_breaks_the_chain(tmp_path: Path) -> None:
    vault = raw_vault(tmp_path / "vault")
    told = changes(vault)
    for number in range(4):
        told.read(f"p{number}", Act.OPENED, "dossier")
    with vault.writing() as writing:
        driver = writing.driver
        assert readings.chain_holds(driver)
        for trigger in ("reading_log_no_update", "reading_log_no_delete"):
            driver.execute(f"DROP TRIGGER {trigger}", {})
        for tampering in (
            "UPDATE reading_log SET dossier = 'p9' WHERE number = 2",
            "DELETE FROM reading_log WHERE number = 2",
            "INSERT INTO reading_log SELECT 9, moment, author, role, organisation, device, "
            "dossier, act, why, hash FROM reading_log WHERE number = 1",
        ):
            driver.execute("SAVEPOINT tampering", {})
            driver.execute(tampering, {})
            assert not readings.chain_holds(driver)
            driver.execute("ROLLBACK TO tampering", {})
    vault.close()
