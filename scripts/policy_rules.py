"""What a rule pack says, as a page in Dutch that a jurist can read; docs/policy/rules-*.md."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path

from coach_desktop import places
from coach_desktop.domain.identity import Role
from coach_desktop.domain.pip import Leerroute
from coach_desktop.law import bewaartermijnen, duo_berichten, lokaal, pack, regels, termijnen, uren
from coach_desktop.law.bron import Bron, Certainty, Severity
from coach_desktop.law.local_parts import LocalParts, Since, Target
from coach_desktop.law.pack import Entry, Info, Number, Pack, Scope, Stricter

NAMES = ("nederland", "almelo", "arnhem", "dalfsen", "enschede", "zwolle")

COUNTED = (
    termijnen.RULES | {termijnen.PIP} | uren.RULES | bewaartermijnen.RULES | lokaal.TERMS.keys()
)
"""Rules of which the program counts with the numbers."""

FOUND = regels.RULES.keys() | duo_berichten.RULES.keys() | lokaal.CHECKS.keys()
"""Rules that find something in a plan or a message."""

_SURE = {
    Certainty.V: "V, de tekst zelf is gelezen",
    Certainty.S2: "S2, twee bronnen los van elkaar",
    Certainty.S1: "S1, één bron; kan alleen waarschuwen",
    Certainty.L: "L, beleid van een gemeente of gebruik; kan alleen waarschuwen",
    Certainty.M: "M, niet nagelezen; kan alleen waarschuwen",
}
_MOVES = {
    Stricter.HIGHER: "een gemeente mag dit hoger maken, niet lager",
    Stricter.LOWER: "een gemeente mag dit lager maken, niet hoger",
}
_SINCE = {
    Since.KENNISGEVING: "de kennisgeving van DUO",
    Since.PLICHT: "het begin van de inburgeringsplicht",
    Since.HUISVESTING: "de huisvesting",
    Since.VESTIGING: "de vestiging in de gemeente",
    Since.TERMIJN: "het begin van de inburgeringstermijn",
}
_ROUTES = {
    Leerroute.B1: "B1-route",
    Leerroute.ONDERWIJS: "onderwijsroute",
    Leerroute.Z: "Z-route",
}
_SECTIONS = {
    "roles": "Namen van rollen",
    "routes": "Namen van leerroutes",
    "onderwerpen": "Onderwerpen van de brede intake",
    "texts": "Teksten",
    "phases": "Fasen en thema's",
}


def read(name: str) -> Pack:
    """The pack of this name, as it is shipped."""
    return pack.load(places.place("resources", "rules", f"{name}.toml"))


def path(name: str) -> Path:
    """Where the page of a pack stands."""
    return Path("docs", "policy", f"rules-{name}.md")


def page(rules: Pack) -> str:
    """The whole page of a pack."""
    parts = (_head(rules), _topics(rules), _local(rules), _unused(rules))
    return "\n".join(line for part in parts for line in part)


def does(entry: Entry) -> str:
    """What the program does with a rule."""
    is_hard = entry.severity is Severity.HARD
    counts = entry.id in COUNTED
    if counts and entry.id not in FOUND:
        return "Het programma rekent hiermee"
    if entry.id in duo_berichten.RULES:
        return "Het programma zegt dat DUO dit weigert" if is_hard else "Het programma waarschuwt"
    told = "houdt tegen" if is_hard else "waarschuwt"
    return f"Het programma {'rekent hiermee en ' if counts else ''}{told}"


def topic_of(rule: str, rules: Pack) -> str:
    """The topic that a rule or a piece of knowledge stands under."""
    return rules.topics[rule.partition(".")[0]]


def _head(rules: Pack) -> Iterator[str]:
    is_local = rules.scope is Scope.LOCAL
    yield f"# {'Regels van' if is_local else 'Landelijke regels:'} {rules.name}\n"
    yield f"Gemaakt door `make policy` uit `resources/rules/{rules.file}`; verander het daar. Een"
    yield "toets houdt beide gelijk. Dit is wat het programma aanneemt, geen juridisch advies.\n"
    yield f"{rules.note}\n"
    yield f"Nagekeken op {_day(rules.checked_on)}."
    if is_local:
        yield "Niets hierin houdt een besluit tegen: het programma rekent, toont en waarschuwt. Een"
        yield "termijn schuift nooit op; de werkdag ervoor wordt aangeraden.\n"
    else:
        yield "Wat tegenhoudt rust op de tekst van de wet (V) of op twee bronnen (S2); al het"
        yield "andere waarschuwt. Rust een regel op iets dat niet bekend is, dan waarschuwt hij"
        yield "altijd. Tussen rechte haken staat wat per dossier wordt ingevuld.\n"


def _topics(rules: Pack) -> Iterator[str]:
    for topic in dict.fromkeys(rules.topics.values()):
        entries = [each for each in rules.entries.values() if topic_of(each.id, rules) == topic]
        informs = [
            each
            for each in rules.informs.values()
            if topic_of(each.id, rules) == topic and not each.unused
        ]
        if not entries and not informs:
            continue
        yield f"## {topic}\n"
        for entry in entries:
            yield from _entry(entry)
        for info in informs:
            yield from _info(info)


def _entry(entry: Entry) -> Iterator[str]:
    yield f"### `{entry.id}`\n"
    yield f"**{does(entry)}.** {_sentence(entry)}\n"
    for name, number in entry.numbers.items():
        yield f"- {name}: {_number(number)}{_may(entry, name)}"
    yield from _stands(
        Bron(entry.article, entry.source, entry.checked_on, entry.certainty), entry.valid_from
    )


def _info(info: Info) -> Iterator[str]:
    yield f"### `{info.id}`\n"
    used = ", ".join(f"`{rule}`" for rule in info.rules)
    told = " ".join(filter(None, (info.program, f"Gebruikt door {used}." if used else "")))
    yield f"**Om te weten; geen regel.** {info.sentence}{' ' if told else ''}{told}\n"
    for name, fact in info.facts.items():
        yield f"- {name}: {fact}"
    yield from _stands(info.bron, info.valid_from)


def _stands(bron: Bron, valid_from: date | None) -> Iterator[str]:
    yield f"- artikel: {bron.article}"
    yield f"- bron: {bron.source}"
    since = f"; geldig vanaf {_day(valid_from)}" if valid_from else ""
    yield f"- gecontroleerd op {_day(bron.checked_on)}{since}"
    yield f"- zekerheid: {_SURE[bron.certainty]}\n"


def _local(rules: Pack) -> Iterator[str]:
    local = rules.local
    for section, title in _SECTIONS.items():
        if section in local.sources:
            yield f"## {title}\n"
            for name, said in _said(section, local):
                yield f"- {name}: {said}"
            yield from _stands(local.sources[section], None)
    if local.targets:
        yield "## Doelen\n"
        yield "Een doel telt over een groep en zegt niets over één persoon.\n"
    for target in local.targets.values():
        yield from _target(target)


def _said(section: str, local: LocalParts) -> Iterator[tuple[str, str]]:
    match section:
        case "roles":
            yield from ((role.value, local.roles[role]) for role in Role if role in local.roles)
        case "routes":
            yield from ((_ROUTES[route], name) for route, name in local.routes.items())
        case "onderwerpen":
            yield from ((name, _names(told)) for name, told in local.onderwerpen.items())
        case "texts":
            yield from local.texts.items()
        case _:
            yield "fasen", "; ".join(local.phases)
            yield "thema's", "; ".join(local.themes)


def _target(target: Target) -> Iterator[str]:
    yield f"### `{target.id}`\n"
    yield f"**Doel van de gemeente.** {target.sentence}.\n"
    wanted: Mapping[str, int] = {str(year): n for year, n in target.per_year.items()}
    if target.number is not None:
        wanted = {"elk jaar": target.number}
    told = ", ".join(f"{when} {number}" for when, number in wanted.items())
    yield f"- {target.unit.value}: {told}"
    clock = _SINCE[target.since] if target.since else "niet genoemd"
    within = f", binnen {target.months} maanden" if target.months is not None else ""
    yield f"- klok: vanaf {clock}{within}" if target.since else f"- klok: {clock}{within}"
    if target.baseline:
        yield f"- uitgangspunt: {target.baseline}"
    yield from _stands(target.bron, None)


def _unused(rules: Pack) -> Iterator[str]:
    unused = [each for each in rules.informs.values() if each.unused]
    if not unused:
        return
    yield "## Wat het programma niet kan gebruiken\n"
    for info in unused:
        yield f"### `{info.id}`\n"
        yield f"**Reden: {info.unused}** {info.sentence}\n"
        for name, fact in info.facts.items():
            yield f"- {name}: {fact}"
        yield from _stands(info.bron, info.valid_from)


def _sentence(entry: Entry) -> str:
    """The sentence with its own numbers, or with [name] for what a dossier fills in."""
    own = dict(entry.numbers) if entry.id in COUNTED or entry.id not in FOUND else {}
    return entry.sentence.format_map(_Filled(own))


class _Filled(dict[str, Number]):
    def __missing__(self, name: str) -> str:
        return f"[{name}]"


def _number(number: Number) -> str:
    if isinstance(number, bool):
        return "ja" if number else "nee"
    return _names(number) if isinstance(number, tuple) else str(number)


def _names(names: tuple[str, ...]) -> str:
    return ", ".join(f"`{name}`" for name in names)


def _may(entry: Entry, name: str) -> str:
    number = entry.numbers[name]
    if isinstance(number, bool) or not isinstance(number, int):
        return ""
    if not entry.certainty.may_block:
        return " (een gemeente mag dit zelf kiezen)"
    moves = _MOVES.get(entry.stricter[name]) if name in entry.stricter else None
    return f" ({moves})" if moves else " (ligt vast)"


def _day(day: date) -> str:
    return day.strftime("%d-%m-%Y")
