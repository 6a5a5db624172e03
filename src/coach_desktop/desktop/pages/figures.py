"""Cijfers: the monthly monitor, what the municipality aims at, and what is not known yet."""

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QFileDialog, QGridLayout, QProgressBar, QVBoxLayout, QWidget

from coach_desktop.casework.figures import Aim, Report
from coach_desktop.casework.paper_ports import Grid
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.exporting import export_file
from coach_desktop.desktop.figure_words import cell_name, figure_name
from coach_desktop.desktop.page import Page
from coach_desktop.law.indicatoren import TOTAL, Figure
from coach_desktop.law.local_parts import Unit
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import (
    STRETCH,
    Piece,
    beside,
    button,
    card,
    clear,
    column,
    heading,
    label,
    scrolled,
)
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

STAR = "*"
_BAR = 22
_TENTHS = 10
_QUARTER = 3


class FiguresModel(QObject):
    """The figures of today; they are counted off the UI thread."""

    changed = Signal()
    exported = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.trouble: Field[str] = Field("", self)
        self.report: Report | None = None

    def load(self) -> None:
        """Count everything."""
        figures, day = self._workplace.figures, self._workplace.clock.today()
        task = self._tasks.start(lambda _: figures.report(day), Lane.VAULT)
        task.succeeded.connect(self._counted)
        task.failed.connect(self._failed)

    def _counted(self, report: Report) -> None:
        self.report = report
        self.changed.emit()

    def export(self, path: Path) -> None:
        """Write what is shown to a file; what was published is kept first."""
        report, figures, sheets = self.report, self._workplace.figures, self._workplace.sheets
        if report is None:
            return
        tables = list(as_tables(report))

        def work(_progress: object) -> None:
            figures.exported(report)
            as_book = path.suffix == ".xlsx"
            content = sheets.xlsx(tables) if as_book else sheets.csv(_one_below_another(tables))
            export_file(path, content)

        self._run(work)

    def deliver(self, path: Path) -> None:
        """Write the quarterly delivery to CBS, with personal data, to a file."""
        workplace = self._workplace
        day = last_quarter_end(workplace.clock.today())

        def work(_progress: object) -> None:
            export_file(path, workplace.sheets.csv(workplace.delivery.table(day)))

        self._run(work)

    def _run(self, work: Callable[[object], None]) -> None:
        self.trouble.set("")
        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(lambda _: self.exported.emit())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class FiguresPage(Page):
    """A card per figure; every bar has its number beside it."""

    def __init__(self, model: FiguresModel) -> None:
        super().__init__("figures", "download")
        self._model = model
        self._box = QVBoxLayout()
        self._box.setSpacing(16)
        holder = QWidget()
        self._box.setContentsMargins(0, 0, 0, 0)
        holder.setLayout(self._box)
        self._cbs = button(self.tr("Delivery to CBS"), "quiet", "download")
        self._cbs.setObjectName("deliver")
        self.to_state(self._cbs)
        self.fill(column(scrolled(holder, margin=24)))
        self.first = self.act
        self.act.setEnabled(False)
        self.act.clicked.connect(self._export)
        self._cbs.clicked.connect(self._deliver)
        model.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)
        model.exported.connect(lambda: self.tell(self.tr("The file was written."), "ok"))
        self.title.setText(self.tr("Figures"))
        self._box.addWidget(label(self.tr("Counting..."), "text2"))

    def _show(self) -> None:
        report = self._model.report
        if report is None:
            return
        self.act.setEnabled(True)
        self.act.setFocus()
        total = counted(report, "allen", TOTAL)
        day = report.day.strftime("%d-%m-%Y")
        told = self.tr("{day} · {total} people · counts of 1 to 4 are a star")
        self.under(told.format(day=day, total=total))
        clear(self._box)
        self._box.addLayout(beside(*(self._figure(each) for each in report.figures)))
        self._box.addWidget(self._aims(report))
        self._box.addWidget(self._lacking(report))
        self._box.addStretch(1)

    def _figure(self, figure: Figure) -> QWidget:
        report = self._model.report
        assert report is not None  # noqa: S101  # narrowed by _show
        grid = QGridLayout()
        grid.setColumnStretch(1, 1)
        total = report.told.count((figure.population, TOTAL))
        for line, cell in enumerate(figure.counts):
            count = report.told.count((figure.name, cell))
            grid.addWidget(label(cell_name(cell)), line, 0)
            grid.addWidget(_bar(cell_name(cell), count, total), line, 1)
            grid.addWidget(label(STAR if count is None else str(count), "strong"), line, 2)
        return card(heading(figure_name(figure.name)), grid, STRETCH)

    def _aims(self, report: Report) -> QWidget:
        pieces: list[Piece] = [self._aim(each) for each in report.aims]
        if not pieces:
            none = self.tr("The packs of this municipality name no targets.")
            pieces.append(label(none, "text2"))
        return card(heading(self.tr("What the municipality aims at")), *pieces)

    def _aim(self, aim: Aim) -> QVBoxLayout:
        reached, people, wanted = in_words(aim)
        told = self.tr("{reached} · of {people} people · aimed at {wanted}").format(
            reached=reached, people=people, wanted=wanted
        )
        if not aim.is_known:
            told = self.tr("This program does not know it · aimed at {wanted}").format(
                wanted=wanted
            )
        source = aim.target.bron.article
        return column(
            label(aim.target.sentence, wrap=True),
            label(told, "strong", wrap=True),
            label(f"{source} · {aim.target.bron.source}", "small", wrap=True),
            gap=2,
        )

    def _lacking(self, report: Report) -> QWidget:
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        for column_, cell in enumerate(report.lacking[0].counts, start=1):
            grid.addWidget(label(cell_name(cell), "over"), 0, column_)
        for line, figure in enumerate(report.lacking, start=1):
            grid.addWidget(label(figure_name(figure.name)), line, 0)
            for column_, cell in enumerate(figure.counts, start=1):
                told = counted(report, figure.name, cell)
                grid.addWidget(label(told, "strong"), line, column_)
        grid.setColumnStretch(0, 1)
        return card(heading(self.tr("What is not known yet")), grid)

    def _export(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Export the figures"), "cijfers.xlsx", "XLSX (*.xlsx);;CSV (*.csv)"
        )
        if path:
            self._model.export(Path(path))

    def _deliver(self) -> None:
        path, _ = QFileDialog.getSaveFileName(
            self, self.tr("Delivery to CBS, with personal data"), "cbs.csv", "CSV (*.csv)"
        )
        if path:
            self._model.deliver(Path(path))


