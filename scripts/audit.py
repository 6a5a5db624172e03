"""Asks an advisory service whether what a coach installs has a known weakness.

Exit 0: every package was asked after and none has one. Exit 1: one has. Exit 3: not audited: the
service did not answer, or did not answer for each package. An empty answer is what the service
gives for a name it does not know, so an old package with known weaknesses is asked after as well;
when the service knows nothing of that one either, its silence about ours says nothing.
"""

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TypedDict

from packaging.utils import canonicalize_name
from scripts.dependencies import installed

SERVICE = "https://api.osv.dev/v1/query"
KNOWN_WEAK = ("pyyaml", "5.3")
"""Is no part of the program; CVE-2020-1747 and CVE-2020-14343."""

CLEAN, WEAK, NOT_AUDITED = 0, 1, 3


class Weakness(TypedDict):
    id: str
    fix_versions: list[str]


class Answer(TypedDict, total=False):
    name: str
    skip_reason: str
    vulns: list[Weakness]


class Report(TypedDict):
    dependencies: list[Answer]


@dataclass(frozen=True, slots=True)
class Verdict:
    """What came of it: an exit status, and what to say."""

    status: int
    lines: tuple[str, ...]


def main(arguments: list[str]) -> int:
    """Ask the given service, or the usual one, and say what it answered."""
    packages = installed()
    asked = {**packages, KNOWN_WEAK[0]: KNOWN_WEAK[1]}
    verdict = judged(asked_of(arguments[0] if arguments else SERVICE, asked), set(packages))
    for line in verdict.lines:
        print(line)
    return verdict.status


def asked_of(service: str, packages: dict[str, str]) -> str:
    """What pip-audit printed about these packages; nothing when the service gave no answer."""
    with tempfile.TemporaryDirectory() as folder:
        pins = Path(folder, "pins.txt")
        pins.write_text(
            "".join(f"{name}=={version}\n" for name, version in packages.items()), encoding="utf-8"
        )
        done = subprocess.run(
            [
                sys.executable, "-m", "pip_audit", "--vulnerability-service", "osv",
                "--osv-url", service, "--requirement", pins, "--no-deps", "--disable-pip",
                "--format", "json", "--progress-spinner", "off", "--desc", "off",
                "--cache-dir", folder,
            ],
            check=False, capture_output=True, text=True,
        )  # fmt: skip
    return done.stdout


def judged(printed: str, packages: set[str]) -> Verdict:
    """What that means for the packages of ours."""
    try:
        report: Report = json.loads(printed)
    except json.JSONDecodeError:
        return Verdict(NOT_AUDITED, ("not audited: the advisory service did not answer",))
    answers: dict[str, list[Weakness]] = {
        canonicalize_name(each["name"]): each["vulns"]
        for each in report["dependencies"]
        if "vulns" in each and "skip_reason" not in each
    }
    weak = tuple(
        f"{name}: {each['id']}, mended in {', '.join(each['fix_versions']) or 'no version yet'}"
        for name in sorted(packages & answers.keys())
        for each in answers[name]
    )
    if weak:
        return Verdict(WEAK, weak)
    if not answers.get(KNOWN_WEAK[0]):
        return Verdict(NOT_AUDITED, ("not audited: the service knows no weakness at all",))
    if unanswered := sorted(packages - answers.keys()):
        return Verdict(NOT_AUDITED, (f"not audited: no answer for {', '.join(unanswered)}",))
    return Verdict(CLEAN, (f"{len(packages)} packages, no known weakness",))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
