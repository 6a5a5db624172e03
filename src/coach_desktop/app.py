"""Front door of the coach's process: makes every object once and joins the rooms."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from coach_desktop import places
from coach_desktop.casework.access import NewOwner, Progress, new_identity
from coach_desktop.casework.changes import Changes
from coach_desktop.casework.drafting import Drafting
from coach_desktop.casework.examples import Examples
from coach_desktop.casework.facts import FactRules
from coach_desktop.casework.intake import Intakes
from coach_desktop.casework.letters import Letters
from coach_desktop.casework.people import People
from coach_desktop.casework.pip import Plans
from coach_desktop.casework.ports import Clock
from coach_desktop.casework.today import Today
from coach_desktop.casework.workplace import Workplace
from coach_desktop.domain import profile
from coach_desktop.domain.answer import Value
from coach_desktop.domain.identity import Identity
from coach_desktop.forms import xform
from coach_desktop.forms.definition import Form
from coach_desktop.forms.instance import Plan
from coach_desktop.forms.world import Surroundings
from coach_desktop.law import pack
from coach_desktop.law.days import load_calendar
from coach_desktop.law.toets import Toets
from coach_desktop.machine.clock import RandomIds, SystemClock
from coach_desktop.machine.files import data_folder, make_private
from coach_desktop.machine.process import leave_no_dump, start_again
from coach_desktop.plan.goals import read_library
from coach_desktop.storage import entry, words
from coach_desktop.storage.datakey import DataKey

if TYPE_CHECKING:
    from coach_desktop.storage.vault import OpenVault

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
FORM = "brede_intake.xml"
TERMS = frozenset({"pip.termijn_weken"})
"""Rules of the pack whose logic is a term and stands in law/termijnen."""

SETTINGS = (
    "identity", "profile", "telephone", "practice", "seal_key", "seal_certificate",
)  # fmt: skip


@dataclass(slots=True)
class VaultDoors:
    """The way into one vault folder (Doors). SQL is imported when the coach asks for it."""

    folder: Path
    clock: Clock = field(default_factory=SystemClock)
    machine_now: Callable[[], datetime] = SystemClock().now

    def has_vault(self) -> bool:
        """Whether a vault stands in this place."""
        return entry.has_vault(self.folder)

    def propose_passphrase(self) -> str:
        """Five words by chance."""
        return words.make_passphrase()

    def profiles(self) -> Mapping[str, str]:
        """Profiles to choose from: file stem and name."""
        found = sorted(places.place("resources", "profiles").glob("*.toml"))
        return {path.stem: profile.load(path).name for path in found}

    def make(self, owner: NewOwner, passphrase: str, progress: Progress) -> str:
        """Make a vault and give its recovery code."""
        from coach_desktop.documents.certificate import make_seal
        from coach_desktop.storage.device_key import make_device_key
        from coach_desktop.storage.folder import create_vault, open_vault

        ids = RandomIds()
        secrets = entry.make_secrets(ids.new(), passphrase, progress)
        create_vault(self.folder, secrets.key, slots=secrets.slot_file)
        private, public = make_device_key()
        identity = new_identity(owner, ids.new, public)
        key, certificate = make_seal(owner.organisation, identity.device.id, self.machine_now())
        settings: dict[str, Value] = {
            "identity": identity.to_value(),
            "device_key": private.hex(),
            "seal_key": key.hex(),
            "seal_certificate": certificate,
            "profile": owner.profile,
            "telephone": owner.telephone,
            "practice": owner.practice,
        }
        vault = open_vault(self.folder, secrets.key)
        with vault.writing() as writing:
            for name, value in settings.items():
                writing.settle(name, value)
        vault.close()
        return secrets.recovery_code

    def unlock(self, passphrase: str) -> Workplace:
        """Open the vault."""
        return self._enter(entry.unlock_by_passphrase(self.folder, passphrase))

    def unlock_by_code(self, code: str) -> Workplace:
        """Open the vault with the recovery code."""
        return self._enter(entry.unlock_by_code(self.folder, code))

    def _enter(self, key: DataKey) -> Workplace:
        from coach_desktop.storage.folder import open_vault

        vault = open_vault(self.folder, key)
        try:
            return join(vault, self.clock)
        except BaseException:
            vault.close()
            raise


def join(vault: "OpenVault", clock: Clock) -> Workplace:
    """Make every object once and join the rooms; raises CoachError on a broken installation."""
    from coach_desktop.documents.certificate import fingerprint
    from coach_desktop.documents.printing import PdfPrinter
    from coach_desktop.documents.seal import Seal

    told = {name: vault.setting(name) for name in SETTINGS}
    identity = Identity.from_value(told["identity"] or {})
    municipality = profile.load(places.place("resources", "profiles", f"{told['profile']}.toml"))
    rules = pack.load(places.place("resources", "rules", "nederland.toml"))
    calendar = load_calendar(places.place("resources", "rules", "dagen.toml"))
    plan = Plan(load_form())
    practice = told["practice"] is True
    changes = Changes(vault, identity, clock, RandomIds())
    people = People(vault, changes, FactRules(clock.today, practice))
    surroundings = Surroundings(now=clock.now, new_id=RandomIds().new, zone=AMSTERDAM)
    library = read_library(
        places.place("resources", "goals", "doelen.csv").read_bytes(), "doelen.csv"
    )
    least_map = rules.entry("map.praktijkuren_min").count("uren")
    drafting = Drafting(plan, library, municipality, least_map)
    certificate = str(told["seal_certificate"])
    intakes = Intakes(vault, changes, people, plan, surroundings)
    return Workplace(
        identity=identity,
        profile=municipality,
        practice=practice,
        telephone=str(told["telephone"] or ""),
        seal_certificate=certificate,
        seal_fingerprint=fingerprint(certificate),
        clock=clock,
        people=people,
        intakes=intakes,
        plans=Plans(vault, changes, Toets(rules, elsewhere=TERMS)),
        drafting=drafting,
        letters=Letters(changes, drafting, practice),
        today=Today(vault, people, rules, calendar),
        examples=Examples(places.place("resources", "practice"), people, intakes, changes),
        printer=PdfPrinter(Seal(bytes.fromhex(str(told["seal_key"])), certificate)),
        close=vault.close,
    )


def load_form() -> Form:
    """The questionnaire in force, with its list files."""
    folder = places.place("resources", "forms")
    return xform.load((folder / FORM).read_bytes(), lambda name: (folder / name).read_bytes())


def main(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed."""
    make_private()
    leave_no_dump()
    folder = data_folder(Path(arguments[0]) if arguments[:1] else None) / "kluis"
    from coach_desktop.desktop.application import make_application
    from coach_desktop.desktop.main_window import MainWindow
    from coach_desktop.desktop.steps import Steps
    from coach_desktop.widgets.tasks import Tasks
    from coach_desktop.widgets.theme import Mode, theme

    app = make_application([], Mode.LIGHT)
    window = MainWindow()
    steps = Steps(window, VaultDoors(folder), Tasks(window))
    steps.mode_chosen.connect(lambda mode: theme().use(app, Mode(mode)))
    steps.locked.connect(lambda: start_again(list(arguments)))
    steps.begin()
    window.show()
    return app.exec()
