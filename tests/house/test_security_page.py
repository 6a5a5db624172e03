"""docs/security.md says what is so: its tests exist, its tables are whole, its figures are ours."""

import ast
import re
from functools import cache, lru_cache

from coach_desktop.app.safe import KEYRING_HOURS
from coach_desktop.casework import attachments
from coach_desktop.casework.access import IDLE_CHOICES, IDLE_MINUTES
from coach_desktop.desktop.pages.unlock import FREE_TRIES, LONGEST_PAUSE
from coach_desktop.documents import reencoding
from coach_desktop.forms import xform
from coach_desktop.storage.kdf import FLOOR, MOST_MEMORY, Cost
from coach_desktop.storage.slotfile import SlotType
from coach_desktop.storage.words import WORDS_IN_PASSPHRASE, words
from tests.house.asvs import numbers
from tests.house.sources import ROOT, trees

TEST = re.compile(r"`([\w/]+\.py)::(test_\w+)`")
ROW = re.compile(r"^\| (\d+\.\d+\.\d+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)
LEFT_OUT = re.compile(r"^\| (\d+\.[\d., to]+) \| ([^|]+) \|$", re.MULTILINE)
RANGE = re.compile(r"(\d+\.\d+)\.(\d+)(?: to (\d+))?")
THREAT = re.compile(r"^\| T(\d+) \| ([^|]+) \| ([^|]+) \| ([^|]+) \|$", re.MULTILINE)

NAMES = {
    SlotType.PASSPHRASE: "passphrase",
    SlotType.RECOVERY: "recovery code",
    SlotType.KEYRING: "secret in the keyring",
    SlotType.ESCROW: "escrow",
}
"""What the page calls them."""

BYTES_PER_SECOND = 3.35e12
DOLLARS_PER_HOUR = 2.0
"""One H100 at full memory bandwidth, rented."""


def test_every_test_that_is_named_exists() -> None:
    named = set(TEST.findall(_page()))
    assert len(named) > 100
    assert sorted(f"{file}::{name}" for file, name in named if name not in _tests(file)) == []


def test_each_threat_is_answered_by_a_test_or_by_what_lacks() -> None:
    rows = THREAT.findall(_page())
    assert [int(number) for number, _, _, _ in rows] == list(range(1, 26))
    for number, _, _, proof in rows:
        assert TEST.search(proof) or proof.startswith(("not yet: ", "in progress: ")), number


def test_each_requirement_of_asvs_applies_or_is_left_out_with_a_reason() -> None:
    applying = [number for number, _, _ in ROW.findall(_asvs())]
    left_out = [
        f"{section}.{place}"
        for told, _ in LEFT_OUT.findall(_asvs())
        for section, first, last in RANGE.findall(told)
        for place in range(int(first), int(last or first) + 1)
    ]
    assert sorted([*applying, *left_out], key=_order) == sorted(numbers(2), key=_order)
    assert applying == sorted(applying, key=_order)


def test_the_requirements_are_counted_rightly() -> None:
    rows = ROW.findall(_asvs())
    tested = sum(bool(TEST.search(proof)) for _, _, proof in rows)
    share = 100 * tested // len(rows)
    told = (
        f"Of the {len(numbers(2))} requirements of levels 1 and 2, {len(rows)} apply to this"
        f" program. Of these {tested} ({share} %) name a test and {len(rows) - tested} a reason."
    )
    assert told in " ".join(_asvs().split())


def test_what_a_guess_costs_follows_from_what_the_vault_stores() -> None:
    bits = WORDS_IN_PASSPHRASE * (len(words()).bit_length() - 1)
    assert 2**bits == len(words()) ** WORDS_IN_PASSPHRASE
    for cost in (FLOOR, Cost()):
        assert _guesses_row(cost) in _page()
    for secret, size in (("five words of ours", bits), ("four words", 52), ("a PIN of six", 20)):
        assert _price_row(secret, size) in _page()


def test_the_limits_on_the_page_are_those_of_the_code() -> None:
    told = " ".join(_section("## Rules").split())
    mega = 1 << 20
    assert f"a scan or photo of at most {attachments.MOST_BYTES // mega} MB" in told
    assert f"{reencoding.MOST_PAGES} pages and {reencoding.MOST_MILLIONS} million points" in told
    assert f"A questionnaire (XForm XML, at most {xform.LARGEST // 1_000_000} MB)" in told
    *others, most = map(str, IDLE_CHOICES)
    choices = f"{', '.join(others)} or {most}"
    assert f"Until {IDLE_MINUTES} idle minutes have passed (the coach may choose {choices})" in told
    pause = (
        f"after {FREE_TRIES} wrong tries a pause that doubles up to {LONGEST_PAUSE // 1000} seconds"
    )
    assert pause in told
    assert KEYRING_HOURS == 12
    assert "keyring for twelve hours" in told


def test_every_way_into_a_vault_is_written_down() -> None:
    keys = _section("## Keys").split("\n### ")[0]
    for kind in SlotType:
        assert f"| {NAMES[kind]} |" in keys


def test_every_kind_of_cryptography_stands_in_the_inventory() -> None:
    inventory = _section("## Keys").split("\n## ")[0]
    kinds = {
        (each.name, file)
        for file, tree in trees().items()
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        and (node.module or "").startswith("cryptography.hazmat")
        for each in node.names
        if each.name not in {"serialization", "hashes"}
    }
    assert len(kinds) > 5
    assert {(kind, file) for kind, file in kinds if f"`{kind}`" not in inventory} == set()


def _guesses_row(cost: Cost) -> str:
    rate = _rate(cost)
    return (
        f"| {cost.memory // 1024} MiB, {cost.rounds} rounds | {round(rate, -1):,.0f} "
        f"| {rate * 3600 / DOLLARS_PER_HOUR / 1e6:.1f} million |"
    )


def _price_row(secret: str, bits: int) -> str:
    dollars = 2 ** (bits - 1) / _rate(Cost(MOST_MEMORY)) / 3600 * DOLLARS_PER_HOUR
    told = f"{dollars:.2f}" if dollars < 1000 else f"{float(f'{dollars:.2g}'):,.0f}"
    return f"| {secret} | {bits} | {told} |"


def _rate(cost: Cost) -> float:
    """Guesses a second when memory is what holds them up: each passes it 3t - 1 times."""
    return BYTES_PER_SECOND / (1024 * cost.memory * (3 * cost.rounds - 1))


@lru_cache(maxsize=1)
def _page() -> str:
    return (ROOT / "docs" / "security.md").read_text(encoding="utf-8")


def _section(head: str) -> str:
    _before, found, after = _page().partition(f"\n{head}")
    assert found, head
    return after


def _asvs() -> str:
    return _section("## OWASP ASVS")


@cache
def _tests(file: str) -> set[str]:
    path = ROOT / "tests" / file
    if not path.is_file():
        return set()
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def _order(number: str) -> tuple[int, ...]:
    return tuple(int(part) for part in number.split("."))
