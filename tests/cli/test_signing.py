#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""Signing: verified by openssl."""

import base64
import errno
import fcntl
import os
import signal
import struct
import subprocess
import termios

from harness import Case, end_software_tpm, main, wait_until


class Sign(Case):
    def verify(self, name, digest, message, signature):
        public = self.file(name + ".pem", self.ctl("key", "public", name, "--format", "pem").out)
        done = self.openssl("dgst", "-" + digest, "-verify", public, "-signature", signature, message)
        self.assertEqual((done.returncode, done.stdout), (0, b"Verified OK\n"), done)

    def test_every_type_and_digest(self):
        message = self.file("message", os.urandom(100_000))
        for kind in ("ec:p256", "ec:p384", "rsa:2048"):
            name = kind.replace(":", "-")
            self.create(name, "--type", kind)
            for digest in ("sha256", "sha384", "sha512"):
                out = str(self.dir / f"{name}.{digest}")
                self.ctl("key", "sign", name, "--in", message, "--out", out, "--digest", digest)
                self.verify(name, digest, message, out)
            public = self.file(name + ".pem", self.ctl("key", "public", name, "--format", "pem").out)
            hashed = self.file("hashed", self.openssl("dgst", "-sha256", "-binary", message).stdout)
            done = self.openssl("pkeyutl", "-verify", "-pubin", "-inkey", public, "-in", hashed,
                                "-sigfile", str(self.dir / f"{name}.sha256"), "-pkeyopt", "digest:sha256")
            self.assertEqual(done.returncode, 0, done)

    def test_streams(self):
        self.create("web")
        message = os.urandom(3_000_000)
        signature = self.ctl("key", "sign", "web", "--in", "-", "--out", "-", input=message).out
        self.verify("web", "sha256", self.file("message", message), self.file("signature", signature))
        empty = self.ctl("key", "sign", "web", "--in", "-", "--out", "-", input=b"").out
        self.verify("web", "sha256", self.file("message", b""), self.file("signature", empty))

    def test_json(self):
        self.create("web")
        message = self.file("message", b"hello")
        answer = self.json("key", "sign", "web", "--in", message, "--out", "-")
        self.assertEqual((answer["name"], answer["digest"]), ("web", "sha256"))
        self.verify("web", "sha256", message, self.file("sig", base64.b64decode(answer["signature_base64"])))
        answer = self.json("key", "sign", "web", "--in", message, "--out", str(self.dir / "sig2"))
        self.assertEqual((self.dir / "sig2").read_bytes(), base64.b64decode(answer["signature_base64"]))

    def test_try(self):
        self.create("web")
        self.assertEqual(self.json("key", "try", "web"), {"name": "web", "verified": True})
        self.assertIn("works", self.ctl("key", "try", "web").text)

    def test_default_umask_and_links(self):
        self.create("web")
        message = self.file("message", b"hello")
        (self.dir / "target").write_bytes(b"old")
        (self.dir / "link").symlink_to("target")
        self.ctl("key", "sign", "web", "--in", message, "--out", str(self.dir / "link"))
        self.assertTrue((self.dir / "link").is_symlink())
        self.verify("web", "sha256", message, str(self.dir / "target"))
        self.ctl("key", "sign", "web", "--in", message, "--out", str(self.dir / "new"), umask=0o027)
        self.assertEqual((self.dir / "new").stat().st_mode & 0o777, 0o640)

    def test_a_key_of_another_chip(self):
        self.create("web")
        message = self.file("message", b"hello")
        self.env["XDG_DATA_HOME"] = str(self.dir / "other")
        error = self.error("mismatch", "key", "sign", "web", "--store", str(self.store), "--in", message,
                           "--out", str(self.dir / "sig"), status=1)
        self.assertIn("web", error["action"])
        self.assertFalse((self.dir / "sig").exists())
        end_software_tpm(self.dir / "other" / "keyhold" / "software-tpm")


