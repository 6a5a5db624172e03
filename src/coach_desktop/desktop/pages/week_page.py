"""Lays a week out: the grid, and beside it hours, what clashes, and the form of a block."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPushButton, QStackedWidget, QWidget

from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.week import WeekModel
from coach_desktop.desktop.record_form import RecordForm
from coach_desktop.desktop.week_pane import (
    ClashChip,
    HoursCard,
    KnotCard,
    ListCard,
    Proposals,
    ProposedCard,
)
from coach_desktop.desktop.week_words import day_names
from coach_desktop.domain.record import Record, clock
from coach_desktop.domain.week import DAYS, WEEK, BlockSort
from coach_desktop.widgets.parts import (
    STRETCH,
    button,
    card,
    clear,
    column,
    heading,
    label,
    row,
    scrolled,
)
from coach_desktop.widgets.theme import theme
from coach_desktop.widgets.week_grid import WeekGrid

_PANE = 432
_BOTH = 900
"""Least width of a page on which grid and pane stand beside each other."""

_ANY_WIDTH = 16_777_215
"""Qt's own word for no limit."""

_USUAL = 120
"""How long a block is that is put in by a double click."""


class WeekPage(Page):
    """Grid at the leading side, cards behind it; the foot follows what is being done."""

    def __init__(self, model: WeekModel) -> None:
        super().__init__("week", "check")
        self._model = model
        self.read_anew = model.load
        self.grid = WeekGrid(day_names())
        self.grid.setObjectName("week_grid")
        self.grid.setAccessibleName(self.tr("Week"))
        self._hours, self._knot, self._list = HoursCard(), KnotCard(), ListCard()
        self._proposed = ProposedCard()
        self._form: RecordForm | None = None
        self._proposals: Proposals | None = None
        self._unkept = self._ends = False
        self._chip = ClashChip()
        self._beside = row(gap=8)
        self._cards = QStackedWidget()
        self._lay_out()
        self.first = self.grid
        self.act.clicked.connect(self._go_on)
        self.other.clicked.connect(self._step_aside)
        self._wire()
        self._overview()

    @property
    def works_at(self) -> bool:
        return self._form is not None

    def unkept(self) -> int:
        return int(self._unkept)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802  (Qt's name)
        """Beside each other where there is room, else below each other."""
        super().resizeEvent(event)
        way = QBoxLayout.Direction
        self._both.setDirection(way.LeftToRight if self._is_wide else way.TopToBottom)
        self._fit()

    @property
    def _is_wide(self) -> bool:
        return self.width() >= theme().large(_BOTH)

    def _fit(self) -> None:
        """Beside the grid the cards scroll by themselves, below it with the whole page."""
        wide = self._is_wide
        self._chip.setVisible(wide or theme().is_large)
        self._pane.setMinimumWidth(_PANE if wide else 0)
        self._pane.setMaximumWidth(_PANE if wide else _ANY_WIDTH)
        cards = self._cards.currentWidget()
        high = cards.sizeHint().height() if cards is not None else 0
        self._pane.setMinimumHeight(0 if wide else high)

    def _lay_out(self) -> None:
        self.to_state(beside := QWidget())
        beside.setLayout(self._beside)
        self._gone = button(self.tr("Put back"), "quiet", "arrow-back-up")
        self._gone.setObjectName("put_back")
        self._gone.hide()
        self.to_state(self._gone)
        self.to_state(self._chip)
        self._overviewed = overview = QWidget()
        overview.setLayout(
            column(self._knot, self._proposed, self._hours, self._list, STRETCH, gap=16)
        )
        self._cards.addWidget(overview)
        self._pane = scrolled(self._cards, margin=0)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(16)
        self._both.setContentsMargins(0, 0, 0, 0)
        keys = self.tr(
            "Drag a block, or choose it by arrow key. Ctrl with an arrow moves it, Enter opens it, "
            "Delete takes it back."
        )
        sheet = card(self.grid, label(keys, "small", wrap=True), margin=16)
        self._both.addWidget(sheet, 1)
        self._both.addWidget(self._pane)
        body = QWidget()
        body.setLayout(self._both)
        self.fill(column(scrolled(body, margin=24)))

    def _wire(self) -> None:
        model, grid = self._model, self.grid
        grid.chosen.connect(model.choose)
        grid.moved.connect(model.move)
        grid.opened.connect(self._open)
        grid.removed.connect(model.take_back)
        grid.wanted.connect(self._new_at)
        self._list.chosen.connect(model.choose)
        self._list.opened.connect(self._open)
        self._knot.picked.connect(self._foot)
        self._proposed.wanted.connect(self._propose)
        self._gone.clicked.connect(model.put_back)
        model.changed.connect(self._show)
        model.marked.connect(self._mark)
        model.kept.connect(self._kept)
        model.refused.connect(self._refused)
        model.trouble.changed.connect(self.tell)

    def _show(self) -> None:
        model = self._model
        self.title.setText(model.name)
        self.under(self.tr("Week"))
        blocks = model.drawn()
        self.grid.show_blocks(blocks, model.chosen)
        self._hours.show_week(model.week)
        self._knot.show_knot(model.knot, model.week.limits)
        self._list.show_blocks(blocks, day_names(), model.chosen)
        self._proposed.show_week(model.week)
        self._gone.setVisible(model.gone is not None)
        self._chip.show_clashes(model.clashes)
        self._show_members()
        self._fit()
        self._foot()

    def _mark(self) -> None:
        model = self._model
        self.grid.mark(model.chosen)
        self._list.mark(model.chosen)
        self._knot.show_knot(model.knot, model.week.limits)
        self._foot()

    def _show_members(self) -> None:
        """A button for everybody of the household who has a week here."""
        members, show = self._model.members, self._model.show_beside
        if [each.dossier for each in members] == [each.objectName() for each in self._toggles]:
            return
        clear(self._beside)
        for each in members:
            toggle = button(self.tr("Week of {name}").format(name=each.name), "pill", "users")
            toggle.setObjectName(each.dossier)
            toggle.setCheckable(True)
            toggle.setChecked(each.dossier == self._model.beside)
            toggle.clicked.connect(lambda on, one=each.dossier: show(one if on else ""))
            self._beside.addWidget(toggle)

    @property
    def _toggles(self) -> list[QPushButton]:
        items = map(self._beside.itemAt, range(self._beside.count()))
        found = (item.widget() for item in items if item is not None)
        return [each for each in found if isinstance(each, QPushButton)]

    def _overview(self) -> None:
        """Show the cards again, and forget what was being filled in."""
        self._unkept = self._ends = False
        while (shown := self._cards.widget(1)) is not None:
            self._cards.removeWidget(shown)
            shown.deleteLater()
        self._form = self._proposals = None
        self._cards.setCurrentWidget(self._overviewed)
        self._foot()

    def _foot(self) -> None:
        """The two acts that fit what is being done."""
        if self._form is not None:
            self._say_acts(self.tr("Keep block"), self.tr("Cancel"))
            self.act.setEnabled(True)
        elif self._proposals is not None:
            self._say_acts(self.tr("Put in what is chosen"), self.tr("Cancel"))
            self.act.setEnabled(True)
        else:
            self._say_acts(self.tr("Choose this solution"), self.tr("Add a block"))
            self.act.setEnabled(self._knot.way is not None)

    def _say_acts(self, act: str, other: str) -> None:
        for each, told in ((self.act, act), (self.other, other)):
            each.setText(told)
            each.setAccessibleName(told)

    def _go_on(self) -> None:
        way, self._ends = self._knot.way, True
        if self._form is not None:
            self._model.keep(self._form.record())
        elif self._proposals is not None:
            self._model.put_in(self._proposals.chosen)
        elif way is not None:
            self._model.move(way.id, way.day, way.begin)

    def _step_aside(self) -> None:
        if self._form is None and self._proposals is None:
            self._fill_in(Record("", WEEK.name, {"soort": BlockSort.LESSON.value}))
        else:
            self._overview()
            self.grid.setFocus()

    def _open(self, block: str) -> None:
        found = self._model.block(block)
        if found is not None and found.sort is not BlockSort.BUSY:
            self._fill_in(found.to_record())

    def _new_at(self, day: int, minute: int) -> None:
        last = min(minute + _USUAL, 24 * 60)
        told = {"soort": BlockSort.LESSON.value, "dag": DAYS[day]}
        times = {"begin": clock(minute), "einde": clock(last)}
        self._fill_in(Record("", WEEK.name, {**told, **times}))

    def _fill_in(self, record: Record) -> None:
        """Show the form with a block in it; what is typed of another one is never lost."""
        if self._unkept:
            self.tell(self.tr("Keep or cancel this block first."))
            return
        self._overview()
        self._form = RecordForm(WEEK)
        self._form.setObjectName("block_form")
        self._form.show_record(record)
        self._form.typed.connect(self._typed)
        title = self.tr("Change the block") if record.id else self.tr("New block")
        remove = None
        if record.id:
            remove = button(self.tr("Take back"), "quiet", "trash")
            remove.setObjectName("take_back")
            remove.clicked.connect(lambda: self._remove(record.id))
        self._turn_to(card(heading(title), self._form, row(STRETCH, remove), margin=20, gap=12))
        self._form.focus()

    def _remove(self, block: str) -> None:
        self._ends = True
        self._model.take_back(block)

    def _propose(self) -> None:
        """Show what the intake proposes."""
        self._overview()
        self._proposals = Proposals(self._model.week.proposals)
        self._turn_to(self._proposals)
        if self._proposals.first is not None:
            self._proposals.first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _turn_to(self, widget: QWidget) -> None:
        holder = QWidget()
        holder.setLayout(column(widget, STRETCH, gap=0))
        self._cards.addWidget(holder)
        self._cards.setCurrentWidget(holder)
        self._pane.verticalScrollBar().setValue(0)
        self._fit()
        self._foot()

    def _typed(self) -> None:
        self._unkept = True
        self.saved.hide()

    def _kept(self, _block: str) -> None:
        if self._ends:
            self._overview()
            self.grid.setFocus()
        self.saved.say(self.tr("Saved"), "ok", "circle-check")
        self.saved.show()

    def _refused(self, name: str, sentence: str) -> None:
        self._ends = False
        if self._form is not None:
            self._form.trouble(name, sentence)
