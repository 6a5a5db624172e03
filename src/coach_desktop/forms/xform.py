"""Reads ODK XForm XML into a definition; refuses with the name of the question.

The XML is read without entities, network or document type, and within limits.
"""

import re
from collections.abc import Mapping

from lxml import etree

from coach_desktop.domain.errors import FormError
from coach_desktop.forms.definition import Choice, Form, Group, Item, Kind, Question, Texts
from coach_desktop.forms.xform_actions import actions
from coach_desktop.forms.xform_binds import attribute, kind_of, marks_of, parameters_of
from coach_desktop.forms.xform_controls import Control, controls
from coach_desktop.forms.xform_lists import (
    LANGUAGE,
    Files,
    ListReader,
    named_by,
    no_files,
    read_list,
    texts_by_language,
)
from coach_desktop.forms.xform_names import COACH, JR, XF, bare, parsed, text_of

__all__ = ["LARGEST", "Files", "load", "no_files", "read_list"]

LARGEST = 20_000_000
"""Bytes of one form."""


_ITEXT = re.compile(r"\s*jr:itext\(\s*'(.*)'\s*\)\s*")


def load(xml: bytes, files: Files = no_files) -> Form:
    """Read a form; raises FormError with what is wrong and the question it is about."""
    if len(xml) > LARGEST:
        raise FormError("form.too-large")
    root = parsed(xml)
    model = root.find(f".//{XF}model")
    if model is None:
        raise FormError("form.no-model")
    return _Builder(root, model, files).form()


