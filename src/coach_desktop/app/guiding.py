"""Joins what guides somebody on the road: plan, traject, terms, and what is counted."""

from dataclasses import replace
from typing import TypedDict

from coach_desktop import places
from coach_desktop.app.exports import VaultExports
from coach_desktop.app.ground import Ground
from coach_desktop.casework.agenda import Agenda
from coach_desktop.casework.arranging import Arrangements
from coach_desktop.casework.calls import Calls
from coach_desktop.casework.cbs import Delivery
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.enforcement import Enforcement
from coach_desktop.casework.figures import Figures
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.letters import Letters
from coach_desktop.casework.looking import Looking
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.reasoning import Reasoning
from coach_desktop.casework.records import Records
from coach_desktop.casework.today import Today
from coach_desktop.law.days import load_calendar
from coach_desktop.law.toets import Toets
from coach_desktop.plan.goals import read_library
from coach_desktop.plan.reasons import read_book

GOALS = "doelen.csv"
REASONS = "redenen.toml"


class Guided(TypedDict):
    """The parts of a workplace that plan, record and count."""

    records: Records
    trajecten: Trajecten
    enforcement: Enforcement
    arrangements: Arrangements
    today: Today
    plans: Plans
    drafting: Drafting
    reasoning: Reasoning
    letters: Letters
    figures: Figures
    delivery: Delivery
    agenda: Agenda
    looking: Looking


def join_guided(base: Ground, intakes: Intakes) -> Guided:
    """Guide by the rules of the law and of the municipality."""
    from coach_desktop.documents.diary import DiaryWriter

    vault, changes, rules, ours = base.vault, base.changes, base.rules, base.municipality
    toets, plan = Toets(rules), intakes.plan
    library = read_library(places.place("resources", "goals", GOALS).read_bytes(), GOALS)
    book = read_book(places.place("resources", "reasons", REASONS).read_bytes(), REASONS)
    calendar = load_calendar(places.place("resources", "rules", "dagen.toml"))
    records = Records(vault, changes, base.people)
    enforcement = Enforcement(records, Calls(vault, changes), rules)
    records = replace(records, guards=enforcement.guards())
    trajecten = Trajecten(records, toets, calendar, ours)
    today = Today(vault, base.people, trajecten)
    drafting = Drafting(plan, library, ours, rules, today.termijn, trajecten.reached)
    looking = Looking(vault, changes)
    figures = Figures(vault, today, trajecten, rules.local.targets, VaultExports(vault))
    return Guided(
        records=records,
        trajecten=trajecten,
        enforcement=enforcement,
        arrangements=Arrangements(records, rules),
        today=today,
        plans=Plans(vault, changes, toets),
        drafting=drafting,
        reasoning=Reasoning(plan, book, rules, records),
        letters=Letters(changes, drafting, base.practice),
        figures=figures,
        delivery=Delivery(figures, looking, intakes.gesprekken),
        agenda=Agenda(trajecten, figures, Calls(vault, changes), looking, DiaryWriter()),
        looking=looking,
    )
