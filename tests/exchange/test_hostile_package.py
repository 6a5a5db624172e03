"""Packages that are not as they should be: each is refused for its own reason, and kept nowhere."""

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from coach_desktop.casework.package_ports import Bundle, Enclosed, Way
from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.domain.errors import InputError, VaultError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.keycard import CARDS
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.pip import Version
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.visit import Contact, Visit
from coach_desktop.exchange import package as sealed
from coach_desktop.exchange import receipt as receipts
from tests.builders import BSN
from tests.exchange.mutated import WORDS, Cut, Depth, Target, target
from tests.post import Post, posted, posts


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Post, Post]]:
    with posts(tmp_path, "sanne", "wim") as (sanne, wim):
        yield sanne, wim


@pytest.fixture
def colleagues(tmp_path: Path) -> Iterator[tuple[Post, Post]]:
    with posts(tmp_path, "sanne", "omar") as (sanne, omar):
        yield sanne, omar


def refused(code: str, verb: Callable[[], object]) -> None:
    with pytest.raises(InputError) as raised:
        verb()
    assert raised.value.code == code


def shared(sender: Post, receiver: Post) -> str:
    dossier = sender.office.dossier("Haile", telefoon="06 12345678")
    sender.agree(dossier, receiver)
    return dossier


def bundle_of(sender: Post, receiver: Post, dossier: str) -> Bundle:
    return sender.pack(receiver, dossier).bundle


def sent(sender: Post, receiver: Post, bundle: Bundle) -> bytes:
    """A bundle as the sender's own program would seal it, whatever is in it."""
    return sender.cards.sealer.seal(bundle, [receiver.card])[0]


def told_wrongly(sender: Post, receiver: Post, **changed: object) -> Callable[[], object]:
    """A package whose last operation is told otherwise."""
    bundle = bundle_of(sender, receiver, shared(sender, receiver))
    last = replace(bundle.operations[-1], **changed)  # type: ignore[arg-type]  # fields by name
    content = sent(sender, receiver, replace(bundle, operations=(*bundle.operations[:-1], last)))
    return lambda: receiver.take_in(content)


