"""A dossier goes from the vault of a begeleider when the agreement that let him in has ended."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from coach_desktop.casework.ending import Endings
from coach_desktop.casework.ledger import ObjectKind, Place
from coach_desktop.casework.sharing import Agreement
from coach_desktop.domain.history import chain_breaks
from coach_desktop.domain.keycard import CARDS
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.reading import Act
from coach_desktop.domain.visit import Contact, Visit
from tests.builders import TODAY
from tests.post import Post, posts

UNTIL = (TODAY + timedelta(days=7)).isoformat()
AFTER = TODAY + timedelta(days=8)


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Post, Post]]:
    with posts(tmp_path, "sanne", "wim") as (sanne, wim):
        yield sanne, wim


def _endings(post: Post, place: Place | None = None) -> Endings:
    office = post.office
    return Endings(office.vault, office.changes, post.sharing, lambda: place)


def _given(pair: tuple[Post, Post], until: str = UNTIL) -> str:
    """A dossier that he was let into."""
    sanne, wim = pair
    dossier = sanne.office.dossier("Haile", telefoon="0612345678")
    sanne.agree(dossier, wim, until=until)
    wim.take_in(sanne.pack(wim, dossier).content)
    return dossier


def _later(*pair: Post) -> None:
    for each in pair:
        each.office.clock.day = AFTER


def _visit(wim: Post, dossier: str) -> None:
    visit = Visit("", TODAY.isoformat(), Contact.HOME, 30, "Koffie gedronken.")
    wim.office.visits.log(dossier, visit)


def test_only_his_own_line_of_the_register_goes_along(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        dossier = sanne.office.dossier("Haile")
        sanne.agree(dossier, omar)
        sanne.agree(dossier, wim, until=UNTIL)
        wim.take_in(sanne.pack(wim, dossier).content)
        assert [each.receiver for each in wim.sharing.of(dossier)] == [wim.person]
        assert omar.person not in str([each.answer.value for each in wim.office.vault.log(dossier)])


def test_it_stays_up_to_and_with_the_last_day(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = _given(pair)
    wim.office.clock.day = AFTER - timedelta(days=1)
    assert _endings(wim).settle() == (0, ())
    wim.office.clock.day = AFTER
    assert _endings(wim).settle() == (1, ())
    assert wim.office.vault.dossier(dossier) is None
    assert wim.office.vault.log(dossier) == ()
    acts = [(each.act, each.why) for each in wim.office.vault.readings(dossier)]
    assert (Act.PURGED, "agreement-ended") in acts
    assert sanne.office.vault.log(dossier), "at the coach it stays"


def test_what_he_told_himself_goes_back_first(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = _given(pair)
    _visit(wim, dossier)
    _later(sanne, wim)
    gone, (waits,) = _endings(wim).settle()
    assert (gone, waits.found.dossier, waits.until, waits.only_here) == (0, dossier, UNTIL, 1)
    sealed = wim.pack(sanne, dossier)
    assert _endings(wim).settle()[0] == 0, "sent is not yet taken in"
    wim.packages.take_receipt(sanne.take_in(sealed.content))
    assert _endings(wim).settle() == (1, ())


def test_what_the_municipality_was_read_back_to_have_may_go(pair: tuple[Post, Post]) -> None:
    _, wim = pair
    dossier = _given(pair)
    _visit(wim, dossier)
    _later(wim)
    place = Place("server", 1, ObjectKind.BEGELEIDINGSDOSSIER)
    assert _endings(wim, place).settle()[0] == 0
    told = [each.id for each in wim.office.vault.log(dossier)]
    wim.office.changes.note(lambda writing: writing.confirm(place, told))
    assert _endings(wim, place).settle() == (1, ())


def test_without_a_last_day_or_with_a_newer_agreement_it_stays(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = _given(pair)
    sanne.agree(dossier, wim, until=(AFTER + timedelta(days=30)).isoformat())
    wim.take_in(sanne.pack(wim, dossier).content)
    endless = _given(pair, until="")
    _later(wim)
    assert _endings(wim).settle() == (0, ())
    assert wim.office.vault.dossier(dossier) is not None
    assert wim.office.vault.dossier(endless) is not None


def test_a_withdrawal_alone_takes_nothing_out(pair: tuple[Post, Post]) -> None:
    """What was given before stays with whoever got it, until its own last day."""
    sanne, wim = pair
    dossier = _given(pair)
    (agreement,) = sanne.sharing.of(dossier)
    sanne.sharing.withdraw(dossier, Agreement(agreement.record))
    assert _endings(wim).settle() == (0, ())


def test_a_coach_keeps_what_he_shares(pair: tuple[Post, Post]) -> None:
    sanne, _ = pair
    dossier = _given(pair)
    _later(sanne)
    assert _endings(sanne).settle() == (0, ())
    assert sanne.office.vault.dossier(dossier) is not None


def test_a_renewed_agreement_brings_the_dossier_back_by_a_new_package(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = _given(pair)
    _visit(wim, dossier)
    before = {each.id for each in wim.office.vault.log(dossier)}
    wim.packages.take_receipt(sanne.take_in(wim.pack(sanne, dossier).content))
    found_again = sanne.pack(wim, dossier).content
    _later(sanne, wim)
    assert _endings(wim).settle() == (1, ())
    wim.take_in(found_again)
    assert wim.office.vault.log(dossier) == (), "of what ended nothing comes back"
    sanne.agree(dossier, wim, until=(AFTER + timedelta(days=30)).isoformat())
    sealed = sanne.pack(wim, dossier).content
    wim.take_in(sealed)
    vault = wim.office.vault
    assert vault.purged_on(dossier) == ""
    assert before <= {each.id for each in vault.log(dossier)}
    assert [each.done for each in wim.office.visits.of(dossier)] == ["Koffie gedronken."]
    device = wim.office.changes.identity.device.id
    _visit(wim, dossier)
    every = (*vault.log(CARDS), *vault.log(dossier))
    own = [each for each in every if each.device == device]
    assert chain_breaks(own, vault.links(device)) == ()
    wim.office.clock.day = AFTER + timedelta(days=31)
    assert _endings(wim).settle()[0] == 0, "the new visit is only here"
    sanne.office.clock.day = wim.office.clock.day
    wim.packages.take_receipt(sanne.take_in(wim.pack(sanne, dossier).content))
    assert _endings(wim).settle() == (1, ())
    assert vault.purged_on(dossier) == "agreement-ended"


def test_what_went_on_another_ground_stays_away_whatever_is_agreed(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = _given(pair)
    wim.office.changes.purge([dossier], Ground.MADE_BY_MISTAKE)
    sanne.agree(dossier, wim, until="")
    wim.take_in(sanne.pack(wim, dossier).content)
    assert wim.office.vault.log(dossier) == ()
    with wim.office.vault.writing() as writing:
        writing.let_back(dossier)
    assert wim.office.vault.purged_on(dossier) == "made-by-mistake"
