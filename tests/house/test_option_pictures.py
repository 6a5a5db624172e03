"""The pictures of the shipped questionnaire: there, in one style, and seen on any ground."""

import json
import re

import pytest
from lxml import etree
from PySide6.QtCore import QByteArray
from PySide6.QtSvg import QSvgRenderer
from pytestqt.qtbot import QtBot

from coach_desktop import places
from coach_desktop.app.asking import load_form
from coach_desktop.domain.phrases import languages
from coach_desktop.forms.definition import Question
from coach_desktop.forms.media import PICTURE, file_of, files_of
from coach_desktop.widgets.contrast import ratio

COLOURS = frozenset({"#6b7d9c", "#168f80", "#cf6a1d"})
LEAST = 3.0
"""What WCAG 1.4.11 asks of a picture that says something."""

FOLDER = places.place("resources", "pictures")
DRAWN = sorted(path.name for path in FOLDER.glob("*.svg"))
UNDRAWN = {
    "start_aanwezig": {"coa", "nidos", "vwn"},
    "start_tolk": {"sleutelpersoon"},
    "ovd_groep": {"geestelijk", "overig"},
}
"""Options without a picture among those with one; the reasons stand in the folder's README."""
WITHOUT = {"start_gesprekstaal", "start_uitleg_taal", "ovd_verblijf", "ovd_wet"}


def _required() -> list[Question]:
    asked = load_form().questions()
    return [each for each in asked if each.required == "true()" and each.choices]


def test_every_option_of_a_required_question_has_a_picture_or_a_reason() -> None:
    lacking = {}
    for question in _required():
        bare = {each.name for each in question.choices if PICTURE not in each.media}
        if bare == {each.name for each in question.choices}:
            assert question.key in WITHOUT
        elif bare:
            lacking[question.key] = bare
    assert lacking == UNDRAWN


def test_the_form_names_exactly_the_pictures_that_are_there() -> None:
    assert sorted(files_of(load_form())) == DRAWN


def test_every_language_sees_the_same_pictures() -> None:
    for question in _required():
        for choice in question.choices:
            seen = {file_of(choice.media, PICTURE, each, "nl") for each in languages()}
            assert len(seen) == 1


@pytest.mark.parametrize("name", DRAWN)
def test_a_picture_is_plain_lines_in_three_colours(qtbot: QtBot, name: str) -> None:
    content = (FOLDER / name).read_bytes()
    assert QSvgRenderer(QByteArray(content)).isValid()
    drawn = etree.fromstring(content)
    assert drawn.get("viewBox") == "0 0 96 96"
    kinds = {etree.QName(each).localname for each in drawn.iter()}
    assert kinds <= {"svg", "g", "path", "circle", "rect"}
    assert set(re.findall(r"#[0-9a-f]+", content.decode())) <= COLOURS
    assert len(content) < 4_000


def test_the_colours_are_seen_on_every_ground() -> None:
    tokens = json.loads(places.place("resources", "theme", "tokens.json").read_text("utf-8"))
    for mode in tokens["colour"].values():
        for colour in COLOURS:
            assert min(ratio(colour, mode[each]) for each in ("surface", "accent_tint")) >= LEAST
