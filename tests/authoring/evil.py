"""Questionnaires that somebody made to hang, to fill, to spy or to mislead: each with its code."""

import io
import struct
import zipfile
from collections.abc import Callable, Iterator
from functools import cache

from tests.authoring.books import ASKED, NL, book, calculated, changed, one, part

SHEET = "xl/worksheets/sheet1.xml"
_SPACE = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

Made = Callable[[], bytes]


@cache
def _good() -> bytes:
    return book([ASKED])


def _sheet(rows: str) -> bytes:
    made = f'<?xml version="1.0"?><worksheet {_SPACE}><sheetData>{rows}</sheetData></worksheet>'
    return changed(_good(), {SHEET: made.encode()})


def _typed(doctype: bytes, name: str = SHEET) -> bytes:
    head, _, rest = part(_good(), name).partition(b"?>")
    if not rest:
        return changed(_good(), {name: doctype + head})
    return changed(_good(), {name: head + b"?>" + doctype + rest})


def _laughs() -> bytes:
    lines = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    return _typed(f'<!DOCTYPE worksheet [<!ENTITY l0 "ha">{lines}]>'.encode())


def _nested_zip() -> bytes:
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("leeg", b"\0" * 5_000_000)
    return changed(_good(), {"xl/media/plaatje.png": inner.getvalue()})


def _lying_size() -> bytes:
    """A part that says it is small in the list of parts."""
    whole = bytearray(changed(_good(), {"xl/z.bin": b"\0" * 5_000_000}))
    at = whole.rfind(b"PK\x01\x02")
    struct.pack_into("<I", whole, at + 24, 10)
    return bytes(whole)


def _locked() -> bytes:
    whole = bytearray(_good())
    for sign, place in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = whole.find(sign)
        whole[at + place] |= 1
    return bytes(whole)


def _twice() -> bytes:
    told = io.BytesIO(_good())
    with zipfile.ZipFile(told, "a") as archive:
        archive.writestr("XL/WORKBOOK.XML", b"<workbook/>")
    return told.getvalue()


def _million_rows() -> bytes:
    return _sheet("".join(f"<row><c><v>{n * 7919 % 99991}</v></c></row>" for n in range(500_000)))


def _doubling() -> bytes:
    rules = [("r0", "'0123456789'")]
    rules += [(f"r{n}", f"concat(${{r{n - 1}}}, ${{r{n - 1}}})") for n in range(1, 40)]
    return calculated(*rules)


def _many_rules() -> bytes:
    asked = [{"type": "text", "name": f"v{n}", NL: "V"} for n in range(400)]
    every = "count(/data/g/*[count(/data/g/*[count(/data/g/*) > 0]) > 0])"
    rules = [
        {"type": "calculate", "name": f"r{n}", "calculation": f"{every} + {n}"} for n in range(300)
    ]
    return book(
        [{"type": "begin group", "name": "g", NL: "G"}, *asked, {"type": "end group"}, *rules]
    )


def _deep_groups() -> bytes:
    begins = [{"type": "begin group", "name": f"g{n}", NL: "G"} for n in range(900)]
    return book([*begins, ASKED, *({"type": "end group"} for _ in range(900))])


def _growing_rows() -> bytes:
    rows: list[dict[str, str]] = []
    for depth in range(3):
        count = "count(${naam}) + 1" if depth == 0 else "999999999"
        rows.append({"type": "begin repeat", "name": f"r{depth}", NL: "R", "repeat_count": count})
    return book([*rows, ASKED, *({"type": "end repeat"} for _ in range(3))])


