#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""The manual page says what the program does: every option, every exit status, examples that run."""

import re
import subprocess

from harness import Case, SOURCE, main

PAGE = SOURCE / "packaging" / "man" / "keyholdctl.1"
VERBS = [["doctor"], ["tour"], ["tpm", "info"]] + [["key", verb] for verb in (
    "create", "list", "show", "public", "sign", "try", "delete", "undo", "trash")]


class Manual(Case):
    def setUp(self):
        super().setUp()
        self.text = subprocess.run(["mandoc", "-T", "ascii", "-O", "width=1000", str(PAGE)], capture_output=True,
                                   check=True).stdout.decode()
        self.text = re.sub(r".\x08", "", self.text)

    def test_lint(self):
        done = subprocess.run(["mandoc", "-T", "lint", "-W", "style", str(PAGE)], capture_output=True, check=False)
        complaints = [line for line in done.stdout.decode().splitlines() if "mandoc.db" not in line]
        self.assertEqual(complaints, [])

    def test_same_options_as_the_help(self):
        def options(text):
            return set(re.findall(r"(?<![\w-])--[a-z][a-z-]*", text))
        helps = [self.ctl("--help").text] + [self.ctl(*verb, "--help").text for verb in VERBS]
        self.assertEqual(options("\n".join(helps)), options(self.text))

    def test_all_verbs(self):
        help_text = self.ctl("--help").text + self.ctl("key", "--help").text + self.ctl("tpm", "--help").text
        listed = set(re.findall(r"^  ([a-z]+) {2,}", help_text, re.M))
        self.assertEqual(listed, {verb[-1] for verb in VERBS} | {"key", "tpm"})
        for verb in VERBS:
            self.assertIn("keyholdctl [global options] " + " ".join(verb), self.text)

    def test_exit_statuses(self):
        section = self.text[self.text.index("\nEXIT STATUS"):self.text.index("\nJSON")]
        self.assertEqual(re.findall(r"^ +(\d) ", section, re.M), list("0123456"))

    def test_examples_run(self):
        section = self.text[self.text.index("\nEXAMPLES"):self.text.index("\nSEE ALSO")]
        commands = re.findall(r"^ {10,}((?:keyholdctl|openssl) .*)$", section, re.M)
        self.assertGreaterEqual(len(commands), 10)
        (self.dir / "notes.txt").write_text("notes\n")
        (self.dir / "pin.txt").write_text("secret-pin\n")
        for command in commands:
            words = command.split("|")[0].split()
            if words[0] == "openssl":
                done = subprocess.run(words, cwd=self.dir, capture_output=True, check=False)
                self.assertEqual(done.stdout, b"Verified OK\n", done)
            else:
                # An example that asks for a PIN is answered by an option here.
                asks = words[1:3] == ["key", "create"] and "--pin-file" not in words
                self.ctl(*words[1:], *(["--no-pin"] if asks else []), cwd=self.dir)


if __name__ == "__main__":
    main()
