"""Sixty texts that somebody types or pastes to hurt, or that only look as if they would."""

LONG_WORD = "W" * 500
MEGABYTE = "plak " * 209_716

HOSTILE: dict[str, str] = {
    # what pretends to be something else
    "override": "\u202egnp.exe\u202c",
    "isolates": "\u2066een\u2067twee\u2068drie\u2069",
    "embedding": "\u202a links \u202b rechts \u202d",
    "marks of direction": "a\u200eb\u200fc\u061cd",
    "byte order mark": "\ufeffHaile\ufeff",
    "zero width space": "ha\u200bi\u2060le",
    "soft hyphen": "Ha\u00adile",
    "joiner in latin": "Ha\u200dile",
    "tags": "Haile\U000e0041\U000e0042",
    "homoglyphs": "Наіlе",
    "full width": "Ｈａｉｌｅ ＝１＋１",
    "hangul filler": "\u3164\u115f\u1160",
    # what cannot be stored
    "nul": "Ha\x00ile",
    "c0": "".join(map(chr, range(1, 32))) + "x",
    "c1": "".join(map(chr, range(0x7F, 0xA0))) + "x",
    "escape": "\x1b[31mrood\x1b[0m\x07",
    "high surrogate": "Ha\ud800ile",
    "low surrogate": "Ha\udfffile",
    "surrogates the wrong way round": "\udc00\ud800",
    "no characters": "\ufffe\uffff\ufdd0\U0001fffex",
    "replacement": "Ha\ufffdile\ufffc",
    "annotation": "\ufff9boven\ufffaonder\ufffb",
    "private use": "\ue000\U000f0000\U0010fffd",
    "unassigned": "\u0378\U0003fffd"[:1],
    # ends of lines
    "carriage return": "een\rtwee\r\ndrie",
    "separators": "een\u2028twee\u2029drie\u0085vier",
    "only space": " \t\u00a0\u3000\n ",
    "tabs and lines": "\t\n" * 40 + "x",
    # scripts and emoji
    "tigrinya": "ሃይለ ገብረስላሴ ኣስመራ",
    "arabic": "عبد الرحمن بن محمد",
    "arabic with marks": "مُحَمَّدٌ رَسُولُ",
    "dari": "می‌خواهم کار کنم",
    "ukrainian": "Олександр Ґудзь’єв",
    "mixed directions": "Haile عبد 12-3 ሃይለ (א)",
    "thai and khmer": "สวัสดี ភ្នំពេញ",
    "han": "王秀英 𠮷野家",
    "emoji": "😀👩🏽‍⚕️",
    "emoji family": "👨‍👩‍👧‍👦" * 20,
    "flags": "🇳🇱🇪🇷🏴󠁧󠁢󠁥󠁮󠁧󠁿",
    "ligature and kelvin": "ﬁ K Å ﷺ",
    "zalgo": "H" + "̷̡̰̳̈́͆" * 25 + "aile",
    "a hundred thousand marks": "e" + "\u0316\u0301" * 50_000,
    "decomposed": "e\u0301" * 50 + "n\u0303",
    # what another program would run
    "html": "<b>vet</b><img src=x onerror=alert(1)>",
    "html that shows a file": '<img src="file:///etc/passwd"><a href="http://kwaad.test">x</a>',
    "entity": "&lt;b&gt; &amp; &#x202e; &nbsp;",
    "script": "</p></script><script>alert('x')</script>",
    "xml": "<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>]]>",
    "rich text": "{\\rtf1 vet}",
    "percent": "%s %d %n %1 %2 %%",
    "braces": "{} {0} {name} {0.__class__} {{",
    "template": "${jndi:ldap://x} #{7*7} {{7*7}} `id` $(id)",
    "sql": "'; DROP TABLE operations; --",
    "sql like": "%_\\ ' \" ; /* */ NULL",
    "full text": 'NEAR("a" OR *) AND col:x ^"-',
    "path": "../../../../etc/passwd\\..\\CON",
    "formula": '=HYPERLINK("http://kwaad.test";"klik")',
    "formula signs": "+1-2@SUM(A1)\t=1",
    "pdf": ") Tj /JS (app.alert(1)) <</AA>> endobj %%EOF",
    "json": '{"a": "\\u0000", "b": [1e999]}\\',
    # size
    "a very long word": LONG_WORD,
    "a megabyte": MEGABYTE,
}  # fmt: skip

MIXTURE = (
    "override", "isolates", "zero width space", "tags", "nul", "c1", "high surrogate",
    "no characters", "separators", "mixed directions", "emoji", "zalgo", "html", "entity", "braces",
    "percent", "sql", "full text", "formula", "pdf", "json",
)  # fmt: skip
HOSTILE["a mixture"] = "".join(HOSTILE[name][:40] for name in MIXTURE)[:480]

SAMPLE = ("a mixture",)
"""What the normal run tries; `make slow` tries them all."""
