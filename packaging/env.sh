# shellcheck shell=sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Sourced by build.sh, test.sh and lint.sh, with $root set: what their programs find around them. run.sh does not use it,
# as a person's own language and PATH are for the program to see.

# Debian's own programs, and before any other: a newer CMake or a Python of somebody's own would not find what is installed
# here. With sbin, where mke2fs and others are and which an ordinary user's PATH lacks.
PATH=/usr/sbin:/usr/bin:/sbin:/bin:/usr/local/bin
export PATH

# In the POSIX locale Qt complains, and file names that are not ASCII break.
LC_ALL=C.UTF-8
export LC_ALL

# git refuses a checkout that belongs to another user, as under sudo; and there it must not leave files of its own.
GIT_OPTIONAL_LOCKS=0
GIT_CONFIG_COUNT=1 GIT_CONFIG_KEY_0=safe.directory GIT_CONFIG_VALUE_0=${root:?}
export GIT_OPTIONAL_LOCKS GIT_CONFIG_COUNT GIT_CONFIG_KEY_0 GIT_CONFIG_VALUE_0

# Run as root in somebody else's checkout, a build or a test must not lock that person out afterwards.
hand_back() {
    if [ "$(id -u)" -eq 0 ] && [ "$(stat -c %u "$root")" -ne 0 ]; then
        chown -hR --reference="$root" "$root/build" 2>/dev/null || :
    fi
}
