"""Writes docs/policy/fields.md and the pages of the rule packs; `make policy`.

fields.md is made out of form, facts, grounds, sight and the national rule pack.

A question without purpose or ground, or with one that resources/rules/gronden.toml does not
explain, raises LookupError with its name.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from scripts import policy_rules

from coach_desktop import places
from coach_desktop.app.asking import load_form
from coach_desktop.casework.facts import class_of
from coach_desktop.domain import profile
from coach_desktop.domain.dossier import FACTS
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.shown import Receiver
from coach_desktop.domain.sight import Sensitivity, Sight, sight
from coach_desktop.forms.definition import Form, Question, text_in
from coach_desktop.law import pack
from coach_desktop.law.bewaartermijnen import CORE, DOSSIER, LAPTOP
from coach_desktop.law.bron import Certainty
from coach_desktop.law.pack import Pack

PAGE = Path("docs/policy/fields.md")

HEAD = """# What is kept of a person

Made by `make policy` out of the questionnaire, `resources/rules/gronden.toml`, `domain/sight` and
the rule pack; do not edit it. A test holds it to them, and refuses a question without purpose or
ground. It is a beginning for the municipality's register (AVG 30) and DPIA (AVG 35): the
municipality confirms each ground.
"""


@dataclass(frozen=True, slots=True)
class Grounds:
    """What gronden.toml says."""

    grond: Mapping[str, Mapping[str, str]]
    doel: Mapping[str, str]
    feit: Mapping[str, Mapping[str, str]]
    overig: Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Sources:
    """Everything that the page is made of."""

    grounds: Grounds
    form: Form = field(default_factory=load_form)
    rules: Pack = field(
        default_factory=lambda: pack.load(places.place("resources", "rules", "nederland.toml"))
    )
    chosen: frozenset[str] = field(
        default_factory=lambda: (
            profile.load(places.place("resources", "profiles", "voorbeeld.toml")).chosen_s2
        )
    )


def main() -> None:
    """Write the pages."""
    PAGE.parent.mkdir(parents=True, exist_ok=True)
    PAGE.write_text(page(Sources(read_grounds())), encoding="utf-8")
    for name in policy_rules.NAMES:
        told = policy_rules.page(policy_rules.read(name))
        (PAGE.parent / policy_rules.path(name).name).write_text(told, encoding="utf-8")


def read_grounds() -> Grounds:
    """Read gronden.toml; each certainty in it is one that we know."""
    path = places.place("resources", "rules", "gronden.toml")
    tree = tomllib.loads(path.read_text(encoding="utf-8"))
    for each in tree["grond"].values():
        Certainty(each["zekerheid"])
    return Grounds(**tree)


def page(sources: Sources) -> str:
    """The whole page."""
    return "\n".join((HEAD, *_terms(sources), *_grounds(sources), *_classes(), *_fields(sources)))


def _terms(sources: Sources) -> Iterator[str]:
    yield "## How long\n"
    yield from _table("rule", "article", "certainty", "what it says")
    for rule in (DOSSIER, CORE, LAPTOP):
        entry = sources.rules.entry(rule)
        told = ", ".join(
            f"{name} {number}" for name, number in entry.numbers.items() if isinstance(number, int)
        )
        yield _row(f"`{rule}`", entry.article, entry.certainty, f"{entry.sentence} ({told})")
    yield "\nA `*` at the term: core data, which the municipality may keep at most"
    yield f"{sources.rules.entry(CORE).count('jaren')} years. The laptop keeps neither.\n"


def _grounds(sources: Sources) -> Iterator[str]:
    yield "## Grounds\n"
    yield "Certainty `M` is no source: there the municipality settles the ground.\n"
    yield from _table("code", "meaning", "article", "certainty")
    for code, each in sources.grounds.grond.items():
        yield _row(f"`{code}`", each["betekenis"], each["artikel"], each["zekerheid"])
    yield "\n## Purposes\n"
    yield "What stands behind a `:` in a purpose names the field, term or chapter it feeds.\n"
    yield from _table("code", "purpose")
    for code, told in sources.grounds.doel.items():
        yield _row(f"`{code}`", told)


def _classes() -> Iterator[str]:
    yield "\n## Classes\n"
    yield "Who sees them on the own screen; a begeleider also sees the S2 that a profile chooses."
    yield "S4 only when the client is alone with the coach, or not there.\n"
    yield from _table("class", "roles")
    for each in Sensitivity:
        yield _row(each.value, _roles(each, "", frozenset()))


def _fields(sources: Sources) -> Iterator[str]:
    head = ("field", "asked", "purpose", "ground", "class", "seen by", "term")
    for topic in sources.form.topics:
        yield f"\n## {text_in(topic.label, 'nl', 'nl')[0]}\n"
        yield from _table(*head)
        for question in topic.questions():
            if question.is_asked:
                yield _question(question, sources)
    yield "\n## Facts that no question asks\n"
    yield from _table(*head)
    asked = {question.marks.bron for question in sources.form.questions()}
    for name in sorted(FACTS.keys() - asked):
        yield _fact(name, sources)
    yield "\n## What is kept besides\n"
    yield from _table("what", "class", "purpose", "ground", "term")
    for each in sources.grounds.overig.values():
        purpose, ground = _purpose(each["doel"], sources), _ground(each["grond"], sources)
        term = each.get("termijn", _years(sources))
        yield _row(each["wat"], each["klasse"], purpose, ground, term)
    yield ""


def _question(question: Question, sources: Sources) -> str:
    marks = question.marks
    if not marks.voedt or not marks.grond:
        raise LookupError(question.key)
    name = marks.bron or question.name
    asked = text_in(question.label, "nl", "nl")[0]
    return _field(
        name, asked, sources, purpose=marks.voedt, ground=marks.grond, class_=marks.gevoelig
    )


def _fact(name: str, sources: Sources) -> str:
    told = sources.grounds.feit[name]
    return _field(
        name, "", sources, purpose=told["doel"], ground=told["grond"], class_=class_of(name)
    )


def _field(
    name: str,
    asked: str,
    sources: Sources,
    *,
    purpose: str,
    ground: str,
    class_: Sensitivity,
) -> str:
    core = name in sources.rules.entry(CORE).names("velden")
    return _row(
        f"`{name}`", asked, _purpose(purpose, sources), _ground(ground, sources), class_.value,
        _roles(class_, name, sources.chosen), _years(sources) + ("*" if core else ""),
    )  # fmt: skip


def _purpose(codes: str, sources: Sources) -> str:
    for code in codes.split(";"):
        if code.partition(":")[0] not in sources.grounds.doel:
            raise LookupError(code)
    return ", ".join(codes.split(";"))


def _ground(code: str, sources: Sources) -> str:
    each = sources.grounds.grond[code]
    return f"`{code}`: {each['artikel']} ({each['zekerheid']})"


def _roles(class_: Sensitivity, name: str, chosen: frozenset[str]) -> str:
    seeing = [role.value for role in Role if _allows(role, class_, name, chosen)]
    return ", ".join(seeing) or "nobody"


def _allows(role: Role, class_: Sensitivity, name: str, chosen: frozenset[str]) -> bool:
    seen: Sight = sight(role, Receiver.OWN_SCREEN, Moment.WITHOUT_CLIENT, chosen=chosen)
    return seen.allows(class_, name) and (name != "bsn" or seen.bsn)


def _years(sources: Sources) -> str:
    return f"{sources.rules.entry(DOSSIER).count('jaren')} y"


def _table(*names: str) -> Iterator[str]:
    yield _row(*names)
    yield _row(*("---" for _ in names))


def _row(*cells: str) -> str:
    return "| " + " | ".join(" ".join(cell.split()).replace("|", "\\|") for cell in cells) + " |"


if __name__ == "__main__":
    main()
