from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from coach_desktop.casework.packing import Stays
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.attachment import AttachmentKind
from coach_desktop.domain.dossier import answer_path, fact_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.reading import Act
from coach_desktop.domain.record import Record
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.visit import Contact, Visit
from coach_desktop.exchange import package as sealed
from tests.builders import BSN, TODAY
from tests.documents.papers import photo
from tests.post import Post, posted, posts
from tests.storage.pages import holds

HEALTH, SAFETY = "kanarie-gezondheid-7", "kanarie-veiligheid-9"


class Confirmed:
    """A municipality that confirmed all of it, long ago."""

    def confirmed_on(self, dossier: str) -> date | None:
        return date(2026, 1, 1) if dossier else None

    def is_sealed(self, dossier: str) -> bool:
        return False


def told(post: Post, dossier: str, name: str, text: str, sensitivity: Sensitivity) -> None:
    path = answer_path("i1", name)
    post.office.changes.commit([Draft(dossier, path, Kind.ANSWER, Answer(text), sensitivity)])


def hodan(post: Post) -> str:
    """A dossier with something of every class in it."""
    dossier = post.office.dossier("Haile", voornamen="Hodan", telefoon="06 12345678", bsn=BSN)
    told(post, dossier, "gez_klacht", HEALTH, Sensitivity.S3)
    told(post, dossier, "veilig_thuis", SAFETY, Sensitivity.S4)
    told(post, dossier, "vrije_tijd", f"mijn nummer is {BSN}", Sensitivity.S1)
    return dossier


@pytest.fixture
def pair(tmp_path: Path) -> Iterator[tuple[Post, Post]]:
    """A coach and a begeleider of another organisation."""
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


def acts(post: Post, dossier: str) -> list[tuple[Act, str]]:
    return [(each.act, each.why) for each in post.office.vault.readings(dossier)]


