"""A time-stamp service on 127.0.0.1 that also gives out the list of what was taken back."""

import socket
from dataclasses import dataclass, field

from tests.documents.pki import LocalNotary, authority
from tests.exchange.servers import Server, saying

REPLY = "Content-Type: application/timestamp-reply"


@dataclass
class ClockOffice:
    """Answers as it was told to: well, not at all, or with something else."""

    mood: str = "well"
    asked: list[str] = field(default_factory=list)
    server: Server | None = None

    def answer(self, connection: socket.socket, request: bytes) -> None:
        head, _, body = request.partition(b"\r\n\r\n")
        method, path, _ = head.decode().split("\r\n")[0].split(" ")
        self.asked.append(f"{method} {path}")
        if self.mood == "silent" and self.server is not None:
            self.server.stopped.wait(20)
        elif self.mood == "broken":
            saying(b"502", "502 Bad Gateway")(connection, request)
        elif method == "GET":
            told = b"weg" if self.mood == "no-list" else authority().taken_back()
            saying(told, "200 OK", "Content-Type: application/pkix-crl")(connection, request)
        else:
            saying(LocalNotary().time_stamp(body), "200 OK", REPLY)(connection, request)
