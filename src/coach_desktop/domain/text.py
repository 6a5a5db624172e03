"""Text as people type and paste it, made safe before anything else sees it.

What is taken out: C0 and C1 controls but new line and tab, lone surrogates and codes that are no
characters (they cannot be stored), bidi controls and signs that nobody sees, with which a text can
pretend to be another one, and marks on one letter beyond what any script writes. Joiners stay:
Persian and emoji need them.
"""

import unicodedata
from dataclasses import dataclass

from coach_desktop.domain.errors import InputError

LONGEST = 20_000
"""Signs in one answer; above it the text is refused with a sentence, never cut in silence."""

_NEVER_FITS = 8 * LONGEST
"""Signs of a text that is refused without being looked at."""

MOST_MARKS = 30
"""Marks on one letter, as in Unicode's stream-safe format: more would cost time without end."""

_NEW_LINES = str.maketrans({"\r": "\n", "\u0085": "\n", "\u2028": "\n", "\u2029": "\n"})

_CONTROLS = frozenset((*range(0x20), *range(0x7F, 0xA0))) - {ord("\n"), ord("\t")}
_SURROGATES = range(0xD800, 0xE000)
_NO_CHARACTERS = (*range(0xFDD0, 0xFDF0), *(plane + last for plane in range(0, 0x110000, 0x10000)
                                            for last in (0xFFFE, 0xFFFF)))  # fmt: skip
_BIDI_CONTROLS = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A), 0xFEFF)
_UNSEEN = (0x00AD, 0x034F, 0x180E, 0x200B, *range(0x2060, 0x2065), *range(0x206A, 0x2070),
           *range(0xFFF9, 0xFFFD), *range(0xE0000, 0xE0080))  # fmt: skip

_TAKEN_OUT = dict.fromkeys(
    (*_CONTROLS, *_SURROGATES, *_NO_CHARACTERS, *_BIDI_CONTROLS, *_UNSEEN), ""
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
    lines = text.replace("\r\n", "\n").translate(_NEW_LINES)
    kept = _with_few_marks(lines.translate(_TAKEN_OUT))
    composed = _with_few_marks(unicodedata.normalize("NFC", kept))
    return Cleaned(composed, len(lines) - len(kept))


def clean_answer(text: str) -> str:
    """Clean a text that becomes an answer; raises InputError when it is over LONGEST signs."""
    if len(text) > _NEVER_FITS:
        raise InputError("input.too-long", length=len(text), longest=LONGEST)
    kept = clean(text).text
    if len(kept) > LONGEST:
        raise InputError("input.too-long", length=len(kept), longest=LONGEST)
    return kept


def isolate(text: str) -> str:
    """Wrap a text so that its own direction does not disturb the line it stands in."""
    return f"{FIRST_STRONG_ISOLATE}{text}{POP_ISOLATE}"


def _with_few_marks(text: str) -> str:
    """The same text, with at most MOST_MARKS marks in a row."""
    if text.isascii():
        return text
    kept, marks = [], 0
    for sign in text:
        marks = marks + 1 if unicodedata.combining(sign) else 0
        if marks <= MOST_MARKS:
            kept.append(sign)
    return "".join(kept)


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
