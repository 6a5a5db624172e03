"""Tokens and grammar of XPath as ODK speaks it: text to a tree, with limits.

What ODK's engine does not know (other axes, node tests, unions) is refused by name; positional
predicates and `//` are not, because design choice 0004 keeps them for forms of others.
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

from coach_desktop.forms.values import ExpressionError

LONGEST = 20_000
"""Signs in one expression."""

DEEPEST = 60
"""Brackets within brackets."""

_DEEPEST_OPERANDS = 180
"""Right-hand sides within right-hand sides; together these keep far from the stack's end."""


@dataclass(frozen=True, slots=True)
class Literal:
    """A number or a text."""

    value: float | str


@dataclass(frozen=True, slots=True)
class Call:
    """A function with its arguments."""

    name: str
    arguments: "tuple[Tree, ...]"


@dataclass(frozen=True, slots=True)
class Binary:
    """Two values and what is between them."""

    operator: str
    left: "Tree"
    right: "Tree"


@dataclass(frozen=True, slots=True)
class Negative:
    """Minus a value."""

    value: "Tree"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a path: a name, '*', '.', '..' or '//', with its predicates."""

    name: str
    predicates: "tuple[Tree, ...]" = ()


@dataclass(frozen=True, slots=True)
class Path:
    """A path from the root (absolute), from here, or from what a call gives (start)."""

    absolute: bool
    start: "Tree | None"
    steps: tuple[Step, ...]


Tree: TypeAlias = "Literal | Call | Binary | Negative | Path"

_TOKEN = re.compile(
    r"""\s*(?:(?P<number>\d+(?:\.\d*)?|\.\d+)
    |(?P<text>"[^"]*"|'[^']*')
    |(?P<sign>//|::|<=|>=|!=|\.\.|[()\[\].@,|/+\-=<>*$])
    |(?P<name>[^\W\d][\w.\-]*(?::(?!:)(?:[^\W\d][\w.\-]*|\*))?))""",
    re.VERBOSE,
)
WORD_OPERATORS = frozenset({"and", "or", "div", "mod"})
_LEVELS = {
    "or": 1, "and": 2, "=": 3, "!=": 3, "<": 4, ">": 4, "<=": 4, ">=": 4,
    "+": 5, "-": 5, "*": 6, "div": 6, "mod": 6,
}  # fmt: skip
"""How tightly an operator binds."""

NODE_TESTS = frozenset({"node", "text", "comment", "processing-instruction"})


@dataclass(frozen=True, slots=True)
class Token:
    """A piece of an expression: kind is number, text, sign, name, operator or end."""

    kind: str
    text: str


@lru_cache(maxsize=4096)
def parse(source: str) -> Tree:
    """Read an expression; raises ExpressionError `syntax`, `too-long` or `too-deep`."""
    if len(source) > LONGEST:
        raise ExpressionError("too-long")
    reader = _Reader(_tokens(source))
    tree = reader.binary()
    if reader.peek().kind != "end":
        raise ExpressionError("syntax", reader.peek().text)
    return tree


def _tokens(source: str) -> list[Token]:
    tokens: list[Token] = []
    place = 0
    source = source.rstrip()
    while place < len(source):
        found = _TOKEN.match(source, place)
        if found is None:
            raise ExpressionError("syntax", source[place : place + 10])
        kind = found.lastgroup or "sign"
        text = found.group(kind)
        place = found.end()
        if _follows_value(tokens) and (text == "*" or (kind == "name" and text in WORD_OPERATORS)):
            kind = "operator"
        elif text == "*":
            kind = "name"
        tokens.append(Token(kind, text))
    tokens.append(Token("end", ""))
    return tokens


def _follows_value(tokens: list[Token]) -> bool:
    if not tokens:
        return False
    last = tokens[-1]
    if last.kind == "sign":
        return last.text in {")", "]", ".", ".."}
    return last.kind != "operator"


class _Reader:
    """Recursive descent over the tokens."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._place = 0
        self._depth = 0
        self._operands = 0

    def peek(self, ahead: int = 0) -> Token:
        return self._tokens[min(self._place + ahead, len(self._tokens) - 1)]

    def _take(self) -> Token:
        token = self.peek()
        self._place += 1
        return token

    def _is(self, *signs: str) -> bool:
        token = self.peek()
        return token.kind in {"sign", "operator"} and token.text in signs

    def _expect(self, sign: str) -> None:
        if not self._is(sign):
            raise ExpressionError("syntax", self.peek().text)
        self._take()

    def binary(self, least: int = 1) -> Tree:
        """Read on as long as the operators bind at least this tightly."""
        self._operands += 1
        if self._operands > _DEEPEST_OPERANDS:
            raise ExpressionError("too-deep")
        left = self._unary()
        while (level := self._level()) >= least:
            operator = self._take().text
            left = Binary(operator, left, self.binary(level + 1))
        self._operands -= 1
        return left

    def _level(self) -> int:
        token = self.peek()
        return _LEVELS.get(token.text, 0) if token.kind in {"sign", "operator"} else 0

    def _unary(self) -> Tree:
        minuses = 0
        while self._is("-"):
            self._take()
            minuses += 1
        value = self._path()
        if self._is("|"):
            raise ExpressionError("unsupported", "|")
        for _ in range(2 - minuses % 2 if minuses else 0):
            value = Negative(value)
        return value

    def _path(self) -> Tree:
        token = self.peek()
        if token.kind == "number":
            self._take()
            return Literal(float(token.text))
        if token.kind == "text":
            self._take()
            return Literal(token.text[1:-1])
        if self._is("("):
            return self._bracketed()
        if token.kind == "name" and self.peek(1) == Token("sign", "("):
            if token.text in NODE_TESTS:
                raise ExpressionError("unsupported", token.text)
            return self._onward(self._call())
        return self._location()

    def _bracketed(self) -> Tree:
        self._expect("(")
        tree = self._nested()
        self._expect(")")
        return self._onward(tree)

    def _nested(self) -> Tree:
        self._depth += 1
        if self._depth > DEEPEST:
            raise ExpressionError("too-deep")
        tree = self.binary()
        self._depth -= 1
        return tree

    def _call(self) -> Call:
        name = self._take().text
        self._expect("(")
        arguments: list[Tree] = []
        while not self._is(")"):
            if arguments:
                self._expect(",")
            arguments.append(self._nested())
        self._expect(")")
        return Call(name, tuple(arguments))

    def _onward(self, start: Tree) -> Tree:
        predicates = self._predicates()
        if not predicates and not self._is("/", "//"):
            return start
        steps = [Step(".", predicates)] if predicates else []
        self._more(steps)
        return Path(absolute=False, start=start, steps=tuple(steps))

    def _location(self) -> Path:
        steps: list[Step] = []
        absolute = self._is("/", "//")
        if self._is("//"):
            self._take()
            steps.append(Step("//"))
        elif absolute:
            self._take()
            if not self._starts_step():
                return Path(absolute=True, start=None, steps=())
        steps.append(self._step())
        self._more(steps)
        return Path(absolute=absolute, start=None, steps=tuple(steps))

    def _more(self, steps: list[Step]) -> None:
        while self._is("/", "//"):
            if self._take().text == "//":
                steps.append(Step("//"))
            steps.append(self._step())

    def _starts_step(self) -> bool:
        return self.peek().kind == "name" or self._is(".", "..", "@")

    def _step(self) -> Step:
        token = self._take()
        if token.kind == "sign" and token.text in {".", ".."}:
            return Step(token.text, self._predicates())
        if token.text == "@" and self.peek().kind == "name":
            return Step("@" + self._take().text, self._predicates())
        if token.kind != "name":
            raise ExpressionError("syntax", token.text)
        is_test = self._is("(") and token.text in NODE_TESTS
        if self._is("::") or is_test or token.text.endswith(":*"):
            raise ExpressionError("unsupported", token.text)
        return Step(token.text, self._predicates())

    def _predicates(self) -> tuple[Tree, ...]:
        found = []
        while self._is("["):
            self._take()
            found.append(self._nested())
            self._expect("]")
        return tuple(found)
