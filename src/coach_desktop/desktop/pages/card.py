"""The dossier card of a begeleider: how somebody is called and reached, and the visits."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout

from coach_desktop.casework.facts import Facts
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.facts_card import FactsCard
from coach_desktop.desktop.page import Page
from coach_desktop.desktop.spoken import dutch_name, languages
from coach_desktop.desktop.visits_card import VisitsCard
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import sight
from coach_desktop.domain.visit import Visit
from coach_desktop.widgets.parts import STRETCH, button, column, scrolled


class CardModel(QObject):
    """What the card shows of one person, as far as this role may see it."""

    changed = Signal()

    def __init__(self, workplace: Workplace, dossier: str) -> None:
        super().__init__()
        self._workplace = workplace
        self.dossier = dossier
        self.facts = Facts({})
        self.visits: Sequence[Visit] = ()
        self._languages = languages(workplace)

    @property
    def spoken(self) -> str:
        """The language that this person speaks, in Dutch; '' when it is not known."""
        return dutch_name(self._languages, self.facts.text("gesprekstaal"))

    def load(self) -> None:
        """Read the card anew."""
        workplace = self._workplace
        role, chosen = workplace.identity.author.role, workplace.profile.chosen_s2
        seen = sight(role, Receiver.OWN_SCREEN, chosen=chosen)
        self.facts = workplace.people.facts(self.dossier).seen_by(seen)
        self.visits = workplace.visits.of(self.dossier)
        self.changed.emit()


class CardPage(Page):
    """Lays the model out."""

    to_package = Signal()

    def __init__(self, model: CardModel) -> None:
        super().__init__("card", "plus")
        self._model = model
        self.read_anew = model.load
        self._facts = FactsCard()
        self._visits = VisitsCard()
        both = QHBoxLayout()
        both.setSpacing(16)
        both.addLayout(column(self._facts, STRETCH), 2)
        both.addLayout(column(self._visits, STRETCH), 3)
        self.fill(column(scrolled(both, margin=32)))
        package = button(self.tr("Send back in a package"), "quiet", "arrows-exchange")
        package.setObjectName("to_package")
        package.clicked.connect(self.to_package)
        self.to_state(package)
        self.first = self.act
        model.changed.connect(self._show)

    def _show(self) -> None:
        facts = self._model.facts
        self.title.setText(facts.full_name)
        spoken = self._model.spoken
        self.under(self.tr("speaks {language}").format(language=spoken) if spoken else "")
        self._facts.show_facts(self._known(facts, spoken), {})
        self._visits.show_visits(self._model.visits)

    def _known(self, facts: Facts, spoken: str) -> Mapping[str, str]:
        return {
            self.tr("Called"): facts.text("roepnaam"),
            self.tr("Language"): spoken,
            self.tr("Telephone"): facts.text("telefoon"),
            self.tr("Address"): facts.text("adres"),
        }
