"""Opens what was sealed to the municipality's own key, for who holds that key."""

import json
import re

from coach_desktop.domain.errors import InputError
from coach_desktop.exchange.safekeeping import SORT

_AGE = b"age-encryption.org/v1\n"
_KEY = re.compile(r"^AGE-SECRET-KEY-1[0-9A-Z]+$", re.MULTILINE)


def keys_in(text: str) -> tuple[str, ...]:
    """The private keys in what `age-keygen` wrote; raises InputError `sealed.no-key`."""
    found = tuple(_KEY.findall(text))
    if not found:
        raise InputError("sealed.no-key")
    return found


def opened(content: bytes, keys: tuple[str, ...]) -> bytes:
    """The JSON in a sealed file, without the spaces that hide its size.

    Raises InputError: `sealed.no-key` for a key that is none, `sealed.no-file` for what is not
    sealed at all, `sealed.other-key`, `sealed.damaged`, and `sealed.not-ours` for what another
    program sealed.
    """
    import pyrage

    if not content.startswith(_AGE):
        raise InputError("sealed.no-file")
    try:
        identities = [pyrage.x25519.Identity.from_str(each) for each in keys]
    except pyrage.IdentityError:
        raise InputError("sealed.no-key") from None
    try:
        told: bytes = pyrage.decrypt(content, identities)
    except pyrage.DecryptError as error:
        is_foreign = "matching keys" in str(error)
        raise InputError("sealed.other-key" if is_foreign else "sealed.damaged") from None
    if not _is_ours(told):
        raise InputError("sealed.not-ours")
    return told.rstrip(b" ") + b"\n"


def _is_ours(told: bytes) -> bool:
    try:
        table = json.loads(told)
    except ValueError:
        return False
    return isinstance(table, dict) and table.get("soort") == SORT
