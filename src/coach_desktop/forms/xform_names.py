"""Names of the XForm vocabulary, and the text of an element."""

from lxml import etree

from coach_desktop.domain.errors import FormError

XF = "{http://www.w3.org/2002/xforms}"
JR = "{http://openrosa.org/javarosa}"
ORX = "{http://openrosa.org/xforms}"
ODK = "{http://www.opendatakit.org/xforms}"
COACH = "{urn:coach-desktop:vragenlijst:1}"


def bare(element: "etree._Element") -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: "etree._Element") -> str:
    """The text of an element; a value that is filled in later stands there as `{path}`."""
    told = element.text or ""
    if not len(element):
        return told.strip()
    for child in element:
        if bare(child) == "output":
            told += "{" + (child.get("value") or child.get("ref") or "").strip() + "}"
        told += child.tail or ""
    return told.strip()


def parsed(xml: bytes) -> "etree._Element":
    """Read XML without entities or network; raises FormError on broken XML and a document type."""
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False,
        remove_comments=True, remove_pis=True,
    )  # fmt: skip
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as broken:
        raise FormError("form.not-xml") from broken
    if root.getroottree().docinfo.internalDTD is not None:
        raise FormError("form.doctype")
    return root
