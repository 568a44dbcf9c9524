#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the pictures in resources/screenshots from what a build shows, on a software TPM and a store of their own.
#   sh packaging/screenshots.sh [BUILD_DIR]      build by default
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
build=${1:-$root/build}
home=$(mktemp -d "${TMPDIR:-/tmp}/keyhold-shots.XXXXXX")
trap 'rm -rf "$home"' EXIT
export XDG_DATA_HOME="$home/data" XDG_CONFIG_HOME="$home/config" XDG_RUNTIME_DIR="$home/run" LC_ALL=C.UTF-8
unset KEYHOLD_TCTI TPM2OPENSSL_TCTI
mkdir -m 700 "$XDG_RUNTIME_DIR"
mkdir -p "$root/resources/screenshots"

keyholdctl() { "$build/app/cli/keyholdctl" --tpm software "$@" >/dev/null; }
shot() {
    QT_QPA_PLATFORM=offscreen QT_SCALE_FACTOR=2 "$build/app/keyhold" --tpm software --page "$2" --theme "$3" --size 980x560 \
        --screenshot "$root/resources/screenshots/$1.png"
}

printf '271828\n' >"$home/pin"
keyholdctl key create laptop --type ec:p256 --for ssh --pin-file "$home/pin"
keyholdctl key create releases --type rsa:2048 --for generic --pin-file "$home/pin"
keyholdctl key create www.example.org --type ec:p384 --for tls --no-pin

shot overview overview light
shot keys keys dark
