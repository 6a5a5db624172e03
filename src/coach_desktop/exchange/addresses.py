"""Where a request may go: under the base address of its API and nowhere else."""

import re
from urllib.parse import SplitResult, urlsplit

from coach_desktop.domain.uitwisseling import is_safe_address
from coach_desktop.exchange.wire import Refused

_PATH = re.compile(r"[A-Za-z0-9._~/-]*")
_WHOLE = re.compile(
    r"https?://[A-Za-z0-9.:-]+(?:/[A-Za-z0-9._~/%-]*)?(?:\?[A-Za-z0-9._~/%&=:,+@!*'();-]*)?"
)
_HIDDEN = re.compile(r"%(?:2e|2f|5c|25|00)", re.IGNORECASE)
_PORTS = {"http": 80, "https": 443}


def absolute(base: str, path: str) -> str:
    """The address of a request.

    `path` is relative to the base, or an address that the server gave. Raises Refused
    `exchange.address-outside` when it leads anywhere else, and `exchange.no-address` without base.
    """
    if not is_safe_address(base):
        raise Refused("exchange.no-address")
    if "://" not in path:
        if _PATH.fullmatch(path) is None or _climbs(path):
            raise Refused("exchange.address-outside")
        return f"{base.rstrip('/')}/{path.lstrip('/')}"
    if not is_under(base, path):
        raise Refused("exchange.address-outside")
    return path


def is_under(base: str, address: str) -> bool:
    """Whether an address that a server gave stands under a base address, spelled without tricks."""
    if _WHOLE.fullmatch(address) is None:
        return False
    told, root = urlsplit(address), urlsplit(base)
    if _HIDDEN.search(told.path) or _climbs(told.path):
        return False
    above = root.path.rstrip("/")
    return _at(told) == _at(root) and (told.path == above or told.path.startswith(f"{above}/"))


def is_beside(base: str, address: str) -> bool:
    """Whether an address is safe and at the same host and port as another one."""
    if _WHOLE.fullmatch(address) is None or not is_safe_address(address.partition("?")[0]):
        return False
    return _at(urlsplit(address)) == _at(urlsplit(base))


def _climbs(path: str) -> bool:
    return "//" in path or any(part in {".", ".."} for part in path.split("/"))


def _at(told: SplitResult) -> tuple[str, str, int]:
    try:
        port = told.port
    except ValueError:
        port = -1  # no port at all, and like no other
    return told.scheme, told.hostname or "", _PORTS[told.scheme] if port is None else port
