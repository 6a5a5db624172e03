"""The browser of this system, for a page that is not ours: the log-in of a municipality."""

import re

_SAFE = re.compile(r"https://[!-~]+|http://(?:127\.0\.0\.1|localhost)(?::[0-9]+)?/[!-~]*")


def open_browser(address: str) -> bool:
    """Show a page; False when there is no browser or the address is none for one."""
    import webbrowser

    if _SAFE.fullmatch(address) is None:
        return False
    try:
        return webbrowser.open(address)
    except webbrowser.Error:
        return False
