"""The door opens at once: what is heavy waits until it is needed, and `verify` needs no window."""

import json
import re
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from coach_desktop.casework.letter import SEAL_FIELD
from coach_desktop.documents.blocks import Field, Fields
from coach_desktop.documents.certificate import Seal, make_seal
from coach_desktop.documents.pages import render
from coach_desktop.documents.seal import sealed
from coach_desktop.documents.spans import text
from coach_desktop.storage.standing import SLOTS
from tests.documents.samples import letter
from tests.house.sources import ROOT

HEAVY = {
    "alembic", "asn1crypto", "authlib", "babel", "httpcore", "httpx", "icalendar", "joserfc",
    "keyring", "lxml", "msgspec", "openpyxl", "pikepdf", "PIL", "pyhanko", "pyhanko_certvalidator",
    "pypdfium2", "pyrage", "pyxform", "reportlab", "requests", "segno", "sqlalchemy", "sqlcipher3",
    "truststore", "tzlocal", "uharfbuzz", "uniseg", "xlsxwriter", "yaml",
}  # fmt: skip
LIGHT = {"PySide6-Essentials", "argon2-cffi", "cryptography", "platformdirs", "tzdata"}
HEAVY_PARTS = {
    "cryptography.x509", "PySide6.QtDBus", "PySide6.QtNetwork", "PySide6.QtQml",
    "PySide6.QtPrintSupport",
}  # fmt: skip
AFTER_THE_PASSPHRASE = {"authoring", "documents", "exchange", "forms", "law", "plan"}
"""Rooms that nobody needs before a vault is open."""

DOOR = """
import json, sys
from PySide6.QtWidgets import QApplication

def look(*_):
    app = QApplication.instance()
    app.processEvents()
    (window,) = [each for each in app.topLevelWidgets() if each.isVisible()]
    page = type(window.page).__name__
    print(json.dumps({"page": page, "modules": sorted(sys.modules)}))
    return 0

QApplication.exec = look
from coach_desktop.__main__ import main
sys.exit(main(["--map", sys.argv[1]]))
"""
VERIFY = """
import json, sys

class NoWindow:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in {"PySide6", "shiboken6"}:
            raise AssertionError(name)

sys.meta_path.insert(0, NoWindow())
from coach_desktop.__main__ import main
status = main(["verify", *sys.argv[1:]])
print(json.dumps({"page": "", "modules": sorted(sys.modules)}))
sys.exit(status)
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """What a process had loaded when it was looked at, and how it ended."""

    page: str
    modules: frozenset[str]
    status: int

    @property
    def packages(self) -> set[str]:
        return {name.partition(".")[0] for name in self.modules}

    @property
    def rooms(self) -> set[str]:
        ours = (name.split(".") for name in self.modules if name.startswith("coach_desktop."))
        return {parts[1] for parts in ours}


def _look(program: str, *words: str | Path) -> Seen:
    done = subprocess.run(
        [sys.executable, "-c", program, *words],
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip
    assert done.stdout, done.stderr
    told = json.loads(done.stdout.splitlines()[-1])
    return Seen(told["page"], frozenset(told["modules"]), done.returncode)


@pytest.fixture(scope="module")
def unlock(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """The window with its unlock page, where a vault stands already."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "kluis").mkdir()
    (folder / "kluis" / SLOTS).touch()
    return _look(DOOR, folder)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Seen:
    """The window with its first page, where there is no vault yet."""
    return _look(DOOR, tmp_path_factory.mktemp("data"))


def test_the_first_page_is_the_door(unlock: Seen, start: Seen) -> None:
    assert (unlock.page, unlock.status) == ("UnlockPage", 0)
    assert (start.page, start.status) == ("StartPage", 0)


def test_nothing_heavy_is_loaded_before_the_passphrase(unlock: Seen) -> None:
    assert unlock.packages & HEAVY == set()
    assert unlock.modules & HEAVY_PARTS == set()
    assert unlock.rooms & AFTER_THE_PASSPHRASE == set()


def test_nothing_heavy_is_loaded_before_a_vault_is_made(start: Seen) -> None:
    assert start.packages & HEAVY == set()
    assert start.modules & HEAVY_PARTS == set()


def test_verify_loads_no_window_and_no_vault(tmp_path: Path) -> None:
    now = datetime.now(UTC)  # noqa: TID251  # a seal is dated by the machine's own clock
    seal = Seal(*make_seal("Gemeente Voorbeeldstad", "d1", now))
    box = Fields((Field(SEAL_FIELD, (text("nl", "Zegel van deze computer"),)),))
    pdf, pem = tmp_path / "brief.pdf", tmp_path / "zegel.pem"
    pdf.write_bytes(sealed(render(letter("nl", chapters=1, extra=(box,))).pdf, {}, seal))
    pem.write_text(seal.certificate, encoding="ascii")
    seen = _look(VERIFY, pdf, "--trust", pem)
    assert seen.status == 0
    assert "pyhanko" in seen.packages
    assert seen.packages & {"PySide6", "shiboken6", "sqlalchemy", "sqlcipher3", "alembic"} == set()
    assert seen.rooms & {"app", "desktop", "widgets", "storage"} == set()


def test_every_dependency_is_light_by_decision_or_heavy() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    for each in project["dependencies"]:
        name = re.split(r"[^A-Za-z0-9-]", each)[0]
        module = {"pillow": "pil"}.get(name, name.lower().replace("-", "_"))
        assert name in LIGHT or module in {heavy.lower() for heavy in HEAVY}, name
