#!/bin/bash
# Sign Holdfast.app, have it notarised, and staple the ticket to it.
#
#     packaging/macos/sign.sh dist/Holdfast.app
#
# SIGN_IDENTITY   "Developer ID Application: …"; without it the signature is ad hoc, which
#                 runs on the Mac that made it and is good for a test
# NOTARY_PROFILE  a profile of `xcrun notarytool store-credentials`; without it nothing is sent
#
# Inside out, each file by itself and never with --deep: a library gets no entitlements, and a
# bundle is sealed after what is in it.
set -euo pipefail

app=${1:?which application?}
here=$(cd "$(dirname "$0")" && pwd)
identity=${SIGN_IDENTITY:--}
profile=${NOTARY_PROFILE:-}

sign() {
    if [ "$identity" = "-" ]; then
        codesign --force --sign - "$@"
    else
        codesign --force --sign "$identity" --options runtime --timestamp "$@"
    fi
}

# A file of machine code, as its first four bytes say: one architecture, or several in one.
is_code() {
    case $(od -An -N4 -tx1 "$1" | tr -d ' \n') in
        cffaedfe | cafebabe | cafebabf) return 0 ;;
        *) return 1 ;;
    esac
}

# The deepest first. Symbolic links are left out: what they point to gets its turn.
while IFS= read -r -d '' file; do
    case $file in
        "$app"/Contents/MacOS/*) continue ;;
    esac
    if is_code "$file"; then sign "$file"; fi
done < <(find "$app/Contents" -depth -type f -print0)
while IFS= read -r -d '' framework; do
    sign "$framework"
done < <(find "$app/Contents" -depth -type d -name '*.framework' -print0)
# The main executable last: with it the application is sealed.
sign --entitlements "$here/entitlements.plist" "$app/Contents/MacOS/holdfast"
sign --entitlements "$here/entitlements.plist" "$app"
codesign --verify --strict --verbose=2 "$app"

if [ -n "$profile" ]; then
    folder=$(mktemp -d)
    trap 'rm -rf "$folder"' EXIT
    ditto -c -k --keepParent "$app" "$folder/Holdfast.zip"
    xcrun notarytool submit "$folder/Holdfast.zip" --keychain-profile "$profile" --wait
    xcrun stapler staple "$app"
    spctl --assess --type execute --verbose=2 "$app"
else
    echo "sign.sh: not notarised: NOTARY_PROFILE names no profile" >&2
fi
