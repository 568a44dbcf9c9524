#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""PINs: where they come from, what a wrong one does, where they never are."""

import os
import subprocess

from harness import Case, PROGRAM, main, processes_with

PIN = "correct-horse-19"


class Pins(Case):
    def setUp(self):
        super().setUp()
        self.message = self.file("message", b"hello")

    def sign(self, *options, **how):
        return self.ctl("key", "sign", "web", "--in", self.message, "--out", str(self.dir / "sig"), *options, **how)

    def lockout(self):
        return self.json("tpm", "info")["tpm"]["lockout"]

    def test_file_and_descriptor(self):
        self.assertTrue(self.create("web", pin=PIN)["has_pin"])
        for content in (PIN, PIN + "\n", PIN + "\r\n", PIN + "\nsecond line\n"):
            self.sign("--pin-file", self.file("pin", content))
        reader, writer = os.pipe()
        os.write(writer, PIN.encode() + b"\n")
        os.close(writer)
        self.sign("--pin-fd", str(reader), pass_fds=(reader,))
        os.close(reader)
        self.sign("--pin-fd", "0", input=PIN.encode())
        self.json("key", "try", "web", "--pin-file", self.file("pin", PIN))

    def test_a_wrong_pin_costs_one_try(self):
        self.create("web", pin=PIN)
        self.assertEqual(self.lockout()["failed_tries"], 0)
        before = self.lockout()["max_tries"]
        wrong = self.file("wrong", "0000")
        for tries in (1, 2):
            error = self.error("wrong_pin", "key", "sign", "web", "--in", self.message,
                               "--out", str(self.dir / "sig"), "--pin-file", wrong, status=4)
            self.assertEqual(self.lockout()["failed_tries"], tries)  # never tried again by itself
            self.assertEqual(error["count"], before - tries)
            self.assertIn(str(before - tries), error["next"])
        self.assertFalse((self.dir / "sig").exists())
        self.sign("--pin-file", self.file("pin", PIN))
        self.error("wrong_pin", "key", "try", "web", "--pin-file", wrong, status=4)

    def test_lockout(self):
        self.create("web", pin=PIN)
        wrong = self.file("wrong", "0000")
        tries = self.lockout()["max_tries"]
        for _ in range(tries):
            self.ctl("key", "try", "web", "--pin-file", wrong, status=4)
        error = self.error("locked_out", "key", "try", "web", "--pin-file", self.file("pin", PIN), status=4)
        self.assertGreater(error["count"], 0)
        self.assertTrue(self.lockout()["locked"])
        done = self.ctl("--json", "doctor", status=1)
        self.assertEqual({c["id"]: c["status"] for c in done.json["checks"]}["tpm_lockout"], "fail")

    def test_bad_pins(self):
        table = [
            ("usage", 2, []),  # no terminal, no option
            ("usage", 2, ["--pin-file", "x", "--no-pin"]),
            ("usage", 2, ["--pin-file", "x", "--pin-fd", "3"]),
            ("usage", 2, ["--pin-fd", "-1"]),
            ("usage", 2, ["--pin-fd", "three"]),
            ("usage", 2, ["--pin-file", ""]),
            ("invalid", 3, ["--pin-file", self.file("empty", "")]),
            ("invalid", 3, ["--pin-file", self.file("blank", "\n")]),
            ("invalid", 3, ["--pin-file", self.file("long", "x" * 33)]),
            ("invalid", 3, ["--pin-file", self.file("huge", "x" * 5000)]),
            ("not_found", 3, ["--pin-file", str(self.dir / "none")]),
            ("io", 4, ["--pin-fd", "77"]),
            ("io", 4, ["--pin-file", str(self.dir)]),
        ]
        for code, status, options in table:
            with self.subTest(options=options):
                error = self.error(code, "key", "create", "web", *options, status=status)
                self.assertNotIn("xxxx", str(error))
        self.assertEqual(self.json("key", "list")["keys"], [])
        self.create("web", pin="y" * 32)
        self.error("usage", "key", "sign", "web", "--in", self.message, "--out", "x", status=2)
        self.error("usage", "key", "try", "web", status=2)

    def test_where_a_pin_never_is(self):
        self.create("web", pin=PIN)
        reader, writer = os.pipe()
        os.write(writer, PIN.encode() + b"\n")
        process = subprocess.Popen(
            [PROGRAM, "--verbose", "key", "sign", "web", "--in", "-", "--out", str(self.dir / "sig"),
             "--pin-fd", str(reader)],
            env=self.env | {"KEYHOLD_LOG": "debug"}, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=subprocess.PIPE, pass_fds=(reader,), start_new_session=True)
        self.addCleanup(self.end, process)
        mine = processes_with(str(self.dir).encode())
        self.assertIn(process.pid, mine)
        for pid, words in mine.items():
            self.assertNotIn(PIN.encode(), words, pid)
        out, err = process.communicate(b"hello", timeout=60)
        os.close(reader)
        os.close(writer)
        self.assertEqual(process.returncode, 0, err)
        self.assertNotIn(PIN.encode(), out + err)
        for path in self.dir.rglob("*"):
            if path.is_file() and path.name != "pin-of-web":
                self.assertNotIn(PIN.encode(), path.read_bytes(), path)


