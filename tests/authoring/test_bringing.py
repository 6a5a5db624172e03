"""A workbook is brought with the lists, pictures and sounds beside it, and with no other file."""

from pathlib import Path

import pytest

from coach_desktop.authoring import checking
from coach_desktop.authoring.beside import LARGEST_MEDIA, lists_beside, media_beside
from coach_desktop.authoring.findings import Report
from coach_desktop.domain.errors import FormError
from tests.authoring.books import ASKED, NL, book

LIST = b"name,label::Nederlands (nl)\nnl,Nederland\n"


def _workbook(folder: Path) -> Path:
    choices = [{"list_name": "kleur", "name": "rood", NL: "Rood",
                "media::image::Nederlands (nl)": "rood.png"}]  # fmt: skip
    rows = [
        ASKED,
        {"type": "select_one kleur", "name": "kleur", NL: "Kleur?"},
        {"type": "select_one_from_file landen.csv", "name": "land", NL: "Land?"},
    ]
    path = folder / "vragen.xlsx"
    path.write_bytes(book(rows, choices))
    return path


def test_lists_and_media_come_along(tmp_path: Path) -> None:
    path = _workbook(tmp_path)
    (tmp_path / "landen.csv").write_bytes(LIST)
    (tmp_path / "vragen-media").mkdir()
    (tmp_path / "vragen-media" / "rood.png").write_bytes(b"plaatje")
    brought = checking.bring(path)
    assert not brought.report.is_refused, brought.report.findings
    assert brought.lists == {"landen.csv": LIST}
    assert brought.media == {"rood.png": b"plaatje"}


def test_a_list_that_went_away_after_the_check_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _workbook(tmp_path)
    (tmp_path / "landen.csv").write_bytes(LIST)
    report = checking.check(path.read_bytes(), tmp_path)

    def checked(_content: bytes, folder: Path) -> Report:
        (folder / "landen.csv").unlink()
        return report

    monkeypatch.setattr(checking, "check", checked)
    brought = checking.bring(path)
    assert [each.code for each in brought.report.findings] == ["no-list-file"]


def test_a_name_leads_to_no_other_folder(tmp_path: Path) -> None:
    (tmp_path / "geheim.csv").write_bytes(b"geheim")
    inner = tmp_path / "map"
    inner.mkdir()
    for name in ("../geheim.csv", "/etc/passwd", "..", "", "nul\0"):
        with pytest.raises(FormError, match="no-list-file"):
            lists_beside(inner)(name)
        assert media_beside(inner / "vragen.xlsx", name) is None
    with (inner / "groot.png").open("wb") as file:
        file.truncate(LARGEST_MEDIA + 1)
    assert media_beside(inner / "vragen.xlsx", "groot.png") is None


def test_without_the_extra_nothing_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checking, "_NEEDED", ("geen_zo_onderdeel",))
    assert not checking.can_check()
    assert checking.bring(_workbook(tmp_path)).report.findings[0].code == "no-authoring"
