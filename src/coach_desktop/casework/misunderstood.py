"""Marks at questions that were not understood as they were asked; they can be taken away again."""

from dataclasses import dataclass

from coach_desktop.casework.changes import Changes
from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake
from coach_desktop.casework.ports import Vault
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import misunderstood_path
from coach_desktop.domain.history import standings
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.forms.instance import Changed

_MARK = "ja"


@dataclass(frozen=True, slots=True)
class Misunderstood:
    """The marks of this vault, per intake."""

    vault: Vault
    changes: Changes

    def marked(self, intake: Intake) -> tuple[str, ...]:
        """Addresses of what is marked and may be seen now, in the order of the questionnaire."""
        prefix = misunderstood_path(intake.id)
        stands = standings(self.vault.heads(intake.dossier, prefix))
        marks = {path.removeprefix(prefix) for path, each in stands.items() if each.answer.text}
        return tuple(
            each for each in intake.instance.addresses() if each in marks and intake.may_see(each)
        )

    def mark(self, intake: Intake, address: str, *, marked: bool) -> Given:
        """Mark a question, or take its mark away; what it returns is given to `Intake.keep`."""
        draft = Draft(
            intake.dossier,
            misunderstood_path(intake.id, address),
            Kind.NOTE if marked else Kind.TOMBSTONE,
            Answer(_MARK) if marked else NOT_ASKED,
            intake.instance.question(address).marks.gevoelig,
            language_shown=intake.language,
        )
        return Given(address, Changed(), (draft,))
