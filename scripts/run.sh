#!/bin/sh
# Sets up and runs the main job: a window where there is a screen, else the same job headless
# for one practice person, with pictures and PDFs in out/.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec .venv/bin/coach-desktop "$@"
fi
exec .venv/bin/coach-desktop demo --person "${PERSON:-rima}" --language "${CLIENT_LANGUAGE:-ar}" --out out --json "$@"
