"""The bill of materials of what a coach installs: CycloneDX 1.6, checked, to out/sbom.json.

cyclonedx-py tells of everything that is installed here. This keeps what the program needs on
Linux, macOS or Windows, leaves out the tools around it, and says the licence where a package has
it in the text of a file only. A licence that nobody has looked at is refused.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import NotRequired, TypedDict

from packaging.utils import canonicalize_name
from scripts.dependencies import ROOT, absent, declared, installed

BILL = ROOT / "out" / "sbom.json"

PERMISSIVE = frozenset({
    "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "MIT", "MIT-0", "MIT-CMU", "PSF-2.0",
    "Python-2.0", "Zlib",
})  # fmt: skip
"""Licences that ask for no more than to be named."""

WEAK = {
    "LGPL-3.0-only": frozenset({"pyside6-essentials", "shiboken6"}),
    "MPL-2.0": frozenset({"certifi", "pikepdf"}),
}
"""Copyleft that stays within its own files: allowed for these, which we ship unchanged."""

IN_FILE = {
    "pypdfium2": "BSD-3-Clause AND Apache-2.0",
    "pyrage": "MIT",
    "pyxform": "BSD-2-Clause",
    "sqlcipher3": "Zlib AND BSD-3-Clause AND Apache-2.0",
    "uharfbuzz": "Apache-2.0",
}
"""What the licence file says where the metadata are silent; the wheel of sqlcipher3 holds
SQLCipher (BSD) and OpenSSL (Apache) too."""

NAMED = {
    "License :: OSI Approved :: Apache Software License": "Apache-2.0",
    "License :: OSI Approved :: BSD License": "BSD-3-Clause",
    "License :: OSI Approved :: MIT License": "MIT",
    "License :: OSI Approved :: Mozilla Public License 2.0 (MPL 2.0)": "MPL-2.0",
}
"""Old names of licences, without an SPDX id."""


class Licence(TypedDict, total=False):
    id: str
    name: str
    acknowledgement: str


class Choice(TypedDict, total=False):
    license: Licence
    expression: str
    acknowledgement: str


Component = TypedDict(
    "Component",
    {
        "bom-ref": str,
        "name": str,
        "version": str,
        "purl": str,
        "licenses": NotRequired[list[Choice]],
    },
)


class Depends(TypedDict):
    ref: str
    dependsOn: NotRequired[list[str]]


class Bill(TypedDict):
    components: list[Component]
    dependencies: list[Depends]


class BillError(Exception):
    """The bill cannot be made as it must be; says why."""


def main(arguments: list[str]) -> int:
    """Write the bill to the given file, or to its usual place."""
    file = Path(arguments[0]) if arguments else BILL
    try:
        text = made()
    except BillError as error:
        print(f"no bill of materials: {error}", file=sys.stderr)
        return 1
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    print(f"{file.name}: {len(installed())} packages, each with an allowed licence")
    return 0


def made() -> str:
    """The bill as text. Raises BillError when a package, a licence or the form is not right."""
    if lacking := absent():
        raise BillError(f"not installed here: {', '.join(sorted(lacking))}")
    bill = kept(_everything())
    if found := refused(bill):
        raise BillError(f"licences nobody allowed: {'; '.join(found)}")
    text = json.dumps(bill, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    if faults := _faults(text):
        raise BillError(f"not CycloneDX 1.6: {faults}")
    return text


def _faults(text: str) -> object:
    """What in a text is not as CycloneDX 1.6 asks it; the reader of its schema is slow to load."""
    from cyclonedx.schema import SchemaVersion
    from cyclonedx.validation.json import JsonStrictValidator

    return JsonStrictValidator(SchemaVersion.V1_6).validate_str(text)


def kept(bill: Bill) -> Bill:
    """The bill with what the program needs alone, and with the licences that stand in files."""
    needed, direct = installed(), {canonicalize_name(each.name) for each in declared()}
    parts = [each for each in bill["components"] if canonicalize_name(each["name"]) in needed]
    for part in parts:
        part["licenses"] = _choices(canonicalize_name(part["name"]), part.get("licenses", []))
    named = {part["bom-ref"]: canonicalize_name(part["name"]) for part in parts}
    links: list[Depends] = []
    for link in bill["dependencies"]:
        if link["ref"] in named or link["ref"] == "root-component":
            reached = [each for each in link.get("dependsOn", []) if each in named]
            if link["ref"] == "root-component":
                reached = [each for each in reached if named[each] in direct]
            links.append({"ref": link["ref"], "dependsOn": reached})
    bill["components"], bill["dependencies"] = parts, links
    return bill


def licences(part: Component) -> list[str]:
    """The licences of a package as SPDX says them; all of them hold."""
    said = part.get("licenses", [])
    return [each.get("expression") or each.get("license", {}).get("id", "") for each in said]


def refused(bill: Bill) -> list[str]:
    """The packages of which a licence is missing or not allowed."""
    return [
        f"{part['name']} ({' and '.join(licences(part)) or 'none'})"
        for part in bill["components"]
        if not licences(part)
        or not all(_allowed(canonicalize_name(part["name"]), each) for each in licences(part))
    ]


def _allowed(name: str, expression: str) -> bool:
    """Whether one of the licences that may be chosen is allowed; brackets are never understood."""
    return any(
        all(each in PERMISSIVE or name in WEAK.get(each, ()) for each in choice.split(" AND "))
        for choice in expression.split(" OR ")
    )


def _choices(name: str, said: list[Choice]) -> list[Choice]:
    if name in IN_FILE:
        return [{"expression": IN_FILE[name], "acknowledgement": "concluded"}]
    if any("expression" in each for each in said):
        return said
    ids = [each["license"].get("id") or each["license"].get("name", "") for each in said]
    spdx = dict.fromkeys(NAMED.get(each, each) for each in ids)
    return [{"license": {"id": each, "acknowledgement": "declared"}} for each in spdx]


def _everything() -> Bill:
    done = subprocess.run(
        [
            sys.executable, "-m", "cyclonedx_py", "environment", sys.prefix, "--no-validate",
            "--pyproject", ROOT / "pyproject.toml", "--sv", "1.6", "--output-reproducible",
        ],
        check=False, capture_output=True, text=True,
    )  # fmt: skip
    if done.returncode != 0:
        raise BillError(done.stderr.strip())
    bill: Bill = json.loads(done.stdout)
    return bill


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
