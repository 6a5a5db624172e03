"""Many whole plans of the practice people printed in a process of their own: does it grow?"""

import json
import re
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

PAPERS_OF_A_PIECE = 500
WARM = 50
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Growth:
    """How much larger the process became once warm, its peak, and how many pages it made."""

    megabytes: float
    peak: float
    pages: int


def grown(language: str, papers: int = PAPERS_OF_A_PIECE) -> Growth:
    """Print so many plans in a child and say how it grew."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.documents.batch", language, str(papers)],
        check=True,
        capture_output=True,
        text=True,
    )
    told = json.loads(done.stdout)
    return Growth(told["megabytes"], told["peak"], told["pages"])


def _resident() -> float:
    """Megabytes that this process has in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * _PAGE / 1e6


def peak() -> float:
    """Megabytes at the peak of this process, without those of the one that began it."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return float(re.search(r"VmHWM:\s+(\d+)", told)[1]) / 1000  # type: ignore[index]  # Linux always has it


def main(language: str, papers: int) -> None:
    """Gather, lay out and print the whole plan of one after the other, and say what is kept."""
    from tests.documents.cases import office, pip

    with tempfile.TemporaryDirectory() as folder, office(Path(folder) / "kluis") as at:
        people = [each.dossier for each in at.people.vault.dossiers(limit=20)]
        begun, pages = 0.0, 0
        for number in range(papers):
            if number == min(WARM, papers // 2):
                begun = _resident()
            pages += at.printer.letter(pip(at, people[number % len(people)], language)).pages
        grown_by = _resident() - begun
    print(json.dumps({"megabytes": grown_by, "peak": peak(), "pages": pages}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
