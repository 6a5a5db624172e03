"""Counts for a functional manager: what this installation works with, and nobody's name."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QGridLayout

from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.page import Page, narrow
from coach_desktop.widgets.parts import card, column, heading, label, scrolled


class CountsModel(QObject):
    """How much there is of what; never of whom."""

    def __init__(self, workplace: Workplace) -> None:
        super().__init__()
        form = workplace.intakes.plan.form
        self.municipality = workplace.profile.name
        self.version = form.version
        self.topics = len(form.topics)
        self.questions = sum(question.is_asked for question in form.questions())
        self.goals = len(workplace.library)
        self.dossiers = workplace.people.vault.count()


class CountsPage(Page):
    """Lays the model out."""

    def __init__(self, model: CountsModel) -> None:
        super().__init__("counts", "settings")
        self.under(model.municipality)
        told = {
            self.tr("Version of the questionnaire"): model.version,
            self.tr("Topics"): str(model.topics),
            self.tr("Questions"): str(model.questions),
            self.tr("Goals in the library"): str(model.goals),
            self.tr("Dossiers in this vault"): str(model.dossiers),
        }
        grid = QGridLayout()
        grid.setVerticalSpacing(12)
        grid.setColumnStretch(0, 1)
        for place, (title, count) in enumerate(told.items()):
            grid.addWidget(label(title), place, 0)
            grid.addWidget(label(count, "strong"), place, 1)
        why = self.tr("Your role manages the installation. Dossiers are not in this vault.")
        body = card(
            heading(self.tr("What this installation holds")),
            grid,
            label(why, "small", wrap=True),
            gap=16,
        )
        self.fill(column(scrolled(narrow(column(body), 760), margin=0)))
        self.first = self.act
