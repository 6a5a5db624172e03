"""The measurements of a dossier: instruments with their history, and the end beside the start."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from coach_desktop.casework.measuring import Overview
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.chart_cards import CARDS
from coach_desktop.desktop.compare_card import CompareCard
from coach_desktop.desktop.page import Page
from coach_desktop.domain import phrases
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.moment import Moment
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import button, card, clear, column, label, row, scrolled
from coach_desktop.widgets.questions.factory import Tongues
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class MeasuresModel(QObject):
    """What was measured of one dossier, as far as may be seen with whoever looks along."""

    changed = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str, language: str) -> None:
        super().__init__()
        self._workplace, self._tasks = workplace, tasks
        self.dossier = dossier
        self.tongues = Tongues(phrases.load("nl"), phrases.load(language))
        self.trouble: Field[str] = Field("", self)
        self.overview = Overview("", "")
        self.moment = Moment.UNKNOWN
        self.language = DUTCH

    @property
    def name(self) -> str:
        """Whose measurements they are."""
        return self._workplace.people.facts(self.dossier).full_name

    def load(self) -> None:
        """Read the measurements anew."""
        measuring, moment = self._workplace.measuring, self.moment
        task = self._tasks.start(lambda _: measuring.overview(self.dossier, moment), Lane.VAULT)
        task.succeeded.connect(self._show)
        task.failed.connect(self._failed)

    def look(self, *, alone: bool) -> None:
        """Say whether nobody else can look along now."""
        self.moment = Moment.WITHOUT_CLIENT if alone else Moment.UNKNOWN
        self.load()

    def speak(self, *, in_client: bool) -> None:
        """Let the charts speak the client's language, or Dutch again."""
        self.language = self.tongues.tag if in_client else DUTCH
        self.changed.emit()

    def _show(self, overview: Overview) -> None:
        self.overview = overview
        self.changed.emit()

    def _failed(self, trouble: Exception) -> None:
        self.trouble.set(wording(trouble))


class MeasuresPage(Page):
    """Lays the model out."""

    to_final = Signal(str)

    def __init__(self, model: MeasuresModel) -> None:
        super().__init__("measures")
        self._model = model
        self.read_anew = model.load
        self._charts, self._compared = QVBoxLayout(), QVBoxLayout()
        self._charts.setSpacing(16)
        self._views = QStackedWidget()
        for view in (self._charts, self._compared):
            view.setContentsMargins(0, 0, 0, 0)
            holder = QWidget()
            holder.setLayout(view)
            self._views.addWidget(scrolled(holder, margin=32))
        self._tabs = QWidget()
        self._tabs.setLayout(self._tab_buttons())
        self._tabs.hide()
        self._alone = button(self.tr("Nobody else can look along"), "pill", "eye")
        self._alone.setObjectName("alone")
        self._alone.setCheckable(True)
        self._alone.toggled.connect(lambda on: model.look(alone=on))
        self._alone.hide()
        self.to_state(self._alone)
        self.to_state(self._speaking())
        self.title.setText(model.name)
        self.act.setEnabled(False)
        self.act.clicked.connect(lambda: self.to_final.emit(model.dossier))
        self.fill(column(self._tabs, self._views, gap=0))
        self.first = self.back
        model.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)

    def _show(self) -> None:
        overview = self._model.overview
        self._alone.setVisible(bool(overview.hidden.waiting) or self._alone.isChecked())
        self.act.setEnabled(bool(overview.nulmeting))
        if overview.eindmeting:
            self.act.setText(self.tr("Go on with the final measurement"))
            self.act.setAccessibleName(self.act.text())
        self.under(self._told())
        clear(self._charts)
        clear(self._compared)
        for chart in overview.charts:
            if chart.items or chart.hidden:
                self._charts.addWidget(CARDS[chart.instrument.code](chart, self._model.language))
        if not overview.nulmeting:
            told = self.tr("Nothing was measured yet: the questionnaire was not begun.")
            self._charts.addWidget(card(label(told, "text2", wrap=True)))
        if overview.compared:
            self._compared.addWidget(CompareCard(overview.compared, self._model.tongues))
        self._tabs.setVisible(bool(overview.compared))
        self._charts.addStretch(1)
        self._compared.addStretch(1)

    def _speaking(self) -> QPushButton:
        """Lets who looks along read the charts; not there for who reads Dutch."""
        tag = self._model.tongues.tag
        told = self.tr("Charts in: {language}").format(language=language_of(tag).dutch_name)
        made = button(told, "pill", "language")
        made.setObjectName("in_client")
        made.setCheckable(True)
        made.toggled.connect(lambda on: self._model.speak(in_client=on))
        if tag == DUTCH:
            made.hide()
        return made

    def _tab_buttons(self) -> QHBoxLayout:
        """Which of the two is shown; without an eindmeting there is nothing to choose."""
        group = QButtonGroup(self)
        names = (self.tr("Instruments"), self.tr("Then and now"))
        line = row(gap=24)
        line.setContentsMargins(36, 12, 36, 0)
        for place, name in enumerate(names):
            tab = button(name, "tab")
            tab.setObjectName(f"tab_{place}")
            tab.setCheckable(True)
            tab.setChecked(place == 0)
            group.addButton(tab, place)
            line.addWidget(tab)
        line.addStretch(1)
        group.idClicked.connect(self._views.setCurrentIndex)
        return line

    def _told(self) -> str:
        overview = self._model.overview
        if not overview.eindmeting:
            return self.tr("Measurements")
        if not overview.left:
            return self.tr("Measurements · the final one is complete")
        return self.tr("Measurements · %n question(s) of the final one left", "", overview.left)
