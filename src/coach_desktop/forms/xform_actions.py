"""Reads what a form sets of itself: at first load, at a new row, at a change, at the end."""

from collections.abc import Iterator, Mapping

from lxml import etree

from coach_desktop.forms.definition import FINISHED, FIRST_LOAD, Action
from coach_desktop.forms.xform_names import JR, XF, text_of

_PRELOADS = {
    ("date", "today"): (FIRST_LOAD, "today()"),
    ("timestamp", "start"): (FIRST_LOAD, "now()"),
    ("timestamp", "end"): (FINISHED, "now()"),
    ("property", "username"): (FIRST_LOAD, "property('username')"),
    ("property", "deviceid"): (FIRST_LOAD, "property('deviceid')"),
}
"""Values that XLSForm fills in of itself: when, and what works them out."""


def actions(root: "etree._Element", binds: "Mapping[str, etree._Element]") -> Iterator[Action]:
    """Every action of a form, its preloads among them."""
    for path, bind in binds.items():
        told = (bind.get(JR + "preload") or "", bind.get(JR + "preloadParams") or "")
        if told in _PRELOADS:
            event, value = _PRELOADS[told]
            yield Action(event, path, value)
    for action in root.iter(f"{XF}setvalue"):
        yield from _set(action)


def _set(action: "etree._Element") -> Iterator[Action]:
    parent = action.getparent()
    around = action if parent is None else parent
    value = action.get("value") or literal(text_of(action))
    for event in (action.get("event") or "").split():
        named = around.get("ref") or around.get("nodeset") or ""
        trigger = "" if event == FIRST_LOAD else named
        yield Action(event, action.get("ref", ""), value, trigger)


def literal(text: str) -> str:
    """A text as an expression that gives it, whatever quotes it holds."""
    if "'" not in text:
        return f"'{text}'"
    pieces = (f"'{piece}'" for piece in text.split("'"))
    between = """, "'", """
    return f"concat({between.join(pieces)})"
