"""Language tags (BCP 47): script, direction, own name, and what to fall back on."""

from dataclasses import dataclass
from typing import Literal
from unicodedata import name

Direction = Literal["ltr", "rtl"]

DUTCH = "nl"

_RTL_SCRIPTS = frozenset({"Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Rohg", "Mand", "Samr"})


@dataclass(frozen=True, slots=True)
class Language:
    """A language that the program itself speaks to a client."""

    tag: str
    own_name: str
    dutch_name: str
    script: str

    @property
    def direction(self) -> Direction:
        """The direction of a text block in this language, by its script."""
        return "rtl" if self.script in _RTL_SCRIPTS else "ltr"


_KNOWN = {
    language.tag: language
    for language in (
        Language("nl", "Nederlands", "Nederlands", "Latn"),
        Language("en", "English", "Engels", "Latn"),
        Language("ar", "العربية", "Arabisch", "Arab"),
        Language("ti", "ትግርኛ", "Tigrinya", "Ethi"),
        Language("am", "አማርኛ", "Amhaars", "Ethi"),
        Language("fa", "فارسی", "Farsi", "Arab"),
        Language("prs", "دری", "Dari", "Arab"),
        Language("tr", "Türkçe", "Turks", "Latn"),
        Language("so", "Soomaali", "Somalisch", "Latn"),
        Language("ps", "پښتو", "Pasjtoe", "Arab"),
        Language("kmr", "Kurmancî", "Koerdisch (Kurmancî)", "Latn"),
        Language("ckb", "کوردیی ناوەندی", "Koerdisch (Soranî)", "Arab"),
        Language("fr", "Français", "Frans", "Latn"),
        Language("uk", "Українська", "Oekraïens", "Cyrl"),
    )
}

_NAMED = {"Arab": "ARABIC", "Ethi": "ETHIOPIC", "Cyrl": "CYRILLIC"}
_WRITTEN = {"Arab": "ar", "Ethi": "ti", "Cyrl": "uk"}

_SCRIPTS = {"ur": "Arab", "he": "Hebr", "ug": "Arab", "azb": "Arab", "ru": "Cyrl", "el": "Grek"}


def language_of(tag: str) -> Language:
    """Describe a tag; one that we do not speak is named by its tag and written in Latin letters."""
    base = tag.split("-", maxsplit=1)[0]
    return (
        _KNOWN.get(tag) or _KNOWN.get(base) or Language(tag, tag, tag, _SCRIPTS.get(base, "Latn"))
    )


def script(tag: str) -> str:
    """Four-letter ISO 15924 code of the script that this language is written in here."""
    return language_of(tag).script


def direction(tag: str) -> Direction:
    """The direction of a block of text in this language."""
    return language_of(tag).direction


def written_in(text: str, client: str) -> str:
    """The language that a typed text is taken to be in, by its letters.

    Letters that Dutch does not have make it the client's language when that is written so, else a
    language that is; what is written in Latin letters is the coach's Dutch.
    """
    for letter in text:
        told = name(letter, "")
        for found, named in _NAMED.items():
            if told.startswith(named):
                return client if script(client) == found else _WRITTEN[found]
    return DUTCH


def fallbacks(tag: str) -> tuple[str, ...]:
    """Tags to try in turn for a text; a text found under Dutch is shown with a visible mark."""
    base = tag.split("-", maxsplit=1)[0]
    return tuple(dict.fromkeys((tag, base, DUTCH)))
