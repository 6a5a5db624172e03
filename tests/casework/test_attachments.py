"""Attachments: a clean copy with its row, seen by class, handed out with a line, withdrawn."""

import io
from pathlib import Path

import pytest
from PIL import Image

from coach_desktop.casework.attachments import ATTACHMENT, LONGEST_TITLE, PIP
from coach_desktop.casework.sounds import clean_sound
from coach_desktop.domain.answer import Answer, Value
from coach_desktop.domain.attachment import Attachment, AttachmentKind, attachment_from_value
from coach_desktop.domain.dossier import attachment_path
from coach_desktop.domain.errors import DocumentError, InputError
from coach_desktop.domain.identity import Role
from coach_desktop.domain.moment import Moment
from coach_desktop.domain.operation import Draft, Kind
from coach_desktop.domain.reading import Act
from coach_desktop.domain.sight import Sensitivity
from tests.builders import Office, opened
from tests.casework.test_questionnaires import sound
from tests.documents.papers import SECRET, photo

S = Sensitivity


def attach(office: Office, dossier: str, **how: object) -> Attachment:
    kind = AttachmentKind.DIPLOMA
    return office.attachments.attach(dossier, photo(), kind, **how)  # type: ignore[arg-type]  # by name


def test_a_photo_is_kept_as_a_clean_copy_with_its_row(office: Office) -> None:
    dossier = office.dossier()
    kept = attach(office, dossier, title="Diploma\u202e van\n de mts ")
    (listed,) = office.attachments.listed(dossier)
    assert listed == kept
    assert (kept.title, kept.pages, kept.sensitivity) == ("Diploma van de mts", 1, S.S2)
    assert kept.kind is AttachmentKind.DIPLOMA
    assert kept.added == office.clock.now()
    blob = office.vault.blob(kept.sha256)
    assert blob is not None
    assert Image.open(io.BytesIO(blob.content)).size == (640, 480)
    assert SECRET not in blob.content
    assert "mts" not in repr(kept)


def test_bytes_are_the_same_after_reopening(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as office:
        dossier = office.dossier()
        kept = attach(office, dossier)
        before = office.vault.blob(kept.sha256)
    with opened(tmp_path / "vault") as office:
        assert office.attachments.listed(dossier) == (kept,)
        assert office.vault.blob(kept.sha256) == before


def test_what_is_refused_leaves_nothing(office: Office) -> None:
    dossier = office.dossier()
    before = len(office.vault.log(dossier))
    with pytest.raises(DocumentError, match=r"documents\.attachment-unreadable"):
        office.attachments.attach(dossier, b"niets", AttachmentKind.OTHER)
    with pytest.raises(InputError, match=r"input\.too-long"):
        attach(office, dossier, title="x" * (LONGEST_TITLE + 1))
    assert len(office.vault.log(dossier)) == before
    assert office.vault.blobs(dossier) == ()


def test_a_row_that_may_not_be_kept_takes_its_bytes_with_it(tmp_path: Path) -> None:
    with opened(tmp_path / "vault", role=Role.BEGELEIDER) as office:
        dossier = office.dossier()
        with pytest.raises(InputError, match=r"role\.may-not-hold"):
            attach(office, dossier, sensitivity=S.S3)
        assert office.attachments.listed(dossier) == ()
        assert office.vault.blobs(dossier) == ()
        assert office.attachments.classes == (S.S0, S.S1)


def test_safety_is_seen_only_when_nobody_looks_along(office: Office) -> None:
    dossier = office.dossier()
    for each in (S.S3, S.S4):
        attach(office, dossier, sensitivity=each)
    assert [each.sensitivity for each in office.attachments.listed(dossier)] == [S.S3]
    alone = office.attachments.listed(dossier, Moment.WITHOUT_CLIENT)
    assert [each.sensitivity for each in alone] == [S.S4, S.S3]
    assert office.attachments.classes == tuple(S)


def test_a_teamleider_sees_no_health(tmp_path: Path) -> None:
    with opened(tmp_path / "vault") as office:
        dossier = office.dossier()
        for each in (S.S2, S.S3):
            attach(office, dossier, sensitivity=each)
    with opened(tmp_path / "vault", role=Role.TEAMLEIDER) as office:
        assert [each.sensitivity for each in office.attachments.listed(dossier)] == [S.S2]


def test_looking_and_handing_out_leave_a_line_each(office: Office) -> None:
    dossier = office.dossier()
    kept = attach(office, dossier)
    before = len(office.vault.readings(dossier))
    assert office.attachments.open(dossier, kept.sha256, ATTACHMENT).sha256 == kept.sha256
    assert office.attachments.hand_out(dossier, kept.sha256, PIP).sha256 == kept.sha256
    lines = [(each.act, each.why) for each in office.vault.readings(dossier)[before:]]
    assert lines == [(Act.ATTACHMENT_SHOWN, ATTACHMENT), (Act.EXPORTED, PIP)]


def test_what_the_vault_does_not_have_is_told_and_leaves_no_line(office: Office) -> None:
    dossier = office.dossier()
    with pytest.raises(DocumentError, match=r"documents\.attachment-gone"):
        office.attachments.open(dossier, "0" * 64, ATTACHMENT)
    assert office.vault.readings(dossier) == ()


def test_what_is_withdrawn_leaves_the_list_and_stays_in_the_log(office: Office) -> None:
    dossier = office.dossier()
    first, second = attach(office, dossier), attach(office, dossier, title="Tweede")
    with pytest.raises(InputError, match=r"input\.reason-missing"):
        office.attachments.withdraw(dossier, first, " \u200b\n")
    office.attachments.withdraw(dossier, first, "hoort bij iemand anders")
    assert office.attachments.listed(dossier) == (second,)
    told = office.told(dossier, attachment_path(first.id))
    assert [each.kind for each in told] == [Kind.FACT, Kind.TOMBSTONE]
    assert told[-1].answer.text == "hoort bij iemand anders"
    assert office.vault.blob(first.sha256) is not None


def test_the_last_attached_stands_first(office: Office) -> None:
    dossier = office.dossier()
    made = [attach(office, dossier, title=str(number)) for number in range(3)]
    assert list(office.attachments.listed(dossier)) == made[::-1]


@pytest.mark.parametrize("value", ["", 3, {}, {"pages": 1}, {"pages": "1", "sha256": "0"}])
def test_a_row_that_is_not_understood_is_passed_over(office: Office, value: object) -> None:
    moment = office.clock.now()
    assert attachment_from_value("a", value, S.S2, moment) is None  # type: ignore[arg-type]  # whatever


def test_a_kind_of_a_newer_program_is_another_document(office: Office) -> None:
    told: Value = {"sha256": "0", "pages": 2, "kind": "hologram"}
    read = attachment_from_value("a", told, S.S2, office.clock.now())
    assert read is not None
    assert (read.kind, read.pages, read.media_type) == (AttachmentKind.OTHER, 2, "")


def test_a_row_that_is_not_understood_is_not_listed(office: Office) -> None:
    dossier = office.dossier()
    draft = Draft(dossier, attachment_path("x"), Kind.FACT, Answer("vreemd"), S.S1)
    office.changes.commit([draft])
    assert office.attachments.listed(dossier) == ()


def test_a_recording_is_kept_as_a_clean_copy(office: Office) -> None:
    dossier = office.dossier()
    kept = office.attachments.attach(dossier, sound(1), AttachmentKind.OTHER)
    blob = office.vault.blob(kept.sha256)
    assert blob is not None
    assert (kept.media_type, kept.pages) == ("audio/wav", 0)
    assert blob.content == clean_sound(sound(1))
