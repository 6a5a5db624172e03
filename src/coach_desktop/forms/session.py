"""Where someone is in a form: what comes next, what is open, declined or not applicable."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction
from itertools import groupby
from math import ceil

from coach_desktop.domain.answer import Answer, Reason
from coach_desktop.forms.counted import is_counted
from coach_desktop.forms.definition import Group, Item, Question
from coach_desktop.forms.instance import Changed, Instance
from coach_desktop.forms.nodes import Node


class Standing(StrEnum):
    """How a question stands."""

    OPEN = "open"
    ANSWERED = "answered"
    DECLINED = "declined"
    LATER = "later"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Progress:
    """How far a topic is: the questions that are walked, and how many were dealt with.

    `asked` counts those of the whole form too, when a shorter one is walked.
    """

    topic: Group
    total: int
    answered: int
    declined: int
    asked: int

    @property
    def done(self) -> int:
        """Answered or declined."""
        return self.answered + self.declined

    @property
    def is_complete(self) -> bool:
        """Whether nothing that is asked is still open."""
        return self.done == self.total

    @property
    def minutes_left(self) -> int:
        """Minutes that what is open still takes, as the form reckons for the topic; rounded up."""
        return minutes_left((self,))


def minutes_left(topics: Iterable[Progress]) -> int:
    """Minutes that what is open still takes in these topics together, rounded up."""
    return ceil(
        sum(
            Fraction(each.topic.minutes * (each.total - each.done), each.asked)
            for each in topics
            if each.asked
        )
    )


class Session:
    """Walks one instance, question by question; no answer is ever lost by walking."""

    def __init__(
        self,
        instance: Instance,
        place: str = "",
        may_show: Callable[[Item], bool] = lambda _: True,
    ) -> None:
        """Begin at `place`, or at the first question when it is not asked any more.

        Walking and counting pass by what `may_show` says no to; of a repeat that is where its rows
        are added and taken away, not the rows themselves.
        """
        self.instance = instance
        self._ask = may_show
        self._asked_about: dict[str, bool] = {}
        self._known: tuple[int, list[str]] | None = None
        self._found: tuple[int, list[tuple[Node, Question]]] | None = None
        groups = instance.form.root.groups()
        self._lists = [each.path for each in groups if "field-list" in each.appearance.split()]
        shown = self.shown()
        self._place = place if place in shown else (shown[0] if shown else "")

    @property
    def place(self) -> str:
        """The address of the question where someone is; '' in a form without questions."""
        return self._place

    def page(self) -> tuple[str, ...]:
        """What stands on the screen together: a field list, else the question alone."""
        return self._page_of(self._place, self.shown())

    def settle(self) -> None:
        """Go to the question beside this one when it may not be shown any more.

        Whoever lets another question be shown says so here: else what is shown is looked up anew
        only once a question or a row came or went.
        """
        self._known = None
        self._asked_about.clear()
        if self._place not in self.shown() and not self._step(+1):
            self._step(-1)

    def go(self, address: str) -> bool:
        """Go to a question; False when it is not shown now."""
        if address not in self.shown():
            return False
        self._place = address
        return True

    def next(self) -> bool:
        """Go on to the next shown question; False on the last one."""
        return self._step(+1)

    def back(self) -> bool:
        """Go back to the shown question before this one; False on the first one."""
        return self._step(-1)

    def answer(self, answer: Answer, address: str = "") -> Changed:
        """Answer the question where someone is, or another one."""
        return self.instance.set(address or self._place, answer)

    def shown(self) -> list[str]:
        """Addresses of everything on the screen now, in order; a repeat stands before its rows."""
        layout = self.instance.layout
        if self._known is None or self._known[0] != layout:
            found = self._shown(self.instance.root, self.instance.form.root)
            self._known = layout, list(found)
        return list(self._known[1])

    def _may_show(self, item: Item) -> bool:
        known = self._asked_about.get(item.key)
        if known is None:
            known = self._asked_about[item.key] = self._ask(item)
        return known

    def _shown(self, node: Node, group: Group) -> Iterator[str]:
        for item in group.items:
            if isinstance(item, Question):
                child = node.named(item.name)[0]
                if child.relevant and item.is_shown and self._may_show(item):
                    yield self.instance.address(child)
            elif item.is_repeat:
                yield from self._shown_rows(node, item)
            else:
                inner = node.named(item.name)[0]
                if inner.relevant:
                    yield from self._shown(inner, item)

    def _shown_rows(self, node: Node, repeat: Group) -> Iterator[str]:
        walked = any(self._may_show(each) for each in repeat.questions())
        if not walked or not self.instance.offers_rows(node, repeat):
            return
        rows = [row for row in node.named(repeat.name) if row.row]
        above = self.instance.row_address(node)
        if not is_counted(repeat) and self._may_show(repeat):
            yield f"{above}{repeat.key}"
        for row in rows:
            yield from self._shown(row, repeat)

    def is_repeat(self, address: str) -> bool:
        """Whether a place on the screen is a repeat, where rows are added and taken away."""
        item = self.instance.plan.by_key.get(address.rpartition("/")[2])
        return isinstance(item, Group)

    def standing(self, address: str) -> Standing:
        """How a question stands."""
        return _standing(self.instance.node(address))

    def asked(self) -> list[str]:
        """Addresses of every question that is asked now, also of what may not be shown."""
        return [self.instance.address(node) for node, _ in self._asked()]

    def progress(self) -> tuple[Progress, ...]:
        """How far each topic is."""
        form = self.instance.form
        asked = {topic.path: list[tuple[Node, Question]]() for topic in form.topics}
        for node, question in self._asked():
            above, _, _ = question.path[len(form.root.path) + 1 :].partition("/")
            if (topic := f"{form.root.path}/{above}") in asked:
                asked[topic].append((node, question))
        return tuple(self._progress(topic, asked[topic.path]) for topic in form.topics)

    def topic_of(self, address: str) -> Group | None:
        """The topic that a question stands in."""
        path = self.instance.plan.by_key[address.rpartition("/")[2]].path
        return next(
            (topic for topic in self.instance.form.topics if path.startswith(topic.path + "/")),
            None,
        )

    def first_open(self) -> str:
        """The first question that is still open; '' when there is none."""
        return next(
            (each for each in self.shown() if self._is_asked(each) and self._is_open(each)), ""
        )

    def open_required(self) -> tuple[str, ...]:
        """Required questions that are neither answered nor declined."""
        return tuple(
            each
            for each in self.shown()
            if self._is_asked(each) and self._is_open(each) and self.instance.is_required(each)
        )

    def _step(self, way: int) -> bool:
        shown = self.shown()
        place = shown.index(self._place) + way if self._place in shown else self._beside(shown, way)
        here = self._page_of(self._place, shown)
        while 0 <= place < len(shown) and shown[place] in here:
            place += way
        if not 0 <= place < len(shown):
            return False
        page = self._page_of(shown[place], shown)
        self._place = next(filter(self._is_asked, page), page[0])
        return True

    def _page_of(self, address: str, shown: list[str]) -> tuple[str, ...]:
        together = self._field_list(address)
        if not together:
            return (address,)
        runs = groupby(shown, self._field_list)
        pages = (tuple(run) for key, run in runs if key == together)
        return next((page for page in pages if address in page), (address,))

    def _field_list(self, address: str) -> tuple[str, ...]:
        """The outermost field list that an address stands in, with the rows around it."""
        row, _, key = address.rpartition("/")
        item = self.instance.plan.by_key.get(key)
        path = item.path if isinstance(item, Question) else ""
        return next(((each, row) for each in self._lists if path.startswith(each + "/")), ())

    def _beside(self, shown: list[str], way: int) -> int:
        """The place among `shown` next to a question that is not asked any more."""
        order = {each: place for place, each in enumerate(self.instance.addresses())}
        here = order.get(self._place, -1)
        later = (place for place, each in enumerate(shown) if order.get(each, -1) > here)
        after = next(later, len(shown))
        return after if way > 0 else after - 1

    def _progress(self, topic: Group, asked: Sequence[tuple[Node, Question]]) -> Progress:
        walked = [_standing(node) for node, question in asked if self._may_show(question)]
        told = (walked.count(Standing.ANSWERED), walked.count(Standing.DECLINED))
        return Progress(topic, len(walked), *told, len(asked))

    def _asked(self) -> Sequence[tuple[Node, Question]]:
        layout = self.instance.layout
        if self._found is None or self._found[0] != layout:
            self._found = layout, list(self._find_asked())
        return self._found[1]

    def _find_asked(self) -> Iterator[tuple[Node, Question]]:
        by_path = self.instance.plan.by_path
        for node in self.instance.root.below():
            item = by_path[node.leaf.path]
            if node.relevant and isinstance(item, Question) and item.is_asked:
                yield node, item

    def _is_asked(self, address: str) -> bool:
        return not self.is_repeat(address) and self.instance.question(address).is_asked

    def _is_open(self, address: str) -> bool:
        return self.standing(address) in {Standing.OPEN, Standing.LATER}


def _standing(node: Node) -> Standing:
    if not node.relevant:
        return Standing.NOT_APPLICABLE
    if node.reason is Reason.LATER:
        return Standing.LATER
    if node.reason is not None:
        return Standing.DECLINED
    return Standing.ANSWERED if node.value else Standing.OPEN
