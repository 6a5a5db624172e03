"""Ways to tamper with a signed plan, each as a small program would do it, by name."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Name, String
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import DictionaryObject as D
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers

from coach_desktop.casework.letter import CLIENT_FIELD, COACH_FIELD, GUARDIAN_FIELD, SEAL_FIELD
from coach_desktop.documents.certificate import Seal, make_seal
from coach_desktop.documents.keys import of_file, of_seal
from coach_desktop.documents.seal import sealed
from tests.documents.pki import COACH, NOW, PASSPHRASE, as_file, authority
from tests.documents.signed import FIELDS, STROKES, coach, seal, unsigned

Tampering = Callable[[bytes], bytes]
N, A = generic.NameObject, generic.ArrayObject


def ends(pdf: bytes) -> list[int]:
    """Where each revision ends, by what its signature covers."""
    found = PdfFileReader(BytesIO(pdf)).embedded_signatures
    return [int(each.byte_range[2]) + int(each.byte_range[3]) for each in found]


def flipped(revision: int) -> Tampering:
    """One bit of a byte in the first stream that a revision added: what is seen in its field."""

    def change(pdf: bytes) -> bytes:
        places = ends(pdf)
        begin = places[revision - 1] if revision else places[0] // 8
        at = pdf.index(b"stream", begin) + 20
        return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]

    return change


def in_padding(pdf: bytes) -> bytes:
    """A zero behind a signature, where no digest looks."""
    last = PdfFileReader(BytesIO(pdf)).embedded_signatures[-1]
    at = int(last.byte_range[2]) - 40
    return pdf[:at] + b"1" + pdf[at + 1 :]


def incremental(change: Callable[[IncrementalPdfFileWriter], None]) -> Tampering:
    """A revision more, as any editor writes it, that leaves every byte before it as it was."""

    def write(pdf: bytes) -> bytes:
        writer = IncrementalPdfFileWriter(BytesIO(pdf))
        change(writer)
        out = BytesIO()
        writer.write(out)
        return out.getvalue()

    return write


def _stream(writer: IncrementalPdfFileWriter, content: bytes) -> generic.IndirectObject:
    return writer.add_object(generic.StreamObject(stream_data=content))


def text_over_page(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    more = _stream(writer, b"/Artifact BMC 1 1 1 rg 60 400 300 200 re f EMC")
    page[N("/Contents")] = A([page.raw_get("/Contents"), more])
    writer.update_container(page)


def content_replaced(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[N("/Contents")] = _stream(writer, b"/Artifact BMC EMC")
    writer.update_container(page)


def page_added(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    page = D({N("/Type"): N("/Page"), N("/Parent"): writer.root.raw_get("/Pages"),
              N("/MediaBox"): A(map(generic.NumberObject, (0, 0, 595, 842)))})  # fmt: skip
    pages["/Kids"].append(writer.add_object(page))
    pages[N("/Count")] = generic.NumberObject(len(pages["/Kids"]))
    writer.update_container(pages["/Kids"])
    writer.update_container(pages)


def page_taken_out(writer: IncrementalPdfFileWriter) -> None:
    pages = writer.root["/Pages"]
    del pages["/Kids"][0]
    pages[N("/Count")] = generic.NumberObject(len(pages["/Kids"]))
    writer.update_container(pages["/Kids"])
    writer.update_container(pages)


def page_turned(writer: IncrementalPdfFileWriter) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    page[N("/Rotate")] = generic.NumberObject(180)
    writer.update_container(page)


def _annotation(writer: IncrementalPdfFileWriter, **more: generic.PdfObject) -> None:
    page = writer.root["/Pages"]["/Kids"][0]
    note = D({N("/Type"): N("/Annot"), N("/Subtype"): N("/FreeText"),
              N("/F"): generic.NumberObject(4),
              N("/Rect"): A(map(generic.NumberObject, (60, 60, 300, 300))),
              N("/Contents"): generic.pdf_string("Anders afgesproken")})  # fmt: skip
    note.update({N(f"/{key}"): value for key, value in more.items()})
    notes = A([*page.get("/Annots", ()), writer.add_object(note)])
    page[N("/Annots")] = notes
    writer.update_container(page)


def note(writer: IncrementalPdfFileWriter) -> None:
    _annotation(writer)


def stamp_over_page(writer: IncrementalPdfFileWriter) -> None:
    _annotation(writer, Subtype=N("/Stamp"))


def field_over_page(writer: IncrementalPdfFileWriter) -> None:
    """A text field that covers what was written with other words."""
    _annotation(writer, Subtype=N("/Widget"), FT=N("/Tx"), T=generic.pdf_string("Bedrag"))
    form = writer.root["/AcroForm"]
    form["/Fields"].append(writer.root["/Pages"]["/Kids"][0]["/Annots"].raw_get(-1))
    writer.update_container(form["/Fields"])


def _field(writer: IncrementalPdfFileWriter, name: str) -> D:
    found: D = next(
        each.get_object() for each in writer.root["/AcroForm"]["/Fields"]
        if str(each.get_object()["/T"]) == name
    )  # fmt: skip
    return found


def other_look(writer: IncrementalPdfFileWriter) -> None:
    """The client's field shows what the coach drew."""
    field = _field(writer, CLIENT_FIELD)
    field[N("/AP")] = _field(writer, COACH_FIELD).raw_get("/AP")
    writer.update_container(field)


