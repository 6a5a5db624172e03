"""The model of the exchange holds; three usual designs in its place do not."""

import pytest

from tests.reliability.machine import Exchange, play
from tests.reliability.model import Ask, Known, Laptop, Talk

RUNS = 60


def test_nothing_is_lost_nothing_diverges_and_no_document_is_there_twice() -> None:
    play(Exchange, 1, RUNS)


class WithCursor(Laptop):
    """Counts as sent what was put on the line, and does not look again."""

    def exchange(self, every: Known) -> Talk:
        got = yield Ask("read")
        if not got.is_known:
            return
        self.known |= {each: every[each] for each in got.told}
        unsent = self.known.keys() - self.confirmed - got.told
        if unsent:
            self.confirmed |= unsent
            yield Ask("write" if got.index else "make", told=got.told | unsent)


class WithoutLooking(Laptop):
    """Writes over what stands there without reading what came in between."""

    def exchange(self, every: Known) -> Talk:
        got = yield Ask("read")
        if got.is_known:
            self.known |= {each: every[each] for each in got.told}
            yield Ask("write" if got.index else "make", told=frozenset(self.known) - got.told)


class WithNewNames(Laptop):
    """Chooses a name for a document at each try."""

    tries = 0

    def exchange(self, every: Known) -> Talk:
        for name, content in tuple(self.documents.items()):
            self.tries += 1
            yield Ask("document", key=f"{name}/{self.tries}", told=frozenset({content}))
        yield from super().exchange(every)


@pytest.mark.parametrize("design", [WithCursor, WithoutLooking, WithNewNames])
def test_a_usual_design_does_not_hold(design: type[Laptop]) -> None:
    """The checker sees what it is there to see."""

    class Other(Exchange):
        make = design

    with pytest.raises((AssertionError, KeyError)):
        play(Other, 1, 400)
