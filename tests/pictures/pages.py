"""Each page of the program once, for the guide of the coach and for who looks at all of them."""

import tempfile
from collections.abc import Callable
from pathlib import Path

from coach_desktop.desktop.pages.dossier import DossierPage
from coach_desktop.desktop.pages.intake_page import IntakePage
from coach_desktop.desktop.pages.key_cards import KeyCardsPage
from coach_desktop.desktop.pages.package_page import PackagePage
from coach_desktop.domain.attachment import AttachmentKind
from coach_desktop.domain.identity import Role
from coach_desktop.domain.record import Record
from coach_desktop.domain.visit import Alert, Contact, Visit
from coach_desktop.domain.week import WEEK
from coach_desktop.widgets.theme import Mode
from tests.builders import opened
from tests.clientscreen.table import seat
from tests.desk import Desk, desk
from tests.documents.papers import scan
from tests.house.test_pages import DOOR_WALKS, DOORS, PAGES, ROLES
from tests.pictures.album import Album
from tests.pictures.measures import measures_steps
from tests.post import card_of

WEEK_OF_BLOCKS = (
    {"soort": "les", "dag": "ma", "begin": "9:00", "einde": "12:00", "reistijd": "15"},
    {"soort": "les", "dag": "do", "begin": "9:00", "einde": "12:00", "opvang_nodig": "ja"},
    {"soort": "afspraak", "dag": "do", "begin": "11:00", "einde": "12:30"},
    {"soort": "opvang", "dag": "vr", "begin": "8:30", "einde": "12:30", "alle_kinderen": "ja"},
    {"soort": "taalstage", "dag": "wo", "begin": "13:00", "einde": "17:00", "naam": "Buurthuis"},
)
ASKED = "tal_oefent"
"""The question that the client answers on his own screen."""


def pictures_of_pages(album: Album, mode: Mode, names: frozenset[str] = frozenset()) -> None:
    """Walk to each page as a coach does, and grab it; `names` says which, none of them is all."""
    with tempfile.TemporaryDirectory() as folder:
        wanted = names or PAGES.keys() | DOORS.keys() | {"client", "help"}
        for name in sorted(wanted & PAGES.keys()):
            with desk(Path(folder) / name, mode=mode, role=ROLES.get(name, Role.COACH)) as at:
                kind, walk = PAGES[name]
                FULLER.get(name, walk)(at)
                at.settle()
                at.on(kind)
                album.shot(at.window, at.settle, name, mode)
        for name in sorted(wanted & DOORS.keys()):
            _door(album, mode, Path(folder) / name, name)
        if "client" in wanted:
            _client(album, mode, Path(folder) / "client")
        if "help" in wanted:
            with desk(Path(folder) / "help", mode=mode) as at:
                PAGES["today"][1](at)
                at.window.guide.turn()
                album.shot(at.window, at.settle, "help", mode)


def week_of_blocks(at: Desk, dossier: str) -> None:
    """A week in which a lesson meets an appointment."""
    for told in WEEK_OF_BLOCKS:
        at.workplace.weeks.keep(dossier, Record("", WEEK.name, dict(told)))
    at.steps.after.week(dossier, at.steps.home)


def scanned(at: Desk, dossier: str) -> None:
    """A scan of two pages, on the screen."""
    at.workplace.attachments.attach(dossier, scan(2), AttachmentKind.DIPLOMA, title="Diploma 1998")
    at.steps.dossier(dossier)
    at.settle()
    at.steps.papers.document(dossier, at.on(DossierPage)._model.documents.documents[0])


def _door(album: Album, mode: Mode, place: Path, name: str) -> None:
    if name == "unlock":
        with desk(place, mode=mode):
            pass
    with desk(place, mode=mode, made=False) as at:
        DOOR_WALKS.get(name, lambda _: None)(at)
        at.settle()
        album.shot(at.window, at.settle, name, mode)


