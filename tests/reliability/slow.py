"""`make slow`: the long numbers, `python -m tests.reliability.slow [PART...]`.

A part that was stopped goes on where it was; one that was ended begins anew. What came of it stands
in out/slow and, once a part is ended, in the table of docs/reliability.md.
"""

import json
import sys
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from pathlib import Path

from coach_desktop.machine.clock import SystemClock
from tests.reliability.parts import PARTS, Done

ROOT = Path(__file__).parents[2]
KEPT = ROOT / "out" / "slow"
PAPER = ROOT / "docs" / "reliability.md"
BEGIN, END = "<!-- slow: begin -->", "<!-- slow: end -->"
LONGEST = 55 * 60
"""Seconds after which a part stops by itself, to go on the next time."""

_MOST_TOLD = 20


@dataclass(slots=True)
class Run:
    """How far a part is, and what came of it."""

    part: str
    done: int = 0
    runs: int = 0
    failed: int = 0
    seconds: float = 0.0
    date: str = ""
    failures: list[str] = field(default_factory=list)
    sums: dict[str, float] = field(default_factory=dict)
    most: dict[str, float] = field(default_factory=dict)

    @property
    def is_ended(self) -> bool:
        """Whether every piece was done."""
        return self.done == len(PARTS[self.part].pieces)

    def add(self, done: Done, seconds: float) -> None:
        """One piece more."""
        self.done += 1
        self.runs += done.runs
        self.failed += len(done.failures)
        self.failures = [*self.failures, *done.failures][:_MOST_TOLD]
        self.seconds += seconds
        self.date = SystemClock().today().isoformat()
        for name, number in done.sums.items():
            self.sums[name] = self.sums.get(name, 0) + number
        for name, number in done.most.items():
            self.most[name] = max(self.most.get(name, 0), number)


def main(parts: Sequence[str]) -> int:
    """Run these parts, or all; 1 when something did not hold."""
    if unknown := set(parts) - PARTS.keys():
        print(f"unknown: {', '.join(unknown)}; there are: {', '.join(PARTS)}", file=sys.stderr)
        return 64
    return max(_run(name) for name in parts or PARTS)


def _run(name: str) -> int:
    run, part = _kept(name), PARTS[name]
    if run.is_ended:
        run = Run(name)
    begun = time.monotonic()
    while not run.is_ended and time.monotonic() - begun < LONGEST:
        piece, at = part.pieces[run.done], time.monotonic()
        done = part.do(piece)
        run.add(done, time.monotonic() - at)
        _keep(run)
        print(f"{name} {run.done}/{len(part.pieces)} {piece}: {done.runs}", *done.failures)
        sys.stdout.flush()
    if run.is_ended:
        write_table()
    else:
        print(f"{name}: stopped after {LONGEST // 60} minutes; make slow PART={name} goes on")
    return int(bool(run.failed))


def _kept(name: str) -> Run:
    path = KEPT / f"{name}.json"
    return Run(**json.loads(path.read_text("utf-8"))) if path.exists() else Run(name)


def _keep(run: Run) -> None:
    KEPT.mkdir(parents=True, exist_ok=True)
    (KEPT / f"{run.part}.json").write_text(json.dumps(asdict(run), indent=1), "utf-8")


def write_table() -> None:
    """Put the parts that were ended into the paper; a part that is not keeps its row."""
    text = PAPER.read_text("utf-8")
    begin, end = text.index(BEGIN) + len(BEGIN), text.index(END)
    rows = {
        line.split("|")[1].strip(): line for line in text[begin:end].splitlines() if "|" in line
    }
    for name in PARTS:
        run = _kept(name)
        if run.is_ended:
            rows[name] = row(run)
    head = ["| part | runs | failures | other figures | seeds | date | minutes |"]
    head.append("|---|--:|--:|---|---|---|--:|")
    table = [*head, *(rows[name] for name in PARTS if name in rows)]
    PAPER.write_text(text[:begin] + "\n" + "\n".join(table) + "\n" + text[end:], "utf-8")


def row(run: Run) -> str:
    """A part as a line of the table."""
    part = PARTS[run.part]
    told = [f"{number:,.0f} {name}" for name, number in run.sums.items()]
    told += [f"at most {number:,.0f} {name}" for name, number in run.most.items()]
    cells = (
        run.part,
        f"{run.runs:,} {part.what}",
        f"{run.failed:,}",
        "; ".join(told),
        f"pieces 1 to {len(part.pieces)}",
        run.date,
        f"{run.seconds / 60:,.0f}",
    )
    return f"| {' | '.join(cells)} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
