"""The pages of an encrypted database, each by itself: what one damaged page says of no other.

SQLCipher refuses a whole file once one page is damaged. Here every page is decrypted and judged on
its own, of the file and of its write-ahead log. AES-256-CBC with the raw key; the last 80 bytes of
a page are its IV and an HMAC-SHA512 over page and page number.
"""

import hashlib
import hmac
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from coach_desktop.storage.datakey import SALT_BYTES, DataKey

PAGE = 4096
USABLE = 4016
"""Bytes of a page that hold the database itself."""

_IV_BYTES = 16
_MAC_SALT_MASK = 0x3A
_WAL_HEADER, _FRAME_HEADER = 32, 24
_SIZE_AT = 28


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a version of a page lies."""

    in_log: bool
    offset: int


class Pages:
    """Every readable version of every page; a page in the log file is newer than in the database.

    Frames behind the last commit of the log file never counted and are not read.
    """

    def __init__(self, database: Path, key: DataKey) -> None:
        """Look at a database and the log file beside it; both are only read."""
        self._key = key
        mask = bytes(each ^ _MAC_SALT_MASK for each in key.salt)
        self._mac_key = hashlib.pbkdf2_hmac("sha512", key.bytes, mask, 2, 32)
        log = database.with_name(f"{database.name}-wal")
        self._files = {False: database, True: log}
        self._places: dict[int, list[_Place]] = {}
        size = database.stat().st_size if database.is_file() else 0
        for number in range(1, size // PAGE + 1):
            self._note(number, _Place(in_log=False, offset=(number - 1) * PAGE))
        self._told_size = -(-size // PAGE)
        if log.is_file():
            self._note_log(log)
        self._told_size = max(self._told_size, self._size_in_first_page())

    @property
    def total(self) -> int:
        """How many pages there are, or were before the end of the file was cut off."""
        return self._told_size

    def damaged(self) -> int:
        """How many pages cannot be read in any version."""
        return sum(self.newest(number) is None for number in range(1, self.total + 1))

    def versions(self, number: int) -> Iterator[bytes]:
        """The readable versions of a page, the oldest first."""
        for place in self._places.get(number, ()):
            plain = self._decrypted(number, place)
            if plain is not None:
                yield plain

    def newest(self, number: int) -> bytes | None:
        """The newest readable version of a page, or None."""
        newest = None
        for newest in self.versions(number):  # noqa: B007  # the last one is wanted
            pass
        return newest

    def _note(self, number: int, place: _Place) -> None:
        self._places.setdefault(number, []).append(place)

    def _note_log(self, log: Path) -> None:
        with log.open("rb") as file:
            header = file.read(_WAL_HEADER)
            waiting: list[tuple[int, _Place]] = []
            while len(frame := file.read(_FRAME_HEADER)) == _FRAME_HEADER:
                offset = file.tell()
                number, size = struct.unpack(">II", frame[:8])
                if frame[8:16] != header[16:24] or len(file.read(PAGE)) < PAGE:
                    break  # left over from before the log file was last begun anew
                waiting.append((number, _Place(in_log=True, offset=offset)))
                if size:
                    self._told_size = size
                    for each in waiting:
                        self._note(*each)
                    waiting = []

    def _size_in_first_page(self) -> int:
        first = self.newest(1)
        return struct.unpack(">I", first[_SIZE_AT : _SIZE_AT + 4])[0] if first else 0

    def _decrypted(self, number: int, place: _Place) -> bytes | None:
        with self._files[place.in_log].open("rb") as file:
            file.seek(place.offset)
            page = file.read(PAGE)
        begin = SALT_BYTES if number == 1 else 0
        mac_at = USABLE + _IV_BYTES
        told = page[begin:mac_at] + struct.pack("<I", number)
        mac = hmac.new(self._mac_key, told, "sha512").digest()
        if len(page) < PAGE or not hmac.compare_digest(mac, page[mac_at:]):
            return None
        decryptor = Cipher(AES(bytes(self._key.bytes)), CBC(page[USABLE:mac_at])).decryptor()
        return bytes(begin) + decryptor.update(page[begin:USABLE]) + decryptor.finalize()
