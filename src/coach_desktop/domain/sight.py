"""Who sees what: S0 to S4 by role, by receiver, by moment. No other place tests a class.

S0 process, S1 ordinary, S2 money, family, status and BSN, S3 health, S4 safety (product.md rule 6).
"""

from dataclasses import dataclass, field
from enum import StrEnum

from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.shown import Receiver, Screen, Sheet


class Sensitivity(StrEnum):
    """How much harm an answer can do when the wrong person reads it."""

    S0 = "S0"
    S1 = "S1"
    S2 = "S2"
    S3 = "S3"
    S4 = "S4"


@dataclass(frozen=True, slots=True)
class Sight:
    """What may be shown; `agreed` classes only sentence by sentence, when the client agreed.

    `private` is a moment alone with the client, `unwatched` one without anybody else.
    """

    classes: frozenset[Sensitivity]
    agreed: frozenset[Sensitivity] = frozenset()
    chosen: frozenset[str] = field(default=frozenset())
    bsn: bool = False
    opened: frozenset[str] = field(default=frozenset())
    private: bool = False
    unwatched: bool = False

    @property
    def is_whole(self) -> bool:
        """Whether everything that can be told of anybody is seen, whatever its name is."""
        return self.bsn and self.classes == _ALL

    def allows(self, sensitivity: Sensitivity, name: str = "") -> bool:
        """Whether a fact or answer of this class is seen.

        A chosen name lets S2 pass, and one that the coach opened lets S3 pass; no more.
        """
        is_chosen = sensitivity is Sensitivity.S2 and name in self.chosen
        is_opened = sensitivity is Sensitivity.S3 and name in self.opened
        return sensitivity in self.classes or is_chosen or is_opened

    def allows_asked(
        self, sensitivity: Sensitivity, name: str, *, to_client: bool, in_private: bool
    ) -> bool:
        """Whether a question is there at all, with its answer and its notes.

        What is put to the client about safety, or in private, is there only while the client is
        alone with the coach; what the coach notes about it only while nobody else can look along.
        """
        if not self.allows(sensitivity, name):
            return False
        if sensitivity is not Sensitivity.S4 and not in_private:
            return True
        return self.private if to_client else self.unwatched

    def allows_address(self, *, secret: bool) -> bool:
        """Whether an address is seen; one that is to be kept secret only by who may see a BSN."""
        return self.allows(Sensitivity.S1) and (self.bsn or not secret)

    def allows_agreed(self, sensitivity: Sensitivity) -> bool:
        """Whether a sentence of this class is seen that the client agreed to."""
        return sensitivity in self.classes or sensitivity in self.agreed


_S = Sensitivity
_ORDINARY = frozenset({_S.S0, _S.S1})
_WITH_STATUS = _ORDINARY | {_S.S2}
_WITH_HEALTH = _WITH_STATUS | {_S.S3}
_ALL = _WITH_HEALTH | {_S.S4}
_NOTHING = Sight(frozenset())

_AGREED = frozenset({_S.S3})
_WITH_MONEY = (
    Sheet.FINAL, Sheet.MEASURES, Sheet.COSTS_BEGIN, Sheet.COSTS_CHECK, Sheet.COSTS_END,
)  # fmt: skip
_PAPERS = {
    **dict.fromkeys(Sheet, Sight(_ORDINARY)),
    **dict.fromkeys(_WITH_MONEY, Sight(_WITH_STATUS)),
    Sheet.PLAIN: Sight(_WITH_STATUS, agreed=_AGREED),
    Sheet.HANDOVER: Sight(_WITH_STATUS, agreed=_AGREED, bsn=True),
    Sheet.INTAKE: Sight(_WITH_HEALTH, bsn=True),
    Sheet.FORM: Sight(_WITH_STATUS, bsn=True),
}
"""What whoever gets a document may read in it. S4 is in none."""

_CASEWORK = frozenset(
    {
        Screen.TODAY,
        Screen.REGISTER,
        Screen.CASELOAD,
        Screen.DOSSIER,
        Screen.INTAKE,
        Screen.MEASURES,
        Screen.PROGRESS,
        Screen.DUO,
        Screen.FIGURES,
        Screen.PLAN,
        Screen.WEEK,
        Screen.SIGNING,
        Screen.DOCUMENT,
        Screen.LOGBOOK,
        Screen.CONFLICT,
        Screen.VISIT,
        Screen.SETTINGS,
        Screen.EXCHANGE,
        Screen.PACKAGE,
        Screen.KEY_CARDS,
    }
)
_SCREENS = {
    Role.COACH: _CASEWORK | {Screen.QUESTIONNAIRE},
    Role.TEAMLEIDER: _CASEWORK - {Screen.VISIT},
    Role.BEGELEIDER: frozenset(
        {
            Screen.ROUND,
            Screen.REGISTER,
            Screen.CARD,
            Screen.VISIT,
            Screen.SETTINGS,
            Screen.EXCHANGE,
            Screen.PACKAGE,
            Screen.KEY_CARDS,
        }
    ),
    Role.BEHEERDER: frozenset({Screen.COUNTS, Screen.SETTINGS, Screen.QUESTIONNAIRE}),
}

_DECIDES = frozenset({Role.COACH, Role.TEAMLEIDER})
_REACHED_BY = frozenset({"roepnaam", "gesprekstaal", "telefoon", "email", "adres", "contactwijze"})
_SAFE_FOR_S4 = frozenset({Moment.ALONE_WITH_CLIENT, Moment.WITHOUT_CLIENT})


