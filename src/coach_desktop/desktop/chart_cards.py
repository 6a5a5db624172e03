"""A card for each instrument: its chart, and beside it the same in a table."""

from collections.abc import Iterable, Sequence

from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from coach_desktop.casework.measuring import Chart
from coach_desktop.casework.suggesting import Because, Suggestion
from coach_desktop.desktop.measure_words import (
    answer_words,
    item_names,
    level_names,
    nothing_told,
    occasion_name,
    score_words,
)
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.language import DUTCH
from coach_desktop.forms.definition import Question, text_in
from coach_desktop.plan.instruments import Measured
from coach_desktop.widgets.bars import Bars, Faces
from coach_desktop.widgets.figure_table import FigureTable
from coach_desktop.widgets.parts import STRETCH, column, frame, heading, label, marked
from coach_desktop.widgets.radar import Radar
from coach_desktop.widgets.rungs import Rungs
from coach_desktop.widgets.series import Look, Series, legend, looks
from coach_desktop.widgets.side_by_side import SideBySide
from coach_desktop.widgets.texts import turn

MOST_SHOWN = 4
"""Measurements in one card: the first one, and the last ones."""

_FACES = ("mood-cry", "mood-sad", "mood-empty", "mood-smile", "mood-happy")


class ChartCard(QFrame):
    """The card of one instrument, or a sentence why there is nothing to show.

    The chart may speak another language than Dutch; the table beside it never does.
    """

    def __init__(self, chart: Chart, language: str = DUTCH) -> None:
        super().__init__()
        marked(self, role="card")
        self.setObjectName(f"chart_{chart.instrument.code}")
        self._chart, self._language = chart, language
        self._names = self._short_names()
        self._shown = _shown(chart.measured)
        box = column(heading(self._title()), label(self._about(), "small", wrap=True), margin=24)
        if chart.hidden:
            told = self.tr("Not shown now: {count}").format(count=chart.hidden)
            box.addWidget(label(told, "small", tone="warn", wrap=True))
        if self._shown:
            self._fill(box)
        elif chart.items:
            box.addWidget(label(self.tr("Nothing was measured yet."), "text2"))
        self.setLayout(box)

    def _short_names(self) -> tuple[str, ...]:
        return item_names(self._chart.items)

    @property
    def _drawn(self) -> tuple[str, ...]:
        """The names in the chart, in its language."""
        if self._language == DUTCH:
            return self._names
        return item_names(self._chart.items, self._language)

    def _title(self) -> str:
        raise NotImplementedError

    def _about(self) -> str:
        raise NotImplementedError

    def _picture(self, series: Sequence[Series]) -> QWidget:
        raise NotImplementedError

    def _fill(self, box: QVBoxLayout) -> None:
        series = self._series()
        drawn = QWidget()
        picture = self._picture(series)
        picture.setObjectName("chart")
        turn(drawn, self._language)
        drawn.setLayout(column(picture, legend(series), STRETCH, gap=8))
        told = QWidget()
        told.setLayout(column(self._table(), *self._below(), STRETCH, gap=12))
        box.addWidget(SideBySide(drawn, told))

    def _series(self) -> tuple[Series, ...]:
        """The measurements as they are drawn."""
        pairs = zip(self._shown, looks(len(self._shown)), strict=True)
        return tuple(self._one(each, look) for each, look in pairs)

    def _one(self, each: Measured, look: Look) -> Series:
        told = [self._answer(each, item) for item in self._chart.items]
        levels = tuple(map(self._chart.instrument.level, told))
        words = tuple(
            answer_words(item, answer, self._language) or nothing_told(self._language)
            for item, answer in zip(self._chart.items, told, strict=True)
        )
        name = occasion_name(each, self._language).replace("\n", " · ")
        return Series(name, levels, words, look)

    def _table(self) -> FigureTable:
        heads = [self._item_head(), *self._extra_heads(), *map(occasion_name, self._shown)]
        rows = [
            [
                name,
                *self._extra(item),
                *(score_words(item, each.scores.get(item.key)) for each in self._shown),
            ]
            for name, item in zip(self._names, self._chart.items, strict=True)
        ]
        return FigureTable(self._title(), heads, rows)

    def _item_head(self) -> str:
        return self.tr("What")

    def _extra_heads(self) -> Sequence[str]:
        return ()

    def _extra(self, _item: Question) -> Sequence[str]:
        return ()

    def _below(self) -> Sequence[QWidget]:
        return ()

    @staticmethod
    def _answer(each: Measured, item: Question) -> Answer:
        score = each.scores.get(item.key)
        return score.answer if score is not None else NOT_ASKED


