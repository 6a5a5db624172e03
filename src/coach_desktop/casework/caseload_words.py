"""How columns and values are called in files with a running caseload: data, read once.

A head or a value is compared without case, accents, signs and spaces.
"""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from coach_desktop.domain.dossier import FACTS
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.text import fold

Names = Mapping[str, Sequence[str]]


def bare(text: str) -> str:
    """A head or a value as it is compared; one of signs alone keeps them."""
    return fold(text).replace(" ", "") or text.strip()


@dataclass(frozen=True, slots=True)
class Words:
    """The heads by field, the values by field and code, and the values that say nothing."""

    heads: Names
    values: Mapping[str, Names] = field(default_factory=dict)
    nothing: frozenset[str] = frozenset()

    @property
    def fields(self) -> tuple[str, ...]:
        """The facts that can be taken in, in the order in which they are offered."""
        return tuple(self.heads)

    def proposed(self, head: Sequence[str]) -> dict[int, str]:
        """Which column is of which field, as far as its head says so; no field twice.

        Of two columns that could be it, the one whose name stands first among the synonyms.
        """
        columns: dict[str, list[int]] = {}
        for column, told in enumerate(head):
            columns.setdefault(bare(told), []).append(column)
        found: dict[int, str] = {}
        for name, synonyms in self.heads.items():
            alike = (at for word in synonyms for at in columns.get(bare(word), ()))
            first = next((at for at in alike if at not in found), None)
            if first is not None:
                found[first] = name
        return dict(sorted(found.items()))

    def codes(self, name: str) -> dict[str, str]:
        """Code by what may stand for it, of one field."""
        told = self.values.get(name, {})
        return {bare(word): code for code, words in told.items() for word in words}

    def says_nothing(self, text: str) -> bool:
        """Whether this stands in a cell of which nothing is known."""
        return bare(text) in self.nothing


def read_words(content: bytes, file: str) -> Words:
    """Read the file; raises PackError that names the key that is wrong."""
    try:
        told = tomllib.loads(content.decode("utf-8"))
    except (UnicodeDecodeError, tomllib.TOMLDecodeError):
        raise PackError("caseload.words", file=file, key="") from None
    heads = _names(told.get("kolommen"), file, "kolommen")
    values = told.get("waarden", {})
    if not isinstance(values, dict):
        raise PackError("caseload.words", file=file, key="waarden")
    if unknown := sorted(heads.keys() - FACTS.keys()):
        raise PackError("caseload.words", file=file, key=unknown[0])
    return Words(
        heads,
        {name: _names(each, file, name) for name, each in values.items()},
        frozenset(map(bare, _texts(told.get("leeg", []), file, "leeg"))),
    )


def _names(told: object, file: str, key: str) -> dict[str, tuple[str, ...]]:
    if not isinstance(told, dict) or not told:
        raise PackError("caseload.words", file=file, key=key)
    return {str(name): _texts(each, file, str(name)) for name, each in told.items()}


def _texts(told: object, file: str, key: str) -> tuple[str, ...]:
    if not isinstance(told, list) or not all(isinstance(each, str) and each for each in told):
        raise PackError("caseload.words", file=file, key=key)
    return tuple(map(str, told))
