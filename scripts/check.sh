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
"$bin/python" -m pytest -m 'not slow' -n auto --dist worksteal --cov --cov-report= "$@"
"$bin/python" scripts/coverage_rooms.py
