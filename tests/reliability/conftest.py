import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.reliability import shim
from tests.reliability.stage import Stage, stage, work_place


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
