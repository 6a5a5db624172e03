"""Identity, languages, paths and errors."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Reason
from coach_desktop.domain.dossier import (
    DoelgroepPeriod,
    answer_path,
    current_period,
    doelgroep_path,
    fact_path,
    household_path,
    instance_path,
    note_path,
    period_from_value,
    pip_path,
    read_back_path,
)
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role
from coach_desktop.domain.language import direction, fallbacks, language_of, script

WHO = Identity(
    Author("a1", "Coach Een", Role.COACH), Organisation("o1", "Voorbeeldstad"), Device("d1", "00")
)


def test_who_is_at_the_keyboard_is_read_back_the_same() -> None:
    assert Identity.from_value(WHO.to_value()) == WHO
    assert "Coach Een" not in repr(WHO)


@pytest.mark.parametrize("foreign", ["x", {}, {"author": "x", "organisation": {}, "device": {}}])
def test_a_value_that_is_no_identity_is_refused(foreign: object) -> None:
    with pytest.raises((TypeError, KeyError)):
        Identity.from_value(foreign)  # type: ignore[arg-type]  # what the types already forbid


@pytest.mark.parametrize(
    ("tag", "expected"),
    [("ar", "rtl"), ("ckb", "rtl"), ("ur", "rtl"), ("ti", "ltr"), ("kmr", "ltr"), ("xx", "ltr")],
)
def test_direction_follows_the_script(tag: str, expected: str) -> None:
    assert direction(tag) == expected


def test_a_tag_falls_back_on_its_base_and_then_on_dutch() -> None:
    assert fallbacks("ar-SY") == ("ar-SY", "ar", "nl")
    assert fallbacks("nl") == ("nl",)
    assert language_of("ar-SY").tag == "ar"
    assert script("ti") == "Ethi"


def test_each_thing_of_a_dossier_has_its_own_path() -> None:
    assert fact_path("bsn") == "fact/bsn"
    assert doelgroep_path("p1") == "fact/doelgroep/p1"
    assert household_path("d2") == "household/d2"
    assert instance_path("i1") == "intake/i1"
    assert answer_path("i1", "lid/r1/lid_naam") == "intake/i1/lid/r1/lid_naam"
    assert note_path("i1", "pers_bsn") == "note/i1/pers_bsn"
    assert read_back_path("i1", "pers_bsn") == "read-back/i1/pers_bsn"
    assert pip_path("v1") == "pip/v1"
    assert pip_path("v1", "staat", "s1") == "pip/v1/staat/s1"


def test_the_current_group_is_the_open_period_that_began_last() -> None:
    ended = DoelgroepPeriod("p1", "asiel", "2025-01-01", "2026-01-01")
    older = DoelgroepPeriod("p2", "overig", "2026-01-02")
    newer = DoelgroepPeriod("p3", "gezinshereniger", "2026-06-01")
    assert current_period([ended, newer, older]) == newer
    assert current_period([ended]) is None
    assert older.to_value() == {"begin": "2026-01-02", "code": "overig", "end": ""}


def test_trouble_prints_its_code_and_its_details() -> None:
    assert str(CoachError("vault.locked")) == "vault.locked"
    assert str(CoachError("form.unknown", row=3, name="x")) == "form.unknown (name=x, row=3)"


@given(
    st.builds(
        DoelgroepPeriod,
        st.just("p1"),
        st.text(max_size=8),
        st.text(max_size=10),
        st.text(max_size=10),
        st.none() | st.sampled_from(Reason),
    )
)
def test_a_period_is_read_back_as_it_was_written(period: DoelgroepPeriod) -> None:
    assert period_from_value("p1", period.to_value()) == period


def test_a_foreign_period_is_read_as_far_as_it_goes() -> None:
    assert period_from_value("p1", "x") == DoelgroepPeriod("p1", "")
    assert period_from_value("p1", {"reason": "zomaar", "code": 3}) == DoelgroepPeriod("p1", "")
