"""The files that stand beside a workbook: its lists, and the pictures and sounds that it names."""

from pathlib import Path

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.xform import Files

LARGEST_LIST = 2_000_000
LARGEST_MEDIA = 10_000_000


def lists_beside(folder: Path) -> Files:
    """The list files in the folder of the workbook, by their bare name."""

    def content(name: str) -> bytes:
        found = _content(folder, name, LARGEST_LIST)
        if found is None:
            raise FormError("form.no-list-file", name=name)
        return found

    return content


def media_beside(workbook: Path, name: str) -> bytes | None:
    """A picture or sound: out of the folder `NAME-media` as ODK has it, else beside the file."""
    for folder in (workbook.with_name(f"{workbook.stem}-media"), workbook.parent):
        if (found := _content(folder, name, LARGEST_MEDIA)) is not None:
            return found
    return None


def _content(folder: Path, name: str, most: int) -> bytes | None:
    path = folder / Path(name).name
    try:
        if path.name != name or not path.is_file() or path.stat().st_size > most:
            return None
        return path.read_bytes()
    except (OSError, ValueError):
        return None
