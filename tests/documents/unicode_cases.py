"""The cases that Unicode itself gives for its bidirectional algorithm, all or every so many."""

from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from coach_desktop.documents import bidi

UNICODE = Path("/usr/share/unicode")
CHARACTER_CASES = UNICODE / "BidiCharacterTest.txt"
KIND_CASES = UNICODE / "BidiTest.txt"
ALL_OF_CHARACTERS, ALL_OF_KINDS = 91_707, 770_241
"""How many cases Unicode 15.0 has: as many must have been looked at."""


def lines(path: Path) -> Iterator[str]:
    """The lines of a file of Unicode without their notes."""
    with path.open(encoding="utf-8") as opened:
        yield from (line.split("#")[0].strip() for line in opened)


def _levels(told: str) -> list[int | None]:
    return [None if level == "x" else int(level) for level in told.split()]


def check_character_cases(step: int) -> int:
    """Hold every so many of the cases of whole texts; gives how many."""
    count = 0
    for line in islice((line for line in lines(CHARACTER_CASES) if line), 0, None, step):
        codes, base, paragraph, levels, order = line.split(";")
        text = "".join(chr(int(code, 16)) for code in codes.split())
        wanted_base = {"0": 0, "1": 1, "2": None}[base]
        found = bidi.levels_of_kinds(bidi.kinds_of(text), wanted_base, text)
        assert found == (int(paragraph), _levels(levels)), line
        assert bidi.levels(text, wanted_base) == found[1], line
        assert bidi.reorder(found[1]) == [int(place) for place in order.split()], line
        count += 1
    return count


def check_kind_cases(step: int) -> int:
    """Hold every so many of the cases of classes alone; gives how many."""
    count = seen = 0
    levels: list[int | None] = []
    order: list[int] = []
    for line in lines(KIND_CASES):
        if line.startswith("@Levels:"):
            levels = _levels(line.removeprefix("@Levels:"))
        elif line.startswith("@Reorder:"):
            order = [int(place) for place in line.removeprefix("@Reorder:").split()]
        elif line:
            seen += 1
            if seen % step:
                continue
            kinds, bits = line.split(";")
            for bit, base in ((1, None), (2, 0), (4, 1)):
                if int(bits, 16) & bit:
                    found = bidi.levels_of_kinds(kinds.split(), base, None)[1]
                    assert found == levels, line
                    assert bidi.reorder(found) == order, line
                    count += 1
    return count
