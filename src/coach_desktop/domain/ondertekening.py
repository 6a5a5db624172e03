"""Whose certificates a municipality trusts under a plan, and which clock stamps it.

A table of its profile. Without it a plan is signed all the same: without a time by others, and the
record of the validation says that nobody laid down whom to trust.
"""

from dataclasses import dataclass, fields

from coach_desktop.domain.uitwisseling import ProfileTable, certificates_in


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """The time-stamp service, the trusted issuers, and the library of the cards."""

    time_stamp: str = ""
    """Where the time-stamp service stands (RFC 3161)."""
    roots: str = ""
    """The certificates (PEM) of the issuers whose certificates are trusted."""
    card: str = ""
    """The PKCS#11 library of the cards of this municipality, as a path or a file name."""

    @property
    def trusted(self) -> tuple[str, ...]:
        """The issuers, each certificate by itself."""
        return certificates_in(self.roots)


PLAIN = Ondertekening()

_KEYS = frozenset(each.name for each in fields(Ondertekening))


def read_ondertekening(file: str, told: object) -> Ondertekening:
    """Read the table of a profile; raises PackError `profile.key` with the key that is wrong."""
    if told is None:
        return PLAIN
    reader = ProfileTable(file, told if isinstance(told, dict) else {"": told}, "ondertekening")
    if unknown := sorted(reader.table.keys() - _KEYS):
        raise reader.wrong(unknown[0])
    return Ondertekening(
        time_stamp=reader.address("time_stamp", needed=False),
        roots=reader.certificates("roots"),
        card=reader.text("card") if "card" in reader.table else "",
    )