def _client(album: Album, mode: Mode, place: Path) -> None:
    with (
        opened(place) as office,
        seat(office, office.intake(gez_vorm="partner_kinderen"), language="nl", mode=mode) as at,
    ):
        at.window._model.show(ASKED)
        album.shot(at.window, at.settle, "client", mode)


def _of_hodan(walk: Callable[[Desk, str], object]) -> Callable[[Desk], None]:
    """A walk that begins with the invented people."""

    def walked(at: Desk) -> None:
        at.press("examples")
        walk(at, at.workplace.people.find("Hodan")[0].dossier)

    return walked


def _intake(at: Desk, dossier: str) -> None:
    at.steps.language = "ar"
    at.steps.intake(dossier)
    at.settle()
    at.on(IntakePage)._model.go(ASKED)


def _measures(at: Desk, dossier: str) -> None:
    for step, name in measures_steps(at, dossier):
        if name == "metingen-toen-en-nu":
            return
        step()
        at.settle()


def _progress(at: Desk, dossier: str) -> None:
    _decided(at, dossier)
    at.steps.after.progress(dossier, "voortgangsgesprek")


def _visited(at: Desk, dossier: str) -> None:
    visit = Visit(
        "", "2026-11-16", Contact.HOME, 45, "Samen de post gelezen en de huisarts gebeld.",
        "Brief van de school meenemen", "2026-11-30", Alert.NONE,
    )  # fmt: skip
    at.workplace.visits.log(dossier, visit)
    at.steps.home()


def _card(at: Desk, dossier: str) -> None:
    _visited(at, dossier)
    at.steps.person(dossier)


def _duo(at: Desk, dossier: str) -> None:
    _decided(at, dossier)
    at.steps.after.duo(dossier)


def _decided(at: Desk, dossier: str) -> None:
    at.steps.plan(dossier)
    at.settle()
    at.press("decide")
    at.press("act")


def _paper(at: Desk, dossier: str) -> None:
    _decided(at, dossier)
    at.steps.papers.paper(dossier, "plain")


def _logbook(at: Desk, dossier: str) -> None:
    for look in (at.steps.dossier, at.steps.intake, at.steps.plan, at.steps.side.logbook):
        look(dossier)
        at.settle()


def _signing(at: Desk, dossier: str) -> None:
    at.steps.language = "nl"
    at.steps.plan(dossier)
    at.settle()
    at.press("act")


def _package(at: Desk, dossier: str) -> None:
    _trusting(at)
    workplace = at.workplace
    for card in workplace.cards.trusted():
        workplace.sharing.agree(dossier, card, purpose="maatschappelijke begeleiding")
    workplace.packages.seal("wim", [dossier])
    at.steps.packages.package(dossier)
    at.settle()
    at.on(PackagePage)._model.choose("wim")


def _key_cards(at: Desk, _dossier: str) -> None:
    _trusting(at)
    at.steps.packages.key_cards()
    at.settle()
    at.on(KeyCardsPage)._model.read_text(card_of("azc").canonical())


def _trusting(at: Desk) -> None:
    cards = at.workplace.cards
    for card in map(card_of, ("wim", "omar")):
        cards.trust(cards.read(card.canonical()), card.fingerprint[-1])


FULLER: dict[str, Callable[[Desk], None]] = {
    "document": _of_hodan(scanned),
    "paper": _of_hodan(_paper),
    "week": _of_hodan(week_of_blocks),
    "intake": _of_hodan(_intake),
    "measures": _of_hodan(_measures),
    "progress": _of_hodan(_progress),
    "round": _of_hodan(_visited),
    "card": _of_hodan(_card),
    "duo": _of_hodan(_duo),
    "logbook": _of_hodan(_logbook),
    "signing": _of_hodan(_signing),
    "package": _of_hodan(_package),
    "key_cards": _of_hodan(_key_cards),
    "figures": _of_hodan(lambda at, _: at.steps.after.figures()),
}
"""Where more is to be seen than the shortest way to a page shows."""
