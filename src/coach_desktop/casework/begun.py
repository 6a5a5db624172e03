"""The intakes that were begun: found by dossier and kind, in the questionnaire that is in force."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from coach_desktop.casework.asking import (
    NULMETING,
    kinds,
)
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.conversation import Conversation, conversations
from coach_desktop.casework.gesprekken import Gesprekken
from coach_desktop.casework.people import People
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.dossier import (
    instance_path,
)
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, Sight, sight
from coach_desktop.forms.definition import Form
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.world import Surroundings


@dataclass(frozen=True, slots=True)
class Begun:
    """Which intakes were begun in this vault, and by what they are asked and seen."""

    vault: Vault
    changes: Changes
    people: People
    plan: Plan
    surroundings: Surroundings
    former: Callable[[str, str], Form | None] = lambda _form, _version: None
    """Gives a version of a questionnaire that is no longer in force, by its id and version."""

    def find(self, dossier: str, kind: str = NULMETING) -> str:
        """The id of the dossier's nulmeting, or of another kind; '' when none was begun."""
        found = self._conversations(dossier).get(kind)
        return found.id if found is not None else ""

    def conversation(self, dossier: str, instance: str) -> Conversation:
        """All that was begun of the same kind: several people may each have begun it."""
        found = self._conversations(dossier).values()
        alone = Conversation(self.vault, dossier, (instance,), self.changes.identity.author.id)
        return next((each for each in found if instance in each.ids), alone)

    def _conversations(self, dossier: str) -> Mapping[str, Conversation]:
        return conversations(self.vault, dossier, self.changes.identity.author.id)

    def kind(self, dossier: str, instance: str) -> str:
        """What was begun under this id; '' when nothing was."""
        return kinds(self.vault.history(dossier, instance_path(instance))).get(instance, "")

    def begin(self, dossier: str, kind: str = NULMETING) -> str:
        """Begin a nulmeting, or another kind, and give its id; a begun one is given again."""
        if existing := self.find(dossier, kind):
            return existing
        instance = self.changes.ids.new()
        form = self.plan.form
        value: dict[str, Value] = {"form": form.id, "kind": kind, "version": form.version}
        path = instance_path(instance)
        self.changes.commit([Draft(dossier, path, Kind.FACT, Answer(value), Sensitivity.S0)])
        return instance

    @property
    def gesprekken(self) -> Gesprekken:
        """The sittings in which intakes go on."""
        return Gesprekken(self.vault, self.changes)

    def sight(self, moment: Moment) -> Sight:
        """What whoever is at the keyboard sees of an intake at this moment."""
        changes = self.changes
        role = changes.identity.author.role
        return sight(role, Receiver.OWN_SCREEN, moment, chosen=changes.chosen)
