"""PAdES B-B: the installation's seal first, then who drew; the last signature locks the file.

The seal certifies (docMDP): with nobody's drawing it allows no change at all, else only that the
fields made at export are filled in. Every signature is by the installation's key; the certificate
names the device, the field and the reason say for whom.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO

import pikepdf
from asn1crypto import keys, pem, x509
from pikepdf import Dictionary, Name
from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.layout import BoxConstraints
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.stamp import StaticStampStyle
from pyhanko_certvalidator.registry import SimpleCertificateStore

from coach_desktop.casework.letter import SEAL_FIELD
from coach_desktop.documents.blocks import Paragraph, Tone
from coach_desktop.documents.certificate import Seal
from coach_desktop.documents.pages import stamp
from coach_desktop.documents.spans import text
from coach_desktop.documents.strokes import fitted
from coach_desktop.domain import phrases


def _signer(seal: Seal) -> signers.SimpleSigner:
    """A seal as pyHanko wants it."""
    _, _, der = pem.unarmor(seal.certificate.encode())
    return signers.SimpleSigner(
        signing_cert=x509.Certificate.load(der),
        signing_key=keys.PrivateKeyInfo.load(seal.key),
        cert_registry=SimpleCertificateStore(),
    )


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


Strokes = Sequence[Sequence[tuple[int, int]]]


def sealed(pdf: bytes, drawn: Mapping[str, Strokes], seal: Seal) -> bytes:
    """Seal a rendered PDF and put in what was drawn, per field."""
    names = [name for name, strokes in drawn.items() if any(strokes)]
    if names:
        pdf = _with_lock(pdf, names[-1])
    sizes = _sizes(pdf)
    words = phrases.load("nl")
    permission = MDPPerm.FILL_FORMS if names else MDPPerm.NO_CHANGES
    told = stamp(
        (Paragraph(text("nl", words.say("letter.signatures.seal")), Tone.SMALL),),
        size=sizes[SEAL_FIELD],
    )
    pdf = _signed(pdf, SEAL_FIELD, seal, told, permission)
    for name in names:
        width, height = sizes[name]
        lines = fitted(drawn[name], width, height)
        appearance = stamp((), size=sizes[name], strokes=lines)
        last = name == names[-1]
        permission = MDPPerm.NO_CHANGES if last else MDPPerm.FILL_FORMS
        pdf = _signed(pdf, name, seal, appearance, permission)
    return pdf


def _signed(pdf: bytes, field: str, seal: Seal, appearance: bytes, permission: MDPPerm) -> bytes:
    certify = field == SEAL_FIELD
    reason = phrases.load("nl").say("seal.reason_seal" if certify else "seal.reason_drawn")
    metadata = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=reason,
        certify=certify,
        docmdp_permissions=permission,
    )
    style = StaticStampStyle(
        background=_DrawnPage(appearance), border_width=0, background_opacity=1.0
    )
    signer = signers.PdfSigner(metadata, _signer(seal), stamp_style=style)
    written = signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(pdf)))
    return bytes(written.getvalue())


def _sizes(pdf: bytes) -> dict[str, tuple[float, float]]:
    """Width and height of each field in points."""
    with pikepdf.open(BytesIO(pdf)) as opened:
        found = {}
        for field in opened.Root.AcroForm.Fields:
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
