"""Repeats a recorded walk with our engine: `python -m tests.conformance.walk FORM.xml WALK.json`.

Each step is judged (is the answer accepted?), then every leaf at the end (its value, is it asked?).
An answer that the reference refused is not kept there, so it is taken back here too. Prints what
failed, then one line `N passed, M failed`.
"""

import json
import re
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import datetime, time
from itertools import count
from pathlib import Path
from typing import TypedDict
from zoneinfo import ZoneInfo

from lxml import etree

from coach_desktop.domain.answer import Answer
from coach_desktop.forms import xform
from coach_desktop.forms.instance import Instance, Plan
from coach_desktop.forms.values import to_number
from coach_desktop.forms.world import Surroundings
from coach_desktop.forms.xform_names import JR, XF, bare, text_of

UNLIKE = frozenset({"start", "today", "instanceID", "uuid"})
"""Leaves that hang on the hour, the machine or chance."""

UNLIKE_PRELOADS = frozenset({"timestamp", "uid", "property", "context"})

_SEGMENT = re.compile(r"/([^/\[]+)(?:\[(\d+)\])?")

Told = Mapping[str, object]


class Recorded(TypedDict):
    """A walk as the reference recorded it."""

    date: str
    timezone: str
    steps: list[dict[str, object]]
    final: dict[str, Told]


class Walk:
    """One form being filled in; rows are found by their number, as the walk names them."""

    def __init__(self, xml: bytes, surroundings: Surroundings, folder: Path) -> None:
        form = xform.load(xml, lambda name: _file(folder / name))
        self.plan = Plan(form)
        self.instance = Instance(self.plan, surroundings)
        self._numbers = count(1)
        self._repeats = {group.path: group for group in form.root.groups() if group.is_repeat}
        model = etree.fromstring(xml).find(f".//{XF}model")
        assert model is not None
        data = model.find(f"{XF}instance")
        assert data is not None
        self.unlike = {
            bind.get("nodeset", "").strip()
            for bind in model.iter(f"{XF}bind")
            if bind.get(f"{JR}preload") in UNLIKE_PRELOADS
        }
        self._data = data[0]
        self._plant(self._data, form.root.path, "")

    def address(self, ref: str) -> str:
        """The address of `/data/row[2]/leaf`; raises KeyError when it is not there."""
        path = re.sub(r"\[\d+\]", "", ref)
        return self._rows_above(ref) + self.plan.by_path[path].key

    def _rows_above(self, ref: str) -> str:
        """The rows that a place stands in, as the beginning of its address."""
        path, address = "", ""
        for name, number in _SEGMENT.findall(ref)[:-1]:
            path += f"/{name}"
            if path in self._repeats:
                repeat = address + self._repeats[path].key
                rows = self.instance.rows(repeat)
                if int(number or 1) > len(rows):
                    raise KeyError(ref)
                address = f"{repeat}/{rows[int(number or 1) - 1]}/"
        return address

    def set(self, ref: str, value: str) -> bool:
        """Answer; True when the form accepts it, otherwise it is taken back."""
        address = self.address(ref)
        before = self.instance.answer(address)
        self.instance.set(address, Answer(value))
        if not self.instance.is_valid(address):
            self.instance.set(address, before)
            return False
        return True

    def add_row(self, ref: str) -> None:
        """Add the row that a walk names by its number."""
        path = re.sub(r"\[\d+\]", "", ref)
        outer = self._rows_above(ref)
        self._new_row(path, outer)

    def _new_row(self, path: str, outer: str) -> None:
        repeat = outer + self._repeats[path].key
        row = f"r{next(self._numbers)}"
        self.instance.add_row(repeat, row)
        self._plant(self._template(path), path, f"{repeat}/{row}/")

    def _template(self, path: str) -> "etree._Element":
        here = [self._data]
        for name in path.strip("/").split("/")[1:]:
            here = [child for element in here for child in element if bare(child) == name]
        return next((each for each in here if _is_template(each)), here[0])

    def _plant(self, element: "etree._Element", path: str, outer: str) -> None:
        """Add the rows that stand in the form itself, with what is filled in there."""
        for child in element:
            below = f"{path}/{bare(child)}"
            if below not in self._repeats:
                self._plant(child, below, outer)
            elif not _is_template(child):
                repeat = outer + self._repeats[below].key
                row = self._planted(child, repeat)
                self._fill(child, below, f"{repeat}/{row}/")
                self._plant(child, below, f"{repeat}/{row}/")

    def _planted(self, element: "etree._Element", repeat: str) -> str:
        """The row that an element of the form stands for, which a count may have grown already."""
        same = element.itersiblings(element.tag, preceding=True)
        place = len([each for each in same if not _is_template(each)])
        rows = self.instance.rows(repeat)
        if place < len(rows):
            return rows[place]
        row = f"r{next(self._numbers)}"
        self.instance.add_row(repeat, row)
        return row

    def _fill(self, element: "etree._Element", path: str, outer: str) -> None:
        for child in element:
            below = f"{path}/{bare(child)}"
            if len(child) and below not in self._repeats:
                self._fill(child, below, outer)
            elif below not in self._repeats and text_of(child):
                self.instance.set(outer + self.plan.by_path[below].key, Answer(text_of(child)))

    def leaf(self, ref: str) -> tuple[str, bool]:
        """What stands at a leaf, and whether it is asked."""
        node = self.instance.node(self.address(ref))
        return node.value, node.relevant


