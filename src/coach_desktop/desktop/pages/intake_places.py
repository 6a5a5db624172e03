"""Places of an intake: what is asked there, where a topic begins, and the rows of a repeat."""

from coach_desktop.casework.intake import Intake
from coach_desktop.forms.definition import text_in
from coach_desktop.forms.instance import Instance
from coach_desktop.forms.session import Session, Standing
from coach_desktop.widgets.questions.factory import Tongues, asked_in


def texts_at(intake: Intake, tongues: Tongues, name: str, address: str) -> tuple[str, str, str]:
    """A text of a question: Dutch, the client's words, and the language these are in."""
    item = intake.instance.plan.by_key[address.rpartition("/")[2]]
    told = getattr(item, name, {})
    dutch = text_in(told, "nl", "nl")[0]
    other, language = text_in(told, tongues.tag, "nl")
    if not intake.session.is_repeat(address):
        dutch = asked_in(intake.instance.fill_in(dutch, address), tongues.dutch)
        other = asked_in(intake.instance.fill_in(other, address), tongues.client)
    return dutch, other, language


def first_of_topic(session: Session, key: str) -> str:
    """The first question of a topic that is open, else its first; '' when none is shown."""
    inside = [
        each
        for each in session.shown()
        if (topic := session.topic_of(each)) is not None and topic.key == key
    ]
    still_open = (
        each
        for each in inside
        if not session.is_repeat(each) and session.standing(each) is Standing.OPEN
    )
    return next(still_open, next(iter(inside), ""))


def rows_in(instance: Instance, place: str) -> tuple[tuple[str, str], ...]:
    """Rows of the repeat at a place: id, and what the first question in it says."""
    first = next(
        question.key
        for question in instance.form.questions()
        if question.path.startswith(instance.plan.by_key[place.rpartition("/")[2]].path)
    )
    return tuple(
        (row, instance.answer(f"{place}/{row}/{first}").text) for row in instance.rows(place)
    )
