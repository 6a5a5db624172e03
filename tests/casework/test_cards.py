from pathlib import Path

import pytest

from coach_desktop.app.safe import give_another_device
from coach_desktop.app.sealing import AGE_KEYS, VaultSealer
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Device, Identity
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from tests.post import Post, posted, posts


def test_a_card_is_trusted_once_its_last_group_was_heard(tmp_path: Path) -> None:
    with posted(tmp_path, "sanne") as sanne, posted(tmp_path, "wim") as wim:
        card = sanne.cards.read(wim.card.canonical())
        with pytest.raises(InputError, match=r"card\.fingerprint"):
            sanne.cards.trust(card, "00000" if card.fingerprint[-1] != "00000" else "00001")
        assert sanne.cards.trusted() == ()
        sanne.cards.trust(card, f" {card.fingerprint[-1]} ")
        assert sanne.cards.trusted() == (card,)
        assert sanne.cards.of("wim") == (card,)
        assert sanne.cards.by_device() == {card.device: card}
        assert sanne.cards.by_signing_key() == {card.signing_key: card}


def test_a_withdrawn_card_stays_on_the_list_and_is_trusted_no_more(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "wim", "azc") as (sanne, wim, azc):
        sanne.cards.withdraw(wim.card.device)
        assert sanne.cards.trusted() == (azc.card,)
        last = sanne.cards.listed()[-1]
        assert last.card == wim.card
        assert last.withdrawn is not None
        sanne.knows(wim)
        assert set(sanne.cards.trusted()) == {azc.card, wim.card}


def test_somebody_has_a_card_for_each_of_his_devices(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "omar") as (sanne, _):
        other = _with_device(sanne, "omar", "d9")
        sanne.cards.trust(other, other.fingerprint[-1])
        assert len(sanne.cards.of("omar")) == 2
        dossier = sanne.office.dossier()
        sanne.sharing.agree(dossier, other, purpose="overdracht")
        assert sanne.packages.seal("omar", [dossier]).content


def test_one_person_in_two_roles_gets_nothing_until_that_is_settled(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "omar", "wim") as (sanne, omar, wim):
        other = _with_device(sanne, "omar", "d9", like=wim)
        sanne.cards.trust(other, other.fingerprint[-1])
        with pytest.raises(InputError, match=r"package\.receiver-role"):
            sanne.packages.offers(omar.person)


def _with_device(post: Post, person: str, device: str, like: Post | None = None) -> KeyCard:
    who = post.cards.of(person)[0].identity
    role = like.card.role if like is not None else who.author.role
    author = type(who.author)(who.author.id, who.author.name, role)
    key = Device(device, "ab" * 32)
    return KeyCard(Identity(author, who.organisation, key), post.cards.of(person)[0].recipient)


def test_our_own_card_and_another_one_of_a_known_device_are_refused(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "omar") as (sanne, omar):
        with pytest.raises(InputError, match=r"card\.own"):
            sanne.cards.read(sanne.card.canonical())
        assert sanne.cards.read(omar.card.canonical()) == omar.card
        changed = _with_device(sanne, "omar", omar.card.device)
        with pytest.raises(InputError, match=r"card\.other-keys"):
            sanne.cards.read(changed.canonical())


def test_a_device_that_was_only_ever_withdrawn_is_no_card(tmp_path: Path) -> None:
    with posted(tmp_path, "sanne") as sanne:
        sanne.cards.withdraw("d9")
        assert sanne.cards.listed() == []


def test_a_card_stands_in_the_vault_of_a_begeleider_too(tmp_path: Path) -> None:
    with posts(tmp_path, "wim", "sanne") as (wim, sanne):
        assert wim.cards.trusted() == (sanne.card,)


def test_a_recipient_is_never_taken_for_a_number_of_a_person(tmp_path: Path) -> None:
    """Among the letters of a key nine digits in a row may pass the eleven-test by chance."""
    told = {"recipient": "age1" + "123456782" + "q" * 49, "key": "123456782" + "ab" * 27 + "a"}
    with posted(tmp_path, "wim") as wim:
        draft = Draft("sleutelkaarten", "card/d9", Kind.FACT, Answer(dict(told)), Sensitivity.S0)
        assert len(wim.office.changes.commit([draft])) == 1


def test_a_card_is_a_qr_code_that_a_telephone_can_read(tmp_path: Path) -> None:
    with posted(tmp_path, "sanne") as sanne:
        squares = sanne.cards.sealer.picture(sanne.card)
        assert len(squares) == len(squares[0])
        assert squares[0][:7] == (True,) * 7
        assert len(squares) <= 97, "version 20; above that cameras have trouble"


def test_a_card_is_the_same_each_time_it_is_shown(tmp_path: Path) -> None:
    with posted(tmp_path, "sanne") as sanne:
        assert sanne.card == sanne.card
        card = sanne.card
    with posted(tmp_path, "sanne") as sanne:
        assert sanne.card == card


def test_a_copied_vault_has_another_card_and_opens_what_went_to_the_former_one(
    tmp_path: Path,
) -> None:
    with posts(tmp_path, "wim", "sanne") as (wim, sanne):
        dossier = sanne.office.dossier()
        sanne.agree(dossier, wim)
        content, former = sanne.pack(wim, dossier).content, wim.card
        give_another_device(wim.office.vault)
    with posted(tmp_path, "wim") as wim:
        assert wim.card.device != former.device
        assert wim.card.signing_key != former.signing_key
        assert wim.card.recipient != former.recipient
        assert wim.unpacking.look(content).new > 0


def test_a_vault_without_a_key_that_fits_gives_no_card(tmp_path: Path) -> None:
    with posted(tmp_path, "sanne") as sanne:
        vault = sanne.office.vault
        who = sanne.office.changes.identity
        other = Identity(who.author, who.organisation, Device(who.device.id, "00" * 32))
        with pytest.raises(InputError, match=r"card\.no-key"):
            VaultSealer(vault, other).card()
        with vault.writing() as writing:
            writing.settle("device_key", [])
        with pytest.raises(InputError, match=r"card\.no-key"):
            VaultSealer(vault, who).card()
        with vault.writing() as writing:
            writing.settle(AGE_KEYS, "no table")
