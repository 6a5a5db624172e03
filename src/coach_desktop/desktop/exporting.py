"""A file that leaves the vault, to where somebody chose."""

from pathlib import Path

from coach_desktop.domain.errors import CoachError
from coach_desktop.machine.files import write_whole


def export_file(path: Path, content: bytes) -> None:
    """Write it whole or not at all; raises CoachError `output.not-written`. Slow."""
    try:
        write_whole(path, content)
    except OSError as error:
        raise CoachError("output.not-written") from error
