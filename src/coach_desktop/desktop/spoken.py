"""What languages are called on the screen, also those that the program does not speak itself."""

from collections.abc import Mapping

from PySide6.QtWidgets import QComboBox

from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain import phrases
from coach_desktop.domain.language import language_of
from coach_desktop.forms.definition import text_in


def languages(workplace: Workplace) -> dict[str, str]:
    """The languages that the questionnaire knows, by tag, in the order of their Dutch names."""
    questions = workplace.intakes.plan.form.questions()
    asking = (each for each in questions if each.marks.bron == "gesprekstaal")
    options = (choice for each in asking for choice in each.choices)
    named = ((each.name, text_in(each.label, "nl", "nl")[0]) for each in options)
    return dict(sorted(named, key=lambda each: each[1].casefold()))


def dutch_name(known: Mapping[str, str], tag: str) -> str:
    """A language in Dutch, of those of the questionnaire or of our own; '' for no tag."""
    return known.get(tag) or language_of(tag).dutch_name


def language_box(tag: str) -> QComboBox:
    """A choice among our own languages, each by its own name, with one of them chosen."""
    box = QComboBox()
    for each in phrases.languages():
        box.addItem(language_of(each).own_name, each)
    box.setCurrentIndex(box.findData(tag))
    return box
