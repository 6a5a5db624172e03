"""Who sees what, stated as the product's rule 6 states it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.identity import Role
from coach_desktop.domain.sight import Moment, Receiver, Sensitivity, Sight, sight

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
