"""The week of somebody on a real vault: kept, read, proposed out of the intake, shared at home."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from coach_desktop.casework.weeks import Weeks
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.dossier import record_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.purge import Ground
from coach_desktop.domain.record import Record
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.traject import KINDS
from coach_desktop.domain.week import WEEK, Block, BlockSort
from coach_desktop.plan.week import Limits, Trouble
from tests.builders import TODAY, Office, join, opened, whole
from tests.plan.weeks import block


def weeks(office: Office) -> Weeks:
    return Weeks(office.records, office.trajecten, office.intakes)


def lesson(**told: str) -> Record:
    usual = {"soort": "les", "dag": "do", "begin": "9", "einde": "12.00"}
    return Record("", WEEK.name, {**usual, **told})


def test_a_block_is_kept_moved_taken_back_and_put_back(office: Office) -> None:
    dossier, each = office.dossier(), weeks(office)
    kept = each.keep(dossier, lesson(reistijd="15", opvang_nodig="ja"))
    assert (kept.sort, kept.day, kept.begin, kept.end) == (BlockSort.LESSON, 3, 540, 720)
    assert each.blocks(dossier) == (kept,)
    moved = each.keep(dossier, kept.moved(0, 600).to_record())
    assert each.blocks(dossier) == (moved,)
    each.take_back(dossier, moved)
    assert each.blocks(dossier) == ()
    each.keep(dossier, moved.to_record())
    assert each.blocks(dossier) == (moved,)
    assert len(office.told(dossier, record_path(WEEK.name, kept.id))) == 4


@pytest.mark.parametrize(
    ("told", "code"),
    [
        ({"dag": ""}, "record.missing"),
        ({"begin": "laat"}, "record.time"),
        ({"einde": "8:30"}, "block.ends-first"),
        ({"soort": "afspraak", "naam": "kliniek"}, "block.appointment"),
    ],
)
def test_what_is_no_block_is_refused_and_nothing_kept(
    office: Office, told: dict[str, str], code: str
) -> None:
    dossier = office.dossier()
    with pytest.raises(InputError, match=code.replace(".", r"\.")):
        weeks(office).keep(dossier, lesson(**told))
    assert weeks(office).blocks(dossier) == ()


def test_what_another_version_kept_differently_is_left_out(office: Office) -> None:
    dossier = office.dossier()
    kept = weeks(office).keep(dossier, lesson())
    told: dict[str, Value] = {**kept.to_record().told, "soort": "sport"}
    path = record_path(WEEK.name, "r1")
    office.changes.commit([Draft(dossier, path, Kind.FACT, Answer(told), Sensitivity.S2)])
    assert weeks(office).blocks(dossier) == (kept,)


def test_a_week_stands_in_no_list_of_what_happened(office: Office) -> None:
    dossier = office.dossier()
    weeks(office).keep(dossier, lesson(naam="Taalhuis"))
    assert WEEK not in office.records.kinds()
    assert list(office.records.search(dossier, "taalhuis")) == []
    assert KINDS["week"] is WEEK


def test_the_intake_sets_the_limits_and_proposes_blocks_which_nobody_puts_in_but_the_coach(
    office: Office,
) -> None:
    dossier, each = office.dossier(), weeks(office)
    assert each.of(dossier).limits == Limits()
    office.intake(
        dossier,
        wens_beschikbaar="do_o",
        wens_reistijd="30",
        mee_uren="6",
        wrk_nu="loondienst",
        wrk_tijden="ma_o",
    )
    week = each.of(dossier)
    assert (week.blocks, week.norms, week.members) == ((), (), ())
    assert (week.limits.travel, week.limits.other_hours) == (30, 6)
    assert [one.sort for one in week.proposals] == [BlockSort.WORK]
    each.put_in(dossier, week.proposals)
    each.keep(dossier, lesson(dag="ma", reistijd="45"))
    week = each.of(dossier)
    assert week.proposals == ()
    assert [one.trouble for one in week.clashes] == [
        Trouble.TRAVEL, Trouble.OUTSIDE, Trouble.OVERLAP,
    ]  # fmt: skip
    told, work = sorted(week.blocks, key=lambda one: one.sort)
    knot = week.knot(work.id)
    assert knot is not None
    assert (knot.clash.trouble, knot.block) == (Trouble.OVERLAP, told)
    assert [(one.day, one.begin) for one in knot.ways] == [(3, 540)]
    first = week.knot("")
    assert first is not None
    assert (first.clash.trouble, first.ways) == (Trouble.TRAVEL, ())


def test_a_partner_who_is_free_looks_after_the_children(office: Office) -> None:
    dossier, other, each = office.dossier(), office.dossier(roepnaam="Karim"), weeks(office)
    sister = office.dossier("Zus", voornamen="Mona")
    office.people.tie(dossier, other, "partner", "partner")
    office.people.tie(dossier, sister, "broer_zus", "broer_zus")
    each.keep(dossier, lesson(opvang_nodig="ja"))
    free = block("vrij", "do 8:00-13:00").to_record()
    each.keep(sister, Record("", WEEK.name, free.told))
    assert [one.trouble for one in each.of(dossier).clashes] == [Trouble.CARE]
    each.keep(other, Record("", WEEK.name, free.told))
    week = each.of(dossier)
    assert (week.clashes, week.knot("")) == ((), None)
    assert {one.name for one in week.members} == {"Karim", "Mona"}
    assert "Karim" not in repr(week.members)
    office.changes.purge([sister], Ground.ERASURE_REQUEST)
    assert [one.name for one in each.of(dossier).members] == ["Karim"]


def test_hours_that_are_planned_tell_when_the_z_route_is_reached(office: Office) -> None:
    dossier, each = office.dossier(doelgroep="asiel"), weeks(office)
    _, version = office.pip(dossier, whole(leerroute=Leerroute.Z))
    each.put_in(dossier, [block("les", "ma 8:00-18:00"), block("taalstage", "di 9:00-13:00")])
    lessons, participation = each.of(dossier).norms
    assert lessons.reached_on == TODAY + timedelta(weeks=lessons.wanted // 10)
    assert participation.reached_on == TODAY + timedelta(weeks=participation.wanted // 4)
    office.plans.revise(dossier, version, whole(leerroute=Leerroute.B1))
    assert each.of(dossier).norms == ()


def test_who_may_not_see_status_sees_no_week(tmp_path: Path) -> None:
    with opened(tmp_path / "kluis", role=Role.BEGELEIDER) as office:
        assert weeks(office).blocks(office.dossier()) == ()


def test_appointments_for_health_are_proposed_only_to_who_may_see_that_answer(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "kluis"
    with opened(folder) as office:
        dossier = office.dossier()
        office.intake(dossier, gzh_mag="ja", gzh_afspraken="wo_m")
        (found,) = weeks(office).of(dossier).proposals
        assert isinstance(found, Block)
        assert (found.sort, found.name) == (BlockSort.APPOINTMENT, "")
    with opened(folder, role=Role.TEAMLEIDER) as office:
        assert weeks(office).of(dossier).proposals == ()


def test_of_care_and_appointments_a_teamleider_sees_only_that_the_time_is_taken(
    office: Office,
) -> None:
    dossier, other = office.dossier(), office.dossier("Omar")
    office.people.tie(dossier, other, "partner", "partner")
    care = weeks(office).keep(dossier, lesson(soort="zorg", naam="Kwikstaart", opvang_nodig="ja"))
    free = weeks(office).keep(dossier, lesson(dag="ma"))
    leads = weeks(join(office.vault, role=Role.TEAMLEIDER))
    plain, taken = leads.blocks(dossier)
    assert plain == free
    assert (taken.sort, taken.name, taken.fixed) == (BlockSort.BUSY, "", True)
    assert (taken.span, taken.needs_care) == (care.span, True)
    seen = leads.of(other)
    assert [each.sort for each in seen.partner] == [BlockSort.LESSON, BlockSort.BUSY]
    assert weeks(office).blocks(dossier) == (free, care)


def test_what_may_not_be_seen_is_not_changed(office: Office) -> None:
    dossier = office.dossier()
    care = weeks(office).keep(dossier, lesson(soort="zorg"))
    leads = weeks(join(office.vault, role=Role.TEAMLEIDER))
    (taken,) = leads.blocks(dossier)
    new = Block(sort=BlockSort.APPOINTMENT, day=1, begin=540, end=600)
    for verb in (
        lambda: leads.keep(dossier, replace(lesson(), id=taken.id)),
        lambda: leads.take_back(dossier, taken),
        lambda: leads.put_in(dossier, [new]),
    ):
        with pytest.raises(InputError, match=r"block\.hidden"):
            verb()
    assert weeks(office).blocks(dossier) == (care,)