def test_a_changed_byte_a_cut_end_and_another_file_are_refused_each_for_its_reason(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    content = sanne.pack(wim, shared(sanne, wim)).content
    refused("package.unreadable", lambda: wim.take_in(b"PK\x03\x04"))
    refused("package.damaged", lambda: wim.take_in(content[:-1]))
    refused("package.damaged", lambda: wim.take_in(content[:-40] + b"x" + content[-39:]))
    assert wim.office.vault.packages() == ()
    assert [each.why for each in wim.office.vault.readings("")] == [
        "package.unreadable", "package.damaged", "package.damaged",
    ]  # fmt: skip
    assert {each.act for each in wim.office.vault.readings("")} == {Act.PACKAGE_REFUSED}


def test_a_package_for_somebody_else_does_not_open(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        content = sanne.pack(wim, shared(sanne, wim)).content
        refused("package.not-for-us", lambda: omar.take_in(content))


def test_an_unknown_and_a_withdrawn_sender_are_refused(tmp_path: Path) -> None:
    with posted(tmp_path, "sanne") as sanne, posted(tmp_path, "wim") as wim:
        sanne.knows(wim)
        content = sanne.pack(wim, shared(sanne, wim)).content
        refused("package.unknown-sender", lambda: wim.take_in(content))
        wim.knows(sanne)
        assert wim.take_in(content)
        wim.cards.withdraw(sanne.card.device)
        refused("package.unknown-sender", lambda: wim.take_in(content))


def test_a_package_sealed_on_to_somebody_else_is_refused(tmp_path: Path) -> None:
    """Who opened it may seal it again, with its signature, to a person it was never meant for."""
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        mine = target(sanne, wim, shared(sanne, wim))
        onward = replace(mine, receiver=omar)
        refused("package.misaddressed", lambda: omar.take_in(onward._sealed(mine.inside)))


def test_a_sender_cannot_pretend_to_be_another_one_whom_he_knows(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        bundle = bundle_of(sanne, wim, shared(sanne, wim))
        as_sanne = sent(omar, wim, bundle)
        refused("package.misaddressed", lambda: wim.take_in(as_sanne))
        for_omar = sent(sanne, wim, replace(bundle, receiver="omar"))
        refused("package.misaddressed", lambda: wim.take_in(for_omar))
        odd = sent(sanne, wim, replace(bundle, id="../../x"))
        refused("package.misaddressed", lambda: wim.take_in(odd))


def test_a_signature_that_does_not_fit_is_refused(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    mine = target(sanne, wim, shared(sanne, wim))
    begin = len(sealed._MAGIC) + sealed._KEY_BYTES
    other = mine.inside[:begin] + bytes(64) + mine.inside[begin + 64 :]
    refused("package.signature", lambda: wim.take_in(mine._sealed(other)))
    refused("package.newer", lambda: wim.take_in(mine._sealed(sealed._KIND + b"2\n" + bytes(200))))
    refused("package.not-ours", lambda: wim.take_in(mine._sealed(b"a letter")))


def test_a_package_that_comes_again_with_other_things_in_it_is_refused(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = shared(sanne, wim)
    bundle = bundle_of(sanne, wim, dossier)
    wim.take_in(sent(sanne, wim, bundle))
    later = replace(bundle, made=bundle.made + timedelta(days=1))
    refused("package.changed", lambda: wim.take_in(sent(sanne, wim, later)))
    otherwise = replace(bundle.operations[0], answer=Answer("Bahta"))
    again = replace(bundle, id="another", operations=(otherwise,))
    refused("package.changed", lambda: wim.take_in(sent(sanne, wim, again)))
    twice = replace(bundle, id="twice", operations=(*bundle.operations, otherwise))
    refused("package.changed", lambda: wim.take_in(sent(sanne, wim, twice)))
    elsewhere = replace(bundle.operations[0], dossier="another")
    moved = sent(sanne, wim, replace(bundle, id="moved", operations=(elsewhere,)))
    refused("package.changed", lambda: wim.take_in(moved))
    assert wim.office.people.facts(dossier).full_name == "Haile"


def test_what_is_no_operation_of_somebody_is_refused(colleagues: tuple[Post, Post]) -> None:
    """For one a key card: whoever could send one would be believed from then on."""
    sanne, omar = colleagues
    wrong: list[dict[str, object]] = [
        {"dossier": CARDS, "path": "card/d9", "sensitivity": Sensitivity.S0},
        {"path": "form/brede_intake"},
        {"path": "fact/" + "x" * 500},
        {"path": ""},
        {"id": "../../x"},
        {"lamport": 0},
        {"lamport": 1 << 62},
        {"parents": ("p",) * 501},
        {"previous": "no hash"},
        {"form": "x" * 201},
        {"answer": Answer("a\u202eb")},
        {"answer": Answer({"a": ["\x00"]})},
        {"path": "fact/bsn", "answer": Answer("123")},
        {"path": "fact/lbt_datum", "answer": Answer("morgen")},
        {"path": "fact/geboortedatum", "answer": Answer("morgen")},
        {"path": "fact/roepnaam", "answer": Answer({})},
        {"path": "record/uren/u1", "answer": Answer({"dag": "morgen"})},
        {"path": "pip/v1", "kind": Kind.PIP, "answer": Answer("plan")},
        {"path": "pip/v1", "kind": Kind.PIP, "answer": Answer({"content": []})},
        {"path": "pip/v1", "kind": Kind.PIP, "answer": Answer({"content": {"leerroute": "X"}})},
    ]
    for each in wrong:
        refused("package.not-ours", told_wrongly(sanne, omar, **each))


def test_what_a_later_version_added_is_taken_in(colleagues: tuple[Post, Post]) -> None:
    sanne, omar = colleagues
    for number, changed in enumerate(
        (
            {"path": "newroom/x", "answer": Answer({"a": 1})},
            {"path": "record/newkind/x", "answer": Answer({"dag": "?"})},
            {"path": "record/uren/u1", "answer": Answer({"dag": "2026-11-01", "soort": "new"})},
            {"path": "fact/lbt_datum", "answer": Answer(reason=Reason.WEET_NIET)},
            {"path": "fact/lbt_datum", "answer": Answer("")},
            {"path": "fact/geboortedatum", "answer": Answer("1990")},
            {"path": "fact/bsn", "answer": Answer(BSN), "sensitivity": Sensitivity.S2},
            {"path": "fact/lbt_datum", "kind": Kind.TOMBSTONE, "answer": Answer("?")},
        )
    ):
        told_wrongly(sanne, omar, id=f"later-{number}", **changed)()


def test_a_decision_cannot_be_altered_by_a_package(colleagues: tuple[Post, Post]) -> None:
    """The vault itself refuses, and then nothing of the package is kept."""
    sanne, omar = colleagues
    dossier, version = omar.office.decided()
    told = omar.office.vault.history(dossier, f"pip/{version.id}")[0]
    changed = replace(
        told, id="other", device="d9", parents=(told.id,), answer=Answer({"content": {}}),
        lamport=told.lamport + 50,
    )  # fmt: skip
    also = replace(changed, id="also", path="fact/roepnaam", answer=Answer("Anders"))
    bundle = Bundle(
        "b", told.claimed_time, sanne.card.device, "omar", (also, changed), practice=True
    )
    with pytest.raises(VaultError, match=r"vault\.frozen"):
        omar.take_in(sent(sanne, omar, bundle))
    assert omar.office.last(dossier) == version_as_it_was(omar, dossier)
    assert omar.office.people.facts(dossier).text("roepnaam") == ""
    assert omar.office.vault.packages() == ()


def version_as_it_was(post: Post, dossier: str) -> Version:
    """The version as it is told when the projections are made anew from the log."""
    post.office.vault.rebuild()
    return post.office.last(dossier)


def test_bytes_of_what_is_not_kept_are_not_kept_either(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    bundle = bundle_of(sanne, wim, shared(sanne, wim))
    sha256 = hashlib.sha256(b"x").hexdigest()
    paper = replace(
        bundle.operations[-1], id="paper", path="attachment/a1", sensitivity=Sensitivity.S3,
        answer=Answer({"sha256": sha256}),
    )  # fmt: skip
    enclosed = (Enclosed(paper.dossier, sha256, "image/png", b"x"),)
    content = sent(
        sanne, wim, replace(bundle, operations=(*bundle.operations, paper), enclosed=enclosed)
    )
    preview = wim.unpacking.look(content)
    assert preview.refused == 1
    wim.unpacking.keep(preview)
    assert wim.office.vault.blobs(paper.dossier) == ()


def test_nobody_brings_what_this_device_would_have_told(colleagues: tuple[Post, Post]) -> None:
    sanne, omar = colleagues
    refused("package.own-device", told_wrongly(sanne, omar, device=omar.card.device))


def visited(sanne: Post, wim: Post) -> tuple[str, Operation]:
    """A dossier of which a begeleider told of a visit, and how he told it."""
    dossier = shared(sanne, wim)
    wim.take_in(sanne.pack(wim, dossier).content)
    wim.office.visits.log(dossier, Visit("", "2026-11-23", Contact.HOME, 30, "Post gelezen"))
    (told,) = wim.pack(sanne, dossier).bundle.operations
    return dossier, told


def test_a_begeleider_brings_only_what_is_his_to_tell(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier, told = visited(sanne, wim)
    bundle = Bundle("b", told.claimed_time, wim.card.device, "sanne", (), practice=True)
    wrong: list[dict[str, object]] = [
        {"author": "sanne"},
        {"role": Role.COACH},
        {"organisation": "org-gemeente"},
        {"path": "pip/v1/staat/s1", "kind": Kind.PIP, "sensitivity": Sensitivity.S0},
        {"path": "record/deling/x"},
        {"path": "fact/bsn", "answer": Answer(BSN)},
        {"path": "fact/geheimhouding", "answer": Answer("nee")},
        {"sensitivity": Sensitivity.S4},
    ]
    for number, each in enumerate(wrong):
        changed = replace(told, **each)  # type: ignore[arg-type]  # fields by name
        content = sent(wim, sanne, replace(bundle, id=f"b{number}", operations=(changed,)))
        refused("package.may-not-tell", partial(sanne.take_in, content))
    foreign = replace(bundle, operations=(replace(told, dossier="another"),))
    refused("package.foreign-dossier", lambda: sanne.take_in(sent(wim, sanne, foreign)))
    assert sanne.office.visits.of(dossier) == []
    sanne.take_in(sent(wim, sanne, replace(bundle, operations=(told,))))
    assert len(sanne.office.visits.of(dossier)) == 1


def test_bytes_that_nothing_names_are_refused(colleagues: tuple[Post, Post]) -> None:
    sanne, omar = colleagues
    bundle = bundle_of(sanne, omar, shared(sanne, omar))
    dossier, sha256 = bundle.dossiers[0], hashlib.sha256(b"x").hexdigest()
    stray = replace(bundle, enclosed=(Enclosed(dossier, sha256, "image/png", b"x"),))
    refused("package.not-ours", lambda: omar.take_in(sent(sanne, omar, stray)))
    swapped = replace(bundle, enclosed=(Enclosed(dossier, "0" * 64, "image/png", b"x"),))
    refused("package.not-ours", lambda: omar.take_in(sent(sanne, omar, swapped)))


def test_invented_people_and_real_ones_stay_apart(tmp_path: Path) -> None:
    with posted(tmp_path, "sanne") as sanne, posted(tmp_path, "wim", practice=False) as wim:
        sanne.knows(wim)
        wim.knows(sanne)
        content = sanne.pack(wim, shared(sanne, wim)).content
        refused("package.practice", lambda: wim.take_in(content))


def test_a_package_over_its_limits_is_not_read_and_not_made(
    pair: tuple[Post, Post], monkeypatch: pytest.MonkeyPatch
) -> None:
    sanne, wim = pair
    dossier = shared(sanne, wim)
    content = sanne.pack(wim, dossier).content
    for limit in ("MOST_OPERATIONS", "MOST_ENCLOSED", "MOST_MANIFEST_BYTES", "DEEPEST"):
        with monkeypatch.context() as patched:
            patched.setattr(sealed, limit, -1)
            refused("package.too-much", lambda: wim.take_in(content))
    monkeypatch.setattr(sealed, "MOST_BYTES", 4_000)
    refused("package.too-large", lambda: wim.take_in(content))
    refused("package.too-large", lambda: sanne.pack(wim, dossier))


@pytest.mark.parametrize(
    "manifest",
    [
        b"[]",
        b"{}",
        b'{"operations": "1", "enclosed": [], "recipients": []}',
        b'{"operations": 0, "enclosed": {}, "recipients": []}',
        b'{"operations": 0, "enclosed": [], "recipients": 1}',
        b'{"operations": 0, "enclosed": [1], "recipients": []}',
        b'{"operations": 9, "enclosed": [], "recipients": []}',
    ],
)
def test_a_signed_manifest_that_is_none_is_refused(
    pair: tuple[Post, Post], manifest: bytes
) -> None:
    sanne, wim = pair
    mine = target(sanne, wim, shared(sanne, wim))
    body = len(manifest).to_bytes(4, "big") + manifest
    refused("package.not-ours", lambda: wim.take_in(mine._signed(body)))


def test_something_behind_the_end_is_refused(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    mine = target(sanne, wim, shared(sanne, wim))
    body = mine.inside[len(sealed._MAGIC) + 96 :]
    refused("package.not-ours", lambda: wim.take_in(mine._signed(body + b"x")))
    length = int.from_bytes(body[:4], "big")
    operation = body[length + 8 :][: int.from_bytes(body[length + 4 : length + 8], "big")]
    told = operation.replace(b'"lamport":', b'"lamport": ', 1)
    other = body.replace(
        len(operation).to_bytes(4, "big") + operation, len(told).to_bytes(4, "big") + told
    )
    assert other != body
    refused("package.not-ours", lambda: wim.take_in(mine._signed(other)))


def test_a_receipt_that_is_not_of_this_package_by_its_receiver_is_refused(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        dossier = shared(sanne, wim)
        content = sanne.pack(wim, dossier).content
        receipt = wim.take_in(content)
        table, signature, _ = receipt.split(b"\n")
        told = json.loads(table)
        otherwise = table.replace(told["package"].encode(), b"another") + b"\n" + signature
        refused("receipt.signature", lambda: sanne.packages.take_receipt(otherwise))
        for wrong in (b"", b"{}\n00", table + b"\nxx", b"[" * 100_000, b'{"kind": 1}\n'):
            refused("receipt.unreadable", partial(sanne.packages.take_receipt, wrong))
        listed = table.replace(b'"refused":[]', b'"refused":1') + b"\n" + signature
        refused("receipt.unreadable", lambda: sanne.packages.take_receipt(listed))
        read = receipts.read_receipt(receipt, {wim.card.device: wim.card})
        for wrong_one in (
            replace(read, package="another"),
            replace(read, digest="0" * 64),
        ):
            by_wim = wim.cards.sealer.write_receipt(wrong_one)
            refused("receipt.other", partial(sanne.packages.take_receipt, by_wim))
        by_omar = omar.cards.sealer.write_receipt(replace(read, device=omar.card.device))
        refused("receipt.other", lambda: sanne.packages.take_receipt(by_omar))
        own = wim.cards.sealer.write_receipt(replace(read, device=wim.card.device))
        refused("receipt.unknown-sender", lambda: wim.packages.take_receipt(own))
        sanne.cards.withdraw(wim.card.device)
        refused("receipt.unknown-sender", lambda: sanne.packages.take_receipt(receipt))
        assert [each.received for each in sanne.office.vault.packages()] == [None]
        assert [each.way for each in sanne.office.vault.packages()] == [Way.OUT]


def test_a_receipt_that_is_too_large_is_not_read(
    pair: tuple[Post, Post], monkeypatch: pytest.MonkeyPatch
) -> None:
    sanne, wim = pair
    receipt = wim.take_in(sanne.pack(wim, shared(sanne, wim)).content)
    monkeypatch.setattr(receipts, "MOST_BYTES", 10)
    refused("receipt.unreadable", lambda: sanne.packages.take_receipt(receipt))


@pytest.fixture(scope="module")
def aim(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Target]:
    """A coach who was given a dossier by another one, who is trusted."""
    with posts(tmp_path_factory.mktemp("post"), "azc", "omar") as (azc, omar):
        yield target(azc, omar, shared(azc, omar))


_CUTS = st.lists(
    st.builds(
        Cut,
        at=st.floats(0, 1, exclude_max=True),
        out=st.integers(0, 40),
        word=st.one_of(st.sampled_from(WORDS), st.binary(max_size=8)),
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=150)
@given(depth=st.sampled_from(Depth), cuts=_CUTS)
def test_changed_bytes_are_refused_in_words_and_nothing_else_happens(
    aim: Target, depth: Depth, cuts: list[Cut]
) -> None:
    """What is no CoachError would come through."""
    vault = aim.receiver.office.vault
    before = vault.count(), [each.name for each in vault.dossiers(limit=9)]
    code = aim.try_with(depth, cuts)
    if depth is Depth.OUTSIDE:
        assert code in {"", "package.damaged", "package.not-for-us", "package.unreadable"}
    if depth is Depth.INSIDE:
        assert code in {
            "", "package.signature", "package.unknown-sender", "package.not-ours", "package.newer",
        }  # fmt: skip
    after = vault.count(), [each.name for each in vault.dossiers(limit=9)]
    assert depth is Depth.SIGNED or after == before
