"""What the disk refuses, in our words."""

import errno
from collections.abc import Iterator
from contextlib import contextmanager

from coach_desktop.domain.errors import VaultError

_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def disk_told_in_our_words() -> Iterator[None]:
    """Turn an error of the disk while writing into VaultError."""
    try:
        yield
    except OSError as error:
        raise VaultError(disk_trouble(error)) from error


def disk_trouble(error: OSError) -> str:
    """The code of what the disk refuses."""
    return "vault.disk-full" if error.errno in _FULL else "vault.read-only"
