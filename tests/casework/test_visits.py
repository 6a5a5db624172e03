"""Visits by a begeleider: logged in a few words, listed, and the next one first."""

from dataclasses import replace

import pytest

from coach_desktop.domain.errors import InputError
from coach_desktop.domain.visit import Alert, Contact, Visit, visit_from_value
from tests.builders import Office, SetClock

TODAY = SetClock().today().isoformat()
VISIT = Visit("", TODAY, Contact.HOME, 45, "Post gelezen.", "Bellen", "2026-12-01", Alert.CALL)


def test_a_visit_is_kept_as_it_was_told(office: Office) -> None:
    dossier = office.dossier()
    kept = office.visits.log(dossier, VISIT)
    assert office.visits.of(dossier) == [kept]
    assert replace(kept, id="") == VISIT
    assert "Post" not in repr(kept)
    (told,) = office.told(dossier, f"visit/{kept.id}")
    assert told.sensitivity.value == "S1"


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"done": "  "}, "visit.nothing-told"),
        ({"minutes": 0}, "visit.minutes"),
        ({"minutes": 601}, "visit.minutes"),
        ({"day": "2026-11"}, "input.date-incomplete"),
        ({"day": "gisteren"}, "input.date"),
        ({"day": "2026-12-24", "next_day": ""}, "input.date-in-future"),
        ({"next_day": TODAY}, "visit.next-not-later"),
    ],
)
def test_a_visit_that_cannot_be_right_is_refused(
    office: Office, changed: dict[str, str], code: str
) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError) as refused:
        office.visits.log(dossier, replace(VISIT, **changed))  # type: ignore[arg-type]  # fields by name
    assert refused.value.code == code
    assert office.visits.of(dossier) == []


def test_who_is_next_stands_first_and_who_has_no_day_last(office: Office) -> None:
    late, soon, never = (office.dossier(name) for name in ("Tesfay", "Haile", "Amin"))
    office.visits.log(late, replace(VISIT, next_day="2026-12-09"))
    office.visits.log(soon, replace(VISIT, day="2026-11-01", next_day="2026-12-10"))
    office.visits.log(soon, replace(VISIT, next_day="2026-11-30"))
    round_ = office.visits.round()
    assert [due.found.dossier for due in round_] == [soon, late, never]
    assert (round_[0].next_day, round_[0].last_day) == ("2026-11-30", TODAY)
    assert (round_[-1].next_day, round_[-1].last_day) == ("", "")
    found = office.people.find("tesfay")
    assert [due.next_day for due in office.visits.find(found)] == ["2026-12-09"]


def test_what_a_later_version_wrote_is_read_as_far_as_it_is_known() -> None:
    read = visit_from_value("v", {"contact": "drone", "alert": "siren", "minutes": "half"})
    assert read == Visit("v", "", Contact.ELSEWHERE, 0, "")
    assert visit_from_value("v", VISIT.to_value()) == replace(VISIT, id="v")
