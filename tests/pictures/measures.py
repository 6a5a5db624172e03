"""The measurements as pictures: with a nulmeting alone, then with an eindmeting half done."""

from collections.abc import Callable, Mapping

from coach_desktop.casework.asking import EINDMETING
from coach_desktop.domain.answer import Reason
from coach_desktop.domain.moment import Moment
from tests.builders import as_answer
from tests.desk import Desk

ANSWERS: Mapping[str, str | Reason] = {
    "wrk_nu": "vrijwillig", "tal_luisteren": "a2", "tal_spreken": "a1", "dig_bericht": "hulp",
    "gzh_mag": "ja", "gzh_lijf": "3", "gzh_slaap": "4", "gzh_stemming": Reason.WIL_NIET_ZEGGEN,
    "gzh_toekomst": "5", "gzh_leven": "4", "gzh_contact": "4", "rei_fiets": "zelf",
    "gld_overzicht": "zelf", "gld_schuld": "nee", "mee_buiten": "wekelijks",
    "mee_activiteit": "wekelijks", "wens_droom": "Ik heb een eigen kraam.", "zrm_financien": "4",
    "zrm_werk_opleiding": "3", "zrm_tijdsbesteding": "4", "zrm_huisvesting": "5",
    "zrm_geestelijke_gezondheid": "4", "zrm_basale_adl": "5", "zrm_instrumentele_adl": "3",
    "zrm_sociaal_netwerk": "4", "zrm_maatschappelijke_participatie": Reason.LATER,
    "lad_trede": "4", "erk_luisteren": "a2", "erk_spreken": "a1", "erk_lezen": "a1",
}  # fmt: skip
"""What Hodan says at the end, with something refused, something later and much still open."""


def measures_steps(at: Desk, dossier: str) -> list[tuple[Callable[[], object], str]]:
    """What is pressed and what the picture of it is called."""
    return [
        (lambda: at.steps.road.measures(dossier), "metingen-nul"),
        (lambda: _told_at_the_end(at, dossier), "metingen"),
        (lambda: at.press("tab_1"), "metingen-toen-en-nu"),
        (lambda: at.press("act"), "eindmeting"),
    ]


def _told_at_the_end(at: Desk, dossier: str) -> None:
    intakes = at.workplace.intakes
    talk = intakes.open(dossier, intakes.begin(dossier, EINDMETING), Moment.WITHOUT_CLIENT)
    for address, told in ANSWERS.items():
        talk.keep(talk.answer(address, as_answer(told)))
    at.steps.road.measures(dossier)
