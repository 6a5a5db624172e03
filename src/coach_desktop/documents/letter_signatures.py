"""The last chapter of a PIP letter: who signed, who did not and why, and the seal."""

from collections.abc import Iterator

from coach_desktop.casework.letter import SEAL_FIELD, Letter, Signing
from coach_desktop.documents.bilingual import Bilingual
from coach_desktop.documents.blocks import Block, Field, Fields, Tone
from coach_desktop.documents.spans import Name, Text, text
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.pip import SignatureState

_NOT_DRAWN = {
    SignatureState.REFUSED: "letter.signatures.refused",
    SignatureState.CANNOT_WRITE: "letter.signatures.cannot_write",
    SignatureState.LATER: "letter.signatures.later",
    SignatureState.ON_PAPER: "letter.signatures.on_paper",
}
_BY = {
    SignatureState.DRAWN: "letter.signatures.by_seal",
    SignatureState.OWN_KEY: "letter.signatures.by_own_key",
}
_BESIDE = 2
"""Boxes to sign in beside each other."""


def signatures_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """A box for each one who drew, a sentence for each one who did not, and the seal's box."""
    yield say.heading("letter.chapter.signatures")
    for signing in letter.signings:
        if not signing.state.is_in_file:
            yield from _not_drawn(signing, say)
    drawn = [each for each in letter.signings if each.state.is_in_file]
    for at in range(0, len(drawn), _BESIDE):
        boxes = drawn[at : at + _BESIDE]
        yield Fields(tuple(Field(each.signer, _labels(each, say)) for each in boxes))
    for state in dict.fromkeys(each.state for each in drawn):
        yield say.paragraph(_BY[state], tone=Tone.SMALL)
    for tag in dict.fromkeys(each.read_in for each in letter.signings if each.read_in):
        own = language_of(tag).own_name
        yield say.paragraph("letter.signatures.read_in", tone=Tone.SMALL, language=own)
    if letter.is_decision:
        yield say.paragraph("letter.signatures.not_required", tone=Tone.SMALL)
    yield say.paragraph("letter.signatures.seal_explain", tone=Tone.SMALL)
    yield Fields((Field(SEAL_FIELD, say.labels("letter.signatures.seal")),), height=40.0)


def _labels(signing: Signing, say: Bilingual) -> tuple[Text, ...]:
    names = say.labels(f"sign.{signing.signer.lower()}")
    return (*names, text(DUTCH, Name(signing.name))) if signing.name else names


def _not_drawn(signing: Signing, say: Bilingual) -> Iterator[Block]:
    yield say.heading(f"sign.{signing.signer.lower()}", level=3)
    yield say.paragraph(_NOT_DRAWN[signing.state])
    if signing.reason:
        yield say.free(signing.reason, DUTCH)
