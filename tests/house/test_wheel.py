"""What is installed is whole: pages, resources, translations and licence are in the wheel."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from tests.house.sources import PACKAGE, ROOT

FOLDERS = ("ui", "resources", "translations", "docs/handleiding")
MADE = {"__pycache__", ".DS_Store"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this checkout without network."""
    folder = tmp_path_factory.mktemp("dist")
    done = subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "--target", "wheel", "--directory", folder],
        cwd=ROOT, check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with what the wheel holds."""
    folder = tmp_path_factory.mktemp("site")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder)
    return folder


@pytest.mark.parametrize("name", FOLDERS)
def test_every_file_of_a_folder_is_in_the_wheel_unchanged(installed: Path, name: str) -> None:
    here = _files(ROOT / name)
    assert here
    there = _files(installed / "coach_desktop" / name)
    assert there.keys() == here.keys()
    assert [path for path in here if here[path] != there[path]] == []


def test_every_module_is_in_the_wheel_and_no_test(installed: Path) -> None:
    modules = {path for path in _files(PACKAGE) if path.endswith((".py", "py.typed"))}
    packed = {
        path for path in _files(installed / "coach_desktop") if path.endswith((".py", "py.typed"))
    }
    assert packed == modules
    assert {path.name.partition("-")[0] for path in installed.iterdir()} == {"coach_desktop"}


def test_the_licence_is_in_the_wheel(installed: Path) -> None:
    (licence,) = installed.glob("*.dist-info/licenses/LICENSE")
    assert licence.read_bytes() == (ROOT / "LICENSE").read_bytes()
    (metadata,) = installed.glob("*.dist-info/METADATA")
    assert "License-Expression: EUPL-1.2" in metadata.read_text(encoding="utf-8")


def test_a_licence_stands_beside_what_others_made(installed: Path) -> None:
    for folder in ("fonts/noto-sans", "fonts/noto-naskh-arabic", "icons", "words"):
        names = {path.name for path in (installed / "coach_desktop/resources" / folder).iterdir()}
        assert names & {"OFL.txt", "LICENSE", "LICENSE.txt"}, folder


def test_an_installed_program_finds_its_folders_in_itself(installed: Path) -> None:
    found = _run(
        installed,
        "-S", "-c",
        "from coach_desktop.places import place\n"
        "print(place('ui', 'unlock.ui'))\n"
        "print(place('resources', 'phrases', 'nl.toml'))\n"
        "print(place('translations', 'coach_desktop_nl.qm'))\n"
        "print(place('docs', 'handleiding', 'today.md'))\n",
    )  # fmt: skip
    assert found.returncode == 0, found.stderr
    paths = [Path(line) for line in found.stdout.splitlines()]
    assert len(paths) == len(FOLDERS)
    for path in paths:
        assert path.is_file()
        assert path.is_relative_to(installed)


def test_an_installed_program_speaks_dutch_out_of_the_wheel(installed: Path) -> None:
    told = _run(installed, "-m", "coach_desktop", "verify", "no-such-file.pdf")
    assert told.returncode == 64, told.stderr
    assert "Dit bestand is er niet" in told.stderr


def _run(installed: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=installed.parent, env={**os.environ, "PYTHONPATH": str(installed)},
        check=False, capture_output=True, text=True, timeout=60,
    )  # fmt: skip


def _files(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and not MADE & set(path.parts)
    }
