"""Whom a municipality trusts under a plan, and the calls for a time stamp under it."""

from collections.abc import Iterator
from contextlib import contextmanager

from coach_desktop.casework.ports import Clock
from coach_desktop.casework.signing_keys import Notary
from coach_desktop.domain.errors import PackError
from coach_desktop.domain.profile import Gemeenteprofiel


@contextmanager
def notary(profile: Gemeenteprofiel, clock: Clock) -> Iterator[Notary]:
    """The service that the profile names, for one document; its connections close after it.

    Nothing of the network is loaded before one is wanted.
    """
    from coach_desktop.exchange.line import Line
    from coach_desktop.exchange.notary import SECONDS, HttpNotary

    line = Line(profile.uitwisseling, clock.now, SECONDS)
    try:
        yield HttpNotary(line, profile.ondertekening.time_stamp)
    finally:
        line.close()


def trusted_issuers(profile: Gemeenteprofiel) -> tuple[str, ...]:
    """The issuers of the profile (PEM); raises PackError `profile.key` when one is none."""
    from coach_desktop.documents.certificate import fingerprint

    told = profile.ondertekening.trusted
    try:
        for each in told:
            fingerprint(each)
    except ValueError as error:
        raise PackError("profile.key", file=profile.file, key="ondertekening.roots") from error
    return told
