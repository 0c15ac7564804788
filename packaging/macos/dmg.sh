#!/bin/bash
# Burrow.app -> a disk image to drag it out of; signed and notarised where the environment says by whom.
#   dmg.sh build/dist/Burrow.app dist/burrow-0.1.0-macos-arm64.dmg
# BURROW_SIGNER   a "Developer ID Application: …" in the keychain
# BURROW_NOTARY   a profile of `xcrun notarytool store-credentials`
set -euo pipefail
app=$1
image=$2
here=$(cd "$(dirname "$0")" && pwd)

if [[ -n ${BURROW_SIGNER:-} ]]; then
    # From the inside out: every library and program first, the bundle last. PyInstaller's links stay links.
    find "$app/Contents" -type f \( -name '*.dylib' -o -name '*.so' -o -perm -u+x \) -print0 |
        while IFS= read -r -d '' file; do
            if file -b "$file" | grep -q Mach-O; then
                codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
                    --sign "$BURROW_SIGNER" "$file"
            fi
        done
    codesign --force --timestamp --options runtime --entitlements "$here/entitlements.plist" \
        --sign "$BURROW_SIGNER" "$app"
    codesign --verify --deep --strict "$app"
else
    echo "dmg.sh: not signed (BURROW_SIGNER is not set): macOS will ask before it opens" >&2
    codesign --force --deep --sign - "$app"
fi

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
ditto "$app" "$folder/Burrow.app" # keeps the links that a plain copy would follow
ln -s /Applications "$folder/Applications"
rm -f "$image"
hdiutil create -volname Burrow -srcfolder "$folder" -fs HFS+ -format ULFO "$image"

if [[ -n ${BURROW_SIGNER:-} ]]; then
    codesign --timestamp --sign "$BURROW_SIGNER" "$image"
fi
if [[ -n ${BURROW_NOTARY:-} ]]; then
    xcrun notarytool submit "$image" --keychain-profile "$BURROW_NOTARY" --wait
    xcrun stapler staple "$image"
    spctl --assess --type open --context context:primary-signature "$image"
fi
