"""What one filling-in of the questionnaire asks, and what it knows already when it begins.

A nulmeting asks everything. An eindmeting asks the rows that are marked for it once more, and each
permission anew; what else its conditions need, it takes from the nulmeting.
"""

from collections.abc import Iterable, Iterator, Mapping

from coach_desktop.casework.kept import Kept
from coach_desktop.domain.answer import Answer, texts_of
from coach_desktop.domain.operation import Operation
from coach_desktop.forms.definition import Form, Group, Item, Kind, Question
from coach_desktop.forms.plan import Plan

NULMETING = "nulmeting"
EINDMETING = "eindmeting"

_PERMISSION = "avg:vrije_keuze"
_OF_THAT_TALK = frozenset({_PERMISSION, "privacy:moment"})
"""What an answer feeds that holds for its own talk alone: a permission, and who was present."""


def asks(kind: str, item: Item) -> bool:
    """Whether an instance of this kind asks a question, or lets rows be added to a repeat.

    What a note says goes before the questions under it, whoever asks them.
    """
    if kind != EINDMETING:
        return True
    if isinstance(item, Group):
        return False
    return item.kind is Kind.NOTE or item.marks.nulmeting or _PERMISSION in _feeds(item)


def kinds(heads: Iterable[Operation]) -> Mapping[str, str]:
    """The instances among what stands below `intake/`: id and kind, in the order of the vault."""
    return {
        operation.path.partition("/")[2]: texts_of(operation.answer.value).get("kind", "")
        for operation in heads
        if operation.path.count("/") == 1
    }


def with_former(plan: Plan, former: Kept, told: Kept) -> Kept:
    """What an eindmeting knows: what was told in it, and before it of all that it does not ask.

    Its rows are those of the nulmeting: the same child is asked about under the same row.
    """
    return Kept(former.rows, {**dict(_carried(plan, former.answers)), **told.answers})


def _carried(plan: Plan, answers: Mapping[str, Answer]) -> Iterator[tuple[str, Answer]]:
    for address, answer in answers.items():
        question = plan.by_key.get(address.rpartition("/")[2])
        if isinstance(question, Question) and not (
            asks(EINDMETING, question) or _OF_THAT_TALK & _feeds(question)
        ):
            yield address, answer


def _feeds(question: Question) -> frozenset[str]:
    return frozenset(question.marks.voedt.split(";"))


def outside_rows(form: Form) -> frozenset[str]:
    """Keys of the questions that stand in no repeat."""
    repeats = [group.path + "/" for group in form.root.groups() if group.is_repeat]
    return frozenset(
        question.key
        for question in form.questions()
        if not question.path.startswith(tuple(repeats))
    )


def by_fact(form: Form) -> Mapping[str, str]:
    """The key of the question that asks for a fact or for something of the sitting, by its mark."""
    asked = (each for each in form.questions() if each.marks.bron)
    return {question.marks.bron: question.key for question in asked}
