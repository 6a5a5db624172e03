"""Opens what was sealed to the municipality's own key, for who holds that key."""

import json
import re

from coach_desktop.exchange.safekeeping import SORT

_AGE = b"age-encryption.org/v1\n"
_KEY = re.compile(r"^AGE-SECRET-KEY-1[0-9A-Z]+$", re.MULTILINE)


class NotOpened(Exception):  # noqa: N818  (it says what happened, as the others do)
    """Why a file was not opened, by a code for which the command has a sentence."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def keys_in(text: str) -> tuple[str, ...]:
    """The private keys in what `age-keygen` wrote; raises NotOpened `no_key`."""
    found = tuple(_KEY.findall(text))
    if not found:
        raise NotOpened("no_key")
    return found


def opened(content: bytes, keys: tuple[str, ...]) -> bytes:
    """The JSON in a sealed file, without the spaces that hide its size.

    Raises NotOpened: `no_key` for a key that is none, `no_file` for what is not
    sealed at all, `other_key`, `damaged`, and `not_ours` for what another
    program sealed.
    """
    import pyrage

    if not content.startswith(_AGE):
        raise NotOpened("no_file")
    try:
        identities = [pyrage.x25519.Identity.from_str(each) for each in keys]
    except pyrage.IdentityError:
        raise NotOpened("no_key") from None
    try:
        told: bytes = pyrage.decrypt(content, identities)
    except pyrage.DecryptError as error:
        is_foreign = "matching keys" in str(error)
        raise NotOpened("other_key" if is_foreign else "damaged") from None
    if not _is_ours(told):
        raise NotOpened("not_ours")
    return told.rstrip(b" ") + b"\n"


def _is_ours(told: bytes) -> bool:
    try:
        table = json.loads(told)
    except ValueError:
        return False
    return isinstance(table, dict) and table.get("soort") == SORT
