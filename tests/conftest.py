"""What every test shares: no screen, no network, a fixed profile, and skips that are expected."""

import gc
import os
import socket
import tomllib
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from coach_desktop.casework.signing_keys import OwnCard

settings.register_profile(
    "fixed",
    derandomize=True,
    deadline=None,
    max_examples=60,  # the same ones each time; what ten minutes on two cores allow
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("fixed")

tomllib.loads = lru_cache(maxsize=64)(tomllib.loads)
"""The packs and profiles are read hundreds of times here, and nobody alters what was read."""

EXPECTED_SKIPS = (
    "shared material absent",
    "poppler-utils absent",
    "qpdf absent",
    "unicode-data absent",
    "SoftHSM absent",
    "python-pkcs11 absent",
    "runs as root",
    "dbus-daemon absent",
    "memory of another process may not be read",
    "Java absent",
    "not this system",
    "no C compiler",
    "no municipality is named",
)
"""Beginnings of the reasons for which a test may be skipped; any other skip fails the run."""

_skipped: list[tuple[str, str]] = []


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Real servers are asked only by who says so with `-m municipality`; what is long, begins."""
    if "municipality" not in config.option.markexpr:
        real = [each for each in items if each.get_closest_marker("municipality")]
        if real:
            config.hook.pytest_deselected(items=real)
            items[:] = [each for each in items if each not in real]
    items.sort(key=lambda each: each.get_closest_marker("long") is None)


def pytest_collection_finish() -> None:
    """What stands when the tests begin, stays: nobody looks for waste in it again."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(10_000, 20, 20)


def _hosts_of_municipality() -> set[str]:
    """The hosts of the servers that the environment names, by name and by number."""
    told = [each for name, each in os.environ.items() if name.startswith("COACH_")]
    names = {host for each in told if "://" in each and (host := urlsplit(each).hostname)}
    found = (info[4][0] for name in names for info in socket.getaddrinfo(name, None))
    return {*names, *map(str, found)}


@pytest.fixture(autouse=True)
def _no_network(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests talk to 127.0.0.1 only; those against a municipality to its servers as well."""
    connect, allowed = socket.socket.connect, {"127.0.0.1", "::1", "localhost"}
    if request.node.get_closest_marker("municipality"):
        allowed |= _hosts_of_municipality()

    def only_here(self: socket.socket, address: object) -> None:
        if self.family != socket.AF_UNIX and isinstance(address, tuple):
            assert address[0] in allowed, "a test reached the network"
        connect(self, address)  # type: ignore[arg-type]  # passed on as it came

    monkeypatch.setattr(socket.socket, "connect", only_here)


@pytest.fixture(autouse=True)
def _clean_clipboard() -> Iterator[None]:
    """What one test copied, the next one does not find."""
    yield
    if isinstance(QCoreApplication.instance(), QGuiApplication):
        QGuiApplication.clipboard().clear()


@pytest.fixture(scope="session")
def smart_card(tmp_path_factory: pytest.TempPathFactory) -> Iterator["OwnCard"]:
    """The one card of a run: its library reads only once where cards lie."""
    from tests.documents.smartcards import software_card

    with software_card(tmp_path_factory.mktemp("pas")) as made:
        yield made


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.skipped and isinstance(report.longrepr, tuple):
        _skipped.append((report.nodeid, report.longrepr[2].removeprefix("Skipped: ")))


def pytest_sessionfinish(session: pytest.Session) -> None:
    if any(not reason.startswith(EXPECTED_SKIPS) for _, reason in _skipped):
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for test, reason in _skipped:
        verdict = "" if reason.startswith(EXPECTED_SKIPS) else "UNEXPECTED "
        terminalreporter.write_line(f"{verdict}skipped {test}: {reason}")
