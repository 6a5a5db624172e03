"""A first draft of the PIP out of the answers; each part names the question it came from.

The coach decides: what is drafted here is only what somebody already answered, or what the
municipality's profile says by default. Nothing is scored and no route is chosen.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from coach_desktop.domain.answer import NOT_ASKED, Answer
from coach_desktop.domain.language import written_in
from coach_desktop.domain.pip import FreeText, Leerroute, PipContent, Started
from coach_desktop.domain.profile import Gemeenteprofiel

ROUTE_QUESTION = "rte_advies"
MOTIVATIONS: Mapping[Leerroute, str] = {
    Leerroute.B1: "rte_motivering_b",
    Leerroute.ONDERWIJS: "rte_motivering_o",
    Leerroute.Z: "rte_motivering_z",
}
HOURS: Mapping[str, str] = {
    "uren_per_week": "rte_uren_week",
    "intensiteit_route": "rte_b1_uren",
    "pvt_uren": "rte_pvt_uren",
    "map_uren": "rte_map_uren",
}
STARTING_POINT = (
    "ond_jaren", "ond_hoogste", "wrk_duur", "rte_lbt_uitslag", "erk_luisteren", "erk_spreken",
    "erk_gesprekken", "erk_lezen", "erk_schrijven", "beo_kracht", "wens_droom",
)  # fmt: skip
"""Questions whose answers a plan keeps as they were when it was made."""

_KNM = {Leerroute.B1: "examen", Leerroute.ONDERWIJS: "examen", Leerroute.Z: "lessen"}
READING_QUESTION = "rte_alfa"
FINISH_QUESTION = "rte_opleiding_afmaken"
VIEW_QUESTION = "rte_mening_reden"
TODDLERS_QUESTION = "gez_peuters"
BENEFIT_QUESTION = "gld_pwet"


@dataclass(frozen=True, slots=True)
class Coach:
    """Who will be the contact person of a plan."""

    name: str
    telephone: str


def draft_content(
    answers: Mapping[str, Answer],
    profile: Gemeenteprofiel,
    coach: Coach,
    *,
    spoken: str,
    map_hours_without_answer: int | None = None,
    pays_fixed_costs: bool = False,
) -> PipContent:
    """Draft a plan; `spoken` is the tag of the language that the client speaks."""
    said = _Said(answers)
    route = said.route(ROUTE_QUESTION)
    view = said.text(VIEW_QUESTION)
    hours = {field: said.number(question) for field, question in HOURS.items()}
    if route is Leerroute.ONDERWIJS:
        hours["map_uren"] = None
    elif hours["map_uren"] is None:
        hours["map_uren"] = map_hours_without_answer
    return PipContent(
        leerroute=route,
        motivering={each: text for each, name in MOTIVATIONS.items() if (text := said.text(name))},
        mening_client=FreeText(view, written_in(view, spoken)),
        uren_per_week=hours["uren_per_week"],
        intensiteit_route=hours["intensiteit_route"],
        pvt_uren=hours["pvt_uren"],
        map_uren=hours["map_uren"],
        knm=_KNM[route] if route else "",
        alfabetisering=said.text(READING_QUESTION),
        opleiding_afmaken=said.text(FINISH_QUESTION),
        voortgangsgesprekken=profile.voortgangsgesprekken,
        ondersteuning=FreeText(profile.text("ondersteuning")),
        vve=FreeText(profile.text("vve") if said.text(TODDLERS_QUESTION) not in ("", "0") else ""),
        participatiewet=FreeText(
            profile.text("participatiewet") if said.text(BENEFIT_QUESTION) == "ja" else ""
        ),
        ontzorgen=FreeText(profile.text("ontzorgen") if pays_fixed_costs else ""),
        contactpersoon=coach.name,
        contact_telefoon=coach.telephone,
        start=started(answers),
    )


def started(answers: Mapping[str, Answer]) -> tuple[Started, ...]:
    """Where the client stands, as far as it was told; a refusal is told too."""
    told = ((name, answers.get(name, NOT_ASKED)) for name in STARTING_POINT)
    return tuple(
        Started(name, answer.text, answer.reason) for name, answer in told if answer.is_given
    )


@dataclass(frozen=True, slots=True)
class _Said:
    answers: Mapping[str, Answer]

    def text(self, name: str) -> str:
        return self.answers.get(name, NOT_ASKED).text

    def number(self, name: str) -> int | None:
        text = self.text(name)
        return int(text) if text.isdecimal() else None

    def route(self, name: str) -> Leerroute | None:
        text = self.text(name)
        return Leerroute(text) if text in set(Leerroute) else None
