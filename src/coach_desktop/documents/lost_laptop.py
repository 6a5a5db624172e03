"""The page for a lost laptop, in Dutch: what to do, what the municipality does, what is on it."""

from collections.abc import Iterator

from coach_desktop.casework.lost_laptop import LockStrength, LostLaptop
from coach_desktop.documents.blocks import (
    Block,
    Document,
    Furniture,
    Heading,
    KeyValue,
    ListItems,
    Paragraph,
    Tone,
)
from coach_desktop.documents.spans import Code, Date, Name, Number, Span, Text, text
from coach_desktop.domain import phrases
from coach_desktop.domain.language import DUTCH
from coach_desktop.machine.clock import AMSTERDAM

_STEPS = ("step_call", "step_numbers", "step_recovery", "step_police", "step_wait")
_MUNICIPALITY = ("report", "tell_clients", "block", "restore")


def compose(laptop: LostLaptop) -> Document:
    """Write the page as blocks in reading order."""
    return Document(
        title=_say("title"),
        language=DUTCH,
        author=laptop.profile.name,
        accent=laptop.profile.accent,
        subject=_say("short"),
        created=laptop.made_at,
        blocks=tuple(_blocks(laptop)),
        furniture=Furniture(
            language=DUTCH,
            header=laptop.profile.name,
            footer=_say("short"),
            page=phrases.load(DUTCH).say("letter.page", page="{page}", pages="{pages}"),
            marks=(phrases.load(DUTCH).say("letter.practice"),) if laptop.practice else (),
        ),
    )


def _blocks(laptop: LostLaptop) -> Iterator[Block]:
    telephone = laptop.profile.address.telephone
    yield Heading(1, _text("title"))
    yield Paragraph(_text("keep"), Tone.STRONG)
    yield Heading(2, _text("now"))
    yield ListItems(tuple(_text(step, telephone=telephone) for step in _STEPS))
    yield Heading(2, _text("about"))
    yield KeyValue(DUTCH, tuple(_rows(laptop)))
    yield Heading(2, _text("what"))
    yield Paragraph(text(DUTCH, " ".join(map(_say, ("sealed", "open_risk", "gone")))))
    yield Heading(2, _text("municipality"))
    yield ListItems(tuple(_text(step) for step in _MUNICIPALITY))


def _rows(laptop: LostLaptop) -> Iterator[tuple[tuple[Text, ...], Text]]:
    address = laptop.profile.address
    day = laptop.made_at.astimezone(AMSTERDAM).strftime("%d-%m-%Y")
    rows: tuple[tuple[str, Span], ...] = (
        ("vault", Code(laptop.vault or "–")),
        ("device", Code(laptop.device)),
        ("made_on", Date(day)),
        ("dossiers", Number(str(laptop.dossiers))),
        ("cipher", _say("cipher_text")),
        ("lock", _lock(laptop.lock)),
        ("code", _say("code_text")),
    )
    for key, value in rows:
        yield (_text(key),), text(DUTCH, value)
    contact = text(DUTCH, Name(f"{address.street}, {address.place}"), " · ", Code(address.email))
    yield (_text("contact"),), contact


def _lock(lock: LockStrength | None) -> str:
    if lock is None:
        return _say("lock_unknown")
    return _say("lock_text", memory=lock.memory_mib, rounds=lock.rounds, lanes=lock.lanes)


def _say(key: str, **details: str | int) -> str:
    return phrases.load(DUTCH).say(f"lost_laptop.{key}", **details)


def _text(key: str, **details: str | int) -> Text:
    return text(DUTCH, _say(key, **details))