class Refused(Case):
    def setUp(self):
        super().setUp()
        self.create("web")
        self.message = self.file("message", b"hello")

    def test_bad_input_and_output(self):
        table = [
            ("not_found", 3, self.dir / "none", self.dir / "sig"),
            ("invalid", 3, self.dir, self.dir / "sig"),
            ("not_found", 3, self.message, self.dir / "none" / "sig"),
            ("no_space", 4, self.message, "/dev/full"),
            ("usage", 2, self.message, self.message),
        ]
        for code, status, source, target in table:
            with self.subTest(source=source, target=target):
                self.error(code, "key", "sign", "web", "--in", str(source), "--out", str(target), status=status)
        self.assertEqual((self.dir / "message").read_bytes(), b"hello")
        self.assertTrue(os.path.exists("/dev/full"))
        self.assertEqual(list(self.dir.glob("*.tmp*")), [])
        self.error("usage", "key", "sign", "web", "--in", "-", "--out", "x", "--pin-fd", "0", status=2)

    def test_a_full_disk_leaves_the_old_file(self):
        old = self.file("sig", b"old")
        # As on a full disk: no file may become larger than nothing.
        done = self.ctl("key", "sign", "web", "--in", self.message, "--out", old, status=4,
                        before=["prlimit", "--fsize=0"])
        self.assertIn("no room left", done.messages)
        self.assertEqual((self.dir / "sig").read_bytes(), b"old")
        self.assertEqual([p.name for p in self.dir.iterdir() if p.name.startswith("sig")], ["sig"])

    def test_ctrl_c_while_the_message_comes(self):
        process = self.start("key", "sign", "web", "--in", "-", "--out", str(self.dir / "sig"),
                             stdin=subprocess.PIPE)
        process.stdin.write(b"x" * 100_000)  # more than a pipe holds: it is being read
        process.stdin.flush()
        process.send_signal(signal.SIGINT)
        self.assertEqual(process.wait(60), 5)
        self.assertIn(b"cancelled", process.stderr.read())
        self.assertFalse((self.dir / "sig").exists())

    def test_ctrl_c_while_a_pin_is_waited_for(self):
        self.create("mail", pin="1234")
        os.mkfifo(self.dir / "pipe")
        process = self.start("key", "sign", "mail", "--in", self.message, "--out", str(self.dir / "sig"),
                             "--pin-file", str(self.dir / "pipe"))
        with open_when_read(self.dir / "pipe") as pipe:
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(60), 5)
            self.assertFalse(pipe.closed)
        self.assertFalse((self.dir / "sig").exists())

    def test_second_ctrl_c_ends_it(self):
        self.create("mail", pin="1234")
        os.mkfifo(self.dir / "pipe")
        process = self.start("key", "sign", "mail", "--in", self.message, "--out", str(self.dir / "sig"),
                             "--pin-file", str(self.dir / "pipe"))
        with open_when_read(self.dir / "pipe") as pipe:
            pipe.write(b"12")  # and the rest never comes
            wait_until("it to be read", lambda: unread(pipe) == 0)
            process.send_signal(signal.SIGINT)
            wait_until("the first one to be seen", lambda: not pending(process.pid, signal.SIGINT))
            self.assertIsNone(process.poll())
            process.send_signal(signal.SIGINT)
            self.assertEqual(process.wait(60), -signal.SIGINT)
        self.assertFalse((self.dir / "sig").exists())


def open_when_read(path):
    """Opens a named pipe for writing, unbuffered, once somebody reads it."""
    def attempt():
        try:
            return os.open(path, os.O_WRONLY | os.O_NONBLOCK)
        except OSError as error:
            if error.errno != errno.ENXIO:
                raise
            return None
    return os.fdopen(wait_until("a reader", attempt), "wb", buffering=0)


def unread(pipe):
    """Bytes that wait in a pipe."""
    return struct.unpack("i", fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4))[0]


def pending(pid, number):
    """Whether a signal still waits to be delivered to a process."""
    with open(f"/proc/{pid}/status", encoding="ascii") as status:
        fields = dict(line.split(":\t") for line in status.read().splitlines() if ":\t" in line)
    return bool((int(fields["SigPnd"], 16) | int(fields["ShdPnd"], 16)) >> (number - 1) & 1)


if __name__ == "__main__":
    main()
