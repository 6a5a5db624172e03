"""After the PIP: which terms run, how the hours stand, what DUO is to hear and what it heard."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from coach_desktop.casework import clocks
from coach_desktop.casework.drafting import Reached
from coach_desktop.casework.facts import Facts
from coach_desktop.casework.local_terms import of_traject
from coach_desktop.casework.records import Records
from coach_desktop.domain.answer import Answer, Value, texts_of
from coach_desktop.domain.dossier import duo_path
from coach_desktop.domain.errors import InputError
from coach_desktop.domain.handhaving import AFWEZIG
from coach_desktop.domain.history import standings
from coach_desktop.domain.learning import LEERBAARHEIDSTOETS, UREN
from coach_desktop.domain.operation import Draft, Kind, canonical_json
from coach_desktop.domain.pip import Leerroute, PipState, Version, active
from coach_desktop.domain.profile import Gemeenteprofiel
from coach_desktop.domain.sight import Sensitivity
from coach_desktop.domain.traject import KINDS, ONTZORGEN
from coach_desktop.law import lokaal, termijnen
from coach_desktop.law.days import Calendar
from coach_desktop.law.duo import Contact, Message, Traject, messages
from coach_desktop.law.termijnen import Inburgeringstermijn, Termijn
from coach_desktop.law.toets import Finding, Toets
from coach_desktop.law.uren import LESSONS, Norm, at_pace, counted, z_norms


@dataclass(frozen=True, slots=True)
class Deadline:
    """A term that runs, by the code of what it is for.

    Of a term that the municipality set itself the code is the id of its rule; it is never moved,
    and `advised` is the working day on which or before which it is best done.
    """

    code: str
    termijn: Termijn
    advised: date | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A message as it can be copied over, the day it was, and whether it differs since then."""

    message: Message
    copied_on: str = ""
    differs: bool = False


