"""What others made is known, licensed and asked after: the bill, the audit, the wheels."""

import ast
import json
import re
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from scripts import audit, sbom
from scripts.dependencies import declared, installed
from scripts.wheels_windows import NoWheelError, Wheel, windows

from tests.house.sources import ROOT, trees

Service = Callable[[str], tuple[int, bytes]]
"""What an advisory service answers for a package: a status and a body."""


TOGETHER = {"shiboken6"}
"""Comes with PySide6, always in the same version."""


@pytest.fixture(scope="module")
def bill(tmp_path_factory: pytest.TempPathFactory) -> sbom.Bill:
    """The bill of materials, made and checked as `make sbom` does it."""
    file = tmp_path_factory.mktemp("bill") / "sbom.json"
    done = _script("sbom", str(file))
    assert done.returncode == 0, done.stderr
    made: sbom.Bill = json.loads(file.read_text(encoding="utf-8"))
    return made


@pytest.mark.long
def test_the_bill_of_this_program_is_whole_and_private(bill: sbom.Bill) -> None:
    _every_declared_dependency_stands_in_it_with_its_licence(bill)
    _it_holds_what_the_program_needs_and_no_tool(bill)
    _every_part_is_reached_from_the_program(bill)
    told = json.dumps(bill)
    for private in (str(ROOT), str(Path.home()) + "/", sys.prefix, "file:", "timestamp"):
        assert private not in told
    qt = next(part for part in bill["components"] if part["name"] == "shiboken6")
    assert "GPL-3.0-only" in sbom.licences(qt)[0]
    assert sbom.refused({**bill, "components": [qt]}) == [], "one of its licences is allowed"


def _every_declared_dependency_stands_in_it_with_its_licence(bill: sbom.Bill) -> None:
    parts = {canonicalize_name(part["name"]): part for part in bill["components"]}
    for asked in declared():
        part = parts[canonicalize_name(asked.name)]
        assert asked.specifier.contains(part["version"])
        assert all(sbom.licences(part))
        assert part["purl"].startswith("pkg:pypi/")


def _it_holds_what_the_program_needs_and_no_tool(bill: sbom.Bill) -> None:
    names = {canonicalize_name(part["name"]) for part in bill["components"]}
    assert names == installed().keys()
    assert not names & {"pytest", "ruff", "mypy", "pip", "cyclonedx-bom"}


def test_every_package_that_the_program_imports_is_declared() -> None:
    asked = {canonicalize_name(each.name) for each in declared()}
    homes = packages_distributions()
    undeclared = {
        (module, file)
        for file, tree in trees().items()
        for module in _imported(tree)
        if module not in {*sys.stdlib_module_names, "coach_desktop", *TOGETHER}
        and not {canonicalize_name(home) for home in homes.get(module, ())} & asked
    }
    assert undeclared == set()


def _every_part_is_reached_from_the_program(bill: sbom.Bill) -> None:
    links = {link["ref"]: link.get("dependsOn", []) for link in bill["dependencies"]}
    reached, waiting = set[str](), ["root-component"]
    while waiting:
        here = waiting.pop()
        waiting += [each for each in links[here] if each not in reached]
        reached.update(links[here])
    unreached = {part["bom-ref"] for part in bill["components"]} - reached
    assert {name.partition("==")[0] for name in unreached} <= {"pywin32-ctypes"}


@pytest.mark.parametrize(
    "licence", ["GPL-3.0-only", "AGPL-3.0-only", "MPL-2.0", "MIT AND GPL-2.0-only", "(MIT)", ""]
)
def test_a_licence_that_nobody_allowed_is_refused(licence: str) -> None:
    part: sbom.Component = {
        "bom-ref": "x==1", "name": "x", "version": "1", "purl": "pkg:pypi/x@1",
        "licenses": [{"expression": licence}] if licence else [],
    }  # fmt: skip
    assert sbom.refused({"components": [part], "dependencies": []}) == [f"x ({licence or 'none'})"]


def test_packages_without_known_weakness_pass_the_audit() -> None:
    status, said = _audit(lambda name: (200, _weak(name) if name == "pyyaml" else b"{}"))
    assert (status, said) == (audit.CLEAN, f"{len(installed())} packages, no known weakness")


