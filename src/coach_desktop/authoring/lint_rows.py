"""What the rows of a workbook ask for that is not supported, or that cannot be right."""

import re
from collections.abc import Iterator

from coach_desktop.authoring.findings import Finding, Weight, advise, stop
from coach_desktop.authoring.sheets import Row, Sheets

_PLAIN = frozenset({
    "text", "string", "integer", "int", "decimal", "date", "time", "datetime", "note", "calculate",
    "hidden", "acknowledge", "trigger", "range", "image", "photo", "audio", "file", "start", "end",
    "today", "username", "deviceid", "audit", "begin group", "end group", "begin repeat",
    "end repeat", "csv-external", "xml-external",
})  # fmt: skip
"""Types that stand alone."""

_LISTED = re.compile(
    r"(select one|select multiple|select1|select all that apply|rank)"
    r"( from file)? (\S+)( or other| or_other| specify other)?"
)
_FILE = re.compile(r"[A-Za-z0-9_.-]+\.(csv|xml)", re.ASCII)
_COLUMNS = frozenset({
    "type", "name", "label", "hint", "guidance_hint", "relevant", "required", "required_message",
    "constraint", "constraint_message", "calculation", "calculate", "default", "trigger",
    "read_only", "choice_filter", "appearance", "parameters", "repeat_count", "media",
})  # fmt: skip
_APPEARANCES = frozenset({
    "minimal", "autocomplete", "multiline", "likert", "columns", "label", "list-nolabel",
    "table-list", "field-list", "numbers", "signature", "month-year", "year", "quick",
    "columns-pack", "no-buttons",
})  # fmt: skip
_NUMBERED = re.compile(r"columns-[0-9]+")
_PARAMETERS = frozenset({
    "seed", "randomize", "start", "end", "step", "max-pixels", "quality", "value", "label", "rows",
})  # fmt: skip
_SHEETS = frozenset({"survey", "choices", "settings"})
_REFUSED_SHEETS = frozenset({"entities", "external_choices", "osm", "external choices"})
_REFUSED_SETTINGS = frozenset({"public_key", "submission_url", "auto_send", "auto_delete"})
_REFUSED_COLUMNS = frozenset({"save_to", "encrypt", "bind::odk:length"})
_COACH = re.compile(r"(?:bind::)?coach:[a-z_]+")
_NAME = re.compile(r"[A-Za-z_][A-Za-z0-9_.-]*", re.ASCII)
_REFERENCE = re.compile(r"\$\{\s*([^}]*?)\s*\}")


def kind(row: Row) -> str:
    """The type of a row in one spelling: `begin group`, `select one landen`."""
    told = re.sub(r"[\s]+", " ", row.told("type").strip())
    told = re.sub(r"^(select|begin|end)_", r"\1 ", told, flags=re.IGNORECASE)
    told = re.sub(r"^select (one|multiple)_from_file", r"select \1 from file", told)
    told = re.sub(r"^rank_from_file", "rank from file", told)
    return told.lower() if told.lower() in _PLAIN else told


def of_rows(sheets: Sheets) -> Iterator[Finding]:
    """Everything that can be seen in the rows themselves."""
    if "survey" not in sheets.names:
        yield Finding("sheet-missing", Weight.REFUSED, what="survey")
        return
    yield from _of_sheets(sheets)
    lists = {row.told("list_name") for row in sheets.of("choices")}
    for row in sheets.of("survey"):
        yield from _of_type(row, lists)
        yield from _of_name(row)
        yield from _of_appearance(row)
        yield from _of_parameters(row)
    yield from _of_groups(sheets.of("survey"))
    yield from _of_choices(sheets.of("choices"))
    yield from _of_references(sheets)


