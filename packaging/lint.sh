#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Checks the sources: formatting, licences, shell scripts, and clang-tidy on what has changed. Needs the build of test.sh.
#   sh packaging/lint.sh            fails when any check fails, after running them all
#   sh packaging/lint.sh --fix      only puts the formatting right
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
sh "$root/packaging/setup.sh" run lint
cd "$root"
# shellcheck source=env.sh
. packaging/env.sh

# What is in git, or is about to be.
files() { git ls-files --cached --others --exclude-standard -- "$@" | while read -r file; do [ ! -f "$file" ] || echo "$file"; done; }
cxx() { files '*.cpp' '*.h'; }

if [ "${1:-}" = --fix ]; then
    cxx | xargs -r clang-format-19 -i
    exit 0
fi

failed=
check() {
    name=$1
    shift
    if "$@"; then
        echo "lint: $name: good"
    else
        echo "lint: $name: FAILED"
        failed="$failed $name"
    fi
}

format() { cxx | xargs -r clang-format-19 --dry-run -Werror; }
licences() { reuse lint --quiet || reuse lint --lines; }
scripts() { files '*.sh' .ci/run | xargs -r shellcheck -x -P SCRIPTDIR; }

check clang-format format
check reuse licences
check shellcheck scripts
check clang-tidy python3 packaging/tidy.py

[ -z "$failed" ] || {
    echo "lint:$failed failed"
    exit 1
}
