import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Author, Device, Identity, Organisation, Role
from coach_desktop.domain.keycard import KeyCard, read_card

CARD = KeyCard(
    Identity(
        Author("3f2a91bc-0000-4000-8000-000000000001", "Sanne Bakker", Role.COACH),
        Organisation("org-1", "Gemeente Voorbeeldstad"),
        Device("9c1d0000-0000-4000-8000-000000000002", "ab" * 32),
    ),
    "age1" + "q" * 58,
)


def test_a_card_is_read_back_as_it_was_written() -> None:
    assert read_card(CARD.canonical()) == CARD
    assert read_card(b"  " + CARD.canonical() + b"\n") == CARD
    assert (CARD.person, CARD.role) == ("3f2a91bc-0000-4000-8000-000000000001", Role.COACH)
    assert (CARD.device, CARD.signing_key) == ("9c1d0000-0000-4000-8000-000000000002", "ab" * 32)
    assert repr(CARD) == "<KeyCard 9c1d0000>"


def test_the_fingerprint_is_six_groups_of_five_digits_over_all_of_it() -> None:
    groups = CARD.fingerprint
    assert len(groups) == 6
    assert all(len(each) == 5 and each.isdecimal() for each in groups)
    who = CARD.identity
    for other in (
        replace(CARD, recipient="age1" + "p" * 58),
        replace(CARD, identity=replace(who, organisation=Organisation("org-1", "AZC"))),
        replace(CARD, identity=replace(who, author=replace(who.author, role=Role.BEGELEIDER))),
        replace(CARD, identity=replace(who, device=replace(who.device, public_key="cd" * 32))),
    ):
        assert other.fingerprint != groups


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"[]",
        b"{}",
        b"x" * 3_000,
        b"[" * 2_000,
        CARD.canonical().replace(b"coach-desktop/key-card", b"another"),
        CARD.canonical().replace(b'"format":1', b'"format":0'),
        CARD.canonical().replace(b'"format":1', b'"format":1e999'),
        CARD.canonical().replace(b"Sanne Bakker", b""),
        CARD.canonical().replace(b"Sanne Bakker", b"x" * 121),
        CARD.canonical().replace(b"Sanne Bakker", "Sanne\u202eBakker".encode()),
        CARD.canonical().replace(b"Sanne Bakker", b"Sanne\\nBakker"),
        CARD.canonical().replace(b"org-1", b"../x"),
        CARD.canonical().replace(b"ab" * 32, b"ab" * 31),
        CARD.canonical().replace(b"age1", b"age2"),
        CARD.canonical().replace(b'"coach"', b'"chef"'),
        CARD.canonical()[:-1],
    ],
)
def test_what_is_no_card_is_refused(content: bytes) -> None:
    with pytest.raises(InputError, match=r"card\.unreadable"):
        read_card(content)


def test_a_card_of_a_newer_program_is_refused_by_name() -> None:
    newer = {**json.loads(CARD.canonical()), "format": 2}
    with pytest.raises(InputError, match=r"card\.newer"):
        read_card(json.dumps(newer).encode())


@given(st.binary(max_size=300))
def test_whatever_is_pasted_is_a_card_or_refused_in_words(content: bytes) -> None:
    with pytest.raises(InputError):
        read_card(content)
