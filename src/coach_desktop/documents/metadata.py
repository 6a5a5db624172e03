"""What the file says about itself: XMP and document information that agree to the letter."""

from datetime import UTC, datetime
from xml.sax.saxutils import escape

from coach_desktop.documents.blocks import Document

PRODUCER = "Coach Desktop"

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
_SCHEMA = """<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>"""
_SPACES = " ".join(
    f'xmlns:{prefix}="{address}"'
    for prefix, address in (
        ("pdfaid", "http://www.aiim.org/pdfa/ns/id/"),
        ("pdfuaid", "http://www.aiim.org/pdfua/ns/id/"),
        ("dc", "http://purl.org/dc/elements/1.1/"),
        ("xmp", "http://ns.adobe.com/xap/1.0/"),
        ("pdf", "http://ns.adobe.com/pdf/1.3/"),
        ("pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"),
        ("pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"),
        ("pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"),
    )
)


def pdf_time(moment: datetime) -> str:
    """A moment as document information writes it, in UTC."""
    return moment.astimezone(UTC).strftime("D:%Y%m%d%H%M%S+00'00'")


def xmp(document: Document, languages: tuple[str, ...]) -> bytes:
    """The XMP packet: PDF/A-3a, PDF/UA-1 and the same facts as the document information."""
    when = document.created.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S+00:00")
    spoken = "".join(f"<rdf:li>{escape(tag)}</rdf:li>" for tag in languages)
    return f"""<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="{_RDF}">
<rdf:Description rdf:about="" {_SPACES}>
<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
<dc:format>application/pdf</dc:format>
<dc:title>{_alternative(document.title)}</dc:title>
<dc:description>{_alternative(document.subject)}</dc:description>
<dc:creator><rdf:Seq><rdf:li>{escape(document.author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag>{spoken}</rdf:Bag></dc:language>
<xmp:CreateDate>{when}</xmp:CreateDate><xmp:ModifyDate>{when}</xmp:ModifyDate>
<xmp:CreatorTool>{PRODUCER}</xmp:CreatorTool><pdf:Producer>{PRODUCER}</pdf:Producer>
{_SCHEMA}
</rdf:Description></rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>""".encode()


def _alternative(told: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(told)}</rdf:li></rdf:Alt>'