class _Builder:
    def __init__(self, root: "etree._Element", model: "etree._Element", files: Files) -> None:
        self._model = model
        self._root = root
        self._languages: dict[str, str] = {}
        self._default = ""
        self._itext = self._read_itext()
        self._binds = {self._place(bind): bind for bind in model.iter(f"{XF}bind")}
        self._controls = controls(root, self._texts)
        self._lists = ListReader(files, texts_by_language(self._itext), self._default)
        for instance in model.findall(f"{XF}instance")[1:]:
            self._lists.read(instance)
        self._number = 0
        self._names = self._count_names()

    def form(self) -> Form:
        data = self._data()
        name = bare(data)
        title = self._root.find(".//{http://www.w3.org/1999/xhtml}title")
        text = text_of(title) if title is not None else name
        return Form(
            id=data.get("id", name),
            version=data.get("version", ""),
            title={self._default or "": text},
            languages=self._languages,
            default_language=self._default,
            root=self._group(data, f"/{name}"),
            lists=self._lists.lists,
            itext=self._itext,
            actions=tuple(actions(self._root, self._binds)),
            trees=self._lists.trees,
        )

    def _data(self) -> "etree._Element":
        instance = self._model.find(f"{XF}instance")
        if instance is None or len(instance) == 0:
            raise FormError("form.no-instance")
        return instance[0]

    def _place(self, bind: "etree._Element") -> str:
        """The path of a bind; one that does not begin at the root begins in the form's data."""
        path = bind.get("nodeset", "").strip()
        return path if path.startswith("/") else f"/{bare(self._data())}/{path}"

    def _count_names(self) -> Mapping[str, int]:
        """How many places of the form have each name; a row and its template are one place."""
        places: set[tuple[str, ...]] = set()

        def walk(element: "etree._Element", above: tuple[str, ...]) -> None:
            here = (*above, bare(element))
            places.add(here)
            for child in element:
                walk(child, here)

        walk(self._data(), ())
        counted: dict[str, int] = {}
        for place in places:
            counted[place[-1]] = counted.get(place[-1], 0) + 1
        return counted

    def _read_itext(self) -> dict[str, dict[str, str]]:
        """Texts by id and tag; another form than the label has its id with `;form` behind it."""
        found: dict[str, dict[str, str]] = {}
        for translation in self._model.iter(f"{XF}translation"):
            named = LANGUAGE.fullmatch(translation.get("lang", ""))
            own, tag = named.groups() if named else (translation.get("lang", ""),) * 2
            self._languages[tag] = own
            if translation.get("default") is not None or not self._default:
                self._default = tag
            for text in translation.iterchildren(f"{XF}text"):
                name = text.get("id", "")
                for value in text.iterchildren(f"{XF}value"):
                    form = value.get("form")
                    told = text_of(value)
                    if told != "-":
                        found.setdefault(f"{name};{form}" if form else name, {})[tag] = told
        return found

    def _texts(self, reference: str, form: str = "") -> Texts:
        """The texts of `jr:itext('id')`, or a plain text in the form's own language."""
        named = _ITEXT.fullmatch(reference)
        if named is None:
            return {self._default: reference} if reference and not form else {}
        return self._itext.get(named.group(1) + (f";{form}" if form else ""), {})

    def _group(self, element: "etree._Element", path: str) -> Group:
        control = self._controls.get(path)
        bind = self._binds.get(path)
        items: list[Item] = []
        seen: set[str] = set()
        for child in element:
            name = bare(child)
            if name in seen or name == "meta":
                continue
            seen.add(name)
            items.append(self._item(child, f"{path}/{name}"))
        return Group(
            key=self._key(path),
            name=bare(element),
            path=path,
            items=tuple(items),
            label=control.label if control else {},
            relevant=attribute(bind, "relevant"),
            is_repeat=control is not None and control.is_repeat,
            count=control.count if control else "",
            appearance=control.appearance if control else "",
            minutes=_whole(attribute(bind, COACH + "minuten")),
            talk=attribute(bind, COACH + "gesprek"),
        )

    def _item(self, element: "etree._Element", path: str) -> Item:
        control = self._controls.get(path)
        if len(element) or (control is not None and control.is_repeat):
            return self._group(element, path)
        return self._question(element, path, control)

    def _question(self, element: "etree._Element", path: str, control: Control | None) -> Question:
        bind = self._binds.get(path)
        kind = kind_of(control, bind)
        number = 0
        if control is not None and kind is not Kind.NOTE:
            self._number += 1
            number = self._number
        return Question(
            key=self._key(path),
            name=bare(element),
            path=path,
            kind=kind,
            number=number,
            label=control.label if control else {},
            hint=control.hint if control else {},
            guidance=control.guidance if control else {},
            constraint_message=self._texts(attribute(bind, JR + "constraintMsg")),
            required_message=self._texts(attribute(bind, JR + "requiredMsg")),
            media=control.media if control else {},
            relevant=attribute(bind, "relevant"),
            constraint=attribute(bind, "constraint"),
            required=attribute(bind, "required"),
            readonly=attribute(bind, "readonly"),
            calculate=attribute(bind, "calculate"),
            default=text_of(element),
            appearance=control.appearance if control else "",
            parameters=parameters_of(control, bind),
            items=control.items if control else None,
            choices=self._options(control),
            marks=marks_of(bind),
            keeps_truth=_keeps_truth(bind),
        )

    def _options(self, control: Control | None) -> tuple[Choice, ...]:
        if control is None:
            return ()
        if control.items is not None:
            value, label = control.items.value_ref, control.items.label_ref
            found = self._lists.lists.get(control.items.list_name, ())
            return tuple(named_by(each, value, label, self._default) for each in found)
        return tuple(Choice(value, label) for value, label in control.options)

    def _key(self, path: str) -> str:
        name = path.rpartition("/")[2]
        if self._names.get(name, 0) == 1:
            return name
        return ".".join(path.split("/")[2:]) or name


def _keeps_truth(bind: "etree._Element | None") -> bool:
    """Whether a 1 or 0 there is a truth: of a calculation, of a truth, and of what has no type."""
    named = attribute(bind, "type").rpartition(":")[2]
    return named in {"", "boolean"} or attribute(bind, "calculate") != ""


def _whole(told: str) -> int:
    return int(told) if told.isdecimal() else 0
