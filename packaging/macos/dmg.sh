#!/bin/bash
# Put Holdfast.app into a disk image that people open and drag from.
#
#     packaging/macos/dmg.sh dist/Holdfast.app holdfast-0.1.0-macos-arm64.dmg
#
# Run it after sign.sh; it takes the same SIGN_IDENTITY and NOTARY_PROFILE for the image itself.
set -euo pipefail

app=${1:?which application?}
image=${2:?which image?}

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ditto "$app" "$folder/Holdfast.app"
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname Holdfast -srcfolder "$folder" -fs HFS+ -format UDZO "$image"

if [ -n "${SIGN_IDENTITY:-}" ]; then
    codesign --force --sign "$SIGN_IDENTITY" --timestamp "$image"
fi
if [ -n "${NOTARY_PROFILE:-}" ]; then
    xcrun notarytool submit "$image" --keychain-profile "$NOTARY_PROFILE" --wait
    xcrun stapler staple "$image"
fi
hdiutil verify "$image"
