"""A revision added to a file of ours that leaves what the file says about itself as it was."""

from io import BytesIO

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter


class Revision(IncrementalPdfFileWriter):
    """What a signature adds, and no more.

    pyHanko would write its own name and moment into the document information and, in another form,
    into the XMP; both stay those of the paper, so that they go on agreeing.
    """

    def __init__(self, pdf: bytes) -> None:
        super().__init__(BytesIO(pdf))

    def _update_meta(self) -> None:
        """Leave the metadata alone."""
