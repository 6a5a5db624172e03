"""The structure tree as a PDF keeps it, bookmarks from its headings, and the fields to sign."""

from collections.abc import Mapping

from pikepdf import Array, Dictionary, Name, Object, OutlineItem, Pdf, Stream, String

from coach_desktop.documents.blocks import Rectangle
from coach_desktop.documents.structure import Element, Marked, Tree

_PRINTED_AND_LOCKED = 132


class _Writer:
    """Writes elements and remembers which content and which field belongs to which."""

    def __init__(self, pdf: Pdf, tree: Tree, places: Mapping[str, Rectangle]) -> None:
        self._pdf = pdf
        self._tree = tree
        self._places = places
        self._pages = [page.obj for page in pdf.pages]
        self._owners: dict[Marked, Object] = {}
        self.widgets: list[tuple[Object, Object]] = []

    def element(self, element: Element, parent: Object) -> Object:
        written = self._pdf.make_indirect(
            Dictionary(Type=Name.StructElem, S=Name(f"/{element.kind}"), P=parent)
        )
        if element.language:
            written.Lang = String(element.language)
        if element.alternative:
            written.Alt = String(element.alternative)
        if scope := element.attributes.get("Scope"):
            written.A = Dictionary(O=Name.Table, Scope=Name(f"/{scope}"))
        if element.field_name:
            written.K = self._widget(element, written)
        else:
            written.K = Array([self._kid(kid, written) for kid in element.kids])
        return written

    def _kid(self, kid: Element | Marked, parent: Object) -> Object:
        if isinstance(kid, Element):
            return self.element(kid, parent)
        self._owners[kid] = parent
        return Dictionary(Type=Name.MCR, Pg=self._pages[kid.page], MCID=kid.number)

    def _widget(self, element: Element, owner: Object) -> Object:
        """An empty field to sign; pyHanko wants the reference itself as K, not a list of it."""
        place = self._places[element.field_name]
        page = self._pages[place.page]
        widget = self._pdf.make_indirect(
            Dictionary(
                Type=Name.Annot,
                Subtype=Name.Widget,
                FT=Name.Sig,
                T=String(element.field_name),
                TU=String(element.alternative or element.field_name),
                Rect=Array([round(side, 3) for side in _sides(place)]),
                F=_PRINTED_AND_LOCKED,
                P=page,
                AP=Dictionary(N=self._empty(place)),
            )
        )
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(widget)
        self.widgets.append((widget, owner))
        return Dictionary(Type=Name.OBJR, Obj=widget, Pg=page)

    def _empty(self, place: Rectangle) -> Object:
        box = Array([0, 0, round(place.right - place.left, 3), round(place.top - place.bottom, 3)])
        form = Stream(
            self._pdf,
            b"",
            Type=Name.XObject,
            Subtype=Name.Form,
            BBox=box,
            Resources=Dictionary(),
        )
        return self._pdf.make_indirect(form)

    def owners_on(self, page: int) -> Array:
        count = len(self._tree.owners.get(page, []))
        return Array([self._owners[Marked(page, number)] for number in range(count)])


def put_structure(pdf: Pdf, tree: Tree, places: Mapping[str, Rectangle]) -> None:
    """Write the tree, the way back from content to it, bookmarks and empty fields."""
    top = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    writer = _Writer(pdf, tree, places)
    top.K = Array([writer.element(tree.root, top)])
    numbers: list[Object | int] = []
    for at, page in enumerate(pdf.pages):
        drop(page.obj, "/Trans")
        page.obj.Tabs = Name.S
        page.obj.StructParents = at
        numbers += [at, pdf.make_indirect(writer.owners_on(at))]
    after = len(pdf.pages)
    for at, (widget, owner) in enumerate(writer.widgets, start=after):
        widget.StructParent = at
        numbers += [at, owner]
    top.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    top.ParentTreeNextKey = after + len(writer.widgets)
    pdf.Root.StructTreeRoot = top
    if writer.widgets:
        fields = Array([widget for widget, _ in writer.widgets])
        pdf.Root.AcroForm = pdf.make_indirect(Dictionary(Fields=fields, SigFlags=0))
    _put_bookmarks(pdf, tree.root)


def drop(holder: Object, key: str) -> None:
    """Take a key out of a dictionary when it is there."""
    if key in holder:
        del holder[key]


def _put_bookmarks(pdf: Pdf, root: Element) -> None:
    with pdf.open_outline() as outline:
        outline.root.clear()
        for title, page in _headings(root):
            outline.root.append(OutlineItem(title, page))


def _headings(element: Element) -> list[tuple[str, int]]:
    """Headings that have a bookmark title, with the page they begin on."""
    found: list[tuple[str, int]] = []
    for kid in element.kids:
        if not isinstance(kid, Element):
            continue
        page = next((mark.page for mark in kid.kids if isinstance(mark, Marked)), None)
        if kid.title and page is not None:
            found.append((kid.title, page))
        found += _headings(kid)
    return found


def _sides(place: Rectangle) -> tuple[float, float, float, float]:
    return place.left, place.bottom, place.right, place.top
