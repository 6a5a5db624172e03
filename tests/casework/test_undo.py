"""Undo and redo: a new operation tells again what stood before, also after a restart."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.undo import Act, Undoing, Undone
from coach_desktop.domain.answer import NOT_ASKED, Answer, Reason
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind, Source
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.instance import Plan
from tests.builders import Office, join, opened
from tests.forms.xforms import G, Q, form, when

MARKED = {"coach:wie": "client"}
SMALL = Plan(
    form(
        Q("a", bind=when(**MARKED)),
        Q("b"),
        Q("stil", control=""),
        G("kind", (Q("naam"), G("school", (Q("waar"),), repeat=True)), repeat=True),
    )
)


def undoing(office: Office) -> Undoing:
    return Undoing(office.vault, office.changes)


def give(intake: Intake, address: str, text: str) -> None:
    intake.keep(intake.answer(address, Answer(text)))


def do(office: Office, intake: Intake, act: Act = Act.UNDO) -> Undone:
    verbs = undoing(office)
    done = verbs.undo(intake) if act is Act.UNDO else verbs.redo(intake)
    intake.keep(done.given)
    return done


def state(intake: Intake) -> Mapping[str, str]:
    instance = intake.instance
    return {each: repr(instance.answer(each)) for each in instance.addresses()}


def again(office: Office, intake: Intake) -> Intake:
    return office.intakes.open(intake.dossier, intake.id)


def test_undo_tells_anew_what_stood_there_and_takes_nothing_out_of_the_log(office: Office) -> None:
    intake = office.intake()
    intake.language = "ti"
    give(intake, "wrk_laatste", "kok")
    give(intake, "wrk_laatste", "bakker")
    before = office.vault.log(intake.dossier)
    done = do(office, intake)
    assert (done.act, done.address) == (Act.UNDO, "wrk_laatste")
    assert intake.instance.answer("wrk_laatste").text == "kok"
    assert office.vault.log(intake.dossier)[: len(before)] == before
    told = intake.history("wrk_laatste")
    assert [each.answer.text for each in told] == ["kok", "bakker", "kok"]
    assert told[-1].parents == (told[-2].id,)
    assert (told[-1].source, told[-1].language_shown) == (Source.CLIENT, "ti")
    assert undoing(office).acts(intake) == {told[-1].id: Act.UNDO}


def test_the_first_answer_is_undone_to_nothing_and_told_again_by_redo(office: Office) -> None:
    intake = office.intake()
    give(intake, "wrk_laatste", "kok")
    do(office, intake)
    assert intake.instance.answer("wrk_laatste") == NOT_ASKED
    assert again(office, intake).instance.answer("wrk_laatste") == NOT_ASKED
    with pytest.raises(InputError) as nothing:
        undoing(office).undo(intake)
    assert nothing.value.code == "undo.nothing-to-undo"
    do(office, intake, Act.REDO)
    assert again(office, intake).instance.answer("wrk_laatste").text == "kok"
    with pytest.raises(InputError) as nothing:
        undoing(office).redo(intake)
    assert nothing.value.code == "undo.nothing-to-redo"


def test_a_reason_a_fact_and_a_group_with_its_days_are_undone_too(office: Office) -> None:
    dossier = office.dossier(doelgroep="asiel", roepnaam="Yo")
    intake = office.intake(dossier, pers_roepnaam="Yoni", ovd_groep="gezin")
    intake.keep(intake.answer("pers_roepnaam", Answer(reason=Reason.WIL_NIET_ZEGGEN)))
    assert do(office, intake).address == "pers_roepnaam"
    assert intake.facts().text("roepnaam") == "Yoni"
    assert do(office, intake).address == "ovd_groep"
    assert intake.instance.answer("ovd_groep").text == "asiel"
    assert intake.facts().text("doelgroep") == "asiel"
    do(office, intake)
    assert intake.facts().text("roepnaam") == "Yo"
    with pytest.raises(InputError):
        undoing(office).undo(intake)


def test_a_group_that_was_first_told_in_the_intake_is_undone_to_nothing(office: Office) -> None:
    intake = office.intake(office.dossier(), ovd_groep="asiel")
    do(office, intake)
    assert intake.instance.answer("ovd_groep") == NOT_ASKED
    assert intake.facts().text("doelgroep") == ""


def test_a_new_answer_ends_what_could_be_done_again(office: Office) -> None:
    intake = office.intake()
    give(intake, "wrk_laatste", "kok")
    do(office, intake)
    give(intake, "ond_richting", "wiskunde")
    with pytest.raises(InputError):
        undoing(office).redo(intake)


def test_what_somebody_else_told_after_it_stays(office: Office) -> None:
    intake = office.intake()
    give(intake, "ond_richting", "wiskunde")
    give(intake, "wrk_laatste", "kok")
    colleague = join(office.vault, author="collega", device="d2")
    theirs = colleague.intakes.open(intake.dossier, intake.id)
    give(theirs, "wrk_laatste", "bakker")
    mine = again(office, intake)
    assert do(office, mine).address == "ond_richting"
    assert mine.instance.answer("wrk_laatste").text == "bakker"
    with pytest.raises(InputError):
        undoing(office).undo(mine)


def test_a_correction_with_its_reason_is_not_undone(office: Office) -> None:
    intake = office.intake()
    give(intake, "wrk_laatste", "kok")
    corrections = office.rights.corrections
    seen = office.intakes.sight(Moment.UNKNOWN)
    wrong = next(
        each for each in corrections.listed(intake.dossier, seen) if each.address == "wrk_laatste"
    )
    corrections.correct(intake.dossier, wrong, Answer("bakker"), "verstaan als kok")
    with pytest.raises(InputError):
        undoing(office).undo(again(office, intake))


def test_what_may_not_be_shown_now_is_not_undone_behind_a_back(office: Office) -> None:
    intake = office.intake()
    intake.look(Moment.WITHOUT_CLIENT)
    intake.keep(intake.answer("beo_signalen", Answer("geen")))
    intake.look(Moment.WITH_OTHERS)
    with pytest.raises(InputError) as refused:
        undoing(office).undo(intake)
    assert refused.value.code == "undo.not-shown"
    intake.look(Moment.WITHOUT_CLIENT)
    assert do(office, intake).address == "beo_signalen"


def test_what_the_form_set_of_itself_or_knows_no_more_is_no_step(tmp_path: Path) -> None:
    with opened(tmp_path / "vault", plan=SMALL) as office:
        intake = office.intake(a="1")
        for path in ("stil", "weg"):
            whole = f"intake/{intake.id}/{path}"
            draft = Draft(intake.dossier, whole, Kind.ANSWER, Answer("x"), Sensitivity.S1)
            office.changes.commit([draft])
        assert do(office, again(office, intake)).address == "a"


def test_a_mark_that_cannot_be_read_moves_nothing(tmp_path: Path) -> None:
    with opened(tmp_path / "vault", plan=SMALL) as office:
        intake = office.intake(a="1")
        value: dict[str, str] = {"act": "later", "of": "niets"}
        told = Answer({**value})
        mark = Draft(intake.dossier, f"undo/{intake.id}/m", Kind.FACT, told, Sensitivity.S0)
        office.changes.commit([mark])
        assert undoing(office).acts(intake) == {}
        assert do(office, intake).address == "a"


def test_a_row_comes_back_with_all_that_was_told_in_it(tmp_path: Path) -> None:
    with opened(tmp_path / "vault", plan=SMALL) as office:
        intake = office.intake()
        row, given_row = intake.add_row("kind")
        intake.keep(given_row)
        give(intake, f"kind/{row}/naam", "Sami")
        inner, given_row = intake.add_row(f"kind/{row}/school")
        intake.keep(given_row)
        give(intake, f"kind/{row}/school/{inner}/waar", "De Boog")
        stood = state(intake)
        intake.keep(intake.remove_row("kind", row))
        assert state(intake) != stood
        assert do(office, intake).address == "kind"
        assert state(intake) == stood == state(again(office, intake))
        do(office, intake)
        do(office, intake)
        assert intake.instance.rows(f"kind/{row}/school") == ()
        do(office, intake, Act.REDO)
        do(office, intake, Act.REDO)
        assert state(intake) == stood


def test_a_report_of_what_is_kept_tells_the_answers_and_not_the_marks(office: Office) -> None:
    intake = office.intake(wrk_laatste="kok")
    do(office, intake)
    (part,) = office.rights.inzages.gather(intake.dossier).parts
    assert "other" not in {chapter.code for chapter in part.chapters}
    assert len(part.past) == len(office.vault.log(intake.dossier))


TOLD = st.tuples(st.sampled_from(["a", "b", "naam"]), st.sampled_from(["", "1", "2"]))
DEEDS = st.lists(st.one_of(TOLD, st.sampled_from([*Act, "reopen"])), max_size=14)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(DEEDS)
def test_undo_and_redo_walk_the_answers_back_and_forth_as_a_stack(
    small: Office, deeds: list[tuple[str, str] | Act | str]
) -> None:
    intake = small.intake()
    row, added = intake.add_row("kind", "r1")
    intake.keep(added)
    stack, place = [state(intake)], 0
    for deed in deeds:
        if isinstance(deed, tuple):
            address = f"kind/{row}/naam" if deed[0] == "naam" else deed[0]
            before = len(small.vault.log(intake.dossier))
            give(intake, address, deed[1])
            if len(small.vault.log(intake.dossier)) > before:
                stack, place = [*stack[: place + 1], state(intake)], place + 1
        elif isinstance(deed, Act):
            way = -1 if deed is Act.UNDO else 1
            if 0 <= place + way < len(stack):
                do(small, intake, deed)
                place += way
            elif deed is Act.REDO:
                with pytest.raises(InputError):
                    undoing(small).redo(intake)
        else:
            intake = again(small, intake)
        assert state(intake) == stack[place]
    assert state(again(small, intake)) == stack[place]


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    with opened(tmp_path_factory.mktemp("small") / "vault", plan=SMALL) as office:
        yield office
