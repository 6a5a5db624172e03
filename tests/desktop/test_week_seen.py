"""What a role may not see of a week stands nowhere on its page, whatever a word is hidden in."""

from itertools import product
from pathlib import Path

from PySide6.QtWidgets import QLabel, QWidget

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.week_page import WeekPage
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.dossier import record_path
from coach_desktop.domain.identity import Role
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.week import WEEK
from coach_desktop.widgets.figure_table import FigureTable
from tests.desk import desk
from tests.plan.weeks import block


def test_a_teamleider_sees_no_care_and_no_appointment_but_that_the_time_is_taken(
    tmp_path: Path,
) -> None:
    with desk(tmp_path / "kluis", role=Role.TEAMLEIDER) as at:
        dossier = at.workplace.people.register(NewPerson("Haile"))
        at.workplace.weeks.put_in(dossier, [block("les", "do 9:00-12:00")])
        for place, told in enumerate(
            (
                {"soort": "zorg", "naam": "Kwikstaart", "dag": "do", "begin": "11:00"},
                {"soort": "afspraak", "dag": "wo", "begin": "09:00"},
            )
        ):
            path, kept = record_path(WEEK.name, f"r{place}"), {**told, "einde": "13:00"}
            at.workplace.records.changes.commit(
                [Draft(dossier, path, Kind.FACT, Answer(dict[str, Value](kept)), Sensitivity.S2)]
            )
        at.steps.after.week(dossier, at.steps.home)
        at.settle()
        page = at.on(WeekPage)
        assert [each.title for each in page.grid.blocks].count(code_name("bezet")) == 2
        page.grid.opened.emit("r0")
        assert page.findChild(QWidget, "block_form") is None
        page.grid.removed.emit("r0")
        at.settle()
        assert len(page.grid.blocks) == 3
        assert page.findChild(QWidget, "put_back").isHidden()  # type: ignore[union-attr]  # it stands in the page
        said = [each.text() for each in page.findChildren(QLabel)]
        said += [f"{each.spoken} {each.title}" for each in page.grid.blocks]
        for each in page.findChildren(QWidget):
            said += [each.toolTip(), each.accessibleName(), each.accessibleDescription()]
        for table in page.findChildren(FigureTable):
            cells = product(range(table.rowCount()), range(table.columnCount()))
            said += [item.text() for cell in cells if (item := table.item(*cell)) is not None]
        heard = "\n".join(said).casefold()
        assert code_name("bezet").casefold() in heard
        for canary in ("Kwikstaart", code_name("zorg"), code_name("afspraak")):
            assert canary.casefold() not in heard
