# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""Runs the real keyholdctl in a temporary home, with the software TPM, and tidies up after it."""

import fcntl
import json
import os
import pathlib
import pty
import select
import shutil
import signal
import socket
import struct
import subprocess
import tempfile
import termios
import time
import unittest

PROGRAM = os.environ["KEYHOLDCTL"]
SOURCE = pathlib.Path(os.environ["KEYHOLD_SOURCE"])
SANITIZED = os.environ.get("KEYHOLD_SANITIZED") == "1"
LIMIT = 120  # seconds until a program that hangs is a failure


class Done:
    """A program that has ended."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out
        self.err = err

    @property
    def text(self):
        return self.out.decode()

    @property
    def messages(self):
        return self.err.decode()

    @property
    def json(self):
        return json.loads(self.out)


def wait_until(what, condition):
    """Polls until the condition holds; a failure after LIMIT."""
    end = time.monotonic() + LIMIT
    while not (value := condition()):
        if time.monotonic() > end:
            raise AssertionError(f"waited in vain for: {what}")
        time.sleep(0.02)
    return value


def processes_with(word):
    """The processes that have this word among their arguments or in their environment."""
    found = {}
    for entry in pathlib.Path("/proc").iterdir():
        if not entry.name.isdigit() or int(entry.name) == os.getpid():
            continue
        try:
            arguments = (entry / "cmdline").read_bytes()
        except OSError:
            continue  # gone
        try:
            environment = (entry / "environ").read_bytes()
        except OSError:
            environment = b""  # closed to us, so to everybody else of this user
        if word in arguments or word in environment:
            found[int(entry.name)] = arguments + environment
    return found


def end_software_tpm(folder):
    """Ends the software TPM whose state is in a folder, if it runs, and waits for its end."""
    lock = folder / "lock"
    if not lock.exists():
        return
    with open(lock, "rb+") as file:
        def ended():
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
            except BlockingIOError:
                pass
            with socket.socket(socket.AF_UNIX) as client:
                try:
                    client.connect(str(folder / "socket"))
                except OSError:
                    return False
                peer = client.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)
                os.kill(struct.unpack("3i", peer)[0], signal.SIGTERM)
            return False
        wait_until("the end of the software TPM", ended)


class Terminal:
    """A program on a terminal of its own; its standard streams are that terminal unless given."""

    def __init__(self, arguments, env, **streams):
        self.master, slave = pty.openpty()
        self.seen = b""
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("4H", 25, 100, 0, 0))
        streams = {name: streams.get(name, slave) for name in ("stdin", "stdout", "stderr")}
        pass_fds = (slave,)
        self.process = subprocess.Popen(
            arguments, env=env, start_new_session=True, pass_fds=pass_fds, **streams,
            preexec_fn=lambda: fcntl.ioctl(slave, termios.TIOCSCTTY, 0))
        self.slave = slave

    def expect(self, word):
        """Reads until the word was shown."""
        end = time.monotonic() + LIMIT
        while word.encode() not in self.seen:
            left = end - time.monotonic()
            if left <= 0 or not select.select([self.master], [], [], left)[0]:
                raise AssertionError(f"“{word}” was not shown, but: {self.seen!r}")
            try:
                got = os.read(self.master, 4096)
            except OSError:
                got = b""
            if not got:
                raise AssertionError(f"“{word}” was not shown, but: {self.seen!r}")
            self.seen += got
        self.seen = self.seen[self.seen.index(word.encode()) + len(word.encode()):]

    def type(self, text):
        os.write(self.master, text.encode())

    def echoes(self):
        return bool(termios.tcgetattr(self.slave)[3] & termios.ECHO)

    def wait(self):
        """The status, and all that was shown since the last expect()."""
        def read_on():
            while select.select([self.master], [], [], 0)[0]:
                self.seen += os.read(self.master, 4096)
            return self.process.poll() is not None
        wait_until("the end of the program", read_on)
        read_on()
        return self.process.returncode, self.seen.decode()

    def close(self):
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        os.close(self.master)
        os.close(self.slave)


class Case(unittest.TestCase):
    """A test in a temporary home of its own."""

    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="keyhold-cli-"))
        self.addCleanup(self.clear)
        self.env = {name: value for name, value in os.environ.items()
                    if name in ("PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS")}
        self.env |= {"HOME": str(self.dir), "TMPDIR": str(self.dir / "tmp"), "LANG": "C.UTF-8", "TERM": "xterm",
                     # Never a hardware TPM, even where there is one.
                     "KEYHOLD_TCTI": "software"}
        for name, folder in (("XDG_DATA_HOME", "data"), ("XDG_CONFIG_HOME", "config"), ("XDG_RUNTIME_DIR", "run")):
            self.env[name] = str(self.dir / folder)
        (self.dir / "tmp").mkdir()
        (self.dir / "run").mkdir(mode=0o700)
        self.store = self.dir / "data" / "keyhold"

    def clear(self):
        end_software_tpm(self.store / "software-tpm")
        shutil.rmtree(self.dir)

    def file(self, name, content):
        path = self.dir / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    def start(self, *arguments, before=(), **how):
        """Starts it without a terminal."""
        how = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, "env": self.env} | how
        process = subprocess.Popen([*before, PROGRAM, *arguments], start_new_session=True, **how)
        self.addCleanup(self.end, process)
        return process

    @staticmethod
    def end(process):
        if process.poll() is None:
            process.kill()
        process.communicate()

    def ctl(self, *arguments, status=0, input=None, **how):
        """Runs it without a terminal; its exit status must be `status`."""
        if input is not None:
            how["stdin"] = subprocess.PIPE
        process = self.start(*arguments, **how)
        out, err = process.communicate(input, timeout=LIMIT)
        self.assertEqual(process.returncode, status, f"{arguments}: {out!r} {err!r}")
        return Done(process.returncode, out, err)

    def json(self, *arguments, **how):
        return self.ctl("--json", *arguments, **how).json

    def error(self, code, *arguments, status, **how):
        """Runs it with --json; it must fail in this way. The error object."""
        done = self.ctl("--json", *arguments, status=status, **how)
        error = done.json["error"]
        self.assertEqual(error["code"], code, error)
        self.assertEqual(error["exit"], status)
        self.assertTrue(error["why"])
        self.assertTrue(done.messages.startswith("keyholdctl: "), done.messages)
        return error

    def terminal(self, *arguments, **streams):
        terminal = Terminal([PROGRAM, *arguments], self.env, **streams)
        self.addCleanup(terminal.close)
        return terminal

    def create(self, name, *options, pin=None):
        if pin is None:
            return self.json("key", "create", name, "--no-pin", *options)["key"]
        return self.json("key", "create", name, "--pin-file", self.file("pin-of-" + name, pin + "\n"), *options)["key"]

    def openssl(self, *arguments):
        return subprocess.run(["openssl", *arguments], capture_output=True, env=self.env, timeout=LIMIT, check=False)

    def snapshot(self, folder):
        """All files in a folder with what they hold."""
        return {str(path.relative_to(folder)): path.read_bytes() if path.is_file() else None
                for path in folder.rglob("*")}


def main():
    unittest.main(verbosity=2)
