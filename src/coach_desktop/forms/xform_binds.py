"""Reads the binds of an XForm: what sort of answer a node takes, and our own columns."""

from collections.abc import Mapping

from lxml import etree

from coach_desktop.domain.sight import Sensitivity
from coach_desktop.forms.definition import CoachMarks, Kind
from coach_desktop.forms.xform_controls import Control
from coach_desktop.forms.xform_names import COACH, ODK, ORX


def attribute(bind: "etree._Element | None", name: str) -> str:
    """A column of a bind without space around it; '' when it is empty or there is no bind."""
    return (bind.get(name) or "").strip() if bind is not None else ""


_KINDS = {
    "string": Kind.TEXT,
    "int": Kind.INTEGER,
    "integer": Kind.INTEGER,
    "decimal": Kind.DECIMAL,
    "date": Kind.DATE,
    "time": Kind.TIME,
    "dateTime": Kind.DATE_TIME,
}
_CONTROLS = {
    "select1": Kind.SELECT_ONE,
    "select": Kind.SELECT_MULTIPLE,
    "rank": Kind.RANK,
    "range": Kind.RANGE,
    "trigger": Kind.ACKNOWLEDGE,
}
_MEDIA = {"image/*": Kind.IMAGE, "audio/*": Kind.AUDIO, "video/*": Kind.TEXT}
_BOUNDS = {"max-pixels": ORX + "max-pixels", "quality": ODK + "quality"}


def kind_of(control: Control | None, bind: "etree._Element | None") -> Kind:
    """What sort of answer a node takes, by its control and its type."""
    stored = attribute(bind, "type").rpartition(":")[2]
    if control is None:
        return Kind.CALCULATE
    if control.tag in _CONTROLS:
        return _CONTROLS[control.tag]
    if control.tag == "upload":
        return _MEDIA.get(control.parameters.get("mediatype", ""), Kind.FILE)
    if attribute(bind, "readonly") == "true()" and not attribute(bind, "calculate"):
        return Kind.NOTE
    return _KINDS.get(stored, Kind.TEXT)


def parameters_of(control: Control | None, bind: "etree._Element | None") -> Mapping[str, str]:
    """What is asked of the answer beside its kind: the ends of a range, the size of a picture."""
    bounds = {name: told for name, where in _BOUNDS.items() if (told := attribute(bind, where))}
    return {**(control.parameters if control is not None else {}), **bounds}


def marks_of(bind: "etree._Element | None") -> CoachMarks:
    """What our own columns say of a node."""
    if bind is None:
        return CoachMarks()
    told = {name: (bind.get(COACH + name) or "").strip() for name in _MARKS}
    level = told["gevoelig"]
    return CoachMarks(
        wie=told["wie"],
        gevoelig=Sensitivity(level) if level in _LEVELS else Sensitivity.S1,
        voedt=told["voedt"],
        nulmeting=told["nulmeting"] == "ja",
        bron=told["bron"],
        datum_onvolledig=told["datum_onvolledig"] == "ja",
        aanwezigheid=told["aanwezigheid"],
        grond=told["grond"],
        kort=told["kort"] == "ja",
    )


_LEVELS = frozenset(Sensitivity)
_MARKS = (
    "wie", "gevoelig", "voedt", "nulmeting", "bron", "datum_onvolledig", "aanwezigheid", "grond",
    "kort",
)  # fmt: skip
