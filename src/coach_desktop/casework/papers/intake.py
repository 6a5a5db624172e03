"""The intake report: the sittings, and per topic what was asked and told, for the coach."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from coach_desktop.casework.intake import Intake
from coach_desktop.casework.paper_content import (
    Called,
    Chapter,
    Count,
    Day,
    Grid,
    Head,
    Own,
    Part,
    Phrase,
    Value,
    Words,
)
from coach_desktop.casework.papers.case import Case, chapter, who
from coach_desktop.casework.provenance import of_sitting
from coach_desktop.casework.rows import row_name
from coach_desktop.casework.seeing import sees
from coach_desktop.domain.answer import Answer
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.language import DUTCH, written_in
from coach_desktop.domain.sight import Sight
from coach_desktop.forms.definition import Kind, Question, text_in
from coach_desktop.forms.instance import Instance

_FILES = frozenset({Kind.IMAGE, Kind.AUDIO, Kind.FILE})


def compose(case: Case) -> Iterator[Chapter]:
    """Who it is about, the sittings, and a table per topic."""
    if case.intake is None:
        raise InputError("papers.no-intake")
    yield from chapter("", who(case))
    yield from chapter("inzage.chapter.talks", _sittings(case))
    yield from chapter("inzage.chapter.answers", _topics(case, case.intake))


def _sittings(case: Case) -> Iterator[Part]:
    told = tuple(
        (Day(each.datum), Phrase(f"paper.deel.{each.deel.value}"), Called(each.gevoerd_door),
         Count(str(each.minuten)))
        for each in case.gesprekken
        if each.datum
    )  # fmt: skip
    if told:
        head = ("letter.date", "paper.own.talk", "paper.own.led_by", "paper.own.minutes")
        yield Grid(tuple(map(Phrase, head)), told, (0.2, 0.35, 0.3, 0.15))


def _topics(case: Case, intake: Intake) -> Iterator[Part]:
    for topic, addresses in groupby(intake.instance.addresses(), key=intake.session.topic_of):
        told = tuple(_told(case, intake.instance, addresses))
        if topic is not None and told:
            head = ("paper.own.number", "paper.question", "inzage.answer")
            yield Head(Words(topic.label))
            yield Grid(tuple(map(Phrase, head)), told, (0.08, 0.46, 0.46))


def _told(
    case: Case, instance: Instance, addresses: Iterable[str]
) -> Iterator[tuple[Value | None, ...]]:
    for address in addresses:
        question, answer = instance.question(address), instance.answer(address)
        is_told = question.is_asked and answer.is_given and instance.is_relevant(address)
        if is_told and not of_sitting(question) and sees(case.seen, question):
            yield (
                _number(question),
                _asked(instance, address, case.seen),
                answered(question, answer),
            )


def _number(question: Question) -> Count | None:
    return Count(str(question.number)) if question.number else None


def _asked(instance: Instance, address: str, seen: Sight) -> Own:
    """The question in Dutch, with whom it is about in a row."""
    label, _ = text_in(instance.question(address).label, DUTCH, DUTCH)
    about = row_name(instance, address, seen)
    told = instance.fill_in(label, address)
    return Own(f"{about}: {told}" if about else told)


def answered(question: Question, answer: Answer) -> Value:
    """What was told: the words of options, a day, own words, or why there is no value."""
    if answer.reason is not None:
        return Phrase(f"answer.{answer.reason.value}")
    if question.kind in _FILES:
        return Phrase("paper.own.attached")
    if question.kind is Kind.DATE:
        return Day(answer.text)
    chosen = [each.label for each in question.choices if each.name in answer.text.split()]
    if chosen:
        tags = set.intersection(*map(set, chosen))
        return Words({tag: ", ".join(label[tag] for label in chosen) for tag in tags})
    return Own(answer.text, written_in(answer.text, DUTCH))
