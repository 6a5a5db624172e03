"""The coach's guide is whole: a page for each page, links that lead somewhere, names that exist."""

import re
import tomllib
import xml.etree.ElementTree as ET
from collections.abc import Iterator

import pytest
from PIL import Image

from coach_desktop.domain.shown import Screen
from tests.house.sources import ROOT
from tests.house.test_pages import DOORS, PAGES

GUIDE = ROOT / "docs" / "handleiding"
TEXTS = {path.stem: path.read_text(encoding="utf-8") for path in sorted(GUIDE.glob("*.md"))}
NAMED = sorted(TEXTS.keys() - {"README"})
OTHER_NAMES = {"plan": "pip"}
"""Pages of which the code in the reading log is another word than the name of their form."""

FORBIDDEN = ("gegarandeerd", "eenvoudigweg", "simpelweg", "intuïtief", "krachtig")


@pytest.mark.parametrize("name", [path.stem for path in sorted(ROOT.glob("ui/*.ui"))])
def test_every_form_has_a_page_in_the_guide(name: str) -> None:
    assert name in TEXTS


@pytest.mark.parametrize("screen", Screen)
def test_every_page_of_a_role_has_a_page_in_the_guide(screen: Screen) -> None:
    assert OTHER_NAMES.get(screen.value, screen.value) in TEXTS


@pytest.mark.parametrize("name", NAMED)
def test_a_page_of_the_guide_is_in_its_contents(name: str) -> None:
    assert f"({name}.md)" in TEXTS["README"]


@pytest.mark.parametrize("name", TEXTS)
def test_every_link_and_picture_of_the_guide_is_there(name: str) -> None:
    targets = re.findall(r"\]\(([^)]+)\)", TEXTS[name])
    for target in targets:
        path = (GUIDE / target).resolve()
        assert path.is_relative_to(GUIDE), target
        assert path.is_file(), target
    assert len(TEXTS[name]) < 16_000


@pytest.mark.parametrize("name", NAMED)
def test_a_page_of_the_guide_says_what_every_one_says(name: str) -> None:
    heads = re.findall(r"^#+ (.+)$", TEXTS[name], re.MULTILINE)
    assert TEXTS[name].startswith("# ")
    assert any(head.startswith(("Wat u hier doet", "Voordat u begint", "Hoe u")) for head in heads)
    assert any("oetsen" in head for head in heads)
    assert "Als het niet lukt" in heads
    assert any(head.startswith("Wat er bewaard wordt") for head in heads)
    assert 25 <= TEXTS[name].count("\n") <= 60
    assert [word for word in FORBIDDEN if word in TEXTS[name].lower()] == []


@pytest.mark.parametrize("name", TEXTS)
def test_what_the_guide_sets_in_bold_is_called_so_on_the_screen(name: str) -> None:
    told = re.findall(r"\*\*(.+?)\*\*", TEXTS[name], re.DOTALL)
    known = set(_on_the_screen())
    assert [each for each in (" ".join(one.split()) for one in told) if each not in known] == []


def test_the_pictures_of_the_guide_are_small_and_each_is_shown() -> None:
    pictures = sorted(GUIDE.glob("beelden/*.png"))
    shown = {
        each for text in TEXTS.values() for each in re.findall(r"\(beelden/(\w+)\.png\)", text)
    }
    assert {path.stem for path in pictures} == shown
    assert len(pictures) >= 12
    for path in pictures:
        assert path.stat().st_size <= 120_000, path.name
        with Image.open(path) as picture:
            assert picture.size == (1366, 768), path.name


def test_every_picture_of_the_guide_can_be_made_anew() -> None:
    made = PAGES.keys() | DOORS.keys() | {"client", "help"}
    assert {path.stem for path in GUIDE.glob("beelden/*.png")} <= made


def _on_the_screen() -> Iterator[str]:
    """Every Dutch sentence of the coach's screen, and of the client's."""
    translations = ROOT / "translations" / "coach_desktop_nl.ts"
    for each in ET.parse(translations).iter("translation"):
        yield from (form.text or "" for form in (each, *each))
    yield from _sentences(tomllib.loads((ROOT / "resources/phrases/nl.toml").read_text("utf-8")))


def _sentences(told: dict[str, object]) -> Iterator[str]:
    for each in told.values():
        if isinstance(each, dict):
            yield from _sentences(each)
        elif isinstance(each, str):
            yield each
