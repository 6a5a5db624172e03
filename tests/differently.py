"""A colleague with a laptop of his own, who was told something else about the same person."""

import tempfile
from pathlib import Path

from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain.answer import Answer
from tests.builders import BSN, OTHER_BSN, opened

ARABIC = "أريد أن أفتح مخبزًا صغيرًا في الحي وأن أعلّم أولادي الخبز"
TIGRINYA = "ናይ ገዛእ ርእሰይ ሕብስቲ ክኸፍት እደሊ"
DREAM = "wens_droom"
FACTS = {
    "adres": ("Dorpsstraat 1, 1234 AB Voorbeeldstad", "Kerkweg 9"),
    "bsn": (BSN, OTHER_BSN),
}


def tell_differently(workplace: Workplace, dossier: str) -> None:
    """Facts, and what the client wishes in two languages, told without knowing of each other."""
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(Path(folder) / "omar", author="7c1e33aa-omar", device="d2e88b10-omar") as omar,
    ):
        if workplace.intakes.find(dossier):
            workplace.people.record(dossier, "bsn", Answer())
        omar.changes.receive(workplace.people.vault.log(dossier))
        intakes = (workplace.intakes, omar.intakes)
        for place, (language, told) in enumerate((("ar", ARABIC), ("ti", TIGRINYA))):
            intake = intakes[place].open(dossier, intakes[place].find(dossier))
            intake.language = language
            intake.keep(intake.answer(DREAM, Answer(told)))
        for name, (mine, other) in FACTS.items():
            workplace.people.record(dossier, name, Answer(mine))
            omar.people.record(dossier, name, Answer(other))
        workplace.differences.changes.receive(omar.vault.log(dossier))
