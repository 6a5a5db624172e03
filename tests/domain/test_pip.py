"""The PIP's content, states and versions."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.answer import Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.pip import (
    Aanleiding,
    Arranged,
    FreeText,
    Goal,
    Leerroute,
    PipContent,
    PipState,
    Started,
    StateRow,
    Version,
    active,
    require_step,
)

TEXT = st.text(min_size=1, max_size=20)
FREE = st.builds(FreeText, TEXT, st.sampled_from(["nl", "ar", "ti"]), st.just("") | TEXT)
STARTED = st.builds(Started, TEXT, TEXT) | st.builds(
    Started, TEXT, st.just(""), st.sampled_from(Reason)
)
TOLD = st.dictionaries(TEXT, TEXT, max_size=2)
HOURS = st.none() | st.integers(0, 2000)
CONTENTS = st.builds(
    PipContent,
    aanleiding=st.none() | st.sampled_from(Aanleiding),
    leerroute=st.none() | st.sampled_from(Leerroute),
    motivering=st.dictionaries(st.sampled_from(Leerroute), TEXT),
    afwijking_reden=st.just("") | TEXT,
    mening_client=FREE,
    goals=st.lists(
        st.builds(
            Goal,
            code=TEXT,
            text=TEXT,
            answers=st.lists(TEXT, max_size=2).map(tuple),
            by=TEXT,
            parts=TOLD,
        ),
        max_size=3,
    ).map(tuple),
    uren_per_week=HOURS,
    intensiteit_route=HOURS,
    pvt_uren=HOURS,
    map_uren=HOURS,
    knm=st.just("") | TEXT,
    alfabetisering=st.just("") | TEXT,
    voortgangsgesprekken=HOURS,
    ondersteuning=FREE,
    vve=FREE,
    participatiewet=FREE,
    ontzorgen=FREE,
    afspraken=FREE,
    contactpersoon=st.just("") | TEXT,
    contact_telefoon=st.just("") | TEXT,
    agreed_health=st.lists(TEXT, max_size=2).map(tuple),
    start=st.lists(STARTED, max_size=3).map(tuple),
    arranged=st.lists(st.builds(Arranged, TEXT, TOLD), max_size=2).map(tuple),
)


def version(number: int, *states: PipState) -> Version:
    rows = tuple(
        StateRow(f"s{place}", state, date(2026, 11, 20 + place), "a1")
        for place, state in enumerate(states)
    )
    return Version(f"v{number}", number, "", "", PipContent(), (), rows)


@given(CONTENTS)
def test_what_is_written_is_read_back_the_same(content: PipContent) -> None:
    assert PipContent.from_value(content.to_value()) == content


def test_an_empty_plan_writes_nothing() -> None:
    assert PipContent().to_value() == {}
    assert PipContent.from_value({"goals": "x", "motivering": 3, "pvt_uren": "x"}) == PipContent()
    assert PipContent.from_value({"goals": ["x"]}).goals == (Goal(""),)
    assert PipContent.from_value({"start": ["x"]}).start == (Started(""),)
    assert PipContent.from_value({"arranged": ["x"]}).arranged == (Arranged(""),)


def test_zero_talks_is_something_else_than_no_answer() -> None:
    assert PipContent(voortgangsgesprekken=0).to_value() == {"voortgangsgesprekken": 0}


def test_the_dagtekening_makes_a_version_final() -> None:
    concept = version(1, PipState.CONCEPT, PipState.BESPROKEN)
    final = version(1, PipState.CONCEPT, PipState.VASTGESTELD, PipState.BEKENDGEMAAKT)
    assert not concept.is_final
    assert concept.dagtekening is None
    assert final.is_final
    assert final.dagtekening == date(2026, 11, 21)
    assert final.state is PipState.BEKENDGEMAAKT
    assert version(1).state is PipState.CONCEPT


@pytest.mark.parametrize(
    ("now", "asked", "allowed"),
    [
        (PipState.CONCEPT, PipState.VASTGESTELD, True),
        (PipState.CONCEPT, PipState.BEKENDGEMAAKT, False),
        (PipState.VASTGESTELD, PipState.CONCEPT, False),
        (PipState.VASTGESTELD, PipState.BESPROKEN, False),
        (PipState.INGETROKKEN, PipState.VASTGESTELD, False),
    ],
)
def test_states_follow_each_other(now: PipState, asked: PipState, allowed: bool) -> None:
    if allowed:
        require_step(version(1, now), asked)
    else:
        with pytest.raises(InputError, match=r"pip\.step"):
            require_step(version(1, now), asked)


def test_the_active_version_is_the_last_final_one_that_was_not_withdrawn() -> None:
    first = version(1, PipState.CONCEPT, PipState.VASTGESTELD)
    withdrawn = version(2, PipState.VASTGESTELD, PipState.INGETROKKEN)
    concept = version(3, PipState.CONCEPT)
    assert active([first, withdrawn, concept]) == first
    assert active([concept]) is None
