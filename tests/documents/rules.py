"""Our own rules of PDF/A-3a and PDF/UA-1: what a file of ours must hold, each breach by name."""

import hashlib
import io
from collections.abc import Iterator

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, Pdf

RULES = frozenset(
    """language|marked|shown title|output intent|layers|form as we make it|encryption|metadata
archive flag|access flag|information agrees|title|font to text|font embedded|font widths|page order
annotation|field in words|tags nested|tags balanced|everything tagged|colours|no missing glyph
content owned|structure|heads have scope|figures in words|form reference|form in words
language of each part|headings in order|bookmarks|attachments agree|attachment relationship
attachment whole|actions|transfer functions|transparency|access explained|field look""".replace(
        "\n", "|"
    ).split("|")
)
"""Every rule by name; for each there is a broken copy that it must name."""

TEXT_OPERATORS = {"Tj", "TJ", "'", '"'}
PAINT_OPERATORS = {"f", "S", "B", "Do", "f*", "s", "b", "sh"}
COLOUR_OPERATORS = {"k", "K", "cs", "CS", "sc", "SC", "scn", "SCN", "BI"}
"""Colours beyond grey and RGB, and pictures inside a stream; we draw none of them."""
_FORBIDDEN_SUBTYPES = {Name.Movie, Name.Sound, Name.Screen, Name.RichMedia, Name.FileAttachment}
_ACTIONS = {Name.JavaScript, Name.Launch, Name.SubmitForm, Name.ImportData, Name.ResetForm}


def breaches(content: bytes) -> set[str]:
    """Names of the rules that a PDF does not keep."""
    with pikepdf.open(io.BytesIO(content)) as pdf:
        return set(_all(pdf))


def _all(pdf: Pdf) -> Iterator[str]:
    yield from _catalogue(pdf)
    yield from _description(pdf)
    yield from _fonts(pdf)
    yield from _pages(pdf)
    yield from _looks(pdf)
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
    if len(intents) != 1 or not _is_rgb(intents[0]):
        yield "output intent"
    if "/OCProperties" in root:
        yield "layers"
    if "/XFA" in root.get("/AcroForm", Dictionary()) or root.get("/AcroForm", Dictionary()).get(
        "/NeedAppearances", False
    ):
        yield "form as we make it"
    if pdf.is_encrypted:
        yield "encryption"


def _is_rgb(intent: Object) -> bool:
    profile = intent.get("/DestOutputProfile")
    if profile is None or int(profile.get("/N", 0)) != 3:
        return False
    return profile.read_bytes()[36:40] == b"acsp" and profile.read_bytes()[16:20] == b"RGB "


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
        packet = pdf.Root.Metadata.read_bytes()  # PDF/A knows no pdfuaid, unless it is explained
        if (
            b"pdfaExtension:schemas" not in packet
            or b"http://www.aiim.org/pdfua/ns/id/"
            not in (packet.partition(b"pdfaExtension:schemas")[2])
        ):
            yield "access explained"
        same = (
            ("dc:title", "/Title"),
            ("dc:description", "/Subject"),
            ("pdf:Producer", "/Producer"),
            ("xmp:CreatorTool", "/Creator"),
        )
        if any(str(meta.get(key, "")) != str(pdf.docinfo.get(name, "")) for key, name in same):
            yield "information agrees"
        times = (("xmp:CreateDate", "/CreationDate"), ("xmp:ModifyDate", "/ModDate"))
        if any(_digits(meta.get(key)) != _digits(pdf.docinfo.get(name)) for key, name in times):
            yield "information agrees"
        if not str(meta.get("dc:title") or "").strip():
            yield "title"
        if meta.get("dc:creator") != [str(pdf.docinfo.get("/Author", ""))]:
            yield "information agrees"


def _digits(told: object) -> str:
    """The moment of an XMP or document date, to the second."""
    return "".join(sign for sign in str(told) if sign.isdigit())[:14]


def _fonts(pdf: Pdf) -> Iterator[str]:
    """Fonts of pages, and of what is shown in fields: wherever a stream names one."""
    for holder in pdf.objects:
        if not isinstance(holder, Dictionary | pikepdf.Stream):
            continue
        for font in holder.get("/Resources", Dictionary()).get("/Font", Dictionary()).values():
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
            if all(float(edge) == 0 for edge in annotation.get("/Rect", Array())):
                continue
            if not int(annotation.get("/F", 0)) & 4 or "/StructParent" not in annotation:
                yield "annotation"
            if annotation.get("/Subtype") == Name.Widget and not str(annotation.get("/TU", "")):
                yield "field in words"
            if annotation.get("/Subtype") in _FORBIDDEN_SUBTYPES:
                yield "actions"


