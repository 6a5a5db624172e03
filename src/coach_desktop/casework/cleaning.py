"""Takes out of an answer what must not enter the log, however deep it stands."""

from dataclasses import replace

from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.text import clean_answer


def clean(answer: Answer) -> Answer:
    """Nothing enters the log with signs that cannot be stored or that pretend."""
    return replace(answer, value=_cleaned(answer.value))


def _cleaned(value: Value) -> Value:
    match value:
        case str():
            return clean_answer(value)
        case list():
            return [_cleaned(each) for each in value]
        case dict():
            return {name: _cleaned(each) for name, each in value.items()}
        case _:
            return value
