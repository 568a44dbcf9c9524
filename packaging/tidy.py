#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""clang-tidy on what has changed, as far as the time lasts. Called by lint.sh.

Changed is what differs from the upstream branch; where nothing does, as in a fresh clone, the newest commit. A file that
was good and that has not changed since, nor any header of ours that it includes, is not checked again.

    tidy.py [--all] [SECONDS]      everything, newest changes first; 600 by default; exit status 1 when a file is not good
"""

import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys
import time

ROOT = pathlib.Path(__file__).resolve().parent.parent
BUILD = ROOT / "build/ci"
CACHE = pathlib.Path(os.environ.get("XDG_CACHE_HOME") or pathlib.Path.home() / ".cache") / "keyhold-tidy"


def output(*command: str) -> str:
    return subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False).stdout


def compiled() -> list[str]:
    """Our own files in the build: headers are checked through them."""
    entries = json.loads((BUILD / "compile_commands.json").read_text())
    files = {os.path.relpath(entry["file"], ROOT) for entry in entries}
    return sorted(file for file in files if not file.startswith(("build/", "..")) and file.endswith(".cpp"))


def included() -> dict[str, list[str]]:
    """For each of our files, the others of ours that went into compiling it, as the compiler told ninja."""
    result: dict[str, list[str]] = {}
    for block in output("ninja", "-C", str(BUILD), "-t", "deps").split("\n\n"):
        paths = [os.path.normpath(BUILD / line.strip()) for line in block.splitlines()[1:]]
        ours = [os.path.relpath(path, ROOT) for path in paths if path.startswith(f"{ROOT}/")]
        for source in (path for path in ours if path.endswith(".cpp")):
            result[source] = ours
    return result


def changed(headers: dict[str, list[str]]) -> set[str]:
    """Our sources that changed themselves, or of which a header did."""
    upstream = output("git", "merge-base", "HEAD", "@{upstream}").strip()
    for base in filter(None, (upstream, output("git", "rev-parse", "--verify", "--quiet", "HEAD~1").strip())):
        names = output("git", "diff", "--name-only", base) + output("git", "ls-files", "--others", "--exclude-standard")
        touched = set(names.splitlines())
        if touched:
            return {source for source, used in headers.items() if touched & {source, *used}}
    return set(headers)


def newest_first(files: list[str]) -> list[str]:
    history = output("git", "log", "--name-only", "--pretty=format:").splitlines()
    age = {name: index for index, name in reversed(list(enumerate(history)))}
    return sorted(files, key=lambda file: (file.startswith("tests/"), age.get(file, -1)))


def fingerprint(source: str, headers: dict[str, list[str]], tools: bytes) -> str:
    digest = hashlib.sha256(tools)
    for name in sorted({source, *headers.get(source, [])}):
        digest.update(f"{name}\0".encode())
        digest.update((ROOT / name).read_bytes())
    return digest.hexdigest()


def check(source: str) -> str:
    """What clang-tidy has against a file; nothing when it is good."""
    # The build's precompiled header is g++'s; clang leaves it aside.
    command = ["clang-tidy-19", "--quiet", "--extra-arg=-Wno-ignored-gch", "-p", str(BUILD), source]
    if source.startswith("tests/"):
        command.append("--checks=-clang-analyzer-*")  # two thirds of the time, and it hardly understands test macros
    run = subprocess.run(command, cwd=ROOT, text=True, capture_output=True, check=False)
    if run.returncode == 0:
        return ""
    errors = re.sub(r"^\d+ warnings?.* generated\.\n|^Suppressed .*\n|^Use -header-filter.*\n", "", run.stderr, flags=re.M)
    return (run.stdout + errors).strip() or f"{source}: clang-tidy ended with {run.returncode}"


def main() -> int:
    everything = "--all" in sys.argv
    seconds = [word for word in sys.argv[1:] if word != "--all"]
    deadline = time.monotonic() + float(seconds[0] if seconds else 600)
    if not (BUILD / "build.ninja").exists():
        print("tidy: there is no build yet: run packaging/test.sh first")
        return 1
    try:
        CACHE.mkdir(parents=True, exist_ok=True)
        known = {path.name for path in CACHE.iterdir()}
    except OSError:
        known = set()
    headers = included()
    files = compiled()
    ours = set(files) if everything else changed(headers)
    due = newest_first([file for file in files if file in ours])
    tools = (ROOT / ".clang-tidy").read_bytes() + output("dpkg-query", "-W", "clang-tidy-19", "libstdc++-14-dev").encode()
    counts = {"good": 0, "known to be good": 0, "not good": 0, "left for lack of time": 0}

    def one(source: str) -> tuple[str, str]:
        mark = fingerprint(source, headers, tools)
        if mark in known:
            return "known to be good", ""
        if time.monotonic() > deadline:
            return "left for lack of time", ""
        complaint = check(source)
        if complaint:
            return "not good", complaint
        try:
            (CACHE / mark).touch()
        except OSError:
            pass  # it is only checked again
        return "good", ""

    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for verdict, complaint in pool.map(one, due):
            counts[verdict] += 1
            if complaint:
                print(complaint, flush=True)
    print(f"tidy: {len(due)} files: " + ", ".join(f"{count} {verdict}" for verdict, count in counts.items() if count))
    return 1 if counts["not good"] else 0


sys.exit(main())
