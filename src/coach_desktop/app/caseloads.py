"""Joins what a running caseload is taken in with; its files are read when somebody chooses one."""

from pathlib import Path

from coach_desktop import places
from coach_desktop.casework.caseload import Caseloads
from coach_desktop.casework.caseload_values import join_values
from coach_desktop.casework.caseload_words import read_words
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.listing import Listing
from coach_desktop.casework.people import People
from coach_desktop.forms.definition import Form

WORDS = "kolommen.toml"


class LateReader:
    """Fulfils `casework.listing.Reader`; the room that reads files is loaded at the first one."""

    def read(self, path: Path) -> Listing:
        """The table in a file."""
        from coach_desktop.authoring.listing import FileReader

        return FileReader().read(path)


def caseloads(people: People, changes: Changes, form: Form) -> Caseloads:
    """Make it; raises PackError when the file of words is wrong."""
    content = places.place("resources", "caseload", WORDS).read_bytes()
    values = join_values(read_words(content, WORDS), people.rules, form)
    return Caseloads(people, changes, LateReader(), values)
