"""DUO's messages about one dossier, in DUO's own names and codes, to copy over or to hand on.

The program calls nobody: what stands here is what somebody types in DUO's portal, or what the
municipality's own system sends. Source: DUO's contract for municipalities (PIP 1.2.0,
Contactpersoon 1.0.0, Inburgeringsaanbod 1.0.0, MAP/PVT/Z-route 1.0.0, GevolgdeUren 1.0.0).
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from coach_desktop.domain.answer import Value
from coach_desktop.domain.pip import Leerroute, PipContent, Version
from coach_desktop.domain.record import Record
from coach_desktop.law.termijnen import Inburgeringstermijn
from coach_desktop.law.uren import Hours

_FINISH = {"ja": True, "nee": False}
_BLAME = {"ja": "Ja", "nee": "Nee"}


@dataclass(frozen=True, slots=True)
class Message:
    """One message: its name, the path of DUO's contract that takes it, its fields in DUO's order.

    A field is a name of DUO's with a value; what is not known is left out.
    """

    name: str
    path: str
    fields: Mapping[str, Value]
    id: str = ""


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom DUO may call at the municipality."""

    naam: str
    email: str
    telefoonnummer: str


@dataclass(frozen=True, slots=True)
class Traject:
    """What the messages are made of: the plan that holds, the group, and what was recorded.

    `term` is None while no plan was vastgesteld.
    """

    pip: Version | None
    is_asiel: bool | None
    contact: Contact
    hours: Hours = field(default_factory=Hours)
    records: Mapping[str, Sequence[Record]] = field(default_factory=dict)
    term: Inburgeringstermijn | None = None

    def single(self, kind: str) -> Record:
        """The one record of a kind that is single; one that tells nothing when there is none."""
        return next(iter(self.records.get(kind, ())), Record("", kind))


def messages(traject: Traject) -> tuple[Message, ...]:
    """Every message for which there is something to tell, in the order of DUO's contract."""
    every = (
        *_pip(traject),
        _contact(traject.contact),
        *_offers(traject),
        *_results(traject),
        *_hours(traject),
    )
    return tuple(message for message in every if message.fields)


def pip_fields(content: PipContent, dagtekening: str, *, is_asiel: bool | None) -> dict[str, Value]:
    """The fields of the message PIP.

    The level is given when it was chosen, the intensity only for the B1-route of an
    asielstatushouder: DUO takes it for nobody else, though the plan itself must tell it.
    """
    route = content.leerroute
    told: dict[str, Value] = {
        "dagtekeningPip": dagtekening,
        "leerroute": route.value if route else "",
    }
    if content.niveau:
        told["niveau"] = content.niveau
    if route is Leerroute.B1 and is_asiel and content.intensiteit_route:
        told["geschatteIntensiteitB1Route"] = content.intensiteit_route
    if content.opleiding_afmaken in _FINISH:
        told["indicatorMagOpleidingAfmaken"] = _FINISH[content.opleiding_afmaken]
    if content.alfabetisering:
        told["indicatorAlfabetiseringsonderwijs"] = content.alfabetisering
    return {name: value for name, value in told.items() if value != ""}


def _pip(traject: Traject) -> Iterator[Message]:
    version = traject.pip
    if version is not None and version.dagtekening is not None:
        day = version.dagtekening.isoformat()
        told = pip_fields(version.content, day, is_asiel=traject.is_asiel)
        yield Message("PIP", "/personen/{bsn}/PIP", told, version.id)


def _contact(contact: Contact) -> Message:
    told: dict[str, Value] = {
        "naam": contact.naam,
        "email": contact.email,
        "telefoonnummer": contact.telefoonnummer,
    }
    return Message("Contactpersoon", "/contactpersonen", told if all(told.values()) else {})


def _offers(traject: Traject) -> Iterator[Message]:
    """An offer is told of an asielstatushouder only; without the indicator DUO takes none."""
    for offer in traject.records.get("aanbod", ()) if traject.is_asiel else ():
        told: dict[str, Value] = {
            "datumInburgeringsaanbod": offer.text("dag"),
            "verwachteStartdatumOpleiding": offer.text("verwachte_start"),
            "verwachteEinddatumOpleiding": offer.text("verwachte_einde"),
            "indicatorAlfabetiseringsonderwijs": offer.text("alfabetisering"),
        }
        number = offer.text("instellingsnummer") or "{instellingsnummer}"
        path = f"/personen/{{bsn}}/Inburgeringsaanbod/{number}"
        yield Message("Inburgeringsaanbod", path, _filled(told), offer.id)


def _results(traject: Traject) -> Iterator[Message]:
    module, statement, z_route = map(traject.single, ("map", "pvt", "z_route"))
    yield Message(
        "ResultaatMap",
        "/personen/{bsn}/map",
        _filled(
            {
                "datumEindgesprekMap": module.text("eindgesprek"),
                "verwijtbaar": _BLAME.get(module.text("verwijtbaar"), ""),
            }
        ),
    )
    yield Message(
        "ResultaatPvt",
        "/personen/{bsn}/pvt",
        _filled(
            {
                "datumOndertekeningPvt": statement.text("ondertekend"),
                "verwijtbaar": _BLAME.get(statement.text("verwijtbaar"), ""),
            }
        ),
    )
    told = _filled({"datumAfrondingZroute": z_route.text("afgerond")})
    yield Message("ResultaatZroute", "/personen/{bsn}/zroute", told)


def _hours(traject: Traject) -> Iterator[Message]:
    """Participation is told of nobody who is surely no asielstatushouder: DUO takes none."""
    hours = traject.hours
    activities = 0 if traject.is_asiel is False else hours.activities
    told = (
        ("TaallesEnKnmBredeIntake", "bredeintake/taallesknm", hours.lessons_in_intake),
        ("ParticipatieactiviteitenBredeIntake", "participatieactiviteiten", activities),
        ("ParticipatieAlsTaalles", "participatietaalles", hours.lessons),
    )
    for name, path, number in told:
        yield Message(name, f"/personen/{{bsn}}/uren/{path}", {"uren": number} if number else {})


def _filled(told: Mapping[str, Value]) -> dict[str, Value]:
    return {name: value for name, value in told.items() if value}


def as_bodies(told: Sequence[Message]) -> list[Value]:
    """The messages as DUO's contract takes them: where each goes, and the body that goes there."""
    return [
        {"bericht": message.name, "pad": message.path, "inhoud": dict(message.fields)}
        for message in told
    ]
