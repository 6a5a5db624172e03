"""A page of a PDF as a picture, through PDFium."""

import pypdfium2

from coach_desktop.casework.paper_ports import Picture


def page_picture(pdf: bytes, page: int, width: int) -> Picture:
    """A page (from 0) in a width in pixels, as 24-bit RGB."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        shown = document[page]
        scale = width / shown.get_width()
        bitmap = shown.render(scale=scale, rev_byteorder=True, may_draw_forms=True)
        picture = bitmap.to_pil().convert("RGB")
        return Picture(picture.width, picture.height, picture.tobytes(), len(document))
    finally:
        document.close()
