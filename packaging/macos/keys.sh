#!/bin/bash
# Put the signing certificate and the key for notarising where sign.sh and dmg.sh find them, on
# a hosted machine that is thrown away. From the environment:
#
#     CERTIFICATE             the "Developer ID Application" certificate, .p12 in base64
#     CERTIFICATE_PASSWORD    of that file
#     NOTARY_KEY              an App Store Connect key, the text of the .p8 file
#     NOTARY_KEY_ID, NOTARY_ISSUER
#
# Writes SIGN_IDENTITY and NOTARY_PROFILE for the steps that follow. Without a certificate it
# writes nothing, and the application is signed for a test only.
set -euo pipefail

if [ -z "${CERTIFICATE:-}" ]; then
    echo "keys.sh: no certificate; the application will be signed ad hoc" >&2
    exit 0
fi
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
keychain=${RUNNER_TEMP:?}/signing.keychain-db
password=$(openssl rand -hex 24)

security create-keychain -p "$password" "$keychain"
security set-keychain-settings -lut 7200 "$keychain"
security unlock-keychain -p "$password" "$keychain"
printf '%s' "$CERTIFICATE" | base64 --decode >"$folder/certificate.p12"
security import "$folder/certificate.p12" -k "$keychain" -P "${CERTIFICATE_PASSWORD:-}" \
    -T /usr/bin/codesign
security set-key-partition-list -S apple-tool:,apple: -s -k "$password" "$keychain" >/dev/null
security list-keychains -d user -s "$keychain" login.keychain-db

identity=$(security find-identity -v -p codesigning "$keychain" |
    sed -n 's/.*"\(Developer ID Application: [^"]*\)".*/\1/p' | head -n 1)
if [ -z "$identity" ]; then
    echo "keys.sh: the certificate is no Developer ID Application" >&2
    exit 1
fi
echo "SIGN_IDENTITY=$identity" >>"${GITHUB_ENV:?}"

if [ -n "${NOTARY_KEY:-}" ]; then
    printf '%s' "$NOTARY_KEY" >"$folder/key.p8"
    xcrun notarytool store-credentials holdfast --key "$folder/key.p8" \
        --key-id "${NOTARY_KEY_ID:?}" --issuer "${NOTARY_ISSUER:?}"
    echo "NOTARY_PROFILE=holdfast" >>"$GITHUB_ENV"
fi
