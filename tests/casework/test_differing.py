"""What two people told differently stays visible, on both laptops, until a human decides."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach_desktop.casework.difference import Difference, Way
from coach_desktop.domain.answer import NOT_ASKED, Answer, Value
from coach_desktop.domain.dossier import answer_path, correction_path, fact_path, note_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.history import standing
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind, Source
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity
from tests.builders import BSN, OTHER_BSN, Office, opened

ADDRESS = fact_path("adres")


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """Two coaches with a laptop each, who know the same dossier."""
    with (
        opened(tmp_path / "sanne") as sanne,
        opened(tmp_path / "omar", author="omar", device="d2") as omar,
    ):
        yield sanne, omar


def exchange(*offices: Office) -> None:
    """Everybody gets what the others have."""
    for one in offices:
        for other in offices:
            for found in other.vault.dossiers(limit=100):
                one.changes.receive(other.vault.log(found.dossier))


def _differing(sanne: Office, omar: Office, name: str = "adres", *told: str) -> str:
    """A dossier in which both recorded a fact without knowing of each other."""
    dossier = sanne.dossier()
    exchange(sanne, omar)
    mine, other = told or ("Dorpsstraat 1", "Kerkweg 9")
    sanne.people.record(dossier, name, Answer(mine))
    omar.people.record(dossier, name, Answer(other))
    exchange(sanne, omar)
    return dossier


def _one(office: Office, dossier: str, moment: Moment = Moment.UNKNOWN) -> Difference:
    (found,) = office.differences.of(dossier, moment)
    return found


def _texts(found: Difference) -> set[str]:
    return {said.answer.text for said in found.said}


def test_both_answers_stay_visible_with_who_when_and_where(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    for office in two:
        found = _one(office, dossier)
        assert _texts(found) == {"Dorpsstraat 1", "Kerkweg 9"}
        assert {said.author for said in found.said} == {"coach", "omar"}
        assert {said.device for said in found.said} == {"d1", "d2"}
        assert {said.organisation for said in found.said} == {"org"}
        assert all(said.moment == office.clock.now() for said in found.said)
        assert found.asked
        assert "Dorpsstraat" not in repr((found, found.said))
    assert _one(sanne, dossier).said == _one(omar, dossier).said, "the same on each laptop"


def test_a_decision_has_all_heads_as_parents_and_ends_it_on_both(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    found = _one(sanne, dossier)
    chosen = next(said for said in found.said if said.author == "omar")
    heads = {each.id for each in sanne.vault.heads(dossier, ADDRESS)}
    sanne.differences.decide(dossier, found.path, chosen.id, "De cliënt is verhuisd.")
    exchange(sanne, omar)
    for office in two:
        assert office.differences.of(dossier) == ()
        (head,) = office.vault.heads(dossier, ADDRESS)
        assert set(head.parents) == heads
        assert head.answer == Answer("Kerkweg 9")
        other = next(said for said in found.said if said.author == "coach")
        why = office.vault.history(dossier, correction_path(other.id))
        assert [each.answer.text for each in why] == ["De cliënt is verhuisd."]
        assert len(office.told(dossier, ADDRESS)) == 3, "nothing that was told is gone"


def test_two_who_decide_the_same_leave_nothing_to_decide(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    for office in two:
        found = _one(office, dossier)
        chosen = next(said for said in found.said if said.author == "omar")
        office.differences.decide(dossier, found.path, chosen.id, "Nagevraagd.")
    exchange(sanne, omar)
    assert len(tuple(sanne.vault.heads(dossier, ADDRESS))) == 2
    assert sanne.differences.of(dossier) == omar.differences.of(dossier) == ()


def test_two_who_decide_otherwise_are_asked_again(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    for office, author in ((sanne, "coach"), (omar, "omar")):
        found = _one(office, dossier)
        chosen = next(said for said in found.said if said.author == author)
        office.differences.decide(dossier, found.path, chosen.id, "Nagevraagd.")
    exchange(sanne, omar)
    assert _texts(_one(sanne, dossier)) == {"Dorpsstraat 1", "Kerkweg 9"}


def test_a_new_answer_of_one_of_them_decides_nothing(two: tuple[Office, Office]) -> None:
    """Whoever answers without having seen the other one takes nothing away from it."""
    sanne, omar = two
    dossier = _differing(sanne, omar)
    sanne.people.record(dossier, "adres", Answer("Dorpsstraat 1a"))
    exchange(sanne, omar)
    for office in two:
        assert _texts(_one(office, dossier)) == {"Dorpsstraat 1a", "Kerkweg 9"}


def test_equal_answers_merge_silently(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar, "adres", "Kerkweg 9", "Kerkweg 9")
    assert sanne.differences.of(dossier) == ()
    sanne.people.record(dossier, "adres", Answer("Kerkweg 10"))
    assert len(tuple(sanne.vault.heads(dossier, ADDRESS))) == 1


def test_the_devices_of_one_person_never_differ(tmp_path: Path) -> None:
    with opened(tmp_path / "laptop") as laptop, opened(tmp_path / "tablet", device="d2") as tablet:
        dossier = _differing(laptop, tablet)
        assert laptop.differences.of(dossier) == ()
        laptop.people.record(dossier, "adres", Answer("Kerkweg 10"))
        assert len(tuple(laptop.vault.heads(dossier, ADDRESS))) == 1


def test_of_three_sides_equal_ones_are_shown_once(tmp_path: Path) -> None:
    with (
        opened(tmp_path / "1") as one,
        opened(tmp_path / "2", author="omar", device="d2") as two,
        opened(tmp_path / "3", author="ali", device="d3") as three,
    ):
        dossier = one.dossier()
        exchange(one, two, three)
        for office, told in ((one, "A"), (two, "B"), (three, "B")):
            office.people.record(dossier, "adres", Answer(told))
        exchange(one, two, three)
        assert len(_one(one, dossier).said) == 2
        assert len(tuple(one.vault.heads(dossier, ADDRESS))) == 3


def test_what_was_withdrawn_is_a_side_too(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier(adres="Dorpsstraat 1")
    exchange(sanne, omar)
    gone = Draft(dossier, ADDRESS, Kind.TOMBSTONE, NOT_ASKED, Sensitivity.S1)
    sanne.changes.commit([gone])
    omar.people.record(dossier, "adres", Answer("Kerkweg 9"))
    exchange(sanne, omar)
    found = _one(omar, dossier)
    assert {said.is_withdrawn for said in found.said} == {True, False}
    chosen = next(said for said in found.said if said.is_withdrawn)
    omar.differences.decide(dossier, found.path, chosen.id, "Hij wil het niet zeggen.")
    assert standing(omar.told(dossier, ADDRESS)).heads[0].kind is Kind.TOMBSTONE


def test_an_answer_in_the_questionnaire_keeps_how_it_was_asked(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    mine = sanne.intake()
    exchange(sanne, omar)
    other = omar.intakes.open(mine.dossier, omar.intakes.find(mine.dossier))
    mine.language, other.language = "ar", "ti"
    mine.keep(mine.answer("wens_droom", Answer("خباز")))
    other.keep(other.answer("wens_droom", Answer("ሰብ ሞያ")))
    exchange(sanne, omar)
    found = next(
        each
        for each in sanne.differences.of(mine.dossier)
        if each.path == answer_path(mine.id, "wens_droom")
    )
    assert {said.language for said in found.said} == {"ar", "ti"}
    assert {said.source for said in found.said} == {Source.CLIENT}
    chosen = next(said for said in found.said if said.language == "ti")
    sanne.differences.decide(mine.dossier, found.path, chosen.id, "Samen nagevraagd.")
    head = standing(sanne.told(mine.dossier, found.path)).heads[0]
    assert (head.language_shown, head.form, head.source) == ("ti", "brede_intake", Source.CLIENT)


def test_it_can_be_left_open_with_a_note_until_an_answer_changes(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    path = _one(sanne, dossier).path
    sanne.differences.leave(dossier, path, Way.BOTH, "Hij woont op twee adressen.")
    sanne.differences.leave(dossier, path, Way.ASK, "Vragen op dinsdag.")
    exchange(sanne, omar)
    left = _one(omar, dossier).left
    assert left is not None
    assert (left.way, left.note, left.author) == (Way.ASK, "Vragen op dinsdag.", "coach")
    assert "dinsdag" not in repr(left)
    omar.people.record(dossier, "adres", Answer("Kerkweg 9 boven"))
    assert _one(omar, dossier).left is None


@pytest.mark.parametrize("reason", ["", "  \n "])
def test_nothing_is_decided_or_left_without_a_reason(
    two: tuple[Office, Office], reason: str
) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    found = _one(sanne, dossier)
    with pytest.raises(InputError, match=r"input\.reason-missing"):
        sanne.differences.decide(dossier, found.path, found.said[0].id, reason)
    with pytest.raises(InputError, match=r"input\.reason-missing"):
        sanne.differences.leave(dossier, found.path, Way.BOTH, reason)
    assert _one(sanne, dossier) == found


def test_what_was_decided_meanwhile_is_not_decided_again(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    found = _one(sanne, dossier)
    with pytest.raises(InputError, match=r"differing\.changed"):
        sanne.differences.decide(dossier, found.path, "onbekend", "Zo is het.")
    omar.differences.decide(dossier, found.path, found.said[0].id, "Zo is het.")
    exchange(sanne, omar)
    for said in found.said:
        with pytest.raises(InputError, match=r"differing\.changed"):
            sanne.differences.decide(dossier, found.path, said.id, "Toch niet.")
    with pytest.raises(InputError, match=r"differing\.changed"):
        sanne.differences.leave(dossier, found.path, Way.ASK, "Toch niet.")


def test_a_number_is_masked_and_can_be_decided(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar, "bsn", BSN, OTHER_BSN)
    found = _one(sanne, dossier)
    assert all(said.is_masked and said.answer == NOT_ASKED for said in found.said)
    shown = {sanne.differences.number(dossier, found.path, said.id) for said in found.said}
    assert shown == {BSN, OTHER_BSN}
    assert {each.act for each in sanne.looking.log(dossier)} == {Act.NUMBER_SHOWN}
    assert sanne.differences.number(dossier, "fact/vnummer", found.said[0].id) == ""
    sanne.differences.decide(dossier, found.path, found.said[0].id, "Paspoort gezien.")
    assert sanne.people.facts(dossier).text("bsn") in {BSN, OTHER_BSN}


def test_a_group_of_duo_is_read_as_the_question_has_it(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = sanne.dossier(doelgroep="asiel")
    exchange(sanne, omar)
    (head,) = sanne.vault.heads(dossier, "fact/doelgroep/")
    for office, code in ((sanne, "gezinshereniger"), (omar, "hervestigd")):
        value: dict[str, Value] = {"begin": "", "code": code, "end": ""}
        draft = Draft(dossier, head.path, Kind.FACT, Answer(value), Sensitivity.S2)
        office.changes.commit([draft])
    exchange(sanne, omar)
    assert _texts(_one(omar, dossier)) == {"gezinshereniger", "hervestigd"}


def test_what_is_about_safety_is_not_there_while_others_can_look(
    two: tuple[Office, Office],
) -> None:
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    for office, told in ((sanne, "ja"), (omar, "nee")):
        path = answer_path("i-1", "vrg_onbekend")
        draft = Draft(dossier, path, Kind.ANSWER, Answer(told), Sensitivity.S4)
        office.changes.commit([draft])
    exchange(sanne, omar)
    assert sanne.differences.of(dossier) == ()
    assert sanne.differences.everywhere() == ()
    found = _one(sanne, dossier, Moment.WITHOUT_CLIENT)
    assert (found.question, found.asked, found.choices) == (None, "vrg_onbekend", {})
    sanne.differences.decide(dossier, found.path, found.said[0].id, "Samen besproken.")
    assert all(each.sensitivity is Sensitivity.S4 for each in sanne.vault.log(dossier)[-2:])


def test_a_role_sees_only_what_it_may_see(two: tuple[Office, Office], tmp_path: Path) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar, "lbt_score", "12", "14")
    with opened(tmp_path / "lead", role=Role.BEGELEIDER, author="b", device="d3") as guide:
        refused = guide.changes.receive(sanne.vault.log(dossier))
        assert refused
        assert guide.differences.of(dossier) == ()


def test_the_caseload_says_where_something_is_to_be_decided(two: tuple[Office, Office]) -> None:
    sanne, omar = two
    dossier = _differing(sanne, omar)
    sanne.dossier("Ali")
    ((found, count),) = sanne.differences.everywhere()
    assert (found.dossier, count) == (dossier, 1)


def test_what_is_no_answer_to_a_question_is_not_put_to_anybody(
    two: tuple[Office, Office],
) -> None:
    """Of a note in the margin the last one stands, and the next one follows all."""
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    for office, told in ((sanne, "een"), (omar, "twee")):
        draft = Draft(dossier, note_path("i-1", "vraag"), Kind.FACT, Answer(told), Sensitivity.S1)
        office.changes.commit([draft])
    exchange(sanne, omar)
    assert sanne.differences.of(dossier) == ()
    draft = Draft(dossier, note_path("i-1", "vraag"), Kind.FACT, Answer("drie"), Sensitivity.S1)
    (made,) = sanne.changes.commit([draft])
    assert len(made.parents) == 2
