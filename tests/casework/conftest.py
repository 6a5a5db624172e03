"""One open vault with all verbs on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.builders import Office, opened


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    with opened(tmp_path / "vault") as office:
        yield office


@pytest.fixture(scope="session")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Office]:
    """A vault with the people to practise with; tests leave its people and answers alone."""
    with opened(tmp_path_factory.mktemp("practice") / "vault") as office:
        office.examples.put_in()
        yield office
