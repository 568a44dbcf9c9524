#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""The tour: the whole main job, and nothing left behind."""

import re
import shutil
import signal

from harness import Case, main, processes_with, wait_until

STEPS = ["chip", "create", "public", "sign", "openssl", "wrong_pin", "delete", "undo", "destroy"]


class Tour(Case):
    def nothing_left(self):
        self.assertEqual(list((self.dir / "tmp").iterdir()), [])
        self.assertFalse(self.store.exists())
        wait_until("the end of all processes", lambda: not processes_with(str(self.dir).encode()))

    def test_all_steps(self):
        done = self.ctl("tour")
        self.assertEqual(done.err, b"")
        for words in ("software TPM: no hardware protection", "ecdsa-sha2-nistp256 ", "SHA256:", "Verified OK",
                      "Tries left", "is back", "nothing of it is left behind"):
            self.assertIn(words, re.sub(r"\s+", " ", done.text))
        self.assertEqual(len(re.findall(r"^\d\. ", done.text, re.M)), len(STEPS))
        self.nothing_left()

    def test_json(self):
        answer = self.json("tour")
        self.assertTrue(answer["finished"])
        self.assertEqual([step["id"] for step in answer["steps"]], STEPS)
        tries = re.search(r"locks itself: (\d+)", next(s["text"] for s in answer["steps"] if s["id"] == "wrong_pin"))
        self.assertGreater(int(tries[1]), 0)
        self.nothing_left()

    def test_touches_nothing_of_the_persons(self):
        self.create("web")
        before = self.snapshot(self.store / "keys")
        self.ctl("tour", "--store", str(self.store))
        self.assertEqual(self.snapshot(self.store / "keys"), before)
        self.assertFalse((self.store / "trash").exists() and any((self.store / "trash").iterdir()))
        self.assertEqual(list((self.dir / "tmp").iterdir()), [])

    def test_without_openssl(self):
        (self.dir / "bin").mkdir()
        (self.dir / "bin" / "swtpm").symlink_to(shutil.which("swtpm"))
        self.env["PATH"] = str(self.dir / "bin")
        self.assertIn("OpenSSL is not installed", re.sub(r"\s+", " ", self.ctl("tour").text))
        self.nothing_left()

    def test_without_swtpm(self):
        self.env["PATH"] = str(self.dir)
        self.error("tool", "tour", status=4)
        self.nothing_left()

    def test_ctrl_c_at_every_step(self):
        for step in range(len(STEPS)):
            with self.subTest(step=step):
                process = self.start("tour")
                while step and not process.stdout.readline().startswith(b"%d. " % step):
                    self.assertIsNone(process.poll())
                process.send_signal(signal.SIGINT)
                process.send_signal(signal.SIGINT)  # impatience must not leave a mess either
                status = process.wait(60)
                process.communicate()
                # Before its first words the program may not even have begun to listen to signals.
                self.assertIn(status, (5, -signal.SIGINT) if step == 0 else (0, 5))
                self.nothing_left()

    def test_a_reader_that_goes_away(self):
        process = self.start("tour")
        process.stdout.readline()
        process.stdout.close()
        self.assertEqual(process.wait(60), 4)
        self.nothing_left()

    def test_on_a_terminal(self):
        terminal = self.terminal("tour")
        terminal.expect("A wrong PIN")
        status, shown = terminal.wait()
        self.assertEqual(status, 0)
        self.assertIn("left behind", shown)
        self.nothing_left()


if __name__ == "__main__":
    main()
