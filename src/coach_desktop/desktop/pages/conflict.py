"""What two people told differently, side by side, until a human says which of it holds."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from coach_desktop.casework.difference import Difference, Said, Way
from coach_desktop.casework.workplace import Workplace
from coach_desktop.desktop.conflict_card import ConflictCard
from coach_desktop.desktop.days import moment_in_words
from coach_desktop.desktop.fields import choice_field, chosen
from coach_desktop.desktop.page import Page
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.moment import Moment
from coach_desktop.widgets.binding import Field
from coach_desktop.widgets.parts import STRETCH, card, clear, column, label, row, scrolled
from coach_desktop.widgets.tasks import Lane, Tasks
from coach_desktop.widgets.wording import wording


class ConflictModel(QObject):
    """What is to be decided in one dossier."""

    changed = Signal()

    def __init__(self, workplace: Workplace, tasks: Tasks, dossier: str) -> None:
        super().__init__()
        self._workplace, self._tasks, self.dossier = workplace, tasks, dossier
        self.found: Sequence[Difference] = ()
        self.moment = Moment.UNKNOWN
        self.trouble: Field[str] = Field("", self)
        self._known: Mapping[str, Identity] = {}

    @property
    def name(self) -> str:
        """Whose dossier it is."""
        return self._workplace.people.facts(self.dossier).full_name

    def load(self) -> None:
        """Read anew what differs."""
        self.found = self._workplace.differences.of(self.dossier, self.moment)
        cards = (each.card for each in self._workplace.cards.listed())
        self._known = {each.person: each.identity for each in cards}
        self.changed.emit()

    def look(self, moment: Moment) -> None:
        """Show what may be seen at this moment."""
        self.moment = moment
        self.load()

    def is_mine(self, author: str) -> bool:
        """Whether the owner of this vault told it."""
        return author == self._workplace.identity.author.id

    def who(self, author: str) -> str:
        """By name, as far as he works here or gave a key card; else by the beginning of the id."""
        if self.is_mine(author):
            return self._workplace.identity.author.name
        if author in self._known:
            return self._known[author].author.name
        return self.tr("Somebody else ({id})").format(id=author[:8])

    def role(self, said: Said) -> str:
        """What the municipality calls the role in which it was written down."""
        return self._workplace.profile.role_name(said.role)

    def organisation(self, said: Said) -> str:
        """By name, as far as it is our own or stands on a key card; else its id's beginning."""
        known = (self._workplace.identity, *self._known.values())
        names = {each.organisation.id: each.organisation.name for each in known}
        return names.get(said.organisation, said.organisation[:8])

    def number(self, difference: Difference, said: Said) -> str:
        """A masked number in full; that it was shown stands in the logbook."""
        return self._workplace.differences.number(self.dossier, difference.path, said.id)

    def goal(self, code: str) -> str:
        """A goal of the library by its code; else the code itself."""
        known = self._workplace.drafting.goal(code)
        return known.text("doel_ik", "nl")[0] if known is not None else code

    @property
    def begun(self) -> Sequence[tuple[str, str]]:
        """By whom and when an intake was begun that is read as one; () when one of them did."""
        told = self._workplace.differences.begun(self.dossier)
        return tuple((self.who(each.author), moment_in_words(each.claimed_time)) for each in told)

    def decide(self, difference: Difference, chosen: str, reason: str) -> None:
        """Let one of the answers hold."""
        verb = self._workplace.differences.decide
        self._do(lambda: verb(self.dossier, difference.path, chosen, reason))

    def leave(self, difference: Difference, way: Way, note: str) -> None:
        """Leave it open, and note why."""
        verb = self._workplace.differences.leave
        self._do(lambda: verb(self.dossier, difference.path, way, note))

    def _do(self, verb: Callable[[], None]) -> None:
        self.trouble.set("")
        task = self._tasks.start(lambda _: verb(), Lane.VAULT)
        task.succeeded.connect(lambda _: self.load())
        task.failed.connect(lambda trouble: self.trouble.set(wording(trouble)))


class ConflictPage(Page):
    """Lays the model out."""

    def __init__(self, model: ConflictModel) -> None:
        super().__init__("conflict", "folder")
        self._model = model
        self.read_anew = model.load
        moments = {
            Moment.UNKNOWN.value: self.tr("Others may look along"),
            Moment.WITHOUT_CLIENT.value: self.tr("Nobody looks along"),
            Moment.ALONE_WITH_CLIENT.value: self.tr("Alone with the client"),
        }
        _, self._moment = choice_field("conflict_moment", self.tr("Who can look along"), moments)
        self._moment.currentIndexChanged.connect(lambda _: self._look())
        self.to_state(self._moment)
        about = self.tr(
            "These answers were given without knowing of each other. Both stay until you decide. "
            "Whatever you choose, the other one stays in the history."
        )
        self._about = label(about, "text2", wrap=True)
        self._begun = label("", "lead", wrap=True)
        self._begun.setObjectName("begun_twice")
        self._cards = QVBoxLayout()
        self._cards.setSpacing(16)
        self._nothing = card(row(label(self.tr("Nothing is to be decided here."), "lead"), STRETCH))
        holder = QWidget()
        holder.setLayout(
            column(self._begun, self._about, self._nothing, self._cards, STRETCH, gap=16)
        )
        self.fill(column(scrolled(holder, margin=32)))
        self.first = self.act
        model.changed.connect(self._show)
        model.trouble.changed.connect(self.tell)

    def _look(self) -> None:
        self._model.look(Moment(chosen(self._moment)))

    def _show(self) -> None:
        model = self._model
        self.title.setText(self.tr("What was told differently"))
        count = self.tr("%n to decide", "", len(model.found))
        self.under(f"{model.name} · {count}")
        clear(self._cards)
        for each in model.found:
            self._cards.addWidget(self._card(each))
        self._nothing.setVisible(not model.found)
        self._about.setVisible(bool(model.found))
        begun = "; ".join(f"{who}, {when}" for who, when in model.begun)
        told = self.tr(
            "This intake was begun more than once, without knowing of each other ({begun}). It is "
            "shown as one conversation: what only one of you asked stands in it."
        )
        self._begun.setText(told.format(begun=begun))
        self._begun.setVisible(bool(begun))

    def _card(self, difference: Difference) -> ConflictCard:
        model = self._model
        made = ConflictCard(difference, model)
        made.decided.connect(lambda said, why: model.decide(difference, said, why))
        made.left_open.connect(lambda way, note: model.leave(difference, Way(way), note))
        return made
