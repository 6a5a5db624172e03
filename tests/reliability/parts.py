"""The long numbers, part by part: each part is a row of pieces, so that it can stop and go on.

The number of a piece is its seed: whoever runs it again gets the same kills, errors and images
(moments of a kill of the window follow the clock, so that there the seed gives the chance alone).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from errno import errorcode
from pathlib import Path

from tests.builders import opened
from tests.clientscreen.forms import talk
from tests.clientscreen.monkey import Monkey
from tests.clientscreen.table import seat
from tests.documents.batch import PAPERS_OF_A_PIECE, grown
from tests.documents.unicode_cases import (
    ALL_OF_CHARACTERS,
    ALL_OF_KINDS,
    check_character_cases,
    check_kind_cases,
)
from tests.exchange import hostile, mishaps, several
from tests.exchange.mutated import Depth, chance, target
from tests.exchange.playing import OverHttp
from tests.journeys.everybody import everybody, go
from tests.municipality.town import Mishap
from tests.post import posts
from tests.reliability import canary_run, damage, lives, power
from tests.reliability.calls import ERRORS, count_calls, harm, kills
from tests.reliability.catalogue import SCENARIOS
from tests.reliability.controls import NOT_FORCED, SALT_IN_FILE, SALT_KEPT
from tests.reliability.dice import Dice
from tests.reliability.disk import Way
from tests.reliability.machine import Exchange, play
from tests.reliability.shim import Harm
from tests.reliability.stage import Stage, stage, work_place
from tests.reliability.window import ANSWERS, KEYS, LONG

KILLS_OF_ANSWERS, KILLS_OF_LONG, KILLS_OF_KEYS, LIVES_OF_A_VAULT = 2_400, 600, 200, 20
IMAGES, IMAGES_OF_A_PIECE = 20_000, 100
CONTROL_IMAGES = 600
PRESSES, PRESSES_OF_A_PIECE = 10_000, 500
RUNS_OF_THE_MODEL, RUNS_OF_A_PIECE = 10_000, 500
RUNS_OVER_HTTP, RUNS_OF_A_LINE, STEPS_OF_A_LINE = 1_000, 50, 20
TOWNS = 330
"""Hostile municipalities; each gives thirty bent answers or more."""
PACKAGES, PACKAGES_OF_A_PIECE = 100_000, 5_000
MOST_GROWTH = 20.0
"""Megabytes that a process may grow over a batch of papers, once it is warm."""
PLAYS, PLAYS_OF_A_PIECE = 1_000, 20
BITS, OLD_PAGES, CUTS = "a bit of each page", "each old page put back", "the log cut at each sector"


@dataclass(frozen=True, slots=True)
class Done:
    """What a piece did: how often, what did not hold, and other figures to be added up."""

    runs: int
    failures: Sequence[str] = ()
    sums: Mapping[str, float] = field(default_factory=dict)
    most: Mapping[str, float] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Part:
    """One part: what its runs are called, its pieces in order, and how one is done."""

    what: str
    pieces: Sequence[str]
    do: Callable[[str], Done]


@contextmanager
def _stage() -> Iterator[Stage]:
    place = work_place(Path(tempfile.gettempdir()))
    try:
        with stage(place) as made:
            yield made
    finally:
        shutil.rmtree(place, ignore_errors=True)


def _all_of(played: Stage, name: str, harms: Sequence[Harm]) -> Done:
    found = (harm(played, name, each) for each in harms)
    return Done(len(harms), [f"{each.scenario} {each.harm} {each.why}" for each in found if each])


def _kill_at_each_call(name: str) -> Done:
    with _stage() as played:
        return _all_of(played, name, list(kills(count_calls(played, name))))


def _fail_at_each_call(piece: str) -> Done:
    name, code, how = piece.split("|")
    error = next(each for each in ERRORS if errorcode[each] == code)
    with _stage() as played:
        calls = count_calls(played, name)
        lasts = how == "from then on"
        harms = [Harm(fail_at=call, error=error, lasts=lasts) for call in range(1, calls + 1)]
        return _all_of(played, name, harms)


def _lose_power(piece: str) -> Done:
    name, first = piece.split("|")
    numbers = range(int(first), int(first) + IMAGES_OF_A_PIECE)
    with _stage() as played:
        return Done(len(numbers), power.lost(played, name, numbers))


def _lose_what_must_be_lost(piece: str) -> Done:
    """A control that is not seen to fail is the failure."""
    ways = power.WAYS if piece == NOT_FORCED else (Way.RUBBISH,)
    with _stage() as played:
        lost = power.lost(played, piece, range(CONTROL_IMAGES), ways)
    if piece == SALT_KEPT:
        return Done(CONTROL_IMAGES, lost)
    unseen = [] if lost else [f"{piece}: nothing was seen to be lost"]
    return Done(CONTROL_IMAGES, unseen, {f"lost when {piece}, as it must be": len(lost)})


def _kill_the_window(piece: str) -> Done:
    mode, first = piece.split("|")
    place = work_place(Path(tempfile.gettempdir()))
    with lives.program() as killed:
        lived = [
            killed.live(place / "kluis", mode, number)
            for number in range(int(first), int(first) + LIVES_OF_A_VAULT)
        ]
    found = lives.look(place / "kluis", lived)
    shutil.rmtree(place)
    if mode != KEYS:
        return Done(len(lived), found.trouble, {"answers called saved": found.saved})
    late = [f"lost {found.lost_typing} ms"] if found.lost_typing >= 1_000 else []
    sums = {"keys": sum(len(life.keys) for life in lived)}
    return Done(len(lived), [*found.trouble, *late], sums, {"ms of typing lost": found.lost_typing})


def _damage(piece: str) -> Done:
    place = work_place(Path(tempfile.gettempdir()))
    try:
        if piece == CUTS:
            return _cut(damage.files_of_a_crash(place))
        old, new = damage.closed_files(place)
        flipped = damage.flipped(new.database)
        altered = flipped if piece == BITS else damage.with_old_page(old.database, new.database)
        pages = list(altered)
        return Done(len(pages), [f"{piece}: page {page}" for page in damage.unnoticed(new, pages)])
    finally:
        shutil.rmtree(place)


def _cut(files: damage.Files) -> Done:
    """At each sector, and the whole log file taken away."""
    whole = len(files.contents[files.folder / damage.LOG])
    lengths = [None, *range(0, whole + damage.SECTOR, damage.SECTOR)]
    return Done(len(lengths), [told for length in lengths if (told := damage.cut(files, length))])


def _plant(how: str) -> Done:
    place = work_place(Path(tempfile.gettempdir()))
    seen = canary_run.run(place / "day", how)
    shutil.rmtree(place)
    unseen = [f"{seen.unseen_controls} controls not found"] if seen.unseen_controls else []
    found = [f"{each.canary}, {each.form}, {each.place}" for each in seen.out_of_place]
    sums = {"forms of them": seen.forms, "bytes looked through": seen.bytes}
    return Done(seen.planted, [*found, *unseen], sums)


def _run_tests(chosen: str) -> Done:
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *chosen.split("|"), "--timeout=3300", "-p", "no:randomly"],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    passed = re.search(r"(\d+) passed", done.stdout)
    told = [] if done.returncode == 0 else done.stdout.splitlines()[-5:]
    return Done(int(passed[1]) if passed else 0, told)


def _walk(piece: str) -> Done:
    """One invented person through all screens in one language."""
    person, language = piece.split("|")
    with tempfile.TemporaryDirectory() as folder:
        return Done(1, go(person, language, Path(folder)))


def _press_anything(piece: str) -> Done:
    """Keys, mouse and touch by chance on the client's screen, in one of the languages."""
    language, first = piece.split("|")
    with (
        tempfile.TemporaryDirectory() as folder,
        opened(Path(folder) / "kluis", plan=talk()) as office,
        seat(office, office.intake(), language=language) as client,
    ):
        client.window.keep_in()
        client.window.showFullScreen()
        monkey = Monkey(client.window, Dice("client", piece))
        monkey.play(PRESSES_OF_A_PIECE)
        client.settle()
        told = [] if client.window.isVisible() else [f"{first}: the window is gone"]
        sums = {"times given back": monkey.handed_back, "answers kept": len(client.file.told())}
        return Done(monkey.presses, [*told, *monkey.escapes], sums)


