"""What a question or a fact holds: a value, or one of four reasons why there is none."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

Value: TypeAlias = "str | int | bool | list[Value] | dict[str, Value]"
"""What an operation can carry: JSON without null and without fractions (a decimal is a text)."""


class Reason(StrEnum):
    """Refusing is an answer: four different reasons why there is no value."""

    WIL_NIET_ZEGGEN = "wil_niet_zeggen"
    WEET_NIET = "weet_niet"
    LATER = "nog_niet_gevraagd"
    NVT = "niet_van_toepassing"


@dataclass(frozen=True, slots=True)
class Answer:
    """A value, or the reason why there is none; an empty text with no reason is "not asked yet"."""

    value: Value = ""
    reason: Reason | None = None

    @property
    def is_given(self) -> bool:
        """Whether something was said: a value or one of the four reasons."""
        return self.reason is not None or self.value != ""

    @property
    def text(self) -> str:
        """The value as the text a form works with; '' when there is none."""
        return self.value if isinstance(self.value, str) and self.reason is None else ""


NOT_ASKED = Answer()


def texts_of(value: Value) -> Mapping[str, str]:
    """Read a value that is a table of texts; anything else in it is left out."""
    if not isinstance(value, dict):
        return {}
    return {key: item for key, item in value.items() if isinstance(item, str)}