def _stream(pdf: Pdf, page: pikepdf.Page) -> Iterator[str]:
    inside: list[bool] = []  # of each open mark: does it say what stands in it
    numbers: list[int] = []
    for instruction in pikepdf.parse_content_stream(page):
        operands = list(instruction.operands)
        told = str(instruction.operator)
        if told in {"BDC", "BMC"}:
            has_number = told == "BDC" and "/MCID" in operands[1]
            inside.append(has_number or str(operands[0]) == "/Artifact")
            if has_number:
                numbers.append(int(operands[1].MCID))
                if len(inside) > 1:
                    yield "tags nested"
            elif str(operands[0]) == "/Artifact" and len(inside) > 1:
                yield "tags nested"
        elif told == "EMC":
            if not inside:
                yield "tags balanced"
                return
            inside.pop()
        elif told in TEXT_OPERATORS | PAINT_OPERATORS and not any(inside):
            yield "everything tagged"
        elif told in COLOUR_OPERATORS:
            yield "colours"
        if told in TEXT_OPERATORS and _shows_missing(told, operands):
            yield "no missing glyph"
    if inside:
        yield "tags balanced"
    tree = pdf.Root.StructTreeRoot.ParentTree.Nums if "/StructTreeRoot" in pdf.Root else Array()
    owners = {int(tree[at]): tree[at + 1] for at in range(0, len(tree), 2)}
    mine = owners.get(int(page.obj.get("/StructParents", -1)), Array())
    is_owned = all(isinstance(each, Dictionary) and "/S" in each for each in mine)
    if sorted(numbers) != list(range(len(mine))) or not is_owned:
        yield "content owned"


def _looks(pdf: Pdf) -> Iterator[str]:
    """What is shown in fields: no other colours, and no glyph that is not there."""
    for thing in pdf.objects:
        if not isinstance(thing, pikepdf.Stream) or thing.get("/Subtype") != Name.Form:
            continue
        for instruction in pikepdf.parse_content_stream(thing):
            told, operands = str(instruction.operator), list(instruction.operands)
            if told in COLOUR_OPERATORS:
                yield "field look"
            if told in TEXT_OPERATORS and _shows_missing(told, operands):
                yield "field look"


def _shows_missing(told: str, operands: list[Object]) -> bool:
    return any(_has_missing(part) for part in (operands[0] if told == "TJ" else operands))


def _has_missing(part: object) -> bool:
    shown = bytes(part) if isinstance(part, pikepdf.String) else b""
    return any(shown[at : at + 2] == bytes(2) for at in range(0, len(shown), 2))


def _structure(pdf: Pdf) -> Iterator[str]:
    if "/StructTreeRoot" not in pdf.Root:
        yield "structure"
        return
    tree = pdf.Root.StructTreeRoot.get("/ParentTree", Dictionary()).get("/Nums", Array())
    owners = {int(tree[at]): tree[at + 1] for at in range(0, len(tree), 2)}
    level, titles = 0, 0
    for element in _elements(pdf.Root.StructTreeRoot):
        kind = str(element.S)
        if kind == "/TH" and "/Scope" not in element.get("/A", Dictionary()):
            yield "heads have scope"
        if kind == "/Figure" and not str(element.get("/Alt", "")):
            yield "figures in words"
        if kind == "/Form":
            yield from _form(element, owners)
        if not str(element.get("/Lang", "x")) or (kind in _TOLD and "/Lang" not in element):
            yield "language of each part"
        if kind[:2] == "/H" and kind[2:].isdigit():
            if int(kind[2:]) > level + 1:
                yield "headings in order"
            level = int(kind[2:])
            titles += 1
    with pdf.open_outline() as outline:
        if titles and len(outline.root) < titles:
            yield "bookmarks"


def _form(element: Object, owners: dict[int, Object]) -> Iterator[str]:
    """A field: its reference itself as K, words for who cannot see it, and the way back."""
    if not isinstance(element.K, Dictionary):
        yield "form reference"
        return
    if not str(element.get("/Alt", "")):
        yield "form in words"
    back = owners.get(int(element.K.Obj.get("/StructParent", -1)))
    if back is None or back.objgen != element.objgen:
        yield "form reference"


_TOLD = {"/P", "/H1", "/H2", "/H3", "/Figure", "/Form"}
"""Kinds of part whose language a reader must know to say them."""


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
        content = stream.read_bytes()
        told = bytes(stream.Params.get("/CheckSum", b""))
        if int(stream.Params.Size) != len(content) or told != hashlib.md5(content).digest():
            yield "attachment whole"


def _forbidden(pdf: Pdf) -> Iterator[str]:
    for thing in pdf.objects:
        if not isinstance(thing, Dictionary | pikepdf.Stream):
            continue
        if {"/JS", "/Launch", "/AA"} & set(thing.keys()) or thing.get("/S") in _ACTIONS:
            yield "actions"
        if {"/TR", "/TR2", "/HT"} & set(thing.keys()):
            yield "transfer functions"
        if thing.get("/SMask", Name.None_) != Name.None_ or {"/ca", "/CA", "/BM"} & set(
            thing.keys()
        ):
            yield "transparency"
        if thing.get("/ColorSpace") not in {None, Name.DeviceRGB, Name.DeviceGray} and (
            thing.get("/Subtype") == Name.Image
        ):
            yield "colours"
