"""Handhaving: facts in the order of the law, and every road ends at a legal check."""

from dataclasses import replace

import pytest

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.oproep import Oproep, Uitnodiging, Verschijning
from coach_desktop.domain.record import Record
from coach_desktop.law.handhaving import CAUTIE, LEGAL_CHECK, ORDER, Stap
from tests.builders import Office, national_pack, nothing_lacks, whole

WARNING = {"dag": "2026-10-08", "wijze": "brief", "nieuwe_termijn": "2026-10-20"}
ABSENCE = {"dag": "2026-11-20", "waarmee": "Overdracht van het COA en gegevens van DUO."}


def called(office: Office, dossier: str, sent: str, day: str, came: Verschijning) -> None:
    call = Oproep("", Deel.VRAGENLIJST, sent, Uitnodiging.BRIEF, day, "ti")
    made = office.enforcement.calls.call(dossier, call)
    if came is not Verschijning.ONBEKEND:
        office.enforcement.calls.appeared(dossier, made, came)


def missed(office: Office, dossier: str, *days: tuple[str, str]) -> None:
    for sent, day in days:
        called(office, dossier, sent, day, Verschijning.NIET_VERSCHENEN)


def step(office: Office, dossier: str) -> Stap:
    return office.enforcement.stand(dossier).step


def test_the_steps_follow_each_other_as_the_law_has_them(office: Office) -> None:
    dossier = office.dossier()
    assert step(office, dossier) is Stap.OPROEPEN
    called(office, dossier, "2026-09-20", "2026-12-05", Verschijning.ONBEKEND)
    assert step(office, dossier) is Stap.AFWACHTEN
    dossier = office.dossier("Tesfay")
    missed(office, dossier, ("2026-09-20", "2026-10-05"))
    assert step(office, dossier) is Stap.WAARSCHUWEN
    office.records.keep(dossier, Record("", "waarschuwing", WARNING))
    assert step(office, dossier) is Stap.OPNIEUW_OPROEPEN
    missed(office, dossier, ("2026-10-08", "2026-10-20"))
    assert step(office, dossier) is Stap.OPNIEUW_OPROEPEN
    missed(office, dossier, ("2026-10-22", "2026-11-05"))
    assert step(office, dossier) is Stap.VOLTOOIEN_IN_AFWEZIGHEID
    office.records.keep(dossier, Record("", "afwezig", ABSENCE))
    assert step(office, dossier) is Stap.GEEN
    assert not office.enforcement.stand(dossier).out_of_order


def test_who_comes_or_calls_off_is_not_missed(office: Office) -> None:
    dossier = office.dossier()
    called(office, dossier, "2026-09-20", "2026-10-05", Verschijning.AFGEZEGD)
    assert step(office, dossier) is Stap.OPNIEUW_OPROEPEN
    called(office, dossier, "2026-10-06", "2026-10-20", Verschijning.VERSCHENEN)
    stand = office.enforcement.stand(dossier)
    assert (stand.step, stand.missed, stand.calls) == (Stap.GEEN, 0, 2)
    assert office.enforcement.sayings(dossier) == ()


def test_a_warning_without_a_call_that_was_missed_is_refused(office: Office) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError, match=r"handhaving\.nothing-missed"):
        office.records.keep(dossier, Record("", "waarschuwing", WARNING))


def test_absence_before_the_third_call_is_refused(office: Office) -> None:
    dossier = office.dossier()
    missed(office, dossier, ("2026-09-20", "2026-10-05"), ("2026-10-08", "2026-10-20"))
    office.records.keep(dossier, Record("", "waarschuwing", WARNING))
    with pytest.raises(InputError, match=r"handhaving\.not-yet"):
        office.records.keep(dossier, Record("", "afwezig", ABSENCE))


def test_who_came_cannot_have_an_intake_in_absence(office: Office) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError, match=r"handhaving\.not-yet"):
        office.records.keep(dossier, Record("", "afwezig", ABSENCE))
    called(office, dossier, "2026-09-20", "2026-10-05", Verschijning.VERSCHENEN)
    with pytest.raises(InputError, match=r"handhaving\.not-yet"):
        office.records.keep(dossier, Record("", "afwezig", ABSENCE))
    assert not office.trajecten.reached(dossier).in_absence


