"""What is said at the foot of the page that is there, by who does not know which page that is."""

from coach_desktop.desktop.main_window import MainWindow
from coach_desktop.desktop.page import Page
from coach_desktop.domain.errors import CoachError


class Said:
    """Finds words for it, and the page."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def failed(self, trouble: Exception) -> None:
        """Say what could not be done."""
        from coach_desktop.widgets.wording import wording

        page = self._window.page
        if not isinstance(trouble, CoachError) or not isinstance(page, Page):
            raise trouble
        page.tell(wording(trouble))

    def noticed(self, codes: tuple[str, ...]) -> None:
        """Say on the first page what was noticed when the vault was opened."""
        from coach_desktop.widgets.wording import worded

        page = self._window.page
        if codes and isinstance(page, Page):
            page.tell(worded(codes[0]))