class Asked(Case):
    def test_create_and_sign(self):
        terminal = self.terminal("key", "create", "web")
        terminal.expect("New PIN for “web”")
        self.assertFalse(terminal.echoes())
        terminal.type(PIN + "\n")
        terminal.expect("The same PIN again")
        terminal.type(PIN + "\n")
        status, shown = terminal.wait()
        self.assertEqual(status, 0, shown)
        self.assertNotIn(PIN, shown)
        self.assertTrue(terminal.echoes())
        self.assertTrue(self.json("key", "show", "web")["key"]["has_pin"])

        # The streams are files, the question comes at the terminal all the same.
        with open(self.file("message", b"hello"), "rb") as source, open(self.dir / "sig", "wb") as target:
            terminal = self.terminal("key", "sign", "web", "--in", "-", "--out", "-", stdin=source, stdout=target)
            terminal.expect("PIN of “web”")
            terminal.type(PIN + "\n")
            self.assertEqual(terminal.wait()[0], 0)
        public = self.file("web.pem", self.ctl("key", "public", "web", "--format", "pem").out)
        self.assertEqual(self.openssl("dgst", "-sha256", "-verify", public, "-signature", str(self.dir / "sig"),
                                      str(self.dir / "message")).returncode, 0)

    def test_not_the_same_twice(self):
        terminal = self.terminal("key", "create", "web")
        terminal.expect("New PIN")
        terminal.type("1234\n")
        terminal.expect("again")
        terminal.type("1235\n")
        status, shown = terminal.wait()
        self.assertEqual(status, 3)
        self.assertIn("not the same", shown)
        self.assertEqual(self.json("key", "list")["keys"], [])

    def test_too_long(self):
        terminal = self.terminal("key", "create", "web")
        terminal.expect("New PIN")
        terminal.type("x" * 33 + "\n")
        status, shown = terminal.wait()
        self.assertEqual(status, 3)
        self.assertIn("at most 32 bytes", shown)

    def test_none(self):
        for answer, status in (("n", 5), ("", 5), ("y", 0)):
            terminal = self.terminal("key", "create", "web")
            terminal.expect("New PIN")
            terminal.type("\n")
            terminal.expect("Go on? [y/N]")
            terminal.type(answer + "\n")
            self.assertEqual(terminal.wait()[0], status)
        self.assertFalse(self.json("key", "show", "web")["key"]["has_pin"])

    def test_a_bad_name_is_refused_before_the_question(self):
        self.create("web")
        for name, word in (("web", "exists"), ("a/b", "cannot be used")):
            status, shown = self.terminal("key", "create", name).wait()
            self.assertEqual(status, 3)
            self.assertIn(word, shown)
            self.assertNotIn("PIN", shown)


if __name__ == "__main__":
    main()
