#!/bin/bash
# Signs the app, packs it into a disk image and has it notarised; tells the image on the last line.
# Usage: make_dmg.sh APP VERSION OUT
# MACOS_SIGN_IDENTITY: a "Developer ID Application"; without it the app is signed for no one in
# particular, and macOS warns. MACOS_NOTARY_PROFILE: a profile that notarytool has stored.
set -euo pipefail

app=$1
version=$2
out=$3
here=$(cd "$(dirname "$0")" && pwd)
image="$out/Acupress-$version-macos-$(uname -m).dmg"
identity=${MACOS_SIGN_IDENTITY:--}

# The hardened runtime loads only libraries of the same team, and "for no one" is no team
sign() {
    if [ "$identity" = - ]; then
        codesign --force --sign - "$@"
    else
        codesign --force --sign "$identity" --timestamp --options runtime "$@"
    fi
}

# From the inside out: what is signed must not change afterwards
find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' \) -print0 |
    while IFS= read -r -d '' library; do sign "$library" >&2; done
find "$app/Contents" -depth -type d -name '*.framework' -print0 |
    while IFS= read -r -d '' framework; do sign "$framework" >&2; done
sign --entitlements "$here/entitlements.plist" "$app" >&2
codesign --verify --deep --strict "$app" >&2

stage=$(mktemp -d)
trap 'rm -rf "$stage"' EXIT
cp -R "$app" "$stage/"
ln -s /Applications "$stage/Applications"
hdiutil create -volname "Acupress $version" -srcfolder "$stage" -ov -format UDZO "$image" >&2
if [ "$identity" != - ]; then
    codesign --sign "$identity" --timestamp "$image" >&2
fi
if [ -n "${MACOS_NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$MACOS_NOTARY_PROFILE" --wait >&2
    xcrun stapler staple "$image" >&2
fi
echo "$image"
