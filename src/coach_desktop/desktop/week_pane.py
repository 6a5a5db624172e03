"""What stands beside a week: its hours, what clashes and the ways out, the blocks as a list."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QFrame,
    QHeaderView,
    QVBoxLayout,
    QWidget,
)

from coach_desktop.casework.weeks import Knot, Week
from coach_desktop.desktop.record_codes import code_name
from coach_desktop.desktop.week_words import (
    PICTURES,
    clash_head,
    clash_sentence,
    duration,
    title_of,
    tone_of,
    when,
)
from coach_desktop.domain.week import Block, BlockSort
from coach_desktop.law.uren import LESSONS, Norm
from coach_desktop.plan.week import Clash, Limits, sums
from coach_desktop.widgets.cards import CheckCard, RadioCard
from coach_desktop.widgets.figure_table import FigureTable
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    card,
    clear,
    column,
    heading,
    label,
    picture,
    row,
    rule,
)
from coach_desktop.widgets.week_sheet import Drawn

_BESIDE_LESSONS = frozenset({BlockSort.VOLUNTEERING, BlockSort.PLACEMENT})

_BESIDE_WORDS = 36
"""Room beside the words of a cell."""


def _filled_card() -> tuple[QFrame, QVBoxLayout]:
    box = QVBoxLayout()
    box.setSpacing(10)
    return card(box, margin=20), box


class ClashChip(Chip):
    """How often it clashes; warnings only when nothing does."""

    def __init__(self) -> None:
        super().__init__("", "plain")

    def show_clashes(self, clashes: Sequence[Clash]) -> None:
        """Say it anew."""
        serious = sum(not each.trouble.warns for each in clashes)
        if serious:
            self.say(self.tr("%n clash(es)", "", serious), "bad", "alert-triangle")
        elif clashes:
            told = self.tr("%n thing(s) to look at", "", len(clashes))
            self.say(told, "warn", "info-circle")
        else:
            self.say(self.tr("Nothing clashes"), "ok", "circle-check")


class HoursCard(QWidget):
    """Hours a week by sort, and when the norms of the Z-route are reached with them."""

    def __init__(self) -> None:
        super().__init__()
        frame, self._box = _filled_card()
        self.setLayout(column(frame, gap=0))

    def show_week(self, week: Week) -> None:
        """Show them anew."""
        clear(self._box)
        self._box.addLayout(heading(self.tr("Hours a week")))
        found = sums(week.blocks)
        if not found:
            self._box.addWidget(
                label(self.tr("Nothing stands in this week yet."), "text2", wrap=True)
            )
        for sort, minutes in found.items():
            wanted = week.limits.lesson_hours if sort is BlockSort.LESSON else None
            self._line(sort, duration(minutes, wanted))
        beside = sum(found.get(sort, 0) for sort in _BESIDE_LESSONS)
        most = week.limits.other_hours
        if beside and most is not None:
            told = self.tr("Beside the lessons: {hours} that the client has time for.")
            self._small(told.format(hours=duration(beside, most)))
        if week.norms:
            self._box.addWidget(rule())
        for norm in week.norms:
            self._small(self._reached(norm))

    def _line(self, sort: BlockSort, told: str) -> None:
        name = label(code_name(sort))
        drawn = picture(PICTURES[sort], tone_of(sort))
        self._box.addLayout(row(drawn, name, STRETCH, label(told, "strong"), gap=12))

    def _small(self, told: str) -> None:
        self._box.addWidget(label(told, "small", wrap=True))

    def _reached(self, norm: Norm) -> str:
        name = self.tr("Dutch and KNM") if norm.rule == LESSONS else self.tr("Participation")
        if norm.left == 0:
            return self.tr("{name}: {wanted} hours reached.").format(name=name, wanted=norm.wanted)
        if norm.reached_on is None:
            told = self.tr("{name}: {left} hours to go, and no hours in this week.")
            return told.format(name=name, left=norm.left)
        told = self.tr("{name}: {left} hours to go, in this week reached about {day}.")
        day = norm.reached_on.strftime("%d-%m-%Y")
        return told.format(name=name, left=norm.left, day=day)


class KnotCard(QWidget):
    """What clashes, in a sentence, and at most three other times to choose from."""

    picked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("knot")
        frame, self._box = _filled_card()
        self._group = QButtonGroup(self)
        self._ways: Sequence[Block] = ()
        self.setLayout(column(frame, gap=0))
        self._group.idClicked.connect(lambda _: self.picked.emit())

    @property
    def way(self) -> Block | None:
        """The other time that was chosen."""
        place = self._group.checkedId()
        return self._ways[place] if 0 <= place < len(self._ways) else None

    def show_knot(self, knot: Knot | None, limits: Limits) -> None:
        """Show another one."""
        for each in self._group.buttons():
            self._group.removeButton(each)
        clear(self._box)
        self._ways = knot.ways if knot is not None else ()
        self.setVisible(knot is not None)
        if knot is None:
            return
        clash = knot.clash
        head = row(picture("alert-triangle", "warn" if clash.trouble.warns else "bad", 24), gap=12)
        head.addWidget(label(clash_head(clash), "title3", wrap=True), 1)
        self._box.addLayout(head)
        self._box.addWidget(label(clash_sentence(clash, limits), "text2", wrap=True))
        for said in self._said(knot):
            self._box.addWidget(label(said, wrap=True))
        for place, way in enumerate(knot.ways):
            choice = RadioCard(when(way))
            choice.setObjectName(f"way_{place}")
            self._group.addButton(choice, place)
            self._box.addWidget(choice)

    def _said(self, knot: Knot) -> Iterator[str]:
        name = title_of(knot.block)
        if knot.ways:
            yield self.tr("Other times for {block}, at which nothing clashes:").format(block=name)
        elif knot.block.fixed:
            yield self.tr("None: what clashes here cannot be moved.")
        elif not knot.clash.trouble.is_mended_by_moving:
            yield self.tr("None: another time does not make the way shorter.")
        else:
            told = self.tr("None: between 8:00 and 22:00 there is no other time for {block}.")
            yield told.format(block=name)


class ListCard(QWidget):
    """The blocks as a table: what the grid shows, in words."""

    chosen = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        frame, self._box = _filled_card()
        self._table: FigureTable | None = None
        self._ids: list[str] = []
        self.setLayout(column(frame, gap=0))

    def show_blocks(self, blocks: Sequence[Drawn], days: Sequence[str], chosen: str) -> None:
        """Show them anew, in the order of the week."""
        held = self._table is not None and self._table.hasFocus()
        clear(self._box)
        self._box.addLayout(heading(self.tr("All blocks")))
        ordered = sorted(blocks, key=lambda each: (each.other, each.day, each.begin, each.id))
        self._ids = ["" if each.other else each.id for each in ordered]
        rows = [
            (
                f"{days[each.day]} {each.times}",
                f"{each.title} · {each.clash}" if each.clash else each.title,
            )
            for each in ordered
        ]
        heads = (self.tr("When"), self.tr("What"))
        table = FigureTable(self.tr("All blocks"), heads, rows)
        table.setObjectName("blocks")
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        across = table.horizontalHeader()
        across.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        for each in (table, across):
            each.ensurePolished()  # else it is measured in another font than it is drawn in
        longest = max((table.fontMetrics().horizontalAdvance(each[0]) for each in rows), default=0)
        across.resizeSection(0, max(longest + _BESIDE_WORDS, across.sectionSizeHint(0)))
        if chosen in self._ids:
            table.setCurrentCell(self._ids.index(chosen), 0)
        table.currentCellChanged.connect(self._choose)
        table.cellActivated.connect(self._open)
        self._table = table
        self._box.addWidget(table)
        if held:
            table.setFocus()

    def mark(self, chosen: str) -> None:
        """Mark another block."""
        if self._table is not None and chosen in self._ids:
            with QSignalBlocker(self._table):
                self._table.setCurrentCell(self._ids.index(chosen), 0)

    def _choose(self, place: int, *_: int) -> None:
        if 0 <= place < len(self._ids) and self._ids[place]:
            self.chosen.emit(self._ids[place])

    def _open(self, place: int, _column: int) -> None:
        if self._ids[place]:
            self.opened.emit(self._ids[place])


class ProposedCard(QWidget):
    """What the intake tells of a week that does not stand in it yet."""

    wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._told = label("", "text2", wrap=True)
        self._look = button(self.tr("Look at them"), "secondary", "list-check")
        self._look.setObjectName("proposals")
        self._look.clicked.connect(self.wanted)
        self.setLayout(
            column(
                card(
                    heading(self.tr("Out of the intake")),
                    self._told,
                    row(self._look, STRETCH),
                    margin=20,
                ),
                gap=0,
            )
        )

    def show_week(self, week: Week) -> None:
        """Show how many there are; nothing when there is nothing to tell."""
        count = len(week.proposals)
        told = self.tr("%n block(s) that the client told of do not stand here yet.", "", count)
        lines = [told] if count else []
        if week.limits.changing:
            lines.append(self.tr("The working hours change: ask for them."))
        self._told.setText("\n".join(lines))
        self._look.setVisible(count > 0)
        self.setVisible(bool(lines))


class Proposals(QWidget):
    """The blocks that the intake proposes, each to be put in or left out."""

    def __init__(self, blocks: Sequence[Block]) -> None:
        super().__init__()
        self._blocks = tuple(blocks)
        self._boxes = [CheckCard(f"{when(each)} · {title_of(each)}") for each in self._blocks]
        for place, box in enumerate(self._boxes):
            box.setObjectName(f"proposal_{place}")
            box.setChecked(True)
        note = self.tr(
            "The intake knows only the part of the day. Ask for the times, and change them later."
        )
        title = heading(self.tr("Out of the intake"))
        self.setLayout(
            column(card(title, label(note, "text2", wrap=True), *self._boxes, margin=20), gap=0)
        )
        self.first: QWidget | None = next(iter(self._boxes), None)

    @property
    def chosen(self) -> tuple[Block, ...]:
        """The blocks to put in."""
        pairs = zip(self._blocks, self._boxes, strict=True)
        return tuple(block for block, box in pairs if box.isChecked())