@dataclass(frozen=True, slots=True)
class Trajecten:
    """The traject of somebody, read out of plan, facts and records."""

    records: Records
    toets: Toets
    calendar: Calendar
    profile: Gemeenteprofiel

    def traject(self, dossier: str) -> Traject:
        """What DUO's messages are made of."""
        facts = self.records.people.facts(dossier)
        plan = active(self._versions(dossier))
        content = plan.content if plan is not None else None
        return Traject(
            pip=plan,
            is_asiel=self.is_asiel(facts),
            contact=Contact(
                content.contactpersoon if content else "",
                self.profile.address.email,
                content.contact_telefoon if content else "",
            ),
            hours=counted(self.records.of(dossier, UREN)),
            records={name: self.records.of(dossier, kind) for name, kind in KINDS.items()},
            term=self.term(dossier),
        )

    def term(self, dossier: str) -> Inburgeringstermijn | None:
        """The term as DUO tells it, else the three years from the first plan."""
        return clocks.term(self.records, dossier, self.toets.pack)

    def reached(self, dossier: str) -> Reached:
        """What a next plan is weighed against."""
        plan, told = active(self._versions(dossier)), self.records.of(dossier, UREN)
        hours = counted(told).nt2 if told else None
        return Reached(
            former=plan.dagtekening if plan is not None else None,
            nt2_hours=hours,
            content=plan.content if plan is not None else None,
            first=clocks.first_plan(self.records, dossier),
            in_absence=bool(self.records.of(dossier, AFWEZIG)),
            route_elsewhere=clocks.route_elsewhere(self.records, dossier),
            ontheffing="".join(
                each.text("ontheffing") for each in self.records.of(dossier, LEERBAARHEIDSTOETS)
            ),
        )

    def norms(self, dossier: str) -> tuple[Norm, ...]:
        """How far the hours of the Z-route are; nothing for another route."""
        return self._norms(dossier, active(self._versions(dossier)))

    def planned(self, dossier: str, lessons: int, participation: int) -> tuple[Norm, ...]:
        """The same when so many minutes a week go on from today, for the plan that is made too."""
        plan = next(reversed(self._versions(dossier)), None)
        return tuple(
            at_pace(norm, lessons if norm.rule == LESSONS else participation, self.today)
            for norm in self._norms(dossier, plan)
        )

    def deadlines(self, dossier: str) -> tuple[Deadline, ...]:
        """The terms that run, those of the municipality too, the one that ends first in front."""
        found = [*self._of_plan(dossier), *self._of_benefit(dossier), *self._local(dossier)]
        return tuple(sorted(found, key=lambda each: each.termijn.legal))

    def messages(self, dossier: str) -> tuple[Sent, ...]:
        """DUO's messages with the day on which each was copied over, in DUO's order."""
        copied = {
            path.removeprefix(duo_path("")): texts_of(stands.answer.value)
            for path, stands in standings(self.records.vault.heads(dossier, duo_path(""))).items()
        }
        return tuple(self._sent(each, copied) for each in messages(self.traject(dossier)))

    def refusals(self, dossier: str) -> tuple[Finding, ...]:
        """What DUO would refuse of these messages."""
        return self.toets.refusals(self.traject(dossier), self.today)

    def copied(self, dossier: str, message: Message, day: str) -> None:
        """Somebody copied a message over on this day; raises InputError when it lies ahead."""
        if day > self.today.isoformat():
            raise InputError("input.date-in-future")
        told: dict[str, Value] = {"dag": day, "velden": _told(message)}
        path = duo_path(_key(message))
        draft = Draft(dossier, path, Kind.FACT, Answer(told), Sensitivity.S2)
        self.records.changes.commit([draft])

    @property
    def today(self) -> date:
        """The day in Amsterdam."""
        return self.records.changes.clock.today()

    def _versions(self, dossier: str) -> tuple[Version, ...]:
        return tuple(self.records.vault.pip_versions(dossier))

    def _norms(self, dossier: str, plan: Version | None) -> tuple[Norm, ...]:
        if plan is None or plan.content.leerroute is not Leerroute.Z:
            return ()
        return z_norms(
            self.records.of(dossier, UREN),
            self.toets.pack,
            today=self.today,
            is_asiel=self.is_asiel(self.records.people.facts(dossier)),
        )

    def is_asiel(self, facts: Facts) -> bool | None:
        """Whether the group counts as asielstatushouder; None while it is not known."""
        group = facts.text("doelgroep")
        groups = self.toets.pack.entry("pip.inhoud.intensiteit_leerroute").names("asielgroepen")
        return group in groups if group else None

    def _of_plan(self, dossier: str) -> Iterator[Deadline]:
        versions = self._versions(dossier)
        plan, term, pack = active(versions), self.term(dossier), self.toets.pack
        first = clocks.first_plan(self.records, dossier)
        if term is None or plan is None or first is None:
            return
        duration = pack.entry(termijnen.DUUR)
        yield Deadline("termijn", Termijn(term.last, term.last, duration.id, duration.article))
        yield Deadline("schakelen", termijnen.schakelen(first, pack))
        since = clocks.route_since(versions, plan)
        if since is not None and self._waits_for_offer(dossier):
            is_o = plan.content.leerroute is Leerroute.ONDERWIJS
            number = "start_onderwijsroute" if is_o else "maanden"
            offer = termijnen.months(since, pack.entry(termijnen.AANBOD), number)
            yield Deadline("aanbod", offer)
        told = [row.on for row in plan.states if row.state is PipState.BEKENDGEMAAKT]
        for day in told[-1:]:
            entry = pack.entry(termijnen.BEZWAAR)
            yield Deadline("bezwaar", termijnen.weeks(day, entry, self.calendar))

    def _waits_for_offer(self, dossier: str) -> bool:
        """An offer is for asielstatushouders (Wi2021 16(1)); who may be one is waited for."""
        if self.records.of(dossier, KINDS["aanbod"]):
            return False
        return self.is_asiel(self.records.people.facts(dossier)) is not False

    def _of_benefit(self, dossier: str) -> Iterator[Deadline]:
        told = self.records.of(dossier, ONTZORGEN)
        start = next((each.text("begin_bijstand") for each in told), "")
        if not start or told[0].text("beeindigd"):
            return
        begun, pack = date.fromisoformat(start), self.toets.pack
        extended = told[0].text("verlengd") == "ja"
        yield Deadline("ontzorgen", termijnen.ontzorgen(begun, pack, extended=extended))

    def _local(self, dossier: str) -> Iterator[Deadline]:
        facts = self.records.people.facts(dossier)
        is_asiel = self.is_asiel(facts) is True
        events = of_traject(self.records, dossier, facts, self.today, is_asiel=is_asiel)
        for each in lokaal.running(events, self.toets.pack, self.calendar):
            termijn = Termijn(each.day, each.day, each.rule, each.article)
            yield Deadline(each.rule, termijn, each.advised)

    def _sent(self, message: Message, copied: Mapping[str, Mapping[str, str]]) -> Sent:
        told = copied.get(_key(message), {})
        differs = bool(told) and told.get("velden") != _told(message)
        return Sent(message, told.get("dag", ""), differs)


def _key(message: Message) -> str:
    return f"{message.name}/{message.id}" if message.id else message.name


def _told(message: Message) -> str:
    return canonical_json(dict(message.fields)).decode()
