#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Configures (when needed) and builds one preset of CMakePresets.json. Says nothing when all is up to date, and everything
# on stderr: whoever calls this may be about to print a program's answer.
#   sh packaging/build.sh PRESET
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)
preset=${1:?preset}
exec >&2 </dev/null
cd "$root"
# shellcheck source=env.sh
. packaging/env.sh

case $preset in
release) dir=build ;;
*) dir=build/$preset ;;
esac

say() { printf 'keyhold: %s\n' "$*"; }

if ! mkdir -p "$dir" || ! [ -w "$dir" ]; then
    say "cannot write to $root/$dir"
    exit 4
fi

# One at a time in each build directory; a second one waits, and then finds everything built.
exec 9>"$dir/.lock"
flock -n 9 || {
    say "waiting for another build in $dir"
    flock 9
}

if command -v ccache >/dev/null; then
    CMAKE_CXX_COMPILER_LAUNCHER=ccache
    export CMAKE_CXX_COMPILER_LAUNCHER
    # Without a cache that it can write to (a user without a home), ccache would stop the build.
    if ! { cache=$(ccache -k cache_dir 2>/dev/null) && mkdir -p "$cache" 2>/dev/null && [ -w "$cache" ]; }; then
        export HOME="$root/build" CCACHE_DIR="$root/build/ccache"
    fi
fi

# Anew when the presets changed, and from nothing when the directory was made for another place or by other means.
configure() {
    fresh=
    if [ -e "$dir/CMakeCache.txt" ] &&
        ! { grep -qxF "CMAKE_HOME_DIRECTORY:INTERNAL=$root" "$dir/CMakeCache.txt" &&
            grep -qxF 'CMAKE_GENERATOR:INTERNAL=Ninja' "$dir/CMakeCache.txt"; }; then
        fresh=--fresh
    elif [ -n "$(find "$dir/build.ninja" -newer CMakePresets.json 2>/dev/null)" ]; then
        return
    fi
    # shellcheck disable=SC2086 # nothing, or one word
    if ! cmake $fresh --preset "$preset" >"$dir/configure.log" 2>&1 9>&-; then
        sed -n '/CMake Error\|CMake Warning/,$p' "$dir/configure.log"
        say "the build could not be configured (preset $preset)"
        exit 1
    fi
    # CMake may find nothing to change, and this is how the next run knows.
    touch "$dir/build.ninja"
}

# Of ninja's own lines it says that something is built at all, and on a terminal how far it is. What the compiler and others
# say is for the log, as long as all goes well: the one who only wants to run Keyhold need not see it, and in CI warnings
# are errors.
listen() {
    begun=
    while IFS= read -r line; do
        case $line in
        'keyhold-status '*)
            [ ! -t 2 ] || [ -z "$begun" ] || printf '\n'
            [ "$line" = 'keyhold-status 0' ] || return 1
            [ -z "$begun" ] || say "built in $(($(date +%s) - begun)) s"
            return 0
            ;;
        '[0/'*) ;;
        '['[0-9]*/[0-9]*'] '*)
            steps=${line%%]*}
            [ -n "$begun" ] || say "building in $dir (${steps#*/} steps)"
            begun=${begun:-$(date +%s)}
            [ ! -t 2 ] || printf '\rkeyhold: %s] ' "$steps"
            ;;
        *) printf '%s\n' "$line" >&4 ;;
        esac
    done
    return 1
}

trap hand_back EXIT
configure
{
    status=0
    cmake --build "$dir" 2>&1 9>&- || status=$?
    echo "keyhold-status $status"
} | listen 4>"$dir/build.log" || {
    sed -n '/^FAILED\|CMake Error\|ninja: error/,$p' "$dir/build.log"
    say "the build failed (preset $preset)"
    exit 1
}
