"""The PIP as a letter: Dutch beside the client's language; concept or vastgesteld."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework.letter import Letter
from coach_desktop.documents.bilingual import Bilingual
from coach_desktop.documents.blocks import (
    Attachment,
    Block,
    Document,
    Furniture,
    Gap,
    Section,
    Together,
    Tone,
)
from coach_desktop.documents.letter_arranged import (
    agreements_chapter,
    children_chapter,
    costs_chapter,
    participation_chapter,
    support_chapter,
)
from coach_desktop.documents.letter_changes import changes_chapter
from coach_desktop.documents.letter_chapters import (
    benefit_chapter,
    goals_chapter,
    lessons_chapter,
    route_chapter,
    start_chapter,
)
from coach_desktop.documents.letter_signatures import signatures_chapter
from coach_desktop.documents.letter_week import week_chapter
from coach_desktop.documents.letterhead import letterhead
from coach_desktop.documents.spans import Code, Date, Name, Number, Span
from coach_desktop.domain import phrases
from coach_desktop.domain.inburgeraar import PartialDate
from coach_desktop.domain.language import DUTCH

AIR = 10.0

_CHAPTERS = (
    changes_chapter,
    start_chapter,
    route_chapter,
    goals_chapter,
    lessons_chapter,
    participation_chapter,
    week_chapter,
    support_chapter,
    children_chapter,
    benefit_chapter,
    costs_chapter,
    agreements_chapter,
)
"""The chapters between the decision and the contact person, in their order."""


def compose(letter: Letter) -> Document:
    """Write the letter as blocks in reading order."""
    writer = _Writer(letter, Bilingual.of(letter.language))
    dutch = phrases.load(DUTCH)
    return Document(
        title=dutch.say("letter.title"),
        language=DUTCH,
        author=letter.profile.name,
        accent=letter.profile.accent,
        subject=f"{dutch.say('letter.short')} {letter.version.number}",
        created=letter.made_at,
        blocks=tuple(writer.blocks()),
        furniture=Furniture(
            language=DUTCH,
            header=letter.profile.name,
            footer=f"{dutch.say('letter.short')} · {dutch.say('letter.version').lower()} "
            f"{letter.version.number}",
            page=dutch.said("letter.page", page="{page}", pages="{pages}").text,
            marks=writer.marks(),
        ),
        attachments=(Attachment("pip.json", "application/json", "PIP", letter.attachment()),),
    )


@dataclass(frozen=True, slots=True)
class _Writer:
    letter: Letter
    say: Bilingual

    def marks(self) -> tuple[str, ...]:
        """What stands on every page: that it is practice, that it is a concept."""
        dutch = phrases.load(DUTCH)
        found = []
        if self.letter.practice:
            found.append(dutch.say("letter.practice"))
        if not self.letter.is_decision:
            found.append(dutch.say("letter.concept"))
        return tuple(found)

    def blocks(self) -> Iterator[Section]:
        yield from self._head()
        yield from self._intro()
        if self.letter.is_decision:
            yield from self._decision()
        for chapter in _CHAPTERS:
            yield from chapter(self.letter, self.say)
        yield from self._contact()
        yield self.say.heading("letter.chapter.privacy")
        yield self.say.paragraph("letter.privacy.use")
        yield self.say.paragraph("letter.privacy.rights")
        if self.letter.is_decision:
            yield from self._objection()
        yield Together(tuple(signatures_chapter(self.letter, self.say)))

    def _head(self) -> Iterator[Block]:
        yield from letterhead(self.letter.profile)
        yield self.say.heading("letter.title", level=1)
        if self.say.is_double:
            yield self.say.paragraph("letter.translation_note", tone=Tone.SMALL)
            if (unchecked := self.say.unchecked()) is not None:
                yield unchecked
        if not self.letter.is_decision:
            yield self.say.paragraph("letter.concept_note", tone=Tone.STRONG)
        yield Gap(AIR)
        yield self.say.key_value(tuple(self._who()))

    def _who(self) -> Iterator[tuple[str, tuple[Span, ...]]]:
        facts, version = self.letter.facts, self.letter.version
        yield "letter.name", (Name(facts.full_name),)
        if facts.birth is not None:
            yield "letter.birth", (shown_birth(facts.birth),)
        for key, fact in (("letter.bsn", "bsn"), ("letter.v_number", "vnummer")):
            if facts.text(fact):
                yield key, (Code(facts.text(fact)),)
        yield "letter.version", (Number(str(version.number)),)
        if version.dagtekening is not None:
            yield "letter.dagtekening", (_day(version.dagtekening),)
        else:
            yield "letter.date", (_day(self.letter.made_on),)

    def _intro(self) -> Iterator[Block]:
        yield self.say.heading("letter.chapter.intro")
        yield self.say.paragraph("letter.intro.what")
        yield self.say.paragraph("letter.intro.three_years")
        if not self.letter.is_decision:
            yield self.say.paragraph("letter.intro.concept")

    def _decision(self) -> Iterator[Block]:
        yield self.say.heading("letter.chapter.decision")
        yield self.say.free(self.letter.profile.besluit, DUTCH)
        yield self.say.free(self.letter.profile.mandate, DUTCH)

    def _contact(self) -> Iterator[Block]:
        content, address = self.letter.version.content, self.letter.profile.address
        yield self.say.heading("letter.chapter.contact")
        yield self.say.paragraph("letter.contact.call")
        telephone = content.contact_telefoon or address.telephone
        place: tuple[Span, ...] = (
            Name(address.street), ", ", Code(address.postal_code), " ", Name(address.place),
        )  # fmt: skip
        rows: list[tuple[str, tuple[Span, ...]]] = [
            ("letter.contact.telephone", (Code(telephone),)),
            ("letter.contact.address", place),
        ]
        if content.contactpersoon:
            rows.insert(0, ("letter.contact.name", (Name(content.contactpersoon),)))
        yield self.say.key_value(rows)

    def _objection(self) -> Iterator[Block]:
        yield self.say.heading("letter.chapter.objection")
        yield self.say.paragraph("letter.objection.explain")
        yield self.say.free(self.letter.profile.bezwaarclausule.strip(), DUTCH)


def shown_birth(birth: PartialDate) -> Date:
    """Print what is known of a birth date, and nothing more: 12-09-1980, 09-1980 or 1980."""
    return Date("-".join(reversed(str(birth).split("-"))))


def _day(day: date) -> Date:
    return Date(day.strftime("%d-%m-%Y"))