def test_a_known_weakness_fails_the_audit() -> None:
    weak = {"pyyaml", "lxml"}
    status, said = _audit(lambda name: (200, _weak(name) if name in weak else b"{}"))
    assert (status, said) == (audit.WEAK, "lxml: PYSEC-0000-1, mended in 99.0")


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param((503, b""), id="it is out of order"),
        pytest.param((200, b"<html>log in first</html>"), id="something else answers"),
        pytest.param((200, b"{}"), id="it knows nothing"),
    ],
)
def test_a_service_that_gives_no_answer_leaves_the_program_unaudited(
    answer: tuple[int, bytes],
) -> None:
    status, said = _audit(lambda _: answer)
    assert status == audit.NOT_AUDITED
    assert said.startswith("not audited")


def test_a_service_that_is_not_there_leaves_the_program_unaudited() -> None:
    with _service(lambda _: (200, b"{}")) as address:
        pass
    done = _script("audit", address)
    assert done.returncode == audit.NOT_AUDITED
    assert done.stdout == "not audited: the advisory service did not answer\n"


def test_a_package_that_was_passed_over_leaves_the_program_unaudited() -> None:
    weakness = {"id": "PYSEC-0000-1", "fix_versions": []}
    printed = json.dumps(
        {
            "dependencies": [
                {"name": "lxml", "skip_reason": "not found"},
                {"name": "Mako", "vulns": []},
                {"name": "pyyaml", "vulns": [weakness]},
            ]
        }
    )
    verdict = audit.judged(printed, {"lxml", "mako"})
    assert verdict == audit.Verdict(audit.NOT_AUDITED, ("not audited: no answer for lxml",))


def test_nothing_else_waits_for_the_audit() -> None:
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    rules = re.findall(r"^([a-z-]+):([^#\n]*)", makefile, re.MULTILINE)
    assert "audit" in dict(rules)
    assert [name for name, needs in rules if "audit" in needs.split()] == []
    scripts = [path.read_text(encoding="utf-8") for path in ROOT.glob("scripts/*.sh")]
    assert len(scripts) > 3
    assert [text for text in scripts if "audit" in text] == []


def test_what_windows_alone_needs_is_asked_for_by_name() -> None:
    asked: list[list[str]] = []

    def resolve(roots: list[Requirement]) -> Mapping[str, Wheel]:
        asked.append(sorted(map(str, roots)))
        names = {each.name for each in roots}
        return {
            name: Wheel(name, version, f"{name}.whl", requires)
            for name, version, requires in SHELF
            if name in names or name in {"pane", "frame"}
        }

    wheels = windows(
        "3.12", [Requirement("pane>=1"), Requirement("dbus; os_name=='posix'")], resolve
    )
    assert [wheel.name for wheel in wheels] == ["frame", "pane", "registry"]
    assert asked == [["pane>=1"], ["pane>=1", "registry<3"]]


SHELF: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("pane", "1.1", ("frame", "registry<3; sys_platform=='win32'", "old; python_version<'3.12'")),
    ("frame", "2", ("bus; sys_platform=='linux'", "extra-glass; extra=='glass'")),
    ("registry", "2.4", ()),
)


def test_a_package_that_stays_away_has_no_wheel() -> None:
    with pytest.raises(NoWheelError, match="pane"):
        windows("3.12", [Requirement("pane")], lambda _: {})


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names):
                yield from (each.name.partition(".")[0] for each in names)
            case ast.ImportFrom(module=str() as module, level=0):
                yield module.partition(".")[0]
            case _:
                pass


def _audit(service: Service) -> tuple[int, str]:
    with _service(service) as address:
        done = _script("audit", address)
    return done.returncode, done.stdout.strip()


def _script(name: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", f"scripts.{name}", *words],
        cwd=ROOT, check=False, capture_output=True, text=True, timeout=120,
    )  # fmt: skip


@contextmanager
def _service(answer: Service) -> Iterator[str]:
    """An advisory service on this machine; gives its address."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, body = answer(asked["package"]["name"])
            self.send_response(status)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _weak(name: str) -> bytes:
    events = [{"introduced": "0"}, {"fixed": "99.0"}]
    affected = {
        "package": {"name": name, "ecosystem": "PyPI"},
        "ranges": [{"type": "ECOSYSTEM", "events": events}],
    }
    return json.dumps({"vulns": [{"id": "PYSEC-0000-1", "affected": [affected]}]}).encode()
