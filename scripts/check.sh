#!/bin/sh
# Format, lint, types, arrows, tests: everything that must hold before a change lands.
set -eu
cd "$(dirname "$0")/.."
bin=.venv/bin
"$bin/ruff" format --check src tests scripts
"$bin/ruff" check src tests scripts
"$bin/mypy"
for platform in win32 darwin; do
    "$bin/mypy" --platform "$platform" --cache-dir ".mypy_cache/$platform" src
done
"$bin/lint-imports"
QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM
rm -f .coverage .coverage.*
run_tests() { "$bin/python" -m pytest -m 'not slow' -n auto --dist worksteal "$@"; }
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
