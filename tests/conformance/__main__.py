"""All recorded cases and walks at once: `python -m tests.conformance [FOLDER]`; `make conformance`.

Prints what failed or lies outside, then a line of figures for the cases and one for the walks. Exit
0 when nothing failed.
"""

import sys
from pathlib import Path

from tests.conformance import walk, xpath
from tests.forms.test_conformance import CASES


def main(argv: list[str]) -> int:
    """Run what the folder holds; a folder that is not there is said, and is no failure."""
    folder = Path(argv[0]) if argv else CASES
    if not folder.is_dir():
        print("the recorded cases are not at hand")
        return 0
    status = 0
    for cases in sorted(folder.glob("xpath_*.jsonl")):
        print(f"{cases.name}:")
        status |= xpath.main([str(cases)])
    passed = failed = 0
    for recorded in sorted((folder / "walks").glob("*.json")):
        form = folder / "forms" / f"{recorded.name.rsplit('.', 2)[0]}.xml"
        said = walk.repeat(form, recorded)
        faults = [each for each in said if each]
        passed, failed = passed + len(said) - len(faults), failed + len(faults)
        for each in faults:
            print(f"failed {recorded.name} {each}")
    print(f"walks: {passed} passed, {failed} failed")
    return status or (1 if failed else 0)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
