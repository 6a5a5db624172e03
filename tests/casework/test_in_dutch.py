"""Records and plans in Dutch words: each column and each code that a page can show has one."""

import pytest

from coach_desktop.casework.in_dutch import InDutch
from coach_desktop.casework.inzage import in_words
from coach_desktop.desktop.record_codes import CODES
from coach_desktop.domain import phrases
from coach_desktop.domain.traject import KINDS


@pytest.mark.parametrize("kind", KINDS)
def test_each_column_and_code_of_a_kind_has_a_dutch_word(kind: str) -> None:
    known = phrases.load("nl").keys()
    assert InDutch().kind(kind)
    for column in KINDS[kind].columns:
        if not column.unseen:
            names = (f"record.column.{column.name}", f"record.column_of.{kind}.{column.name}")
            assert known & set(names), column.name
            lacking = [
                code
                for code in column.choices
                if code in CODES and f"record.code.{code}" not in known
            ]
            assert lacking == []


def test_a_record_is_read_line_by_line_with_its_days_and_codes() -> None:
    told = {"dag": "2027-02-01", "wie": "School", "grond": "taak", "delen": "deel_route iets",
            "ontvanger": "p1", "wat": "", "later": "x"}  # fmt: skip
    assert InDutch().record("deling", told).splitlines() == [
        "Met wie: School",
        "Delen van het plan die in een afschrift mogen staan: de leerroute, iets",
        "Grond: Wettelijke taak",
        "Vanaf: 01-02-2027",
    ]


def test_a_name_without_a_word_and_a_kind_of_later_are_shown_as_they_are() -> None:
    dutch = InDutch()
    assert (dutch.name("state"), dutch.name("later")) == ("Stand", "later")
    assert dutch.kind("van-later") == ""


def test_two_names_with_one_word_both_stand() -> None:
    told = in_words({"kind": "a", "code": "b", "on": "2026-11-23"}, {}, InDutch().name)
    assert told == "Soort: a\nSoort: b\nOp: 23-11-2026"
