import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.reliability import shim
from tests.reliability.stage import Stage, stage, work_place

_counted: list[str] = []


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say at the end of the run how much was tried, in whatever process it was tried."""
    return lambda line: record_property("reliability", line)


def pytest_runtest_logreport(report: pytest.TestReport) -> None:
    if report.when == "teardown":
        _counted.extend(str(line) for name, line in report.user_properties if name == "reliability")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in sorted(_counted):
        terminalreporter.write_line(f"reliability: {line}")


@pytest.fixture(scope="session")
def played(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Stage]:
    """One child that plays all scenarios of the run."""
    if not shim.compiler():
        pytest.skip(shim.ABSENT)
    place = work_place(tmp_path_factory.mktemp("reliability"))
    with stage(place) as made:
        yield made
    shutil.rmtree(place, ignore_errors=True)


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shim, compiled."""
    if not shim.compiler():
        pytest.skip(shim.ABSENT)
    return shim.build(tmp_path_factory.mktemp("shim"))
