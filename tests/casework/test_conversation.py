"""Two colleagues who each begin an intake for the same person go on with one conversation."""

from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_desktop.casework import misunderstood
from coach_desktop.casework.asking import EINDMETING
from coach_desktop.casework.conversation import Conversation
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.undo import Undoing
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.dossier import answer_path, instance_path
from coach_desktop.domain.moment import Moment
from tests.builders import Office, opened
from tests.casework.test_differing import exchange

DREAM, WISH = "wens_droom", "start_leesvorm"


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Office, Office]]:
    """Two coaches with a laptop each."""
    with (
        opened(tmp_path / "sanne") as sanne,
        opened(tmp_path / "omar", author="omar", device="d2") as omar,
    ):
        yield sanne, omar


def _apart(two: tuple[Office, Office]) -> tuple[Intake, Intake]:
    """An intake that both began without knowing of each other."""
    sanne, omar = two
    dossier = sanne.dossier()
    exchange(sanne, omar)
    mine, other = sanne.intake(dossier), omar.intake(dossier)
    assert mine.id != other.id
    return mine, other


def _tell(intake: Intake, address: str, text: str) -> None:
    intake.keep(intake.answer(address, Answer(text)))


def _again(office: Office, dossier: str) -> Intake:
    return office.intakes.open(dossier, office.intakes.find(dossier))


def _says(office: Office, dossier: str, address: str) -> str:
    return _again(office, dossier).instance.answer(address).text


def test_both_go_on_with_one_and_nothing_is_lost(two: tuple[Office, Office]) -> None:
    mine, other = _apart(two)
    _tell(mine, DREAM, "Een bakkerij")
    _tell(other, WISH, "zelf")
    exchange(*two)
    found = [_again(office, mine.dossier) for office in two]
    assert found[0].id == found[1].id
    assert set(found[0].conversation.ids) == {mine.id, other.id}
    for each in found:
        assert each.instance.answer(DREAM) == Answer("Een bakkerij")
        assert each.instance.answer(WISH) == Answer("zelf")
    for office in two:
        assert office.differences.of(mine.dossier) == ()
        assert {each.author for each in office.differences.begun(mine.dossier)} == {"coach", "omar"}
        assert office.told(mine.dossier, answer_path(mine.id, DREAM))
        assert office.told(mine.dossier, answer_path(other.id, WISH))


def test_the_same_question_answered_differently_is_put_to_a_human(
    two: tuple[Office, Office],
) -> None:
    mine, other = _apart(two)
    _tell(mine, DREAM, "Een bakkerij")
    _tell(other, DREAM, "Een kapsalon")
    exchange(*two)
    ((found, count),) = two[0].differences.everywhere()
    assert (found.dossier, count) == (mine.dossier, 1)
    for office in two:
        (difference,) = office.differences.of(mine.dossier)
        assert {said.answer.text for said in difference.said} == {"Een bakkerij", "Een kapsalon"}
        talk = _again(office, mine.dossier).conversation
        assert len(talk.heads(answer_path(talk.id, DREAM))) == 2
        assert len(_again(office, mine.dossier).history(DREAM)) == 2
    (difference,) = two[1].differences.of(mine.dossier)
    chosen = next(said for said in difference.said if said.author == "coach")
    two[1].differences.decide(mine.dossier, difference.path, chosen.id, "Nagevraagd.")
    exchange(*two)
    for office in two:
        assert office.differences.of(mine.dossier) == ()
        assert _says(office, mine.dossier, DREAM) == "Een bakkerij"
        assert len(_again(office, mine.dossier).history(DREAM)) >= 3


def test_equal_answers_are_one(two: tuple[Office, Office]) -> None:
    mine, other = _apart(two)
    for intake in (mine, other):
        _tell(intake, DREAM, "Een bakkerij")
    exchange(*two)
    assert two[0].differences.of(mine.dossier) == ()
    _tell(_again(two[0], mine.dossier), DREAM, "Een kapsalon")
    exchange(*two)
    for office in two:
        assert office.differences.of(mine.dossier) == (), "it was told over both"
        assert _says(office, mine.dossier, DREAM) == "Een kapsalon"


def test_a_new_answer_of_one_of_them_decides_nothing(two: tuple[Office, Office]) -> None:
    mine, other = _apart(two)
    _tell(mine, DREAM, "Een bakkerij")
    _tell(other, DREAM, "Een kapsalon")
    exchange(*two)
    for office, text in ((two[0], "Een bakkerij in Almelo"), (two[1], "Een winkel")):
        _tell(_again(office, mine.dossier), DREAM, text)
        exchange(*two)
        (difference,) = office.differences.of(mine.dossier)
        assert text in {said.answer.text for said in difference.said}
        assert len(difference.said) == 2


def test_somebody_else_stands_beside_them(two: tuple[Office, Office], tmp_path: Path) -> None:
    mine, other = _apart(two)
    _tell(mine, DREAM, "Een bakkerij")
    _tell(other, DREAM, "Een kapsalon")
    exchange(*two)
    with opened(tmp_path / "ali", author="ali", device="d3") as ali:
        exchange(two[0], ali)
        _tell(_again(ali, mine.dossier), DREAM, "Een winkel")
        exchange(two[0], ali)
        (difference,) = ali.differences.of(mine.dossier)
        assert {said.answer.text for said in difference.said} == {
            "Een bakkerij", "Een kapsalon", "Een winkel",
        }  # fmt: skip


