"""Time stamps, and what was taken back, over the line; fulfils `signing_keys.Notary`.

A time stamp is asked under the same TLS as all else. Whether a certificate was taken back is asked
where it says itself, mostly without TLS (RFC 5280, 8; RFC 6960): who gives out the answer or the
list signs it, so that it proves itself. Nothing of a dossier goes along: a stamp is asked over a
hash, and of a certificate its number and its maker are told.
"""

from collections.abc import Callable, Sequence
from time import monotonic

from coach_desktop.casework.signing_keys import Revocations
from coach_desktop.domain.errors import CoachError
from coach_desktop.exchange.line import Asked, Line
from coach_desktop.exchange.taken_back import answers, is_list, lists_of, question, responders_of
from coach_desktop.exchange.wire import Lost, Refused, Reply

SECONDS = 6.0
"""In which one request must be answered: somebody waits at the table."""

ALL_SECONDS = 12.0
"""In which all requests for one document must be answered."""


class HttpNotary:
    """One document's calls to a time-stamp service and to the makers of its certificates."""

    def __init__(self, line: Line, address: str, seconds: float = ALL_SECONDS) -> None:
        self._line, self._address = line, address
        self._until = monotonic() + seconds
        self._known: dict[tuple[str, bytes], bytes] = {}

    def time_stamp(self, request: bytes) -> bytes:
        """The answer of the service; raises CoachError `documents.no-time-stamp`."""
        try:
            reply = self._ask(_posted(self._address, request, "timestamp-query", "timestamp-reply"))
        except CoachError as trouble:
            raise CoachError("documents.no-time-stamp", why=trouble.code) from trouble
        if reply.status != 200:
            raise CoachError("documents.no-time-stamp")
        return reply.content

    def revocations(self, certificate: bytes, makers: Sequence[bytes]) -> Revocations:
        """The answer of who is asked about this one, else the list of its maker.

        Nothing where the certificate names neither; raises CoachError when none of them came.
        """
        missed: CoachError | None = None
        asked = question(certificate, makers)
        for address in responders_of(certificate) if asked else ():
            try:
                told = self._once(
                    _posted(address, asked, "ocsp-request", "ocsp-response"),
                    lambda content: answers(content, asked),
                )
                return Revocations(answers=(told,))
            except CoachError as trouble:
                missed = trouble
        for address in lists_of(certificate):
            try:
                told = self._once(Asked("GET", address, headers={"Accept": "*/*"}), is_list)
                return Revocations(lists=(told,))
            except CoachError as trouble:
                missed = trouble
        if missed is not None:
            raise missed
        return Revocations()

    def _once(self, asked: Asked, is_good: Callable[[bytes], bool]) -> bytes:
        """What stands at an address, or is answered there, fetched once."""
        key = (asked.url, asked.content)
        if key not in self._known:
            reply = self._ask(asked)
            if reply.status != 200 or not is_good(reply.content):
                raise CoachError("exchange.answer-unreadable")
            self._known[key] = reply.content
        return self._known[key]

    def _ask(self, asked: Asked) -> Reply:
        if monotonic() > self._until:
            raise CoachError("exchange.too-slow")
        try:
            return self._line.ask(asked)
        except (Lost, Refused) as trouble:
            raise CoachError(trouble.code) from trouble


def _posted(address: str, content: bytes, kind: str, wanted: str) -> Asked:
    headers = {"Accept": f"application/{wanted}", "Content-Type": f"application/{kind}"}
    return Asked("POST", address, headers=headers, content=content)
