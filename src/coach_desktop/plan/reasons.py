"""Reasons for and against each route, out of answers and records; the coach chooses, nobody else.

Which answer speaks for what is data, in the expression language of the questionnaire: a
municipality changes it without a line of code. Nothing is added up, weighed or put in an order of
fitness, and all three routes are treated alike.
"""

import string
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from coach_desktop.domain.errors import PackError
from coach_desktop.domain.pip import Leerroute
from coach_desktop.domain.record import Record
from coach_desktop.law.bron import Table
from coach_desktop.plan.goals import Condition


class Weight(StrEnum):
    """What a reason says of a route; what is only of note speaks neither for nor against it."""

    FOR = "voor"
    AGAINST = "tegen"
    NOTE = "let_op"


@dataclass(frozen=True, slots=True)
class Argument:
    """One reason of the book: when it is there, and what it then says in Dutch.

    With `record` it comes out of records of that kind, and `condition` is `column = code code`;
    with `unless` it falls away as soon as there is such a record.
    """

    code: str
    weights: Mapping[Leerroute, Weight]
    condition: str
    short: str
    sentence: str
    record: str = ""
    unless: str = ""
    at: str = ""
    by_consent: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """The sentences around the reasons in a motivation."""

    begin: str
    by_weight: Mapping[Weight, str]
    chosen: str
    not_chosen: str


@dataclass(frozen=True, slots=True)
class Book:
    """All arguments, in the order in which they are told, and the sentences around them."""

    arguments: tuple[Argument, ...]
    frame: Frame


@dataclass(frozen=True, slots=True)
class Link:
    """A reason that is there now, with the questions or the record it comes from."""

    argument: Argument
    short: str
    sentence: str
    questions: tuple[str, ...] = ()
    record: str = ""

    @property
    def code(self) -> str:
        """The code of its argument."""
        return self.argument.code

    def weight(self, route: Leerroute) -> Weight | None:
        """What it says of a route; None when it says nothing of it."""
        return self.argument.weights.get(route)


@dataclass(frozen=True, slots=True)
class Known:
    """What the reasons are made of: conditions, answers in words, and the last record of a kind."""

    compiled: Callable[[str], Condition]
    is_answered: Callable[[str], bool]
    words: Callable[[str], str]
    record: Callable[[str], Record | None]


_FORMAT = 1
_KEYS = frozenset(
    {
        "code", "voor", "tegen", "let_op", "als", "vastgelegd", "tenzij", "bij", "instemming",
        "kort", "zin",
    }
)  # fmt: skip
_FRAME = frozenset({"begin", "voor", "tegen", "let_op", "gekozen", "niet_gekozen"})


def read_book(content: bytes, file: str) -> Book:
    """Read the reasons; raises PackError with file and code of the reason that is wrong."""
    try:
        tree = tomllib.loads(content.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise PackError("pack.unreadable", file=file) from broken
    whole = Table(file, "reden", tree)
    whole.only({"format", "teksten", "reden"})
    if whole.told.get("format") != _FORMAT:
        raise whole.wrong("format")
    rows = whole.told.get("reden")
    if not isinstance(rows, list) or not all(isinstance(each, dict) for each in rows):
        raise whole.wrong("reden")
    arguments = tuple(_argument(Table(file, str(each.get("code", "")), each)) for each in rows)
    codes = [each.code for each in arguments]
    for code in codes:
        if codes.count(code) > 1:
            raise Table(file, code, {}).wrong("code")
    return Book(arguments, _frame(whole.table("teksten")))


def chain(book: Book, known: Known) -> tuple[Link, ...]:
    """The reasons that are there now, in the order of the book."""
    found = (_link(each, known) for each in book.arguments)
    return tuple(link for link in found if link is not None)


def of_route(links: Iterable[Link], route: Leerroute) -> tuple[Link, ...]:
    """What is said of one route: first what speaks for it, then against, then what is of note."""
    told = list(links)
    return tuple(link for weight in Weight for link in told if link.weight(route) is weight)


def motivation(
    links: Sequence[Link], route: Leerroute, chosen: Leerroute | None, frame: Frame
) -> str:
    """A motivation in Dutch to be edited: the sentences of these links, and what was chosen."""
    lines = [frame.begin]
    for weight in Weight:
        told = [link.sentence for link in links if link.weight(route) is weight and link.sentence]
        if told:
            lines.append(" ".join((frame.by_weight[weight], *told)))
    if chosen is not None:
        lines.append(frame.chosen if chosen is route else frame.not_chosen)
    return "\n".join(lines)


def _link(argument: Argument, known: Known) -> Link | None:
    if argument.record:
        record = known.record(argument.record)
        if record is None or not _holds(argument.condition, record):
            return None
        return Link(argument, argument.short, argument.sentence, record=argument.record)
    if argument.unless and known.record(argument.unless) is not None:
        return None
    condition = known.compiled(argument.condition)
    if not condition.holds():
        return None
    read = (argument.at,) if argument.at else tuple(condition.names())
    return Link(
        argument,
        _said(argument.short, known),
        _said(argument.sentence, known),
        tuple(name for name in read if known.is_answered(name)),
    )


def _holds(condition: str, record: Record) -> bool:
    column, _, codes = condition.partition("=")
    return record.text(column.strip()) in codes.split()


def _said(text: str, known: Known) -> str:
    names = {name for _, name, _, _ in string.Formatter().parse(text) if name}
    return text.format_map({name: known.words(name) for name in names})


def _argument(table: Table) -> Argument:
    table.only(_KEYS)
    told = {weight: table.names(weight.value) for weight in Weight}
    routes = [route for names in told.values() for route in names]
    if not routes or len(set(routes)) < len(routes) or set(routes) - set(Leerroute):
        raise table.wrong("voor, tegen, let_op")
    consent = table.told.get("instemming", False)
    if not isinstance(consent, bool):
        raise table.wrong("instemming")
    return Argument(
        code=table.text("code"),
        weights={Leerroute(name): weight for weight, names in told.items() for name in names},
        condition=table.text("als"),
        short=table.text("kort"),
        sentence=table.optional("zin"),
        record=table.optional("vastgelegd"),
        unless=table.optional("tenzij"),
        at=table.optional("bij"),
        by_consent=consent,
    )


def _frame(table: Table) -> Frame:
    table.only(_FRAME)
    return Frame(
        begin=table.text("begin"),
        by_weight={weight: table.text(weight.value) for weight in Weight},
        chosen=table.text("gekozen"),
        not_chosen=table.text("niet_gekozen"),
    )
