"""Front door of the client's process: one session file, one form, no vault.

`guard` stands by while the window is there, and begins the coach's program when it is gone, however
that came about; it never sees the session's key. `turned` is the window on the coach's own screen,
`beside` the one on a second screen, which hears what the coach does and ends when he wants.
"""

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from coach_desktop.machine.session import Why

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from coach_desktop.clientscreen.window import ClientWindow
    from coach_desktop.storage.session import SessionFile
    from coach_desktop.widgets.tasks import Tasks

FOLDER = "client"
"""Where the sessions stand, beside the folder of the vault."""

WRONG_USE = 64


def main(arguments: Sequence[str]) -> int:
    """Begin one of the three; `--map MAP` says where the vault lies."""
    match list(arguments):
        case ["guard", session, look, *rest]:
            return _guard(session, look, rest)
        case ["turned" | "beside" as way, session, look, *rest]:
            return _window(way, session, look, rest)
        case _:
            return WRONG_USE


def _guard(session: str, look: str, rest: list[str]) -> int:
    from coach_desktop.machine.beside import stand_by
    from coach_desktop.machine.process import leave_no_dump, start_again

    leave_no_dump()
    status = stand_by(["client", "turned", session, look, *rest])
    start_again(rest, f"{Why.CLIENT} 0 0")
    return status


def _window(way: str, session: str, look: str, rest: list[str]) -> int:
    from coach_desktop.machine.beside import take_secret, wait_for_the_end
    from coach_desktop.machine.files import data_folder, make_private
    from coach_desktop.machine.process import leave_no_dump

    make_private()
    leave_no_dump()
    from coach_desktop.storage.session import SECRET_BYTES, SessionFile, key_of

    secret = take_secret(SECRET_BYTES)
    if way == "turned":
        wait_for_the_end()
    folder = data_folder(Path(rest[-1]) if rest else None) / FOLDER
    key = key_of(secret)
    try:
        file = SessionFile(folder, session, key)
    finally:
        key.wipe()
    try:
        return show(file, way, look)
    finally:
        file.close()


def show(file: "SessionFile", way: str, look: str) -> int:
    """Show the window and stay until the coach ends it."""
    from coach_desktop.desktop.application import make_application
    from coach_desktop.desktop.crash import catch
    from coach_desktop.widgets.tasks import Tasks
    from coach_desktop.widgets.theme import load_client_fonts, look_of

    mode, percent = look_of(look)
    app = make_application([], mode, percent=percent)
    load_client_fonts()
    catch(lambda: None)
    tasks = Tasks(app)
    window = make_window(app, file, tasks, is_beside=way == "beside")
    window.handed_back.connect(window.leave)
    window.left.connect(lambda: app.exit(0))  # whatever else is on the screen
    window.keep_in()
    _place(app, window, is_beside=way == "beside")
    try:
        return app.exec()
    finally:
        window.let_go()
        tasks.close()


def make_window(
    app: "QApplication", file: "SessionFile", tasks: "Tasks", *, is_beside: bool
) -> "ClientWindow":
    """The window of a session, tied to the coach's process when that stands beside it."""
    from coach_desktop.clientscreen.line import Line
    from coach_desktop.clientscreen.model import ClientModel
    from coach_desktop.clientscreen.window import ClientWindow
    from coach_desktop.forms.world import Surroundings
    from coach_desktop.machine.beside import heard, say
    from coach_desktop.machine.clock import AMSTERDAM, RandomIds, SystemClock

    surroundings = Surroundings(now=SystemClock().now, new_id=RandomIds().new, zone=AMSTERDAM)
    model = ClientModel(file.handed(), file, tasks, surroundings)
    window = ClientWindow(model, is_beside=is_beside)
    model.setParent(window)
    if is_beside:
        line = Line(model, window, say)
        line.setParent(app)
        threading.Thread(target=line.listen, args=(heard(),), daemon=True).start()
    return window


def _place(app: "QApplication", window: "ClientWindow", *, is_beside: bool) -> None:
    """On the whole screen: the second one, where there is one and the coach has the first."""
    screens = app.screens()
    if is_beside and len(screens) > 1:
        window.setGeometry(
            next(each for each in screens if each is not app.primaryScreen()).geometry()
        )
    window.showFullScreen()
