"""Invented letters in several languages; the people in them do not exist."""

from datetime import UTC, datetime

from coach_desktop.documents.blocks import (
    Attachment,
    Block,
    Cell,
    Document,
    Field,
    Fields,
    FullWidth,
    Furniture,
    Heading,
    KeyValue,
    ListItems,
    Pair,
    Paragraph,
    Table,
    Tone,
    TwoColumn,
)
from coach_desktop.documents.spans import Code, Date, Name, Number, Text, text

CREATED = datetime(2026, 11, 22, 2, tzinfo=UTC)
TITLES = {
    "nl": "Leerroute en doelen",
    "en": "Learning route and goals",
    "ar": "مسار التعلّم والأهداف",
    "ti": "መንገዲ ትምህርትን ዕላማታትን",
    "fa": "مسیر آموزشی و اهداف",
    "ckb": "ڕێڕەوی فێربوون و ئامانجەکان",
    "uk": "Навчальний маршрут і цілі",
}
WORDS = {
    "nl": (
        "U volgt de B1-route. U hebt drie jaar om in te burgeren. "
        "De gemeente betaalt de cursus (PVT en MAP)."
    ),
    "en": (
        "You follow the B1 route. "
        "You have three years to integrate. The municipality pays (PVT and MAP)."
    ),
    "ar": (
        "ستتبع مسار B1. لديك ثلاث سنوات لإتمام الاندماج المدني. "
        "تدفع البلدية التكاليف؛ والحد الأقصى معروف (PVT)."
    ),
    "ti": "ናይ B1 መንገዲ ትምህርቲ ክትከታተሉ ኢኹም። ንምውህሃድ ሰለስተ ዓመት ግዜ ኣለኩም፣ ምምሕዳር ከተማ ይኸፍል፤ (PVT)",
    "fa": (
        "شما مسیر B1 را دنبال می‌کنید. "
        "شما سه سال برای ادغام مدنی وقت دارید. شهرداری هزینه را می‌پردازد."
    ),
    "ckb": "تۆ ڕێڕەوی B1 دەگریتەبەر. سێ ساڵت هەیە بۆ تێکەڵبوون بە کۆمەڵگە. شارەوانی پارەکە دەدات.",
    "uk": (
        "Ви проходите маршрут B1. "
        "У вас є три роки на інтеграцію. Муніципалітет сплачує; її об’єднання ґанок."
    ),
}
TYPED = (
    "14-03-2029",
    "€\u00a010.000,50",
    "+31\u00a06\u00a012345678",
    "NL91\u00a0ABNA\u00a00417\u00a01643\u00a000",
)


def body(language: str) -> Text:
    """Running text with one of each typed value."""
    return text(
        language,
        WORDS[language],
        " (",
        Date("14-03-2029"),
        ") ",
        Name("Taalschool IJsselland"),
        " / ",
        Number("€ 10.000,50"),
        " / ",
        Code("+31 6 12345678"),
        " / ",
        Code("NL91 ABNA 0417 1643 00"),
        " .",
    )


def chapter(language: str, number: int) -> tuple[Block, ...]:
    """A chapter beside its translation, with free text under it."""
    nl, other = TITLES["nl"], TITLES[language]
    return (
        TwoColumn(
            (
                Pair(
                    Heading(2, text("nl", f"{number}. {nl}")),
                    Heading(2, text(language, f"{number}. {other}")),
                ),
                Pair(Paragraph(body("nl")), Paragraph(body(language))),
                Pair(
                    ListItems((text("nl", nl), body("nl"))),
                    ListItems((text(language, other), body(language))),
                ),
            )
        ),
        FullWidth(
            text("nl", "In eigen woorden"), text(language, f"{WORDS[language]}\n{WORDS[language]}")
        ),
    )


def letter(language: str, *, chapters: int = 2, extra: tuple[Block, ...] = ()) -> Document:
    """A letter of about three pages, with a table, facts and two boxes to sign in."""
    label = (text("nl", "Naam"), text(language, TITLES[language]))
    row = (Cell((text(language, TITLES[language]),)), Cell((text(language, Number("850")),)))
    blocks: tuple[Block, ...] = (
        Heading(1, text("nl", "Persoonlijk plan inburgering en participatie")),
        Paragraph(text(language, TITLES[language]), Tone.LEAD),
        KeyValue(
            "nl",
            (
                (label, text("nl", Name("Yonas Testpersoon"))),
                (label[:1], text("nl", Date("14-03-1994"))),
            ),
        ),
        *(block for number in range(chapters) for block in chapter(language, number + 1)),
        Heading(2, text("nl", "Uren")),
        Table(language, row, (row,) * 9, (2.0, 1.0), 1),
        *extra,
        Heading(2, text("nl", "Handtekeningen")),
        Paragraph(text("nl", "Getekend te Voorbeeldstad."), Tone.SMALL),
        Fields((Field("Cliënt", label), Field("Coach", label[:1]))),
    )
    return Document(
        "Persoonlijk plan",
        "nl",
        "Gemeente Voorbeeldstad",
        "PIP",
        CREATED,
        blocks,
        Furniture(
            "nl",
            "Gemeente Voorbeeldstad",
            "Versie 1",
            "Pagina {page} van {pages}",
            ("CONCEPT", "OEFENING"),
        ),
        (Attachment("pip.json", "application/json", "Gegevens van het plan", b'{"versie": 1}'),),
    )
