#!/bin/sh
# Gathers the source strings of code and pages, and compiles the Dutch of translations/.
# Dutch is written in coach_desktop_nl.ts and nowhere else; run this after any change of words.
set -eu
cd "$(dirname "$0")/.."
exec .venv/bin/python scripts/words.py "$@"