def _zip_of(**parts: bytes) -> bytes:
    told = io.BytesIO()
    with zipfile.ZipFile(told, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return told.getvalue()


def at_the_gate() -> Iterator[tuple[str, str, Made]]:
    """What is refused before a byte of it is read as a workbook: name, code, how it is made."""
    yield "empty", "not-a-workbook", lambda: b""
    yield "noise", "not-a-workbook", lambda: bytes(range(256)) * 40
    yield "cut off", "not-a-workbook", lambda: _good()[: len(_good()) // 2]
    yield "another zip", "not-a-workbook", lambda: _zip_of(brief=b"hallo")
    yield (
        "old or locked",
        "old-or-locked",
        lambda: b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 999,
    )
    yield "zip passphrase", "old-or-locked", _locked
    yield "too large", "too-large", lambda: _good() + b"\0" * 11_000_000
    yield "zip bomb", "too-much-inside", lambda: changed(_good(), {"xl/z.xml": b"\0" * 60_000_000})
    yield "squeezed", "squeezed", lambda: changed(_good(), {"xl/z.bin": b"\0" * 9_000_000})
    yield "lying size", "not-a-workbook", _lying_size
    yield "zip in zip", "embedded-objects", _nested_zip
    yield (
        "many parts",
        "too-many-parts",
        lambda: changed(_good(), {f"xl/p{n}.bin": b"1" for n in range(300)}),
    )
    yield "three million rows", "too-much-inside", lambda: _sheet("<row r='1'/>" * 3_000_000)
    yield "part above", "part-name", lambda: changed(_good(), {"../../etc/passwd": b"x"})
    yield "part from the root", "part-name", lambda: changed(_good(), {"/etc/passwd": b"x"})
    yield "part on a drive", "part-name", lambda: changed(_good(), {"C:/x.xml": b"x"})
    yield "part with a bent name", "part-name", lambda: changed(_good(), {"xl/\u202elmx.a": b"x"})
    yield "part twice", "part-name", _twice
    yield "macros", "macros", lambda: changed(_good(), {"xl/vbaProject.bin": b"x"})
    yield "old macros", "macros", lambda: changed(_good(), {"xl/macrosheets/sheet1.xml": b"<a/>"})
    yield (
        "link to a file",
        "external-links",
        lambda: changed(_good(), {"xl/externalLinks/externalLink1.xml": b"<a/>"}),
    )
    yield (
        "link to a database",
        "external-links",
        lambda: changed(_good(), {"xl/connections.xml": b"<a/>"}),
    )
    yield (
        "embedded file",
        "embedded-objects",
        lambda: changed(_good(), {"xl/embeddings/oleObject1.bin": b"x"}),
    )
    yield (
        "control",
        "embedded-objects",
        lambda: changed(_good(), {"xl/activeX/activeX1.xml": b"<a/>"}),
    )
    yield "billion laughs", "doctype", _laughs
    yield (
        "entity of a file",
        "doctype",
        lambda: _typed(b'<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'),
    )
    yield (
        "entity of a site",
        "doctype",
        lambda: _typed(b'<!DOCTYPE w SYSTEM "http://127.0.0.1:1/x.dtd">'),
    )
    yield (
        "parameter entity",
        "doctype",
        lambda: _typed(
            b'<!DOCTYPE w [<!ENTITY % x SYSTEM "file:///etc/passwd"> %x;]>', "xl/workbook.xml"
        ),
    )
    yield (
        "entity in the styles",
        "doctype",
        lambda: _typed(b'<!DOCTYPE w [<!ENTITY x "y">]>', "xl/styles.xml"),
    )
    yield (
        "entity in another encoding",
        "strange-encoding",
        lambda: changed(
            _good(),
            {SHEET: '<?xml version="1.0" encoding="utf-16"?><!DOCTYPE a><a/>'.encode("utf-16")},
        ),
    )
    yield (
        "entity in seven bits",
        "strange-encoding",
        lambda: changed(
            _good(), {SHEET: b'<?xml version="1.0" encoding="utf-7"?>+ADwAIQ-DOCTYPE a+AD4-<a/>'}
        ),
    )


def in_the_child() -> Iterator[tuple[str, str, Made]]:
    """What is only seen when it is read, so in a child with limits."""
    yield "million rows", "too-many-rows", _million_rows
    yield (
        "row at the end",
        "too-many-rows",
        lambda: _sheet("<row r='1048576'><c r='A1048576'><v>1</v></c></row>"),
    )
    yield "cell at the end", "too-many-rows", lambda: _sheet("<row><c r='A99999999999999'/></row>")
    yield "column at the end", "too-many-columns", lambda: _sheet("<row><c r='XFD1'/></row>")
    yield "long cell", "long-cell", lambda: one(hint="a" * 30_000)
    yield "doubling text", "", _doubling
    yield "endless rules", "took-too-much", _many_rules
    yield "deep groups", "took-too-much converter", _deep_groups
    yield "rows without end", "endless-rows", _growing_rows


def in_the_words() -> Iterator[tuple[str, str, Made]]:
    """What cannot be right, and is harmless to read."""
    deep = "(" * 200 + "1" + ")" * 200
    yield "deep expression", "too-deep", lambda: calculated(("r", deep))
    yield "long expression", "long-cell", lambda: calculated(("r", "1" + "+1" * 10_001))
    yield "cycle of two", "cycle", lambda: calculated(("a", "${b} + 1"), ("b", "${a} + 1"))
    yield "cycle with itself", "cycle", lambda: calculated(("a", "${a} + 1"))
    yield "cycle of relevance", "cycle", lambda: book([
        {**ASKED, "relevant": "${getal} > 1"},
        {"type": "integer", "name": "getal", NL: "Getal?", "relevant": "${naam} = ''"},
    ])  # fmt: skip
    yield "pattern that looks back", "pattern", lambda: one(constraint=r"regex(., '(a+)+\1b+')")
    yield (
        "pattern that grows",
        "pattern",
        lambda: one(constraint="regex(., '((((a{99}){99}){99}){99})|b')"),
    )
    yield "pattern that is none", "pattern", lambda: one(constraint="regex(., '[')")
    yield "unknown function", "unknown-function", lambda: one(constraint="system('rm')")
    yield "python in a rule", "unknown-function", lambda: one(constraint="__import__('os')")
    yield "outside application", "unsupported-appearance", lambda: one(appearance="ex:org.x.Y()")
    yield "search elsewhere", "unsupported-appearance", lambda: one(appearance="search('x')")
    yield "list from above", "file-name", lambda: one(type="select_one_from_file ../../x.csv")
    yield "list that is absent", "no-list-file", lambda: one(type="select_one_from_file x.csv")
    yield "label turned round", "hidden-sign", lambda: one(**{NL: "Ja \u202eeeN\u202c?"})
    yield "label with an isolate", "hidden-sign", lambda: one(**{NL: "Ja \u2067nee\u2069?"})
    yield "name with nothing in it", "hidden-sign", lambda: one(name="vr\u200baag")
    yield "name in look-alikes", "bad-name", lambda: one(name="vr\u0430ag")
    yield (
        "option turned round",
        "hidden-sign",
        lambda: book(
            [{**ASKED, "type": "select_one k"}], [{"list_name": "k", "name": "a", NL: "\u202eaJ"}]
        ),
    )
    yield (
        "encrypted elsewhere",
        "unsupported-setting",
        lambda: book(
            [ASKED], settings=[{"form_id": "p", "public_key": "x", "submission_url": "http://x"}]
        ),
    )
    yield "entities", "unsupported-sheet", lambda: book([ASKED], entities=[{"list_name": "x"}])


def usable() -> set[str]:
    """Those that do no harm within our limits, and so may be used."""
    return {name for name, code, _ in in_the_child() if not code}
