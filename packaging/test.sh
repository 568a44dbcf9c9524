#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs what is missing, builds and runs the tests, ending with CTest's own summary and exit status.
#   sh packaging/test.sh [PRESET] [CTEST OPTIONS...]        PRESET is ci (the default) or asan
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
preset=ci
case ${1:-} in
ci | asan)
    preset=$1
    shift
    ;;
esac

sh "$root/packaging/setup.sh" run test
sh "$root/packaging/build.sh" "$preset"

cd "$root"
# shellcheck source=env.sh
. packaging/env.sh

# A place of their own: the tests must never reach the keys, the TPM, the desktop or the agents of whoever runs them.
home=$(mktemp -d "${TMPDIR:-/tmp}/keyhold-test.XXXXXX")
trap 'rm -rf "$home"; hand_back' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM
mkdir -m 700 "$home/run"
unset KEYHOLD_TCTI TPM2OPENSSL_TCTI TPM2TOOLS_TCTI TSS2_LOG OPENSSL_CONF OPENSSL_MODULES SSH_AUTH_SOCK SSH_ASKPASS \
    DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS XDG_DATA_HOME XDG_CONFIG_HOME XDG_CACHE_HOME XDG_STATE_HOME
export HOME="$home" XDG_RUNTIME_DIR="$home/run"

ctest --preset "$preset" "$@" </dev/null
