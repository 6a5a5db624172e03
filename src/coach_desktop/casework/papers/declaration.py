"""The participatieverklaring: its words as the law has them, to be signed at the meeting itself.

It is signed on paper, by who is there (Besluit 3.1(1)): no field of the program is signed for it.
"""

from collections.abc import Iterator

from coach_desktop.casework.paper_content import Chapter, Own, Part, Phrase, Say, Signed
from coach_desktop.casework.papers.case import Case, called, chapter, day, rows
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.learning import PVT

_RULE, _WORDS = "pvt.ondertekenen", "verklaring"


def compose(case: Case) -> Iterator[Chapter]:
    """What was done, the words, and the place to sign."""
    pack = case.trajecten.toets.pack
    told = pack.informs.get(_RULE)
    words = told.facts.get(_WORDS, "") if told is not None else ""
    if not words:
        raise InputError("papers.text-missing", file=pack.file, key=f"{_RULE}.{_WORDS}")
    yield from chapter("", _first(case))
    yield Chapter("paper.chapter.declaration", tuple(_words(words)), is_signed=True)
    yield from chapter("letter.chapter.signatures", _signed(case))


def _first(case: Case) -> Iterator[Part]:
    told = case.single(PVT)
    yield Say(Phrase("paper.declaration.what"))
    yield from rows(
        ("letter.name", called(case.facts.full_name)),
        ("letter.birth", day(case.facts.text("geboortedatum"))),
        ("paper.pvt_begun", day(told.text("begin"))),
        ("paper.declaration.activity", called(told.text("activiteit"))),
        ("paper.declaration.meeting", called(told.text("bijeenkomst"))),
        ("paper.pvt_signed", day(told.text("ondertekend"))),
    )


def _words(words: str) -> Iterator[Part]:
    yield Own(words)
    yield Say(Phrase("paper.declaration.explain"))


def _signed(case: Case) -> Iterator[Part]:
    yield Say(Phrase("paper.declaration.at_meeting"), is_loud=True)
    yield Signed(((Phrase("sign.client"), case.facts.full_name),))
