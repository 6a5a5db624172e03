"""Where an answer comes from and belongs: who told it, to which question, in which language."""

from dataclasses import replace

from coach_desktop.domain.gesprek import PREFIX
from coach_desktop.domain.operation import Draft, Source
from coach_desktop.forms.definition import Form, Question

_PUT = frozenset({"client", "samen"})


def is_put(question: Question) -> bool:
    """Whether a question is put to the client."""
    return question.marks.wie in _PUT


def of_sitting(question: Question) -> str:
    """Which thing of the sitting a question asks for; '' when it asks for none."""
    bron = question.marks.bron
    return bron.removeprefix(PREFIX) if bron.startswith(PREFIX) else ""


def signed(draft: Draft, question: Question, form: Form, teller: Source, language: str) -> Draft:
    """The draft with where it comes from; what the coach asks himself no teller answers.

    A document answers either.
    """
    is_told = is_put(question) or teller is Source.DOCUMENT
    return replace(
        draft,
        source=teller if is_told else Source.COACH,
        sensitivity=question.marks.gevoelig,
        form=form.id,
        form_version=form.version,
        language_shown=language,
    )
