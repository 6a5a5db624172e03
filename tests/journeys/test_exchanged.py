"""An afternoon, an evening, a colleague, a lost answer, a restored server, a begeleider."""

from collections.abc import Callable
from pathlib import Path

import pytest

from coach_desktop.widgets.theme import Mode
from tests.desk import Desk
from tests.journeys.exchanged import JOURNEYS, Shot


def unseen(at: Desk, name: str) -> None:
    """No picture is made."""
    assert at.page.isVisible(), name


@pytest.mark.parametrize("journey", JOURNEYS, ids=lambda each: each.__name__)
def test_a_dossier_comes_to_the_municipality(
    tmp_path: Path, journey: Callable[[Path, Mode, Shot], None]
) -> None:
    journey(tmp_path, Mode.LIGHT, unseen)
