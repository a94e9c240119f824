#!/bin/sh
# Stops with a plain sentence unless the given Python is new enough.
set -eu

python=$1
if "$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then
    exit 0
fi
found=$("$python" --version 2>&1) || found="no such program"
cat >&2 <<EOF
Acupress needs Python 3.11 or newer, but "$python" is: $found.
Install a newer Python and name it, for example:  make PYTHON=python3.12 run
EOF
exit 1
