"""The same document by WeasyPrint and by typst, for figures beside ours; extra `bench`."""

import json
from collections.abc import Iterator
from html import escape

from coach_desktop import places
from coach_desktop.documents.blocks import (
    Block,
    Document,
    Fields,
    FullWidth,
    Heading,
    KeyValue,
    ListItems,
    Pair,
    Paragraph,
    Table,
    Together,
    TwoColumn,
)
from coach_desktop.documents.spans import Text
from coach_desktop.domain.language import direction

FAMILIES = ("Noto Sans", "Noto Naskh Arabic", "Noto Sans Ethiopic")
Flow = Heading | Paragraph | ListItems | FullWidth


def by_weasyprint(document: Document) -> bytes:
    """Tagged, as its own PDF/UA-1."""
    import weasyprint

    made = weasyprint.HTML(string=as_html(document))
    return bytes(made.write_pdf(pdf_variant="pdf/ua-1") or b"")


def by_typst(document: Document) -> bytes:
    """Tagged, as its own PDF/UA-1."""
    import typst

    fonts = typst.Fonts(font_paths=[str(places.place("resources", "fonts"))])
    source = as_typst(document).encode()
    made = typst.compile(source, font_paths=fonts, format="pdf", pdf_standards=["ua-1"])
    return bytes(made)


def as_html(document: Document) -> str:
    """The document in HTML, in the same fonts and about the same measures."""
    faces = "".join(
        f"@font-face{{font-family:'{family}';font-weight:{weight};"
        f"src:url('{_font(family, name)}')}}"
        for family in FAMILIES
        for weight, name in ((400, "Regular"), (700, "Bold"))
    )
    names = ",".join(f"'{family}'" for family in FAMILIES)
    style = (
        f"{faces}@page{{size:A4;margin:25mm 20mm}}body{{font:10.5pt {names}}}"
        "table{width:100%;border-collapse:collapse}td,th{padding:5pt;text-align:start;"
        "border-bottom:.6pt solid #c3cad6}.two td{width:50%;vertical-align:top;border:0}"
    )
    body = "".join(_html(block) for block in _alone(document))
    title = escape(document.title)
    return (
        f"<!DOCTYPE html><html lang='{document.language}'><title>{title}</title>"
        f"<style>{style}</style><body>{body}</body></html>"
    )


def _font(family: str, weight: str) -> str:
    folder, name = family.lower().replace(" ", "-"), family.replace(" ", "")
    return places.place("resources", "fonts", folder, f"{name}-{weight}.ttf").as_uri()


def _html(block: Block) -> str:
    match block:
        case TwoColumn():
            rows = "".join(
                f"<tr><td>{_html(pair.dutch)}</td><td>{_html(pair.other)}</td></tr>"
                for pair in block.pairs
            )
            return f"<table class='two'>{rows}</table>"
        case Table():
            head = "".join(f"<th>{_told(cell.texts)}</th>" for cell in block.head)
            rows = "".join(
                f"<tr>{''.join(f'<td>{_told(cell.texts)}</td>' for cell in row)}</tr>"
                for row in block.rows
            )
            side = direction(block.language)
            return f"<table dir='{side}'><thead><tr>{head}</tr></thead>{rows}</table>"
        case KeyValue():
            rows = "".join(
                f"<tr><th>{_told(labels)}</th><td>{_told((value,))}</td></tr>"
                for labels, value in block.rows
            )
            return f"<table>{rows}</table>"
        case Heading() | Paragraph() | ListItems() | FullWidth():
            return _html_flow(block)
        case _:
            return ""


def _html_flow(block: Flow) -> str:
    match block:
        case Heading():
            return _tag(f"h{block.level}", block.text)
        case Paragraph():
            return _tag("p", block.text)
        case ListItems():
            return f"<ul>{''.join(_tag('li', item) for item in block.items)}</ul>"
        case FullWidth():
            return _tag("p", block.mark) + _tag("p", block.text)


def _tag(name: str, text: Text) -> str:
    side = direction(text.language)
    return f"<{name} lang='{text.language}' dir='{side}'>{escape(text.composed)}</{name}>"


def _told(texts: tuple[Text, ...]) -> str:
    return "".join(_tag("p", text) for text in texts)


def as_typst(document: Document) -> str:
    """The document in typst's own markup."""
    names = ", ".join(f'"{family}"' for family in FAMILIES)
    head = (
        f"#set document(title: {json.dumps(document.title)})\n"
        f'#set page("a4", margin: (x: 20mm, y: 25mm))\n'
        f'#set text(font: ({names}), size: 10.5pt, lang: "{document.language}")\n'
    )
    return head + "\n\n".join(part for block in _alone(document) for part in _typst(block))


def _alone(document: Document) -> Iterator[Block]:
    """Its blocks, also those that stay on one page."""
    for each in document.blocks:
        yield from each.blocks if isinstance(each, Together) else (each,)


def _typst(block: Block) -> Iterator[str]:
    match block:
        case TwoColumn():
            for pair in block.pairs:
                yield from _typst_pair(pair)
        case Table():
            cells = ", ".join(f"[{_words(cell.texts)}]" for row in block.rows for cell in row)
            heads = ", ".join(f"[{_words(cell.texts)}]" for cell in block.head)
            yield f"#table(columns: {len(block.head)}, table.header({heads}), {cells})"
        case KeyValue():
            cells = ", ".join(
                f"[{_words(labels)}], [{_words((value,))}]" for labels, value in block.rows
            )
            yield f"#table(columns: 2, {cells})"
        case Heading() | Paragraph() | ListItems() | FullWidth():
            yield _typst_flow(block)
        case Fields():
            return
        case _:
            return


def _typst_pair(pair: Pair) -> Iterator[str]:
    dutch, other = _typst_flow(pair.dutch), _typst_flow(pair.other)
    yield f"#grid(columns: (1fr, 1fr), gutter: 26pt, [{dutch}], [{other}])"


def _typst_flow(block: Flow) -> str:
    match block:
        case Heading():
            return f"#heading(level: {block.level})[{_words((block.text,))}]"
        case Paragraph():
            return _words((block.text,))
        case ListItems():
            return f"#list({', '.join(f'[{_words((item,))}]' for item in block.items)})"
        case FullWidth():
            return f"{_words((block.mark,))}\n\n{_words((block.text,))}"


def _words(texts: tuple[Text, ...]) -> str:
    return " ".join(
        f'#text(lang: "{text.language}", dir: {direction(text.language)})'
        f"[#{json.dumps(text.composed, ensure_ascii=False)}]"
        for text in texts
    )
