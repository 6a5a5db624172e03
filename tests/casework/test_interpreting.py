"""Where words need care: what is read back, whom to warn of, and who can have told an answer."""

import pytest

from coach_desktop.casework import misunderstood
from coach_desktop.casework.interpreting import Care, care, needs_care, tellers
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.gesprek import Deel, Gesprek
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Source
from coach_desktop.forms.definition import Question
from tests.builders import Office, brede_intake

QUESTIONS = {each.key: each for each in brede_intake().form.questions()}


def asked(key: str) -> Question:
    return QUESTIONS[key]


def sitting(present: str, interprets: str) -> Gesprek:
    told = {"aanwezig": Answer(present), "tolk": Answer(interprets)}
    return Gesprek("g1", Deel.VRAGENLIJST, told=told)


@pytest.mark.parametrize(
    ("key", "needs"),
    [
        ("gzh_slaap", True),
        ("gez_veilig", True),
        ("gld_schuld", True),
        ("gld_inkomen", True),
        ("tal_horen", True),
        ("gez_vorm", False),
        ("gld_pwet", False),
        ("beo_signalen", False),
        ("wens_droom", False),
    ],
)
def test_health_safety_and_money_are_read_back_when_the_client_answers(
    key: str, needs: bool
) -> None:
    assert needs_care(asked(key)) is needs


@pytest.mark.parametrize(
    ("present", "interprets", "teller", "warned"),
    [
        ("client kind", "familie", Source.CLIENT, Care.CHILD),
        ("client partner", "familie", Source.CLIENT, Care.FAMILY),
        ("client kind", "tolk_aanwezig", Source.CLIENT, None),
        ("client kind", "tolk_aanwezig", Source.CHILD, Care.CHILD),
        ("client partner", "geen", Source.PARTNER, Care.FAMILY),
        ("client", "sleutelpersoon", Source.CLIENT, None),
        ("client", "geen", Source.INTERPRETER, None),
    ],
)
def test_a_child_or_family_that_interprets_on_health_or_money_is_warned_of(
    present: str, interprets: str, teller: Source, warned: Care | None
) -> None:
    for key in ("gzh_slaap", "gld_schuld"):
        assert care(asked(key), sitting(present, interprets), teller) is warned
    assert care(asked("gez_vorm"), sitting(present, interprets), teller) is None


def test_without_a_sitting_only_who_tells_is_looked_at() -> None:
    assert care(asked("gzh_slaap"), None, Source.CLIENT) is None
    assert care(asked("gzh_slaap"), None, Source.CHILD) is Care.CHILD


def test_who_is_not_there_tells_nothing_and_unknown_is_anybody() -> None:
    everybody = (Source.CLIENT, Source.CHILD, Source.PARTNER, Source.INTERPRETER, Source.DOCUMENT)
    assert tellers(None) == tellers(sitting("", "")) == everybody
    assert tellers(sitting("client", "geen")) == (Source.CLIENT, Source.DOCUMENT)
    assert tellers(sitting("client kind tolk", "geen")) == (
        Source.CLIENT,
        Source.CHILD,
        Source.INTERPRETER,
        Source.DOCUMENT,
    )
    assert Source.INTERPRETER in tellers(sitting("client", "tolk_telefoon"))
    assert Source.PARTNER in tellers(sitting("client partner", "geen"))


def test_what_was_not_understood_is_marked_and_cleared_and_both_stay_in_the_log(
    office: Office,
) -> None:
    intake = office.intake()
    for address in ("wens_droom", "start_leesvorm"):
        intake.keep(misunderstood.mark(intake, address, is_marked=True))
    assert misunderstood.marked(intake) == ("start_leesvorm", "wens_droom")
    intake.keep(misunderstood.mark(intake, "wens_droom", is_marked=False))
    assert misunderstood.marked(intake) == ("start_leesvorm",)
    assert len(office.told(intake.dossier, f"misunderstood/{intake.id}/wens_droom")) == 2


def test_a_mark_at_what_may_not_be_seen_is_not_told(office: Office) -> None:
    intake = office.intake()
    intake.keep(misunderstood.mark(intake, "gez_veilig", is_marked=True))
    assert misunderstood.marked(intake) == ()
    intake.look(Moment.ALONE_WITH_CLIENT)
    assert misunderstood.marked(intake) == ("gez_veilig",)
