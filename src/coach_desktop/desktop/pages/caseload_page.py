"""The page on which a running caseload is taken in: file, columns, rows, one under another."""

from pathlib import Path

from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QFrame, QProgressBar, QPushButton

from coach_desktop.casework.caseload import Preview, Row, State
from coach_desktop.desktop.caseload_columns import CaseloadColumns
from coach_desktop.desktop.caseload_rows import CaseloadTable
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.desktop.pages.caseload import CaseloadModel
from coach_desktop.widgets.flow import Flow
from coach_desktop.widgets.parts import STRETCH, button, card, column, heading, label, row, scrolled

_WIDTH = 1180
LEERROUTE = "leerroute"


class CaseloadPage(Page):
    """Lays the model out."""

    def __init__(self, model: CaseloadModel) -> None:
        super().__init__("caseload", "download")
        self._model = model
        self.setAcceptDrops(True)
        self._choose = button(self.tr("Choose a file"), "secondary", "folder")
        self._choose.setObjectName("choose_file")
        self._choose.clicked.connect(self._ask)
        self._busy = label("", "text2", wrap=True)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._trouble = label("", "body", tone="bad", wrap=True)
        self._trouble.setObjectName("caseload_trouble")
        self._told = label("", "strong", wrap=True)
        self._columns = CaseloadColumns(model.fields)
        self._table = CaseloadTable()
        self._pills: dict[State | None, QPushButton] = {}
        self._left = label("", "text2", wrap=True)
        self._route = label("", "text2", wrap=True)
        self._last = self._last_card()
        self._mapping, self._preview = self._mapping_card(), self._preview_card()
        inner = column(self._file_card(), self._mapping, self._preview, self._last, gap=16)
        self.fill(column(scrolled(narrow(inner, _WIDTH), margin=8)))
        self.first = self._choose
        self.act.clicked.connect(model.take_in)
        self.other.clicked.connect(model.cancel)
        self._connect(model)
        self._show_file()
        self._show_rows()
        self._show_last()
        self._wait("")

    def _connect(self, model: CaseloadModel) -> None:
        model.opened.connect(self._show_file)
        model.mapped.connect(self._show_mapping)
        self._columns.mapped.connect(model.map)
        model.previewed.connect(self._show_rows)
        model.last_known.connect(self._show_last)
        model.busy.changed.connect(self._wait)
        model.trouble.changed.connect(self._say_trouble)
        model.progressed.connect(self._advance)
        model.taken_in.connect(self._took_in)
        model.undone.connect(self._undid)
        model.stopped.connect(lambda: self.tell(self.tr("Stopped. Nothing was kept."), "warn"))
        self._table.rows.ticked.connect(self._tick)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802  (Qt's name)
        if event.mimeData().hasUrls() and not self._model.busy.value:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802  (Qt's name)
        """Read the first file that was let go of here."""
        paths = [each.toLocalFile() for each in event.mimeData().urls() if each.isLocalFile()]
        if paths:
            event.acceptProposedAction()
            self._model.open(Path(paths[0]))

    def _file_card(self) -> QFrame:
        lead = self.tr(
            "Choose a CSV or Excel file with one person per row, or drop it here. You see what "
            "would happen first; nothing is kept before you take it in."
        )
        return card(
            heading(self.tr("The file"), self._choose),
            label(lead, wrap=True),
            self._told,
            self._busy,
            self._bar,
            self._trouble,
            gap=12,
        )

    def _mapping_card(self) -> QFrame:
        lead = self.tr("See whether each column is what the program took it for.")
        return card(
            heading(self.tr("The columns")),
            label(lead, wrap=True),
            self._columns,
            self._route,
            gap=12,
        )

    def _preview_card(self) -> QFrame:
        lead = self.tr(
            "Who may be here already is skipped, unless you tick the box (space bar): then it "
            "becomes a new dossier."
        )
        pills = Flow(8)
        for state in (None, *State):
            pill = button("", "pill")
            pill.setObjectName(f"rows_{state or 'all'}")
            pill.setCheckable(True)
            pill.clicked.connect(lambda _=False, state=state: self._filter(state))
            self._pills[state] = pill
            pills.addWidget(pill)
        return card(
            heading(self.tr("The rows")),
            label(lead, wrap=True),
            pills,
            self._table,
            self._left,
            gap=12,
        )

    def _last_card(self) -> QFrame:
        self._last_told = label("", wrap=True)
        self._last_told.setObjectName("last_import")
        self._undo = button(self.tr("Take it out again"), "secondary", "arrow-back-up")
        self._undo.setObjectName("undo_import")
        self._sure = button("", "danger", "trash")
        self._sure.setObjectName("undo_sure")
        self._keep = button(self.tr("Keep them"), "quiet")
        self._keep.setObjectName("undo_keep")
        self._undo.clicked.connect(lambda: self._ask_sure(asked=True))
        self._keep.clicked.connect(lambda: self._ask_sure(asked=False))
        self._sure.clicked.connect(self._model.undo)
        return card(
            heading(self.tr("Last import")),
            self._last_told,
            row(self._undo, self._sure, self._keep, STRETCH, gap=8),
            gap=12,
        )

    def _show_file(self) -> None:
        listing = self._model.listing
        self._mapping.setVisible(listing is not None)
        self._told.setVisible(listing is not None)
        if listing is None:
            return
        self.tell("")
        rows = self.tr("%n row(s)", "", len(listing.lines))
        columns = self.tr("%n column(s)", "", len(listing.head))
        sheets = self.tr("%n other sheet(s) not read", "", listing.left) if listing.left else ""
        self._told.setText(" · ".join(filter(None, (rows, columns, sheets))))
        self._columns.show_listing(listing)
        self._show_mapping()

    def _show_mapping(self) -> None:
        self._columns.show_mapping(self._model.columns)
        has_route = LEERROUTE in self._model.columns.values()
        self._route.setVisible(has_route)
        self._route.setText(
            self.tr(
                "A leerroute out of a file becomes a fact of the dossier, not a plan: a PIP that "
                "was made elsewhere is not in this program."
            )
        )

    def _show_rows(self) -> None:
        preview = self._model.preview
        self._preview.setVisible(preview is not None)
        self._show_act()
        if preview is None:
            return
        names = {
            None: self.tr("All"),
            State.READY: self.tr("Taken in"),
            State.ALIKE: self.tr("Perhaps known"),
            State.REFUSED: self.tr("Left out"),
        }
        for state, pill in self._pills.items():
            count = len(preview.rows) if state is None else preview.count(state)
            said = f"{names[state]} {count}"
            pill.setText(said)
            pill.setAccessibleName(said)
            pill.setEnabled(state is None or count > 0)
        self._filter(None)
        told = []
        if preview.doubtful:
            told.append(
                self.tr("%n row(s) sound like somebody: look at them first", "", preview.doubtful)
            )
        if preview.left_out:
            names_left = ", ".join(preview.left_out)
            told.append(self.tr("Columns left out: {names}").format(names=names_left))
        self._left.setText("\n".join(told))
        self._left.setVisible(bool(told))

    def _filter(self, state: State | None) -> None:
        for each, pill in self._pills.items():
            pill.setChecked(each is state)
        preview, listing = self._model.preview, self._model.listing
        if preview is not None and listing is not None:
            rows = _in_state(preview, state)
            self._table.rows.show_rows(rows, listing, frozenset(self._model.anyhow))

    def _tick(self, number: int) -> None:
        self._model.take_anyhow(number)
        self._show_act()

    def _show_act(self) -> None:
        count = self._model.count
        said = self.tr("Take in %n dossier(s)", "", count) if count else self.tr("Take in")
        self.act.setText(said)
        self.act.setAccessibleName(said)
        self.act.setEnabled(bool(count) and not self._model.busy.value)

    def _show_last(self) -> None:
        last = self._model.last
        self._last.setVisible(last is not None)
        if last is None:
            return
        told = self.tr("%n dossier(s) on {day}.", "", last.count).format(
            day=last.day.strftime("%d-%m-%Y")
        )
        if last.worked_on:
            told += " " + self.tr(
                "%n of them stay(s): something was added since.", "", last.worked_on
            )
        self._last_told.setText(told)
        self._sure.setText(self.tr("Take out %n dossier(s) for good", "", len(last.untouched)))
        self._sure.setAccessibleName(self._sure.text())
        self._ask_sure(asked=False)

    def _ask_sure(self, *, asked: bool) -> None:
        last = self._model.last
        can = last is not None and bool(last.untouched)
        had_focus = self._undo.hasFocus() or self._keep.hasFocus()
        self._undo.setVisible(can and not asked)
        self._sure.setVisible(can and asked)
        self._keep.setVisible(can and asked)
        if had_focus and can:
            (self._keep if asked else self._undo).setFocus()

    def _took_in(self, count: int) -> None:
        told = self.tr("%n dossier(s) were taken in.", "", count)
        self.tell(told, "ok")

    def _undid(self, gone: int, stay: int) -> None:
        told = self.tr("%n dossier(s) were taken out again.", "", gone)
        if stay:
            told += " " + self.tr("%n stay(s): something was added since.", "", stay)
        self.tell(told, "ok")

    def _say_trouble(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def _ask(self) -> None:
        sorts = self.tr("Caseload ({patterns})").format(patterns="*.csv *.xlsx *.txt")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a file"), "", sorts)
        if path:
            self._model.open(Path(path))

    def _advance(self, done: int, total: int) -> None:
        self._bar.setRange(0, total)
        self._bar.setValue(done)

    def _wait(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self._bar.setAccessibleName(sentence)
        for each in (self._busy, self._bar):
            each.setVisible(bool(sentence))
        self._bar.setRange(0, 0)
        held = self.other.hasFocus()
        self.other.setVisible(bool(sentence))
        if held and not sentence:
            self._choose.setFocus()
        if sentence and (self.act.hasFocus() or self._sure.hasFocus()):
            self.other.setFocus()
        self._trouble.setVisible(bool(self._trouble.text()))
        self._show_act()


def _in_state(preview: Preview, state: State | None) -> list[Row]:
    """The rows in the order of the file; of those taken in first who sounds like somebody."""
    if state is None:
        return list(preview.rows)
    found = [each for each in preview.rows if each.state is state]
    return sorted(found, key=lambda each: not each.is_doubtful)
