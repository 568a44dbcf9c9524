# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Sourced by setup.sh as root: installs Debian 13 packages with apt, in place on Debian 12.
# Uses say, stop and not_debian, and $yes.

# os-release says nothing here: base-files is among the first to be upgraded, so a Debian 12 machine calls itself 13 after
# an interrupted run. What counts is the suites that apt knows.
apt_trixie='/^trixie(|-security|-updates)$/' # -t trixie alone would prefer old versions to security fixes
apt_sources=/etc/apt/sources.list.d/keyhold-trixie.sources
apt_pin=/etc/apt/preferences.d/keyhold-trixie
apt_target= # "-t …" on Debian 12, nothing on 13
apt_added=  # whether this very run added the suites

# Quiet apt: its words go to a log that is shown when something fails. stdin is closed, as nothing may ask.
apt_quiet() {
    env DEBIAN_FRONTEND=noninteractive APT_LISTCHANGES_FRONTEND=none NEEDRESTART_MODE=l LC_ALL=C.UTF-8 \
        "$@" </dev/null >>"$apt_log" 2>&1 9<&- # 9 is the lock
}

# While another package manager is at work its locks are in the way; that ends by itself.
apt_patient() {
    patience=$(($(date +%s) + 300))
    until "$@"; do
        tail -n 5 "$apt_log" | grep -qi 'lock' && [ "$(date +%s)" -lt "$patience" ] || return 1
        sleep 3
    done
}

apt_get() {
    # Recommends would bring a whole desktop; a locally changed configuration file stays as it is; the downloaded packages
    # (some 350 MB) go once they are installed.
    # shellcheck disable=SC2086 # options are words
    apt_quiet apt-get -qq -y $apt_cache -o Acquire::Retries=3 -o DPkg::Lock::Timeout=300 -o Dpkg::Use-Pty=0 \
        -o APT::Install-Recommends=0 -o APT::Keep-Downloaded-Packages=0 \
        -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold $apt_target "$@"
}

