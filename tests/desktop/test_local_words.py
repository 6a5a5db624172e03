"""What the terms of a municipality are called, on the board, on a dossier and in the traject."""

from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QLabel

from coach_desktop.casework.progress import Deadline
from coach_desktop.casework.summary import Found
from coach_desktop.casework.today import PLAN, Station, Step
from coach_desktop.desktop.deadlines_card import DeadlinesCard, deadline_name
from coach_desktop.desktop.local_words import LOCAL_NAMES, local_in_words, local_name
from coach_desktop.desktop.urgency import due_in_words
from coach_desktop.law.lokaal import RULES
from coach_desktop.law.termijnen import Termijn

RULE = "lokaal.welkomgesprek"
TODAY = date(2026, 11, 23)


def ends(code: str, day: date, advised: date | None = None) -> Deadline:
    return Deadline(code, Termijn(day, day, code, "artikel 3"), advised)


CHRISTMAS = ends(RULE, date(2026, 12, 25), date(2026, 12, 24))
WEDNESDAY = ends(RULE, date(2026, 12, 23), date(2026, 12, 23))


def step(left: int | None, local: int | None) -> Step:
    found = Found("d", "Haile", "", "", "", "")
    told = {PLAN: left, RULE: local}
    dues = [ends(code, TODAY + timedelta(n)) for code, n in told.items() if n is not None]
    dues.sort(key=lambda each: each.termijn.legal)
    return Step(found, frozenset(), Station.OVERDRACHT, TODAY, tuple(dues))


def test_every_local_rule_has_a_name() -> None:
    assert LOCAL_NAMES.keys() == RULES
    assert all(local_name(rule) == deadline_name(rule) != rule for rule in RULES)


def test_a_day_off_says_which_working_day_is_advised() -> None:
    said = local_in_words(CHRISTMAS)
    assert said.startswith(local_name(RULE))
    assert "25-12-2026" in said
    assert "24-12-2026" in said
    assert said.endswith("artikel 3")
    assert local_in_words(WEDNESDAY).count("2026") == 1


@pytest.mark.parametrize(
    ("left", "local", "is_local"),
    [
        (None, None, False),
        (13, None, False),
        (-1, None, False),
        (-1, -5, False),
        (0, -5, False),
        (7, -5, False),
        (13, 20, False),
        (13, 5, True),
        (13, -5, True),
        (None, 5, True),
    ],
)
def test_the_board_says_what_comes_first_and_the_plan_as_soon_as_that_is_due(
    left: int | None, local: int | None, is_local: bool
) -> None:
    said = due_in_words(step(left, local))
    assert (local_name(RULE) in said) == is_local
    assert bool(said) == (left is not None or local is not None)
    if is_local:
        assert str(abs(local or 0)) in said


def test_the_traject_shows_the_advised_day_beside_the_term(qtbot: object) -> None:
    shown = DeadlinesCard()
    day = CHRISTMAS.termijn.legal
    local = CHRISTMAS
    moved = Deadline("bezwaar", Termijn(day, date(2026, 12, 28), "x", "Awb 6:7"))
    plain = Deadline(RULE, Termijn(day, day, RULE, "artikel 4"), day)
    shown.show_due([local, moved, plain], [])
    texts = [each.text() for each in shown.findChildren(QLabel)]
    (advised,) = [each for each in texts if each.endswith("artikel 3")]
    (counted,) = [each for each in texts if each.endswith("Awb 6:7")]
    (own,) = [each for each in texts if each.endswith("artikel 4")]
    assert "24-12-2026" in advised
    assert "25-12-2026" in counted
    assert own != "artikel 4"
    assert "2026" not in own
