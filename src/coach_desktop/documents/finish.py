"""The finishing pass: fonts, structure, metadata and attachments of PDF/A-3a and PDF/UA-1."""

import hashlib
import io

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String
from PIL import ImageCms

from coach_desktop.documents.blocks import Attachment, Document
from coach_desktop.documents.embedding import put_fonts
from coach_desktop.documents.glyphs import Ledger
from coach_desktop.documents.metadata import PRODUCER, pdf_time, xmp
from coach_desktop.documents.sheet import Sheet
from coach_desktop.documents.structure import Element, Tree
from coach_desktop.documents.tagging import drop, put_structure

pikepdf.settings.set_flate_compression_level(9)
"""Papers are kept for years and read for minutes: as small as it goes."""

_ICC_DATE = bytes.fromhex("07e600010001000000000000")


def finish(drawn: bytes, *, document: Document, sheet: Sheet, tree: Tree) -> bytes:
    """Turn drawn pages into the finished file; equal input gives equal bytes."""
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        put_fonts(pdf, sheet.ledger)
        put_structure(pdf, tree, sheet.fields)
        root = pdf.Root
        root.Lang = String(document.language)
        root.MarkInfo = Dictionary(Marked=True)
        root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
        root.OutputIntents = Array([_output_intent(pdf)])
        _attach(pdf, document)
        _describe(pdf, document, _languages(tree.root))
        return _saved(pdf)


def finish_stamp(drawn: bytes, ledger: Ledger) -> bytes:
    """Put the fonts into a page that will be shown inside a field of another file."""
    with pikepdf.open(io.BytesIO(drawn)) as pdf:
        put_fonts(pdf, ledger)
        for page in pdf.pages:
            drop(page.obj, "/Trans")
        drop(pdf.trailer, "/Info")
        return _saved(pdf)


def _saved(pdf: Pdf) -> bytes:
    drop(pdf.trailer, "/ID")
    pdf.remove_unreferenced_resources()
    out = io.BytesIO()
    pdf.save(
        out,
        deterministic_id=True,
        min_version="1.7",
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
        compress_streams=True,
        recompress_flate=True,
    )
    return out.getvalue()


def _languages(root: Element) -> tuple[str, ...]:
    """Every language of the document, in order of first use."""
    found: dict[str, None] = {}
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.language:
            found.setdefault(element.language)
        waiting += reversed([kid for kid in element.kids if isinstance(kid, Element)])
    return tuple(found)


def _output_intent(pdf: Pdf) -> Object:
    name = String("sRGB IEC61966-2.1")
    return pdf.make_indirect(
        Dictionary(
            Type=Name.OutputIntent,
            S=Name.GTS_PDFA1,
            OutputConditionIdentifier=name,
            Info=name,
            RegistryName=String("http://www.color.org"),
            DestOutputProfile=pdf.make_indirect(Stream(pdf, _srgb(), N=3)),
        )
    )


def _srgb() -> bytes:
    """The sRGB profile of lcms2 without its date and id, so that each build has the same bytes."""
    profile = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    profile[24:36] = _ICC_DATE
    profile[84:100] = bytes(16)
    return bytes(profile)


def _attach(pdf: Pdf, document: Document) -> None:
    if not document.attachments:
        return
    files = [(item.name, _file(pdf, item, document)) for item in document.attachments]
    pdf.Root.AF = Array([file for _, file in files])
    names = [part for name, file in sorted(files, key=_first) for part in (String(name), file)]
    pdf.Root.Names = Dictionary(EmbeddedFiles=Dictionary(Names=Array(names)))


def _first(named: tuple[str, Object]) -> str:
    return named[0]


def _file(pdf: Pdf, item: Attachment, document: Document) -> Object:
    parameters = Dictionary(
        Size=len(item.content),
        ModDate=String(pdf_time(document.created)),
        CheckSum=String(hashlib.md5(item.content, usedforsecurity=False).digest()),
    )
    stream = pdf.make_indirect(
        Stream(
            pdf,
            item.content,
            Type=Name.EmbeddedFile,
            Subtype=Name(f"/{item.mime}"),
            Params=parameters,
        )
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Filespec,
            F=String(item.name),
            UF=String(item.name),
            Desc=String(item.description),
            AFRelationship=Name.Data,
            EF=Dictionary(F=stream, UF=stream),
        )
    )


def _describe(pdf: Pdf, document: Document, languages: tuple[str, ...]) -> None:
    packet = Stream(pdf, xmp(document, languages), Type=Name.Metadata, Subtype=Name.XML)
    pdf.Root.Metadata = pdf.make_indirect(packet)
    when = String(pdf_time(document.created))
    pdf.docinfo = pdf.make_indirect(
        Dictionary(
            Title=String(document.title),
            Author=String(document.author),
            Subject=String(document.subject),
            Creator=String(PRODUCER),
            Producer=String(PRODUCER),
            CreationDate=when,
            ModDate=when,
        )
    )
