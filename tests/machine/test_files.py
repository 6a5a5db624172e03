import os
from pathlib import Path

import pytest

from coach_desktop.domain.errors import VaultError
from coach_desktop.machine.files import (
    FolderLock,
    data_folder,
    has_room,
    is_private,
    make_private,
    private_folder,
    write_whole,
)


def test_the_data_folder_is_the_one_asked_for_else_the_systems_own(tmp_path: Path) -> None:
    assert data_folder(tmp_path) == tmp_path
    assert data_folder().name == "coach-desktop"
    assert not data_folder().is_relative_to(Path.cwd())


def test_a_folder_of_ours_is_private_even_when_it_was_not(tmp_path: Path) -> None:
    open_to_all = tmp_path / "a"
    open_to_all.mkdir(mode=0o755)
    assert is_private(private_folder(open_to_all))
    assert is_private(private_folder(tmp_path / "b" / "c"))


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        private_folder(tmp_path / "file" / "inner")


def test_a_file_is_written_whole_private_and_alone(tmp_path: Path) -> None:
    path = tmp_path / "file"
    write_whole(path, b"one")
    write_whole(path, b"two")
    assert path.read_bytes() == b"two"
    assert is_private(path)
    assert list(tmp_path.iterdir()) == [path]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    write_whole(path, b"one")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space"):
        write_whole(path, b"two")
    assert path.read_bytes() == b"one"
    assert list(tmp_path.iterdir()) == [path]


def test_only_one_holds_a_lock(tmp_path: Path) -> None:
    first = FolderLock(tmp_path / "lock")
    with pytest.raises(VaultError, match=r"vault\.in-use"):
        FolderLock(tmp_path / "lock")
    first.release()
    first.release()
    FolderLock(tmp_path / "lock").release()
    with pytest.raises(VaultError, match=r"vault\.read-only"):
        FolderLock(tmp_path / "absent" / "lock")


def test_free_room_is_told(tmp_path: Path) -> None:
    assert has_room(tmp_path, needed=1)
    assert not has_room(tmp_path, needed=1 << 62)


@pytest.mark.skipif(os.name == "nt", reason="not this system")
def test_new_files_are_private_after_make_private(tmp_path: Path) -> None:
    before = os.umask(0o022)
    try:
        make_private()
        (tmp_path / "new").touch()
    finally:
        os.umask(before)
    assert is_private(tmp_path / "new")