def moved_field(writer: IncrementalPdfFileWriter) -> None:
    field = _field(writer, CLIENT_FIELD)
    field[N("/Rect")] = A(map(generic.NumberObject, (10, 10, 90, 60)))
    writer.update_container(field)


def signature_out(writer: IncrementalPdfFileWriter) -> None:
    field = _field(writer, COACH_FIELD)
    del field["/V"]
    writer.update_container(field)


def swapped_signatures(writer: IncrementalPdfFileWriter) -> None:
    one, other = _field(writer, CLIENT_FIELD), _field(writer, GUARDIAN_FIELD)
    one[N("/V")], other[N("/V")] = other.raw_get("/V"), one.raw_get("/V")
    writer.update_container(one)
    writer.update_container(other)


def _attached(writer: IncrementalPdfFileWriter) -> D:
    file: D = writer.root["/AF"][0].get_object()
    return file


def attachment_swapped(writer: IncrementalPdfFileWriter) -> None:
    file = _attached(writer)
    other = _stream(writer, b'{"versie": 2}')
    file[N("/EF")] = D({N("/F"): other, N("/UF"): other})
    writer.update_container(file)


def attachment_out(writer: IncrementalPdfFileWriter) -> None:
    del writer.root["/AF"]
    writer.update_root()


def other_title(writer: IncrementalPdfFileWriter) -> None:
    writer.trailer["/Info"][N("/Title")] = generic.pdf_string("Ander plan")
    writer.update_container(writer.trailer["/Info"])


def other_packet(writer: IncrementalPdfFileWriter) -> None:
    writer.root[N("/Metadata")] = _stream(writer, b"<x/>")
    writer.update_root()


def hidden_layer(writer: IncrementalPdfFileWriter) -> None:
    group = writer.add_object(D({N("/Type"): N("/OCG"), N("/Name"): generic.pdf_string("x")}))
    writer.root[N("/OCProperties")] = D(
        {N("/OCGs"): A([group]), N("/D"): D({N("/OFF"): A([group])})}
    )
    writer.update_root()


def script(writer: IncrementalPdfFileWriter) -> None:
    action = D({N("/S"): N("/JavaScript"), N("/JS"): generic.pdf_string("app.alert(1)")})
    writer.root[N("/OpenAction")] = action
    writer.update_root()


def other_language(writer: IncrementalPdfFileWriter) -> None:
    writer.root[N("/Lang")] = generic.pdf_string("en")
    writer.update_root()


def rewritten(pdf: bytes) -> bytes:
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as opened:
        opened.save(out)
    return out.getvalue()


def filled_after_lock(pdf: bytes) -> bytes:
    """By another program: our own refuses."""
    metadata = signers.PdfSignatureMetadata(field_name="Cliënt", md_algorithm="sha256")
    written = signers.PdfSigner(metadata, of_seal(seal())).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(pdf))
    )
    return bytes(written.getvalue())


def field_more_and_signed(pdf: bytes) -> bytes:
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    fields.append_signature_field(writer, fields.SigFieldSpec("Extra", box=(10, 10, 90, 60)))
    metadata = signers.PdfSignatureMetadata(field_name="Extra", md_algorithm="sha256")
    written = signers.PdfSigner(metadata, of_seal(seal())).sign_pdf(writer)
    return bytes(written.getvalue())


def coach_cut_off(pdf: bytes) -> bytes:
    return pdf[: ends(pdf)[-2]]


def all_but_the_seal_cut_off(pdf: bytes) -> bytes:
    return pdf[: ends(pdf)[0]]


def signed_anew(pdf: bytes) -> bytes:
    """The same plan, sealed and signed by keys of somebody else's computer."""
    del pdf
    other = Seal(*make_seal("Gemeente Voorbeeldstad", "d1", NOW))
    forged = authority("Ander gezag").issue(COACH)
    own = of_file(as_file(forged), PASSPHRASE)
    return sealed(unsigned(), dict.fromkeys(FIELDS[:3], STROKES), other, own=own)


def coach_of_another_authority(pdf: bytes) -> bytes:
    del pdf
    own = of_file(as_file(authority("Ander gezag").issue(COACH)), PASSPHRASE)
    return sealed(unsigned(), {}, seal(), own=own)


def coach_without_validity(pdf: bytes) -> bytes:
    del pdf
    ended = authority().issue(COACH, since=timedelta(days=-90), until=timedelta(days=-1))
    return sealed(unsigned(), {}, seal(), own=of_file(as_file(ended), PASSPHRASE))


def coach_not_yet_valid(pdf: bytes) -> bytes:
    del pdf
    early = authority().issue(COACH, since=timedelta(days=9))
    return sealed(unsigned(), {}, seal(), own=of_file(as_file(early), PASSPHRASE))


