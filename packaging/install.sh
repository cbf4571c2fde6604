#!/bin/sh
# Installs the command contentlint for this user and verifies what it fetched.
#   sh install.sh [--from ADDRESS] [--version VERSION] [--to FOLDER]
# ADDRESS is the folder that holds the release's files (https:// or file://); a release fills in its own.
set -eu
from=@ADDRESS@
version=@VERSION@
to=${HOME}/.local/bin
while [ $# -gt 1 ]; do
  case $1 in
    --from) from=$2 ;;
    --version) version=$2 ;;
    --to) to=$2 ;;
    *) echo "install.sh: there is no option $1" >&2; exit 2 ;;
  esac
  shift 2
done
[ $# -eq 0 ] || { echo "install.sh: $1 has no value" >&2; exit 2; }

case $(uname -s)-$(uname -m) in
  Linux-x86_64) platform=linux-x64 ;;
  Linux-aarch64 | Linux-arm64) platform=linux-arm64 ;;
  Darwin-arm64) platform=osx-arm64 ;;
  *) echo "install.sh: there is no executable for $(uname -s) $(uname -m); the .NET tool and the npm package may serve" >&2; exit 2 ;;
esac

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
archive=contentlint-$version-$platform.tar.gz
fetch() {
  if command -v curl > /dev/null; then curl --fail --silent --show-error --location --output "$2" "$1"; else wget --quiet --output-document "$2" "$1"; fi
}
fetch "$from/$archive" "$work/$archive"
fetch "$from/$archive.sha256" "$work/$archive.sha256"
cd "$work"
if command -v sha256sum > /dev/null; then check="sha256sum"; else check="shasum --algorithm 256"; fi
$check --check "$archive.sha256" > /dev/null 2>&1 || { echo "install.sh: $archive is not what its checksum says; nothing was installed" >&2; exit 1; }
tar -xzf "$archive"
mkdir -p "$to"
mv "contentlint-$version-$platform/contentlint" "$to/contentlint"
# What runs plug-ins, for those who have the .NET runtime.
mkdir -p "$to/../lib/contentlint"
rm -rf "$to/../lib/contentlint/plugins"
mv "contentlint-$version-$platform/plugins" "$to/../lib/contentlint/plugins"
echo "contentlint $version is $to/contentlint"
case ":$PATH:" in *":$to:"*) ;; *) echo "$to is not in PATH yet" ;; esac