def test_an_absence_that_was_recorded_can_be_corrected(office: Office) -> None:
    dossier = office.dossier()
    missed(office, dossier, ("2026-09-20", "2026-10-05"))
    office.records.keep(dossier, Record("", "waarschuwing", WARNING))
    missed(office, dossier, ("2026-10-08", "2026-10-20"), ("2026-10-22", "2026-11-05"))
    office.records.keep(dossier, Record("", "afwezig", ABSENCE))
    office.records.keep(dossier, Record("", "afwezig", {**ABSENCE, "waarmee": "Gegevens van DUO."}))
    assert office.enforcement.stand(dossier).is_completed


def test_calls_before_the_warning_do_not_count_as_second_and_third(office: Office) -> None:
    """The warning goes with the second call: one that comes after the third repairs nothing."""
    dossier = office.dossier()
    missed(
        office,
        dossier,
        ("2026-09-20", "2026-10-05"),
        ("2026-10-06", "2026-10-09"),
        ("2026-10-10", "2026-10-14"),
    )
    office.records.keep(dossier, Record("", "waarschuwing", {**WARNING, "dag": "2026-10-15"}))
    assert step(office, dossier) is Stap.OPNIEUW_OPROEPEN
    with pytest.raises(InputError, match=r"handhaving\.not-yet"):
        office.records.keep(dossier, Record("", "afwezig", ABSENCE))
    missed(office, dossier, ("2026-10-15", "2026-10-25"), ("2026-10-26", "2026-11-05"))
    assert step(office, dossier) is Stap.VOLTOOIEN_IN_AFWEZIGHEID
    called(office, dossier, "2026-11-06", "2026-11-12", Verschijning.VERSCHENEN)
    assert step(office, dossier) is Stap.GEEN


def test_who_comes_and_does_not_take_part_is_called_again_like_who_stays_away(
    office: Office,
) -> None:
    dossier = office.dossier()
    called(office, dossier, "2026-09-20", "2026-10-05", Verschijning.NIET_MEEGEWERKT)
    assert step(office, dossier) is Stap.WAARSCHUWEN
    office.records.keep(dossier, Record("", "waarschuwing", WARNING))
    missed(office, dossier, ("2026-10-08", "2026-10-20"))
    called(office, dossier, "2026-10-22", "2026-11-05", Verschijning.NIET_MEEGEWERKT)
    assert step(office, dossier) is Stap.VOLTOOIEN_IN_AFWEZIGHEID


def test_a_second_call_without_the_warning_is_said(office: Office) -> None:
    dossier = office.dossier()
    missed(office, dossier, ("2026-09-20", "2026-10-05"), ("2026-10-07", "2026-10-20"))
    assert office.enforcement.stand(dossier).out_of_order
    rules = [entry.id for entry in office.enforcement.sayings(dossier)]
    assert rules == [ORDER, LEGAL_CHECK, CAUTIE]


def test_no_amount_stands_in_anything_that_is_said_of_a_person() -> None:
    pack = national_pack()
    for rule in (ORDER, LEGAL_CHECK, CAUTIE):
        sentence = pack.entry(rule).sentence
        assert "€" not in sentence
        assert "EUR" not in sentence
        assert not any(sign.isdigit() for sign in sentence)


def test_an_intake_completed_in_absence_leaves_open_what_was_not_answered(office: Office) -> None:
    dossier = office.dossier()
    missed(
        office,
        dossier,
        ("2026-09-20", "2026-10-05"),
        ("2026-10-08", "2026-10-20"),
        ("2026-10-22", "2026-11-05"),
    )
    office.records.keep(dossier, Record("", "waarschuwing", WARNING))
    office.records.keep(dossier, Record("", "afwezig", ABSENCE))
    assert office.trajecten.reached(dossier).in_absence
    given = replace(nothing_lacks(whole()), answers=nothing_lacks(whole()).answers)
    empty = replace(given, answers={k: v for k, v in given.answers.items() if k in _FACTS})
    asked = {each.rule for each in office.plans.check(empty)}
    absent = {each.rule for each in office.plans.check(replace(empty, in_absence=True))}
    assert "intake.deel.taalniveau" in asked
    assert not any(rule.startswith("intake.") for rule in absent)


_FACTS = frozenset({"inschrijving_brp", "kennisgeving", "wet", "doelgroep", "bsn"})
