"""Our nouns to theirs: which zaak, rollen, statussen, documents and besluiten a dossier asks for.

Every step has a key that was made offline out of ids of ours, so that each device makes the same
one and a second try finds the first. A text that begins with `@` stands for the address that the
step of that key got. Nothing of what somebody told stands in a zaak: only its course.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import TypeGuard
from zoneinfo import ZoneInfo

from coach_desktop.casework.ledger import ObjectKind, Step
from coach_desktop.domain.answer import Value
from coach_desktop.domain.dossier import gesprek_path, oproep_path, pip_path
from coach_desktop.domain.gesprek import Deel, gesprek_from_value
from coach_desktop.domain.identity import Identity
from coach_desktop.domain.operation import Kind, Operation
from coach_desktop.domain.pip import DocumentRow, PipState, Version
from coach_desktop.exchange.catalogue import SECRECY, Catalogue, Names

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
_ORDER = (
    "zaak", "rol", "status", "document", "zaakdocument", "besluit", "besluitdocument",
    "bekendmaking", "zaakobject",
)  # fmt: skip
_SECOND = timedelta(seconds=1)
_MEDEWERKER = 24
"""The longest identificatie of a medewerker in the standard."""


def medewerker(author: str) -> str:
    """The identificatie of a coach at the municipality."""
    return author.replace("-", "")[:_MEDEWERKER]


@dataclass(frozen=True, slots=True)
class Case:
    """What is known of a dossier for the municipality: its facts that a zaak names, its plans."""

    dossier: str
    log: Sequence[Operation]
    versions: Sequence[Version]
    bsn: str
    begun: Collection[str] = ()
    """The keys of the steps that this device began."""

    @property
    def continued(self) -> Mapping[str, str]:
        """The ids of documents of which another one has all, and proofs besides; and its path."""
        plans = (each for each in self.log if each.kind is Kind.PIP)
        told = ((each.answer.value, each.path) for each in plans)
        return {str(row["continues"]): path for row, path in told if _continues(row)}

    def former(self, path: str) -> str:
        """The id of the document that the one at this path continues, when it was sent; else ''."""
        found = (own for own, newer in self.continued.items() if newer == path)
        return next((own for own in found if f"document/{own}" in self.begun), "")


@dataclass(frozen=True, slots=True)
class Translation:
    """Turns dossiers into steps, for one server in one epoch."""

    server: str
    epoch: int
    names: Names
    catalogue: Catalogue
    identity: Identity
    organisation: str
    takes: Callable[[Operation], bool]
    """Whether what follows from an operation is for this device to bring over."""

    def steps(self, case: Case) -> tuple[Step, ...]:
        """Every step that a dossier asks of this device."""
        if not case.log or not self.catalogue.zaaktype or not self.names["rsin"]:
            return ()
        found = [*self._rollen(case), *self._statussen(case)]
        for version in case.versions:
            if version.is_final:
                found += self._decision(case, version)
        if self.takes(case.log[0]):
            found.append(self._zaakobject(case))
        return (self._zaak(case), *found) if found else ()

    def zaak_key(self, dossier: str) -> str:
        """The identificatie of the zaak of a dossier."""
        return self.names.key(dossier)

    def _zaak(self, case: Case) -> Step:
        rsin = self.names["rsin"]
        body: dict[str, Value] = {
            "identificatie": self.zaak_key(case.dossier),
            "bronorganisatie": rsin,
            "verantwoordelijkeOrganisatie": rsin,
            "zaaktype": self.catalogue.zaaktype,
            "startdatum": _day(case.log[0].claimed_time).isoformat(),
            "omschrijving": "Inburgering",
            "vertrouwelijkheidaanduiding": SECRECY,
        }
        return self._step(case, "zaak", "", (), body)

    def _zaakobject(self, case: Case) -> Step:
        """Ties the zaak to its object by id: by its address the server would go and fetch it."""
        body: dict[str, Value] = {
            "zaak": self._at("zaak", case.dossier),
            "object": "",
            "objectType": "overige",
            "objectTypeOverige": ObjectKind.INBURGERINGSDOSSIER.value,
            "objectIdentificatie": {"overigeData": {"uuid": case.dossier}},
        }
        return self._step(case, "zaakobject", "", (self._key("zaak", case.dossier),), body)

    def _rollen(self, case: Case) -> Iterator[Step]:
        mine = self.takes(case.log[0])
        if mine and case.bsn and (roltype := self.catalogue.roltypen.get("initiator")):
            who: dict[str, Value] = {"inpBsn": case.bsn}
            yield self._rol(case, "initiator", roltype, "natuurlijk_persoon", who)
        if mine and (roltype := self.catalogue.roltypen.get("behandelaar")):
            who = self._coach(case.log[0])
            yield self._rol(case, "behandelaar", roltype, "medewerker", who)

    def _coach(self, first: Operation) -> dict[str, Value]:
        """Who leads a case: who made the dossier; here, when it came from another organisation."""
        coach = self.identity.author
        if first.author != coach.id and first.organisation == self.identity.organisation.id:
            return {"identificatie": medewerker(first.author)}
        return {"identificatie": medewerker(coach.id), "achternaam": coach.name[:200]}

    def _rol(
        self, case: Case, name: str, roltype: str, sort: str, who: Mapping[str, Value]
    ) -> Step:
        body: dict[str, Value] = {
            "zaak": self._at("zaak", case.dossier),
            "betrokkeneType": sort,
            "roltype": roltype,
            "roltoelichting": name.capitalize(),
            "betrokkeneIdentificatie": dict(who),
        }
        return self._step(case, "rol", name, (self._key("zaak", case.dossier),), body)

    def _statussen(self, case: Case) -> Iterator[Step]:
        after = datetime.max.replace(tzinfo=UTC)
        for name, operation in reversed(list(self._moments(case))):
            statustype = self.catalogue.statustypen.get(name)
            when = operation.claimed_time.astimezone(UTC).replace(microsecond=0)
            when = after = min(when, after - _SECOND)  # no two of a zaak in one second
            if statustype and self.takes(operation):
                body: dict[str, Value] = {
                    "zaak": self._at("zaak", case.dossier),
                    "statustype": statustype,
                    "datumStatusGezet": when.isoformat().replace("+00:00", "Z"),
                }
                needs = (self._key("zaak", case.dossier),)
                yield self._step(case, "status", operation.id, needs, body)

    def _moments(self, case: Case) -> Iterator[tuple[str, Operation]]:
        """The operations by which a case came to another status, in their order."""
        named = {"intake": _first(case.log, _is_call), "afgenomen": _first(case.log, _is_taken)}
        found = {each.id: name for name, each in named.items() if each is not None}
        for version in case.versions:
            paths = {pip_path(version.id): "concept"}
            for row in version.states:
                if row.state is PipState.VASTGESTELD:
                    paths[pip_path(version.id, "staat", row.id)] = "vastgesteld"
            for path, name in paths.items():
                told = next((each for each in case.log if each.path == path), None)
                if told is not None:
                    found[told.id] = name
        return ((found[each.id], each) for each in case.log if each.id in found)

    def _decision(self, case: Case, version: Version) -> Iterator[Step]:
        documents = [
            row
            for row in version.documents
            if self._told(case, version, "document", row.id) and not self._gives_way(case, row)
        ]
        for row in documents:
            yield from self._document(case, version, row)
        state = next(row for row in version.states if row.state is PipState.VASTGESTELD)
        if self.catalogue.besluittype and self._told(case, version, "staat", state.id):
            yield from self._besluit(case, version, version.dagtekening or state.on, documents)

    def _gives_way(self, case: Case, row: DocumentRow) -> bool:
        """Whether a document with more proofs goes in its place: it was not sent before.

        What is there as `definitief` is not changed any more; then that one goes beside it.
        """
        return row.id in case.continued and self._key("document", row.id) not in case.begun

    def _document(self, case: Case, version: Version, row: DocumentRow) -> Iterator[Step]:
        if not self.catalogue.informatieobjecttype:
            return
        key = self.names.key(row.id)
        title = f"Persoonlijk plan inburgering en participatie, versie {version.number}"
        body: dict[str, Value] = {
            "identificatie": key,
            "bronorganisatie": self.names["rsin"],
            "creatiedatum": row.on.isoformat(),
            "titel": title,
            "auteur": self.organisation[:200],
            "taal": "dut",
            "status": "definitief",
            "indicatieGebruiksrecht": False,
            "formaat": "application/pdf",
            "bestandsnaam": f"{key}.pdf",
            "vertrouwelijkheidaanduiding": SECRECY,
            "informatieobjecttype": self.catalogue.informatieobjecttype,
            "integriteit": {
                "algoritme": "sha_256",
                "waarde": row.sha256,
                "datum": row.on.isoformat(),
            },
        }
        if former := case.former(pip_path(version.id, "document", row.id)):
            body["beschrijving"] = f"Hetzelfde plan als {self.names.key(former)}, met tijdstempel."
        yield self._step(case, "document", row.id, (), body)
        needs = (self._key("zaak", case.dossier), self._key("document", row.id))
        link: dict[str, Value] = {"zaak": f"@{needs[0]}", "informatieobject": f"@{needs[1]}"}
        yield self._step(case, "zaakdocument", row.id, needs, {**link, "titel": title})

    def _besluit(
        self, case: Case, version: Version, day: date, documents: Sequence[DocumentRow]
    ) -> Iterator[Step]:
        zaak, besluit = self._key("zaak", case.dossier), self._key("besluit", version.id)
        body: dict[str, Value] = {
            "identificatie": self.names.key(version.id),
            "verantwoordelijkeOrganisatie": self.names["rsin"],
            "besluittype": self.catalogue.besluittype,
            "zaak": f"@{zaak}",
            "datum": day.isoformat(),
            "ingangsdatum": day.isoformat(),
        }
        yield self._step(case, "besluit", version.id, (zaak,), body)
        for row in documents:
            needs = (besluit, self._key("document", row.id))
            link: dict[str, Value] = {"besluit": f"@{needs[0]}", "informatieobject": f"@{needs[1]}"}
            yield self._step(case, "besluitdocument", row.id, needs, link)
        for state in version.states:
            if state.state is PipState.BEKENDGEMAAKT:
                sent: dict[str, Value] = {"besluit": f"@{besluit}"}
                sent["verzenddatum"] = state.on.isoformat()
                yield self._step(case, "bekendmaking", state.id, (besluit,), sent)

    def _told(self, case: Case, version: Version, part: str, row: str) -> bool:
        """Whether a row beside a plan is for this device to bring over."""
        path = pip_path(version.id, part, row)
        return any(each.path == path and self.takes(each) for each in case.log)

    def _at(self, kind: str, own: str) -> str:
        return f"@{self._key(kind, own)}"

    def _key(self, kind: str, own: str) -> str:
        return f"{kind}/{own}"

    def _step(
        self,
        case: Case,
        kind: str,
        own: str,
        needs: tuple[str, ...],
        body: Mapping[str, Value],
    ) -> Step:
        name = f"{case.dossier}/{own}" if kind == "rol" else own or case.dossier
        key = self._key(kind, name)
        order = _ORDER.index(kind)
        return Step(self.server, self.epoch, key, case.dossier, kind, order, needs, body)


def _continues(value: Value) -> TypeGuard[dict[str, Value]]:
    return isinstance(value, dict) and bool(value.get("continues"))


def _first(log: Iterable[Operation], fits: Callable[[Operation], bool]) -> Operation | None:
    return next((each for each in log if fits(each)), None)


def _is_call(told: Operation) -> bool:
    return told.path.startswith(oproep_path(""))


def _is_taken(told: Operation) -> bool:
    """Whether it tells that the closing talk, the last part of an intake, is over."""
    value = told.answer.value
    if not told.path.startswith(gesprek_path("")) or not isinstance(value, dict):
        return False
    sat = gesprek_from_value("", value)
    has_been = bool(sat.begun or sat.minuten)
    return sat.deel is Deel.EINDGESPREK and has_been and not sat.is_going_on


def _day(moment: datetime) -> date:
    return moment.astimezone(AMSTERDAM).date()
