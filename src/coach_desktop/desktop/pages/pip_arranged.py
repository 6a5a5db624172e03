"""What is arranged around a plan, as its letter will tell it; a press goes to where it is kept."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from coach_desktop.casework.arranging import CHILDCARE, LANGUAGE_COACH, PLACEMENT
from coach_desktop.desktop.days import turned
from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.desktop.record_words import kind_name
from coach_desktop.domain import phrases
from coach_desktop.domain.pip import Arranged
from coach_desktop.domain.record import clock
from coach_desktop.domain.traject import KINDS
from coach_desktop.domain.week import DAYS as WEEKDAYS
from coach_desktop.domain.week import WEEK, Block
from coach_desktop.plan.kept_week import has_more, week_of
from coach_desktop.widgets.parts import (
    STRETCH,
    beside,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    row,
)
from coach_desktop.widgets.theme import theme

_NAMES = {
    PLACEMENT: "letter.chapter.participation",
    LANGUAGE_COACH: "letter.arranged.language_coach",
    CHILDCARE: "letter.arranged.childcare",
    "begeleiding": "letter.arranged.guidance",
    "ontzorgen": "letter.chapter.costs",
}
_LABELS = {
    "dag": "begins", "begint": "begins", "einde": "ends", "uren_week": "hours",
    "evaluatie": "review", "waar": "where", "sinds": "since",
}  # fmt: skip
_NAME_WIDE = 240
_CODES = frozenset({"soort", "stand"})
_DAYS = frozenset({"dag", "begint", "einde", "evaluatie", "sinds"})


class ArrangedCard(QFrame):
    """Records and answers that stand in the letter; nothing is typed here a second time."""

    to_record = Signal(str)

    def __init__(self, model: PipModel) -> None:
        super().__init__()
        marked(self, role="card")
        self._model = model
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        ways = row(gap=4)
        for kind in (PLACEMENT, LANGUAGE_COACH, CHILDCARE):
            way = button(kind_name(KINDS[kind]), "quiet", "plus")
            way.setObjectName(f"to_{kind}")
            way.clicked.connect(lambda _=False, kind=kind: self.to_record.emit(kind))
            ways.addWidget(way)
        ways.addStretch(1)
        note = label(
            self.tr("This comes from what was recorded and answered; change it there."),
            "text2",
            wrap=True,
        )
        self.setLayout(
            column(heading(self.tr("What is arranged")), note, self._list, ways, gap=8, margin=24)
        )

    def show_content(self) -> None:
        """Show what the plan tells of it."""
        clear(self._list)
        dutch = phrases.load("nl")
        told = self._model.content.arranged
        for each in told:
            if each.kind != WEEK.name:
                self._show(_NAMES.get(each.kind, "letter.chapter.support"), _in_words(each))
        week = [_block_in_words(each) for each in week_of(told)]
        more = [dutch.say("letter.week.rest")] if has_more(told) else []
        if week or more:
            self._show("letter.chapter.week", "\n".join((*week, *more)))
        if not told:
            self._list.addLayout(row(label(self.tr("Nothing yet."), "text2"), STRETCH))

    def _show(self, key: str, words: str) -> None:
        name = label(phrases.load("nl").say(key), "strong")
        if not theme().is_large:
            name.setFixedWidth(_NAME_WIDE)
        line = beside(name, label(words, wrap=True), gap=12)
        line.setStretch(1, 1)
        self._list.addLayout(line)


def _block_in_words(block: Block) -> str:
    dutch, key = phrases.load("nl"), f"letter.code.{block.sort}"
    sort = dutch.say(key) if key in dutch.keys() else block.sort.value  # noqa: SIM118  # no mapping
    times = f"{clock(block.begin)}–{clock(block.end)}"
    named = f" · {block.name}" if block.name else ""
    return f"{dutch.say(f'letter.day.{WEEKDAYS[block.day]}')} {times}: {sort}{named}"


def _in_words(each: Arranged) -> str:
    dutch = phrases.load("nl")
    keys = dutch.keys()
    told = []
    for name, text in each.told.items():
        key = f"letter.code.{text}"
        words = dutch.say(key) if name in _CODES and key in keys else text
        words = turned(words) if name in _DAYS else words
        named = _LABELS.get(name)
        told.append(f"{dutch.say(f'letter.arranged.{named}')}: {words}" if named else words)
    return " · ".join(told)