class ZrmCard(ChartCard):
    """Self-reliance as a spider web. Names and levels only."""

    def _title(self) -> str:
        return self.tr("Self-reliance (ZRM)")

    def _about(self) -> str:
        return self.tr(
            "Thirteen domains, from 1 (acute) to 5 (fully self-reliant), over the last 30 days. "
            "The texts of the cells stand in your municipality's own ZRM."
        )

    def _picture(self, series: Sequence[Series]) -> QWidget:
        return Radar(self._drawn, len(self._chart.instrument.levels), series)

    def _item_head(self) -> str:
        return self.tr("Domain")


class LadderCard(ChartCard):
    """The participatieladder, with what is proposed and the answers that it comes from."""

    def _title(self) -> str:
        return self.tr("Participation ladder")

    def _about(self) -> str:
        return self.tr("The highest step that fits. You choose it; the program only proposes.")

    def _short_names(self) -> tuple[str, ...]:
        return (self.tr("Where the client stands"),)

    def _picture(self, series: Sequence[Series]) -> QWidget:
        (item,) = self._chart.items
        names = level_names(item, self._chart.instrument.levels, self._language)
        return Rungs(self._title(), names, series)

    def _item_head(self) -> str:
        return self.tr("Step")

    def _below(self) -> Sequence[QWidget]:
        return tuple(self._suggestion(each) for each in self._chart.suggested.values())

    def _suggestion(self, each: Suggestion) -> QWidget:
        (item,) = self._chart.items
        told = self.tr("No step is proposed: an answer is missing.")
        if each.level:
            level = answer_words(item, Answer(each.level))
            told = self.tr("Proposed: {level}").format(level=level)
        why = self.tr("This comes from:") if each.because else self.tr("Still to be asked:")
        if not each.because and not each.missing:
            why = self.tr("Your questionnaire works this step out by a rule of its own.")
        return _well(label(told, "strong", wrap=True), label(why, "small"), *because_lines((each,)))


class ErkCard(ChartCard):
    """Dutch, skill by skill: the client's own view, and the level that the coach set."""

    def _title(self) -> str:
        return self.tr("Level of Dutch (ERK)")

    def _about(self) -> str:
        return self.tr("What the client says of it is the proposal; you set the level.")

    def _picture(self, series: Sequence[Series]) -> QWidget:
        return Bars(self._drawn, [_short(each) for each in self._chart.instrument.levels], series)

    def _item_head(self) -> str:
        return self.tr("Skill")

    def _extra_heads(self) -> Sequence[str]:
        return (self.tr("Proposed"),)

    def _extra(self, item: Question) -> Sequence[str]:
        found = self._chart.suggested.get(item.key)
        level = answer_words(item, Answer(found.level)) if found is not None else ""
        return (level or self.tr("No proposal"),)

    def _below(self) -> Sequence[QWidget]:
        found = self._chart.suggested.values()
        lines = because_lines(found)
        title = self.tr("The proposals come from these answers:")
        return (_well(label(title, "strong", wrap=True), *lines),) if lines else ()


class WellbeingCard(ChartCard):
    """How it goes, in the client's own view. No score, no sum, and no spider of anybody else."""

    def _title(self) -> str:
        return self.tr("How am I doing")

    def _about(self) -> str:
        return self.tr(
            "The client's own view, to talk about. It is no test: nothing is added up and nothing "
            "is compared with others."
        )

    def _picture(self, series: Sequence[Series]) -> QWidget:
        return Faces(self._drawn, _FACES, series)

    def _item_head(self) -> str:
        return self.tr("Question")


CARDS = {"zrm": ZrmCard, "ladder": LadderCard, "erk": ErkCard, "wellbeing": WellbeingCard}
"""The card of each instrument by its code."""


def because_lines(told: Iterable[Suggestion]) -> tuple[QLabel, ...]:
    """The answers that levels come from, or that are missing, each of them once."""
    found = (because_words(one) for each in told for one in (*each.because, *each.missing))
    return tuple(label(words, "small", wrap=True) for words in dict.fromkeys(found))


def because_words(told: Because) -> str:
    """A question and what was answered to it, with the day."""
    question = text_in(told.question.label, "nl", "nl")[0]
    words = answer_words(told.question, told.answer) or nothing_told()
    day = told.on.strftime("%d-%m-%Y") if told.on is not None else ""
    return " · ".join(filter(None, (question, words, day)))


def _shown(measured: Sequence[Measured]) -> tuple[Measured, ...]:
    if len(measured) <= MOST_SHOWN:
        return tuple(measured)
    return (measured[0], *measured[1 - MOST_SHOWN :])


def _well(*lines: QWidget) -> QWidget:
    made = frame("well", column(*lines, margin=16))
    made.setObjectName("suggestion")
    return made


def _short(level: str) -> str:
    return level.upper() if level[-1:].isdecimal() else level.capitalize()
