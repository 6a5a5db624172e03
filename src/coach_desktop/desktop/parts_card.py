"""The card with the four parts of an intake: how far each is, who was called, and what is next."""

from collections.abc import Callable

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from coach_desktop.casework.parts import Part, State
from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.parts_forms import CallForm, NoteForm
from coach_desktop.desktop.parts_model import Noted, PartsModel
from coach_desktop.desktop.parts_words import (
    CAME,
    call_in_words,
    came_in_words,
    next_in_words,
    part_name,
    sitting_in_words,
    state_in_words,
)
from coach_desktop.domain.gesprek import Deel
from coach_desktop.domain.oproep import Oproep, Verschijning
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    Piece,
    button,
    clear,
    column,
    heading,
    label,
    marked,
    row,
    rule,
)

LONGEST_REASON = 200


class PartsCard(QFrame):
    """Lists the parts; one form at a time opens below the part that it is about."""

    def __init__(self, model: PartsModel) -> None:
        super().__init__()
        self._model = model
        self._mended: set[str] = set()
        self._form: tuple[Deel, type[CallForm | NoteForm]] | None = None
        marked(self, role="card")
        self._list = QVBoxLayout()
        self._list.setSpacing(12)
        self._trouble = label("", "small", tone="bad", wrap=True)
        self._trouble.setObjectName("parts_trouble")
        self._trouble.hide()
        head = heading(self.tr("The four parts of the intake"))
        self.setLayout(column(head, self._list, self._trouble, margin=24))
        model.changed.connect(self._changed)
        model.trouble.changed.connect(self._tell)

    def _changed(self) -> None:
        self._form = None
        self._show()

    def _show(self) -> None:
        clear(self._list)
        for place, part in enumerate(self._model.course.parts):
            if place:
                self._list.addWidget(rule())
            self._list.addLayout(self._one(part))

    def _one(self, part: Part) -> QVBoxLayout:
        words, tone, name = state_in_words(part.state)
        pieces: list[Piece] = [
            row(label(part_name(part.deel), "strong"), STRETCH, Chip(words, tone, name), gap=12),
            label(next_in_words(part), "text2", wrap=True),
        ]
        pieces += [self._call(part, each) for each in part.oproepen]
        places, people = self._model.options("plaats"), self._model.options("aanwezig")
        pieces += [
            label(sitting_in_words(each, places, people), "small", wrap=True)
            for each in part.gesprekken
        ]
        pieces.append(self._acts(part))
        if self._form is not None and self._form[0] is part.deel:
            pieces.append(self._opened(*self._form))
        return column(*pieces, gap=6)

    def _call(self, part: Part, oproep: Oproep) -> QVBoxLayout:
        told = call_in_words(part, oproep)
        came = came_in_words(oproep.verschijning)
        words = label(" · ".join(filter(None, (told, came, oproep.reden))), "small", wrap=True)
        if not came or oproep.id in self._mended:
            return column(words, self._asked(oproep), gap=4)
        mend = button(self.tr("Correct"), "quiet", "pencil")
        mend.setObjectName(f"mend_came_{oproep.deel.value}")
        mend.setAccessibleName(self.tr("Correct whether somebody came"))
        mend.clicked.connect(lambda: self._mend(oproep))
        line = row(gap=8)
        line.addWidget(words, 1)
        line.addWidget(mend)
        return column(line)

    def _mend(self, oproep: Oproep) -> None:
        """Ask again whether somebody came; what was said before stays in the past."""
        self._mended.add(oproep.id)
        self._show()

    def _asked(self, oproep: Oproep) -> QVBoxLayout:
        """Did somebody come? Four answers, none of which does anything but stand there."""
        why = LineField(f"came_why_{oproep.deel.value}", self.tr("Reason, when one was given"))
        why.edit.setMaxLength(LONGEST_REASON)
        why.edit.setText(oproep.reden)
        lines = (row(gap=4), row(gap=4))
        for place, came in enumerate(CAME):
            said = button(came_in_words(came), "pill")
            said.setObjectName(f"came_{came.value}_{oproep.deel.value}")
            said.clicked.connect(self._says(oproep, came, why))
            lines[place // 2].addWidget(said)
        for line in lines:
            line.addStretch(1)
        return column(why, *lines, gap=6)

    def _acts(self, part: Part) -> QHBoxLayout:
        key = part.deel.value
        call = button(self.tr("Note a call"), "quiet", "plus")
        call.setObjectName(f"call_{key}")
        call.clicked.connect(self._opens(part.deel, CallForm))
        note = button(self.tr("Note a talk"), "quiet", "plus")
        note.setObjectName(f"note_{key}")
        note.clicked.connect(self._opens(part.deel, NoteForm))
        go_on = button(self.tr("Go on"), "secondary", "arrow-right")
        go_on.setObjectName(f"go_on_{key}")
        spoken = self.tr("Go on with {part}").format(part=part_name(part.deel))
        go_on.setAccessibleName(spoken)
        if part.state is State.DONE:
            go_on.hide()
        go_on.clicked.connect(lambda: self._model.resume(part))
        return row(call, note, STRETCH, go_on, gap=4)

    def _says(self, oproep: Oproep, came: Verschijning, why: LineField) -> Callable[[], None]:
        def say() -> None:
            self._mended.discard(oproep.id)
            self._model.appeared(oproep, came, why.text)

        return say

    def _opens(self, deel: Deel, kind: type[CallForm | NoteForm]) -> Callable[[], None]:
        return lambda: self._open(deel, kind)

    def _open(self, deel: Deel, kind: type[CallForm | NoteForm]) -> None:
        self._form = (deel, kind)
        self._tell("")
        self._show()

    def _opened(self, deel: Deel, kind: type[CallForm | NoteForm]) -> CallForm | NoteForm:
        model = self._model
        if kind is CallForm:
            call = CallForm(deel)
            call.made.connect(model.call)
            call.left.connect(self._changed)
            return call
        note = NoteForm(deel, model.options("plaats"), model.options("aanwezig"), model.me)
        note.made.connect(
            lambda day, place, present, led_by: model.note(
                Noted(deel, day, place, tuple(present.split()), led_by)
            )
        )
        note.left.connect(self._changed)
        return note

    def _tell(self, sentence: str) -> None:
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))
