"""Marks at questions that were not understood as they were asked; they can be taken away again."""

from coach_desktop.casework.given import Given
from coach_desktop.casework.intake import Intake
from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.dossier import misunderstood_path
from coach_desktop.domain.history import standings
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.forms.instance import Changed

_MARK = "ja"


def marked(intake: Intake) -> tuple[str, ...]:
    """Addresses of what is marked and may be seen now, in the order of the questionnaire."""
    prefix = misunderstood_path(intake.id)
    stands = standings(intake.conversation.below(prefix))
    marks = {path.removeprefix(prefix) for path, each in stands.items() if each.answer.text}
    return tuple(
        each for each in intake.instance.addresses() if each in marks and intake.may_see(each)
    )


def mark(intake: Intake, address: str, *, is_marked: bool) -> Given:
    """Mark a question, or take its mark away; what it returns is given to `Intake.keep`."""
    draft = Draft(
        intake.dossier,
        misunderstood_path(intake.id, address),
        Kind.NOTE if is_marked else Kind.TOMBSTONE,
        Answer(_MARK) if is_marked else NOT_ASKED,
        intake.instance.question(address).marks.gevoelig,
        language_shown=intake.language,
    )
    return Given(address, Changed(), intake.conversation.placed(draft))
