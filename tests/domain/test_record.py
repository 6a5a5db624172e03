"""A record is checked column by column before it is kept."""

from datetime import date

import pytest

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.record import (
    LONGEST_LINE,
    Column,
    Record,
    RecordKind,
    Sort,
    checked,
    record_from_value,
)
from coach_desktop.domain.traject import KINDS
from coach_desktop.domain.week import WEEK

KIND = RecordKind(
    "proef",
    (
        Column("dag", Sort.PAST_DAY, required=True),
        Column("later", Sort.DAY),
        Column("uren", Sort.NUMBER),
        Column("regel", Sort.LINE),
        Column("regels", Sort.LINES),
        Column("tijd", Sort.TIME),
        Column("keuze", Sort.CHOICE, ("a", "b")),
        Column("keuzes", Sort.MANY, ("a", "b", "c")),
    ),
)
TODAY = "2026-11-24"


def test_what_is_filled_in_is_kept_cleaned_and_the_rest_left_out() -> None:
    told = {
        "dag": " 2026-11-23 ", "later": "2027-01-02", "uren": "08", "regel": "een \t twee",
        "regels": "een\ntwee", "keuze": "b", "keuzes": "a c", "onbekend": "weg", "tijd": "9.30",
    }  # fmt: skip
    assert checked(KIND, told, today=TODAY) == {
        "dag": "2026-11-23", "later": "2027-01-02", "uren": "8", "regel": "een twee",
        "regels": "een\ntwee", "keuze": "b", "keuzes": "a c", "tijd": "09:30",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("column", "text", "code"),
    [
        ("dag", "", "record.missing"),
        ("dag", "2026-11-25", "record.future"),
        ("dag", "2026-11", "record.day"),
        ("dag", "gisteren", "record.day"),
        ("uren", "acht", "record.number"),
        ("uren", "10000", "record.number"),
        ("uren", "٣", "record.number"),
        ("regel", "x" * (LONGEST_LINE + 1), "record.long"),
        ("tijd", "24:15", "record.time"),
        ("tijd", "half tien", "record.time"),
        ("keuze", "c", "record.choice"),
        ("keuzes", "a d", "record.choice"),
    ],
)
def test_what_cannot_be_kept_is_told_with_its_column(column: str, text: str, code: str) -> None:
    with pytest.raises(InputError) as told:
        checked(KIND, {"dag": "2026-11-23", column: text}, today=TODAY)
    assert (told.value.code, told.value.details["column"]) == (code, column)


def test_a_record_reads_back_what_it_wrote_and_shows_no_text() -> None:
    record = Record("r1", "proef", {"uren": "8", "keuzes": "a c"})
    again = record_from_value("r1", "proef", record.to_value())
    assert again == record
    assert (again.number("uren"), again.codes("keuzes"), again.text("dag")) == (8, ("a", "c"), "")
    assert again.number("dag") == 0
    assert "8" not in repr(again)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_every_kind_has_its_day_and_no_column_twice(kind: RecordKind) -> None:
    names = [column.name for column in kind.columns]
    assert len(names) == len(set(names))
    assert kind is WEEK or kind.column(kind.day).sort in {Sort.DAY, Sort.PAST_DAY}
    assert not any(column.fact for column in kind.columns) or kind.single
    chosen = {Sort.CHOICE, Sort.MANY}
    assert all(bool(column.choices) is (column.sort in chosen) for column in kind.columns)


def test_a_day_that_must_follow_another_one_does_not_lie_before_it() -> None:
    kind = RecordKind(
        "verblijf",
        (Column("begin", Sort.DAY), Column("einde", Sort.DAY)),
        follows=(("begin", "einde"),),
    )
    for told in ({"begin": "2026-05-01"}, {"einde": "2026-05-01"}):
        assert checked(kind, told, today=TODAY) == told
    same = {"begin": "2026-05-01", "einde": "2026-05-01"}
    assert checked(kind, same, today=TODAY) == same
    with pytest.raises(InputError, match=r"record\.order"):
        checked(kind, {**same, "einde": "2026-04-30"}, today=TODAY)
    assert Record("r", "verblijf", same).day("einde") == date(2026, 5, 1)
    assert Record("r", "verblijf").day("einde") is None
