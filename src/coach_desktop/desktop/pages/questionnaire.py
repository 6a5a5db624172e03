"""The questionnaire: what is in force, and another version that is checked and then imported."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QGridLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
)

from coach_desktop.casework.questionnaires import Kept, with_goals
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import FormError
from coach_desktop.forms.definition import text_in
from coach_desktop.forms.findings import Brought, Completeness, Finding, Weight
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import (
    STRETCH,
    Chip,
    button,
    card,
    clear,
    column,
    heading,
    label,
    row,
    rule,
    scrolled,
)
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.theme import icon
from coach_desktop.widgets.wording import wording

_MOST_FORMER = 12
_AT_THE_LEFT = (
    Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
)
"""A name in an Arabic script stands below the others all the same."""


class QuestionnaireModel(QObject):
    """Checks a file that was chosen, and takes it into use when that is asked."""

    changed = Signal()
    renewed = Signal(object, str)

    def __init__(self, workplace: Workplace, tasks: Tasks) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        form = workplace.in_force.form
        self.title = text_in(form.title, "nl", form.default_language)[0]
        self.version = form.version
        self.topics = len(form.topics)
        self.questions = sum(question.is_asked for question in form.questions())
        self.broken = workplace.in_force.broken
        self.can_check = workplace.questionnaires.workshop.is_there
        self.former: Sequence[Kept] = ()
        self.brought: Brought | None = None
        self.busy: Field[str] = Field("", self)
        self.trouble: Field[str] = Field("", self)

    @property
    def is_fit(self) -> bool:
        """Whether what was brought can be taken into use."""
        return self.brought is not None and not self.brought.report.is_refused

    def load(self) -> None:
        """Read which versions there are."""
        self.former = self._workplace.questionnaires.kept(self._workplace.in_force.form.id)
        self.changed.emit()

    def check(self, path: Path) -> None:
        """Check a file; nothing of it is kept."""
        self.trouble.set("")
        self.brought = None
        self.changed.emit()
        self.busy.set(self.tr("The workbook is being checked."))
        workplace = self._workplace

        def work(_progress: object) -> Brought:
            brought = workplace.questionnaires.workshop.bring(path)
            return with_goals(brought, workplace.drafting.unasked)

        task = self._tasks.start(work, Lane.REST)
        task.succeeded.connect(self._checked)
        task.failed.connect(self._failed)

    def accept(self) -> None:
        """Take what was checked into use, in this vault."""
        brought = self.brought
        if brought is None or not self.is_fit:
            return
        self.trouble.set("")
        self.busy.set(self.tr("The questionnaire is being imported."))
        workplace = self._workplace

        def work(_progress: object) -> Workplace:
            workplace.questionnaires.accept(brought)
            return workplace.renewed()

        task = self._tasks.start(work, Lane.VAULT)
        task.succeeded.connect(self._accepted)
        task.failed.connect(self._failed)

    def _checked(self, brought: Brought) -> None:
        self.busy.set("")
        self.brought = brought
        self.changed.emit()

    def _accepted(self, workplace: Workplace) -> None:
        self.busy.set("")
        told = self.tr("Version {version} is in force from now on. The former ones are kept.")
        self.renewed.emit(workplace, told.format(version=workplace.in_force.form.version))

    def _failed(self, trouble: Exception) -> None:
        self.busy.set("")
        if isinstance(trouble, OSError):
            trouble = FormError("form.no-file")
        self.trouble.set(wording(trouble))


class QuestionnairePage(Page):
    """Lays the model out."""

    def __init__(self, model: QuestionnaireModel) -> None:
        super().__init__("questionnaire", "check")
        self._model = model
        self._former = QVBoxLayout()
        self._verdict = label("", "strong", wrap=True)
        self._verdict.setObjectName("questionnaire_verdict")
        self._busy = label("", "small", wrap=True)
        self._trouble = label("", "body", tone="bad", wrap=True)
        self._trouble.setObjectName("questionnaire_trouble")
        self._languages = QGridLayout()
        self._languages.setHorizontalSpacing(16)
        self._findings = FindingsList()
        self._choose = button(self.tr("Choose a workbook"), "secondary", "folder")
        self._choose.setObjectName("choose_workbook")
        self._choose.clicked.connect(self._ask)
        self.fill(column(scrolled(narrow(column(self._now(), self._other(), gap=16), 900))))
        self.first = self._choose if model.can_check else self.back
        self.act.clicked.connect(model.accept)
        model.changed.connect(self._show)
        model.busy.changed.connect(self._wait)
        model.trouble.changed.connect(self._trouble.setText)
        self._wait("")
        self._show()

    def _now(self) -> QFrame:
        model = self._model
        told = self.tr("Version {version} · {topics} topics · {questions} questions")
        facts = told.format(version=model.version, topics=model.topics, questions=model.questions)
        broken = None
        if model.broken:
            sentence = self.tr(
                "Version {version} could not be loaded. The one before it is in force; nothing "
                "was lost. Import a higher version."
            )
            told_broken = sentence.format(version=", ".join(model.broken))
            broken = label(told_broken, "body", tone="warn", wrap=True)
        return card(
            heading(model.title, Chip(self.tr("In force"), "ok", "circle-check")),
            label(facts, "text2", wrap=True),
            broken,
            self._former,
            gap=12,
        )

    def _other(self) -> QFrame:
        lead = self.tr(
            "Choose an Excel workbook (XLSForm). It is checked first; you see what was found. Only "
            "when you take it into use, it is kept in this vault as a new version."
        )
        lacking = self.tr(
            "This installation cannot read workbooks. Ask your administrator for the edition with "
            'the part «authoring»: pip install "coach-desktop[authoring]".'
        )
        choose = row(self._choose, STRETCH) if self._model.can_check else None
        told = lead if self._model.can_check else lacking
        return card(
            heading(self.tr("Another version")),
            label(told, wrap=True),
            choose,
            self._busy,
            self._trouble,
            self._verdict,
            self._languages,
            self._findings,
            gap=12,
        )

    def _show(self) -> None:
        model = self._model
        clear(self._former)
        for kept in model.former[:_MOST_FORMER]:
            self._former.addWidget(rule())
            self._former.addLayout(self._line(kept))
        clear(self._languages)
        brought = model.brought
        report = brought.report if brought is not None else None
        self._findings.show_findings(report.findings if report is not None else ())
        for place, each in enumerate(report.languages if report is not None else ()):
            self._add_language(place, each)
        self._verdict.setVisible(report is not None)
        if report is not None:
            say = phrases.load("nl")
            fit = say.say("form_check.fit", form=report.form, version=report.version,
                          count=report.questions, advice=len(report.findings))  # fmt: skip
            stops = say.say("form_check.refused", count=report.stops)
            self._verdict.setText(stops if report.is_refused else fit)
        self.act.setEnabled(model.is_fit and not model.busy.value)

    def _line(self, kept: Kept) -> QVBoxLayout:
        version = self.tr("Version {version}").format(version=kept.version)
        how = self.tr("came with the program") if kept.is_shipped else self.tr("imported")
        now = kept.version == self._model.version
        chip = Chip(self.tr("In force"), "ok", "circle-check") if now else None
        when = label(moment_in_words(kept.at), "small")
        return column(row(label(version, "strong"), label(how, "text2"), chip, STRETCH, when,
                          gap=12))  # fmt: skip

    def _add_language(self, place: int, each: Completeness) -> None:
        whole = each.told == each.asked
        told = self.tr("{told} of {asked} texts").format(told=each.told, asked=each.asked)
        tone, name = ("ok", "circle-check") if whole else ("warn", "alert-triangle")
        at = (place // 2, 3 * (place % 2))
        name_of = label(f"\u2068{each.language}\u2069")
        name_of.setAlignment(_AT_THE_LEFT)
        self._languages.addWidget(name_of, *at)
        self._languages.addWidget(label(told, "text2"), at[0], at[1] + 1)
        self._languages.addWidget(Chip(f"{each.share} %", tone, name), at[0], at[1] + 2)

    def _ask(self) -> None:
        sorts = self.tr("Workbooks ({patterns})").format(patterns="*.xlsx")
        path, _ = QFileDialog.getOpenFileName(self, self.tr("Choose a workbook"), "", sorts)
        if path:
            self._model.check(Path(path))

    def _wait(self, sentence: str) -> None:
        self._busy.setText(sentence)
        self._busy.setVisible(bool(sentence))
        self._choose.setEnabled(not sentence)
        self.act.setEnabled(self._model.is_fit and not sentence)


class FindingsList(QListWidget):
    """What a check found: how heavy, where, and what to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("findings")
        self.setAccessibleName(self.tr("What was found"))
        self.setWordWrap(True)
        self.setSpacing(2)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.setResizeMode(QListWidget.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(280)
        self.setVisible(False)

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Put these in the place of those before."""
        self.clear()
        say = phrases.load("nl")
        for each in findings:
            stops = each.weight is Weight.REFUSED
            weight = self.tr("Error") if stops else self.tr("Advice")
            where = each.place(say)
            head = f"{weight} · {where}" if where else weight
            item = QListWidgetItem(f"{head}\n{each.sentence(say)}", self)
            item.setIcon(
                icon("alert-triangle" if stops else "info-circle", "bad" if stops else "info")
            )
        self.setVisible(bool(findings))
