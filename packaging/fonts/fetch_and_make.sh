#!/bin/sh
# Fetches the two font packages with npm into build/fonts and makes assets/fonts from them.
# Usage: fetch_and_make.sh PYTHON, from the project's folder.
set -eu

python=$1
here=packaging/fonts
build=build/fonts

rm -rf "$build"
mkdir -p "$build/atkinson" "$build/noto"
(
    cd "$build"
    npm pack --silent \
        @expo-google-fonts/atkinson-hyperlegible-next@0.4.1 \
        @expo-google-fonts/noto-sans-sc@0.4.3 >/dev/null
    tar -xzf expo-google-fonts-atkinson-hyperlegible-next-*.tgz -C atkinson
    tar -xzf expo-google-fonts-noto-sans-sc-*.tgz -C noto
)
"$python" -m venv "$build/venv"
"$build/venv/bin/python" -m pip --disable-pip-version-check --quiet install -r "$here/requirements.txt"
"$build/venv/bin/python" "$here/make_fonts.py" \
    "$build/atkinson/package" "$build/noto/package" assets/fonts
