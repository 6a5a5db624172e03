"""A time-stamp service on 127.0.0.1 that also says what was taken back: by list, and asked."""

import socket
from dataclasses import dataclass, field

from cryptography.hazmat.primitives import serialization
from cryptography.x509 import ocsp

from tests.documents.pki import Issued, LocalNotary, authority
from tests.exchange.servers import Server, saying

ANSWER = "Content-Type: application/ocsp-response"
REPLY = "Content-Type: application/timestamp-reply"


@dataclass
class ClockOffice:
    """Answers as it was told to: well, not at all, or with something else."""

    mood: str = "well"
    holder: Issued | None = None
    """Of whom is known that the certificate holds."""
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
        elif path.startswith("/vraag"):
            saying(self._of_holder(body), "200 OK", ANSWER)(connection, request)
        elif method == "GET":
            told = b"weg" if self.mood == "no-list" else authority().taken_back()
            saying(told, "200 OK", "Content-Type: application/pkix-crl")(connection, request)
        else:
            saying(LocalNotary().time_stamp(body), "200 OK", REPLY)(connection, request)

    def _of_holder(self, question: bytes) -> bytes:
        """What is said of the certificate that is asked about."""
        asked = ocsp.load_der_ocsp_request(question)
        holder = self.holder
        is_known = holder is not None and asked.serial_number == holder.certificate.serial_number
        if self.mood == "no-answer" or holder is None or not is_known:
            refusal = ocsp.OCSPResponseStatus.TRY_LATER
            made = ocsp.OCSPResponseBuilder.build_unsuccessful(refusal)
            return made.public_bytes(serialization.Encoding.DER)
        other = authority().issue("Een ander") if self.mood == "another" else holder
        return authority().answer(other)