def counted(report: Report, figure: str, cell: str) -> str:
    """A count as it is shown: a star when it is hidden."""
    count = report.told.count((figure, cell))
    return STAR if count is None else str(count)


def in_words(aim: Aim) -> tuple[str, str, str]:
    """What was reached, of how many, and what is aimed at."""
    unit = " %" if aim.target.unit is Unit.PERCENT else " mnd"
    reached = STAR if aim.reached is None else str(aim.reached)
    if aim.target.unit is Unit.MONTHS and aim.reached is not None:
        reached = f"{aim.reached / _TENTHS:.1f}".replace(".", ",")
    people = STAR if aim.people is None else str(aim.people)
    wanted = "–" if aim.wanted is None else f"{aim.wanted}{unit}"
    return f"{reached}{unit}" if reached != STAR else STAR, people, wanted


def as_tables(report: Report) -> Iterator[tuple[str, Grid]]:
    """What is shown, as tables for a file; nothing that is hidden is in them."""
    rows = [
        (figure_name(figure.name), cell_name(cell), _cell(report, figure.name, cell))
        for figure in (*report.figures, *report.lacking)
        for cell in figure.counts
    ]
    yield "Cijfers", [("cijfer", "groep", "aantal"), *rows]
    aims = [(aim.target.sentence, *in_words(aim)) for aim in report.aims]
    yield "Doelen", [("doel", "gehaald", "van", "gewenst"), *aims]


def last_quarter_end(day: date) -> date:
    """The last day of the quarter before this one."""
    first = date(day.year, day.month - (day.month - 1) % _QUARTER, 1)
    return date.fromordinal(first.toordinal() - 1)


def _cell(report: Report, figure: str, cell: str) -> str | int:
    count = report.told.count((figure, cell))
    return STAR if count is None else count


def _one_below_another(tables: list[tuple[str, Grid]]) -> Grid:
    return [line for name, table in tables for line in ((name,), *table)]


def _bar(spoken: str, count: int | None, total: int | None) -> QProgressBar:
    bar = QProgressBar()
    bar.setTextVisible(False)
    bar.setFixedHeight(_BAR)
    bar.setRange(0, total or 1)
    bar.setValue(count if count is not None and total else 0)
    bar.setAccessibleName(f"{spoken}: {STAR if count is None else count}")
    return bar
