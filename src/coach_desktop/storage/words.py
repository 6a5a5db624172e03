"""Passphrases: five words from a Dutch list, and the gate that refuses a weak one.

Five different ones of 8,192 words are 65 bits of chance.
"""

import secrets
import unicodedata
from functools import cache

from coach_desktop.domain.errors import VaultError
from coach_desktop.places import place

WORDS_IN_PASSPHRASE = 5


@cache
def words() -> tuple[str, ...]:
    """The Dutch words, in order; where they come from stands beside the file."""
    return tuple(place("resources", "words", "nl.txt").read_text(encoding="ascii").split())


def make_passphrase() -> str:
    """Five different words by chance, with a space between."""
    return " ".join(secrets.SystemRandom().sample(words(), WORDS_IN_PASSPHRASE))


def normal(passphrase: str) -> str:
    """A passphrase as it is used: composed (NFKC), and its white space plain and single."""
    return " ".join(unicodedata.normalize("NFKC", passphrase).split())


def require_strong(passphrase: str) -> None:
    """Raise VaultError `vault.passphrase-too-weak` when it is not five different words of ours.

    What somebody makes up himself looks stronger than it is; five words by chance are 65 bits.
    """
    if len(set(normal(passphrase).casefold().split()) & set(words())) < WORDS_IN_PASSPHRASE:
        raise VaultError("vault.passphrase-too-weak")
