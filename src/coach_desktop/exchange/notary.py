"""Time stamps, and lists of what was taken back, over the line; fulfils `signing_keys.Notary`.

A time stamp is asked under the same TLS as all else. A list is signed by who gives it out, and its
address stands in the certificate, mostly without TLS (RFC 5280, 8): it is fetched as it stands
there, and proves itself. Nothing of a dossier goes along: a stamp is asked over a hash.
"""

import re
from collections.abc import Iterator, Sequence
from time import monotonic

from cryptography import x509

from coach_desktop.domain.errors import CoachError
from coach_desktop.exchange.line import Asked, Line
from coach_desktop.exchange.wire import Lost, Refused, Reply

SECONDS = 6.0
"""In which one request must be answered: somebody waits at the table."""

ALL_SECONDS = 12.0
"""In which all requests for one document must be answered."""

_MOST = 2
"""How many addresses of one certificate are tried."""

_LIST = re.compile(r"https?://[A-Za-z0-9.-]+(?::[0-9]{1,5})?/[A-Za-z0-9._~/%?=&,+-]*")


class HttpNotary:
    """One document's calls to a time-stamp service and to the makers of its certificates."""

    def __init__(self, line: Line, address: str, seconds: float = ALL_SECONDS) -> None:
        self._line, self._address = line, address
        self._until = monotonic() + seconds
        self._lists: dict[str, bytes] = {}

    def time_stamp(self, request: bytes) -> bytes:
        """The answer of the service; raises CoachError `documents.no-time-stamp`."""
        headers = {
            "Accept": "application/timestamp-reply",
            "Content-Type": "application/timestamp-query",
        }
        try:
            reply = self._ask(Asked("POST", self._address, headers=headers, content=request))
        except CoachError as trouble:
            raise CoachError("documents.no-time-stamp", why=trouble.code) from trouble
        if reply.status != 200:
            raise CoachError("documents.no-time-stamp")
        return reply.content

    def revocations(self, certificate: bytes) -> Sequence[bytes]:
        """The first list that comes, none where the certificate names none; raises CoachError."""
        missed: CoachError | None = None
        for address in _addresses(certificate):
            try:
                return (self._list(address),)
            except CoachError as trouble:
                missed = trouble
        if missed is not None:
            raise missed
        return ()

    def _list(self, address: str) -> bytes:
        """A list by its address, fetched once."""
        if address not in self._lists:
            reply = self._ask(Asked("GET", address, headers={"Accept": "*/*"}))
            if reply.status != 200 or not _is_list(reply.content):
                raise CoachError("exchange.answer-unreadable")
            self._lists[address] = reply.content
        return self._lists[address]

    def _ask(self, asked: Asked) -> Reply:
        if monotonic() > self._until:
            raise CoachError("exchange.too-slow")
        try:
            return self._line.ask(asked)
        except (Lost, Refused) as trouble:
            raise CoachError(trouble.code) from trouble


def _addresses(certificate: bytes) -> Sequence[str]:
    """Where the maker of a certificate says what was taken back; nothing when it says nothing."""
    try:
        told = x509.load_der_x509_certificate(certificate).extensions
        points = told.get_extension_for_class(x509.CRLDistributionPoints).value
    except (x509.ExtensionNotFound, ValueError):
        return ()
    return tuple(dict.fromkeys(_named(points)))[:_MOST]


def _named(points: x509.CRLDistributionPoints) -> Iterator[str]:
    for point in points:
        for name in point.full_name or ():
            address = str(name.value)
            if isinstance(name, x509.UniformResourceIdentifier) and _LIST.fullmatch(address):
                yield address


def _is_list(content: bytes) -> bool:
    """Whether this is a list of certificates that were taken back (DER)."""
    try:
        x509.load_der_x509_crl(content)
    except ValueError:
        return False
    return True
