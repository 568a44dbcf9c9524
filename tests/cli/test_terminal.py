#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""The terminal's echo comes back, however the program ends; progress is shown there and nowhere else."""

import os
import signal
import subprocess

from harness import Case, main, wait_until


class Echo(Case):
    def setUp(self):
        super().setUp()
        self.create("web", pin="1234")

    def asking(self, *streams):
        terminal = self.terminal("key", "try", "web", *streams)
        terminal.expect("PIN of “web”: ")
        wait_until("echo off", lambda: not terminal.echoes())
        return terminal

    def test_ctrl_c(self):
        terminal = self.asking()
        terminal.type("12\x03")
        status, shown = terminal.wait()
        self.assertEqual(status, 5, shown)
        self.assertIn("cancelled", shown)
        self.assertTrue(terminal.echoes())

    def test_ctrl_d(self):
        terminal = self.asking()
        terminal.type("\x04")
        self.assertEqual(terminal.wait()[0], 5)
        self.assertTrue(terminal.echoes())

    def test_signals(self):
        for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT, signal.SIGABRT, signal.SIGSEGV, signal.SIGUSR1):
            with self.subTest(signal=number):
                terminal = self.asking()
                terminal.process.send_signal(number)
                expected = 5 if number in (signal.SIGTERM, signal.SIGHUP) else -number
                self.assertEqual(terminal.wait()[0], expected)
                self.assertTrue(terminal.echoes())

    def test_stop_and_go_on(self):
        terminal = self.asking()
        terminal.process.send_signal(signal.SIGTSTP)
        _, status = os.waitpid(terminal.process.pid, os.WUNTRACED)
        self.assertTrue(os.WIFSTOPPED(status))
        self.assertTrue(terminal.echoes())
        terminal.process.send_signal(signal.SIGCONT)
        wait_until("echo off again", lambda: not terminal.echoes())
        terminal.type("1234\n")
        status, shown = terminal.wait()
        self.assertEqual(status, 0, shown)
        self.assertTrue(terminal.echoes())

    def test_wrong_pin(self):
        terminal = self.asking()
        terminal.type("9999\n")
        status, shown = terminal.wait()
        self.assertEqual(status, 4)
        self.assertIn("Tries left", shown)
        self.assertNotIn("9999", shown)


class Progress(Case):
    def setUp(self):
        super().setUp()
        self.create("web")

    def test_a_slow_message(self):
        reader, writer = os.pipe()
        out = str(self.dir / "sig")
        terminal = self.terminal("key", "sign", "web", "--in", "-", "--out", out, stdin=reader)
        terminal.expect("Reading the message")
        os.write(writer, b"hello")
        os.close(writer)
        os.close(reader)
        status, shown = terminal.wait()
        self.assertEqual(status, 0)
        self.assertTrue(shown.endswith("\r\x1b[K"), shown)  # the line is cleared

    def test_not_in_a_file(self):
        process = self.start("key", "sign", "web", "--in", "-", "--out", "-", stdin=subprocess.PIPE)
        with self.assertRaises(subprocess.TimeoutExpired):
            process.wait(1)  # it waits for the message, longer than until a terminal would show something
        out, err = process.communicate(b"hello", timeout=60)
        self.assertEqual((process.returncode, err), (0, b""))
        self.assertTrue(out)

    def test_no_binary_on_a_terminal(self):
        message = self.file("message", b"hello")
        for verb in (["public", "web", "--format", "der"], ["sign", "web", "--in", message, "--out", "-"]):
            status, shown = self.terminal("key", *verb).wait()
            self.assertEqual(status, 2, shown)


if __name__ == "__main__":
    main()
