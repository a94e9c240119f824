#!/bin/sh
# Stops with a plain sentence where no window can appear.
set -eu

if [ "$(uname)" != Linux ] || [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}${QT_QPA_PLATFORM:-}" ]; then
    exit 0
fi
cat >&2 <<'EOF'
Acupress is set up, but there is no display here for its window (DISPLAY and WAYLAND_DISPLAY are empty).
Start it from a graphical desktop, or use one of these:
  make test                                         checks everything without a display
  .venv/bin/acupress --self-test --pictures DIR     tries the app and draws its screens into DIR
  xvfb-run .venv/bin/acupress                       runs it on an unseen display (packages xvfb, xauth)
EOF
exit 1
