"""300 questions in ten languages: loading them and answering them, also beside JavaRosa."""

import json
import statistics
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import partial
from itertools import count
from pathlib import Path

from pyxform.xls2xform import convert

from coach_desktop.domain.answer import Answer
from coach_desktop.forms import xform
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.world import Chance, Surroundings
from tests.benchmarks.figures import Figure, milliseconds, percentile
from tests.conformance import javarosa

LANGUAGES = (
    "Nederlands (nl)", "English (en)", "العربية (ar)", "ትግርኛ (ti)", "فارسی (fa)", "دری (prs)",
    "Türkçe (tr)", "Soomaali (so)", "Українська (uk)", "Kurmancî (kmr)",
)  # fmt: skip
TOPICS, PER_TOPIC = 20, 15
NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
ROUNDS = 9

Row = dict[str, str]


def measure(folder: Path) -> list[Figure]:
    """Load and answer with our engine, and in the same run with JavaRosa when it is there."""
    place = folder / "engine"
    place.mkdir()
    made = Sheet()
    content = made.xml()
    answers = place / "answers.tsv"
    (place / "form.xml").write_bytes(content)
    answers.write_text("\n".join(map("\t".join, made.answers)), encoding="utf-8")
    loads = [milliseconds(partial(_loaded, content)) for _ in range(ROUNDS)]
    first = _answered(content, made.answers)
    warm = [_answered(content, made.answers) for _ in range(ROUNDS)][-1]
    load, p95 = statistics.median(loads), percentile(first, 95)
    note = f"{len(first)} answers, median {percentile(first, 50):.3f} ms"
    figures = [
        Figure("form of 300 in 10 languages load", load, "ms", 150.0),
        Figure("form of 300 answer p95", p95, "ms", 1.0, note=note),
    ]
    return [*figures, *_beside(place, load, p95, percentile(warm, 95))]


def _beside(place: Path, load: float, p95: float, warm: float) -> Iterator[Figure]:
    names = ("form of 300 load, beside JavaRosa", "form of 300 answer p95, beside JavaRosa")
    if not javarosa.is_there():
        yield from (Figure(name, None, "ms", goal, note="Java absent")
                    for name, goal in zip(names, (0.3, 0.5), strict=True))  # fmt: skip
        return
    classes = javarosa.built(place)
    form, answers = str(place / "form.xml"), str(place / "answers.tsv")
    told = json.loads(javarosa.told(classes, "bench", form, str(place), answers))
    floor = statistics.median(told["load"])
    yield Figure(names[0], load, "ms", 0.3, floor)
    note = (
        f"each first time; after ten times {warm:.3f} beside {percentile(told['warm'], 95):.3f} ms"
    )
    yield Figure(names[1], p95, "ms", 0.5, percentile(told["first"], 95), note)


def _answered(content: bytes, answers: list[tuple[str, str]]) -> list[float]:
    """Milliseconds of each answer on a form that was just loaded."""
    instance = _loaded(content)
    return [
        milliseconds(partial(instance.set, path.rpartition("/")[2], Answer(value)))
        for path, value in answers
    ]


def _loaded(content: bytes) -> Instance:
    return Instance(Plan(xform.load(content)), Surroundings(now=lambda: NOON))


class Sheet:
    """Rows of the questionnaire, and an answer to each question by its place."""

    def __init__(self) -> None:
        self._chance = Chance(7)
        self._numbers = count(1)
        self._yes: list[str] = []
        self._whole: list[str] = []
        self.answers: list[tuple[str, str]] = []
        self.rows = [row for topic in range(TOPICS) for row in self._topic(topic)]

    def xml(self) -> bytes:
        """The form, made once; only loading it is measured."""
        settings = [{"form_title": "Meting", "form_id": "data", "default_language": LANGUAGES[0]}]
        book = {"survey": self.rows, "choices": list(self._choices()), "settings": settings}
        made = convert(xlsform=book, validate=False, form_name="data")
        return str(made.xform).encode()

    def _topic(self, topic: int) -> Iterator[Row]:
        name = f"g{topic}"
        yield {"type": "begin group", "name": name, **_labels(f"Onderwerp {topic}")}
        for place in range(PER_TOPIC):
            yield self._question(name, place)
        yield self._sum(topic)
        if topic % 2 == 0:
            rule = f"int(format-date(today(), '%Y') - format-date(${{{name}_4}}, '%Y'))"
            yield {"type": "calculate", "name": f"jaren{topic}", "calculation": rule}
        yield {"type": "end group"}

    def _question(self, group: str, place: int) -> Row:
        kinds = (
            "select_one jn", "integer", "text", "select_multiple talen", "date", "select_one opl",
            "integer", "text", "select_one jn", "decimal", "text", "select_one jn",
            "select_one prov", "select_one gem", "text",
        )  # fmt: skip
        kind, name = kinds[place], f"{group}_{place}"
        row = {"type": kind, "name": name, **_labels(f"Vraag {next(self._numbers)}")}
        row |= self._conditions(group, place)
        if kind == "select_one jn":
            self._yes.append(name)
        if kind == "integer":
            self._whole.append(name)
            row |= {"constraint": ". >= 0 and . <= 120"}
        self.answers.append((f"/data/{group}/{name}", self._answer(kind)))
        return row

    def _conditions(self, group: str, place: int) -> Row:
        if place == 2:
            return {"relevant": f"${{{self._yes[-1]}}} = 'ja'"}
        if place == 7:
            return {"relevant": f"${{{self._yes[-1]}}} = 'ja' and ${{{self._whole[-1]}}} > 3"}
        if place == 10:
            return {"relevant": f"selected(${{{group}_3}}, 'ar') or ${{{self._yes[-1]}}} != 'nee'"}
        return {"choice_filter": f"prov = ${{{group}_12}}"} if place == 13 else {}

    def _sum(self, topic: int) -> Row:
        one, other = self._whole[-2:]
        before = f" + ${{score{topic - 1}}}" if topic else ""
        rule = f"coalesce(${{{one}}}, 0) + coalesce(${{{other}}}, 0){before}"
        return {"type": "calculate", "name": f"score{topic}", "calculation": rule}

    def _answer(self, kind: str) -> str:
        whole = int(self._chance.next() * 40)
        answers = {
            "select_one jn": ("ja", "nee")[whole % 2], "integer": str(whole), "decimal": "2.5",
            "select_multiple talen": "ar ti", "date": f"19{60 + whole % 40}-05-1{whole % 10}",
            "select_one opl": "mbo", "select_one prov": "ov", "select_one gem": "ov3",
        }  # fmt: skip
        return answers.get(kind, f"antwoord {whole}")

    def _choices(self) -> Iterator[Row]:
        lists = {
            "jn": ["ja", "nee"], "opl": ["geen", "vo", "mbo", "hbo"], "prov": ["ov", "ge", "ut"],
            "talen": ["ar", "ti", "fa", "tr", "so", "uk", "ku", "en"],
        }  # fmt: skip
        for name, options in lists.items():
            yield from ({"list_name": name, "name": each, **_labels(each)} for each in options)
        for province in lists["prov"]:
            for number in range(12):
                place = f"{province}{number}"
                yield {"list_name": "gem", "name": place, "prov": province, **_labels(place)}


def _labels(text: str) -> Row:
    return {f"label::{each}": f"{text} over uw situatie en werk [{each}]" for each in LANGUAGES}
