#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# clang-tidy on what has changed since the upstream branch; where that says nothing (all is upstream already, as in a fresh
# clone), on everything, the newest changes first, for as long as the time lasts. Called by lint.sh.
#   sh packaging/tidy.sh [SECONDS]      600 by default
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
cd "$root"
# shellcheck source=env.sh
. packaging/env.sh
deadline=$(($(date +%s) + ${1:-600}))
database=build/ci/compile_commands.json
[ -e "$database" ] || {
    echo "tidy: $database is missing: run packaging/test.sh first"
    exit 1
}
work=$(mktemp -d "${TMPDIR:-/tmp}/keyhold-tidy.XXXXXX")
trap 'rm -rf "$work"' EXIT

# Only what is compiled can be checked: headers are, through the files that include them.
sed -n "s|^ *\"file\": \"$root/\\(.*\\.cpp\\)\",*\$|\\1|p" "$database" | grep -v '^build/' | sort -u >"$work/compiled"

changed() {
    base=$(git merge-base HEAD '@{upstream}' 2>/dev/null) || return 0
    {
        git diff --name-only "$base"
        git ls-files --others --exclude-standard
    } | while read -r file; do
        case $file in
        *.h) git grep -lF --untracked "\"$file\"" -- '*.cpp' ;;
        *.cpp) echo "$file" ;;
        esac
    done
}

newest_first() {
    git log --name-only --pretty=format: 2>/dev/null
    cat "$work/compiled"
}

changed | awk '!seen[$0]++' | grep -xFf "$work/compiled" >"$work/list" || :
[ -s "$work/list" ] || newest_first | awk 'NF && !seen[$0]++' | grep -xFf "$work/compiled" >"$work/list" || :

# Each answer is printed in one piece, and none is begun once the time is up.
# shellcheck disable=SC2016 # the inner shell's variables
xargs -r -P "$(nproc)" -n 1 sh -c '
    [ "$(date +%s)" -lt "$1" ] || { echo "$3" >>"$2/left"; exit 0; }
    answer=$(clang-tidy-19 --quiet -p build/ci "$3" 2>"$2/err.$$") || {
        grep -v "warnings.* generated\.$" "$2/err.$$"
        printf "%s\n" "$answer"
        exit 1
    }
    echo "$3" >>"$2/done"
    [ -z "$answer" ] || printf "%s\n" "$answer"' sh "$deadline" "$work" <"$work/list" || status=$?

count() { sort "$1" 2>/dev/null | wc -l; }
echo "tidy: $(count "$work/list") files to check, $(count "$work/done") good, $(count "$work/left") left for lack of time"
exit "${status:-0}"