def sight(
    role: Role,
    receiver: Receiver,
    moment: Moment = Moment.UNKNOWN,
    *,
    chosen: frozenset[str] = frozenset(),
    opened: frozenset[str] = frozenset(),
) -> Sight:
    """Decide what this role may show to this receiver now.

    `chosen` names the profile's S2, `opened` the S3 that the coach opened on the client's screen.
    """
    decides = role in _DECIDES
    if receiver is Receiver.OWN_SCREEN:
        return _own_screen(role, moment, chosen)
    if receiver is Receiver.CLIENT_SCREEN:
        return Sight(_WITH_STATUS, opened=opened) if role is Role.COACH else Sight(_ORDINARY)
    if receiver is Receiver.PIP:
        health = frozenset({_S.S3})
        return Sight(_WITH_STATUS, agreed=health, bsn=True) if decides else _NOTHING
    return Sight(_ORDINARY, bsn=decides)


def sheets(role: Role) -> tuple[Sheet, ...]:
    """The documents that a role may make, in the order in which they are offered."""
    return tuple(Sheet) if role in _DECIDES else ()


def paper(role: Role, sheet: Sheet, *, chosen: frozenset[str] = frozenset()) -> Sight:
    """What stands in a document: what its receiver may read, of what its maker may see.

    `chosen` names the profile's S2: who visits reads it on the card.
    """
    if sheet not in sheets(role):
        return _NOTHING
    own, reader = _own_screen(role, Moment.UNKNOWN, frozenset()), _PAPERS[sheet]
    seen = reader.classes & own.classes
    for_visits = chosen if sheet is Sheet.CARD else frozenset()
    bsn = reader.bsn and own.bsn
    return Sight(seen, agreed=reader.agreed, chosen=for_visits, bsn=bsn)


def has_mandate(role: Role) -> bool:
    """Whether somebody in this role may take decisions in the name of the college."""
    return role in _DECIDES


def is_process(sensitivity: Sensitivity) -> bool:
    """Whether something of this class tells of nobody: it is about the work alone."""
    return sensitivity is Sensitivity.S0


def screens(role: Role) -> frozenset[Screen]:
    """The pages of a role: there is no way to another one."""
    return _SCREENS[role]


def home(role: Role) -> Screen:
    """The page where this role begins."""
    starts = (Screen.TODAY, Screen.ROUND, Screen.COUNTS)
    return next(each for each in starts if each in screens(role))


def holds(role: Role, *, chosen: frozenset[str] = frozenset()) -> Sight:
    """What may stand in the vault of this role at all, whoever asks, typed or come in.

    What is not in it cannot be lost with a laptop. A BSN is never among what a profile chooses.
    """
    return {
        Role.COACH: Sight(_ALL, bsn=True),
        Role.TEAMLEIDER: Sight(_WITH_STATUS, bsn=True),
        Role.BEGELEIDER: Sight(_ORDINARY, chosen=chosen),
        Role.BEHEERDER: _NOTHING,
    }[role]


def leaves(role: Role, *, chosen: frozenset[str] = frozenset()) -> Sight:
    """What of a dossier stands at the municipality for people of this role to read.

    Safety (S4) is in neither object: it travels from coach to coach, sealed.
    """
    if role is Role.COACH:
        return Sight(_WITH_HEALTH, bsn=True)
    return holds(role, chosen=chosen)


def needs(
    role: Role,
    room: str,
    name: str = "",
    *,
    chosen: frozenset[str] = frozenset(),
    is_his_agreement: bool = False,
) -> bool:
    """Whether somebody in this role is given what stands in a room of a dossier at all.

    A room is the first part of a path. A begeleider is given what his pages show: the facts, the
    visits, the answers that the profile chose for him, and the agreement by which he has it. A
    beheerder is given nothing.
    """
    if role is Role.BEGELEIDER:
        return (
            is_his_agreement or room in {"fact", "visit"} or (room == "intake" and name in chosen)
        )
    return role in _DECIDES


def may_tell(role: Role, room: str, name: str = "") -> bool:
    """Whether what somebody in this role told of a room is taken in from another vault.

    A begeleider tells of visits and of how somebody is reached: no plan, no decision, no agreement
    and no secrecy of an address comes from him.
    """
    if role is Role.BEGELEIDER:
        return room == "visit" or (room == "fact" and name in _REACHED_BY)
    return role in _DECIDES


def may_hand_on(role: Role) -> bool:
    """Whether he may send on what others told; else only what he told himself goes back."""
    return role in _DECIDES


def is_for_coaches_alone(sensitivity: Sensitivity) -> bool:
    """Whether it never leaves by the usual way: it travels from coach to coach or not at all."""
    return sensitivity is _S.S4


def is_delicate(sensitivity: Sensitivity) -> bool:
    """Whether it is about money, family, status, health or safety.

    Before such a thing is asked, the right to talk alone was told (Besluit 5.2(2)).
    """
    return sensitivity not in _ORDINARY


def can_harm(sensitivity: Sensitivity) -> bool:
    """Whether a word that was taken wrongly can do harm: health and safety."""
    return sensitivity in {_S.S3, _S.S4}


def _own_screen(role: Role, moment: Moment, chosen: frozenset[str]) -> Sight:
    return {
        Role.COACH: Sight(
            _ALL if moment in _SAFE_FOR_S4 else _WITH_HEALTH,
            bsn=True,
            private=moment is Moment.ALONE_WITH_CLIENT,
            unwatched=moment is Moment.WITHOUT_CLIENT,
        ),
        Role.TEAMLEIDER: Sight(_WITH_STATUS, bsn=True),
        Role.BEGELEIDER: Sight(_ORDINARY, chosen=chosen),
        Role.BEHEERDER: Sight(frozenset({_S.S0})),
    }[role]
