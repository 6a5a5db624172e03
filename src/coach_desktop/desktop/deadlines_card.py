"""The terms that run and the hours that were made, each with the date and where it stands."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QProgressBar, QVBoxLayout, QWidget

from coach_desktop.casework.progress import Deadline
from coach_desktop.desktop.local_words import LOCAL_NAMES, own_rule
from coach_desktop.law.uren import LESSONS, Norm
from coach_desktop.widgets.parts import clear, column, label, rule

_CODES: dict[str, object] = {
    "termijn": QT_TRANSLATE_NOOP("deadlines", "Last day of the integration term"),
    "schakelen": QT_TRANSLATE_NOOP("deadlines", "Last day to change the route"),
    "aanbod": QT_TRANSLATE_NOOP("deadlines", "Course offer at the latest"),
    "bezwaar": QT_TRANSLATE_NOOP("deadlines", "Last day for an objection"),
    "ontzorgen": QT_TRANSLATE_NOOP("deadlines", "Last day of paying fixed costs"),
    "pip": QT_TRANSLATE_NOOP("deadlines", "Plan at the latest"),
    **LOCAL_NAMES,
}


def deadline_name(code: str) -> str:
    """What a term is for, in the language of the screen."""
    return QCoreApplication.translate("deadlines", str(_CODES.get(code, code)))


class DeadlinesCard(QWidget):
    """A list of terms and a bar per norm; the figures stand in words beside it."""

    def __init__(self) -> None:
        super().__init__()
        self._box = QVBoxLayout()
        self._box.setSpacing(12)
        self.setLayout(self._box)

    def show_due(self, deadlines: Sequence[Deadline], norms: Sequence[Norm]) -> None:
        """Show them anew."""
        clear(self._box)
        self._box.addWidget(label(self.tr("What runs"), "over"))
        if not deadlines:
            self._box.addWidget(label(self.tr("No term runs yet."), "text2", wrap=True))
        for deadline in deadlines:
            self._box.addLayout(self._term(deadline))
        if norms:
            self._box.addWidget(rule())
            self._box.addWidget(label(self.tr("Hours of the Z-route"), "over"))
        for norm in norms:
            self._box.addLayout(self._norm(norm))
        self._box.addStretch(1)

    def _term(self, deadline: Deadline) -> QVBoxLayout:
        termijn = deadline.termijn
        legal, raw = _day(termijn.legal), _day(termijn.raw)
        said = termijn.article if deadline.advised is None else own_rule(termijn.article)
        if raw != legal:
            said = self.tr("counted: {raw}; {article}").format(raw=raw, article=said)
        elif deadline.advised is not None and deadline.advised != termijn.legal:
            day = _day(deadline.advised)
            said = self.tr("plan it on {day}; {article}").format(day=day, article=said)
        return column(
            label(deadline_name(deadline.code), wrap=True),
            label(legal, "strong"),
            label(said, "small", wrap=True),
            gap=2,
        )

    def _norm(self, norm: Norm) -> QVBoxLayout:
        lessons = norm.rule == LESSONS
        name = self.tr("Dutch and KNM") if lessons else self.tr("Participation")
        told = self.tr("{done} of {wanted} hours").format(done=norm.done, wanted=norm.wanted)
        bar = QProgressBar()
        bar.setTextVisible(False)
        bar.setRange(0, norm.wanted)
        bar.setValue(min(norm.done, norm.wanted))
        bar.setAccessibleName(f"{name}: {told}")
        return column(
            label(name, "strong"),
            label(told),
            bar,
            label(self._forecast(norm), "small", wrap=True),
            label(norm.article, "small"),
            gap=2,
        )

    def _forecast(self, norm: Norm) -> str:
        if norm.left == 0:
            return self.tr("Reached.")
        if norm.reached_on is None:
            return self.tr("No hours in the last twelve weeks: no forecast.")
        return self.tr("At {pace} hours a week: reached about {day}").format(
            pace=f"{norm.per_week:.1f}".replace(".", ","), day=_day(norm.reached_on)
        )


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
