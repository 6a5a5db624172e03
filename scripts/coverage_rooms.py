"""Holds the branch coverage of each room against its floor: 100 % for the core, 90 % elsewhere.

The settings of coverage are in pyproject.toml, or in the file that is named as argument.
"""

import json
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

CORE = frozenset({"domain", "law", "forms", "plan", "casework"})
CORE_FLOOR, FLOOR = 100.0, 90.0


def main() -> int:
    """Print a line per room; return 1 when one is under its floor."""
    report, settings = Path(".coverage.json"), [f"--rcfile={name}" for name in sys.argv[1:]]
    asked = [sys.executable, "-m", "coverage", "json", "-q", "-o", str(report), *settings]
    subprocess.run(asked, check=True)
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    report.unlink()
    covered: defaultdict[str, int] = defaultdict(int)
    total: defaultdict[str, int] = defaultdict(int)
    for name, measured in files.items():
        room = Path(name).parts[2] if len(Path(name).parts) > 3 else "(doors)"
        summary = measured["summary"]
        covered[room] += summary["covered_lines"] + summary["covered_branches"]
        total[room] += summary["num_statements"] + summary["num_branches"]
    failed = False
    for room in sorted(total):
        share = 100.0 * covered[room] / total[room] if total[room] else 100.0
        floor = CORE_FLOOR if room in CORE else FLOOR
        verdict = "ok" if share >= floor else f"UNDER {floor:.0f}"
        failed |= share < floor
        print(f"{room:14} {share:6.2f} %  {verdict}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
