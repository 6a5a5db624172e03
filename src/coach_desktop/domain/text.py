"""Text as people type and paste it, made safe before anything else sees it.

What is taken out: C0 and C1 controls but new line and tab, lone surrogates (they cannot be stored),
and the bidi controls with which a text can pretend to be another one (security.md T22).
"""

import unicodedata
from dataclasses import dataclass

from coach_desktop.domain.errors import InputError

LONGEST = 20_000
"""Signs in one answer; above it the text is refused with a sentence, never cut in silence."""

_BIDI_CONTROLS = frozenset(
    "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)

FIRST_STRONG_ISOLATE = "\u2068"
POP_ISOLATE = "\u2069"


@dataclass(frozen=True, slots=True)
class Cleaned:
    """A text that can be kept, and how many signs were taken out of it."""

    text: str
    removed: int


def clean(text: str) -> Cleaned:
    """Take out what cannot or may not be kept, and compose the rest (NFC)."""
    kept = "".join(sign for sign in text.replace("\r\n", "\n") if _may_stay(sign))
    removed = len(text.replace("\r\n", "\n")) - len(kept)
    return Cleaned(unicodedata.normalize("NFC", kept), removed)


def clean_answer(text: str) -> str:
    """Clean a text that becomes an answer; raises InputError when it is over LONGEST signs."""
    kept = clean(text).text
    if len(kept) > LONGEST:
        raise InputError("input.too-long", length=len(kept), longest=LONGEST)
    return kept


def isolate(text: str) -> str:
    """Wrap a text so that its own direction does not disturb the line it stands in."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _may_stay(sign: str) -> bool:
    if sign in "\n\t":
        return True
    return unicodedata.category(sign) not in {"Cc", "Cs"} and sign not in _BIDI_CONTROLS


_LETTERS_WITHOUT_MARK = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ħ": "h", "þ": "th"}
)

_SOUNDS_ALIKE = (
    ("sch", "s"), ("sh", "s"), ("ch", "s"), ("sj", "s"), ("kh", "k"), ("gh", "g"), ("dh", "d"),
    ("th", "t"), ("ph", "f"), ("ck", "k"), ("dj", "j"), ("tj", "j"), ("ou", "u"), ("oe", "u"),
    ("oo", "u"), ("ee", "i"), ("ij", "i"), ("ei", "i"), ("ie", "i"), ("y", "i"), ("q", "k"),
    ("c", "k"), ("z", "s"), ("w", "v"), ("h", ""),
)  # fmt: skip


def fold(text: str) -> str:
    """Fold case, accents and marks, so that "Ibrâhîm" is found by "ibrahim"; words stay apart."""
    bare = "".join(
        sign
        for sign in unicodedata.normalize("NFKD", text.casefold())
        if not unicodedata.combining(sign)
    ).translate(_LETTERS_WITHOUT_MARK)
    return " ".join("".join(sign if sign.isalnum() else " " for sign in bare).split())


def fold_sound(text: str) -> str:
    """Fold the spellings of one sound, so that Yusuf, Youssef and Joesoef meet; for search only."""
    return " ".join(filter(None, map(_sound_of, fold(text).split())))


_VOWELS = str.maketrans({"e": "a", "i": "a", "o": "a", "u": "a"})


def _sound_of(word: str) -> str:
    word = word.replace("ou", "u").replace("oe", "u").replace("j", "i")
    for spelling, sound in _SOUNDS_ALIKE:
        word = word.replace(spelling, sound)
    level = word.translate(_VOWELS)
    return "".join(
        sign for place, sign in enumerate(level) if place == 0 or sign != level[place - 1]
    )
