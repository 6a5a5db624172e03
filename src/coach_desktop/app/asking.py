"""Joins what is asked and told: the questionnaire, the intake and what goes with it."""

from functools import partial
from pathlib import Path
from typing import TypedDict
from zoneinfo import ZoneInfo

from coach_desktop import places
from coach_desktop.app.caseloads import caseloads
from coach_desktop.app.ground import Ground
from coach_desktop.app.neighbours import Neighbours
from coach_desktop.app.sessions import VaultSessions
from coach_desktop.casework.calls import Calls
from coach_desktop.casework.caseload import Caseloads
from coach_desktop.casework.coverage import Coverage
from coach_desktop.casework.differing import Differences
from coach_desktop.casework.examples import Examples
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.measuring import Measuring
from coach_desktop.casework.moving import Moving
from coach_desktop.casework.paper_ports import Printer
from coach_desktop.casework.parts import Parts
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.questionnaires import InForce, Questionnaires, Workshop, Written
from coach_desktop.casework.table import Table
from coach_desktop.domain.identity import Identity
from coach_desktop.forms.definition import Form
from coach_desktop.forms.findings import Brought
from coach_desktop.forms.world import Surroundings
from coach_desktop.law.toets import Toets
from coach_desktop.machine.clock import RandomIds

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FORM = "brede_intake.xml"


class Asked(TypedDict):
    """The parts of a workplace that ask."""

    questionnaires: Questionnaires
    in_force: InForce
    intakes: Intakes
    coverage: Coverage
    parts: Parts
    measuring: Measuring
    moving: Moving
    differences: Differences
    table: Table
    caseloads: Caseloads
    examples: Examples


def join_asked(base: Ground, printer: Printer) -> Asked:
    """Ask with the questionnaire that is in force."""
    vault, changes, people, rules = base.vault, base.changes, base.people, base.rules
    questionnaires = Questionnaires(vault, changes, shipped_form, _workshop(), printer)
    in_force = questionnaires.load()
    plan = in_force.plan
    surroundings = _surroundings(base.clock, base.identity)
    intakes = Intakes(vault, changes, people, plan, surroundings, questionnaires.former)
    media = partial(questionnaires.media, in_force)
    return Asked(
        questionnaires=questionnaires,
        in_force=in_force,
        intakes=intakes,
        coverage=Coverage(rules, base.municipality),
        parts=Parts(intakes, Calls(vault, changes), rules),
        measuring=Measuring(vault, intakes),
        moving=Moving(intakes),
        differences=Differences(vault, changes, intakes, Plans(vault, changes, Toets(rules))),
        table=Table(intakes, VaultSessions(vault), Neighbours(vault.folder.parent), media),
        caseloads=caseloads(people, changes, plan.form),
        examples=Examples(places.place("resources", "practice"), people, intakes, changes),
    )


def shipped_form() -> Written:
    """The questionnaire that comes with the program, with its list files."""
    folder = places.place("resources", "forms")
    lists = {path.name: path.read_bytes() for path in sorted(folder.glob("*.csv"))}
    return Written((folder / FORM).read_bytes(), lists)


def load_form() -> Form:
    """The same as it is asked."""
    return shipped_form().form()


def _surroundings(clock: Clock, identity: Identity) -> Surroundings:
    return Surroundings(
        now=clock.now,
        new_id=RandomIds().new,
        zone=AMSTERDAM,
        username=identity.author.name,
        device=identity.device.id,
    )


def _workshop() -> Workshop:
    """Reads workbooks, when the extra for it is installed."""

    def can_check() -> bool:
        from coach_desktop.authoring import checking

        return checking.can_check()

    def bring(path: Path) -> Brought:
        from coach_desktop.authoring import checking

        return checking.bring(path)

    return Workshop(can_check, bring)
