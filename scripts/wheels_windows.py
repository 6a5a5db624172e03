"""Whether every package that a coach installs has a wheel for Windows; to out/wheels-windows.txt.

pip chooses wheels for another system, but reads the markers of requirements as this system would.
So its answer is walked again with the markers of Windows: what only Windows needs, or needs in
another version, is asked for by name until nothing is lacking; what only this system needs is left
out. Nothing is installed; exit 1 when a wheel is not there.
"""

import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import NotRequired, TypedDict

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from scripts.dependencies import ROOT, SYSTEMS, declared, needed

RESULT = ROOT / "out" / "wheels-windows.txt"
PYTHONS = ("3.11", "3.12", "3.13")
PLATFORM = "win_amd64"
MOST_ROUNDS = 6
NOT_FOUND = re.compile(r"No matching distribution found for ([\w.-]+)")


@dataclass(frozen=True, slots=True)
class Wheel:
    """One package as pip would install it on Windows."""

    name: str
    version: str
    file: str
    requires: tuple[str, ...]


class NoWheelError(Exception):
    """The packages cannot all be had as wheels; says which."""


Resolver = Callable[[list[Requirement]], Mapping[str, Wheel]]
"""Gives what pip would install for these, by name."""


class Metadata(TypedDict):
    name: str
    version: str
    requires_dist: NotRequired[list[str]]


class Source(TypedDict):
    url: str


class Install(TypedDict):
    metadata: Metadata
    download_info: Source


class Report(TypedDict):
    install: list[Install]


def main() -> int:
    """Resolve for each Python, write what was found, and say it."""
    day = datetime.now(UTC).date().isoformat()  # noqa: TID251  # the day of this run
    lines = [f"Wheels for Windows ({PLATFORM}) of all that a coach installs, resolved on {day}"]
    failed = False
    for python in PYTHONS:
        try:
            wheels = windows(python, declared(), partial(by_pip, python))
        except NoWheelError as error:
            failed = True
            lines += ["", f"CPython {python}: {error}"]
            continue
        built = sum(PLATFORM in wheel.file for wheel in wheels)
        lines += ["", f"CPython {python}: {len(wheels)} wheels, {built} of these built for Windows"]
        lines += [f"  {wheel.name} {wheel.version}  {wheel.file}" for wheel in wheels]
    RESULT.parent.mkdir(parents=True, exist_ok=True)
    RESULT.write_text("\n".join(lines) + "\n", encoding="utf-8")
    print("\n".join(line for line in lines if line and not line.startswith("  ")))
    return 1 if failed else 0


def windows(python: str, wishes: Iterable[Requirement], resolve: Resolver) -> list[Wheel]:
    """The wheels that Windows needs, by name. Raises NoWheelError when they cannot all be had."""
    environment = {**SYSTEMS["win32"], **_cpython(python)}
    roots = [each for each in wishes if meant(each, environment)]
    lacking: list[Requirement] = []
    for _ in range(MOST_ROUNDS):
        found = resolve([_bare(each) for each in roots])
        asked = needed(roots, partial(_requires, found), environment)
        lacking = [
            each
            for name, wanted in asked.items()
            for each in wanted
            if name not in found
            or not each.specifier.contains(found[name].version, prereleases=True)
        ]
        if not lacking:
            return [found[name] for name in sorted(asked)]
        roots += [_bare(each) for each in lacking]
    raise NoWheelError(f"no end to what is lacking: {', '.join(map(str, lacking))}")


def by_pip(python: str, roots: list[Requirement]) -> dict[str, Wheel]:
    """What pip would fetch for Windows. Raises NoWheelError with the names that it cannot find."""
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder, "report.json")
        done = subprocess.run(
            [
                sys.executable, "-m", "pip", "install", "--dry-run", "--ignore-installed",
                "--quiet", "--no-input", "--target", Path(folder, "nowhere"), "--report", report,
                "--platform", PLATFORM, "--implementation", "cp", "--python-version", python,
                "--only-binary", ":all:", *map(str, roots),
            ],
            check=False, capture_output=True, text=True,
        )  # fmt: skip
        if done.returncode != 0:
            names = sorted(set(NOT_FOUND.findall(done.stderr)))
            raise NoWheelError(f"no wheel for {', '.join(names)}" if names else "pip gave up")
        told: Report = json.loads(report.read_text(encoding="utf-8"))
    return {wheel.name: wheel for wheel in map(_wheel, told["install"])}


def meant(asked: Requirement, environment: Mapping[str, str]) -> bool:
    """Whether the marker of a requirement holds there."""
    return asked.marker is None or asked.marker.evaluate(dict(environment))


def _wheel(told: Install) -> Wheel:
    metadata = told["metadata"]
    return Wheel(
        canonicalize_name(metadata["name"]),
        metadata["version"],
        told["download_info"]["url"].rsplit("/", 1)[-1],
        tuple(metadata.get("requires_dist", ())),
    )


def _requires(found: Mapping[str, Wheel], name: str) -> tuple[str, ...]:
    return found[name].requires if name in found else ()


def _cpython(python: str) -> dict[str, str]:
    return {
        "python_version": python,
        "python_full_version": f"{python}.0",
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }


def _bare(asked: Requirement) -> Requirement:
    bare = Requirement(str(asked))
    bare.marker = None
    return bare


if __name__ == "__main__":
    sys.exit(main())