def test_who_goes_on_without_having_heard_of_it_loses_nothing(two: tuple[Office, Office]) -> None:
    mine, other = _apart(two)
    exchange(*two)
    _tell(mine, DREAM, "Een bakkerij")
    _tell(other, WISH, "zelf")
    exchange(*two)
    assert _says(two[0], mine.dossier, WISH) == "zelf"
    assert _says(two[1], mine.dossier, DREAM) == "Een bakkerij"


def test_rows_notes_and_marks_of_both_stand_in_it(two: tuple[Office, Office]) -> None:
    mine, other = _apart(two)
    row, given = mine.add_row("lid")
    mine.keep(given)
    other_row, given = other.add_row("lid")
    other.keep(given)
    other.keep(other.note(DREAM, "Vraag nog eens."))
    other.keep(misunderstood.mark(other, DREAM, is_marked=True))
    exchange(*two)
    united = _again(two[0], mine.dossier)
    assert set(united.instance.rows("lid")) == {row, other_row}
    assert united.note_on(DREAM) == "Vraag nog eens."
    assert misunderstood.marked(united) == (DREAM,)
    united.keep(united.remove_row("lid", other_row))
    united.keep(united.note(DREAM, "Gevraagd."))
    united.keep(misunderstood.mark(united, DREAM, is_marked=False))
    exchange(*two)
    united = _again(two[1], mine.dossier)
    assert set(united.instance.rows("lid")) == {row}
    assert united.note_on(DREAM) == "Gevraagd."
    assert misunderstood.marked(united) == ()


def test_undo_takes_back_what_one_told_himself(two: tuple[Office, Office]) -> None:
    mine, other = _apart(two)
    _tell(mine, DREAM, "Een bakkerij")
    _tell(other, WISH, "zelf")
    exchange(*two)
    for office, address in ((two[0], DREAM), (two[1], WISH)):
        united = _again(office, mine.dossier)
        undone = Undoing(office.vault, office.changes).undo(united)
        assert undone.address == address
        united.keep(undone.given)
        assert _says(office, mine.dossier, address) == ""
    assert Undoing(two[1].vault, two[1].changes).acts(_again(two[1], mine.dossier))


def test_where_somebody_stopped_is_known_on_his_own_device(two: tuple[Office, Office]) -> None:
    mine, other = _apart(two)
    mine.bookmark(DREAM)
    other.bookmark(WISH)
    exchange(*two)
    assert _again(two[0], mine.dossier).session.place == DREAM
    assert _again(two[1], mine.dossier).session.place == WISH


def test_a_nulmeting_and_an_eindmeting_are_two_conversations(two: tuple[Office, Office]) -> None:
    office = two[0]
    intake = office.intake()
    office.intakes.begin(intake.dossier, EINDMETING)
    assert office.differences.begun(intake.dossier) == ()
    assert not _again(office, intake.dossier).conversation.is_united
    assert office.differences.everywhere() == ()
    alone = office.intakes.open(intake.dossier, "niet-begonnen", Moment.UNKNOWN)
    assert alone.conversation.ids == ("niet-begonnen",)


def test_paths_outside_of_it_are_read_as_they_are(two: tuple[Office, Office]) -> None:
    talk = Conversation(two[0].vault, "d", ("a", "b"), "coach")
    assert talk.read("merged") == "merged"
    assert talk.read("fact/adres") == "fact/adres"
    assert talk.read("intake/b/x") == "intake/a/x"


_TOLD = st.lists(
    st.tuples(
        st.integers(0, 1), st.sampled_from((DREAM, WISH)), st.sampled_from(("zelf", "samen"))
    ),
    max_size=6,
)


@given(_TOLD)
@settings(
    max_examples=15,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    derandomize=True,
)
def test_whatever_both_told_stands_or_differs_on_each_laptop_the_same(
    two: tuple[Office, Office], told: list[tuple[int, str, str]]
) -> None:
    """Also when what was told comes in by any order; equal answers are no difference."""
    intakes = _apart(two)
    last: dict[str, dict[int, str]] = {DREAM: {}, WISH: {}}
    for who, address, text in told:
        _tell(intakes[who], address, text)
        last[address][who] = text
    dossier = intakes[0].dossier
    logs = [office.vault.log(dossier) for office in two]
    for office, orders in zip(two, permutations(logs), strict=True):
        for log in orders:
            office.changes.receive(tuple(reversed(log)))
    expected = {address for address, texts in last.items() if len(set(texts.values())) > 1}
    for office in two:
        found = office.differences.of(dossier)
        assert {each.name for each in found} == expected
        for address, texts in last.items():
            assert _says(office, dossier, address) in set(texts.values()) | (
                {""} if not texts else set()
            )
    begun = [[each.id for each in office.differences.begun(dossier)] for office in two]
    assert begun[0] == begun[1]
    assert len(begun[0]) == len(two[0].told(dossier, instance_path(intakes[0].id))) + 1
