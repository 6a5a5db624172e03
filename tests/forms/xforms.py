"""Small XForms in a few lines each, and the engine running on them."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import count
from xml.sax.saxutils import quoteattr

from coach_desktop.forms import xform
from coach_desktop.forms.compiler import compiled
from coach_desktop.forms.definition import Form
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.session import Session
from coach_desktop.forms.values import Value
from coach_desktop.forms.world import Scope, Surroundings

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@dataclass(frozen=True)
class Q:
    """A question or calculation; without `control` it is not on the screen."""

    name: str
    kind: str = "string"
    control: str = "input"
    label: str = ""
    body: str = ""
    default: str = ""
    bind: str = ""
    extra: str = ""

    def model(self) -> str:
        return f"<{self.name}>{self.default}</{self.name}>"

    def binds(self, above: str) -> str:
        return f'<bind nodeset="{above}/{self.name}" type="{self.kind}" {self.bind}/>'

    def shown(self, above: str) -> str:
        if not self.control:
            return ""
        label = self.label if self.label.startswith("<") else f"<label>{self.label}</label>"
        ref = f"{above}/{self.name}"
        return f'<{self.control} ref="{ref}" {self.extra}>{label}{self.body}</{self.control}>'


@dataclass(frozen=True)
class G:
    """A group, or a repeat with its rows."""

    name: str
    items: "tuple[Q | G, ...]"
    repeat: bool = False
    bind: str = ""
    body: str = ""
    look: str = ""

    def model(self) -> str:
        return f"<{self.name}>{''.join(item.model() for item in self.items)}</{self.name}>"

    def binds(self, above: str) -> str:
        path = f"{above}/{self.name}"
        own = f'<bind nodeset="{path}" {self.bind}/>'
        return own + "".join(item.binds(path) for item in self.items)

    def shown(self, above: str) -> str:
        path = f"{above}/{self.name}"
        inner = "".join(item.shown(path) for item in self.items)
        if self.repeat:
            inner = f'<repeat nodeset="{path}">{self.body}{inner}</repeat>'
        look = f' appearance="{self.look}"' if self.look else ""
        return f'<group ref="{path}"{look}><label>{self.name}</label>{inner}</group>'


def when(**columns: str) -> str:
    """Attributes of a bind, escaped."""
    return " ".join(f"{name}={quoteattr(told)}" for name, told in columns.items())


def xml(*items: Q | G, model: str = "", itext: str = "", before: str = "") -> bytes:
    """A whole form; `model` holds more instances and actions, `before` comes in front of it all."""
    return (
        f'{before}<h:html xmlns="http://www.w3.org/2002/xforms"'
        ' xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa"'
        ' xmlns:coach="urn:coach-desktop:vragenlijst:1">'
        "<h:head><h:title>Proef</h:title><model>"
        f"{itext}<instance><data id='proef' version='1'>"
        f"{''.join(item.model() for item in items)}<meta><instanceID/></meta></data></instance>"
        f"{model}{''.join(item.binds('/data') for item in items)}</model></h:head>"
        f"<h:body>{''.join(item.shown('/data') for item in items)}</h:body></h:html>"
    ).encode()


def options(*names: str) -> str:
    """Options inside a select."""
    return "".join(
        f"<item><label>{name.upper()}</label><value>{name}</value></item>" for name in names
    )


def listed(name: str, rows: Sequence[Mapping[str, str]]) -> str:
    """A secondary instance with a list."""
    items = "".join(
        "<item>" + "".join(f"<{key}>{told}</{key}>" for key, told in row.items()) + "</item>"
        for row in rows
    )
    return f'<instance id="{name}"><root>{items}</root></instance>'


def itemset(name: str, predicate: str = "") -> str:
    """The options of a select out of a list."""
    chosen = f"[{predicate}]" if predicate else ""
    nodeset = quoteattr(f"instance('{name}')/root/item{chosen}")
    return f'<itemset nodeset={nodeset}><value ref="name"/><label ref="label"/></itemset>'


def form(*items: Q | G, model: str = "", itext: str = "") -> Form:
    return xform.load(xml(*items, model=model, itext=itext))


def surroundings(seed: int = 7, new_id: Callable[[], str] | None = None) -> Surroundings:
    numbers = count(1)
    made = new_id or (lambda: f"00000000-0000-4000-8000-{next(numbers):012d}")
    return Surroundings(now=lambda: NOON, new_id=made, seed=seed)


def running(*items: Q | G, model: str = "", itext: str = "") -> Instance:
    return Instance(Plan(form(*items, model=model, itext=itext)), surroundings())


def session(*items: Q | G, model: str = "") -> Session:
    return Session(running(*items, model=model))


TREE = (
    Q("a", "int", default="3"),
    Q("b", "int", default="4"),
    Q("t", default="rood groen"),
    Q("leeg"),
    Q("dag", "date", default="2026-03-09"),
    Q("geboren", default="2008-03", bind=when(**{"coach:datum_onvolledig": "ja"})),
    Q("keuze", control="select1", body=options("rood", "groen"), default="rood"),
    G("g", (Q("x", "int", default="1"), Q("y", "int", default="2"))),
    Q("uit", control="", default=""),
)
LIST = listed(
    "kleuren", [{"name": "rood", "label": "Rood", "code": "r"}, {"name": "groen", "label": "Groen"}]
)


def worth(expression: str) -> Value:
    """What an expression gives in the form above."""
    instance = running(*TREE, model=LIST)
    node = instance.node("uit")
    return compiled(expression)(Scope(node, node, instance))
