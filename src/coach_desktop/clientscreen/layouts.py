"""The keys of a language, out of resources/keyboards: rows of keys, page by page."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

from coach_desktop import places
from coach_desktop.domain.language import fallbacks

Rows = tuple[tuple[str, ...], ...]

_PAGES = ("letters", "capitals", "signs")


@dataclass(frozen=True, slots=True)
class Layout:
    """Pages of keys, the letters first. A key of `orders` has forms, which are shown with it."""

    language: str
    pages: tuple[Rows, ...]
    orders: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@lru_cache(maxsize=32)
def layout_for(language: str) -> Layout:
    """The keys of a language, else those of the language it falls back on."""
    for tag in fallbacks(language):
        path = places.place("resources", "keyboards", f"{tag}.toml")
        if path.is_file():
            told = tomllib.loads(path.read_text(encoding="utf-8"))
            pages = tuple(_rows(told[page]) for page in _PAGES if page in told)
            orders = {key: tuple(forms.split()) for key, forms in told.get("orders", {}).items()}
            return Layout(tag, pages, orders)
    raise FileNotFoundError("resources/keyboards")


DIGITS = Layout("", ((("1", "2", "3"), ("4", "5", "6"), ("7", "8", "9"), ("0",)),))
"""The keys for a number."""


def _rows(told: list[str]) -> Rows:
    return tuple(tuple(row.split()) for row in told)
