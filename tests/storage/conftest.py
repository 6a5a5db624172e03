"""A vault by raw key, closed when the test is over."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from coach_desktop.storage.vault import OpenVault
from tests.vaults_for_tests import raw_vault


@pytest.fixture
def vault(tmp_path: Path) -> Iterator[OpenVault]:
    opened = raw_vault(tmp_path / "vault")
    yield opened
    opened.close()
