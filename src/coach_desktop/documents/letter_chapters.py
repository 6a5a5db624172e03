"""The chapters of a PIP letter that come out of answers: start, route, goals, lessons."""

from collections.abc import Iterator, Mapping

from coach_desktop.casework.letter import GoalText, Letter
from coach_desktop.documents.bilingual import Bilingual
from coach_desktop.documents.blocks import Block, Cell, Table, Tone
from coach_desktop.documents.spans import Code, Date, Number, Span, Text, text
from coach_desktop.domain.language import DUTCH, language_of
from coach_desktop.domain.pip import Leerroute

_GOAL_PARTS = (
    ("letter.goals.you", "acties_client"),
    ("letter.goals.coach", "acties_coach"),
    ("letter.goals.partner", "acties_partner"),
    ("letter.goals.measure", "meetpunt"),
)

_APART, _END = "\u2068", "\u2069"


def start_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """Where the client stands now, in the words of the answers."""
    if not letter.start:
        return
    yield say.heading("letter.chapter.start")
    heads = [say.labels("letter.start.topic"), (text(DUTCH, language_of(DUTCH).own_name),)]
    if say.is_double:
        own = language_of(say.other.language)
        heads.append((text(own.tag, own.own_name),))
    rows = []
    for row in letter.start:
        if row.free:
            continue
        key = f"answer.{row.reason.value}" if row.reason else ""
        dutch, other = say.words(key) if key else say.both(row.texts)
        values = (dutch, other) if say.is_double else (dutch,)
        rows.append((Cell(say.labels(row.topic)), *(Cell((value,)) for value in values)))
    widths = (0.3, 0.35, 0.35) if say.is_double else (0.35, 0.65)
    if rows:
        yield Table(DUTCH, tuple(Cell(tuple(head)) for head in heads), tuple(rows), widths, 1)
    for row in letter.start:
        if row.free:
            yield say.heading(row.topic, level=3)
            yield say.free(row.texts[row.free], row.free)


def route_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """The route, why it was chosen and why the others were not, and the client's own view."""
    content = letter.version.content
    yield say.heading("letter.chapter.route")
    route = content.leerroute
    yield say.paragraph(f"route.{route.value if route else 'none'}", tone=Tone.LEAD)
    if route is not None:
        yield say.paragraph(f"route_text.{route.value}")
    if any(content.motivering.values()):
        yield say.heading("letter.chapter.reasons")
    for each in Leerroute:
        if reason := content.motivering.get(each, "").strip():
            yield say.heading(f"letter.reasons.{each.value}", level=3)
            yield say.free(reason, DUTCH)
    if content.afwijking_reden.strip():
        yield say.heading("letter.reasons.deviation", level=3)
        yield say.free(content.afwijking_reden.strip(), DUTCH)
    if content.mening_client.text.strip():
        yield say.heading("letter.chapter.view")
        yield from say.free_text(content.mening_client)


def goals_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """The goals with who does what."""
    yield say.heading("letter.chapter.goals")
    if not letter.goals:
        yield say.paragraph("letter.goals.none")
    for goal in letter.goals:
        yield from _goal(goal, say)


def lessons_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """Hours of the route and its parts, and how often progress is talked over."""
    content = letter.version.content
    yield say.heading("letter.chapter.lessons")
    hours: tuple[tuple[str, int | None], ...] = (
        ("letter.lessons.route_hours", content.intensiteit_route),
        ("paper.hours.lessons", letter.z_lessons or None),
        ("paper.hours.participation", letter.z_participation or None),
        ("letter.lessons.week", content.uren_per_week),
        ("letter.lessons.pvt", content.pvt_uren),
        ("letter.lessons.map", content.map_uren),
        ("letter.lessons.talks", content.voortgangsgesprekken),
    )
    rows: list[tuple[str, tuple[Span, ...]]] = [
        (key, (Number(str(count)),)) for key, count in hours if count is not None
    ]
    if content.niveau:
        rows.insert(0, ("letter.lessons.level", (Code(content.niveau),)))
    if rows:
        yield say.key_value(rows)
    if content.opleiding_afmaken:
        ending = "finish" if content.opleiding_afmaken == "ja" else "finish_not"
        yield say.paragraph(f"letter.lessons.{ending}")
    if content.knm:
        ending = "knm_exam" if content.knm == "examen" else "knm_lessons"
        yield say.paragraph(f"letter.lessons.{ending}")
    if content.alfabetisering in {"A", "AA"}:
        yield say.paragraph(f"letter.lessons.reading_{content.alfabetisering}")


def benefit_chapter(letter: Letter, say: Bilingual) -> Iterator[Block]:
    """The decisions on the benefit that go with the plan (Wi2021 15(3))."""
    told = letter.version.content.participatiewet
    if told.text.strip():
        yield say.heading("letter.chapter.participatiewet")
        yield from say.free_text(told)


def _goal(goal: GoalText, say: Bilingual) -> Iterator[Block]:
    if goal.own:
        yield say.heading("letter.goals.own", level=3)
        yield say.free(goal.own, goal.own_language)
        if goal.own_translation:
            yield say.free(goal.own_translation, DUTCH)
    else:
        yield say.told(goal.parts.get("doel_ik", {}), tone=Tone.STRONG)
    named = [(label, goal.parts[part]) for label, part in _GOAL_PARTS if goal.parts.get(part)]
    if named:
        yield say.items(_labelled(say, label, texts) for label, texts in named)
    if goal.by:
        yield say.key_value([("letter.goals.by", (_day(goal.by),))])


def _day(text: str) -> Date:
    return Date("-".join(reversed(text.split("-"))))


def _labelled(say: Bilingual, label: str, texts: Mapping[str, str]) -> tuple[Text, Text]:
    names, told = say.words(label), say.both(texts)
    dutch, other = (
        Text(name.language, (*name.spans, ": ", *_apart(value, name.language)))
        for name, value in zip(names, told, strict=True)
    )
    return dutch, other


def _apart(value: Text, language: str) -> tuple[Span, ...]:
    """Words of another language keep their own direction within the line."""
    return value.spans if value.language == language else (_APART, *value.spans, _END)
