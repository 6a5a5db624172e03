"""What stands in the memory of another process, as far as the system lets it be read."""

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

_CHUNK = 1 << 22


def forms_of(word: str) -> tuple[bytes, ...]:
    """A word as Python, Qt and SQLite keep it: one, two and four bytes a sign."""
    return word.encode(), word.encode("utf-16-le"), word.encode("utf-32-le")


def forms_of_key(key: bytes) -> tuple[bytes, ...]:
    """A key as bytes and as digits, small and capital, one and two bytes a digit."""
    digits = key.hex()
    told = (*forms_of(digits), *forms_of(digits.upper()))
    return key, *told


def find(process: int, sought: Mapping[str, tuple[bytes, ...]]) -> Counter[str]:
    """How often each of these stands in the memory of a process; raises PermissionError.

    Files that are mapped to be read alone are left out: they hold nothing that a process wrote.
    """
    found: Counter[str] = Counter()
    longest = max(len(form) for forms in sought.values() for form in forms)
    with Path(f"/proc/{process}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{process}/maps").read_text(encoding="ascii").splitlines():
            span, rights, _, _, _, *behind = line.split()
            if rights.startswith("r") and ("w" in rights or not behind):
                begin, end = (int(each, 16) for each in span.split("-"))
                for start in range(begin, end, _CHUNK):
                    memory.seek(start)
                    try:
                        held = memory.read(min(_CHUNK + longest - 1, end - start))
                    except OSError:  # a page behind a file that became shorter
                        continue
                    for name, forms in sought.items():
                        found[name] += sum(map(held.count, forms))
    return found
