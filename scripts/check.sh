#!/bin/sh
# Format, lint, types, arrows, tests: everything that must hold before a change lands.
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin/ruff" format --check src tests scripts
"$bin/ruff" check src tests scripts

QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM
# compiled once, for each worker and for every process that a test starts
unset PYTHONDONTWRITEBYTECODE
"$bin/python" -m compileall -q src tests

"$bin/python" -m pytest --collect-only -m 'not slow' >/dev/null & typed=$!
"$bin/mypy" & typed="$typed $!"
for platform in win32 darwin; do
    "$bin/mypy" --platform "$platform" --cache-dir ".mypy_cache/$platform" src & typed="$typed $!"
done
for each in $typed; do wait "$each"; done
"$bin/lint-imports"

rm -f .coverage .coverage.*
# one worker more than there are cores: a test that waits for a child or the disk leaves room
workers=$(($("$bin/python" -c 'import os; print(os.cpu_count() or 1)') + 1))
run_tests() { "$bin/python" -m pytest -m 'not slow' -n "$workers" --dist worksteal "$@"; }
core="tests/domain tests/law tests/forms tests/plan tests/casework
    tests/exchange/test_package.py tests/exchange/test_hostile_package.py"
others=""
for room in $core; do others="$others --ignore=$room"; done
status=0
# the core is held whole by its own tests; measuring the other rooms too costs half as much again
# and is for `make coverage`
# shellcheck disable=SC2086
run_tests --cov --cov-config=scripts/core.toml --cov-report= $core "$@" || status=1
"$bin/python" scripts/coverage_rooms.py scripts/core.toml || status=1
# shellcheck disable=SC2086
run_tests $others "$@" || status=1
exit $status
