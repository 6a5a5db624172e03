"""Runs in a child process with limits: a workbook on its standard input, the report as JSON out.

The first line is the folder of the workbook, where its list files stand; the rest is the workbook.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from coach_desktop.authoring.beside import lists_beside
from coach_desktop.authoring.findings import as_json


def main() -> None:
    """Read, check, tell."""
    # Python looks for a folder to write in by writing there, which this process may not
    tempfile.tempdir = os.devnull
    from coach_desktop.authoring.lint import report

    told = sys.stdin.buffer.read()
    folder, _, content = told.partition(b"\n")
    found = report(content, lists_beside(Path(folder.decode())))
    sys.stdout.write(json.dumps(as_json(found)))


if __name__ == "__main__":
    main()
