"""Reads the lists of a form: in the form itself, or in a CSV or XML file beside it."""

import csv
import io
import re
from collections.abc import Callable, Mapping

from lxml import etree

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.definition import Branch, Choice, Texts
from coach_desktop.forms.xform_names import bare, parsed, text_of

Files = Callable[[str], bytes]
"""Gives the bytes of a list file of the form, by its name."""

LANGUAGE = re.compile(r"(.*?)\s*\(([A-Za-z-]+)\)\s*")
_COLUMN = re.compile(r"label::(.+)")
_MEDIA = ("image", "audio")

Say = Callable[[str], Texts]
"""Gives the texts that stand under an id."""


def no_files(name: str) -> bytes:
    """A form without list files of its own."""
    raise FormError("form.no-list-file", name=name)


class ListReader:
    """Reads every list once; what is no list of items becomes a tree for lookups."""

    def __init__(self, files: Files, say: Say, default: str) -> None:
        self._files = files
        self._say = say
        self._default = default
        self.lists: dict[str, tuple[Choice, ...]] = {}
        self.trees: dict[str, Branch] = {}

    def read(self, instance: "etree._Element") -> None:
        """Read one secondary instance; a file of another kind gives an empty list."""
        name, source = instance.get("id", ""), instance.get("src", "")
        file = source.rpartition("/")[2]
        if source.endswith(".csv"):
            self.lists[name] = _from_csv(file, self._files)
        elif source.endswith(".xml"):
            self._read_root(name, _from_xml(file, self._files))
        else:
            self._read_root(name, instance[0] if len(instance) else None)

    def _read_root(self, name: str, root: "etree._Element | None") -> None:
        items = [] if root is None else list(root)
        if root is not None and any(bare(each) != "item" for each in items):
            self.trees[name] = _branch(root)
        self.lists[name] = tuple(self._choice(item) for item in items if bare(item) == "item")

    def _choice(self, item: "etree._Element") -> Choice:
        told = {bare(child): text_of(child) for child in item}
        text = told.get("itextId", "")
        label = self._say(text)
        if not label and "label" in told:
            label = {self._default: told["label"]}
        media = {form: found for form in _MEDIA if (found := self._say(f"{text};{form}"))}
        name = told.get("name", told.get("value", ""))
        return Choice(name, label, told, media)


def named_by(choice: Choice, value: str, label: str, default: str) -> Choice:
    """The option as a question asks for it: with another column as its name or its words."""
    name = choice.extra.get(value, "") if value not in {"name", "value"} else choice.name
    words = choice.label
    if label in choice.extra and label != "label":
        words = {default: choice.extra[label]}
    return Choice(name, words, choice.extra, choice.media)


def read_list(content: bytes) -> tuple[Choice, ...]:
    """Read a list file: `name`, and `label::Own name (tag)` or `label` columns."""
    choices = []
    for read in csv.DictReader(io.StringIO(content.decode("utf-8-sig"))):
        row = {column: told for column, told in read.items() if column is not None}
        label = {}
        for column, told in row.items():
            found = _COLUMN.fullmatch(column)
            named = LANGUAGE.fullmatch(found.group(1)) if found else None
            if named is not None and told:
                label[named.group(2)] = told
        extra = {column: told or "" for column, told in row.items()}
        choices.append(Choice(extra.get("name", ""), label or {"": extra.get("label", "")}, extra))
    return tuple(choices)


def _from_csv(name: str, files: Files) -> tuple[Choice, ...]:
    try:
        return read_list(files(name))
    except (UnicodeDecodeError, csv.Error) as broken:
        raise FormError("form.no-list-file", name=name) from broken


def _from_xml(name: str, files: Files) -> "etree._Element":
    try:
        return parsed(files(name))
    except FormError as broken:
        raise FormError("form.no-list-file", name=name) from broken


def _branch(element: "etree._Element") -> Branch:
    children = tuple(_branch(child) for child in element)
    return Branch(bare(element), "" if children else text_of(element), children)


def texts_by_language(found: Mapping[str, Mapping[str, str]]) -> Say:
    """The texts of a form by their id; none for an id that it does not have."""
    return lambda name: found.get(name, {})
