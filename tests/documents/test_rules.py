"""The rule script refuses what it must: each broken copy is named by its own rule."""

import io
from collections.abc import Callable
from functools import cache

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, Pdf, Stream, String

from coach_desktop.documents.pages import render
from tests.documents.rules import RULES, breaches
from tests.documents.samples import letter


@cache
def _good() -> bytes:
    return render(letter("ar")).pdf


def _find(pdf: Pdf, kind: Name) -> pikepdf.Object:
    return next(
        thing for thing in pdf.objects if isinstance(thing, Dictionary) and thing.get("/S") == kind
    )


def _no_language(pdf: Pdf) -> None:
    del pdf.Root.Lang


def _not_marked(pdf: Pdf) -> None:
    pdf.Root.MarkInfo.Marked = False


def _no_intent(pdf: Pdf) -> None:
    pdf.Root.OutputIntents = Array()


def _other_title(pdf: Pdf) -> None:
    pdf.docinfo.Title = String("Iets anders")


def _no_way_to_text(pdf: Pdf) -> None:
    del pdf.pages[0].Resources.Font.T1.ToUnicode


def _not_embedded(pdf: Pdf) -> None:
    del pdf.pages[0].Resources.Font.T1.DescendantFonts[0].FontDescriptor.FontFile2


def _wrong_widths(pdf: Pdf) -> None:
    font = pdf.pages[0].Resources.Font.T1.DescendantFonts[0]
    font.W[1] = Array([float(width) + 50 for width in font.W[1]])


def _append(content: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        pdf.pages[0].contents_add(Stream(pdf, content))

    return change


def _no_scope(pdf: Pdf) -> None:
    del _find(pdf, Name.TH).A


def _form_in_a_list(pdf: Pdf) -> None:
    form = _find(pdf, Name.Form)
    form.K = Array([form.K])


def _skipped_heading(pdf: Pdf) -> None:
    _find(pdf, Name.H1).S = Name.H3


def _unprinted_field(pdf: Pdf) -> None:
    pdf.pages[-1].Annots[0].F = 0


def _mute_field(pdf: Pdf) -> None:
    del pdf.pages[-1].Annots[0].TU


def _loose_attachment(pdf: Pdf) -> None:
    del pdf.Root.AF


def _cut_attachment(pdf: Pdf) -> None:
    pdf.Root.AF[0].EF.F.Params.Size = 3


def _see_through(pdf: Pdf) -> None:
    pdf.pages[0].Resources.ExtGState = Dictionary(G=pdf.make_indirect(Dictionary(ca=0.5)))


def _script(pdf: Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.JavaScript, JS=String("1")))


def _no_order(pdf: Pdf) -> None:
    del pdf.pages[0].Tabs


def _no_packet(pdf: Pdf) -> None:
    del pdf.Root.Metadata


def _hidden_title(pdf: Pdf) -> None:
    del pdf.Root.ViewerPreferences


def _four_colours(pdf: Pdf) -> None:
    pdf.Root.OutputIntents[0].DestOutputProfile.N = 4


def _layer(pdf: Pdf) -> None:
    pdf.Root.OCProperties = Dictionary(OCGs=Array())


def _fills_itself_in(pdf: Pdf) -> None:
    pdf.Root.AcroForm.NeedAppearances = True


def _xmp(old: bytes, new: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        packet = pdf.Root.Metadata.read_bytes()
        assert old in packet
        pdf.Root.Metadata.write(packet.replace(old, new))

    return change


def _other_moment(pdf: Pdf) -> None:
    pdf.docinfo.ModDate = String("D:20200101000000+00'00'")


def _no_title(pdf: Pdf) -> None:
    pdf.docinfo.Title = String("")
    _xmp(b">Persoonlijk plan<", b"><")(pdf)


def _no_tree(pdf: Pdf) -> None:
    del pdf.Root.StructTreeRoot


def _mute_figure(pdf: Pdf) -> None:
    _find(pdf, Name.P).S = Name.Figure


def _mute_form(pdf: Pdf) -> None:
    del _find(pdf, Name.Form).Alt


def _lost_field(pdf: Pdf) -> None:
    _find(pdf, Name.Form).K.Obj.StructParent = 9999


def _no_language_of_a_part(pdf: Pdf) -> None:
    del _find(pdf, Name.P).Lang


def _no_bookmarks(pdf: Pdf) -> None:
    with pdf.open_outline() as outline:
        outline.root.clear()


def _no_relationship(pdf: Pdf) -> None:
    del pdf.Root.AF[0].AFRelationship


def _wrong_sum(pdf: Pdf) -> None:
    pdf.Root.AF[0].EF.F.Params.CheckSum = String(b"0" * 16)


def _transfer(pdf: Pdf) -> None:
    state = pdf.make_indirect(Dictionary(TR=Name.Identity))
    pdf.pages[0].Resources.ExtGState = Dictionary(G=state)


def _mask(pdf: Pdf) -> None:
    state = pdf.make_indirect(Dictionary(SMask=Dictionary(S=Name.Luminosity)))
    pdf.pages[0].Resources.ExtGState = Dictionary(G=state)


def _starts_a_program(pdf: Pdf) -> None:
    pdf.Root.OpenAction = pdf.make_indirect(Dictionary(S=Name.Launch, F=String("x")))


def _attached_note(pdf: Pdf) -> None:
    pdf.pages[-1].Annots[0].Subtype = Name.FileAttachment


def _look(content: bytes) -> Callable[[Pdf], None]:
    def change(pdf: Pdf) -> None:
        form = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=Array([0, 0, 9, 9]))
        pdf.Root.Extra = pdf.make_indirect(Stream(pdf, content, form))

    return change


