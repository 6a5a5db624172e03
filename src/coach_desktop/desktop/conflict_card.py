"""One question with what each of them told, side by side as in a conversation."""

from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QWidget

from coach_desktop.casework.difference import Difference, Left, Said, Way
from coach_desktop.casework.inzage import in_words
from coach_desktop.desktop.answer_words import answer_in_words, source_in_words
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.differing_words import lines, title
from coach_desktop.desktop.fields import LineField
from coach_desktop.domain.answer import NOT_ASKED
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.widgets.cards import RadioCard
from coach_desktop.widgets.masked import MASK
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    Piece,
    button,
    column,
    frame,
    label,
    marked,
    row,
)
from coach_desktop.widgets.texts import ClientText
from coach_desktop.widgets.wording import worded

_BESIDE = 2
"""How many sides stand beside each other; a third one begins a line of its own."""

_LATIN_ENDS = 0x24F
_PX = 20


class People(Protocol):
    """Who told what, as it is read."""

    def is_mine(self, author: str) -> bool:
        """Whether the owner of this vault told it."""
        ...

    def who(self, author: str) -> str:
        """Somebody by name, or by the beginning of the id."""
        ...

    def role(self, said: Said) -> str:
        """In which role it was written down."""
        ...

    def organisation(self, said: Said) -> str:
        """For which organisation."""
        ...

    def number(self, difference: Difference, said: Said) -> str:
        """A masked number in full."""
        ...

    def goal(self, code: str) -> str:
        """A goal of the library by its code; '' when it is none."""
        ...


class ConflictCard(QFrame):
    """The question, the sides, and below them what is done with it."""

    decided = Signal(str, str)
    left_open = Signal(str, str)

    def __init__(self, difference: Difference, people: People) -> None:
        super().__init__()
        marked(self, role="card")
        self.setObjectName("conflict")
        self._difference, self._people = difference, people
        self._sides: dict[str, RadioCard] = {}
        grid = QGridLayout()
        grid.setSpacing(16)
        for place, said in enumerate(difference.said):
            grid.addWidget(self._side(said), place // _BESIDE, place % _BESIDE)
        self._why = LineField(
            f"why_{difference.path}",
            self.tr("Why"),
            self.tr("Stands in the history beside what does not hold."),
        )
        self._acts = row(
            self._act("decide", self.tr("Decide"), "check", self._decide),
            STRETCH,
            self._act("both", self.tr("Both are true"), "users", lambda: self._leave(Way.BOTH)),
            self._act("ask", self.tr("Ask the client"), "message-circle",
                      lambda: self._leave(Way.ASK)),
        )  # fmt: skip
        asked = label(title(difference), "title3", wrap=True)
        self.setLayout(
            column(
                asked, self._open(difference.left), grid, self._why, self._acts, margin=24, gap=14
            )
        )

    def _side(self, said: Said) -> QFrame:
        """One of them: who, what, and how it came about."""
        mine = self._people.is_mine(said.author)
        who = self.tr("You") if mine else self._people.who(said.author)
        head = f"{who} · {self._people.role(said)} · {self._people.organisation(said)}"
        told = self._told(said)
        cells = [] if said.is_withdrawn else lines(self._difference, said, self._people.goal)
        words = "; ".join(f"{name}: {text}" for name, text in cells)
        holds = RadioCard(self.tr("This holds"), "", DUTCH)
        holds.setObjectName(f"holds_{said.id}")
        says = words or told.accessibleName() or told.text()
        holds.setAccessibleName(f"{holds.accessibleName()}: {says}")
        holds.setAutoExclusive(False)  # they stand in frames of their own: Tab reaches each
        holds.toggled.connect(lambda on: self._let_go(said.id) if on else None)
        self._sides[said.id] = holds
        beside = [label(words, "small", wrap=True) for words in self._beside(said)]
        shown = self._shown(said, told) if said.is_masked else None
        read: list[Piece] = [
            column(label(name, "small", wrap=True), label(text, "lead", wrap=True), gap=0)
            for name, text in cells
        ]
        number = row(shown, STRETCH) if shown is not None else None
        said_here = column(*(read or (told, number)), gap=10)
        heading = label(head, "strong", wrap=True)
        box = column(heading, said_here, *beside, STRETCH, holds, gap=6, margin=16)
        return frame("tint" if mine else "well", box)

    def _told(self, said: Said) -> QLabel:
        words, language = in_language(self._difference, said)
        if said.is_withdrawn:
            words = self.tr("Took away what stood here")
        if said.is_masked:
            words = MASK
        return ClientText(words, language, px=_PX, weight=600)

    def _shown(self, said: Said, told: QLabel) -> QPushButton:
        """A number is shown when it is asked for, and that stands in the logbook."""
        show = button(self.tr("Show number"), "quiet", "eye")
        show.setObjectName(f"show_{said.id}")

        def reveal() -> None:
            if isinstance(told, ClientText):
                told.say(self._people.number(self._difference, said), DUTCH)
            show.hide()

        show.clicked.connect(reveal)
        return show

    def _beside(self, said: Said) -> tuple[str, ...]:
        asked = self.tr("asked in {language}")
        language = language_of(said.language).dutch_name if said.language else ""
        return (
            f"{moment_in_words(said.moment)} · {source_in_words(said.source)}",
            " · ".join(
                filter(
                    None,
                    (
                        asked.format(language=language) if language else "",
                        self.tr("device {device}").format(device=said.device[:8]),
                    ),
                )
            ),
        )

    def _open(self, left: Left | None) -> QWidget:
        """That somebody looked at it and left it open."""
        holder = QWidget()
        if left is None:
            holder.hide()
            return holder
        ways = {Way.BOTH: self.tr("Both are true"), Way.ASK: self.tr("Ask the client")}
        when, who = moment_in_words(left.moment), self._people.who(left.author)
        chip = Chip(ways[left.way], "info", "clock")
        noted = label(f"{left.note} ({who}, {when})", "small", wrap=True)
        holder.setObjectName("left_open")
        holder.setLayout(row(chip, noted, gap=12))
        return holder

    def _act(self, name: str, text: str, icon: str, do: object) -> QPushButton:
        made = button(text, "secondary", icon)
        made.setObjectName(f"{name}_{self._difference.path}")
        made.clicked.connect(do)
        return made

    def _decide(self) -> None:
        chosen = next((said for said, side in self._sides.items() if side.isChecked()), "")
        if not chosen:
            self._why.trouble(self.tr("Choose first which of them holds."))
        elif self._has_reason():
            self.decided.emit(chosen, self._why.text)

    def _let_go(self, chosen: str) -> None:
        """Of the sides one holds, as with radio buttons that stand together."""
        for said, side in self._sides.items():
            if said != chosen:
                side.setChecked(False)

    def _leave(self, way: Way) -> None:
        if self._has_reason():
            self.left_open.emit(way.value, self._why.text)

    def _has_reason(self) -> bool:
        self._why.trouble("" if self._why.text else worded("input.reason-missing"))
        return bool(self._why.text)


def in_language(difference: Difference, said: Said) -> tuple[str, str]:
    """What was told, and in which language it is written: that may be the client's own."""
    if difference.question is not None:
        words = answer_in_words(difference.question, said.answer)
    elif said.answer == NOT_ASKED:
        words = ""
    else:
        words = in_words(said.answer.value, {})
    is_own = any(each.isalpha() and ord(each) > _LATIN_ENDS for each in words)
    return words, said.language if is_own and said.language else DUTCH
