"""The head of a letter: the municipality's logo, name and address, out of its profile."""

from collections.abc import Iterator

from coach_desktop.documents.blocks import Block, Figure, Gap, Paragraph, Tone
from coach_desktop.documents.figures import embeddable
from coach_desktop.documents.spans import Code, Name, text
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.profile import Gemeenteprofiel

_WIDTH = 150.0
_AIR = 10.0


def letterhead(profile: Gemeenteprofiel) -> Iterator[Block]:
    """Logo and address; raises DocumentError `documents.logo-*` when the logo cannot be used."""
    if profile.logo_picture:
        yield Figure(embeddable(profile.logo_picture), text(DUTCH, Name(profile.name)), _WIDTH)
    address = profile.address
    yield Paragraph(
        text(DUTCH, Name(profile.name), f" · {address.street} · ", Code(address.postal_code),
             f" {address.place} · ", Code(address.telephone)),
        Tone.SMALL,
    )  # fmt: skip
    yield Gap(_AIR)