def _of_sheets(sheets: Sheets) -> Iterator[Finding]:
    for name in sheets.names:
        if name in _REFUSED_SHEETS:
            yield Finding("unsupported-sheet", Weight.REFUSED, name)
    header = Row("survey", 1, {})
    for column in sheets.columns["survey"]:
        base = column.partition("::")[0]
        if base in _REFUSED_COLUMNS or column.startswith(("media::video", "media::big-image")):
            yield stop("unsupported-column", header, column)
        elif column and base not in _COLUMNS and _COACH.fullmatch(column) is None:
            yield advise("unknown-column", header, column)
    for row in sheets.of("settings"):
        for name in sorted(_REFUSED_SETTINGS & row.cells.keys()):
            yield stop("unsupported-setting", row, name)


def _of_type(row: Row, lists: set[str]) -> Iterator[Finding]:
    told = kind(row)
    if told in _PLAIN:
        return
    found = _LISTED.fullmatch(told)
    if found is None:
        yield stop("unsupported-type" if told else "type-missing", row, told)
    elif found.group(2):
        if _FILE.fullmatch(found.group(3)) is None:
            yield stop("file-name", row, found.group(3))
    elif found.group(3) not in lists and not found.group(3).startswith("${"):
        yield stop("list-missing", row, found.group(3))


def _of_name(row: Row) -> Iterator[Finding]:
    if not row.told("name"):
        if not kind(row).startswith("end "):
            yield stop("name-missing", row)
    elif _NAME.fullmatch(row.told("name")) is None:
        yield stop("bad-name", row)
    elif row.told("name") in {"meta", "instanceID"}:
        yield stop("reserved-name", row)


def _of_appearance(row: Row) -> Iterator[Finding]:
    told = row.told("appearance")
    if re.search(r"\bex:|\bsearch\s*\(|\bprinter\b", told):
        yield stop("unsupported-appearance", row, told)
        return
    for word in told.split():
        if word not in _APPEARANCES and _NUMBERED.fullmatch(word) is None:
            yield advise("unknown-appearance", row, word)


def _of_parameters(row: Row) -> Iterator[Finding]:
    for word in re.split(r"[\s;,]+", row.told("parameters").replace(" =", "=").strip()):
        name = word.partition("=")[0]
        if name and "=" in word and name.lower() not in _PARAMETERS:
            yield stop("unknown-parameter", row, name)


def _of_groups(rows: tuple[Row, ...]) -> Iterator[Finding]:
    """Every group is closed, by its own kind, and holds no name twice."""
    open_rows: list[Row] = []
    names: list[set[str]] = [set()]
    for row in rows:
        verb, _, what = kind(row).partition(" ")
        if verb == "end" and what:
            if not open_rows or kind(open_rows.pop()) != f"begin {what}":
                yield stop("group-not-open", row)
                return
            names.pop()
            continue
        if row.name and row.name.lower() in names[-1]:
            yield stop("name-twice", row)
        names[-1].add(row.name.lower())
        if verb == "begin" and what:
            open_rows.append(row)
            names.append(set())
    for row in open_rows:
        yield stop("group-not-closed", row)


def _of_choices(rows: tuple[Row, ...]) -> Iterator[Finding]:
    seen: set[tuple[str, str]] = set()
    for row in rows:
        name = (row.told("list_name"), row.told("name"))
        if "" in name:
            yield stop("option-without-name", row)
        elif re.search(r"\s", name[1]):
            yield stop("option-with-space", row, name[1])
        elif name in seen:
            yield stop("option-twice", row, name[1])
        seen.add(name)


def _of_references(sheets: Sheets) -> Iterator[Finding]:
    """Every `${name}` in any cell is the name of a row."""
    known = {row.told("name") for row in sheets.of("survey")}
    for row in (*sheets.of("survey"), *sheets.of("choices")):
        for column, told in row.cells.items():
            for name in _REFERENCE.findall(told):
                if name.startswith("last-saved"):
                    yield stop("unsupported-type", row, f"{column}: {name}")
                elif name not in known:
                    yield stop("unknown-name", row, f"{column}: {name}")
