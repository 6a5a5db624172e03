"""Lays the records out: kinds at the left, form and list in the middle, terms at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from coach_desktop.desktop.agenda_line import AgendaLine
from coach_desktop.desktop.deadlines_card import DeadlinesCard
from coach_desktop.desktop.enforcement_card import EnforcementCard
from coach_desktop.desktop.kinds_rail import KindsRail
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.progress import ProgressModel
from coach_desktop.desktop.record_form import RecordForm
from coach_desktop.desktop.record_words import column_name, in_lines, kind_name, shown
from coach_desktop.desktop.transfer_card import TransferCard
from coach_desktop.domain.handhaving import HANDHAVING
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.record import Record
from coach_desktop.domain.sharing import OVERDRACHT_COLLEGA
from coach_desktop.widgets.parts import (
    STRETCH,
    Piece,
    button,
    card,
    clear,
    column,
    frame,
    heading,
    icon_button,
    label,
    row,
    rule,
    scrolled,
)
from coach_desktop.widgets.theme import theme

MOST_SHOWN = 200
_RAIL, _PANE = 264, 320
_LARGE_RAIL = 384
"""In large text the names of the kinds need more; what runs then stands below the form."""


class ProgressPage(Page):
    """Kinds at the left, form and list in the middle, terms and hours at the right."""

    to_duo = Signal()
    to_week = Signal()

    def __init__(self, model: ProgressModel) -> None:
        super().__init__("progress", "check")
        self._model = model
        self.read_anew = self._read_anew
        self._rail = KindsRail(model.moment)
        self._rail.chosen.connect(self._choose)
        self._rail.looked.connect(lambda moment: model.look(Moment(moment)))
        self._rail.searched.connect(self._search)
        self._form: RecordForm | None = None
        self._unkept = False
        self._head = heading("")
        self._holder = QVBoxLayout()
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._due = DeadlinesCard()
        self._enforcement = EnforcementCard()
        self._transfer = TransferCard()
        self._lay_out()
        self.first = self._rail.first
        self.act.clicked.connect(self._keep)
        self.other.clicked.connect(self.to_duo)
        self.to_state(self._week())
        self.to_state(AgendaLine(model.agenda, self.tell))
        model.changed.connect(self._show)
        model.kept.connect(self._kept)
        model.refused.connect(self._refused)
        model.trouble.changed.connect(self.tell)

    def _lay_out(self) -> None:
        rail = frame("rail", column(scrolled(self._rail, margin=12)))
        is_large = theme().is_large
        rail.setFixedWidth(_LARGE_RAIL if is_large else _RAIL)
        listed = QWidget()
        listed.setLayout(self._list)
        form = QWidget()
        form.setLayout(self._holder)
        before = (self._enforcement, self._transfer)
        due = card(self._due) if is_large else None
        middle = scrolled(*before, card(form), card(listed), due, margin=24)
        body = row(rail, gap=0)
        body.addWidget(middle, 1)
        if not is_large:
            pane = frame("pane", column(scrolled(self._due, margin=20)))
            pane.setFixedWidth(_PANE)
            body.addWidget(pane)
        self.fill(body)

    def _week(self) -> QPushButton:
        week = button(self.tr("Week"), "quiet", "calendar-event")
        week.setObjectName("week")
        week.clicked.connect(self.to_week)
        return week

    @property
    def works_at(self) -> bool:
        return self._form is not None and self._form.record().id not in ("", self._form.kind.name)

    def unkept(self) -> int:
        return int(self._unkept)

    def _read_anew(self) -> None:
        self._model.load()
        self._blank()

    def _show(self) -> None:
        model = self._model
        self.title.setText(model.name)
        self.under(self.tr("Progress"))
        self._rail.show_kinds(
            [(kind.name, kind_name(kind), model.counts[kind.name]) for kind in model.kinds],
            model.kind.name,
        )
        if self._form is None or self._form.kind is not model.kind:
            self._show_form()
        self._show_list(kind_name(model.kind), model.records)
        self._due.show_due(model.deadlines, model.norms)
        self._enforcement.setVisible(model.kind in HANDHAVING)
        self._enforcement.show_stand(model.stand, model.sayings)
        self._transfer.setVisible(model.kind is OVERDRACHT_COLLEGA)
        self._transfer.show_unfinished(model.unfinished)

    def _show_form(self) -> None:
        clear(self._holder)
        model = self._model
        self._form = RecordForm(model.kind)
        self._form.setObjectName("record_form")
        title = kind_name(model.kind)
        self._holder.addLayout(heading(title))
        self._holder.addWidget(self._form)
        self._blank()
        self._form.typed.connect(self._typed)

    def _show_list(self, title: str, records: Sequence[Record]) -> None:
        clear(self._list)
        told = [record for record in records if record.told]
        self._list.addLayout(heading(self.tr("Recorded: {what}").format(what=title)))
        if not told:
            self._list.addWidget(label(self.tr("Nothing yet."), "text2"))
        for place, record in enumerate(told[:MOST_SHOWN]):
            if place:
                self._list.addWidget(rule())
            self._list.addLayout(self._one(record))

    def _one(self, record: Record) -> QVBoxLayout:
        kind = next(each for each in self._model.kinds if each.name == record.kind)
        day = shown(kind.column(kind.day), record.text(kind.day))
        change = icon_button("pencil", self.tr("Change"))
        change.clicked.connect(lambda: self._change(record))
        remove = icon_button("trash", self.tr("Take back"))
        remove.clicked.connect(lambda: self._model.withdraw(record))
        head = day or column_name(kind, kind.column(kind.day)) + ": –"
        pieces: list[Piece] = [row(label(head, "strong"), STRETCH, change, remove, gap=4)]
        pieces += [label(f"{name}: {text}", wrap=True) for name, text in in_lines(kind, record)]
        return column(*pieces, gap=2)

    def _choose(self, kind: str) -> None:
        self._unkept = False
        self._model.choose(kind)
        if self._form is not None:
            self._form.focus()

    def _search(self, words: str) -> None:
        if words.strip():
            self._show_list(self.tr("found"), self._model.find(words))
        else:
            self._show_list(kind_name(self._model.kind), self._model.records)

    def _change(self, record: Record) -> None:
        if record.kind != self._model.kind.name:
            self._model.choose(record.kind)
        if self._form is not None:
            self._form.show_record(record)
            self._form.focus()

    def _keep(self) -> None:
        if self._form is not None:
            self._model.keep(self._form.record())

    def _kept(self) -> None:
        self._unkept = False
        self.saved.say(self.tr("Saved"), "ok", "circle-check")
        self.saved.show()
        self._blank()

    def _blank(self) -> None:
        """An empty form for a next one; of a single kind what stands there."""
        if self._form is None:
            return
        kind = self._model.kind
        standing = self._model.records[0] if kind.single and self._model.records else None
        self._form.show_record(standing or Record("", kind.name))

    def _typed(self) -> None:
        self._unkept = True
        self.saved.hide()

    def _refused(self, name: str, sentence: str) -> None:
        if self._form is not None:
            self._form.trouble(name, sentence)
        self.tell(sentence)
