"""Names of the XForm vocabulary, and the text of an element."""

from lxml import etree

XF = "{http://www.w3.org/2002/xforms}"
JR = "{http://openrosa.org/javarosa}"
COACH = "{urn:coach-desktop:vragenlijst:1}"


def bare(element: "etree._Element") -> str:
    """The name of an element without its namespace."""
    return str(element.tag).rpartition("}")[2]


def text_of(element: "etree._Element") -> str:
    """The text of an element; a value that is filled in later stands there as `{path}`."""
    told = element.text or ""
    for child in element:
        if bare(child) == "output":
            told += "{" + (child.get("value") or child.get("ref") or "").strip() + "}"
        told += child.tail or ""
    return told.strip()
