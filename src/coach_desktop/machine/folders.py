"""What is risky about a folder: a cloud that copies it, a network it lies on, rights it lacks.

A cloud program may move, lock or halve a file of the vault while it is written, and a network share
may say that something is on the disk when it is not. Each is known by several signs at once: what
the system tells in its environment, what such a program leaves behind, how its folders are called.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

if sys.platform != "linux":
    import ctypes

ONEDRIVE, DROPBOX, GOOGLE = "folder.onedrive", "folder.dropbox", "folder.google-drive"
ICLOUD, NEXTCLOUD = "folder.icloud", "folder.nextcloud"
NETWORK, BARRED = "folder.network", "folder.read-only"

_TOLD_BY_THE_SYSTEM: Mapping[str, str] = {
    "OneDrive": ONEDRIVE,
    "OneDriveConsumer": ONEDRIVE,
    "OneDriveCommercial": ONEDRIVE,
}
"""Names in the environment under which a cloud program tells where its folder is."""

_LEFT_BEHIND: Mapping[str, str] = {
    ".dropbox": DROPBOX,
    ".dropbox.cache": DROPBOX,
    ".tmp.drivedownload": GOOGLE,
    ".tmp.driveupload": GOOGLE,
    ".sync_*.db": NEXTCLOUD,
    "._sync_*.db": NEXTCLOUD,
    ".owncloudsync.log": NEXTCLOUD,
    ".nextcloudsync.log": NEXTCLOUD,
}
"""Files and folders that a cloud program keeps at the top of what it copies."""

_BEGINNINGS: tuple[tuple[str, str], ...] = (
    ("onedrive", ONEDRIVE),
    ("dropbox", DROPBOX),
    ("googledrive-", GOOGLE),
    ("google drive", GOOGLE),
    ("icloud", ICLOUD),
    ("com~apple~clouddocs", ICLOUD),
    ("mobile documents", ICLOUD),
    ("nextcloud", NEXTCLOUD),
    ("owncloud", NEXTCLOUD),
)
"""How the folders of a cloud program begin, in small letters."""

_NETWORK_TYPES = frozenset(
    {"9p", "afs", "afpfs", "ceph", "cifs", "davfs", "glusterfs", "lustre", "ncpfs", "nfs", "nfs4",
     "smb2", "smb3", "smbfs", "webdav"}
)  # fmt: skip
_NETWORK_FUSE = frozenset(
    {"fuse.sshfs", "fuse.rclone", "fuse.davfs2", "fuse.glusterfs", "fuse.s3fs", "fuse.curlftpfs",
     "fuse.gvfsd-fuse", "fuse.google-drive-ocamlfuse", "fuse.ceph", "fuse.onedriver"}
)  # fmt: skip
_MOUNTS = Path("/proc/self/mountinfo")


def danger(folder: Path) -> str:
    """The code of the gravest danger of a folder, which need not be there yet; '' when none."""
    place = _as_it_lies(folder)
    cloud = _told_by_the_system(place) or _by_name(place) or _left_behind(place)
    if cloud:
        return cloud
    if str(folder).startswith(("\\\\", "//")) or _is_on_network(place):
        return NETWORK
    return BARRED if _is_barred(place) else ""


def _as_it_lies(folder: Path) -> Path:
    """The folder without links, or the nearest one above it that is there."""
    place = folder.absolute()
    while not place.exists() and place != place.parent:
        place = place.parent
    below = folder.absolute().relative_to(place)
    return place.resolve() / below


def _there(place: Path) -> Path:
    return next(each for each in (place, *place.parents) if each.exists())


def _told_by_the_system(place: Path) -> str:
    told = ((os.environ.get(name, ""), code) for name, code in _TOLD_BY_THE_SYSTEM.items())
    return next((code for text, code in told if text and _lies_in(place, Path(text))), "")


def _lies_in(place: Path, above: Path) -> bool:
    return place.is_relative_to(above.resolve())


def _by_name(place: Path) -> str:
    parts = [part.casefold() for part in place.parts]
    return next(
        (code for start, code in _BEGINNINGS if any(part.startswith(start) for part in parts)), ""
    )


def _left_behind(place: Path) -> str:
    above = [each for each in (place, *place.parents) if each.is_dir()]
    home = Path.home()
    return next(
        (
            code
            for each in above
            for pattern, code in _LEFT_BEHIND.items()
            if each != home and _has(each, pattern)  # Dropbox keeps its settings in ~/.dropbox
        ),
        "",
    )


def _has(folder: Path, pattern: str) -> bool:
    try:
        return next(folder.glob(pattern), None) is not None
    except OSError:
        return False


if sys.platform == "win32":
    _REMOTE = 4
    _READ_ONLY_VOLUME = 0x80000

    def _is_on_network(place: Path) -> bool:
        return int(ctypes.windll.kernel32.GetDriveTypeW(place.anchor)) == _REMOTE

    def _is_barred(place: Path) -> bool:
        flags = ctypes.c_ulong(0)
        told = ctypes.windll.kernel32.GetVolumeInformationW(
            place.anchor, None, 0, None, None, ctypes.byref(flags), None, 0
        )
        return bool(told) and bool(flags.value & _READ_ONLY_VOLUME)

elif sys.platform == "darwin":
    _READ_ONLY, _LOCAL = 0x1, 0x1000

    class _StatFs(ctypes.Structure):
        """`struct statfs` with 64-bit inodes, as sys/mount.h has it."""

        _fields_ = (
            ("bsize", ctypes.c_uint32),
            ("iosize", ctypes.c_int32),
            ("counts", ctypes.c_uint64 * 5),
            ("fsid", ctypes.c_int32 * 2),
            ("owner", ctypes.c_uint32),
            ("type", ctypes.c_uint32),
            ("flags", ctypes.c_uint32),
            ("subtype", ctypes.c_uint32),
            ("type_name", ctypes.c_char * 16),
            ("mounted_on", ctypes.c_char * 1024),
            ("mounted_from", ctypes.c_char * 1024),
            ("more", ctypes.c_uint32 * 8),
        )

    def _flags(place: Path) -> int:
        told = _StatFs()
        done = ctypes.CDLL(None).statfs(os.fsencode(_there(place)), ctypes.byref(told))
        return int(told.flags) if done == 0 else _LOCAL

    def _is_on_network(place: Path) -> bool:
        return not _flags(place) & _LOCAL

    def _is_barred(place: Path) -> bool:
        return bool(_flags(place) & _READ_ONLY)

else:

    def _is_on_network(place: Path) -> bool:
        try:
            told = _MOUNTS.read_text("utf-8", "surrogateescape")
        except OSError:
            return False
        kind = mounted_as(told, place)
        return kind in _NETWORK_TYPES or kind in _NETWORK_FUSE

    def _is_barred(place: Path) -> bool:
        return bool(os.statvfs(_there(place)).f_flag & os.ST_RDONLY)


def mounted_as(told: str, place: Path) -> str:
    """The type of the file system that a place lies on, by what Linux tells of its mounts."""
    found = [
        (len(point.parts), number, kind)
        for number, (point, kind) in enumerate(_mounts(told))
        if place.is_relative_to(point)
    ]
    return max(found)[2] if found else ""


def _mounts(told: str) -> Iterator[tuple[Path, str]]:
    for line in told.splitlines():
        mount, _, kind = line.partition(" - ")
        parts = mount.split(" ")
        if len(parts) > 4 and kind:
            point = parts[4].replace("\\040", " ").replace("\\011", "\t").replace("\\134", "\\")
            yield Path(point), kind.split(" ")[0]
