"""Makes every object once and joins the rooms; loaded while the passphrase is typed."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coach_desktop import places
from coach_desktop.app.card_paper import card_paper
from coach_desktop.app.caseloads import caseloads
from coach_desktop.app.exchanging import VaultRounds
from coach_desktop.app.exports import VaultExports
from coach_desktop.app.idle import VaultIdle
from coach_desktop.app.laptop import lost_laptop
from coach_desktop.app.municipal import VaultMunicipal
from coach_desktop.app.neighbours import Neighbours
from coach_desktop.app.notary import notary, trusted_issuers
from coach_desktop.app.rules import municipality as of_municipality
from coach_desktop.app.sealing import VaultSealer
from coach_desktop.app.sessions import VaultSessions
from coach_desktop.app.text_size import OWN_TEXT, VaultTextSize
from coach_desktop.casework.access import Safe
from coach_desktop.casework.agenda import Agenda
from coach_desktop.casework.arranging import Arrangements
from coach_desktop.casework.attachments import Attachments
from coach_desktop.casework.backups import Backups
from coach_desktop.casework.board import Board
from coach_desktop.casework.calls import Calls
from coach_desktop.casework.cards import Cards
from coach_desktop.casework.caseload_undo import Imports
from coach_desktop.casework.cbs import Delivery
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.coverage import Coverage
from coach_desktop.casework.differing import Differences
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.ending import Endings
from coach_desktop.casework.enforcement import Enforcement
from coach_desktop.casework.examples import Examples
from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.facts import FactRules
from coach_desktop.casework.figures import Figures
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.letters import Letters
from coach_desktop.casework.looking import Looking
from coach_desktop.casework.measuring import Measuring
from coach_desktop.casework.moving import Moving
from coach_desktop.casework.packages import Packages
from coach_desktop.casework.parts import Parts
from coach_desktop.casework.past import Pasts
from coach_desktop.casework.people import People
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.questionnaires import Questionnaires, Workshop, Written
from coach_desktop.casework.reasoning import Reasoning
from coach_desktop.casework.records import Records
from coach_desktop.casework.retention import finish_scrub
from coach_desktop.casework.rights import join_rights
from coach_desktop.casework.sharing import Sharing
from coach_desktop.casework.stamping import Stamping
from coach_desktop.casework.table import Table
from coach_desktop.casework.today import Today
from coach_desktop.casework.undo import Undoing
from coach_desktop.casework.unpacking import Unpacking
from coach_desktop.casework.visits import Visits
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain.identity import Identity
from coach_desktop.forms.definition import Form
from coach_desktop.forms.findings import Brought
from coach_desktop.forms.world import Surroundings
from coach_desktop.law.days import load_calendar
from coach_desktop.law.toets import Toets
from coach_desktop.machine.clock import RandomIds
from coach_desktop.machine.folders import danger
from coach_desktop.plan.goals import read_library
from coach_desktop.plan.reasons import read_book

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FORM = "brede_intake.xml"
GOALS = "doelen.csv"
REASONS = "redenen.toml"

SETTINGS = (
    "identity", "profile", "telephone", "practice", "seal_key", "seal_certificate",
)  # fmt: skip


def join(vault: "OpenVault", clock: Clock, safe: Safe) -> Workplace:
    """Make every object once and join the rooms; raises CoachError on a broken installation."""
    from coach_desktop.documents.certificate import Seal, fingerprint
    from coach_desktop.documents.diary import DiaryWriter
    from coach_desktop.documents.printing import PdfPrinter
    from coach_desktop.documents.sheets import SheetWriter

    told = {name: vault.setting(name) for name in SETTINGS}
    identity = Identity.from_value(told["identity"] or {})
    ours = of_municipality(str(told["profile"]))
    rules, municipality = ours.rules, ours.profile
    calendar = load_calendar(places.place("resources", "rules", "dagen.toml"))
    practice = told["practice"] is True
    changes = Changes(vault, identity, clock, RandomIds(), municipality.chosen_s2)
    people = People(vault, changes, FactRules(clock.today, practice))
    surroundings = _surroundings(clock, identity)
    library = read_library(places.place("resources", "goals", GOALS).read_bytes(), GOALS)
    certificate = str(told["seal_certificate"])
    issuers = trusted_issuers(municipality)
    printer = PdfPrinter(Seal(bytes.fromhex(str(told["seal_key"])), certificate), issuers)
    questionnaires = Questionnaires(vault, changes, shipped_form, _workshop(), printer)
    in_force = questionnaires.load()
    plan = in_force.plan
    toets = Toets(rules)
    records = Records(vault, changes, people)
    enforcement = Enforcement(records, Calls(vault, changes), rules)
    records = replace(records, guards=enforcement.guards())
    trajecten = Trajecten(records, toets, calendar, municipality)
    board = Today(vault, people, trajecten)
    plans = Plans(vault, changes, toets)
    clock_of_others = partial(notary, municipality, clock)
    has_clock = bool(municipality.ondertekening.time_stamp)
    drafting = Drafting(plan, library, municipality, rules, board.termijn, trajecten.reached)
    book = read_book(places.place("resources", "reasons", REASONS).read_bytes(), REASONS)
    intakes = Intakes(vault, changes, people, plan, surroundings, questionnaires.former)
    looking = Looking(vault, changes)
    figures = Figures(vault, board, trajecten, rules.local.targets, VaultExports(vault))
    cards = Cards(vault, changes, VaultSealer(vault, identity))
    sharing = Sharing(records)
    exchange = Exchange(
        vault,
        changes,
        lambda: sharing.with_any(cards.guides()),
        municipality.uitwisseling.recipient,
    )
    rights = join_rights(
        changes,
        people,
        intakes,
        rules,
        municipality,
        practice=practice,
        delivered=exchange,
        reauth=safe,
    )
    municipal = VaultMunicipal(vault, safe, municipality.uitwisseling, identity, clock)
    rounds = VaultRounds(exchange, municipality, lambda: municipal.wire, municipal.hang_up)
    municipal.push = lambda step: rounds.run(step).code

    def close() -> None:
        municipal.close()
        vault.close()

    finish_scrub(vault)
    return Workplace(
        identity=identity,
        profile=municipality,
        practice=practice,
        telephone=str(told["telephone"] or ""),
        seal_certificate=certificate,
        seal_fingerprint=fingerprint(certificate),
        clock=clock,
        people=people,
        caseloads=caseloads(people, changes, plan.form),
        imports=Imports(vault, changes),
        intakes=intakes,
        coverage=Coverage(rules, municipality),
        parts=Parts(intakes, Calls(vault, changes), rules),
        pasts=Pasts(intakes, rights.corrections, Undoing(vault, changes)),
        measuring=Measuring(vault, intakes),
        plans=plans,
        records=records,
        trajecten=trajecten,
        enforcement=enforcement,
        figures=figures,
        delivery=Delivery(figures, looking, intakes.gesprekken),
        sheets=SheetWriter(),
        agenda=Agenda(trajecten, figures, Calls(vault, changes), looking, DiaryWriter()),
        drafting=drafting,
        reasoning=Reasoning(plan, book, rules, records),
        arrangements=Arrangements(records, rules),
        letters=Letters(changes, drafting, practice),
        stamping=Stamping(plans, printer, clock_of_others if has_clock else None),
        today=board,
        board=Board(board, changes, rights.retention.terms),
        looking=looking,
        differences=Differences(vault, changes, intakes, Plans(vault, changes, toets)),
        visits=Visits(vault, changes),
        cards=cards,
        card_paper=lambda card: card_paper(card, municipality, clock),
        sharing=sharing,
        packages=Packages(vault, changes, people, cards, sharing, practice),
        unpacking=Unpacking(vault, changes, cards, practice),
        table=Table(
            intakes,
            VaultSessions(vault),
            Neighbours(vault.folder.parent),
            partial(questionnaires.media, in_force),
        ),
        attachments=Attachments(vault, changes, printer),
        rights=rights,
        questionnaires=questionnaires,
        in_force=in_force,
        moving=Moving(intakes),
        lost_laptop=lambda: lost_laptop(vault, identity, municipality, clock, practice=practice),
        examples=Examples(places.place("resources", "practice"), people, intakes, changes),
        printer=printer,
        safe=safe,
        backups=Backups(vault, clock, danger, practice),
        idle=VaultIdle(vault),
        municipal=municipal,
        exchange=exchange,
        endings=Endings(vault, changes, sharing, exchange.place),
        rounds=rounds,
        close=close,
        text_size=VaultTextSize(vault),
        own_text=VaultTextSize(vault, OWN_TEXT),
        renewed=lambda: join(vault, clock, safe),
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
