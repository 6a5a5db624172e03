"""An open vault as the front door joins it: the owner, the municipality and all verbs."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach_desktop.app.joining import join
from coach_desktop.casework.access import idle_minutes, text_percent
from coach_desktop.casework.people import NewPerson
from coach_desktop.casework.workplace import Workplace
from coach_desktop.documents.certificate import make_seal
from coach_desktop.domain.answer import Value
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role
from coach_desktop.domain.sight import sheets
from coach_desktop.plan.proposal import Coach
from tests.builders import REAL_BSN, SetClock
from tests.desk import raw_safe
from tests.vaults_for_tests import raw_vault

WHO = Identity(
    Author("a1", "Sanne Bakker", Role.COACH),
    Organisation("o1", "Voorbeeldstad"),
    Device("d1", "00" * 32),
)


@pytest.fixture
def workplace(tmp_path: Path) -> Iterator[Workplace]:
    vault, clock = raw_vault(tmp_path / "vault"), SetClock()
    key, certificate = make_seal("Voorbeeldstad", "d1", clock.now())
    settings: dict[str, Value] = {
        "identity": WHO.to_value(),
        "profile": "voorbeeld",
        "telephone": "010 000 00 01",
        "practice": True,
        "seal_key": key.hex(),
        "seal_certificate": certificate,
    }
    with vault.writing() as writing:
        for name, value in settings.items():
            writing.settle(name, value)
    joined = join(vault, clock, raw_safe(vault, clock))
    yield joined
    joined.close()


def test_the_owner_is_the_contact_person_of_a_plan(workplace: Workplace) -> None:
    assert workplace.coach == Coach("Sanne Bakker", "010 000 00 01")
    assert workplace.identity == WHO


def test_the_goals_are_known_by_code(workplace: Workplace) -> None:
    assert all(code == goal.code for code, goal in workplace.library.items())
    assert "T1" in workplace.library


def test_a_practice_workplace_takes_no_real_person(workplace: Workplace) -> None:
    assert workplace.practice
    with pytest.raises(InputError, match=r"input\.bsn-not-for-practice"):
        workplace.people.register(NewPerson("Haile", bsn=REAL_BSN))


def test_the_main_job_goes_through_the_joined_rooms(workplace: Workplace) -> None:
    assert workplace.examples.put_in() == 6
    found = workplace.people.find("Rima")[0]
    intake = workplace.intakes.open(found.dossier, workplace.intakes.find(found.dossier))
    content = workplace.drafting.content(intake, workplace.coach)
    version = workplace.plans.begin(found.dossier, content, reason="", made_from=())
    day = workplace.clock.today()
    situation = workplace.drafting.situation(intake, content, dagtekening=day, today=day)
    assert workplace.plans.vaststellen(found.dossier, version, situation).is_final


def test_the_verbs_of_a_workplace_work_on_its_own_vault(workplace: Workplace) -> None:
    dossier = workplace.people.register(NewPerson("Haile"))
    assert workplace.transfers.coach(dossier) == ("", "")
    assert workplace.transfers.trajecten == workplace.weeks.trajecten


def test_a_vault_locks_after_what_was_chosen_and_never_after_more_than_the_longest() -> None:
    assert [idle_minutes(kept) for kept in (2, 15, 999, 0, True, "5", None)] == [
        2, 15, 15, 5, 5, 5, 5,
    ]  # fmt: skip


def test_a_size_of_text_that_was_never_offered_is_the_usual_one() -> None:
    assert [text_percent(kept) for kept in (125, 200, 300, 0, True, "200", None)] == [
        125, 200, 100, 100, 100, 100, 100,
    ]  # fmt: skip


def test_a_coach_makes_every_document_of_his_role(workplace: Workplace) -> None:
    assert set(workplace.papers.offered) == set(sheets(Role.COACH))
