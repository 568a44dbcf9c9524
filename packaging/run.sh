#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Installs what is missing, builds what has changed and runs Keyhold: the window, or with arguments the command line.
#   sh packaging/run.sh             the window; a tour in the terminal where there is no display
#   sh packaging/run.sh ARGS...     keyholdctl ARGS...
# stdin, stdout, other open files and the exit status are the program's own; all talk about set-up goes to stderr.
set -eu

root=$(CDPATH='' cd -- "$(dirname -- "$0")/.." && pwd)

sh "$root/packaging/setup.sh" run >&2
sh "$root/packaging/build.sh" release

if [ $# -gt 0 ]; then
    exec "$root/build/app/cli/keyholdctl" "$@"
fi

# A variable may name a display that is gone, so look for the socket behind it.
has_display() {
    case ${QT_QPA_PLATFORM:-} in
    '' | xcb* | wayland*) ;;
    offscreen* | minimal*) return 1 ;;
    *) return 0 ;; # somebody knows what they want: vnc, linuxfb, eglfs
    esac
    case ${WAYLAND_DISPLAY:-} in
    '') ;;
    /*) [ ! -S "$WAYLAND_DISPLAY" ] || return 0 ;;
    *) [ ! -S "${XDG_RUNTIME_DIR:-}/$WAYLAND_DISPLAY" ] || return 0 ;;
    esac
    display=${DISPLAY:-}
    number=${display#*:}
    number=${number%%.*}
    case $display in
    '') return 1 ;;
    :* | unix:*) [ -S "/tmp/.X11-unix/X$number" ] || grep -qs "@/tmp/.X11-unix/X$number\$" /proc/net/unix ;;
    *) return 0 ;; # over the network: only trying will tell
    esac
}

if has_display; then
    started=$(date +%s)
    status=0
    "$root/build/app/keyhold" || status=$?
    # Qt aborts at once when the display does not let it in, as under sudo without the owner's permission.
    if [ $status -ne 134 ] || [ $(($(date +%s) - started)) -gt 3 ]; then
        exit $status
    fi
    echo "keyhold: the window could not be opened on this display; here is the tour in the terminal instead" >&2
else
    echo "keyhold: there is no display here; this is the tour in the terminal (see also: sh packaging/run.sh --help)" >&2
fi
exec "$root/build/app/cli/keyholdctl" tour
