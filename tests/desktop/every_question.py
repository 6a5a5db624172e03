"""One questionnaire with every type and appearance of a question, and how a keyboard answers it."""

from collections.abc import Mapping

from coach_desktop.authoring.lint import report
from coach_desktop.forms.findings import Brought
from tests.authoring.books import NL, book
from tests.casework.test_questionnaires import sound
from tests.documents.papers import photo

AR = "label::العربية (ar)"
TI = "label::ትግርኛ (ti)"
VERSION = "2096.1"
COLOURS = (
    ("rood", "Rood", "أحمر", "ቀይሕ"),
    ("groen", "Groen", "أخضر", "ቀጠልያ"),
    ("blauw", "Blauw", "أزرق", "ሰማያዊ"),
)
FEELINGS = (
    ("goed", "Goed", "جيد", "ጽቡቕ"),
    ("gewoon", "Gewoon", "عادي", "ንቡር"),
    ("slecht", "Slecht", "سيئ", "ሕማቕ"),
)
QUESTION = ("Wat is uw antwoord?", "ما هو جوابك؟", "መልስኹም እንታይ እዩ?")


def _asked(type_: str, name: str, appearance: str = "", **more: str) -> dict[str, str]:
    words = dict(zip((NL, AR, TI), (f"{QUESTION[0]} ({name})", *QUESTION[1:]), strict=True))
    return {"type": type_, "name": name, "appearance": appearance, **words, **more}


def _options(name: str, options: tuple[tuple[str, str, str, str], ...]) -> list[dict[str, str]]:
    return [
        {
            "list_name": name, "name": option, NL: dutch, AR: arabic, TI: tigrinya,
            "media::image::Nederlands (nl)": f"{option}.png" if options is COLOURS else "",
            "media::audio::العربية (ar)": f"{option}.wav",
        }
        for option, dutch, arabic, tigrinya in options
    ]  # fmt: skip


SURVEY = (
    _asked("note", "uitleg"),
    _asked("text", "tekst"),
    _asked("text", "tekst_lang", "multiline"),
    _asked("text", "tekst_cijfers", "numbers"),
    _asked("integer", "getal"),
    _asked("decimal", "breuk"),
    _asked("date", "dag"),
    _asked("date", "maand", "month-year"),
    _asked("date", "jaar", "year"),
    _asked("time", "tijd"),
    _asked("datetime", "moment"),
    _asked("select_one kleur", "een"),
    _asked("select_one kleur", "een_gevouwen", "minimal"),
    _asked("select_one kleur", "een_gezocht", "autocomplete"),
    _asked("select_one gevoel", "een_likert", "likert"),
    _asked("select_one kleur", "een_kolommen", "columns"),
    _asked("select_one kleur", "een_snel", "quick columns-2"),
    _asked("select_one soort or_other", "een_anders"),
    _asked("select_multiple kleur", "meer"),
    _asked("select_multiple kleur", "meer_gevouwen", "minimal"),
    _asked("rank kleur", "volgorde"),
    _asked("range", "schaal", parameters="start=0 end=10 step=2"),
    _asked("acknowledge", "begrepen"),
    _asked("image", "foto"),
    _asked("image", "tekening", "draw"),
    _asked("image", "handtekening", "signature"),
    _asked("file", "bestand"),
    _asked("audio", "geluid"),
    _asked("begin group", "samen", "field-list"),
    _asked("text", "samen_naam"),
    _asked("integer", "samen_aantal"),
    {"type": "end group"},
    _asked("begin group", "tabel", "table-list"),
    _asked("select_one gevoel", "tabel_werk"),
    _asked("select_one gevoel", "tabel_huis"),
    {"type": "end group"},
    _asked("begin group", "zelf", "field-list"),
    _asked("select_multiple gevoel", "zelf_kop", "label"),
    _asked("select_multiple gevoel", "zelf_een", "list-nolabel"),
    {"type": "end group"},
    {"type": "username", "name": "wie"},
    {"type": "deviceid", "name": "waarop"},
    {"type": "end", "name": "einde"},
    {"type": "calculate", "name": "som", "calculation": "${getal} + 1"},
    {"type": "hidden", "name": "stil"},
)


def brought() -> Brought:
    """The questionnaire as it is brought, with pictures and sounds for its options."""
    settings = ({"form_title": "Elke vraag", "form_id": "brede_intake", "version": VERSION,
                 "default_language": "Nederlands (nl)"},)  # fmt: skip
    lists = {"kleur": COLOURS, "soort": COLOURS, "gevoel": FEELINGS}
    choices = [row for name, options in lists.items() for row in _options(name, options)]
    found = report(book(SURVEY, choices, settings))
    assert not found.is_refused, found.findings
    return Brought(found, media=media())


def media() -> Mapping[str, bytes]:
    names = [name for name, *_ in (*COLOURS, *FEELINGS)]
    pictures = {f"{name}.png": photo((96, 96)) for name, *_ in COLOURS}
    return {**pictures, **{f"{name}.wav": sound() for name in names}}
