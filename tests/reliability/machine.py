"""The rules by which hypothesis plays with the model of the exchange, and what must hold."""

from collections import Counter

from hypothesis import HealthCheck, Phase, seed, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from tests.reliability.model import Fault, Known, Laptop, Server, apply, breaks, views

MOST = 5
STEPS = 30
AUTHORS = ("sanne", "omar", "sanne", "ali", "omar")
PATHS = ("fact/adres", "fact/telefoon", "intake/i/wens")
VALUES = ("een", "twee", "drie")
_laptop = st.integers(0, MOST - 1)
_fault = st.sampled_from([Fault.NONE] * 6 + list(Fault))


class Exchange(RuleBasedStateMachine):
    """Two to five laptops of three people, and one server."""

    make: type[Laptop] = Laptop

    def __init__(self) -> None:
        super().__init__()
        self.server = Server()
        self.backups: list[tuple[tuple[frozenset[str], ...], tuple[tuple[str, str], ...]]] = []
        self.laptops: list[Laptop] = []
        self.kept: dict[int, Laptop] = {}
        self.every: Known = {}
        self.excused: set[str] = set()
        self.signed: dict[str, str] = {}
        self.faults = 0
        self.devices = 0

    @initialize(count=st.integers(2, MOST))
    def begin(self, count: int) -> None:
        self.laptops = [self.make(AUTHORS[place], self._device()) for place in range(count)]

    def _device(self) -> str:
        self.devices += 1
        return f"d{self.devices}"

    def _at(self, place: int) -> Laptop:
        return self.laptops[place % len(self.laptops)]

    @rule(
        place=_laptop,
        path=st.sampled_from(PATHS),
        value=st.sampled_from(VALUES),
        settles=st.booleans(),
    )
    def tell(self, place: int, path: str, value: str, settles: bool) -> None:
        made = self._at(place).tell(path, value, len(self.every), settles=settles)
        self.every[made.id] = made

    @rule(place=_laptop)
    def sign(self, place: int) -> None:
        """A document is signed: its name is chosen, and its bytes never change."""
        name = f"CD-{len(self.signed)}"
        self.signed[name] = f"bytes of {name}"
        self._at(place).documents[name] = self.signed[name]

    @rule(place=_laptop, fault=_fault)
    def step(self, place: int, fault: Fault) -> None:
        """One request of one laptop."""
        self.faults += fault is not Fault.NONE
        self._step(self._at(place), fault)

    def _step(self, laptop: Laptop, fault: Fault = Fault.NONE) -> None:
        if laptop.talk is None or laptop.asked is None:
            laptop.talk = laptop.exchange(self.every)
            laptop.asked = next(laptop.talk)
        got = apply(self.server, laptop.asked, fault)
        try:
            laptop.asked = laptop.talk.send(got)
        except StopIteration:
            laptop.talk = laptop.asked = None

    @rule()
    def come_late(self) -> None:
        """A request that was held up comes in now."""
        if self.server.late:
            self.server.take(self.server.late.pop(0))

    @rule()
    def back_up_server(self) -> None:
        self.backups.append((tuple(self.server.records), tuple(self.server.documents)))

    @rule()
    def put_server_back(self) -> None:
        if self.backups:
            records, documents = self.backups[-1]
            former = self.server
            self.server = Server(list(records), list(documents), former.late, former.ever)
            self._excuse()

    @rule(place=_laptop)
    def back_up_laptop(self, place: int) -> None:
        place %= len(self.laptops)
        self.kept[place] = self.laptops[place].copy()

    @rule(place=_laptop)
    def put_laptop_back(self, place: int) -> None:
        """It goes on as another device, so that no number is given twice."""
        place %= len(self.laptops)
        if place in self.kept:
            self.laptops[place] = self.kept[place].copy()
            self.laptops[place].device = self._device()
            self._excuse()

    @rule(place=_laptop)
    def turn_off(self, place: int) -> None:
        """In the middle of an exchange."""
        self._at(place).talk = None

    @rule(place=_laptop)
    def allow(self, place: int) -> None:
        """A human says that the server may have the dossier again."""
        self._at(place).may_make_again = True

    def _excuse(self) -> None:
        """What no store has any more cannot come back: the age of a backup bounds that."""
        live = set().union(*(laptop.known for laptop in self.laptops), *self.server.records)
        live |= {each for ask in self.server.late for each in ask.told}
        self.excused |= self.every.keys() - live

    @invariant()
    def what_is_called_sent_was_at_the_server(self) -> None:
        for laptop in self.laptops:
            assert laptop.confirmed <= self.server.ever

    @invariant()
    def a_document_stands_once_under_its_name(self) -> None:
        contents = Counter(content for _, content in self.server.documents)
        assert all(count == 1 for count in contents.values()), "duplicate document"
        assert all(content == self.signed[name] for name, content in self.server.documents)

    def teardown(self) -> None:
        """The line is whole again: everybody exchanges until nothing waits."""
        if not self.laptops:
            return
        while self.server.late:
            self.come_late()
        for _ in range(3):
            for laptop in self.laptops:
                self.turn_off(self.laptops.index(laptop))
                laptop.may_make_again = True
                self._step(laptop)
                while laptop.talk is not None:
                    self._step(laptop)
        self._look()

    def _look(self) -> None:
        first = self.laptops[0]
        for laptop in self.laptops:
            assert views(laptop) == views(first), "diverged"
            assert not breaks(laptop), "a chain is broken"
            assert laptop.documents.keys() <= dict(self.server.documents).keys(), "no document"
        lost = self.every.keys() - self.excused - first.known.keys()
        assert not lost, f"lost {sorted(lost)}"
        at_server = self.server.records[-1] if self.server.records else frozenset()
        assert first.known.keys() <= at_server, "not at the server"
        self.a_document_stands_once_under_its_name()


def play(machine: type[RuleBasedStateMachine], number: int, runs: int, steps: int = STEPS) -> None:
    """So many runs that follow from a seed; raises when something does not hold."""
    chosen = settings(
        max_examples=runs,
        stateful_step_count=steps,
        deadline=None,
        database=None,
        derandomize=False,
        suppress_health_check=list(HealthCheck),
        phases=[Phase.generate],
        print_blob=False,
    )
    run_state_machine_as_test(seed(number)(machine), settings=chosen)
