#!/bin/sh
# Builds Holdfast-VERSION-ARCH.AppImage into dist/, on the oldest system that is to run it.
#
#   sh packaging/linux/appimage/build.sh RUNTIME
#
# RUNTIME is the AppImage project's runtime file for this processor (type 2), which is
# downloaded and checked by whoever runs this: the image is that file with a squashfs behind
# it. Needs mksquashfs. The frozen folder carries the libraries that systems may lack.
#
# *Not run here* as a whole: no package registry has the runtime. The tests of the packages
# build the frozen folder and run lay_out.py.
set -eu

runtime="${1:?the file of the AppImage runtime}"
cd "$(dirname "$0")/../../.."
version="$(sed -n 's/^__version__ = "\(.*\)"$/\1/p' app/holdfast/__init__.py)"
work=build/appimage
rm -rf "$work"
mkdir -p "$work" dist

python3 packaging/frozen/build.py --out "$work"
.venv-build/bin/python packaging/linux/lay_out.py --bundle "$work/holdfast" --root "$work/AppDir"
install -m 755 packaging/linux/appimage/AppRun "$work/AppDir/AppRun"
ln -s usr/share/applications/org.holdfast.Holdfast.desktop "$work/AppDir/org.holdfast.Holdfast.desktop"
ln -s usr/share/icons/hicolor/256x256/apps/org.holdfast.Holdfast.png "$work/AppDir/org.holdfast.Holdfast.png"
ln -s org.holdfast.Holdfast.png "$work/AppDir/.DirIcon"

moment="${SOURCE_DATE_EPOCH:-$(git log -1 --format=%ct)}"
mksquashfs "$work/AppDir" "$work/image.squashfs" -comp zstd -root-owned -noappend -quiet \
    -mkfs-time "$moment" -all-time "$moment"
image="dist/Holdfast-$version-$(uname -m).AppImage"
cat "$runtime" "$work/image.squashfs" > "$image"
chmod 755 "$image"
echo "$image"
