"""What an expression can reach beside its own node: lists, translations, clock and chance."""

import hashlib
import math
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, tzinfo
from typing import Protocol

from coach_desktop.forms.nodes import Node


def _no_time() -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC)


def _no_id() -> str:
    return "00000000-0000-4000-8000-000000000000"


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The outer world of one intake, injected so that a walk can be repeated exactly."""

    now: Callable[[], datetime] = _no_time
    new_id: Callable[[], str] = _no_id
    zone: tzinfo = UTC
    seed: int = 0
    username: str = ""
    device: str = ""

    def moment(self) -> datetime:
        """Now, in the zone of the form."""
        return self.now().astimezone(self.zone)


class World(Protocol):
    """What the functions ask of a running form."""

    @property
    def surroundings(self) -> Surroundings:
        """Clock, ids, seed and names."""
        ...

    def list_root(self, name: str) -> Node | None:
        """The root node of a secondary instance, or None."""
        ...

    def choice_name(self, value: str, path: str) -> str:
        """The label of an option of a question, in the language shown."""
        ...

    def itext(self, text_id: str) -> str:
        """A text by its id, in the language shown."""
        ...

    def only(self, path: str) -> Node | None:
        """The one node at a place of the form that stands in no repeat, or None."""
        ...

    def spend(self, steps: int) -> None:
        """Count the work of one expression; raises ExpressionError when it goes on for ever."""
        ...


@dataclass(slots=True)
class Scope:
    """Where an expression is worked out: the node it stands at, and the node it began at."""

    node: Node
    current: Node
    world: World
    position: int = 1

    def at(self, node: Node, position: int = 1) -> "Scope":
        """The same for another node, inside a predicate."""
        return Scope(node, self.current, self.world, position)


@dataclass(slots=True)
class Chance:
    """Numbers by chance that are the same for the same seed; never used for anything secret."""

    seed: int
    drawn: int = field(default=0)

    def next(self) -> float:
        """A number from 0 up to 1."""
        self.drawn += 1
        digest = hashlib.sha256(f"{self.seed}:{self.drawn}".encode()).digest()
        return int.from_bytes(digest[:7], "big") / 2**56


@dataclass(slots=True)
class ParkMiller:
    """The row of numbers that ODK shuffles by, so that an order is the same everywhere."""

    seed: int

    def __post_init__(self) -> None:
        left = int(math.fmod(self.seed, _PRIME))
        self.seed = left + _PRIME - 1 if left <= 0 else left

    def next(self) -> float:
        """A number from 0 up to 1."""
        self.seed = self.seed * 16_807 % _PRIME
        return (self.seed - 1) / (_PRIME - 1)


_PRIME = 2**31 - 1
