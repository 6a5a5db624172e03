"""Our own rules of PDF/A-3a and PDF/UA-1: what a file of ours must hold, each breach by name."""

import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

TEXT_OPERATORS = {"Tj", "TJ", "'", '"'}
PAINT_OPERATORS = {"f", "S", "B", "Do", "f*", "s", "b", "sh"}


def breaches(content: bytes) -> set[str]:
    """Names of the rules that a PDF does not keep."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return set(_all(pdf))


def _all(pdf: Pdf) -> Iterator[str]:
    yield from _catalogue(pdf)
    yield from _description(pdf)
    yield from _fonts(pdf)
    yield from _pages(pdf)
    yield from _structure(pdf)
    yield from _attachments(pdf)
    yield from _forbidden(pdf)


def _catalogue(pdf: Pdf) -> Iterator[str]:
    root = pdf.Root
    if "/Lang" not in root:
        yield "language"
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield "marked"
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield "shown title"
    intents = list(root.get("/OutputIntents", Array()))
    if len(intents) != 1 or int(intents[0].DestOutputProfile.N) != 3:
        yield "output intent"
    if pdf.is_encrypted:
        yield "encryption"


def _description(pdf: Pdf) -> Iterator[str]:
    if "/Metadata" not in pdf.Root:
        yield "metadata"
        return
    with pdf.open_metadata() as meta:
        told = {key: str(meta.get(key, "")) for key in ("pdfaid:part", "pdfaid:conformance")}
        if told != {"pdfaid:part": "3", "pdfaid:conformance": "A"}:
            yield "archive flag"
        if str(meta.get("pdfuaid:part", "")) != "1":
            yield "access flag"
        same = (
            ("dc:title", "/Title"),
            ("dc:description", "/Subject"),
            ("pdf:Producer", "/Producer"),
        )
        if any(str(meta.get(key, "")) != str(pdf.docinfo.get(name, "")) for key, name in same):
            yield "information agrees"
        if meta.get("dc:creator") != [str(pdf.docinfo.get("/Author", ""))]:
            yield "information agrees"


def _fonts(pdf: Pdf) -> Iterator[str]:
    for page in pdf.pages:
        for font in page.obj.Resources.get("/Font", Dictionary()).values():
            if font.get("/Subtype") != Name.Type0 or "/ToUnicode" not in font:
                yield "font to text"
                continue
            descendant = font.DescendantFonts[0]
            if "/FontFile2" not in descendant.FontDescriptor:
                yield "font embedded"
                continue
            yield from _widths(descendant)


def _widths(font: Object) -> Iterator[str]:
    program = font.FontDescriptor.FontFile2.read_bytes()
    tables = {
        program[at : at + 4]: int.from_bytes(program[at + 8 : at + 12], "big")
        for at in range(12, 12 + 16 * int.from_bytes(program[4:6], "big"), 16)
    }
    units = int.from_bytes(program[tables[b"head"] + 18 : tables[b"head"] + 20], "big")
    count = int.from_bytes(program[tables[b"hhea"] + 34 : tables[b"hhea"] + 36], "big")
    glyphs = font.CIDToGIDMap.read_bytes()
    for number, width in enumerate(font.W[1]):
        glyph = min(int.from_bytes(glyphs[2 * number : 2 * number + 2], "big"), count - 1)
        at = tables[b"hmtx"] + 4 * glyph
        if abs(int.from_bytes(program[at : at + 2], "big") * 1000 / units - float(width)) > 1:
            yield "font widths"
            return


def _pages(pdf: Pdf) -> Iterator[str]:
    for page in pdf.pages:
        if page.obj.get("/Tabs") != Name.S or "/StructParents" not in page.obj:
            yield "page order"
        yield from _stream(pdf, page)
        for annotation in page.obj.get("/Annots", Array()):
            if not int(annotation.get("/F", 0)) & 4 or "/StructParent" not in annotation:
                yield "annotation"
            if annotation.get("/Subtype") == Name.Widget and "/TU" not in annotation:
                yield "field in words"


def _stream(pdf: Pdf, page: pikepdf.Page) -> Iterator[str]:
    inside: list[str] = []
    numbers: list[int] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = list(instruction.operands)
        told = str(instruction.operator)
        if told in {"BDC", "BMC"}:
            inside.append(str(operands[0]))
            if told == "BDC" and "/MCID" in operands[1]:
                numbers.append(int(operands[1].MCID))
                if len(inside) > 1:
                    yield "tags nested"
        elif told == "EMC":
            if not inside:
                yield "tags balanced"
                return
            inside.pop()
        elif told in TEXT_OPERATORS | PAINT_OPERATORS and not inside:
            yield "everything tagged"
        if told == "TJ" and any(_has_missing(part) for part in operands[0]):
            yield "no missing glyph"
    if inside:
        yield "tags balanced"
    tree = pdf.Root.StructTreeRoot.ParentTree.Nums if "/StructTreeRoot" in pdf.Root else Array()
    owners = {int(tree[at]): tree[at + 1] for at in range(0, len(tree), 2)}
    mine = owners.get(int(page.obj.get("/StructParents", -1)), Array())
    if sorted(numbers) != list(range(len(mine))):
        yield "content owned"


def _has_missing(part: object) -> bool:
    shown = bytes(part) if isinstance(part, pikepdf.String) else b""
    return any(shown[at : at + 2] == bytes(2) for at in range(0, len(shown), 2))


def _structure(pdf: Pdf) -> Iterator[str]:
    if "/StructTreeRoot" not in pdf.Root:
        yield "structure"
        return
    level = 0
    for element in _elements(pdf.Root.StructTreeRoot):
        kind = str(element.S)
        if kind == "/TH" and "/Scope" not in element.get("/A", Dictionary()):
            yield "heads have scope"
        if kind == "/Figure" and "/Alt" not in element:
            yield "figures in words"
        if kind == "/Form" and not isinstance(element.K, Dictionary):
            yield "form reference"
        if kind[:2] == "/H" and kind[2:].isdigit():
            if int(kind[2:]) > level + 1:
                yield "headings in order"
            level = int(kind[2:])


def _elements(node: Object) -> Iterator[Object]:
    kids = node.get("/K", Array())
    for kid in kids if isinstance(kids, Array) else [kids]:
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield kid
            yield from _elements(kid)


def _attachments(pdf: Pdf) -> Iterator[str]:
    attached = list(pdf.Root.get("/AF", Array()))
    named = (
        pdf.Root.get("/Names", Dictionary())
        .get("/EmbeddedFiles", Dictionary())
        .get("/Names", Array())
    )
    if len(named) != 2 * len(attached):
        yield "attachments agree"
    for file in attached:
        stream = file.EF.F
        if "/AFRelationship" not in file or stream.get("/Subtype") is None:
            yield "attachment relationship"
        if int(stream.Params.Size) != len(stream.read_bytes()):
            yield "attachment whole"


def _forbidden(pdf: Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | pikepdf.Stream):
            continue
        if {"/JS", "/Launch", "/TR"} & set(thing.keys()):
            yield "actions"
        if thing.get("/SMask", Name.None_) != Name.None_ or {"/ca", "/CA", "/BM"} & set(
            thing.keys()
        ):
            yield "transparency"
        if thing.get("/ColorSpace") == Name.DeviceCMYK:
            yield "colours"
