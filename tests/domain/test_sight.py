"""Who sees what, stated as the product's rule 6 states it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.shown import Receiver, Screen
from coach_desktop.domain.sight import (
    Sensitivity,
    Sight,
    can_harm,
    holds,
    home,
    is_for_coaches_alone,
    may_tell,
    screens,
    sight,
)

ROLES = st.sampled_from(Role)
MOMENTS = st.sampled_from(Moment)


@given(ROLES, MOMENTS)
def test_safety_never_enters_a_pip_a_shared_screen_or_the_search(
    role: Role, moment: Moment
) -> None:
    for receiver in (Receiver.PIP, Receiver.CLIENT_SCREEN, Receiver.SEARCH):
        seen = sight(role, receiver, moment)
        assert not seen.allows(Sensitivity.S4)
        assert not seen.allows_agreed(Sensitivity.S4)


@given(MOMENTS, st.sampled_from(Receiver))
def test_a_begeleider_sees_no_bsn_no_health_and_only_chosen_s2(
    moment: Moment, receiver: Receiver
) -> None:
    seen = sight(Role.BEGELEIDER, receiver, moment, chosen=frozenset({"lid_plek"}))
    assert not seen.bsn
    assert not seen.allows(Sensitivity.S3)
    assert not seen.allows(Sensitivity.S2)
    if receiver is Receiver.OWN_SCREEN:
        assert seen.allows(Sensitivity.S2, "lid_plek")


@pytest.mark.parametrize(
    ("moment", "seen"),
    [
        (Moment.ALONE_WITH_CLIENT, True),
        (Moment.WITHOUT_CLIENT, True),
        (Moment.WITH_OTHERS, False),
        (Moment.UNKNOWN, False),
    ],
)
def test_a_coach_sees_safety_only_when_nobody_else_can(moment: Moment, seen: bool) -> None:
    assert sight(Role.COACH, Receiver.OWN_SCREEN, moment).allows(Sensitivity.S4) is seen


@given(ROLES, MOMENTS, st.sampled_from(Receiver), st.sampled_from(Sensitivity), st.booleans())
def test_what_is_asked_in_private_is_there_alone_with_the_client_and_nowhere_else(
    role: Role, moment: Moment, receiver: Receiver, sensitivity: Sensitivity, in_private: bool
) -> None:
    seen = sight(role, receiver, moment, opened=frozenset({"x"}))
    for to_client, only in ((True, Moment.ALONE_WITH_CLIENT), (False, Moment.WITHOUT_CLIENT)):
        is_there = seen.allows_asked(sensitivity, "x", to_client=to_client, in_private=in_private)
        if in_private or sensitivity is Sensitivity.S4:
            own = role is Role.COACH and receiver is Receiver.OWN_SCREEN
            assert is_there is (own and moment is only)
        else:
            assert is_there is seen.allows(sensitivity, "x")


@given(MOMENTS)
def test_on_the_clients_screen_stands_health_that_was_opened_and_never_safety(
    moment: Moment,
) -> None:
    opened = sight(Role.COACH, Receiver.CLIENT_SCREEN, moment, opened=frozenset({"slaap"}))
    assert opened.allows_asked(Sensitivity.S3, "slaap", to_client=True, in_private=False)
    assert not opened.allows_asked(Sensitivity.S3, "lijf", to_client=True, in_private=False)
    assert not opened.allows_asked(Sensitivity.S3, "slaap", to_client=True, in_private=True)
    assert not opened.allows_asked(Sensitivity.S4, "slaap", to_client=True, in_private=False)


def test_a_wrong_word_can_harm_in_health_and_safety() -> None:
    assert {each for each in Sensitivity if can_harm(each)} == {Sensitivity.S3, Sensitivity.S4}


def test_health_enters_a_pip_only_sentence_by_sentence() -> None:
    seen = sight(Role.COACH, Receiver.PIP)
    assert not seen.allows(Sensitivity.S3)
    assert seen.allows_agreed(Sensitivity.S3)
    assert seen.bsn


def test_a_beheerder_sees_process_alone_and_makes_no_pip() -> None:
    assert sight(Role.BEHEERDER, Receiver.OWN_SCREEN).classes == {Sensitivity.S0}
    assert sight(Role.BEHEERDER, Receiver.PIP) == Sight(frozenset())


def test_a_teamleider_sees_status_and_bsn_but_no_health() -> None:
    seen = sight(Role.TEAMLEIDER, Receiver.OWN_SCREEN)
    assert seen.bsn
    assert seen.allows(Sensitivity.S2)
    assert not seen.allows(Sensitivity.S3)


@given(ROLES, MOMENTS, st.frozensets(st.sampled_from(["bsn", "vnummer", "gzh_slaap"])))
def test_a_chosen_name_lets_nothing_pass_but_s2(
    role: Role, moment: Moment, chosen: frozenset[str]
) -> None:
    for seen in (sight(role, Receiver.OWN_SCREEN, moment, chosen=chosen), holds(role)):
        for sensitivity in set(Sensitivity) - {Sensitivity.S2}:
            for name in chosen:
                assert seen.allows(sensitivity, name) is (sensitivity in seen.classes)


@given(ROLES, MOMENTS)
def test_nothing_is_seen_that_the_vault_may_not_hold(role: Role, moment: Moment) -> None:
    held, seen = holds(role), sight(role, Receiver.OWN_SCREEN, moment)
    assert seen.classes - {Sensitivity.S0} <= held.classes
    assert held.bsn or not seen.bsn


def test_the_vault_of_a_begeleider_holds_no_health_no_safety_and_no_bsn() -> None:
    held = holds(Role.BEGELEIDER, chosen=frozenset({"lid_plek"}))
    assert held.classes == {Sensitivity.S0, Sensitivity.S1}
    assert held.allows(Sensitivity.S2, "lid_plek")
    assert not held.allows(Sensitivity.S2, "gld_schuld")
    assert not held.bsn
    assert holds(Role.BEHEERDER) == Sight(frozenset())


@pytest.mark.parametrize(
    ("role", "begins"),
    [
        (Role.COACH, Screen.TODAY),
        (Role.TEAMLEIDER, Screen.TODAY),
        (Role.BEGELEIDER, Screen.ROUND),
        (Role.BEHEERDER, Screen.COUNTS),
    ],
)
def test_each_role_begins_at_a_page_of_its_own_and_has_settings(role: Role, begins: Screen) -> None:
    assert home(role) is begins
    assert {begins, Screen.SETTINGS} <= screens(role)


def test_a_begeleider_has_few_pages_and_a_beheerder_none_with_a_name() -> None:
    assert screens(Role.BEGELEIDER) == {
        Screen.ROUND, Screen.REGISTER, Screen.CARD, Screen.VISIT, Screen.SETTINGS, Screen.EXCHANGE,
        Screen.PACKAGE, Screen.KEY_CARDS,
    }  # fmt: skip
    managed = {Screen.COUNTS, Screen.SETTINGS, Screen.QUESTIONNAIRE}
    assert screens(Role.BEHEERDER) == managed


def test_only_safety_is_for_coaches_alone() -> None:
    assert [each for each in Sensitivity if is_for_coaches_alone(each)] == [Sensitivity.S4]


def test_a_secret_address_is_seen_by_who_may_see_a_bsn_only() -> None:
    for role, seen in ((Role.COACH, True), (Role.TEAMLEIDER, True), (Role.BEGELEIDER, False)):
        assert sight(role, Receiver.OWN_SCREEN).allows_address(secret=True) is seen
        assert sight(role, Receiver.OWN_SCREEN).allows_address(secret=False)
    assert not sight(Role.BEHEERDER, Receiver.OWN_SCREEN).allows_address(secret=False)


def test_who_guides_at_home_tells_of_visits_and_of_how_somebody_is_reached() -> None:
    told = (("visit", ""), ("fact", "telefoon"), ("fact", "geheimhouding"), ("pip", "1"))
    assert [may_tell(Role.BEGELEIDER, *each) for each in told] == [True, True, False, False]
    assert all(may_tell(Role.COACH, *each) for each in told)
    assert not any(may_tell(Role.BEHEERDER, *each) for each in told)
