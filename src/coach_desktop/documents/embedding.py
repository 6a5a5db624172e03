"""Fonts as a PDF keeps them: subset by HarfBuzz, a CID per glyph and text, the way back to text."""

import hashlib
import struct

import uharfbuzz as hb
from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from coach_desktop.documents.fonts import Font
from coach_desktop.documents.glyphs import Ledger, Mark, Used

_NOT_DRAWN = ("GSUB", "GPOS", "GDEF", "DSIG", "STAT", "kern", "meta", "MATH", "BASE", "gasp")
_NOT_NEEDED = ("post", "name", "OS/2", "cmap")
_SYMBOLIC = 4


def put_fonts(pdf: Pdf, ledger: Ledger) -> None:
    """Give every page the fonts of the ledger and take away those that drawing did not use."""
    fonts = Dictionary()
    for used in ledger.fonts.values():
        fonts[f"/{used.resource}"] = _font(pdf, used)
    shared = pdf.make_indirect(fonts)
    marks = {f"/{mark.resource}": _form(pdf, mark) for mark in ledger.marks.values()}
    for page in pdf.pages:
        page.obj.Resources.Font = shared
        if marks and "/XObject" not in page.obj.Resources:
            page.obj.Resources.XObject = Dictionary()
        for name, form in marks.items():
            page.obj.Resources.XObject[name] = form


def _form(pdf: Pdf, mark: Mark) -> Object:
    """A mark that is drawn in the colour of the text that it stands in."""
    form = Stream(
        pdf,
        f"{mark.path} f".encode(),
        Type=Name.XObject,
        Subtype=Name.Form,
        BBox=Array(list(mark.box)),
        Resources=Dictionary(),
    )
    return pdf.make_indirect(form)


def _font(pdf: Pdf, used: Used) -> Object:
    name = Name(f"/{_label(used)}+{used.font.name}")
    pairs = list(used.numbers)
    widths = [round(used.font.advance(glyph) * 1000 / used.font.units, 3) for glyph, _ in pairs]
    glyphs = b"".join(glyph.to_bytes(2, "big") for glyph, _ in pairs)
    descendant = pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.CIDFontType2,
            BaseFont=name,
            CIDSystemInfo=Dictionary(
                Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
            ),
            CIDToGIDMap=pdf.make_indirect(Stream(pdf, glyphs)),
            DW=0,
            W=Array([0, Array(widths)]),
            FontDescriptor=_descriptor(pdf, used, name),
        )
    )
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type0,
            BaseFont=name,
            Encoding=Name("/Identity-H"),
            DescendantFonts=Array([descendant]),
            ToUnicode=pdf.make_indirect(Stream(pdf, _to_unicode(pairs))),
        )
    )


def _descriptor(pdf: Pdf, used: Used, name: Name) -> Object:
    font = used.font
    extents = font.shaper.get_font_extents("ltr")
    scale = 1000 / font.units
    program = _subset(font, sorted({glyph for glyph, _ in used.numbers}))
    return pdf.make_indirect(
        Dictionary(
            Type=Name.FontDescriptor,
            FontName=name,
            Flags=_SYMBOLIC,
            FontBBox=Array([round(side * scale) for side in _box(font)]),
            ItalicAngle=0,
            Ascent=round(extents.ascender * scale),
            Descent=round(extents.descender * scale),
            CapHeight=714,
            StemV=80,
            FontFile2=pdf.make_indirect(Stream(pdf, program, Length1=len(program))),
        )
    )


def _box(font: Font) -> tuple[int, int, int, int]:
    head = bytes(font.face.reference_table("head").data)
    left, bottom, right, top = struct.unpack(">4h", head[36:44])
    return left, bottom, right, top


def _subset(font: Font, glyphs: list[int]) -> bytes:
    wanted = hb.SubsetInput()
    wanted.glyph_set.update(glyphs)
    wanted.flags = (
        hb.SubsetFlags.RETAIN_GIDS
        | hb.SubsetFlags.NO_HINTING
        | hb.SubsetFlags.NOTDEF_OUTLINE
        | hb.SubsetFlags.NO_LAYOUT_CLOSURE
    )
    for table in (*_NOT_DRAWN, *_NOT_NEEDED):
        wanted.drop_table_tag_set.add(int.from_bytes(table.ljust(4).encode(), "big"))
    return bytes(wanted.subset(font.face).blob.data)


def _label(used: Used) -> str:
    """Six letters that name this subset, the same for the same glyphs."""
    digest = hashlib.sha256(repr((used.font.name, list(used.numbers))).encode()).digest()
    return "".join(chr(ord("A") + byte % 26) for byte in digest[:6])


def _to_unicode(pairs: list[tuple[int, str]]) -> bytes:
    known = [(number, text) for number, (_, text) in enumerate(pairs) if text]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for start in range(0, len(known), 100):
        part = known[start : start + 100]
        lines.append(f"{len(part)} beginbfchar")
        lines += [f"<{n:04X}> <{text.encode('utf-16-be').hex().upper()}>" for n, text in part]
        lines.append("endbfchar")
    lines.append("endcmap CMapName currentdict /CMap defineresource pop end end")
    return "\n".join(lines).encode()