def without_the_seal(pdf: bytes) -> bytes:
    """Signed by the coach alone, with her own true key."""
    del pdf
    own = of_file(as_file(coach()), PASSPHRASE)
    metadata = signers.PdfSignatureMetadata(field_name=COACH_FIELD, md_algorithm="sha256")
    written = signers.PdfSigner(metadata, own).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(unsigned()))
    )
    return bytes(written.getvalue())


def left_open(pdf: bytes) -> bytes:
    """Sealed, but never closed by a last signature."""
    from coach_desktop.documents.seal import fill

    del pdf
    metadata = signers.PdfSignatureMetadata(
        field_name=SEAL_FIELD, md_algorithm="sha256", certify=True,
        docmdp_permissions=fields.MDPPerm.FILL_FORMS,
    )  # fmt: skip
    written = signers.PdfSigner(metadata, of_seal(seal())).sign_pdf(
        IncrementalPdfFileWriter(BytesIO(unsigned()))
    )
    return fill(bytes(written.getvalue()), CLIENT_FIELD, STROKES, of_seal(seal()), closes=False)


def layer_before_signing(pdf: bytes) -> bytes:
    """A shadow: the layer was there when it was sealed, to be switched afterwards."""
    del pdf
    out = BytesIO()
    with pikepdf.open(BytesIO(unsigned())) as opened:
        group = opened.make_indirect(Dictionary(Type=Name.OCG, Name=String("x")))
        opened.Root.OCProperties = Dictionary(OCGs=Array([group]), D=Dictionary(OFF=Array([group])))
        opened.save(out)
    return sealed(out.getvalue(), {CLIENT_FIELD: STROKES}, seal())


def bytes_behind(pdf: bytes) -> bytes:
    return pdf + b"\n1 0 obj << /Type /Catalog >> endobj"


def comment_behind(pdf: bytes) -> bytes:
    return pdf + b"% en nog iets\n%%EOF\n"


def cut(share: float) -> Tampering:
    return lambda pdf: pdf[: int(len(pdf) * share)]


def glued(pdf: bytes) -> bytes:
    """Another paper behind it, that a reader would show instead."""
    return pdf + unsigned()


TAMPERINGS: Mapping[str, tuple[Tampering, str]] = {
    "a bit of the paper itself": (flipped(0), "bytes-changed"),
    "a bit of the client's revision": (flipped(1), "bytes-changed"),
    "a bit of the guardian's revision": (flipped(2), "bytes-changed"),
    "a bit of the interpreter's revision": (flipped(3), "bytes-changed"),
    "a bit of the coach's revision": (flipped(4), "bytes-changed"),
    "a zero behind a signature": (in_padding, "bytes-changed"),
    "cut in the midst": (cut(0.5), "cut-off"),
    "cut at the end": (cut(0.999), "cut-off"),
    "bytes behind the end": (bytes_behind, "bytes-behind-the-end"),
    "a comment behind the end": (comment_behind, "changed-after-signing"),
    "another paper behind it": (glued, "changed-after-signing"),
    "written anew by another program": (rewritten, "rewritten"),
    "text over a page": (incremental(text_over_page), "page-overwritten"),
    "the text of a page replaced": (incremental(content_replaced), "page-overwritten"),
    "a page turned": (incremental(page_turned), "page-overwritten"),
    "a page more": (incremental(page_added), "pages-changed"),
    "a page less": (incremental(page_taken_out), "pages-changed"),
    "a note": (incremental(note), "note-added"),
    "a stamp over a page": (incremental(stamp_over_page), "note-added"),
    "a field over a page": (incremental(field_over_page), "form-changed"),
    "another look of a signature": (incremental(other_look), "form-changed"),
    "a signature moved elsewhere": (incremental(moved_field), "form-changed"),
    "a signature taken out": (incremental(signature_out), "signature-missing"),
    "two signatures swapped": (incremental(swapped_signatures), "signature-moved"),
    "the attachment swapped": (incremental(attachment_swapped), "attachment-changed"),
    "the attachment taken out": (incremental(attachment_out), "attachment-changed"),
    "another title": (incremental(other_title), "metadata-changed"),
    "another packet of metadata": (incremental(other_packet), "metadata-changed"),
    "a hidden layer": (incremental(hidden_layer), "layer-added"),
    "a layer from before the seal": (layer_before_signing, "layer-added"),
    "a script": (incremental(script), "script-added"),
    "another language": (incremental(other_language), "changed-after-signing"),
    "filled in after the lock": (filled_after_lock, "filled-after-lock"),
    "a field more, and signed": (field_more_and_signed, "form-changed"),
    "the coach's signature cut off": (coach_cut_off, "signature-missing"),
    "all but the seal cut off": (all_but_the_seal_cut_off, "signature-missing"),
    "never closed": (left_open, "signature-missing"),
    "without the seal": (without_the_seal, "not-certified"),
    "signed anew by other keys": (signed_anew, "unknown-key"),
    "a coach of another authority": (coach_of_another_authority, "unknown-key"),
    "a certificate that had ended": (coach_without_validity, "certificate-not-valid"),
    "a certificate of later": (coach_not_yet_valid, "certificate-not-valid"),
}
"""What was done, and the reason that must be given for not believing it."""
