"""Runs in a child process with limits: a workbook on its standard input, the report as JSON out.

The first line is the folder of the workbook, where its list files stand; the rest is the workbook.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from coach_desktop.authoring.findings import as_json
from coach_desktop.domain.errors import FormError
from coach_desktop.forms.xform import Files

_LARGEST_LIST = 2_000_000


def main() -> None:
    """Read, check, tell."""
    # Python looks for a folder to write in by writing there, which this process may not
    tempfile.tempdir = os.devnull
    from coach_desktop.authoring.lint import report

    told = sys.stdin.buffer.read()
    folder, _, content = told.partition(b"\n")
    found = report(content, _beside(Path(folder.decode())))
    sys.stdout.write(json.dumps(as_json(found)))


def _beside(folder: Path) -> Files:
    """The list files in the folder of the workbook, by their bare name."""

    def content(name: str) -> bytes:
        path = folder / Path(name).name
        if path.name != name or not path.is_file() or path.stat().st_size > _LARGEST_LIST:
            raise FormError("form.no-list-file", name=name)
        return path.read_bytes()

    return content


if __name__ == "__main__":
    main()
