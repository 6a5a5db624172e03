"""Measures each figure beside its floor, prints a table and writes out/benchmarks.json."""

import json
import os
import sys
import tempfile
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from tests.benchmarks import (
    engine,
    exchanging,
    intake,
    paper,
    pasting,
    people,
    pulling,
    saving,
    start,
)
from tests.benchmarks.figures import Figure

OUT = Path("out/benchmarks.json")
PARTS = (start, saving, people, engine, intake, paper, pasting, exchanging, pulling)


def main() -> int:
    """Exit 0 when every figure was measured, also when a goal does not hold."""
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(dir=".") as folder:
        for part in PARTS:
            for figure in part.measure(Path(folder)):
                print(_line(figure), flush=True)
                figures.append(figure)
    OUT.parent.mkdir(exist_ok=True)
    told = [figure.to_json() for figure in figures]
    OUT.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    for figure in figures:
        if figure.holds is False:
            print(f"does not hold: {figure.name}")
    return 0


def _line(figure: Figure) -> str:
    value = "not measured" if figure.value is None else f"{figure.value:9.2f} {figure.unit}"
    ratio = "" if figure.ratio is None else f"{figure.ratio:5.2f} x {figure.floor:.2f}"
    limit = f"goal {figure.goal:g}{'x' if figure.floor is not None else ' ' + figure.unit}"
    verdict = {True: "holds", False: "DOES NOT HOLD", None: figure.note}[figure.holds]
    return f"{figure.name:48} {value:>14} {ratio:18} {limit:12} {verdict}  {figure.note}"


if __name__ == "__main__":
    sys.exit(main())
