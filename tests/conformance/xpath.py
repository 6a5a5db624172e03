"""Runs expression cases against our engine: `python -m tests.conformance.xpath FILE.jsonl`.

Prints what failed and what lies outside our functions, then one line `N passed, M failed`.
"""

import json
import math
import re
import sys
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from lxml import etree

from coach_desktop.forms.compiler import compiled
from coach_desktop.forms.expression import NODE_TESTS, WORD_OPERATORS
from coach_desktop.forms.functions import FUNCTIONS
from coach_desktop.forms.nodes import Leaf, Node
from coach_desktop.forms.values import (
    Day,
    ExpressionError,
    Instant,
    Value,
    to_boolean,
    to_number,
    to_text,
)
from coach_desktop.forms.world import Scope, Surroundings

_CALLED = re.compile(r"([^\W\d][\w.:-]*)\s*\(")
_TEXT = re.compile(r"'[^']*'|\"[^\"]*\"")


class Alone:
    """A world without lists or translations, for an expression on its own."""

    def __init__(self, case: Mapping[str, str]) -> None:
        zone = ZoneInfo(case.get("timezone") or "UTC")
        now = (
            datetime.fromisoformat(case["now"])
            if case.get("now")
            else datetime(2026, 11, 22, tzinfo=zone)
        )
        if now.tzinfo is None:
            now = now.replace(tzinfo=zone)
        self.surroundings = Surroundings(now=lambda: now, zone=zone)

    def list_root(self, name: str) -> Node | None:
        return None

    def choice_name(self, value: str, path: str) -> str:
        return value

    def itext(self, text_id: str) -> str:
        return text_id

    def only(self, path: str) -> Node | None:
        return None

    def spend(self, steps: int) -> None:
        pass


def tree(xml: str) -> tuple[Node, dict[str, Node]]:
    """Make nodes of a document, and give each by the path the cases use."""
    top = Node("/", Leaf("/"))
    by_path = {"/": top}

    def build(element: "etree._Element", parent: Node, path: str) -> None:
        node = parent.add(Node(str(element.tag).rpartition("}")[2], Leaf(path)))
        node.value = (element.text or "").strip() if len(element) == 0 else ""
        by_path[path] = node
        for name, value in element.attrib.items():
            attribute = Node("@" + str(name).rpartition("}")[2], Leaf(f"{path}/@{name!s}"))
            attribute.value = str(value)
            node.add(attribute)
            by_path[f"{path}/@{name!s}"] = attribute
        for place, child in enumerate(element, start=1):
            build(child, node, f"{path}/e{place}")

    build(etree.fromstring(xml.encode()), top, "/e1")
    return top, by_path


def holds(case: Mapping[str, object], value: Value) -> bool:
    """Whether a value is what the case expects."""
    judge = _JUDGES.get(str(case["type"]))
    return judge is not None and judge(case["expected"], value)


def _is_truth(expected: object, value: Value) -> bool:
    return to_boolean(value) is (expected if isinstance(expected, bool) else expected == "true")


def _is_number(expected: object, value: Value) -> bool:
    if isinstance(value, str) and value == expected:
        return True
    wanted, got = float(str(expected)), to_number(value)
    if math.isnan(wanted) or math.isinf(wanted):
        return math.isnan(got) if math.isnan(wanted) else got == wanted
    return abs(got - wanted) <= max(1e-9, abs(wanted) * 1e-9)


def _is_text(expected: object, value: Value) -> bool:
    return to_text(value) == (to_text(expected) if isinstance(expected, float) else expected)


def _is_day(expected: object, value: Value) -> bool:
    day = value.value if isinstance(value, Day | Instant) else None
    told = str(expected["date"])[:10] if isinstance(expected, dict) else ""
    return day is not None and day.isoformat()[:10] == told


def _is_nodes(expected: object, value: Value) -> bool:
    return isinstance(value, list) and [node.leaf.path for node in value] == expected


_JUDGES = {
    "boolean": _is_truth,
    "number": _is_number,
    "number-rounded": _is_number,
    "string": _is_text,
    "string-length": lambda expected, value: len(to_text(value)) == expected,
    "string-matches": lambda expected, value: bool(re.search(str(expected), to_text(value))),
    "date": _is_day,
    "nodeset": _is_nodes,
}


def outside(expression: str) -> str:
    """The first function that an expression calls and that we do not offer; '' when there is none.

    Words that stand before brackets without being functions are operators and node tests.
    """
    known = {*FUNCTIONS, *NODE_TESTS, *WORD_OPERATORS}
    called = _CALLED.findall(_TEXT.sub("''", expression))
    return next((name for name in called if name not in known), "")


def run(case: Mapping[str, object]) -> str:
    """'' when a case passed, `outside REASON` when it asks what we do not offer, else the fault."""
    expression = str(case["expr"])
    if name := outside(expression):
        return f"outside {name}() is not offered"
    top, by_path = tree(str(case["xml"]))
    node = by_path.get(str(case["context"]), top)
    try:
        value = compiled(expression)(Scope(node, node, Alone(case)))  # type: ignore[arg-type]  # a case is a table of texts
    except ExpressionError as refused:
        return "" if case["type"] == "error" else f"refused: {refused.reason} {refused.name}"
    if case["type"] == "error":
        return f"gave {value!r} where an error was expected"
    return "" if holds(case, value) else f"gave {value!r}, expected {case['expected']!r}"


def main(argv: list[str]) -> int:
    """Run a file of cases."""
    passed = failed = 0
    for line in Path(argv[0]).read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        said = run(case)
        if said.startswith("outside "):
            print(f"outside {case['id']} {said.removeprefix('outside ')}")
        elif said:
            failed += 1
            print(f"failed {case['id']} {case['expr']!r}: {said}")
        else:
            passed += 1
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
