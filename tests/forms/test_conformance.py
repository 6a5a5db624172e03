"""Expressions and walks that the reference engine recorded; skipped where they are not at hand."""

import json
from pathlib import Path

import pytest

from tests.conformance import walk, xpath

CASES = Path(__file__).parents[3] / "shared" / "conformance"
CHOSEN_OTHERWISE = {"jr-102"}
"""`//` is supported here and refused there."""


def test_every_expression_gives_what_the_reference_gives() -> None:
    if not CASES.is_dir():
        pytest.skip("shared material absent: expression cases")
    lines = (CASES / "xpath_javarosa.jsonl").read_text(encoding="utf-8").splitlines()
    said = {case["id"]: xpath.run(case) for case in map(json.loads, lines)}
    assert {
        name for name, told in said.items() if told and not told.startswith("outside ")
    } <= CHOSEN_OTHERWISE


def test_every_walk_ends_as_the_reference_ends() -> None:
    if not CASES.is_dir():
        pytest.skip("shared material absent: walks")
    failed = {}
    for recorded in sorted((CASES / "walks").glob("*.json")):
        form = CASES / "forms" / f"{recorded.name.partition('.')[0]}.xml"
        if said := [each for each in walk.repeat(form, recorded) if each]:
            failed[recorded.name] = said
    assert not failed
