"""A running caseload is taken in on one page: file, columns, rows, and the way back."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from coach_desktop.casework.caseload import Row, State
from coach_desktop.desktop.caseload_rows import HAPPENS, NAME, NUMBER, WHY, CaseloadTable, box
from coach_desktop.desktop.caseload_words import head_of, letter_of, masked, why
from coach_desktop.desktop.pages.caseload_page import CaseloadPage
from coach_desktop.desktop.pages.today import TodayPage
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.identity import Role
from coach_desktop.storage.engine import as_driver
from coach_desktop.widgets.masked import MASK
from coach_desktop.widgets.theme import Mode
from coach_desktop.widgets.wording import wording
from tests.authoring.lists import as_book, as_csv
from tests.builders import BSN, REAL_BSN
from tests.desk import Desk, desk

HEAD = ("Naam", "Voornaam", "Geb.datum", "BSN", "Hobby")
SARA = ("Kidane", "Sara", "1990", BSN, "zwemmen")
ABEL = ("Tesfay", "Abel", "gisteren", "", "")
HODAN = ("Warsame", "Hodan", "1980", "", "")


def file_of(folder: Path, *rows: tuple[str, ...], head: tuple[str, ...] = HEAD) -> Path:
    path = folder / "lijst.csv"
    path.write_bytes(as_csv((head, *rows)))
    return path


@contextmanager
def page_of(
    folder: Path, mode: Mode = Mode.LIGHT, role: Role = Role.COACH
) -> Iterator[tuple[Desk, CaseloadPage]]:
    with desk(folder / "kluis", mode=mode, role=role) as at:
        at.press("to_caseload")
        yield at, at.on(CaseloadPage)


def opened(at: Desk, page: CaseloadPage, path: Path) -> CaseloadTable:
    page._model.open(path)
    at.settle()
    return page._table


def names(at: Desk) -> list[str]:
    return sorted(found.name for found in at.workplace.people.vault.dossiers(limit=99))


def words(table: CaseloadTable, place: int, column: int) -> str:
    return str(table.rows.index(place, column).data())


def shown(page: QWidget, name: str) -> bool:
    button = page.findChild(QPushButton, name)
    assert button is not None
    return button.isVisibleTo(page)


def test_a_caseload_is_taken_in_and_out_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file_of(tmp_path, SARA, ABEL, HODAN)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))
    with page_of(tmp_path) as (at, page):
        assert not page.act.isEnabled()
        assert not page._last.isVisibleTo(page)
        at.press("choose_file")
        table = page._table
        assert [words(table, place, NUMBER) for place in range(3)] == ["2", "3", "4"]
        assert words(table, 1, NAME) == "Abel Tesfay"
        assert "Geb.datum" in words(table, 1, WHY)
        assert words(table, 0, WHY) == ""
        assert "Hobby" in page._left.text()
        assert names(at) == []
        at.press("act")
        assert names(at) == ["Hodan Warsame", "Sara Kidane"]
        assert page.told
        assert not page._preview.isVisibleTo(page)
        assert "23-11-2026" in page._last_told.text()
        at.press("undo_import")
        assert shown(page, "undo_sure")
        at.press("undo_keep")
        assert not shown(page, "undo_sure")
        assert len(names(at)) == 2
        at.press("undo_import")
        at.press("undo_sure")
        assert names(at) == []
        assert not page._last.isVisibleTo(page)
        at.press("back")
        at.on(TodayPage)


def test_an_import_is_undone_later_but_for_what_was_worked_on(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        opened(at, page, file_of(tmp_path, SARA, HODAN))
        at.press("act")
        (sara,) = at.workplace.people.find("Kidane")
        at.workplace.people.record(sara.dossier, "telefoon", Answer("06 1"))
    with desk(tmp_path / "kluis", settled=True) as at:
        at.press("to_caseload")
        page = at.on(CaseloadPage)
        assert "1" in page._last_told.text()
        at.press("undo_import")
        at.press("undo_sure")
        assert names(at) == ["Sara Kidane"]
        assert not shown(page, "undo_import")
        page._model.undo()
        at.settle()
        assert names(at) == ["Sara Kidane"]


def test_who_may_be_known_is_taken_in_when_the_box_is_ticked(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        path = file_of(tmp_path, SARA, SARA, ABEL)
        table = opened(at, page, path)
        happens = table.rows.index(1, HAPPENS)
        before = happens.data()
        assert happens.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
        assert table.rows.flags(happens) & Qt.ItemFlag.ItemIsUserCheckable
        assert page._model.count == 1
        table.clicked.emit(happens)
        assert page._model.count == 2
        assert happens.data() != before
        assert happens.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Checked
        table.clicked.emit(table.rows.index(1, NAME))
        table.rows.tick(2)
        assert page._model.count == 2
        table.setFocus()
        table.setCurrentIndex(table.rows.index(1, WHY))
        QTest.keyClick(table, Qt.Key.Key_Space)
        assert page._model.count == 1
        QTest.keyClick(table, Qt.Key.Key_Down)
        assert table.currentIndex().row() == 2
        QTest.keyClick(table, Qt.Key.Key_Up)
        QTest.keyClick(table, Qt.Key.Key_Space)
        at.press("act")
        assert names(at) == ["Sara Kidane", "Sara Kidane"]


def test_rows_are_shown_by_what_becomes_of_them(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        table = opened(at, page, file_of(tmp_path, SARA, SARA, ABEL, HODAN))
        for state, numbers in (
            (State.READY, ["2", "5"]), (State.ALIKE, ["3"]), (State.REFUSED, ["4"]),
            ("all", ["2", "3", "4", "5"]),
        ):  # fmt: skip
            at.press(f"rows_{state}")
            found = [words(table, place, NUMBER) for place in range(table.rows.rowCount())]
            assert found == numbers
        page._filter(State.ALIKE)
        assert table.rows.columnCount(table.rows.index(0, 0)) == 0
        assert table.rows.rowCount(table.rows.index(0, 0)) == 0
        assert table.rows.headerData(0, Qt.Orientation.Vertical) is None
        assert table.rows.data(table.rows.index(0, 0), Qt.ItemDataRole.FontRole) is None


def test_a_column_is_mapped_by_hand_and_a_field_stands_once(qtbot: QtBot, tmp_path: Path) -> None:
    head = ("Wie", "Naam partner", "Naam")
    with page_of(tmp_path) as (at, page):
        opened(at, page, file_of(tmp_path, ("Kidane", "Haile", "x"), head=head))
        choices = [page.findChild(QComboBox, f"field_{place}") for place in range(3)]
        first, _, last = choices
        assert first is not None
        assert last is not None
        assert last.currentData() == "achternaam"
        first.setCurrentIndex(first.findData("achternaam"))
        first.activated.emit(first.currentIndex())
        at.settle()
        assert last.currentData() == ""
        assert words(page._table, 0, NAME) == "Kidane"
        first.setCurrentIndex(0)
        first.activated.emit(0)
        at.settle()
        assert page._trouble.isVisibleTo(page)
        assert not page.act.isEnabled()
        assert not page._preview.isVisibleTo(page)


def test_a_leerroute_is_told_to_be_no_plan(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        opened(at, page, file_of(tmp_path, ("Kidane", "B1"), head=("Naam", "Route")))
        assert page._route.isVisibleTo(page)
        page._model.map(1, "")
        at.settle()
        assert not page._route.isVisibleTo(page)


def test_numbers_of_a_person_stand_behind_dots(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        head = ("Naam", "BSN", "Ander nummer", "Tel", "Geb.datum")
        row = ("Kidane", BSN, "1000000001", "0612345678", "01-02-1990")
        opened(at, page, file_of(tmp_path, row, head=head))
        told = "\n".join(each.text() for each in page.findChildren(QLabel))
        assert BSN not in told
        assert "1000000001" not in told
        assert told.count(MASK) == 2
        assert "0612345678" in told
        assert "01-02-1990" in told
    assert masked("9999.52.948", "") == MASK
    assert masked("x", "vnummer") == MASK
    assert masked("1990", "") == "1990"


@pytest.mark.parametrize(
    "content",
    [
        b"", b"\x00\x01", b"Kleur;Maat\nrood;3\n", as_csv([HEAD, *[SARA] * 50_000]),
        as_csv([[f"k{n}" for n in range(101)], ["x"] * 101]), as_book([]),
    ],
    ids=["empty", "noise", "other columns", "50000 rows", "101 columns", "empty workbook"],
)  # fmt: skip
def test_a_file_that_cannot_be_taken_in_gets_a_sentence(
    qtbot: QtBot, tmp_path: Path, content: bytes
) -> None:
    with page_of(tmp_path) as (at, page):
        (tmp_path / "lijst").write_bytes(content)
        opened(at, page, tmp_path / "lijst")
        assert page._trouble.isVisibleTo(page)
        assert "caseload." not in page._trouble.text()
        assert not page.act.isEnabled()
        page._model.take_in()
        opened(at, page, tmp_path / "weg.csv")
        assert page._trouble.text()
        opened(at, page, file_of(tmp_path, SARA))
        assert not page._trouble.isVisibleTo(page)
        assert names(at) == []


def test_a_workbook_with_more_sheets_says_so(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        (tmp_path / "lijst.xlsx").write_bytes(as_book([HEAD, SARA], [["x"]], [["y"]]))
        opened(at, page, tmp_path / "lijst.xlsx")
        assert "2" in page._told.text().split("·")[-1]
        assert page._model.count == 1


def test_what_runs_is_stopped_and_then_nothing_is_kept(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        rows = [(f"Kidane {n}", "Sara", "", "", "") for n in range(400)]
        opened(at, page, file_of(tmp_path, *rows))
        page._model.cancel()
        page.act.setFocus()
        page.act.click()
        assert page.other.isVisibleTo(page)
        assert page.other.hasFocus()
        page.other.click()
        page._model.open(tmp_path / "weg.csv")
        page._model.map(0, "roepnaam")
        page._model.undo()
        at.settle()
        assert names(at) == []
        assert page._model.columns[0] == "achternaam"
        assert page.told
        assert page._choose.hasFocus()
        assert not page.other.isVisibleTo(page)
        assert page.act.isEnabled()


def test_only_the_last_look_at_the_rows_is_heard(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        rows = [(f"Kidane {n}", "Sara", "", "", "") for n in range(200)]
        opened(at, page, file_of(tmp_path, *rows))
        page._model.map(1, "roepnaam")
        page._model.map(1, "voornamen")
        page._model.map(0, "")
        page._model.map(0, "achternaam")
        at.settle()
        assert page._model.count == 200
        assert words(page._table, 0, NAME) == "Sara Kidane 0"


def test_a_file_is_dropped_on_the_page(qtbot: QtBot, tmp_path: Path) -> None:
    def dropped(page: CaseloadPage, *urls: QUrl) -> bool:
        told = QMimeData()
        if urls:
            told.setUrls(list(urls))
        left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        entering = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, told, left, none)
        entering.ignore()
        page.dragEnterEvent(entering)
        page.dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, told, left, none))
        return entering.isAccepted()

    with page_of(tmp_path) as (at, page):
        assert not dropped(page)
        assert page._model.busy.value == ""
        assert dropped(page, QUrl.fromLocalFile(str(file_of(tmp_path, SARA))))
        at.settle()
        assert page._model.count == 1
        dropped(page, QUrl("https://example.org/lijst.csv"))
        at.settle()
        assert page._model.count == 1


def test_the_page_is_worked_at_by_keyboard_alone(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = file_of(tmp_path, SARA, SARA, HODAN)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(path), ""))

    def to(at: Desk, name: str) -> QWidget:
        for _ in range(60):
            now = QApplication.focusWidget()
            if now is not None and now.objectName() == name:
                return now
            QTest.keyClick(now or at.window, Qt.Key.Key_Tab)
        raise LookupError(name)

    with desk(tmp_path / "kluis") as at:
        at.window.activateWindow()
        assert QTest.qWaitForWindowActive(at.window, 10_000)
        for name in ("to_caseload", "choose_file"):
            QTest.keyClick(to(at, name), Qt.Key.Key_Space)
            at.settle()
        table = to(at, "caseload_rows")
        QTest.keyClick(table, Qt.Key.Key_Down)
        QTest.keyClick(table, Qt.Key.Key_Space)
        QTest.keyClick(to(at, "act"), Qt.Key.Key_Space)
        at.settle()
        assert len(names(at)) == 3
        QTest.keyClick(to(at, "undo_import"), Qt.Key.Key_Space)
        now = QApplication.focusWidget()
        assert now is not None
        assert now.objectName() == "undo_keep"
        QTest.keyClick(to(at, "undo_sure"), Qt.Key.Key_Space)
        at.settle()
        assert names(at) == []


def test_the_box_can_be_seen_in_the_dark(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path, Mode.DARK) as (at, page):
        opened(at, page, file_of(tmp_path, SARA, SARA))
        empty, full = (box(ticked=ticked).toImage() for ticked in (False, True))
        edge, ground = empty.pixelColor(10, 1), empty.pixelColor(10, 10)
        assert abs(edge.lightness() - ground.lightness()) > 60
        assert full.pixelColor(4, 4) != empty.pixelColor(4, 4)


def test_no_name_of_the_file_reaches_a_log_or_a_trouble(
    qtbot: QtBot,
    tmp_path: Path,
    caplog: pytest.LogCaptureFixture,
    capfd: pytest.CaptureFixture[str],
) -> None:
    wrong = ("Kanarievrouw", "Kanariekind", "Kanariedag", REAL_BSN, "")
    with caplog.at_level(logging.DEBUG), page_of(tmp_path) as (at, page):
        opened(at, page, file_of(tmp_path, wrong, ("Kanarieman", "", "", "", "")))
        preview = page._model.preview
        assert preview is not None
        troubles = [each.error for row in preview.rows for each in row.troubles]
        assert troubles
        at.press("act")
        at.press("undo_import")
        at.press("undo_sure")
        told = "".join((
            caplog.text, *capfd.readouterr(), at.window.windowTitle(), page.told,
            *(f"{each!r}{each}{wording(each)}{each.details}" for each in troubles),
        ))  # fmt: skip
    assert "anarie" not in told
    assert REAL_BSN not in told


@pytest.mark.parametrize("role", [Role.BEGELEIDER, Role.BEHEERDER])
def test_other_roles_have_no_way_to_it(role: Role, qtbot: QtBot, tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=role) as at:
        page = at.page
        assert page.findChild(QPushButton, "to_caseload") is None
        at.steps.side.caseload()
        assert at.page is page


def test_the_wheel_scrolls_the_page_and_chooses_no_field(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        opened(at, page, file_of(tmp_path, SARA))
        choice = page.findChild(QComboBox, "field_0")
        assert choice is not None
        angle, none = QPoint(0, -120), Qt.KeyboardModifier.NoModifier
        place = QPointF(5, 5)
        turned = QWheelEvent(
            place, place, QPoint(), angle, Qt.MouseButton.NoButton, none,
            Qt.ScrollPhase.NoScrollPhase, False,
        )  # fmt: skip
        QApplication.sendEvent(choice, turned)
        assert choice.currentData() == "achternaam"


def test_a_vault_that_cannot_be_written_keeps_what_is_on_the_page(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with page_of(tmp_path) as (at, page):
        opened(at, page, file_of(tmp_path, SARA))
        driver = as_driver(at.workplace.people.vault._writer.driver_connection)  # type: ignore[attr-defined]  # the real vault
        driver.execute("PRAGMA query_only = 1", {})
        at.press("act")
        driver.execute("PRAGMA query_only = 0", {})
        assert page._trouble.isVisibleTo(page)
        assert names(at) == []
        at.press("act")
        assert names(at) == ["Sara Kidane"]


def test_after_an_undo_the_rows_are_looked_at_anew(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        path = file_of(tmp_path, SARA)
        opened(at, page, path)
        at.press("act")
        opened(at, page, path)
        assert page._model.count == 0
        at.press("undo_import")
        at.press("undo_sure")
        assert page._model.count == 1


def test_a_column_is_called_by_its_head_or_by_its_letter(qtbot: QtBot, tmp_path: Path) -> None:
    assert [letter_of(column) for column in (0, 25, 26, 99)] == ["A", "Z", "AA", "CV"]
    with page_of(tmp_path) as (at, page):
        head = ("Naam", "", "Datum koppeling", "Kennisgeving")
        table = opened(at, page, file_of(tmp_path, ("Kidane", "x", "y", "z"), head=head))
        listing = page._model.listing
        assert listing is not None
        assert "B" in head_of(listing, 1)
        assert "E" in head_of(listing, 4)
        assert words(table, 0, WHY).endswith("(+1)")
        whole = table.rows.index(0, WHY).data(Qt.ItemDataRole.ToolTipRole)
        assert "Kennisgeving" in whole
        assert why(Row(9, {}, above=4), listing)


def test_a_long_head_is_cut_off_on_the_page_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with page_of(tmp_path) as (at, page):
        opened(at, page, file_of(tmp_path, ("Kidane", "x" * 300), head=("Naam", "k" * 400)))
        assert at.window.width() < 2_000
        assert any(each.text().endswith("…") for each in page.findChildren(QLabel))
