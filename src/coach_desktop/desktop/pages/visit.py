"""Log a visit in five minutes: when, how, how long, what was done and agreed, and a signal."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout

from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.fields import LineField, choice_field, chosen
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.desktop.visit_words import alert_name, contact_name
from coach_desktop.domain.visit import Alert, Contact, Visit
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import column, label, row, scrolled
from coach_desktop.widgets.prose import Prose
from coach_desktop.widgets.questions.basic import DateAnswer
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording

_USUAL_MINUTES = "45"


class VisitModel(QObject):
    """Keeps one visit; a trouble leaves everything on the screen."""

    logged = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self._dossier = dossier
        self.today = workplace.clock.today().isoformat()
        self.trouble: Field[str] = Field("", self)

    @property
    def name(self) -> str:
        """Who was visited."""
        return self._workplace.people.facts(self._dossier).full_name

    def log(self, visit: Visit) -> None:
        """Keep the visit."""
        self.trouble.set("")
        visits, dossier = self._workplace.visits, self._dossier
        task = self._tasks.start(lambda _: visits.log(dossier, visit), Lane.VAULT)
        task.succeeded.connect(lambda _: self.logged.emit())
        task.failed.connect(self._failed)

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class VisitPage(Page):
    """Lays the model out."""

    def __init__(self, model: VisitModel) -> None:
        super().__init__("visit", "check")
        self._model = model
        self.title.setText(model.name)
        self.under(self.tr("Visit"))
        names = (self.tr("Day"), self.tr("Month"), self.tr("Year"))
        self._day = DateAnswer(self.tr("Day of the visit"), names)
        self._day.setObjectName("visit_day")
        self._day.show_value(model.today)
        self._next = DateAnswer(self.tr("Next visit"), names)
        self._next.setObjectName("visit_next")
        contacts = {each.value: contact_name(each) for each in Contact}
        contact, self._contact = choice_field("visit_contact", self.tr("How"), contacts)
        self._minutes = LineField("visit_minutes", self.tr("Minutes"))
        self._minutes.edit.setText(_USUAL_MINUTES)
        self._done = self._prose("visit_done", self.tr("What was done"))
        self._agreed = self._prose("visit_agreement", self.tr("What was agreed"))
        alerts = {each.value: alert_name(each) for each in Alert}
        signal, self._alert = choice_field("visit_alert", self.tr("Signal for the coach"), alerts)
        mind = self.tr(
            "Write nothing of health or safety here, and no BSN. Are you worried? Choose a signal."
        )
        day = self._titled(self.tr("Day of the visit"), self._day)
        halves = row(day, contact, self._minutes, gap=16)
        ends = row(self._titled(self.tr("Next visit"), self._next), signal, gap=16)
        for each in (halves, ends):
            each.setStretch(1, 1)
        texts = column(
            *(self._titled(edit.accessibleName(), edit) for edit in (self._done, self._agreed)),
            gap=16,
        )
        body = narrow(
            column(halves, label(mind, "small", tone="info", wrap=True), texts, ends, gap=20), 760
        )
        self.fill(column(scrolled(body, margin=0)))
        self.first = self._done
        self.act.clicked.connect(lambda: model.log(self._visit()))
        model.trouble.changed.connect(self.tell)

    def _visit(self) -> Visit:
        minutes = self._minutes.text
        return Visit(
            id="",
            day=self._day.value(),
            contact=Contact(chosen(self._contact)),
            minutes=int(minutes) if minutes.isascii() and minutes.isdecimal() else 0,
            done=self._done.toPlainText(),
            agreement=self._agreed.toPlainText(),
            next_day=self._next.value(),
            alert=Alert(chosen(self._alert)),
        )

    def _titled(self, title: str, widget: DateAnswer | Prose) -> QVBoxLayout:
        return column(label(title, "strong"), widget, gap=4)

    def _prose(self, name: str, title: str) -> Prose:
        edit = Prose(name, title)
        edit.setMaximumHeight(96)
        return edit
