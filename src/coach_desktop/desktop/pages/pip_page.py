"""Lays a plan out: three routes beside each other, goals, hours and texts, and what lacks."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QVBoxLayout,
    QWidget,
)

from coach_desktop.desktop.fields import LineField
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.pages.pip import PipModel
from coach_desktop.desktop.pages.pip_arranged import ArrangedCard
from coach_desktop.desktop.pages.pip_details import Details
from coach_desktop.desktop.pages.pip_goals import GoalsCard
from coach_desktop.desktop.pages.pip_routes import RoutesCard
from coach_desktop.desktop.pages.pip_version import VersionCard
from coach_desktop.domain import phrases
from coach_desktop.domain.pip import Aanleiding, FreeText
from coach_desktop.law.toets import Finding
from coach_desktop.widgets.cards import CheckCard
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    beside,
    button,
    card,
    clear,
    column,
    heading,
    label,
    picture,
    row,
    scrolled,
)
from coach_desktop.widgets.pause import Pause
from coach_desktop.widgets.prose import Prose

_HOURS = ("intensiteit_route", "uren_per_week", "pvt_uren", "map_uren", "voortgangsgesprekken")
_TEXTS = ("ondersteuning", "vve", "participatiewet", "ontzorgen", "afspraken")


class PipPage(Page):
    """The plan on one page that scrolls."""

    keeps_typing = True

    to_signing = Signal()
    to_week = Signal()
    to_question = Signal(str)
    to_record = Signal(str)

    def __init__(self, model: PipModel) -> None:
        super().__init__("pip")
        self._model = model
        self.read_anew = model.load
        self._routes = RoutesCard(model)
        self._routes.to_question.connect(self.to_question)
        self._routes.to_record.connect(self.to_record)
        self._reasons = {route: each.reason for route, each in self._routes.columns.items()}
        self._goals = GoalsCard(model)
        self._goals.typed.connect(lambda text: self._say_of([text]))
        self._lacks = QVBoxLayout()
        self._hours: dict[str, LineField] = {}
        self._texts: dict[str, Prose] = {}
        self._decide = CheckCard(self.tr("Set the dagtekening today"))
        self._decide.setObjectName("decide")
        self._why_decide = label(
            self.tr("From then on this version cannot change."), "small", wrap=True
        )
        self._details = Details(model)
        self._arranged = ArrangedCard(model)
        self._arranged.to_record.connect(self.to_record)
        self._version = VersionCard(model)
        self._version.begun.connect(lambda reason, why: model.begin(reason, Aanleiding(why)))
        self._state = Chip("", "plain")
        self.to_state(self._state)
        week = button(self.tr("Week"), "quiet", "calendar-event")
        week.setObjectName("week")
        week.clicked.connect(self.to_week)
        self.to_state(week)
        self._pause = Pause(self)
        self._pause.came.connect(self.flush)
        self._lay_out()
        self.first = self.act
        self._wire()

    def _lay_out(self) -> None:
        left = column(
            self._routes,
            self._goals,
            self._hour_card(),
            self._arranged,
            self._text_card(),
            gap=16,
        )
        holder = QWidget()
        holder.setLayout(left)
        both = beside(holder, column(self._side_card(), self._version, STRETCH, gap=16))
        both.setStretch(0, 3)
        both.setStretch(1, 1)
        body = QWidget()
        body.setLayout(both)
        self.fill(column(scrolled(body, margin=24)))

    def _wire(self) -> None:
        model = self._model
        self.act.clicked.connect(self._go_on)
        self.other.clicked.connect(self._version.begin)
        self._routes.typed.connect(self._typed)
        for edit in self._texts.values():
            edit.textChanged.connect(self._typed)
        model.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)
        model.kept.connect(lambda: self.saved.say(self.tr("Saved"), "ok", "circle-check"))
        model.kept.connect(self.saved.show)

    def flush(self) -> None:
        """Take everything that is typed."""
        self._pause.end()
        model = self._model
        if model.version is None or model.is_final:
            return
        model.trouble.set("")
        self._goals.flush()
        told = {route: edit.toPlainText().strip() for route, edit in self._reasons.items()}
        hours = {name: _number(field.text) for name, field in self._hours.items()}
        texts = {name: FreeText(edit.toPlainText().strip()) for name, edit in self._texts.items()}
        kept = {
            name: getattr(model.content, name)
            for name, text in texts.items()
            if text.text == getattr(model.content, name).text
        }
        self._say_of([*told.values(), *(text.text for text in texts.values())])
        fields: dict[str, object] = {**hours, **texts, **kept}
        fields["afwijking_reden"] = self._routes.deviation.toPlainText().strip()
        model.change(motivering={route: text for route, text in told.items() if text}, **fields)
        model.save_again()

    def unkept(self) -> int:
        return int(self._model.is_unkept) + sum(
            map(bool, (self._goals.typed_goal, self._version.typed))
        )

    def _say_of(self, typed: list[str]) -> None:
        """Say it when a sign was left out or cannot be printed, before anybody exports."""
        found = [each for text in typed for each in self._model.said_of(text)]
        if found:
            self.tell(found[0], "warn")

    def _typed(self) -> None:
        edits = (*self._reasons.values(), self._routes.deviation, *self._texts.values())
        if any(edit.hasFocus() for edit in edits):
            self._pause.key()

    def _go_on(self) -> None:
        self.flush()
        if self._decide.isChecked() and self._decide.isEnabled():
            self._model.vaststellen()
        self.to_signing.emit()

    def _side_card(self) -> QWidget:
        """What lacks; then the act of deciding, or of beginning a new version."""
        lacks = QWidget()
        lacks.setLayout(self._lacks)
        side = card(heading(self.tr("What still lacks")), lacks, self._decide, self._why_decide)
        side.setMinimumWidth(320)
        return side

    def _hour_card(self) -> QWidget:
        names = {
            "intensiteit_route": self.tr("Hours for the route"),
            "uren_per_week": self.tr("Hours a week"),
            "pvt_uren": self.tr("Hours PVT"),
            "map_uren": self.tr("Hours MAP"),
            "voortgangsgesprekken": self.tr("Progress talks"),
        }
        for name in _HOURS:
            field = LineField(f"hours_{name}", names[name])
            field.edit.editingFinished.connect(self.flush)
            field.edit.textEdited.connect(self._pause.key)
            self._hours[name] = field
        return card(
            heading(self.tr("Lessons and hours")),
            beside(*self._hours.values(), gap=12),
            self._details,
        )

    def _text_card(self) -> QWidget:
        names = {
            "ondersteuning": self.tr("Help and support"),
            "vve": self.tr("Preschool for the child"),
            "participatiewet": self.tr("Welfare benefit"),
            "ontzorgen": self.tr("Fixed costs paid by the municipality"),
            "afspraken": self.tr("Agreements"),
        }
        pieces: list[QWidget] = []
        for name in _TEXTS:
            edit = Prose(f"text_{name}", names[name])
            edit.setMaximumHeight(96)
            self._texts[name] = edit
            pieces += [label(names[name], "strong"), edit]
        return card(heading(self.tr("Support and agreements")), *pieces)

    def _show(self) -> None:
        model = self._model
        self.title.setText(model.intake.facts().full_name)
        if model.version is not None:
            told = self.tr("Plan · version {number}").format(number=model.version.number)
            self.under(told)
            state = phrases.load("nl").say(f"letter.state_name.{model.version.state.value}")
            self._state.say(state, "ok" if model.is_final else "plain", "file-text")
        self._freeze()
        self._routes.show_content()
        self._details.show_content()
        self._arranged.show_content()
        self._version.show_content()
        for name, field in self._hours.items():
            count = getattr(model.content, name)
            if not field.edit.hasFocus():
                field.edit.setText("" if count is None else str(count))
        for name, edit in self._texts.items():
            _put(edit, getattr(model.content, name).text)
        self._goals.show_goals()
        self._show_lacks()

    def _freeze(self) -> None:
        """A version with its dagtekening is only looked at; the way on is a new version."""
        final = self._model.is_final
        self.other.setVisible(final)
        self._decide.setVisible(not final)
        self._why_decide.setVisible(not final)
        for edit in self._texts.values():
            edit.setReadOnly(final)
        for field in self._hours.values():
            field.edit.setReadOnly(final)

    def _show_lacks(self) -> None:
        clear(self._lacks)
        self._decide.setEnabled(self._model.can_decide)
        if not self._model.findings:
            self._lacks.addWidget(label(self.tr("Nothing lacks."), "text2"))
        for finding in self._model.findings:
            self._lacks.addLayout(self._finding(finding))

    def _finding(self, finding: Finding) -> QVBoxLayout:
        name, tone = ("alert-triangle", "bad") if finding.blocks else ("info-circle", "warn")
        words = column(
            label(finding.sentence, wrap=True), label(finding.article, "small", wrap=True), gap=2
        )
        line = row(picture(name, tone), gap=10)
        line.addLayout(words, 1)
        return column(line)


def _number(text: str) -> int | None:
    return int(text) if text.isascii() and text.isdecimal() else None


def _put(edit: Prose, text: str) -> None:
    if not edit.hasFocus() and edit.toPlainText().strip() != text:
        edit.setPlainText(text)
