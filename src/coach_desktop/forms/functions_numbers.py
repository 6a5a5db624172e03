"""Functions on numbers and on lists of them."""

import math
from collections.abc import Callable
from decimal import ROUND_HALF_DOWN, ROUND_HALF_UP, Decimal, InvalidOperation

from coach_desktop.forms.registry import MANY, Arguments, Table, entry, of_numbers
from coach_desktop.forms.values import ExpressionError, Value, to_boolean, to_number, to_text
from coach_desktop.forms.world import Scope

NUMBERS: Table = {}

_MOST_PLACES = 400
"""Beyond these no number changes any more."""

_OUT_OF_REACH = (OverflowError, ValueError, ZeroDivisionError)


@entry(NUMBERS, "number", 1)
def _number(scope: Scope, arguments: Arguments) -> Value:
    return to_number(arguments[0](scope))


@entry(NUMBERS, "int", 1)
def _int(scope: Scope, arguments: Arguments) -> Value:
    number = to_number(arguments[0](scope))
    return _whole(number)


def _whole(number: float) -> float:
    return float(int(number)) if math.isfinite(number) else number


@entry(NUMBERS, "round", 1, 2)
def _round(scope: Scope, arguments: Arguments) -> Value:
    """Round half up: 1.5 gives 2 and -1.5 gives -1."""
    text = to_text(arguments[0](scope)).replace(",", ".")
    number = to_number(text)
    if math.isnan(number) or math.isinf(number):
        return number
    places = to_number(arguments[1](scope)) if len(arguments) > 1 else 0.0
    if math.isnan(places):
        return math.nan
    return _rounded(number, int(max(-_MOST_PLACES, min(places, _MOST_PLACES))))


def _rounded(number: float, places: int) -> float:
    exact = Decimal(repr(number))
    rounding = ROUND_HALF_UP if number >= 0 else ROUND_HALF_DOWN
    unit = Decimal(1).scaleb(-places)
    try:
        whole = (exact / unit).quantize(Decimal(1), rounding)
        return math.copysign(float(whole * unit), number)
    except InvalidOperation:
        return number


def _safe(compute: Callable[..., float]) -> Callable[..., Value]:
    def run(*numbers: float) -> Value:
        try:
            return float(compute(*numbers))
        except _OUT_OF_REACH:
            return math.nan

    return run


def _power(base: float, exponent: float) -> float:
    return math.pow(base, exponent)


_PLAIN: dict[str, tuple[int, Callable[..., float]]] = {
    "pow": (2, _power),
    "log": (1, math.log),
    "log10": (1, math.log10),
    "abs": (1, abs),
    "sqrt": (1, math.sqrt),
    "exp": (1, math.exp),
    "exp10": (1, lambda number: 10.0**number),
    "sin": (1, math.sin),
    "cos": (1, math.cos),
    "tan": (1, math.tan),
    "asin": (1, math.asin),
    "acos": (1, math.acos),
    "atan": (1, math.atan),
    "atan2": (2, math.atan2),
    "floor": (1, math.floor),
    "ceiling": (1, math.ceil),
}
for _name, (_count, _compute) in _PLAIN.items():
    entry(NUMBERS, _name, _count)(of_numbers(_safe(_compute)))

entry(NUMBERS, "pi", 0)(of_numbers(lambda: math.pi))


def _flat(scope: Scope, arguments: Arguments) -> list[float]:
    """The numbers of all arguments, a nodeset as each of its nodes that is filled in."""
    numbers: list[float] = []
    for argument in arguments:
        value = argument(scope)
        if isinstance(value, list):
            numbers += [to_number(node.spoken) for node in value if node.spoken]
        else:
            numbers.append(to_number(value))
    return numbers


@entry(NUMBERS, "sum", 1)
def _sum(scope: Scope, arguments: Arguments) -> Value:
    if not isinstance(value := arguments[0](scope), list):
        raise ExpressionError("type")
    return float(sum(to_number(node.spoken) for node in value if node.spoken))


@entry(NUMBERS, "min", 1, MANY)
def _min(scope: Scope, arguments: Arguments) -> Value:
    numbers = _flat(scope, arguments)
    return min(numbers) if numbers and not any(map(math.isnan, numbers)) else math.nan


@entry(NUMBERS, "max", 1, MANY)
def _max(scope: Scope, arguments: Arguments) -> Value:
    numbers = _flat(scope, arguments)
    return max(numbers) if numbers and not any(map(math.isnan, numbers)) else math.nan


@entry(NUMBERS, "checklist", 2, MANY)
def _checklist(scope: Scope, arguments: Arguments) -> Value:
    least, most = (_whole(to_number(argument(scope))) for argument in arguments[:2])
    ticked = sum(truth for argument in arguments[2:] for truth in _truths(argument(scope)))
    return (least < 0 or ticked >= least) and (most < 0 or ticked <= most)


@entry(NUMBERS, "weighted-checklist", 2, MANY)
def _weighted_checklist(scope: Scope, arguments: Arguments) -> Value:
    least, most = (to_number(argument(scope)) for argument in arguments[:2])
    truths = [truth for each in arguments[2::2] for truth in _truths(each(scope))]
    weights = _flat(scope, arguments[3::2])
    weight = sum(each for each, truth in zip(weights, truths, strict=False) if truth)
    return (least < 0 or weight >= least) and (most < 0 or weight <= most)


def _truths(value: Value) -> list[bool]:
    if isinstance(value, list):
        return [to_boolean(node.spoken) for node in value]
    return [to_boolean(value)]
