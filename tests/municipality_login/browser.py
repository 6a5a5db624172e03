"""A browser in a thread: goes to the log-in, follows it back, remembers what it was shown."""

import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from http.client import HTTPConnection
from urllib.parse import urlsplit


@dataclass
class Browser:
    """Opened by an address; `changed` alters where it is sent back to, as a bad one would."""

    changed: Callable[[str], str] = lambda address: address
    opened: list[str] = field(default_factory=list)
    pages: list[tuple[int, str]] = field(default_factory=list)
    running: list[threading.Thread] = field(default_factory=list)

    def open(self, address: str) -> bool:
        self.opened.append(address)
        self.running.append(threading.Thread(target=self._go, args=(address,)))
        self.running[-1].start()
        return True

    def close(self) -> None:
        for each in self.running:
            each.join()

    def _go(self, address: str) -> None:
        _, _, back = fetch(address)
        with suppress(ConnectionError):  # nobody waits for it any more
            if back:
                status, page, _ = fetch(self.changed(back))
                self.pages.append((status, page))


def fetch(address: str, host: str = "") -> tuple[int, str, str]:
    """Status, page and where it sends on."""
    told = urlsplit(address)
    connection = HTTPConnection(told.hostname or "", told.port, timeout=5)
    try:
        headers = {"Host": host} if host else {}
        connection.request("GET", f"{told.path}?{told.query}", headers=headers)
        answer = connection.getresponse()
        return answer.status, answer.read().decode(), answer.getheader("Location", "")
    finally:
        connection.close()
