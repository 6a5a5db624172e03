"""The questionnaire that ships is what its workbook says, in every language and whole."""

import pytest

from coach_desktop import places
from coach_desktop.app.asking import FORM, load_form
from coach_desktop.authoring.workbook import FROM_CLDR, LISTS, ORIGIN, refreshed, xform
from coach_desktop.domain import phrases
from coach_desktop.forms.definition import Texts
from coach_desktop.forms.xform import read_list

FORMS = places.place("resources", "forms")
LANGUAGES = phrases.languages()


def test_the_xform_is_what_the_workbook_gives() -> None:
    assert xform(FORMS / "brede_intake.xlsx") == (FORMS / FORM).read_bytes()


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_file_is_what_cldr_gives_and_marks_what_it_lacks(name: str) -> None:
    content = (FORMS / name).read_bytes()
    assert refreshed(name, content) == content
    for choice in read_list(content):
        assert set(choice.label) == set(LANGUAGES), choice.name
        assert set(choice.extra[ORIGIN].split()) <= set(FROM_CLDR)


def test_every_text_of_a_question_stands_in_every_language() -> None:
    lacking = []
    for question in load_form().questions():
        if not question.is_shown:
            continue
        parts: dict[str, Texts] = {
            "label": question.label,
            "hint": question.hint,
            "message": question.constraint_message,
        }
        for part, told in parts.items():
            if told and set(told) != set(LANGUAGES):
                lacking.append(f"{question.key} {part}")
        lacking += [
            f"{question.key} {choice.name}"
            for choice in question.choices
            if set(choice.label) != set(LANGUAGES)
        ]
    assert lacking == []


def test_every_topic_has_its_name_in_every_language() -> None:
    for topic in load_form().topics:
        assert set(topic.label) == set(LANGUAGES), topic.key
