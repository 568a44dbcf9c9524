#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""Completion, by a real bash: what Tab would offer."""

import os
import re
import shlex
import subprocess

from harness import Case, PROGRAM, SOURCE, Terminal, main

SCRIPT = SOURCE / "packaging" / "completions" / "keyholdctl"

# What readline does before it calls the function: words are also broken at the characters of COMP_WORDBREAKS.
ASK = r"""
source "$SCRIPT"
compopt() { echo "<$*>"; }
COMP_LINE=$LINE COMP_POINT=${#LINE}
COMP_WORDS=("$PROGRAM" "$LAST") COMP_CWORD=1
_keyholdctl
printf '%s\n' "${COMPREPLY[@]}"
"""


class Completion(Case):
    def offers(self, line, last=None):
        last = re.split(r"[\s:=]", line)[-1] if last is None else last
        done = subprocess.run(["bash", "--norc", "-c", ASK], capture_output=True, check=True, timeout=60,
                              env=self.env | {"SCRIPT": str(SCRIPT), "LINE": line, "LAST": last, "PROGRAM": PROGRAM})
        self.assertEqual(done.stderr, b"")
        return [word for word in done.stdout.decode().split("\n") if word]

    def test_verbs(self):
        self.assertEqual(set(self.offers("keyholdctl ")), {"doctor", "tour", "tpm", "key"})
        self.assertEqual(self.offers("keyholdctl do"), ["doctor"])
        self.assertEqual(set(self.offers("keyholdctl key ")), {"create", "list", "show", "public", "sign", "try",
                                                              "delete", "undo", "trash"})
        self.assertEqual(self.offers("keyholdctl --json --store /x key cr"), ["create"])
        self.assertEqual(self.offers("keyholdctl nonsense x"), [])

    def test_options(self):
        self.assertEqual(set(self.offers("keyholdctl --")), {"--help", "--version", "--json", "--store", "--tpm",
                                                            "--verbose"})
        self.assertIn("--pin-file", self.offers("keyholdctl key create web --p"))
        self.assertEqual(self.offers("keyholdctl key list --pin"), [])

    def test_values(self):
        self.assertEqual(self.offers("keyholdctl key create web --type "), ["ec:p256", "ec:p384", "rsa:2048"])
        self.assertEqual(self.offers("keyholdctl key create web --type e", "e"), ["ec:p256", "ec:p384"])
        self.assertEqual(self.offers("keyholdctl key create web --type ec:p2", "p2"), ["p256"])
        self.assertEqual(self.offers("keyholdctl key create web --type ec:", ":"), ["p256", "p384"])
        self.assertEqual(self.offers("keyholdctl key create web --for=s", "s"), ["ssh"])
        self.assertEqual(self.offers("keyholdctl key public web --format d"), ["der"])
        self.assertEqual(self.offers("keyholdctl key sign web --digest sha3"), ["sha384"])
        self.assertEqual(self.offers("keyholdctl --tpm s"), ["software"])

    def test_files(self):
        self.assertEqual(self.offers("keyholdctl key sign web --in "), ["<-o default>"])
        self.assertEqual(self.offers("keyholdctl key sign web --in=/et", "/et"), ["<-o default>"])
        self.assertEqual(self.offers("keyholdctl --store "), ["<-o dirnames>"])

    def test_names_of_keys(self):
        for name in ("web", "web server", "b'a\"d$(touch x)", "mail"):
            self.create(name)
        self.assertEqual(set(map(unquote, self.offers("keyholdctl key show "))),
                         {"web", "web server", "b'a\"d$(touch x)", "mail"})
        self.assertEqual(list(map(unquote, self.offers("keyholdctl key delete ma"))), ["mail"])
        self.assertEqual(self.offers("keyholdctl key create w"), [])
        self.assertEqual(self.offers("keyholdctl key show web w"), [])
        self.assertEqual(self.offers("keyholdctl key undo "), [])
        self.json("key", "delete", "mail", "--yes")
        self.assertEqual(self.offers("keyholdctl key undo "), ["mail"])
        self.assertEqual(self.offers(f"keyholdctl --store {self.dir}/none key show "), [])
        self.assertEqual(self.offers("keyholdctl key show \"web s", "\"web s"), ["web server"])

    def test_sends_the_tpm_nothing(self):
        self.create("web")
        self.env["KEYHOLD_TCTI"] = "swtpm:path=/nonexistent"
        self.env["PATH"] = "/usr/bin:/bin"
        self.assertEqual(self.offers("keyholdctl key show "), ["web"])

    def test_in_an_interactive_shell(self):
        self.create("web server")
        os.symlink(PROGRAM, self.dir / "keyholdctl")
        self.env |= {"PATH": f"{self.dir}:{self.env['PATH']}", "PS1": "ready> ", "INPUTRC": "/dev/null"}
        terminal = Terminal(["bash", "--norc", "--noprofile", "-i"], self.env)
        self.addCleanup(terminal.close)
        terminal.expect("ready> ")
        terminal.type(f"source {SCRIPT}; echo sour''ced\n")
        terminal.expect("sourced\r\n")
        for typed, words in (("key show we\t", "has_pin"), ("key show \"web\t", "has_pin"),
                             ("key create x --no-pin --type ec:p3\t", "EC P-384")):
            terminal.type(f"keyholdctl --json {typed}\n")
            terminal.expect(words)
        terminal.type("exit\n")
        self.assertEqual(terminal.wait()[0], 0)


def unquote(word):
    """A word as bash would read it."""
    return shlex.split(word)[0]


if __name__ == "__main__":
    main()
