"""A plan that four people signed, as the program makes it, and what it must be held against."""

from functools import cache

from coach_desktop.casework.letter import (
    CLIENT_FIELD,
    COACH_FIELD,
    GUARDIAN_FIELD,
    INTERPRETER_FIELD,
    SEAL_FIELD,
)
from coach_desktop.documents.blocks import Field, Fields
from coach_desktop.documents.certificate import Seal, make_seal
from coach_desktop.documents.keys import of_file
from coach_desktop.documents.pages import render
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.spans import text
from tests.documents.pki import COACH, NOW, PASSPHRASE, Issued, as_file, authority
from tests.documents.samples import letter

FIELDS = (CLIENT_FIELD, GUARDIAN_FIELD, INTERPRETER_FIELD, COACH_FIELD)
STROKES = (((1, 1), (30, 20), (60, 4), (90, 30)),)


@cache
def seal() -> Seal:
    return Seal(*make_seal("Gemeente Voorbeeldstad", "d1", NOW))


@cache
def coach() -> Issued:
    return authority().issue(COACH)


@cache
def unsigned() -> bytes:
    """A paper with a box for each one who signs, and one for the seal."""
    boxes = tuple(Field(name, (text("nl", name),)) for name in (*FIELDS[:3], f"{COACH_FIELD}"))
    made = letter("ar", chapters=1, extra=(
        Fields(tuple(Field(box.name, box.labels) for box in boxes if box.name != COACH_FIELD)),
        Fields((Field(SEAL_FIELD, (text("nl", "Zegel"),)),)),
    ))  # fmt: skip
    return render(made).pdf


@cache
def signed() -> bytes:
    """Sealed, drawn by three, and closed by the coach with a key of her own."""
    drawn = dict.fromkeys(FIELDS[:3], STROKES)
    return sealed(unsigned(), drawn, seal(), own=of_file(as_file(coach()), PASSPHRASE))


def trust() -> tuple[str, ...]:
    return (seal().certificate, authority().root.pem)