def test_a_begeleider_gets_who_it_is_and_nothing_that_his_vault_may_not_hold(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    sanne.agree(dossier, wim)
    wim.take_in(sanne.pack(wim, dossier).content)
    facts = wim.office.people.facts(dossier)
    assert (facts.full_name, facts.text("telefoon")) == ("Hodan Haile", "06 12345678")
    assert facts.text("bsn") == ""
    (offered,) = sanne.packages.offers("wim")
    assert offered.selected.stays[Stays.CLASS] == 1
    assert offered.selected.stays[Stays.NOT_NEEDED] >= 3


def test_nothing_that_he_may_not_have_stands_anywhere_in_the_vault_of_a_begeleider(
    tmp_path: Path,
) -> None:
    """Every page decrypted by hand, the free ones too."""
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        dossier = hodan(sanne)
        for other in (wim, omar):
            sanne.agree(dossier, other)
            other.take_in(sanne.pack(other, dossier).content)
    for canary in (HEALTH, SAFETY, BSN):
        assert not holds(tmp_path / "wim", canary)
        assert holds(tmp_path / "omar", canary)
    assert holds(tmp_path / "wim", "Haile")


def test_a_colleague_gets_all_of_it_also_what_is_about_safety(
    colleagues: tuple[Post, Post],
) -> None:
    sanne, omar = colleagues
    dossier = hodan(sanne)
    sanne.agree(dossier, omar, ground="taak")
    omar.take_in(sanne.pack(omar, dossier).content)
    assert omar.office.vault.log(dossier) == sanne.office.vault.log(dossier)


def test_what_is_attached_goes_along_with_the_operation_that_names_it(
    colleagues: tuple[Post, Post],
) -> None:
    sanne, omar = colleagues
    dossier = hodan(sanne)
    _, version = sanne.office.decided(dossier)
    sanne.office.attachments.attach(dossier, photo(), AttachmentKind.DIPLOMA)
    sanne.agree(dossier, omar)
    omar.take_in(sanne.pack(omar, dossier).content)
    (blob,) = sanne.office.vault.blobs(dossier)
    assert omar.office.vault.blobs(dossier) == (blob,)
    assert omar.office.last(dossier).id == version.id


def test_papers_that_a_begeleider_may_not_have_stay_with_what_names_them(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    sanne.office.attachments.attach(dossier, photo(), AttachmentKind.DIPLOMA)
    sanne.office.records.keep(
        dossier,
        Record("", "deling", {"dag": "2026-11-20", "wie": "School", "wat": "niveau",
                              "doel": "plaatsing", "grond": "taak"}),
    )  # fmt: skip
    sanne.agree(dossier, wim)
    made = sanne.pack(wim, dossier)
    assert made.bundle.enclosed == ()
    assert len(sanne.packages.offers("wim")) == 1
    assert repr(made.bundle) == f"<Bundle {made.bundle.id[:8]}>"
    assert [each.receiver for each in sanne.sharing.of(dossier)].count("") == 1


def test_a_secret_address_and_a_number_in_a_text_stay_at_the_coach(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = sanne.office.dossier(adres="Kade 1", geheimhouding="ja", roepnaam=f"zie {BSN}")
    sanne.agree(dossier, wim)
    (offered,) = sanne.packages.offers("wim")
    assert offered.selected.stays[Stays.ADDRESS] == 1
    assert offered.selected.stays[Stays.NUMBER] == 1
    wim.take_in(sanne.pack(wim, dossier).content)
    assert wim.office.people.facts(dossier).text("adres") == ""


def test_nothing_goes_without_an_agreement_or_once_it_is_over_or_withdrawn(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    refused("package.no-agreement", lambda: sanne.pack(wim, dossier))
    sanne.agree(dossier, wim, until="2026-11-24")
    assert sanne.pack(wim, dossier).content
    sanne.office.clock.day = date(2026, 11, 25)
    refused("package.agreement-over", lambda: sanne.pack(wim, dossier))
    sanne.agree(dossier, wim)
    assert sanne.pack(wim, dossier).content
    latest = sanne.sharing.of(dossier)[0]
    assert (latest.name, latest.ground) == ("Wim de Boer (Stichting Welkom)", "toestemming")
    assert (latest.begin, latest.purpose) == ("2026-11-25", "begeleiding")
    sanne.sharing.withdraw(dossier, latest)
    refused("package.agreement-withdrawn", lambda: sanne.pack(wim, dossier))
    assert [each.why_not for each in sanne.packages.offers("wim")] == [
        "package.agreement-withdrawn"
    ]


def test_an_agreement_does_not_end_before_it_begins(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    refused("sharing.ends-first", lambda: sanne.agree(dossier, wim, until="2026-11-23"))


def test_nothing_goes_to_who_is_not_known_or_may_hold_nothing(tmp_path: Path) -> None:
    with posts(tmp_path, "sanne", "bea") as (sanne, bea), posted(tmp_path, "wim") as wim:
        dossier = hodan(sanne)
        refused("package.unknown-receiver", lambda: sanne.pack(wim, dossier))
        refused("package.receiver-role", lambda: sanne.pack(bea, dossier))
        sanne.knows(wim)
        sanne.agree(dossier, wim)
        assert sanne.pack(wim, dossier).content
        sanne.cards.withdraw(wim.card.device)
        refused("package.withdrawn-receiver", lambda: sanne.pack(wim, dossier))


def test_a_dossier_of_which_nothing_may_go_makes_no_package(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = "00000000-0000-4000-8000-000000000000"
    told(sanne, dossier, "gez_klacht", HEALTH, Sensitivity.S3)
    sanne.agree(dossier, wim)
    refused("package.nothing", lambda: sanne.pack(wim, dossier))
    refused("package.nothing", lambda: sanne.pack(wim))


def test_the_same_package_twice_changes_nothing_and_gives_the_same_receipt(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    sanne.agree(dossier, wim)
    content = sanne.pack(wim, dossier).content
    preview = wim.unpacking.look(content)
    assert (preview.dossiers, preview.new_dossiers, preview.refused) == (1, 1, 0)
    assert preview.new == 4, "three facts, and the agreement by which he has them"
    assert not preview.is_known
    assert preview.sender == sanne.card
    receipt = wim.take_in(content)
    log, lines = wim.office.vault.log(dossier), acts(wim, dossier)
    assert wim.take_in(content) == receipt
    assert (wim.office.vault.log(dossier), acts(wim, dossier)) == (log, lines)
    again = wim.unpacking.look(content)
    assert again.is_known
    assert again.new == 0


def test_a_visit_of_a_begeleider_comes_back_and_only_what_he_told_himself(
    pair: tuple[Post, Post],
) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    sanne.agree(dossier, wim)
    wim.take_in(sanne.pack(wim, dossier).content)
    wim.office.visits.log(dossier, Visit("", "2026-11-23", Contact.HOME, 30, "Post gelezen"))
    back = wim.pack(sanne, dossier)
    assert [each.author for each in back.bundle.operations] == ["wim"]
    (offered,) = wim.packages.offers("sanne")
    assert offered.selected.stays == {Stays.OTHERS: 4}
    sanne.take_in(back.content)
    (visit,) = sanne.office.visits.of(dossier)
    assert visit.done == "Post gelezen"
    assert sanne.packages.offers("wim")[0].why_not == ""


def test_who_may_hand_on_needs_an_agreement_for_the_way_back_too(
    colleagues: tuple[Post, Post],
) -> None:
    sanne, omar = colleagues
    dossier = hodan(sanne)
    sanne.agree(dossier, omar)
    omar.take_in(sanne.pack(omar, dossier).content)
    refused("package.no-agreement", lambda: omar.pack(sanne, dossier))
    omar.agree(dossier, sanne, ground="taak")
    sanne.take_in(omar.pack(sanne, dossier).content)
    assert sanne.office.vault.log(dossier) == omar.office.vault.log(dossier)


def test_a_receipt_marks_what_its_receiver_has(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    sanne.agree(dossier, wim)
    made = sanne.pack(wim, dossier)
    assert sanne.packages.states(dossier)[0].received == 0
    receipt = wim.take_in(made.content)
    assert sanne.packages.take_receipt(receipt).package == made.bundle.id
    (state,) = sanne.packages.states(dossier)
    assert (state.person, state.name, state.sent, state.received) == ("wim", "Wim de Boer", 4, 4)
    lines = acts(sanne, dossier)
    sanne.packages.take_receipt(receipt)
    assert acts(sanne, dossier) == lines
    assert sanne.packages.states("another") == ()


def test_each_act_stands_in_the_reading_log_of_its_vault(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    sanne.agree(dossier, wim)
    receipt = wim.take_in(sanne.pack(wim, dossier).content)
    sanne.packages.take_receipt(receipt)
    assert acts(sanne, dossier) == [(Act.PACKED, "package"), (Act.RECEIPT, "package")]
    assert acts(wim, dossier) == [(Act.TAKEN_IN, "package")]
    refused("package.unreadable", lambda: wim.take_in(b"no package"))
    assert acts(wim, "") == [(Act.PACKAGE_REFUSED, "package.unreadable")]


def test_what_this_vault_may_not_hold_is_not_kept_and_the_receipt_says_so(tmp_path: Path) -> None:
    """A profile that chose more for its begeleiders sends it; the other vault keeps to its own."""
    with posts(tmp_path, "sanne", "wim") as (sanne, wim):
        dossier = sanne.office.dossier()
        sanne.office.changes.commit(
            [Draft(dossier, fact_path("nidos"), Kind.FACT, Answer("ja"), Sensitivity.S2)]
        )
        chosen = replace(sanne.office.changes, chosen=frozenset({"nidos"}))
        packages = replace(sanne.packages, changes=chosen)
        sanne.agree(dossier, wim)
        made = packages.seal("wim", [dossier])
        preview = wim.unpacking.look(made.content)
        assert (preview.new, preview.refused) == (3, 1)
        sanne.packages.take_receipt(wim.unpacking.keep(preview)[1])
        (state,) = sanne.packages.states(dossier)
        assert (state.sent, state.received) == (3, 2)


def test_a_dossier_that_was_purged_stays_away(colleagues: tuple[Post, Post]) -> None:
    sanne, omar = colleagues
    dossier = hodan(sanne)
    sanne.agree(dossier, omar)
    content = sanne.pack(omar, dossier).content
    omar.take_in(content)
    assert omar.office.vault.packages()
    omar.office.changes.purge([dossier], Ground.MADE_BY_MISTAKE)
    assert omar.office.vault.package_contents(omar.office.vault.packages()[0].package) == ()
    preview = omar.unpacking.look(sanne.pack(omar, dossier).content)
    assert preview.new == preview.refused > 0
    omar.unpacking.keep(preview)
    assert omar.office.vault.log(dossier) == ()


def test_what_is_about_safety_stays_until_a_colleague_says_that_he_has_it(
    tmp_path: Path,
) -> None:
    """A begeleider's receipt does not count, nor a package without a receipt."""
    with posts(tmp_path, "sanne", "wim", "omar") as (sanne, wim, omar):
        dossier = hodan(sanne)
        retention = replace(sanne.office.rights.retention, delivered=Confirmed())
        sanne.agree(dossier, wim)
        sanne.agree(dossier, omar, ground="taak")
        sanne.packages.take_receipt(wim.take_in(sanne.pack(wim, dossier).content))
        receipt = omar.take_in(sanne.pack(omar, dossier).content)
        assert retention.warnings(dossier).only_here
        refused("retention.only-here", lambda: retention.purge_after_transfer(dossier, TODAY))
        sanne.packages.take_receipt(receipt)
        assert not retention.warnings(dossier).only_here
        told(sanne, dossier, "veilig_werk", SAFETY, Sensitivity.S4)
        assert retention.warnings(dossier).only_here
        sanne.packages.take_receipt(omar.take_in(sanne.pack(omar, dossier).content))
        retention.purge_after_transfer(dossier, TODAY)
        assert sanne.office.vault.is_purged(dossier)


def test_the_size_of_a_file_says_little(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    sizes = set()
    for name in ("A", "Bahta", "Cali van der Velden"):
        dossier = sanne.office.dossier(name)
        sanne.agree(dossier, wim)
        sizes.add(len(sanne.pack(wim, dossier).content))
    assert max(sizes) - min(sizes) < 400, "what age itself puts before it by chance"
    assert len(sealed._padded(b"x" * 100_001)) == 106_496


def test_the_names_of_files_say_nothing_of_anybody(pair: tuple[Post, Post]) -> None:
    sanne, wim = pair
    dossier = hodan(sanne)
    sanne.agree(dossier, wim)
    made = sanne.pack(wim, dossier)
    name, _ = wim.unpacking.keep(wim.unpacking.look(made.content))
    assert made.name == f"pakket-{made.bundle.id[:8]}.coachpakket"
    assert name == f"ontvangst-{made.bundle.id[:8]}.coachontvangst"
