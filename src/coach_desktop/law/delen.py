"""The parts of a brede intake that the law names, and the questions at the core of each."""

from dataclasses import dataclass

from coach_desktop.law.pack import Entry, Pack

PARTS = "intake.deel."
"""What the id of a rule about a part begins with."""

LEERBAARHEIDSTOETS = "intake.deel.leerbaarheidstoets"


@dataclass(frozen=True, slots=True)
class WettelijkDeel:
    """One part: by which rule, out of which article, and its core questions.

    While one of `first` is open it is not known which core questions are asked of this person.
    """

    rule: str
    article: str
    questions: tuple[str, ...]
    first: tuple[str, ...] = ()


def wettelijke_delen(pack: Pack) -> tuple[WettelijkDeel, ...]:
    """The parts in the order of the pack; the leerbaarheidstoets has a result and no questions."""
    return tuple(
        WettelijkDeel(rule, entry.article, _names(entry, "vragen"), _names(entry, "eerst"))
        for rule, entry in pack.entries.items()
        if rule.startswith(PARTS)
    )


def is_test_settled(status: str, result: str, entry: Entry) -> bool:
    """Whether a leerbaarheidstoets has a result or need not be taken (Wi2021 14(3)(a), 14(6))."""
    return result != "" or status in entry.names("zonder_toets")


def _names(entry: Entry, key: str) -> tuple[str, ...]:
    return entry.names(key) if key in entry.numbers else ()
