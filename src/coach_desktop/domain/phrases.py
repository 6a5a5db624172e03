"""Fixed sentences that a client meets, and those of the commands: one TOML file per language.

A key is the path of tables with dots (`letter.title`). A sentence may hold `{name}` for a detail.
A sentence that a language does not have falls back to Dutch and says so, so that it can be marked.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from coach_desktop import places
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.language import DUTCH, fallbacks


@dataclass(frozen=True, slots=True)
class Said:
    """A sentence and the language that it is really in."""

    text: str
    language: str


@dataclass(frozen=True, slots=True)
class Phrases:
    """All fixed sentences of one language, with the languages to fall back on."""

    language: str
    by_language: Mapping[str, Mapping[str, str]]

    def say(self, key: str, /, **details: str | int) -> str:
        """Give the sentence; raises PackError when no language has it."""
        return self.said(key, **details).text

    def said(self, key: str, /, **details: str | int) -> Said:
        """Give the sentence with the language it is in; raises PackError when none has it."""
        for tag in fallbacks(self.language):
            sentence = self.by_language.get(tag, {}).get(key)
            if sentence is not None:
                return Said(sentence.format_map(details), tag)
        raise PackError("phrases.missing", key=key, language=self.language)

    def keys(self) -> frozenset[str]:
        """The keys that this language itself has."""
        return frozenset(self.by_language.get(self.language, {}))


@lru_cache(maxsize=32)
def load(language: str) -> Phrases:
    """Read the sentences of a language and of its fallbacks, from resources/phrases."""
    folder = places.place("resources", "phrases")
    found = {}
    for tag in fallbacks(language):
        path = folder / f"{tag}.toml"
        if path.is_file():
            found[tag] = read(path)
    if DUTCH not in found:
        raise PackError("phrases.no-dutch", file=f"{DUTCH}.toml")
    return Phrases(language, found)


def languages() -> tuple[str, ...]:
    """Tags of the languages that have a phrase file, Dutch first."""
    tags = sorted(path.stem for path in places.place("resources", "phrases").glob("*.toml"))
    return tuple(sorted(tags, key=lambda tag: tag != DUTCH))


def read(path: Path) -> Mapping[str, str]:
    """Read one phrase file into dotted keys; raises PackError with the file's name and the key."""
    try:
        tree = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise PackError("phrases.unreadable", file=path.name) from broken
    return dict(_flatten(tree, (), path.name))


def _flatten(
    tree: Mapping[str, object], above: tuple[str, ...], file: str
) -> Iterator[tuple[str, str]]:
    for name, below in tree.items():
        here = (*above, name)
        if isinstance(below, dict):
            yield from _flatten(below, here, file)
        elif isinstance(below, str):
            yield ".".join(here), below
        else:
            raise PackError("phrases.not-a-sentence", file=file, key=".".join(here))
