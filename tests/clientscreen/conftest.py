"""The client's screen has nothing beside it, so nothing may stand beside it when a test begins."""

import pytest
from PySide6.QtWidgets import QApplication


@pytest.fixture(autouse=True)
def _empty_screen() -> None:
    """Hide whatever window a test of another room left on the screen of this process."""
    if QApplication.instance() is not None:
        for each in QApplication.topLevelWidgets():
            each.hide()
