"""A key card on paper, in Dutch: whose it is, the code to read, and the digits to read aloud."""

from datetime import datetime

from coach_desktop.documents.blocks import (
    Document,
    Figure,
    Furniture,
    Heading,
    KeyValue,
    Paragraph,
    Tone,
)
from coach_desktop.documents.spans import Code, Date, Name, Text, text
from coach_desktop.domain import phrases
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.language import DUTCH
from coach_desktop.machine.clock import AMSTERDAM

_CODE_WIDTH = 200.0


def compose(card: KeyCard, code: bytes, *, role: str, made_at: datetime) -> Document:
    """Write the page as blocks in reading order; `code` is the QR code as a PNG."""
    who = card.identity
    day = made_at.astimezone(AMSTERDAM).strftime("%d-%m-%Y")
    rows: tuple[tuple[tuple[Text, ...], Text], ...] = (
        ((_text("name"),), text(DUTCH, Name(who.author.name))),
        ((_text("role"),), text(DUTCH, role)),
        ((_text("organisation"),), text(DUTCH, Name(who.organisation.name))),
        ((_text("device"),), text(DUTCH, Code(card.device))),
        ((_text("made_on"),), text(DUTCH, Date(day))),
    )
    return Document(
        title=_say("title"),
        language=DUTCH,
        author=who.organisation.name,
        subject=_say("title"),
        created=made_at,
        blocks=(
            Heading(1, _text("title")),
            Paragraph(_text("lead")),
            KeyValue(DUTCH, rows),
            Heading(2, _text("code")),
            Figure(code, _text("alternative"), _CODE_WIDTH),
            Heading(2, _text("digits")),
            Paragraph(text(DUTCH, Code("  ".join(card.fingerprint))), Tone.STRONG),
            Paragraph(_text("aloud")),
        ),
        furniture=Furniture(
            language=DUTCH,
            header=who.organisation.name,
            footer=_say("title"),
            page=phrases.load(DUTCH).say("letter.page", page="{page}", pages="{pages}"),
        ),
    )


def _say(key: str) -> str:
    return phrases.load(DUTCH).say(f"key_card.{key}")


def _text(key: str) -> Text:
    return text(DUTCH, _say(key))
