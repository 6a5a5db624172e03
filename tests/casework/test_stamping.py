"""A sealed plan gets its time by others when there is a line, and stands as it was without one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import timedelta

import pytest

from coach_desktop.casework.signing_keys import Notary
from coach_desktop.casework.stamping import AGAIN_BEFORE, Stamping
from coach_desktop.documents.printing import PdfPrinter
from coach_desktop.domain.errors import CoachError, DocumentError
from coach_desktop.domain.pip import DocumentRow, PipState, Version
from tests.builders import Office
from tests.documents.pki import LocalNotary, authority
from tests.documents.signed import coach, seal, signed

ISSUERS = (authority().root.pem,)


@contextmanager
def local() -> Iterator[Notary]:
    yield LocalNotary((authority().taken_back(),))


class Mute(LocalNotary):
    def time_stamp(self, request: bytes) -> bytes:
        raise CoachError("exchange.no-connection")


@contextmanager
def mute() -> Iterator[Notary]:
    yield Mute()


def stamping(office: Office, **changed: object) -> Stamping:
    made = Stamping(office.plans, PdfPrinter(seal(), ISSUERS), local)
    return replace(made, **changed)  # type: ignore[arg-type]  # fields of the test's own choosing


def plan(office: Office) -> tuple[str, Version, DocumentRow]:
    dossier, version = office.pip()
    row = office.plans.keep_document(dossier, version, signed(), "ti")
    return dossier, office.last(dossier), row


def test_the_stamped_plan_is_kept_beside_the_one_that_it_continues(office: Office) -> None:
    dossier, version, row = plan(office)
    service = stamping(office)
    assert service.waiting(dossier, row.sha256) == (version, row)
    made = service.stamp(dossier, version, row)
    assert made.is_proven
    assert (made.record["result"], made.record["lasts"]) == ("trusted", True)
    first, second = office.last(dossier).documents
    assert (first, second.state, second.language) == (row, PipState.CONCEPT, "ti")
    kept = office.vault.blob(second.sha256)
    assert kept is not None
    assert kept.content == made.pdf
    assert made.pdf.startswith(signed())
    assert office.plans.continued(dossier, version) == {row.id}
    assert office.plans.checked(dossier, version, second.id) == made.record
    assert service.waiting(dossier, row.sha256) is None
    assert service.waiting(dossier, second.sha256) is None
    assert service.waiting(dossier, "x") is None


def test_a_plan_asks_one_more_stamp_before_the_certificate_of_the_last_one_ends(
    office: Office,
) -> None:
    dossier, version, row = plan(office)
    service = stamping(office)
    first = service.stamp(dossier, version, row).document
    ends = service.lasts_until(dossier, office.last(dossier), first)
    assert ends is not None
    office.clock.day = ends - AGAIN_BEFORE - timedelta(days=1)
    assert service.waiting(dossier, first.sha256) is None
    office.clock.day += timedelta(days=1)
    waiting = service.waiting(dossier, first.sha256)
    assert waiting == (office.last(dossier), first)
    again = service.stamp(dossier, *waiting)
    assert again.record["lasts"] is True
    kept = office.vault.blob(first.sha256)
    assert kept is not None
    assert again.pdf.startswith(kept.content)
    assert service.waiting(dossier, first.sha256) is None


def test_of_a_certificate_that_was_taken_back_the_stamped_plan_says_so(office: Office) -> None:
    @contextmanager
    def gone() -> Iterator[Notary]:
        yield LocalNotary((authority().taken_back(coach()),))

    dossier, version, row = plan(office)
    made = stamping(office, notary=gone).stamp(dossier, version, row)
    assert (made.is_proven, made.is_revoked) == (True, True)
    assert made.record["result"] == "certificate"
    again = stamping(office).stamp(dossier, version, row)
    assert (again.is_proven, again.is_revoked) == (True, False)


def test_what_was_decided_meanwhile_does_not_change_what_was_sealed(office: Office) -> None:
    dossier, version, row = plan(office)
    discussed = office.plans.discuss(dossier, version, office.clock.today())
    stamping(office).stamp(dossier, discussed, row)
    assert office.last(dossier).documents[-1].state is PipState.CONCEPT


def test_without_an_answer_nothing_is_kept(office: Office) -> None:
    dossier, version, row = plan(office)
    service = stamping(office, notary=mute)
    with pytest.raises(CoachError, match=r"exchange\.no-connection"):
        service.stamp(dossier, version, row)
    assert office.last(dossier).documents == (row,)
    assert service.waiting(dossier, row.sha256) is not None


def test_a_municipality_without_a_service_asks_nobody(office: Office) -> None:
    dossier, version, row = plan(office)
    service = stamping(office, notary=None)
    assert not service.is_possible
    assert service.waiting(dossier, row.sha256) is None
    with pytest.raises(DocumentError, match=r"documents\.no-time-stamp"):
        service.stamp(dossier, version, row)
    with pytest.raises(DocumentError, match=r"documents\.attachment-gone"):
        service.stamp(dossier, version, replace(row, sha256="weg"))
