"""Bytes of a document to the municipality: at once when they are few, else in parts.

An upload that broke off goes on where it was, known by nothing but the document's own key: the
server says which parts it has.
"""

import base64
from collections.abc import Mapping
from dataclasses import dataclass

from coach_desktop.exchange.asking import Table, needed, number, strange, table, text
from coach_desktop.exchange.wire import Json
from coach_desktop.exchange.zgw import Zgw

AT_ONCE = 5 * 1024 * 1024
_DOCUMENTS = "enkelvoudiginformatieobjecten"


@dataclass(frozen=True, slots=True)
class Upload:
    """The uploads of documents."""

    zgw: Zgw

    def make(self, body: Mapping[str, Json], content: bytes) -> Table:
        """Make a document with these bytes; of many bytes, only what they will be."""
        size = len(content)
        inside = base64.b64encode(content).decode() if size <= AT_ONCE else None
        told = {**body, "inhoud": inside, "bestandsomvang": size}
        return self.zgw.make(_DOCUMENTS, told)

    def is_whole(self, document: Table) -> bool:
        """Whether no part of it is still to come."""
        return not _parts(document)

    def finish(self, document: Table, content: bytes) -> None:
        """Bring over the parts that the server does not have yet, and say that it is whole."""
        parts = _parts(document)
        if not parts:
            return
        if not self._lock(document, parts):  # somebody forced it open: the upload begins anew
            parts, document = self._anew(document, len(content))
        begin = 0
        for part in sorted(parts, key=lambda each: number(each, "volgnummer")):
            end = begin + number(part, "omvang")
            if part.get("voltooid") is not True:
                piece = content[begin:end]
                self.zgw.put_part(needed(part, "url"), piece, text(part, "lock"))
            begin = end
        if begin != len(content):
            raise strange()
        self.zgw.unlock(needed(document, "url"), self._lock(document, parts))

    def _anew(self, document: Table, size: int) -> tuple[list[Table], Table]:
        address = needed(document, "url")
        lock = needed(self.zgw.lock(address), "lock")
        told: Mapping[str, Json] = {"inhoud": None, "bestandsomvang": size, "lock": lock}
        anew = self.zgw.change(_DOCUMENTS, address, told)
        return _parts(anew), {**anew, "lock": lock}

    def _lock(self, document: Table, parts: list[Table]) -> str:
        """The lock of the document: told when it was made, else the one of its parts."""
        return text(document, "lock") or text(parts[0], "lock")


def _parts(document: Table) -> list[Table]:
    found = document.get("bestandsdelen")
    return [table(each) for each in found] if isinstance(found, list) else []
