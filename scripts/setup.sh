#!/bin/sh
# Sets up everything on Debian 12 or Ubuntu: system packages, .venv, the project and its extras.
# Without root it names the packages that are missing and goes on.
set -eu
cd "$(dirname "$0")/.."

# to run: Python, and the libraries that Qt asks of the system
run_packages="python3 python3-venv ca-certificates libgl1 libegl1 libfontconfig1 libdbus-1-3
libxkbcommon0 libglib2.0-0 libgssapi-krb5-2 libxcb-cursor0 libxkbcommon-x11-0 libxcb-icccm4
libxcb-keysyms1 libxcb-shape0 libwayland-client0 libwayland-cursor0"
# to test: second opinions on the PDFs, the Unicode test files, and a compiler for the shim that
# stands between the program and the disk
test_packages="dbus-daemon poppler-utils qpdf unicode-data softhsm2 gcc libc6-dev"

missing() {
    for package in $run_packages $test_packages; do
        dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' && continue
        dpkg-query -W -f '${Status}' "${package}t64" 2>/dev/null | grep -q 'install ok installed' && continue
        printf '%s ' "$package"
    done
}

install_packages() {
    as_root=""
    [ "$(id -u)" -eq 0 ] || as_root="sudo -n"
    if [ -n "$as_root" ] && ! sudo -n true 2>/dev/null; then
        echo "These system packages are missing and there is no root to install them: $1" >&2
        return 0
    fi
    $as_root apt-get update -qq
    for package in $1; do
        $as_root env DEBIAN_FRONTEND=noninteractive \
            apt-get install -y -qq --no-install-recommends "$package" >/dev/null ||
            echo "Could not install $package; going on without it." >&2
    done
}

if command -v dpkg-query >/dev/null 2>&1; then
    lacking=$(missing)
    [ -z "$lacking" ] || install_packages "$lacking"
fi

python=${PYTHON:-python3}
"$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' || {
    echo "Coach Desktop needs Python 3.11 or newer; $("$python" --version) was found." >&2
    exit 1
}
[ -x .venv/bin/python ] || "$python" -m venv .venv

wanted=$(cksum pyproject.toml)
if [ "$(cat .venv/installed 2>/dev/null || true)" != "$wanted" ]; then
    .venv/bin/python -m pip install --quiet --disable-pip-version-check -e '.[test,authoring,supply]'
    printf '%s\n' "$wanted" > .venv/installed
fi
