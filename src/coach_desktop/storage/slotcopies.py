"""The copies of the slot file on the disk: the newest readable one counts, each is replaced whole.

Two copies in two folders, each with the generation before it. Whichever of them is damaged or
gone, the others open the vault; the next write heals what lacks.
"""

from collections.abc import Iterator
from pathlib import Path

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import PRIVATE_FOLDER, write_whole
from coach_desktop.storage.slotfile import LARGEST, SlotFile, read_slots
from coach_desktop.storage.standing import FORMER, has_vault, slot_places


def read_copy(folder: Path) -> bytes:
    """The newest copy that can be read; one of another vault does not count.

    Raises VaultError `vault.slots-missing` or `vault.missing` when there is none at all,
    `vault.too-new` when a copy is of a newer program, `vault.slots-damaged` when none can be read.
    """
    copies = list(_copies(folder))
    if not copies:
        raise VaultError("vault.slots-missing" if has_vault(folder) else "vault.missing")
    readable = [(file, content) for content in copies if (file := _file(content))]
    if not readable:
        raise VaultError("vault.slots-damaged")
    ours = [each for each in readable if each[0].vault == readable[0][0].vault]
    return max(ours, key=lambda each: each[0].generation)[1]


def write_copies(folder: Path, content: bytes) -> None:
    """Replace both copies; what stood there becomes the former generation.

    Raises OSError only when neither could be written: with one of them the change stands, and the
    next write heals the other.
    """
    failed: list[OSError] = []
    for path in slot_places(folder):
        try:
            _write(path, content)
        except OSError as error:
            failed.append(error)
    if len(failed) == len(slot_places(folder)) and not _stands(folder, content):
        raise failed[0]


def _stands(folder: Path, content: bytes) -> bool:
    """Whether a copy was replaced and only its folder could not be forced to the disk.

    Everybody reads the new one then: to say that the former one stands would be wrong.
    """
    try:
        return read_copy(folder) == content
    except VaultError:
        return False


def write_second(folder: Path, content: bytes) -> None:
    """Write the copy beside the vault's own folder, whose own stands there; raises OSError."""
    _write(slot_places(folder)[1], content)


def _write(path: Path, content: bytes) -> None:
    path.parent.mkdir(mode=PRIVATE_FOLDER, exist_ok=True)
    write_whole(path, content, former=path.with_name(FORMER))


def _copies(folder: Path) -> Iterator[bytes]:
    places = slot_places(folder)
    for path in (*places, *(each.with_name(FORMER) for each in places)):
        if path.is_file():
            with path.open("rb") as file:
                yield file.read(LARGEST + 1)


def _file(content: bytes) -> SlotFile | None:
    try:
        return read_slots(content)
    except VaultError as error:
        if error.code == "vault.too-new":
            raise
        return None
