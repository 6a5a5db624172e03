"""Cijfers: counted, shown with a number beside each bar, and written to a file."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QProgressBar

from coach_desktop.casework.people import NewPerson
from coach_desktop.desktop.pages.figures import FiguresPage, in_words, last_quarter_end
from coach_desktop.domain.identity import Role
from coach_desktop.law.local_parts import Unit
from tests.builders import targets
from tests.desk import Desk, desk


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Desk]:
    with desk(tmp_path / "kluis") as opened:
        for place in range(6):
            opened.workplace.people.register(
                NewPerson(f"Persoon{place}", gesprekstaal="ti", doelgroep="asiel")
            )
        yield opened


def open_figures(at: Desk) -> FiguresPage:
    entry = at.window.findChild(QAbstractButton, "rail_chart-bar")
    assert entry is not None
    entry.click()
    at.settle()
    return at.on(FiguresPage)


def chosen(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    place = "coach_desktop.desktop.pages.figures.QFileDialog.getSaveFileName"
    monkeypatch.setattr(place, lambda *_: (str(path), ""))


def test_every_bar_has_its_number_beside_it(at: Desk) -> None:
    page = open_figures(at)
    texts = [each.text() for each in page.findChildren(QLabel)]
    assert "6" in texts
    bars = page.findChildren(QProgressBar)
    assert {bar.accessibleName() for bar in bars} >= {"Asielstatushouders: 6", "B1-route: 0"}


def test_what_is_shown_is_exported_and_nothing_else(
    at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = open_figures(at)
    book = tmp_path / "cijfers.xlsx"
    chosen(monkeypatch, book)
    at.press("act")
    rows = list(openpyxl.load_workbook(book)["Cijfers"].iter_rows(values_only=True))
    assert any(row[2] == 6 for row in rows)
    assert "Persoon" not in str(rows)
    table = tmp_path / "cijfers.csv"
    chosen(monkeypatch, table)
    at.press("act")
    assert table.read_text("utf-8-sig").startswith("Cijfers")
    chosen(monkeypatch, tmp_path / "weg" / "cijfers.csv")
    at.press("act")
    assert page.told
    chosen(monkeypatch, Path())
    page._model.report = None
    page._model.export(tmp_path / "niets.csv")
    assert not (tmp_path / "niets.csv").exists()


def test_targets_are_told_with_their_number_and_source(at: Desk) -> None:
    page = open_figures(at)
    figures = replace(at.workplace.figures, targets=targets())
    page._model._counted(figures.report(date(2026, 11, 23)))
    texts = "\n".join(each.text() for each in page.findChildren(QLabel))
    assert "Is gehuisvest" in texts
    assert "Tabel 3.3" in texts
    report = page._model.report
    assert report is not None
    known = next(each for each in report.aims if each.target.id == "gehuisvest")
    assert in_words(known) == ("0 %", "6", "100 %")
    months = replace(
        known, target=replace(known.target, unit=Unit.MONTHS), reached=184, wanted=None
    )
    assert in_words(months) == ("18,4 mnd", "6", "–")
    assert in_words(replace(known, reached=None, people=None))[:2] == ("*", "*")


def test_the_delivery_is_written(at: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    open_figures(at)
    place = tmp_path / "cbs.csv"
    chosen(monkeypatch, place)
    at.press("deliver")
    assert place.read_text("utf-8-sig").startswith("bsn;doelgroep")


def test_a_begeleider_has_no_figures(tmp_path: Path) -> None:
    with desk(tmp_path / "kluis", role=Role.BEGELEIDER) as at:
        entry = at.window.findChild(QAbstractButton, "rail_chart-bar")
        assert entry is not None
        assert entry.isHidden()


@pytest.mark.parametrize(
    ("day", "end"),
    [
        ("2026-11-24", "2026-09-30"),
        ("2026-01-01", "2025-12-31"),
        ("2026-03-31", "2025-12-31"),
        ("2026-04-01", "2026-03-31"),
    ],
)
def test_the_quarter_before_this_one(day: str, end: str) -> None:
    assert last_quarter_end(date.fromisoformat(day)) == date.fromisoformat(end)
