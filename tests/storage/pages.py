"""Reads a vault as its file really is: every page decrypted by hand, the free ones too."""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from coach_desktop.storage.standing import DATABASE
from tests.vaults_for_tests import raw_key

PAGE, RESERVE = 4096, 80
_FRAME_HEAD, _LOG_HEAD = 24, 32


def plain_pages(folder: Path) -> Iterator[bytes]:
    """Every page of the database and of its write-ahead log; raises when one is not by this key."""
    key = raw_key()
    mac_salt = bytes(byte ^ 0x3A for byte in key.salt)
    mac_key = hashlib.pbkdf2_hmac("sha512", bytes(key.bytes), mac_salt, 2, 32)
    for number, page in _pages(folder):
        yield _plain(page, number, bytes(key.bytes), mac_key)


def _pages(folder: Path) -> Iterator[tuple[int, bytes]]:
    content = (folder / DATABASE).read_bytes()
    for number, at in enumerate(range(0, len(content), PAGE), 1):
        yield number, content[at : at + PAGE]
    log = folder / f"{DATABASE}-wal"
    frames = log.read_bytes()[_LOG_HEAD:] if log.exists() else b""
    for at in range(0, len(frames) - PAGE, PAGE + _FRAME_HEAD):
        (number,) = struct.unpack(">I", frames[at : at + 4])
        yield number, frames[at + _FRAME_HEAD : at + _FRAME_HEAD + PAGE]


def _plain(page: bytes, number: int, key: bytes, mac_key: bytes) -> bytes:
    first = 16 if number == 1 else 0
    sealed, tail = page[first : PAGE - RESERVE], page[PAGE - RESERVE :]
    told = hmac.new(mac_key, sealed + tail[:16] + struct.pack("<I", number), "sha512").digest()
    assert told == tail[16:80]
    decryptor = Cipher(algorithms.AES(key), modes.CBC(tail[:16])).decryptor()
    return decryptor.update(sealed) + decryptor.finalize()


def holds(folder: Path, text: str) -> bool:
    """Whether a text stands anywhere in it, in UTF-8 or UTF-16."""
    wanted = (text.encode(), text.encode("utf-16-le"), text.encode("utf-16-be"))
    return any(each in page for page in plain_pages(folder) for each in wanted)
