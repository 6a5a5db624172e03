"""What differs between two versions of a plan, chapter by chapter, in sentences to be read."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from coach_desktop.domain.phrases import Phrases
from coach_desktop.domain.pip import Arranged, FreeText, Goal, PipContent
from coach_desktop.domain.week import WEEK, shown_hours
from coach_desktop.plan.kept_week import week_of
from coach_desktop.plan.week import lesson_minutes, participation_minutes

_ARRANGED = {
    "begeleiding": ("support", "letter.arranged.guidance"),
    "taalcoach": ("support", "letter.arranged.language_coach"),
    "plaatsing": ("participation", "letter.chapter.participation"),
    "opvang": ("children", "letter.arranged.childcare"),
    "ontzorgen": ("costs", "letter.chapter.costs"),
    WEEK.name: ("week", "letter.chapter.week"),
}
"""Of each kind of what is arranged: its chapter, and what it is called there."""

_HOURS = {
    "intensiteit_route": "letter.lessons.route_hours",
    "uren_per_week": "letter.lessons.week",
    "pvt_uren": "letter.lessons.pvt",
    "map_uren": "letter.lessons.map",
    "voortgangsgesprekken": "letter.lessons.talks",
}
_TEXTS = {
    "ondersteuning": "support",
    "vve": "children",
    "participatiewet": "participatiewet",
    "ontzorgen": "costs",
    "afspraken": "agreements",
}
_KNM = {"examen": "letter.lessons.knm_exam", "lessen": "letter.lessons.knm_lessons"}
_FINISH = {"ja": "letter.lessons.finish", "nee": "letter.lessons.finish_not"}
_READING = {code: f"letter.lessons.reading_{code}" for code in ("A", "AA", "NVT")}


_ITSELF = "itself"


@dataclass(frozen=True, slots=True)
class Word:
    """A word in a sentence: a phrase by its key, a goal, or a text that has no language."""

    key: str = ""
    text: str = ""
    goal: Goal | None = None


@dataclass(frozen=True, slots=True)
class Difference:
    """One thing that is another one: in which chapter, and how that is said."""

    chapter: str
    how: str
    what: Word
    old: Word = Word()
    new: Word = Word()


def differences(old: PipContent, new: PipContent) -> tuple[Difference, ...]:
    """Everything that a citizen reads differently in the new version, in the order of the letter.

    Where the client stood is told in each version as it then was; that is no change of the plan.
    """
    found = (
        *_route(old, new),
        *_goals(old.goals, new.goals),
        *_lessons(old, new),
        *_texts(old, new),
        *_arranged(old.arranged, new.arranged),
        *_week(old.arranged, new.arranged),
        *_contact(old, new),
    )
    return tuple(sorted(found, key=lambda each: _ORDER.index(each.chapter)))


_ORDER = (
    "route", "reasons", "view", "goals", "lessons", "participation", "week", "support", "children",
    "participatiewet", "costs", "agreements", "contact",
)  # fmt: skip


def sentence(each: Difference, say: Phrases, goal: Callable[[Goal], str]) -> str:
    """A difference as it is read in one language; `goal` tells what a goal is called in it."""

    def word(told: Word) -> str:
        if told.goal is not None:
            return goal(told.goal)
        return say.say(told.key).rstrip(".") if told.key else told.text

    if each.how == _ITSELF:
        return say.say(each.what.key)
    details = {name: word(getattr(each, name)) for name in ("what", "old", "new")}
    return say.say(f"letter.change.{each.how}", **details)


def _route(old: PipContent, new: PipContent) -> Iterator[Difference]:
    names = [
        Word(key=f"route.{each.leerroute.value}") if each.leerroute else Word()
        for each in (old, new)
    ]
    yield from _was_now("route", "letter.chapter.route", *names)
    level = (Word(text=each.niveau) for each in (old, new))
    yield from _was_now("route", "letter.lessons.level", *level)
    if old.motivering != new.motivering:
        yield _text("reasons", "letter.chapter.reasons")
    if old.afwijking_reden != new.afwijking_reden:
        yield _text("reasons", "letter.reasons.deviation")
    if old.mening_client != new.mening_client:
        yield _text("view", "letter.chapter.view")


def _goals(old: Iterable[Goal], new: Iterable[Goal]) -> Iterator[Difference]:
    before, now = ({each.code: each for each in told} for told in (old, new))
    for code, goal in now.items():
        if code not in before:
            yield Difference("goals", "goal_new", Word(goal=goal))
        elif _read(before[code]) != _read(goal):
            yield Difference("goals", "goal_other", Word(goal=goal))
    for code, goal in before.items():
        if code not in now:
            yield Difference("goals", "goal_gone", Word(goal=goal))


def _read(goal: Goal) -> tuple[object, ...]:
    """What a citizen reads of a goal; from which answers it came is not in it."""
    return goal.text, goal.translation, goal.by, dict(goal.parts)


def _lessons(old: PipContent, new: PipContent) -> Iterator[Difference]:
    for name, key in _HOURS.items():
        counts = (getattr(each, name) for each in (old, new))
        words = (Word(text="" if count is None else str(count)) for count in counts)
        yield from _was_now("lessons", key, *words)
    if old.knm != new.knm:
        yield _itself(_KNM.get(new.knm), "letter.lessons.knm")
    if old.alfabetisering != new.alfabetisering:
        yield _itself(_READING.get(new.alfabetisering), "letter.lessons.reading")
    if old.opleiding_afmaken != new.opleiding_afmaken:
        yield _itself(_FINISH.get(new.opleiding_afmaken), "letter.start.highest")


def _itself(key: str | None, what: str) -> Difference:
    """A sentence of the letter that says by itself what holds now."""
    return Difference("lessons", _ITSELF, Word(key=key)) if key else _text("lessons", what)


def _texts(old: PipContent, new: PipContent) -> Iterator[Difference]:
    for name, chapter in _TEXTS.items():
        before: FreeText = getattr(old, name)
        if before != getattr(new, name):
            yield _text(chapter, f"letter.chapter.{chapter}")


def _arranged(old: Iterable[Arranged], new: Iterable[Arranged]) -> Iterator[Difference]:
    before, now = _by_kind(old), _by_kind(new)
    for kind, (chapter, key) in _ARRANGED.items():
        if before.get(kind) != now.get(kind):
            yield _text(chapter, key)


def _week(old: Iterable[Arranged], new: Iterable[Arranged]) -> Iterator[Difference]:
    """How many hours of a week are other ones, beside that the week is another one."""
    before, now = week_of(old), week_of(new)
    for name, minutes in (("lessons", lesson_minutes), ("participation", participation_minutes)):
        hours = (Word(text=shown_hours(minutes(each))) for each in (before, now))
        yield from _was_now("week", f"letter.week.{name}", *hours)


def _by_kind(told: Iterable[Arranged]) -> Mapping[str, list[Mapping[str, str]]]:
    found: dict[str, list[Mapping[str, str]]] = {}
    for each in told:
        found.setdefault(each.kind, []).append(dict(each.told))
    return found


def _contact(old: PipContent, new: PipContent) -> Iterator[Difference]:
    for name, key in (
        ("contactpersoon", "letter.contact.name"),
        ("contact_telefoon", "letter.contact.telephone"),
    ):
        words = (Word(text=getattr(each, name)) for each in (old, new))
        yield from _was_now("contact", key, *words)


def _was_now(chapter: str, what: str, old: Word, new: Word) -> Iterator[Difference]:
    if old == new:
        return
    how = "now" if old == Word() else "no_longer" if new == Word() else "was_now"
    yield Difference(chapter, how, Word(key=what), old, new)


def _text(chapter: str, key: str) -> Difference:
    return Difference(chapter, "text", Word(key=key))
