"""The recovery code: 128 bits in seven groups of four signs, with twelve bits that catch a slip.

The alphabet is Crockford's: no I, L, O or U; when typed, I and L count as 1 and O as 0.
"""

import hashlib
import secrets

from coach_desktop.domain.errors import VaultError

CODE_BYTES = 16

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_AS_TYPED = str.maketrans("ILO", "110")
_CHECK_BITS = 12
_SIGNS = 28
_GROUP = 4


def make_code() -> bytearray:
    """The 16 bytes of a code that nobody had before."""
    return bytearray(secrets.token_bytes(CODE_BYTES))


def write_code(code: bytes | bytearray) -> str:
    """A code as it is printed: seven groups of four."""
    number = int.from_bytes(code, "big") << _CHECK_BITS | _check(code)
    signs = "".join(_ALPHABET[number >> 5 * place & 31] for place in reversed(range(_SIGNS)))
    return "-".join(signs[start : start + _GROUP] for start in range(0, _SIGNS, _GROUP))


def read_code(text: str) -> bytearray:
    """Read a code as somebody typed it; raises VaultError `vault.recovery-code-mistyped`."""
    signs = "".join(sign for sign in text.upper() if sign.isalnum()).translate(_AS_TYPED)
    if len(signs) != _SIGNS or not set(signs) <= set(_ALPHABET):
        raise VaultError("vault.recovery-code-mistyped")
    number = 0
    for sign in signs:
        number = number << 5 | _ALPHABET.index(sign)
    code = bytearray((number >> _CHECK_BITS).to_bytes(CODE_BYTES, "big"))
    if number & (1 << _CHECK_BITS) - 1 != _check(code):
        raise VaultError("vault.recovery-code-mistyped")
    return code


def _check(code: bytes | bytearray) -> int:
    return int.from_bytes(hashlib.sha256(code).digest()[:2], "big") >> 4
