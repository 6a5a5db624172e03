"""A dossier goes whole, by decision or after a confirmed transfer, and never by mistake."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

import pytest

from coach_desktop.casework.ports import Vault
from coach_desktop.casework.retention import Due, NeverDelivered, finish_scrub
from coach_desktop.domain.errors import InputError, VaultError
from coach_desktop.domain.history import chain_breaks
from coach_desktop.domain.purge import DECISIONS, Ground
from coach_desktop.domain.reading import Act
from tests.builders import BSN, PASSPHRASE, TODAY, Office, join, opened
from tests.storage.pages import holds


@dataclass
class Confirmed:
    """A municipality that confirmed some dossiers."""

    days: dict[str, date] = field(default_factory=dict)

    def confirmed_on(self, dossier: str) -> date | None:
        return self.days.get(dossier)

    def is_sealed(self, dossier: str) -> bool:
        return False


def purge(office: Office, dossier: str, ground: Ground = Ground.MUNICIPALITY) -> None:
    office.rights.retention.purge_by_decision(dossier, ground, PASSPHRASE)


@pytest.mark.parametrize("ground", DECISIONS)
def test_a_dossier_goes_by_decision_with_its_ground_and_leaves_no_text(
    tmp_path: Path, ground: Ground
) -> None:
    folder = tmp_path / "vault"
    with opened(folder) as office:
        dossier, stays = office.dossier("Kanarievrouw", bsn=BSN), office.dossier("Blijfster")
        office.intake(dossier, start_tolk_nummer="Kanarietolk")
        office.decided(dossier)
        purge(office, dossier, ground)
        assert office.vault.dossier(dossier) is None
        assert office.vault.log(dossier) == ()
        assert [found.dossier for found in office.vault.dossiers(limit=9)] == [stays]
        (line,) = office.vault.readings(dossier)
        assert (line.act, line.why) == (Act.PURGED, ground.value)
        for text in ("Kanarievrouw", "Kanarietolk", "kanarievrouw", BSN):
            assert not holds(folder, text)
        assert holds(folder, "Blijfster")


def test_the_chain_of_the_device_goes_on_after_a_purge(office: Office) -> None:
    first, gone, last = (office.dossier(name) for name in ("Een", "Twee", "Drie"))
    purge(office, gone)
    office.dossier("Vier")
    logs = [office.vault.log(found.dossier) for found in office.vault.dossiers(limit=9)]
    told = [each for log in logs for each in log]
    assert {first, last} < {each.dossier for each in told}
    assert chain_breaks(told, office.vault.links("d1")) == ()


def test_a_wrong_passphrase_takes_nothing_out(office: Office) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError, match=r"retention\.passphrase"):
        office.rights.retention.purge_by_decision(dossier, Ground.MUNICIPALITY, "geen idee")
    assert office.vault.dossier(dossier) is not None
    assert office.vault.readings(dossier) == ()


def test_nothing_was_ever_delivered_so_nothing_goes_after_a_transfer(office: Office) -> None:
    dossier = office.dossier()
    assert NeverDelivered().confirmed_on(dossier) is None
    assert not NeverDelivered().is_sealed(dossier)
    retention = office.rights.retention
    with pytest.raises(InputError, match=r"retention\.not-confirmed"):
        retention.purge_after_transfer(dossier, TODAY)
    with pytest.raises(InputError, match=r"retention\.not-confirmed"):
        retention.purge_by_decision(dossier, Ground.TRANSFERRED, PASSPHRASE)
    assert office.vault.dossier(dossier) is not None


def test_what_the_municipality_has_goes_when_the_copy_has_lain_its_days(tmp_path: Path) -> None:
    confirmed = Confirmed()
    with opened(tmp_path / "vault", delivered=confirmed) as office:
        dossier = office.dossier("Haile")
        confirmed.days[dossier] = TODAY - timedelta(days=29)
        retention = office.rights.retention
        with pytest.raises(InputError) as early:
            retention.purge_after_transfer(dossier, TODAY)
        assert early.value.details == {"day": "25-11-2026"}
        office.board.refresh()
        assert retention.due(TODAY) == []
        (due,) = retention.due(TODAY + timedelta(days=1))
        assert due.termijn.article == "AVG 5(1)(e); Besluit 9.9(1)"
        day = confirmed.days.pop(dossier)
        assert retention.due(TODAY + timedelta(days=1)) == []
        confirmed.days[dossier] = day
        retention.purge_after_transfer(dossier, TODAY + timedelta(days=1))
        (line,) = office.vault.readings(dossier)
        assert line.why == "transferred"


def test_what_is_most_delicate_stays_after_a_transfer_and_goes_by_decision_only(
    tmp_path: Path,
) -> None:
    confirmed = Confirmed()
    with opened(tmp_path / "vault", delivered=confirmed) as office:
        dossier = office.dossier("Haile")
        office.intake(dossier, pers_veilig_bereikbaar="nee")
        confirmed.days[dossier] = date(2026, 1, 1)
        retention = office.rights.retention
        assert retention.warnings(dossier).only_here
        with pytest.raises(InputError, match=r"retention\.only-here"):
            retention.purge_after_transfer(dossier, TODAY)
        purge(office, dossier)
        assert office.vault.is_purged(dossier)


def test_a_merged_dossier_goes_with_the_one_that_stayed_and_not_by_itself(office: Office) -> None:
    keep, other, son = office.dossier("Haile"), office.dossier("Hayle"), office.dossier("Zoon")
    office.people.tie(keep, son, "kind", "ouder")
    office.decided(other)
    office.rights.merges.merge(keep, other)
    with pytest.raises(InputError, match=r"retention\.merged"):
        purge(office, other)
    warnings = office.rights.retention.warnings(keep)
    assert (warnings.merged, warnings.household, warnings.has_decision) == (1, 1, True)
    assert not warnings.is_confirmed
    purge(office, keep)
    assert office.vault.is_purged(keep)
    assert office.vault.is_purged(other)
    assert office.people.facts(son).household == {keep: "ouder"}


def test_a_term_that_has_passed_is_told_with_its_article_the_oldest_first(office: Office) -> None:
    ended = office.dossier("Einde", einde_plicht="2021-11-24")
    dead = office.dossier("Dood", overleden="2026-11-01", einde_plicht="2026-10-01")
    office.dossier("Loopt", einde_plicht="2021-11-25")
    office.dossier("Niets")
    retention = office.rights.retention
    assert retention.due(TODAY) == []
    office.board.refresh()
    due = retention.due(TODAY)
    assert [each.found.dossier for each in due] == [dead, ended]
    assert {each.termijn.article for each in due} == {"Besluit 9.9(1)"}
    assert isinstance(due[0], Due)
    assert "vijf jaar" in retention.sentence(due[0].termijn)
    assert [each.rule for each in retention.terms(dead)] == [
        "privacy.bewaartermijn",
        "privacy.bewaartermijn_kern",
    ]


def test_the_end_of_the_obligation_and_a_death_are_days_that_have_been(office: Office) -> None:
    for name in ("einde_plicht", "overleden"):
        with pytest.raises(InputError, match=r"input\.date-in-future"):
            office.people.rules.checked(name, "2026-11-25")


def test_a_scrub_that_cannot_be_done_now_is_done_another_time(office: Office) -> None:
    class Busy:
        def scrub(self) -> None:
            raise VaultError("vault.not-scrubbed")

    busy: Vault = Busy()  # type: ignore[assignment]  # a vault that is busy, and nothing else
    finish_scrub(busy)
    finish_scrub(office.vault)


def test_the_role_of_who_purges_stands_in_the_reading_log(office: Office) -> None:
    dossier = office.dossier()
    leader = join(office.vault, author="leider")
    purge(leader, dossier)
    assert office.vault.readings(dossier)[0].author == "leider"
