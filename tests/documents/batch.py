"""Many plans printed one after the other in a process of their own: does it grow?"""

import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

PAPERS_OF_A_PIECE = 500
WARM = 50
_PAGE = 4096


@dataclass(frozen=True, slots=True)
class Growth:
    """How much larger the process became after it was warm, and its peak, in megabytes."""

    megabytes: float
    peak: float


def grown(language: str, papers: int = PAPERS_OF_A_PIECE) -> Growth:
    """Print so many plans in a child and say how it grew."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.documents.batch", language, str(papers)],
        check=True,
        capture_output=True,
        text=True,
    )
    told = json.loads(done.stdout)
    return Growth(told["megabytes"], told["peak"])


def _resident() -> float:
    """Megabytes that this process has in memory now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * _PAGE / 1e6


def peak() -> float:
    """Megabytes at the peak of this process, without those of the one that began it."""
    told = Path("/proc/self/status").read_text(encoding="ascii")
    return float(re.search(r"VmHWM:\s+(\d+)", told)[1]) / 1000  # type: ignore[index]  # Linux always has it


def main(language: str, papers: int) -> None:
    """Print, each with another text, and say what is kept in memory."""
    from dataclasses import replace

    from coach_desktop.documents.blocks import Paragraph
    from coach_desktop.documents.pages import render
    from coach_desktop.documents.spans import Number, text
    from tests.documents.samples import letter

    base, begun = letter(language), 0.0
    for number in range(papers):
        if number == min(WARM, papers // 2):
            begun = _resident()
        own = Paragraph(text(language, Number(str(number))))
        render(replace(base, blocks=(*base.blocks, own)))
    print(json.dumps({"megabytes": _resident() - begun, "peak": peak()}))


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
