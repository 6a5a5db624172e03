"""Functions on texts and truth."""

import base64
import hashlib
import math

from coach_desktop.forms.patterns import LONGEST_TEXT, checked
from coach_desktop.forms.registry import MANY, Arguments, Table, entry, of_texts
from coach_desktop.forms.values import (
    ExpressionError,
    Value,
    selections,
    to_boolean,
    to_number,
    to_text,
)
from coach_desktop.forms.world import Scope

TEXTS: Table = {}

_LONGEST = 100_000
"""Signs of a text that an expression makes; more is a trick, for no answer is that long."""


def _made(text: str) -> str:
    if len(text) > _LONGEST:
        raise ExpressionError("too-long")
    return text


@entry(TEXTS, "true", 0)
def _true(_: Scope, __: Arguments) -> Value:
    return True


@entry(TEXTS, "false", 0)
def _false(_: Scope, __: Arguments) -> Value:
    return False


@entry(TEXTS, "not", 1)
def _not(scope: Scope, arguments: Arguments) -> Value:
    return not to_boolean(arguments[0](scope))


@entry(TEXTS, "boolean", 1)
def _boolean(scope: Scope, arguments: Arguments) -> Value:
    return to_boolean(arguments[0](scope))


@entry(TEXTS, "boolean-from-string", 1)
def _boolean_from_string(scope: Scope, arguments: Arguments) -> Value:
    return to_text(arguments[0](scope)) in {"true", "1"}


@entry(TEXTS, "if", 3)
def _if(scope: Scope, arguments: Arguments) -> Value:
    return arguments[1 if to_boolean(arguments[0](scope)) else 2](scope)


@entry(TEXTS, "coalesce", 2, MANY)
def _coalesce(scope: Scope, arguments: Arguments) -> Value:
    for argument in arguments:
        if text := to_text(argument(scope)):
            return text
    return ""


@entry(TEXTS, "string", 1)
def _string(scope: Scope, arguments: Arguments) -> Value:
    return to_text(arguments[0](scope))


@entry(TEXTS, "concat", 0, MANY)
def _concat(scope: Scope, arguments: Arguments) -> Value:
    return _made("".join(_each_text(scope, arguments)))


@entry(TEXTS, "join", 1, MANY)
def _join(scope: Scope, arguments: Arguments) -> Value:
    return _made(to_text(arguments[0](scope)).join(_each_text(scope, arguments[1:])))


def _each_text(scope: Scope, arguments: Arguments) -> list[str]:
    texts: list[str] = []
    for argument in arguments:
        value = argument(scope)
        if isinstance(value, list):
            texts += [node.spoken for node in value]
        else:
            texts.append(to_text(value))
    return texts


def _substr(scope: Scope, arguments: Arguments) -> Value:
    text = to_text(arguments[0](scope))
    places = [to_number(argument(scope)) for argument in arguments[1:]]
    if any(map(math.isnan, places)):
        return ""
    within = [int(max(-len(text), min(place, len(text)))) for place in places]
    bounds = [place + len(text) if place < 0 else place for place in within]
    return text[bounds[0] : bounds[1] if len(bounds) > 1 else len(text)]


entry(TEXTS, "substr", 2, 3)(_substr)


@entry(TEXTS, "substring", 2, 3)
def _substring(scope: Scope, arguments: Arguments) -> Value:
    """XPath's own: places count from one, and bounds are rounded (chosen in decision 0015)."""
    text = to_text(arguments[0](scope))
    numbers = [to_number(argument(scope)) for argument in arguments[1:]]
    begin = _half_up(numbers[0])
    end = begin + _half_up(numbers[1]) if len(numbers) > 1 else math.inf
    return "".join(sign for place, sign in enumerate(text, start=1) if begin <= place < end)


def _half_up(number: float) -> float:
    return float(math.floor(number + 0.5)) if math.isfinite(number) else number


def _before(text: str, mark: str) -> str:
    return text.partition(mark)[0] if mark and mark in text else ""


def _after(text: str, mark: str) -> str:
    if not mark:
        return text
    return text.partition(mark)[2]


def _translate(text: str, old: str, new: str) -> str:
    table: dict[str, str] = {}
    for place, sign in enumerate(old):
        table.setdefault(sign, new[place] if place < len(new) else "")
    return "".join(table.get(sign, sign) for sign in text)


entry(TEXTS, "substring-before", 2)(of_texts(_before))
entry(TEXTS, "substring-after", 2)(of_texts(_after))
entry(TEXTS, "translate", 3)(of_texts(_translate))
entry(TEXTS, "contains", 2)(of_texts(lambda text, part: part in text))
entry(TEXTS, "starts-with", 2)(of_texts(lambda text, part: text.startswith(part)))
entry(TEXTS, "ends-with", 2)(of_texts(lambda text, part: text.endswith(part)))
entry(TEXTS, "string-length", 1)(of_texts(lambda text: float(len(text))))
entry(TEXTS, "normalize-space", 1)(of_texts(lambda text: " ".join(text.split())))


@entry(TEXTS, "regex", 2)
def _regex(scope: Scope, arguments: Arguments) -> Value:
    """Match the whole text; a text that is too long matches nothing."""
    text, pattern = (to_text(argument(scope)) for argument in arguments)
    return len(text) <= LONGEST_TEXT and checked(pattern).matches(text)


@entry(TEXTS, "selected", 2)
def _selected(scope: Scope, arguments: Arguments) -> Value:
    chosen = selections(arguments[0](scope))
    return to_text(arguments[1](scope)).strip() in chosen


@entry(TEXTS, "selected-at", 2)
def _selected_at(scope: Scope, arguments: Arguments) -> Value:
    chosen, place = selections(arguments[0](scope)), to_number(arguments[1](scope))
    return chosen[int(place)] if 0 <= place < len(chosen) else ""


@entry(TEXTS, "count-selected", 1)
def _count_selected(scope: Scope, arguments: Arguments) -> Value:
    value = arguments[0](scope)
    if not isinstance(value, str | list):
        raise ExpressionError("type")
    return float(len(selections(value)))


_ALGORITHMS = {
    "MD5": hashlib.md5,
    "SHA-1": hashlib.sha1,
    "SHA-256": hashlib.sha256,
    "SHA-384": hashlib.sha384,
    "SHA-512": hashlib.sha512,
}


def _digest(text: str, algorithm: str, encoding: str = "base64") -> str:
    """A digest as a form asks for it; nothing of ours rests on its strength."""
    if algorithm not in _ALGORITHMS or encoding not in {"base64", "hex"}:
        raise ExpressionError("digest")
    digest = _ALGORITHMS[algorithm](text.encode(), usedforsecurity=False).digest()
    return digest.hex() if encoding == "hex" else base64.b64encode(digest).decode()


def _base64_decode(text: str) -> str:
    try:
        return base64.b64decode(text, validate=True).decode()
    except ValueError:
        return ""


entry(TEXTS, "digest", 2, 3)(of_texts(_digest))
entry(TEXTS, "base64-decode", 1)(of_texts(_base64_decode))
