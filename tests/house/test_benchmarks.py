"""Whatever measures something is measured by `make bench`."""

from pathlib import Path

from tests import benchmarks
from tests.benchmarks.__main__ import PARTS

FOLDER = Path(benchmarks.__file__).parent


def test_each_part_that_measures_is_run() -> None:
    measuring = {
        path.stem
        for path in FOLDER.glob("*.py")
        if "\ndef measure(" in path.read_text(encoding="utf-8")
    }
    assert {part.__name__.rpartition(".")[2] for part in PARTS} == measuring
