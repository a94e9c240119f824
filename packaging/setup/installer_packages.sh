#!/bin/sh
# Brings the Debian packages that building and trying installers needs; who is not root is told the
# line. Usage: installer_packages.sh LIST
set -eu

command -v dpkg-query >/dev/null || exit 0

missing=
while read -r name; do
    dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q 'ok installed' || missing="$missing $name"
done <"$1"
[ -z "$missing" ] && exit 0
if [ "$(id -u)" -ne 0 ]; then
    echo "Building installers needs more of Debian. Please run:" >&2
    echo "  sudo apt-get install --no-install-recommends$missing" >&2
    exit 1
fi
apt-get -q update
# shellcheck disable=SC2086  # a list of names
DEBIAN_FRONTEND=noninteractive apt-get -q -y install --no-install-recommends $missing
