"""Every document of everybody in every language, checked, in out/documents with contact sheets.

`python -m tests.documents.everything [PERSON,PERSON [LANGUAGE,LANGUAGE]]`; nobody named is all six.
What professionals read is made once for each person, in Dutch.
"""

import sys
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pypdfium2
from PIL import Image

from coach_desktop.casework.papers.gathering import IN_DUTCH
from coach_desktop.casework.workplace import Workplace
from coach_desktop.documents import inzage_letter, lost_laptop, pip_letter, report
from coach_desktop.documents.blocks import Document
from coach_desktop.documents.pages import render
from coach_desktop.domain import phrases
from coach_desktop.domain.errors import CoachError
from coach_desktop.domain.language import DUTCH
from coach_desktop.domain.shown import Sheet
from tests.documents.cases import PEOPLE, office
from tests.documents.checks import found

OUT = Path("out/documents")
WORKERS = 2
_THUMB, _GAP, _COLUMNS, _MOST = 260, 8, 8, 64


@dataclass(frozen=True, slots=True)
class Made:
    """One file, or why there is none, and what did not hold of it."""

    name: str
    pages: int = 0
    trouble: tuple[str, ...] = ()


def main(arguments: Sequence[str]) -> int:
    """Write and check them; the exit code says whether all of it holds."""
    people = tuple(arguments[0].split(",")) if arguments else PEOPLE
    languages = arguments[1].split(",") if len(arguments) > 1 else phrases.languages()
    OUT.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(WORKERS) as pool:
        every = pool.map(partial(of_person, OUT, tuple(languages)), people)
        wrong = [each for made in every for each in _told(made)]
    print(f"{len(wrong)} of them do not hold" if wrong else "all of them hold")
    return 1 if wrong else 0


def _told(made: Sequence[Made]) -> Iterator[Made]:
    for each in made:
        print(each.name, each.pages, *each.trouble, flush=True)
        if each.trouble:
            yield each


def of_person(out: Path, languages: Sequence[str], person: str) -> list[Made]:
    """All documents of one person, and a contact sheet for each language."""
    with tempfile.TemporaryDirectory() as folder, office(Path(folder) / "kluis", (person,)) as at:
        made = []
        for language in languages:
            place = out / person / language
            place.mkdir(parents=True, exist_ok=True)
            written = [_written(place, language, *each) for each in documents(at, language)]
            contact_sheet(sorted(place.glob("*.pdf")), out / f"{person}-{language}.png")
            made += written
        return made


def documents(at: Workplace, language: str) -> Iterator[tuple[str, Document | CoachError]]:
    """Each document of the one person in this vault, by its name."""
    from tests.documents.cases import pip

    dossier = at.people.vault.dossiers(limit=1)[0].dossier
    yield "pip", pip_letter.compose(pip(at, dossier, language))
    for sheet in Sheet:
        if sheet in IN_DUTCH and language != DUTCH:
            continue
        try:
            yield sheet.value, report.compose(at.papers.gather(dossier, sheet, language))
        except CoachError as trouble:
            yield sheet.value, trouble
    if language == DUTCH:
        yield "inzage", inzage_letter.compose(at.rights.inzages.gather(dossier))
        yield "laptop", lost_laptop.compose(at.lost_laptop())


def _written(place: Path, language: str, name: str, told: Document | CoachError) -> Made:
    named = f"{place.parent.name} {language} {name}"
    if isinstance(told, CoachError):
        return Made(named, trouble=(str(told),))
    path = place / f"{name}.pdf"
    rendered = render(told)
    path.write_bytes(rendered.pdf)
    return Made(named, rendered.pages, tuple(found(path, told)))


def contact_sheet(paths: Sequence[Path], out: Path) -> None:
    """The pages of these files small, beside and below each other."""
    pages: list[Image.Image] = []
    for path in paths:
        opened = pypdfium2.PdfDocument(path)
        for page in opened:
            if len(pages) < _MOST:
                drawn = page.render(scale=_THUMB / page.get_width()).to_pil().convert("RGB")
                pages.append(drawn)
        opened.close()
    rows = -(-len(pages) // _COLUMNS)
    tall = max((page.height for page in pages), default=0) + _GAP
    sheet = Image.new("RGB", (_COLUMNS * (_THUMB + _GAP), rows * tall), "#8a8f98")
    for number, page in enumerate(pages):
        sheet.paste(page, (number % _COLUMNS * (_THUMB + _GAP), number // _COLUMNS * tall))
    sheet.save(out)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
