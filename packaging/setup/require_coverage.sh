#!/bin/sh
# Fails unless the tests took every branch of the parts that decide, keep and read, and nearly all
# of those that are seen and heard; silent when they did.
set -eu

coverage=$1
require() {
    least=$1 parts=$2 rule=$3
    if report=$("$coverage" report --fail-under="$least" --include="$parts"); then
        return 0
    fi
    printf '%s\n' "$report" "$rule" >&2
    exit 1
}

require 100 'acupress/core/*,acupress/content/*,acupress/storage/*,acupress/judging.py' \
    "core, content, storage and the judge must be covered to the last branch."
require 90 'acupress/ui/*' "ui must be covered to nine tenths."
require 90 'acupress/sound/*' "sound must be covered to nine tenths."
