#!/bin/sh
# Fails unless the tests took every branch of the parts that decide, keep and read; silent when they did.
set -eu

coverage=$1
if report=$("$coverage" report --fail-under=100 \
    --include='acupress/core/*,acupress/content/*,acupress/storage/*'); then
    exit 0
fi
printf '%s\n' "$report" "core, content and storage must be covered to the last branch." >&2
exit 1