def _exchange_over_http(piece: str) -> Done:
    """Real vaults, a municipality on 127.0.0.1, and a proxy that breaks the line."""
    _, first = piece.split("|")
    try:
        play(OverHttp, int(first), RUNS_OF_A_LINE, STEPS_OF_A_LINE)
    except AssertionError as error:
        return Done(RUNS_OF_A_LINE, [f"seed {first}: {error}"])
    return Done(RUNS_OF_A_LINE)


def _exchange_in_the_model(piece: str) -> Done:
    """Laptops, a server and a line that fails, by chance; see `model.py`."""
    _, first = piece.split("|")
    try:
        play(Exchange, int(first), RUNS_OF_A_PIECE)
    except AssertionError as error:
        return Done(RUNS_OF_A_PIECE, [f"seed {first}: {error}"])
    return Done(RUNS_OF_A_PIECE)


def _answer_wrongly(seed: str) -> Done:
    """A municipality that bends its answers, and two devices that lose nothing by it."""
    with tempfile.TemporaryDirectory() as folder:
        ended = hostile.play(Path(folder), int(seed))
    return Done(ended.answers, [f"{seed}: {each}" for each in ended.failures])


def _change_packages(piece: str) -> Done:
    """Packages, receipts and key cards with bytes changed by chance; the sender is trusted."""
    dice = Dice("packages", piece)
    refused: Counter[str] = Counter()
    with (
        tempfile.TemporaryDirectory() as folder,
        posts(Path(folder), "azc", "omar") as (azc, omar),
    ):
        dossier = azc.office.dossier("Haile", telefoon="06 12345678")
        azc.agree(dossier, omar)
        aim = target(azc, omar, dossier)
        for number in range(PACKAGES_OF_A_PIECE):
            depth, cuts = dice.one_of(list(Depth)), chance(dice)
            try:
                refused[aim.try_with(depth, cuts)] += 1
            except Exception as trouble:  # whatever it is: that is what is looked for
                told = f"{number}: {depth} {cuts}: {type(trouble).__name__}"
                return Done(number, [told])
    sums = {f"refused: {code}": count for code, count in refused.items() if code}
    return Done(PACKAGES_OF_A_PIECE, [], sums)


