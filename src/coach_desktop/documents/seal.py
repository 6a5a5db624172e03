"""PAdES: the installation's seal first, then who signs in their order; the last one locks the file.

The seal certifies (docMDP): with nobody to sign it allows no change at all, else only that the
fields made at export are filled in. Who draws signs by the installation's key: the certificate
names the device, the field and the reason say for whom. The coach may sign by a key of their own.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import (
    AxisAlignment,
    BoxConstraints,
    InnerScaling,
    SimpleBoxLayoutRule,
)
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.stamp import StaticStampStyle

from coach_desktop.casework.letter import COACH_FIELD, SEAL_FIELD, SIGNING_ORDER
from coach_desktop.documents.blocks import Paragraph, Tone
from coach_desktop.documents.certificate import Seal
from coach_desktop.documents.keys import common_name, of_seal
from coach_desktop.documents.pages import stamp
from coach_desktop.documents.revising import Revision
from coach_desktop.documents.spans import Name as Named
from coach_desktop.documents.spans import text
from coach_desktop.documents.strokes import fitted
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import DocumentError

_WHOLE_FIELD = SimpleBoxLayoutRule(
    AxisAlignment.ALIGN_MIN, AxisAlignment.ALIGN_MIN, inner_content_scaling=InnerScaling.NO_SCALING
)
"""What was drawn stands in its field as large as it was drawn."""

Strokes = Sequence[Sequence[tuple[int, int]]]


class _DrawnPage(PdfContent):
    """A page of ours as the look of a field; from memory, so that no drawing reaches the disk."""

    def __init__(self, page: bytes) -> None:
        super().__init__()
        self._page = page

    def render(self) -> bytes:
        """Import the page into the file that is being signed."""
        reader = PdfFileReader(BytesIO(self._page))
        imported = self._ensure_writer.import_page_as_xobject(reader)
        self.resources.xobject["/Drawn"] = imported
        left, bottom, right, top = imported.get_object()["/BBox"]
        self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
        return b"/Drawn Do"


def sealed(
    pdf: bytes,
    drawn: Mapping[str, Strokes],
    seal: Seal,
    *,
    own: signers.Signer | None = None,
    stamps: TimeStamper | None = None,
) -> bytes:
    """Seal a rendered PDF and put in what was drawn, per field, in the order of signing.

    With `own` the coach signs by that key, drawn or not. `stamps` adds to each signature when it
    was made, by a clock of others.
    """
    names = [name for name, strokes in drawn.items() if any(strokes)]
    if own is not None and COACH_FIELD not in names:
        names.append(COACH_FIELD)
    names.sort(key=_turn)
    if names:
        pdf = _with_lock(pdf, names[-1])
    key = of_seal(seal)
    permission = MDPPerm.FILL_FORMS if names else MDPPerm.NO_CHANGES
    told = _in_words(phrases.load("nl").say("letter.signatures.seal"), _sizes(pdf)[SEAL_FIELD])
    pdf = _signed(pdf, SEAL_FIELD, key, told, permission, stamps=stamps)
    for name in names:
        by = own if own is not None and name == COACH_FIELD else key
        last = name == names[-1]
        pdf = fill(pdf, name, drawn.get(name, ()), by, closes=last, is_own=by is own, stamps=stamps)
    return pdf


def fill(
    pdf: bytes,
    field: str,
    strokes: Strokes,
    signer: signers.Signer,
    *,
    closes: bool,
    is_own: bool = False,
    stamps: TimeStamper | None = None,
) -> bytes:
    """Sign an empty field that was made at export.

    Raises DocumentError `documents.locked` when a signature closed the file before, and
    `documents.no-field` when there is no such field, or somebody signed there.
    """
    if is_locked(pdf):
        raise DocumentError("documents.locked")
    if field not in empty_fields(pdf):
        raise DocumentError("documents.no-field")
    size = _sizes(pdf)[field]
    if any(strokes):
        appearance = stamp((), size=size, strokes=fitted(strokes, *size))
    else:
        appearance = _in_words(common_name(signer), size)
    permission = MDPPerm.NO_CHANGES if closes else MDPPerm.FILL_FORMS
    reason = "seal.reason_own" if is_own else "seal.reason_drawn"
    return _signed(pdf, field, signer, appearance, permission, stamps=stamps, reason=reason)


def is_locked(pdf: bytes) -> bool:
    """Whether a signature in the file closed it: nothing may be filled in after it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return any(
            "/V" in field and ("/Lock" in field or _allows_nothing(field.V))
            for field in _fields(opened)
        )


def empty_fields(pdf: bytes) -> tuple[str, ...]:
    """The fields to sign that nobody signed yet."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        return tuple(str(field.T) for field in _fields(opened) if "/V" not in field)


def _turn(name: str) -> int:
    """When somebody's turn is; a field of another document comes before the coach's."""
    order = SIGNING_ORDER
    return order.index(name) * 2 if name in order else order.index(COACH_FIELD) * 2 - 1


def _fields(opened: pikepdf.Pdf) -> list[pikepdf.Object]:
    return list(opened.Root.get("/AcroForm", Dictionary()).get("/Fields", pikepdf.Array()))


def _allows_nothing(signature: pikepdf.Object) -> bool:
    """Whether a signature certifies and leaves nothing to be done."""
    references = signature.get("/Reference", pikepdf.Array())
    return any(
        each.get("/TransformMethod") == Name.DocMDP
        and int(each.get("/TransformParams", Dictionary()).get("/P", 2)) == 1
        for each in references
    )


def _in_words(told: str, size: tuple[float, float]) -> bytes:
    """A look of a field that says something, where nothing was drawn."""
    return stamp((Paragraph(text("nl", Named(told)), Tone.SMALL),), size=size)


def _signed(
    pdf: bytes,
    field: str,
    signer: signers.Signer,
    appearance: bytes,
    permission: MDPPerm,
    *,
    stamps: TimeStamper | None,
    reason: str = "seal.reason_seal",
) -> bytes:
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=phrases.load("nl").say(reason),
        certify=field == SEAL_FIELD,
        docmdp_permissions=permission,
    )
    style = StaticStampStyle(
        background=_DrawnPage(appearance),
        background_layout=_WHOLE_FIELD,
        border_width=0,
        background_opacity=1.0,
    )
    written = signers.PdfSigner(metadata, signer, stamp_style=style, timestamper=stamps).sign_pdf(
        Revision(pdf)
    )
    return bytes(written.getvalue())


def _sizes(pdf: bytes) -> dict[str, tuple[float, float]]:
    """Width and height of each field in points."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = {}
        for field in _fields(opened):
            left, bottom, right, top = (float(edge) for edge in field.Rect)
            found[str(field.T)] = (right - left, top - bottom)
        return found


def _with_lock(pdf: bytes, name: str) -> bytes:
    """Let the last one to sign close the file: nothing may be filled in after it."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        for field in opened.Root.AcroForm.Fields:
            if str(field.T) == name:
                lock = Dictionary(Type=Name.SigFieldLock, Action=Name.All, P=1)
                field.Lock = opened.make_indirect(lock)
        kept = BytesIO()
        if "/ID" in opened.trailer:
            del opened.trailer.ID
        opened.save(kept, deterministic_id=True)
        return kept.getvalue()
