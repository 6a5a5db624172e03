"""Reads the body of an XForm: which control shows which node, and with which words."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from lxml import etree

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.definition import ItemSet, Texts
from coach_desktop.forms.xform_names import JR, XF, bare, text_of

_PLAIN = re.compile(r"\s*instance\(\s*'([^']+)'\s*\)/root/item\s*(?:\[(.*)\])?\s*", re.S)
_LIST = re.compile(r"\s*randomize\(\s*instance\(\s*'([^']+)'\s*\)/root/item\b.*", re.S)
_PARAMETERS = ("start", "end", "step", "mediatype", "rows")
_QUESTIONS = frozenset(
    {"input", "select1", "select", "rank", "range", "trigger", "upload", "secret"}
)

Say = Callable[[str, str], Texts]


@dataclass(frozen=True, slots=True)
class Control:
    """How one node is shown."""

    tag: str
    label: Texts = field(default_factory=dict)
    hint: Texts = field(default_factory=dict)
    guidance: Texts = field(default_factory=dict)
    media: Mapping[str, Texts] = field(default_factory=dict)
    appearance: str = ""
    parameters: Mapping[str, str] = field(default_factory=dict)
    items: ItemSet | None = None
    options: tuple[tuple[str, Texts], ...] = ()
    is_repeat: bool = False
    count: str = ""


def controls(root: "etree._Element", say: Callable[..., Texts]) -> dict[str, Control]:
    """All controls by the path of their node."""
    body = root.find(".//{http://www.w3.org/1999/xhtml}body")
    if body is None:
        return {}
    found: dict[str, Control] = {}
    for element in body.iter():
        tag = bare(element)
        if tag == "repeat":
            found[element.get("nodeset", "")] = _repeat(element, say)
        elif tag == "group" and element.get("ref"):
            path = element.get("ref", "")
            if path not in found or not found[path].is_repeat:
                found[path] = Control(
                    tag, label=_texts(element, "label", say), appearance=_appearance(element)
                )
        elif tag in _QUESTIONS:
            found[element.get("ref", "")] = _question(element, tag, say)
    return found


def _repeat(element: "etree._Element", say: Callable[..., Texts]) -> Control:
    parent = element.getparent()
    label = _texts(parent, "label", say) if parent is not None else {}
    return Control(
        "repeat",
        label=label,
        appearance=_appearance(element),
        is_repeat=True,
        count=(element.get(JR + "count") or "").strip(),
    )


def _appearance(element: "etree._Element") -> str:
    return (element.get("appearance") or "").strip()


def _question(element: "etree._Element", tag: str, say: Callable[..., Texts]) -> Control:
    parameters = {name: element.get(name, "") for name in _PARAMETERS if element.get(name)}
    return Control(
        tag,
        label=_texts(element, "label", say),
        hint=_texts(element, "hint", say),
        guidance=_texts(element, "hint", say, "guidance"),
        media={
            form: told
            for form in ("image", "audio")
            if (told := _texts(element, "label", say, form))
        },
        appearance=_appearance(element),
        parameters=parameters,
        items=_items(element),
        options=tuple(_options(element, say)),
    )


def _texts(
    element: "etree._Element", part: str, say: Callable[..., Texts], form: str = ""
) -> Texts:
    found = element.find(f"{XF}{part}")
    if found is None:
        return {}
    return say(found.get("ref") or text_of(found), form)


def _items(element: "etree._Element") -> ItemSet | None:
    itemset = element.find(f"{XF}itemset")
    if itemset is None:
        return None
    nodeset = itemset.get("nodeset", "").strip()
    if not nodeset:
        raise FormError("form.itemset", name=element.get("ref", "").rpartition("/")[2])
    value, label = itemset.find(f"{XF}value"), itemset.find(f"{XF}label")
    refs = (
        value.get("ref", "name") if value is not None else "name",
        label.get("ref", "label") if label is not None else "label",
    )
    plain = _PLAIN.fullmatch(nodeset)
    if plain is not None and _is_one_filter(plain.group(2) or ""):
        return ItemSet(plain.group(1), (plain.group(2) or "").strip(), *refs)
    named = _LIST.fullmatch(nodeset)
    return ItemSet(named.group(1) if named is not None else "", "", *refs, nodeset)


def _is_one_filter(text: str) -> bool:
    """Whether what stands between the outer brackets is one filter, not the halves of two."""
    depth = 0
    for sign in re.sub(r"'[^']*'|\"[^\"]*\"", "", text):
        depth += {"[": 1, "]": -1}.get(sign, 0)
        if depth < 0:
            return False
    return True


def _options(element: "etree._Element", say: Callable[..., Texts]) -> "list[tuple[str, Texts]]":
    found = []
    for item in element.findall(f"{XF}item"):
        value = item.find(f"{XF}value")
        found.append((text_of(value) if value is not None else "", _texts(item, "label", say)))
    return found
