"""Passphrases: five words from a Dutch list, and the gate that refuses a weak one.

Five of 8,192 words are 65 bits of chance. What somebody makes up himself passes when it has five
different words of three letters or more, or sixteen signs of which ten are different.
"""

import secrets
import unicodedata
from functools import cache

from coach_desktop.domain.errors import VaultError
from coach_desktop.places import place

WORDS_IN_PASSPHRASE = 5

_SHORTEST_WORD = 3
_SHORTEST_WITHOUT_WORDS = 16
_DIFFERENT_SIGNS = 10


@cache
def words() -> tuple[str, ...]:
    """The Dutch words, in order; where they come from stands beside the file."""
    return tuple(place("resources", "words", "nl.txt").read_text(encoding="ascii").split())


def make_passphrase() -> str:
    """Five words by chance, with a space between."""
    return " ".join(secrets.choice(words()) for _ in range(WORDS_IN_PASSPHRASE))


def normal(passphrase: str) -> str:
    """A passphrase as it is used: composed (NFKC), and its white space plain and single."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def require_strong(passphrase: str) -> None:
    """Raise VaultError `vault.passphrase-too-weak` when it could be guessed."""
    told = normal(passphrase)
    different = {word for word in told.casefold().split() if len(word) >= _SHORTEST_WORD}
    long_enough = len(told) >= _SHORTEST_WITHOUT_WORDS and len(set(told)) >= _DIFFERENT_SIGNS
    if len(different) < WORDS_IN_PASSPHRASE and not (long_enough and " " not in told):
        raise VaultError("vault.passphrase-too-weak")