apt_fail() {
    grep -v '^Selecting\|^Preparing\|^Unpacking\|^Setting up\|^(Reading' "$apt_log" | tail -n 15 >&2
    rm -f "$apt_folder"/*.bin
    stop 1 "$@" "apt's words are above, all of them in $apt_log. After mending it, run the same command again."
}

# codename|repository|origin of every suite whose list is here. Empty before the first "apt-get update".
apt_lists() {
    # shellcheck disable=SC2016 # apt's own variables
    apt-get indextargets --format '$(CODENAME)|$(REPO_URI)|$(ORIGIN)' 'Created-By: Packages' | sort -u
}

apt_suites() { apt_lists | grep '|Debian$'; }

apt_has() { apt_suites | grep -q "^$1|"; }

# The repository that serves a suite on this machine. A CD is none that could serve another suite.
apt_mirror() { apt_suites | grep -v '|cdrom:' | sed -n "s/^$1|\\(.*\\)|Debian\$/\\1/p" | head -n 1; }

apt_update() {
    # Without --error-on=any apt ends well even when there is no network.
    apt_patient apt_get update --error-on=any
}

# Written beside and renamed, outside the folder that apt reads: apt never sees half a file.
apt_write() {
    cat >"/etc/apt/.keyhold.new"
    chmod 644 "/etc/apt/.keyhold.new"
    mv "/etc/apt/.keyhold.new" "$1"
}

apt_entry() {
    printf '\nTypes: deb\nURIs: %s\nSuites: %s\nComponents: main\n' "$1" "$2"
    printf 'Signed-By: /usr/share/keyrings/debian-archive-keyring.gpg\n'
}

# One entry for each suite of Debian 13 that the machine does not know yet (a second one for the same suite can break apt).
apt_entries() {
    printf '# Written by Keyhold: Debian 13 beside Debian 12. To undo, remove this file and %s.\n' "$apt_pin"
    for suffix in '' -updates -security; do
        apt_has "trixie$suffix" && continue
        mirror=$(apt_mirror "bookworm$suffix")
        case $mirror$suffix in
        -updates) mirror=$(apt_mirror bookworm) ;;
        -security) mirror=$1 ;;
        esac
        [ -z "$mirror" ] || apt_entry "$mirror" "trixie$suffix"
    done
}

# Makes Debian 13's packages available on Debian 12, from the mirrors in use, without becoming anybody's default.
apt_add_trixie() {
    if [ ! -e "$apt_pin" ] && { [ -e "$apt_sources" ] || ! apt_has trixie; }; then
        # Before the sources: there is no moment in which Debian 13 counts as much as Debian 12. The star is needed, as
        # trixie alone is not trixie-security. At 100 what was installed from Debian 13 still gets its security fixes.
        apt_write "$apt_pin" <<EOF
Explanation: Written by Keyhold: Debian 13 is used only for what is asked from it by name.
Package: *
Pin: release n=trixie*
Pin-Priority: 100
EOF
    fi
    # What was added once stays as it is: its suites now count as known, and a mirror may have no security suite.
    apt_has trixie && { [ -e "$apt_sources" ] || { apt_has trixie-updates && apt_has trixie-security; }; } && return

    apt_added=1
    say "adding Debian 13's packages at low priority ($apt_sources)"
    # An early Debian 12 does not know Debian 13's keys.
    [ -e /usr/share/keyrings/debian-archive-trixie-automatic.gpg ] ||
        apt_get install --only-upgrade debian-archive-keyring || :

    # Where this machine has no security suite, it usually lies beside the main one. Both written down before apt's sources
    # change, as what is there then counts as known.
    without=$(apt_entries '')
    with=$(apt_entries "$(apt_mirror bookworm | sed -n 's,/debian/*$,/debian-security/,p')")
    printf '%s\n' "$with" | apt_write "$apt_sources"
    if ! apt_update && [ "$with" != "$without" ] && ! apt_has trixie-security; then
        printf '%s\n' "$without" | apt_write "$apt_sources"
        apt_update || :
    fi
    apt_has trixie || {
        rm -f "$apt_sources" "$apt_pin"
        apt_fail "the mirror that this machine uses did not give Debian 13's package lists; apt's sources are as before."
    }
}

apt_simulate() {
    # shellcheck disable=SC2086 # options are words
    LC_ALL=C apt-get -s $apt_cache -o APT::Install-Recommends=0 $apt_target install "$@" 2>>"$apt_log"
}

# What would go away, less the libraries that only got a new name (libfoo1 is libfoo1t64 in Debian 13).
apt_removed() {
    awk '$1 == "Remv" { gone[$2] } $1 == "Inst" { sub("t64", "", $2); come[$2] }
        END { for (name in gone) if (!(name in come)) print name }' | sort
}

# Of the packages named, those that have a version to upgrade to.
apt_newer() {
    # shellcheck disable=SC2086
    LC_ALL=C apt-cache $apt_cache $apt_target policy "$@" 2>>"$apt_log" |
        awk '/^[^ ]/ { name = $1; sub(":$", "", name) } $1 == "Installed:" { installed = $2 }
            $1 == "Candidate:" && $2 != installed && $2 != "(none)" { print name }'
}

# "apt-get -y" removes what stands in its way without a word: asked for by name, most of it is upgraded instead.
apt_keep() {
    keep=
    tried=
    # shellcheck disable=SC2046,SC2086 # one name a word
    while more=$(apt_newer $(apt_simulate "$@" $keep | apt_removed) | grep -vxF "$(printf '%s\n' $tried none)"); do
        tried="$tried $more"
        if apt_simulate "$@" $keep $more >/dev/null; then
            keep="$keep $more"
        else
            # Some of them cannot stay, so one by one.
            for name in $more; do
                if apt_simulate "$@" $keep "$name" >/dev/null; then
                    keep="$keep $name"
                fi
            done
        fi
    done
}

# $1 is how much, $2 what apt would do.
apt_ask() {
    [ -z "$yes" ] && [ -t 0 ] && [ -t 2 ] || return 0
    case $2 in
    *'Inst libc6 ['*)
        printf '%s\n' 'This is Debian 12: the C library and whatever depends on it closely are upgraded in place to Debian 13.' \
            'The system that Keyhold supports is Debian 13. Do not do this on a machine that must stay Debian 12.' >&2
        ;;
    esac
    printf 'Install %s? [y/N] ' "$1" >&2
    read -r answer || answer=
    case $answer in
    [yYjJoO]*) ;;
    *)
        [ -z "$apt_added" ] || rm -f "$apt_sources" "$apt_pin"
        rm -rf "$apt_folder"
        stop 5 "nothing was installed"
        ;;
    esac
}

apt_install() {
    started=$(date +%s)
    apt_folder=$(mktemp -d "${TMPDIR:-/tmp}/keyhold-setup.XXXXXX")
    apt_log=$apt_folder/log
    # Images often switch apt's cache off; each of the questions below then costs seconds.
    apt_cache="-o Dir::Cache::pkgcache=$apt_folder/pkgcache.bin -o Dir::Cache::srcpkgcache=$apt_folder/srcpkgcache.bin"

    trap 'rm -rf "$apt_folder"; stop 130 "interrupted; the same command goes on from here"' INT TERM
    say "reading the package lists"
    # After an interruption apt refuses everything until this is done.
    apt_patient apt_quiet dpkg --force-confdef --force-confold --configure -a ||
        apt_fail "an earlier installation cannot be completed."
    refreshed=1
    apt_update || refreshed=
    if apt_has bookworm; then
        apt_add_trixie
        apt_target="-t $apt_trixie"
    elif [ -z "$(apt_suites)" ]; then
        [ -z "$(apt_lists | sed '/|$/d')" ] || not_debian
        apt_fail "there are no package lists here. Is there a network?"
    fi
    [ -n "$refreshed" ] || say "some package lists could not be refreshed; going on with those that are here ($(grep -m 1 '^E:' "$apt_log"))"
    apt_get check || apt_get -f install || apt_fail "an earlier installation cannot be completed."

    apt_simulate "$@" >/dev/null || apt_fail "apt finds no way to install what is missing."
    apt_keep "$@"
    # shellcheck disable=SC2086 # names, and the target's two words
    set -- "$@" $keep
    plan=$(apt_simulate "$@")
    gone=$(printf '%s\n' "$plan" | apt_removed | tr '\n' ' ')
    [ -z "$gone" ] || say "apt will remove: $gone"
    # shellcheck disable=SC2086
    bytes=$(apt-get -qq -y $apt_cache -o APT::Install-Recommends=0 $apt_target --print-uris install "$@" 2>>"$apt_log" |
        awk '{ bytes += $3 } END { printf "%d", (bytes + 999999) / 1000000 }')
    size="$(printf '%s\n' "$plan" | grep -c '^Inst') packages ($bytes MB to fetch)"
    apt_ask "$size" "$plan"
    say "installing $size"
    apt_get install "$@" || apt_fail "the installation did not end well."
    rm -rf "$apt_folder"
    say "done in $(($(date +%s) - started)) s"
}
