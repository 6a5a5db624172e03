"""What languages are called on the screen, also those that the program does not speak itself."""

from coach_desktop.casework.workplace import Workplace
from coach_desktop.forms.definition import text_in


def languages(workplace: Workplace) -> dict[str, str]:
    """The languages that the questionnaire knows, by tag, in the order of their Dutch names."""
    questions = workplace.intakes.plan.form.questions()
    asking = next(each for each in questions if each.marks.bron == "gesprekstaal")
    named = ((each.name, text_in(each.label, "nl", "nl")[0]) for each in asking.choices)
    return dict(sorted(named, key=lambda each: each[1].casefold()))
