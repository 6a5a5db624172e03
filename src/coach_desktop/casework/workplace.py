"""Everything that a coach can do once the vault is open, joined once by the front door."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Protocol

from coach_desktop.casework.access import Idle, NewOwner, Progress, Safe, TextSize
from coach_desktop.casework.agenda import Agenda
from coach_desktop.casework.arranging import Arrangements
from coach_desktop.casework.attachments import Attachments
from coach_desktop.casework.backups import Backups
from coach_desktop.casework.board import Board
from coach_desktop.casework.cards import Cards
from coach_desktop.casework.caseload import Caseloads
from coach_desktop.casework.caseload_undo import Imports
from coach_desktop.casework.cbs import Delivery
from coach_desktop.casework.coverage import Coverage
from coach_desktop.casework.differing import Differences
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.ending import Endings
from coach_desktop.casework.enforcement import Enforcement
from coach_desktop.casework.examples import Examples
from coach_desktop.casework.exchange import Exchange
from coach_desktop.casework.figures import Figures
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.letters import Letters
from coach_desktop.casework.looking import Looking
from coach_desktop.casework.lost_laptop import LostLaptop
from coach_desktop.casework.measuring import Measuring
from coach_desktop.casework.moving import Moving
from coach_desktop.casework.municipal import Municipal
from coach_desktop.casework.packages import Packages
from coach_desktop.casework.paper_ports import Printer, Sheets
from coach_desktop.casework.papers.gathering import Papers
from coach_desktop.casework.parts import Parts
from coach_desktop.casework.past import Pasts
from coach_desktop.casework.people import People
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.progress import Trajecten
from coach_desktop.casework.questionnaires import InForce, Questionnaires
from coach_desktop.casework.reasoning import Reasoning
from coach_desktop.casework.records import Records
from coach_desktop.casework.rescue import Rescue
from coach_desktop.casework.rights import Rights
from coach_desktop.casework.rounds import Rounds
from coach_desktop.casework.sharing import Sharing
from coach_desktop.casework.stamping import Stamping
from coach_desktop.casework.table import Table
from coach_desktop.casework.today import Today
from coach_desktop.casework.transferring import Transfers
from coach_desktop.casework.unpacking import Unpacking
from coach_desktop.casework.visits import Visits
from coach_desktop.casework.weeks import Weeks
from coach_desktop.domain.identity import Identity, Role
from coach_desktop.domain.keycard import KeyCard
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.plan.goals import LibraryGoal
from coach_desktop.plan.proposal import Coach


@dataclass(frozen=True, slots=True)
class Workplace:
    """An open vault with its owner, its municipality and all verbs."""

    identity: Identity
    profile: Gemeenteprofiel
    practice: bool
    telephone: str
    seal_certificate: str
    seal_fingerprint: str
    clock: Clock
    people: People
    caseloads: Caseloads
    imports: Imports
    intakes: Intakes
    measuring: Measuring
    coverage: Coverage
    parts: Parts
    pasts: Pasts
    plans: Plans
    records: Records
    trajecten: Trajecten
    enforcement: Enforcement
    figures: Figures
    delivery: Delivery
    sheets: Sheets
    agenda: Agenda
    drafting: Drafting
    reasoning: Reasoning
    arrangements: Arrangements
    letters: Letters
    stamping: Stamping
    today: Today
    board: Board
    looking: Looking
    differences: Differences
    visits: Visits
    cards: Cards
    card_paper: Callable[[KeyCard], bytes]
    sharing: Sharing
    packages: Packages
    unpacking: Unpacking
    attachments: Attachments
    rights: Rights
    table: Table
    questionnaires: Questionnaires
    in_force: InForce
    moving: Moving
    lost_laptop: Callable[[], LostLaptop]
    examples: Examples
    printer: Printer
    safe: Safe
    backups: Backups
    idle: Idle
    municipal: Municipal
    exchange: Exchange
    endings: Endings
    rounds: Rounds
    text_size: TextSize
    own_text: TextSize
    close: Callable[[], None]
    renewed: "Callable[[], Workplace]"
    """The same vault joined anew, with the questionnaire that is in force now. Slow."""

    @property
    def coach(self) -> Coach:
        """The owner as contact person of a plan."""
        return Coach(self.identity.author.name, self.telephone)

    @property
    def papers(self) -> Papers:
        """The documents beside the plan."""
        return Papers(
            self.plans.changes,
            self.intakes,
            self.trajecten,
            self.drafting,
            self.measuring,
            self.telephone,
            self.practice,
        )

    @property
    def transfers(self) -> Transfers:
        """Which coach has a dossier, and what is unfinished in it."""
        return Transfers(self.trajecten, self.parts, self.plans, self.today)

    @property
    def weeks(self) -> Weeks:
        """The weeks of the people in this vault."""
        return Weeks(self.records, self.trajecten, self.intakes)

    @property
    def library(self) -> Mapping[str, LibraryGoal]:
        """The goals by code."""
        return {goal.code: goal for goal in self.drafting.library}


class Doors(Protocol):
    """The way into a vault. All but the first three are slow: call them off the UI thread."""

    def has_vault(self) -> bool:
        """Whether a vault stands in this place."""
        ...

    @property
    def rescue(self) -> Rescue:
        """The ways back to the vault of this place."""
        ...

    def propose_passphrase(self) -> str:
        """Five words by chance."""
        ...

    def profiles(self) -> Mapping[str, str]:
        """Profiles to choose from: file stem and name of the municipality."""
        ...

    def roles(self, profile: str) -> Mapping[Role, str]:
        """The roles, as the municipality of a profile calls them."""
        ...

    def make(self, owner: NewOwner, passphrase: str, progress: Progress) -> str:
        """Make a vault and give its recovery code. Raises VaultError; then there is no vault."""
        ...

    def added_ways(self) -> frozenset[str]:
        """What opens the vault besides passphrase and recovery code: `keyring`, `escrow`."""
        ...

    def ask_municipality(self) -> None:
        """Ask, where the profile names an address for it, whether this laptop is still trusted."""
        ...

    def unlock(self, passphrase: str, *, as_it_is: bool = False) -> Workplace:
        """Open the vault; raises VaultError and leaves it as it was.

        With `vault.older` and `vault.altered` somebody may choose to open it `as_it_is`.
        """
        ...

    def unlock_by_code(self, code: str, *, as_it_is: bool = False) -> Workplace:
        """Open the vault with the recovery code; raises VaultError and leaves it as it was."""
        ...

    def unlock_by_keyring(self, *, as_it_is: bool = False) -> Workplace:
        """Open the vault with what this computer's keyring kept; raises CoachError."""
        ...

    def unlock_by_escrow(self, identity: str, *, as_it_is: bool = False) -> Workplace:
        """Open the vault with the municipality's own key; raises VaultError."""
        ...
