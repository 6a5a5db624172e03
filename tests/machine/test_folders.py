"""A folder that a cloud or a network may spoil is known by any of its signs."""

import sys
from pathlib import Path

import pytest

from coach_desktop.machine import folders
from coach_desktop.machine.folders import danger, mounted_as

_MOUNTS = """\
22 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime - ext4 /dev/vda rw
41 27 0:40 / /mnt/team\\040share rw shared:1 - cifs //server/team rw,vers=3.1.1
42 27 0:41 / /mnt/team\\040share/eigen rw - ext4 /dev/sdb1 rw
43 27 0:42 / /home/coach/ver rw - fuse.sshfs coach@server: rw
broken line
"""


def test_a_folder_of_this_computer_is_no_danger(tmp_path: Path) -> None:
    assert danger(tmp_path) == ""
    assert danger(tmp_path / "nog niet" / "gemaakt") == ""
    assert danger(tmp_path / "ملفات met spaties") == ""


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("OneDrive", "folder.onedrive"),
        ("OneDrive - Gemeente Voorbeeldstad", "folder.onedrive"),
        ("Dropbox (Privé)", "folder.dropbox"),
        ("Google Drive", "folder.google-drive"),
        ("GoogleDrive-iemand", "folder.google-drive"),
        ("iCloudDrive", "folder.icloud"),
        ("Mobile Documents", "folder.icloud"),
        ("Nextcloud", "folder.nextcloud"),
        ("ownCloud", "folder.nextcloud"),
    ],
)
def test_a_cloud_is_known_by_the_name_of_its_folder(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / name).mkdir()
    assert danger(tmp_path / name / "kluis") == code
    assert danger(tmp_path / name.upper() / "kluis") == code


@pytest.mark.parametrize(
    ("left", "code"),
    [
        (".dropbox.cache", "folder.dropbox"),
        (".tmp.driveupload", "folder.google-drive"),
        (".sync_0123abcd.db", "folder.nextcloud"),
        (".owncloudsync.log", "folder.nextcloud"),
    ],
)
def test_a_cloud_is_known_by_what_it_leaves_behind(tmp_path: Path, left: str, code: str) -> None:
    (tmp_path / "werk").mkdir()
    (tmp_path / "werk" / left).mkdir()
    assert danger(tmp_path / "werk" / "mijn" / "kluis") == code


def test_what_dropbox_keeps_in_the_home_folder_is_no_sign(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / ".dropbox").mkdir()
    monkeypatch.setattr(Path, "home", lambda: tmp_path)
    assert danger(tmp_path / "kluis") == ""


def test_a_cloud_is_known_by_what_the_system_tells(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "wolk").mkdir()
    monkeypatch.setenv("OneDriveCommercial", str(tmp_path / "wolk"))
    assert danger(tmp_path / "wolk" / "kluis") == "folder.onedrive"
    assert danger(tmp_path / "elders") == ""


def test_a_link_hides_no_cloud(tmp_path: Path) -> None:
    (tmp_path / "Dropbox").mkdir()
    (tmp_path / "kluizen").symlink_to(tmp_path / "Dropbox")
    assert danger(tmp_path / "kluizen" / "kluis") == "folder.dropbox"


def test_a_share_is_known_by_its_name() -> None:
    assert danger(Path("//server/team/kluis")) == "folder.network"


@pytest.mark.skipif(sys.platform != "linux", reason="not this system: it has no mountinfo")
def test_a_network_is_known_by_the_type_of_its_file_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = tmp_path / "mountinfo"
    told.write_text(f"41 27 0:40 / {tmp_path}/team rw - nfs4 server:/team rw\n")
    monkeypatch.setattr(folders, "_MOUNTS", told)
    assert danger(tmp_path / "team" / "kluis") == "folder.network"
    assert danger(tmp_path / "kluis") == ""
    monkeypatch.setattr(folders, "_MOUNTS", tmp_path / "none")
    assert danger(tmp_path / "team" / "kluis") == ""


def test_the_nearest_mount_counts() -> None:
    assert mounted_as(_MOUNTS, Path("/mnt/team share/kluis")) == "cifs"
    assert mounted_as(_MOUNTS, Path("/mnt/team share/eigen/kluis")) == "ext4"
    assert mounted_as(_MOUNTS, Path("/mnt/team")) == "ext4"
    assert mounted_as(_MOUNTS, Path("/home/coach/ver")) == "fuse.sshfs"
    assert mounted_as("", Path("/home")) == ""


@pytest.mark.skipif(sys.platform != "linux", reason="not this system: no such folder")
def test_a_disk_that_can_only_be_read_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    barred = [
        Path(line.split(" ")[4])
        for line in Path("/proc/self/mountinfo").read_text().splitlines()
        if line.split(" ")[5].startswith("ro,")
    ]
    assert all(danger(each) == "folder.read-only" for each in barred)
