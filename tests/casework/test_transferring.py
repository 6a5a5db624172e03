"""A dossier goes to another coach: who has it, and what is unfinished, read and never kept."""

from dataclasses import replace
from datetime import date

import pytest

from coach_desktop.casework.calls import Calls
from coach_desktop.casework.parts import Parts
from coach_desktop.casework.transferring import Transfers, Unfinished
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.identity import Role
from coach_desktop.domain.record import Record
from coach_desktop.domain.sharing import OVERDRACHT_COLLEGA
from tests.builders import TODAY, Office, join, national_pack, nothing_lacks

TOLD = {
    "dag": "2026-11-20",
    "aan": "Joris de Vries",
    "reden": "verlof",
    "wat_loopt": "Wacht op een taalcoach.",
    "wat_let_op": "Bellen na drie uur.",
}


def transfers(office: Office) -> Transfers:
    parts = Parts(office.intakes, Calls(office.vault, office.changes), national_pack())
    return Transfers(office.trajecten, parts, office.plans, office.today)


def give(office: Office, dossier: str, **told: str) -> None:
    office.records.keep(dossier, Record("", OVERDRACHT_COLLEGA.name, {**TOLD, **told}))


def test_a_dossier_tells_which_coach_has_it_since_when(office: Office) -> None:
    dossier, each = office.dossier(), transfers(office)
    assert each.coach(dossier) == ("", "")
    give(office, dossier)
    assert each.coach(dossier) == ("Joris de Vries", "2026-11-20")
    assert office.people.facts(dossier).text("coach") == "Joris de Vries"
    give(office, dossier, aan="Amira Chaoui", dag="2026-11-24")
    assert each.coach(dossier) == ("Amira Chaoui", "2026-11-24")
    (record,) = office.records.of(dossier, OVERDRACHT_COLLEGA)
    assert record.text("aan") == "Amira Chaoui"
    assert len(office.told(dossier, "fact/coach")) == 2


def test_a_coach_who_came_along_with_a_caseload_has_no_day(office: Office) -> None:
    dossier = office.dossier()
    office.people.record(dossier, "coach", Answer("Joris de Vries"))
    assert transfers(office).coach(dossier) == ("Joris de Vries", "")


@pytest.mark.parametrize("lacks", ["dag", "aan"])
def test_a_transfer_names_a_day_and_a_colleague(office: Office, lacks: str) -> None:
    with pytest.raises(InputError, match=r"record\.missing"):
        give(office, office.dossier(), **{lacks: ""})


def test_a_begeleider_sees_the_coach_and_not_what_was_told_of_the_client(office: Office) -> None:
    dossier = office.dossier()
    give(office, dossier)
    helps = join(office.vault, role=Role.BEGELEIDER)
    assert helps.records.of(dossier, OVERDRACHT_COLLEGA) == ()
    assert transfers(helps).coach(dossier) == ("Joris de Vries", "")


def test_before_the_intake_its_parts_are_unfinished_and_nothing_is_kept_of_it(
    office: Office,
) -> None:
    dossier = office.dossier(kennisgeving="2026-10-01")
    before = office.vault.log(dossier)
    found = transfers(office).unfinished(dossier)
    assert [part.deel for part in found.parts] == list(Deel)
    assert (found.draft, found.messages) == (None, 0)
    assert [code for code, _ in found.terms] == ["pip"]
    assert not found.is_nothing
    assert office.vault.log(dossier) == before


def test_a_draft_is_unfinished_until_it_is_decided_or_withdrawn(office: Office) -> None:
    intake, each = office.intake(), transfers(office)
    dossier, version = office.pip(intake.dossier)
    assert each.unfinished(dossier).draft == 1
    office.plans.withdraw(dossier, version, TODAY)
    assert each.unfinished(dossier).draft is None
    _, second = office.pip(dossier)
    office.plans.vaststellen(dossier, second, nothing_lacks(second.content))
    assert each.unfinished(dossier).draft is None


def test_messages_for_duo_are_unfinished_until_each_was_copied_over_as_it_is(
    office: Office,
) -> None:
    dossier, _ = office.decided(office.dossier(doelgroep="asiel"))
    each = transfers(office)
    told = office.trajecten.messages(dossier)
    assert each.unfinished(dossier).messages == len(told) > 0
    for sent in told:
        office.trajecten.copied(dossier, sent.message, TODAY.isoformat())
    assert each.unfinished(dossier).messages == 0


def test_a_term_that_passed_stays_as_long_as_something_is_to_be_done(office: Office) -> None:
    dossier, version = office.decided(office.dossier(doelgroep="asiel"))
    office.plans.bekendmaken(dossier, version, TODAY)
    each = transfers(office)
    codes = {code for code, _ in each.unfinished(dossier).terms}
    assert codes == {"termijn", "schakelen", "aanbod", "bezwaar"}
    office.clock.day = date(2029, 1, 1)
    late = {code for code, _ in each.unfinished(dossier).terms}
    assert late == {"termijn", "aanbod"}


def test_where_all_is_done_nothing_is_unfinished() -> None:
    assert Unfinished().is_nothing
    assert not replace(Unfinished(), draft=1).is_nothing
