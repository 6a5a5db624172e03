"""What the terms of a municipality are called, on the board, on a dossier and in the traject."""

from datetime import date

import pytest
from PySide6.QtWidgets import QLabel

from coach_desktop.casework.ports import Found
from coach_desktop.casework.progress import Deadline
from coach_desktop.casework.today import Station, Step
from coach_desktop.desktop.deadlines_card import DeadlinesCard, deadline_name
from coach_desktop.desktop.local_words import LOCAL_NAMES, local_in_words, local_name
from coach_desktop.desktop.urgency import due_in_words
from coach_desktop.law.lokaal import RULES, LocalTermijn
from coach_desktop.law.termijnen import Termijn

RULE = "lokaal.welkomgesprek"
CHRISTMAS = LocalTermijn(RULE, date(2026, 12, 25), date(2026, 12, 24), "artikel 3", "")
WEDNESDAY = LocalTermijn(RULE, date(2026, 12, 23), date(2026, 12, 23), "artikel 3", "")


def step(left: int | None, local: int | None) -> Step:
    found = Found("d", "Haile", "", "", "", "")
    terms = (CHRISTMAS,) if local is not None else ()
    return Step(found, frozenset(), Station.OVERDRACHT, None, left, terms, local)


def test_every_local_rule_has_a_name() -> None:
    assert LOCAL_NAMES.keys() == RULES
    assert all(local_name(rule) == deadline_name(rule) != rule for rule in RULES)


def test_a_day_off_says_which_working_day_is_advised() -> None:
    assert local_in_words(CHRISTMAS).endswith(
        ": 25-12-2026 (plan it on 24-12-2026) · rule of the municipality: artikel 3"
    )
    assert local_in_words(WEDNESDAY).endswith(": 23-12-2026 · rule of the municipality: artikel 3")


@pytest.mark.parametrize(
    ("left", "local", "said"),
    [
        (None, None, ""),
        (13, None, "for the plan"),
        (-1, None, "late"),
        (-1, -5, "late"),
        (13, 20, "for the plan"),
        (13, 5, "Welcome talk"),
        (13, -5, "past: Welcome talk"),
        (7, -5, "for the plan"),
        (0, -5, "for the plan"),
        (None, 5, "Welcome talk"),
    ],
)
def test_the_board_says_what_comes_first_and_the_law_before_all_when_it_is_late(
    left: int | None, local: int | None, said: str
) -> None:
    assert said in due_in_words(step(left, local))
    assert bool(due_in_words(step(left, local))) == bool(said)


def test_the_traject_shows_the_advised_day_beside_the_term(qtbot: object) -> None:
    shown = DeadlinesCard()
    day = CHRISTMAS.day
    local = Deadline(RULE, Termijn(day, day, RULE, "artikel 3"), CHRISTMAS.advised)
    moved = Deadline("bezwaar", Termijn(day, date(2026, 12, 28), "x", "Awb 6:7"))
    plain = Deadline(RULE, Termijn(day, day, RULE, "artikel 4"), day)
    shown.show_due([local, moved, plain], [])
    texts = [each.text() for each in shown.findChildren(QLabel)]
    assert "plan it on 24-12-2026; rule of the municipality: artikel 3" in texts
    assert "counted: 25-12-2026; Awb 6:7" in texts
    assert "rule of the municipality: artikel 4" in texts
