#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""Who may include whom: Qt begins at app/, nothing includes upwards, and slow headers stay out of headers.

Usage: layering_test.py SOURCE_DIR PROGRAM...   (each PROGRAM must not be linked with Qt)
"""
import pathlib
import re
import subprocess
import sys

MAY_INCLUDE = {
    "core": {"core"},
    "tpm": {"core", "tpm"},
    "vm": {"core", "vm"},
    "phone": {"core", "phone"},
}
QT = re.compile(r"^(Q[A-Z]\w*|Qt\w+/.*|K[A-Z]\w+|qt6?keychain/.*)$")
SLOW = {"format", "filesystem", "chrono", "print", "iostream", "regex"}
INCLUDE = re.compile(r'^\s*#\s*include\s*[<"]([^>"]+)[>"]', re.M)


def faults_of(source: pathlib.Path, root: pathlib.Path) -> list[str]:
    layer = source.relative_to(root).parts[0]
    plain = layer in MAY_INCLUDE or source.is_relative_to(root / "app" / "cli")
    faults = []
    for name in INCLUDE.findall(source.read_text(encoding="utf-8")):
        top = name.split("/")[0]
        if plain and QT.match(name):
            faults.append(f"{source}: Qt in a part that has none: {name}")
        if layer in MAY_INCLUDE and top in {"core", "tpm", "vm", "phone", "app"} and top not in MAY_INCLUDE[layer]:
            faults.append(f"{source}: includes upwards or sideways: {name}")
        if plain and source.suffix == ".h" and name in SLOW:
            faults.append(f"{source}: a slow header in a header: {name}")
    return faults


def linked_with_qt(program: str) -> bool:
    dynamic = subprocess.run(["readelf", "-d", program], capture_output=True, text=True, check=True).stdout
    return re.search(r"NEEDED.*lib(Qt|KF)\d", dynamic) is not None


def main() -> int:
    root = pathlib.Path(sys.argv[1])
    sources = [path for layer in (*MAY_INCLUDE, "app") for suffix in ("*.h", "*.cpp") for path in (root / layer).rglob(suffix)]
    if len(sources) < 50:
        print(f"only {len(sources)} sources found below {root}: the test looks at the wrong place")
        return 1
    faults = [fault for source in sources for fault in faults_of(source, root)]
    faults += [f"{program}: linked with Qt" for program in sys.argv[2:] if linked_with_qt(program)]
    print("\n".join(faults) or f"{len(sources)} sources, {len(sys.argv) - 2} programs: no fault")
    return 1 if faults else 0


sys.exit(main())
