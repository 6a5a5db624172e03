#!/bin/sh
# Sets up and passes the tests.
set -eu
cd "$(dirname "$0")/.."
sh scripts/setup.sh
exec sh scripts/check.sh