def _file(path: Path) -> bytes:
    """A list file of the form; one that was not kept with it has no rows."""
    return path.read_bytes() if path.exists() else b"name,label"


def _is_template(element: "etree._Element") -> bool:
    return element.get(f"{JR}template") is not None


def alike(got: str, wanted: str) -> bool:
    """Whether two values are the same, numbers by their worth."""
    if got == wanted:
        return True
    one, other = to_number(got), to_number(wanted)
    return abs(one - other) <= 1e-9 * max(1.0, abs(other))


def steps(walk: Walk, recorded: list[dict[str, object]]) -> Iterator[str]:
    """What went otherwise at each step; '' when it went as recorded."""
    for step in recorded:
        ref = str(step["ref"])
        try:
            if step["op"] == "add_repeat":
                walk.add_row(ref)
                yield ""
            else:
                accepted = walk.set(ref, str(step["value"]))
                said = "accepted" if accepted else "refused"
                same = accepted is step["accepted"]
                yield "" if same else f"{ref}: {said} {step['value']!r}"
        except KeyError as missing:
            yield f"{ref}: no such place {missing}"


def leaves(walk: Walk, final: Mapping[str, Told]) -> Iterator[str]:
    """What is otherwise at the end; '' for each leaf that is as recorded."""
    for ref, wanted in final.items():
        place = re.sub(r"\[\d+\]", "", ref)
        if place.rpartition("/")[2] in UNLIKE or "/meta/" in place or place in walk.unlike:
            continue
        try:
            value, relevant = walk.leaf(ref)
        except KeyError as missing:
            yield f"{ref}: no such place {missing}"
            continue
        if relevant is not wanted["relevant"]:
            yield f"{ref}: relevant is {relevant}"
        elif not alike(value, str(wanted["value"])):
            yield f"{ref}: {value!r} where {wanted['value']!r} was"
        else:
            yield ""


def surroundings(recorded: Recorded) -> Surroundings:
    """The clock and zone of a walk."""
    zone = ZoneInfo(recorded["timezone"])
    moment = datetime.combine(datetime.fromisoformat(recorded["date"]), time(3, 26), zone)
    now: Callable[[], datetime] = lambda: moment  # noqa: E731  (one clock that stands still)
    return Surroundings(now=now, zone=zone)


def repeat(form: Path, recorded: Path) -> list[str]:
    """Repeat one walk: what went otherwise, and '' for each check that held."""
    told = json.loads(recorded.read_text(encoding="utf-8"))
    return repeated(form.read_bytes(), told, form.parent)


def repeated(xml: bytes, told: Recorded, folder: Path) -> list[str]:
    """The same for a form and a walk that were read."""
    walk = Walk(xml, surroundings(told), folder)
    return [*steps(walk, told["steps"]), *leaves(walk, told["final"])]


def main(argv: list[str]) -> int:
    """Repeat one walk and say how it went."""
    said = repeat(Path(argv[0]), Path(argv[1]))
    failed = [each for each in said if each]
    for each in failed:
        print(f"failed {each}")
    print(f"{len(said) - len(failed)} passed, {len(failed)} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
