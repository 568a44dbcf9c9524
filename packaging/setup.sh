#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs the Debian packages that Keyhold needs, and nothing when they are there already.
#   sh packaging/setup.sh [--yes] [run|test|lint]...      (run alone when no set is named)
# Exit status: 0 all there, 1 apt failed, 2 wrong use, 4 no right to install or not Debian, 5 declined.
set -eu

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
self=$here/$(basename -- "$0")

say() { printf 'keyhold setup: %s\n' "$*"; }
stop() {
    status=$1
    shift
    printf 'keyhold setup: %s\n' "$@" >&2
    exit "$status"
}

sets=
yes=
for word in "$@"; do
    case $word in
    --yes) yes=--yes ;;
    run | test | lint) sets="$sets $word" ;;
    -h | --help)
        sed -n 's/^# \{0,1\}//; 5,7p' "$self"
        exit 0
        ;;
    *) stop 2 "what is '$word'? use: sh packaging/setup.sh [--yes] [run|test|lint]..." ;;
    esac
done
: "${sets:= run}"

# name [oldest version], for all the named sets
wanted() {
    for set in $sets; do
        sed 's/#.*//' "$here/packages/$set.txt"
    done | awk 'NF { print $1, $2 }' | sort -u
}

not_debian() {
    stop 4 "this is not Debian, so nothing was installed. Keyhold needs what Debian 13 calls:" \
        "$(wanted | awk '{ printf "%s%s", sep, ($2 == "" ? $1 : $1 " (" $2 " or newer)"); sep = ", " }')" \
        "With these in place: cmake --preset release && cmake --build build"
}

if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    not_debian
fi

# Asks dpkg's own records, never apt: this is all that a second run does. A package that is only half installed is missing.
missing() {
    native=$(dpkg --print-architecture)
    # shellcheck disable=SC2046 # one name a word
    # shellcheck disable=SC2016 # dpkg-query's own variables
    installed=$(dpkg-query -W -f '${db:Status-Status} ${Architecture} ${Package} ${Version}\n' \
        $(wanted | cut -d' ' -f1) 2>/dev/null |
        awk -v native="$native" '$1 == "installed" && ($2 == native || $2 == "all") { print $3, $4 }')
    wanted | while read -r name oldest; do
        version=$(printf '%s\n' "$installed" | awk -v name="$name" '$1 == name { print $2 }')
        if [ -z "$version" ] || { [ -n "$oldest" ] && dpkg --compare-versions "$version" lt "$oldest"; }; then
            printf '%s\n' "$name"
        fi
    done
}

need=$(missing)
[ -n "$need" ] || exit 0

if [ "$(id -u)" -ne 0 ]; then
    say "$(printf '%s\n' "$need" | wc -l) packages are missing; installing them needs root"
    command="sh \"$self\" --yes$sets"
    if ! command -v sudo >/dev/null; then
        stop 4 "there is no sudo here. Run this once as root, for example with:" "    su -c '$command'"
    fi
    # Without a terminal sudo could only wait for a password that nobody types.
    if ! sudo -n true 2>/dev/null && { [ ! -t 0 ] || ! sudo -v; }; then
        stop 4 "sudo does not let this user install packages. Run this once as root, for example with:" "    su -c '$command'"
    fi
    # shellcheck disable=SC2086 # the option and the sets are words
    exec sudo sh "$self" $yes $sets
fi

# One at a time: a second one waits here, and then finds everything done.
exec 9<"$here"
flock 9
need=$(missing)
[ -n "$need" ] || exit 0

# shellcheck source=apt.sh
. "$here/apt.sh"
# shellcheck disable=SC2086 # one name a word
apt_install $need

need=$(missing | tr '\n' ' ')
[ -z "$need" ] || stop 1 "apt ended well, but these are still missing or too old: $need"
