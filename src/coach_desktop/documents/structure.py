"""The structure tree while pages are drawn: which marked content belongs to which element."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of marked content: page from 0 and its number on that page."""

    page: int
    number: int


@dataclass(slots=True)
class Element:
    """One element of the tree; `kind` is a standard structure type such as H1 or TD.

    A `title` makes it a bookmark; `field_name` makes it the place of a field to sign.
    """

    kind: str
    language: str = ""
    alternative: str = ""
    attributes: dict[str, str] = field(default_factory=dict)
    field_name: str = ""
    title: str = ""
    kids: "list[Element | Marked]" = field(default_factory=list)

    def add(self, kind: str, language: str = "") -> "Element":
        """Append an element and return it."""
        child = Element(kind, language)
        self.kids.append(child)
        return child


@dataclass(slots=True)
class Tree:
    """The tree of one document and how much marked content each page has so far."""

    root: Element
    owners: dict[int, list[Element]] = field(default_factory=dict)

    def mark(self, page: int, element: Element) -> int:
        """Give the next piece of content on a page to an element; returns its number there."""
        there = self.owners.setdefault(page, [])
        number = len(there)
        there.append(element)
        element.kids.append(Marked(page, number))
        return number
