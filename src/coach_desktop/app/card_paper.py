"""A key card as a page to print: exchange draws its code, documents lay it out."""

from typing import TYPE_CHECKING

from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.profile import Gemeenteprofiel

if TYPE_CHECKING:
    from coach_desktop.casework.ports import Clock


def card_paper(card: KeyCard, profile: Gemeenteprofiel, clock: "Clock") -> bytes:
    """The page as a PDF. Slow."""
    from coach_desktop.documents.key_card import compose
    from coach_desktop.documents.pages import render
    from coach_desktop.exchange.qr import picture

    role = profile.role_name(card.role)
    return render(compose(card, picture(card), role=role, made_at=clock.now())).pdf
