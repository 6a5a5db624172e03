"""Runs in a child process with limits: a workbook on its standard input, its first table out."""

import json
import os
import sys
import tempfile

from coach_desktop.authoring.listing import as_json
from coach_desktop.domain.errors import InputError


def main() -> None:
    """Read, tell."""
    # Python looks for a folder to write in by writing there, which this process may not
    tempfile.tempdir = os.devnull
    from coach_desktop.authoring.listing_book import read

    told: dict[str, object]
    try:
        told = as_json(read(sys.stdin.buffer.read()))
    except InputError as trouble:
        told = {"code": trouble.code, "details": trouble.details}
    sys.stdout.write(json.dumps(told))


if __name__ == "__main__":
    main()