def _nobodys_text(pdf: Pdf) -> None:
    pdf.Root.StructTreeRoot.ParentTree.Nums[1][0] = Dictionary()


def _ink_of_four(pdf: Pdf) -> None:
    image = Dictionary(
        Type=Name.XObject, Subtype=Name.Image, Width=1, Height=1, BitsPerComponent=8,
        ColorSpace=Name.DeviceCMYK,
    )  # fmt: skip
    pdf.Root.Extra = pdf.make_indirect(Stream(pdf, bytes(4), image))


BREACHES: list[tuple[str, Callable[[Pdf], None]]] = [
    ("language", _no_language),
    ("marked", _not_marked),
    ("output intent", _no_intent),
    ("information agrees", _other_title),
    ("font to text", _no_way_to_text),
    ("font embedded", _not_embedded),
    ("font widths", _wrong_widths),
    ("everything tagged", _append(b"0 0 9 9 re f")),
    ("tags balanced", _append(b"/Artifact BMC")),
    ("tags nested", _append(b"/Artifact BMC /P <</MCID 0>> BDC EMC EMC")),
    ("content owned", _append(b"/P <</MCID 9999>> BDC EMC")),
    ("no missing glyph", _append(b"/Artifact BMC BT /T1 9 Tf [<0000>] TJ ET EMC")),
    ("heads have scope", _no_scope),
    ("form reference", _form_in_a_list),
    ("headings in order", _skipped_heading),
    ("annotation", _unprinted_field),
    ("field in words", _mute_field),
    ("attachments agree", _loose_attachment),
    ("attachment whole", _cut_attachment),
    ("transparency", _see_through),
    ("actions", _script),
    ("page order", _no_order),
    ("metadata", _no_packet),
    ("shown title", _hidden_title),
    ("output intent", _four_colours),
    ("layers", _layer),
    ("form as we make it", _fills_itself_in),
    ("archive flag", _xmp(b"conformance>A<", b"conformance>B<")),
    ("access flag", _xmp(b"pdfuaid:part>1<", b"pdfuaid:part>2<")),
    ("information agrees", _other_moment),
    ("title", _no_title),
    ("structure", _no_tree),
    ("figures in words", _mute_figure),
    ("form in words", _mute_form),
    ("form reference", _lost_field),
    ("language of each part", _no_language_of_a_part),
    ("bookmarks", _no_bookmarks),
    ("attachment relationship", _no_relationship),
    ("attachment whole", _wrong_sum),
    ("transfer functions", _transfer),
    ("transparency", _mask),
    ("actions", _starts_a_program),
    ("actions", _attached_note),
    ("colours", _append(b"0 0 0 1 k")),
    ("colours", _append(b"/Cs1 cs")),
    ("colours", _ink_of_four),
    ("everything tagged", _append(b"BT /T1 9 Tf [<0001>] TJ ET")),
    ("tags balanced", _append(b"EMC")),
    ("everything tagged", _append(b"/Span BMC BT /T1 9 Tf [<0001>] TJ ET EMC")),
    ("no missing glyph", _append(b"/Artifact BMC BT /T1 9 Tf <00010000> Tj ET EMC")),
    ("no missing glyph", _append(b"/Artifact BMC BT /T1 9 Tf <0000> ' ET EMC")),
    ("content owned", _nobodys_text),
    ("access explained", _xmp(b"pdfaExtension:schemas", b"pdfaExtension:others")),
    ("field look", _look(b"0 0 0 1 k")),
    ("field look", _look(b"BT /T1 9 Tf <0000> Tj ET")),
]


@pytest.mark.parametrize(("rule", "breach"), BREACHES)
def test_a_broken_copy_is_named_by_the_rule_it_breaks(
    rule: str, breach: Callable[[Pdf], None]
) -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_good())) as pdf:
        breach(pdf)
        pdf.save(out)
    assert rule in breaches(out.getvalue())


def test_the_unbroken_copy_has_no_breach() -> None:
    assert breaches(_good()) == set()


def test_a_locked_copy_is_refused() -> None:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(_good())) as pdf:
        pdf.save(out, encryption=pikepdf.Encryption(owner="geheim", user=""))
    assert "encryption" in breaches(out.getvalue())


def test_each_rule_has_a_copy_that_breaks_it() -> None:
    assert {rule for rule, _ in BREACHES} | {"encryption"} == RULES
