"""Front door of the coach's process: opens the window; nothing heavy before the passphrase."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coach_desktop.casework.table_ports import Opened


def main(arguments: Sequence[str]) -> int:
    """Open the window and stay until it is closed; `--map MAP` says where the vault lies."""
    from coach_desktop.machine.files import data_folder, make_private
    from coach_desktop.machine.process import leave_no_dump, take_note

    make_private()
    leave_no_dump()
    folder = data_folder(Path(arguments[-1]) if arguments else None) / "kluis"
    return _window(folder, list(arguments), take_note())


def _window(folder: Path, arguments: list[str], noted: str) -> int:
    """The window of a vault in this folder, and what hangs on it, until it is closed."""
    from coach_desktop.app.doors import VaultDoors
    from coach_desktop.desktop.application import make_application
    from coach_desktop.desktop.client_door import keep_in_after_client
    from coach_desktop.desktop.crash import catch
    from coach_desktop.desktop.guard import Guard
    from coach_desktop.desktop.main_window import MainWindow
    from coach_desktop.desktop.note import read_note
    from coach_desktop.desktop.steps import Steps
    from coach_desktop.desktop.unasked import Unasked
    from coach_desktop.machine.process import favour_the_window, start_again
    from coach_desktop.widgets.tasks import Tasks
    from coach_desktop.widgets.theme import Mode, theme

    app = make_application([], Mode.LIGHT)
    window = MainWindow()
    catch(window.tell_of_a_bug)
    tasks = Tasks(window)
    steps = Steps(window, VaultDoors(folder), tasks)
    steps.mode_chosen.connect(lambda mode: theme().use(app, Mode(mode)))
    steps.entered.connect(favour_the_window)
    guard = Guard(window, steps)
    Unasked(window, steps, tasks, guard.lock, chance=_chance)
    steps.client.handed.connect(guard.clipboard.clear)
    steps.client.handed.connect(lambda opened: _give_away(opened, arguments))
    steps.locked.connect(lambda note: start_again(arguments, note))
    note = read_note(noted)
    steps.begin(note)
    keep_in_after_client(window, steps, note)
    window.show()
    return app.exec()


def _chance() -> float:
    """A number from 0 to 1 that no other laptop has."""
    from coach_desktop.app.exchanging import jitter

    return jitter()


def _give_away(opened: "Opened", arguments: list[str]) -> None:
    """The vault is shut: put the client's program in the place of this one."""
    from coach_desktop.machine.beside import become
    from coach_desktop.widgets.theme import theme

    become(["client", "guard", opened.session, theme().look, *arguments], opened.secret)
