#!/bin/sh
# Fetches the icon package with npm and copies the icons of list.txt to assets/icons.
# Usage: fetch.sh, from the project's folder.
set -eu

build=build/icons
rm -rf "$build"
mkdir -p "$build" assets/icons
(
    cd "$build"
    npm pack --silent lucide-static@1.62.0 >/dev/null
    tar -xzf lucide-static-*.tgz package/icons package/LICENSE
)
rm -f assets/icons/*
while read -r name; do
    cp "$build/package/icons/$name.svg" assets/icons/
done <packaging/icons/list.txt
cp "$build/package/LICENSE" assets/icons/LICENSE.txt
