"""The key of a vault: 32 random bytes and the salt of its database, in memory that is wiped."""

import secrets

KEY_BYTES = 32
SALT_BYTES = 16


class DataKey:
    """The key that the slots wrap. Whoever opens the vault with it wipes it afterwards."""

    __slots__ = ("_key", "salt")

    def __init__(self, key: bytearray, salt: bytes) -> None:
        """Take the key over; the bytearray belongs to this object from now on."""
        if len(key) != KEY_BYTES or len(salt) != SALT_BYTES:
            raise ValueError("key")
        self._key = key
        self.salt = salt

    @classmethod
    def make(cls) -> "DataKey":
        """A key that nobody had before."""
        return cls(bytearray(secrets.token_bytes(KEY_BYTES)), secrets.token_bytes(SALT_BYTES))

    def __repr__(self) -> str:
        return "<DataKey>"

    @property
    def bytes(self) -> bytearray:
        """The 32 bytes themselves; not a copy."""
        return self._key

    def copy(self) -> "DataKey":
        """A second one, to be wiped on its own."""
        return DataKey(bytearray(self._key), self.salt)

    def keyspec(self) -> bytearray:
        """The 96 hex digits that SQLCipher takes; the caller wipes them."""
        spec = bytearray(2 * (KEY_BYTES + SALT_BYTES))
        for place, byte in enumerate((*self._key, *self.salt)):
            spec[2 * place] = _HEX[byte >> 4]
            spec[2 * place + 1] = _HEX[byte & 15]
        return spec

    def wipe(self) -> None:
        """Overwrite the key with zeros."""
        self._key[:] = bytes(KEY_BYTES)


_HEX = b"0123456789abcdef"