CHARACTERS, KINDS = "whole texts", "classes alone"


def _order(piece: str) -> Done:
    """All cases of Unicode's own files on the order of letters."""
    check, wanted = {
        CHARACTERS: (check_character_cases, ALL_OF_CHARACTERS),
        KINDS: (check_kind_cases, ALL_OF_KINDS),
    }[piece]
    try:
        seen = check(1)
    except AssertionError as trouble:
        return Done(wanted, [f"{piece}: {str(trouble).splitlines()[0]}"])
    return Done(seen, [] if seen == wanted else [f"{piece}: {seen} cases, not {wanted}"])


def _print_many(piece: str) -> Done:
    """Many whole plans in one process, which must not grow of it."""
    found = grown(piece)
    told = [f"grew by {found.megabytes:.0f} MB"] if found.megabytes > MOST_GROWTH else []
    return Done(
        PAPERS_OF_A_PIECE,
        told,
        most={
            "MB of growth": found.megabytes,
            "MB at the peak": found.peak,
            "pages": float(found.pages),
        },
    )


def _windows(mode: str, lived: int) -> list[str]:
    return [f"{mode}|{first}" for first in range(0, lived, LIVES_OF_A_VAULT)]


_EACH = -(-IMAGES // len(SCENARIOS))


def _exchange(name: str) -> Done:
    """One mishap, or one end of the program, at one request of a round, and a second round."""
    what, _, how = name.partition("|")
    with tempfile.TemporaryDirectory() as folder:
        if what in mishaps.KINDS:
            came = mishaps.after_mishap(Path(folder), what, Mishap[how])
        else:
            came = mishaps.after_ending(Path(folder), int(what), after=how == "after")
    is_well = came == (mishaps.WHOLE, "sent")
    return Done(1, () if is_well else (f"{name} {came}",))


def _devices(name: str) -> Done:
    """Twenty plays of three devices, from one seed on."""
    wrong = []
    for seed in range(int(name), int(name) + PLAYS_OF_A_PIECE):
        with tempfile.TemporaryDirectory() as folder:
            wrong += [f"{seed} {each}" for each in several.play(Path(folder), seed)]
    return Done(PLAYS_OF_A_PIECE, wrong)


PARTS: Mapping[str, Part] = {
    "devices": Part(
        "plays of three devices",
        [f"{first}" for first in range(0, PLAYS, PLAYS_OF_A_PIECE)],
        _devices,
    ),
    "exchange": Part(
        "rounds in which something goes wrong",
        [
            *(f"{kind}|{each.name}" for kind in mishaps.KINDS for each in Mishap),
            *(f"{at}|{how}" for at in range(1, mishaps.REQUESTS) for how in ("before", "after")),
        ],
        _exchange,
    ),
    "kills": Part(
        "kills of the window",
        _windows(ANSWERS, KILLS_OF_ANSWERS),
        _kill_the_window,
    ),
    "long": Part("kills after long work", _windows(LONG, KILLS_OF_LONG), _kill_the_window),
    "typing": Part("kills while typing", _windows(KEYS, KILLS_OF_KEYS), _kill_the_window),
    "calls": Part("calls killed at", tuple(SCENARIOS), _kill_at_each_call),
    "errors": Part(
        "errors of the disk",
        [
            f"{name}|{errorcode[error]}|{how}"
            for name in SCENARIOS
            for error in ERRORS
            for how in ("once", "from then on")
        ],
        _fail_at_each_call,
    ),
    "power": Part(
        "images after a power loss",
        [f"{name}|{first}" for first in range(0, _EACH, IMAGES_OF_A_PIECE) for name in SCENARIOS],
        _lose_power,
    ),
    "controls": Part(
        "images of the controls", (NOT_FORCED, SALT_IN_FILE, SALT_KEPT), _lose_what_must_be_lost
    ),
    "damage": Part("bits, old pages and cuts", (BITS, OLD_PAGES, CUTS), _damage),
    "canaries": Part("planted words", ("whole",), _plant),
    "client": Part(
        "presses on the client's screen",
        [
            f"{('nl', 'ar', 'ti')[number % 3]}|{number}"
            for number in range(PRESSES // PRESSES_OF_A_PIECE)
        ],
        _press_anything,
    ),
    "model": Part(
        "runs of the model of the exchange",
        [f"model|{first}" for first in range(0, RUNS_OF_THE_MODEL, RUNS_OF_A_PIECE)],
        _exchange_in_the_model,
    ),
    "hostile": Part("bent answers", [str(seed) for seed in range(TOWNS)], _answer_wrongly),
    "packages": Part(
        "packages with changed bytes",
        [str(number) for number in range(PACKAGES // PACKAGES_OF_A_PIECE)],
        _change_packages,
    ),
    "line": Part(
        "runs of vaults over a line that fails",
        [f"line|{first}" for first in range(0, RUNS_OVER_HTTP, RUNS_OF_A_LINE)],
        _exchange_over_http,
    ),
    "people": Part("people through all screens", everybody(), _walk),
    "order": Part("cases of the order of letters", (CHARACTERS, KINDS), _order),
    "papers": Part("plans printed in one batch", ("ar",), _print_many),
    "pytest": Part("slow tests of the suite", ("-m|slow",), _run_tests),
}
