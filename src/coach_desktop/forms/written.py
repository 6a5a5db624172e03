"""A form as bytes that another process of ours reads: JSON, and nothing in it is ever run."""

import json
from collections.abc import Mapping
from dataclasses import asdict, fields, is_dataclass
from enum import Enum
from functools import cache
from types import UnionType
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.definition import Form, Group, Question

T = TypeVar("T")


def write(form: Form) -> bytes:
    """The form as bytes; `read` gives an equal one back."""
    return json.dumps(asdict(form), ensure_ascii=False, separators=(",", ":")).encode()


def read(content: bytes) -> Form:
    """Read what `write` wrote; raises FormError `form.not-xml` for anything else."""
    try:
        return _made(Form, json.loads(content))
    except (ValueError, TypeError, KeyError) as broken:
        raise FormError("form.not-xml") from broken


def _made(kind: type[T], told: object) -> T:
    """A frozen dataclass out of a table, field by field."""
    if not isinstance(told, dict) or not is_dataclass(kind):
        raise TypeError(kind.__name__)
    hints = _hints(kind)
    return kind(**{each.name: _read(hints[each.name], told[each.name]) for each in fields(kind)})


@cache
def _hints(kind: type[object]) -> Mapping[str, object]:
    return get_type_hints(kind)


def _read(kind: object, told: object) -> object:
    if kind in _PLAIN:
        return _plain(kind, told)
    if get_origin(kind) in {UnionType, Union}:
        return _either(get_args(kind), told)
    if get_origin(kind) is tuple and isinstance(told, list):
        return tuple(_read(get_args(kind)[0], each) for each in told)
    if get_origin(kind) is Mapping and isinstance(told, dict):
        return {name: _read(get_args(kind)[1], each) for name, each in told.items()}
    if isinstance(kind, type) and is_dataclass(kind):
        return _made(kind, told)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(told)
    raise TypeError(str(kind))


_PLAIN = (str, bool, int)


def _plain(kind: object, told: object) -> object:
    if type(told) is not kind:
        raise TypeError(str(kind))
    return told


def _either(kinds: tuple[object, ...], told: object) -> object:
    """A question or a group, which has items of its own; or something that may be absent."""
    if kinds == (Question, Group):
        return _made(Group if isinstance(told, dict) and "count" in told else Question, told)
    return None if told is None else _read(kinds[0], told)
