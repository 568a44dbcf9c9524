#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""What goes wrong: exit statuses, words, JSON, and that nothing is harmed."""

import json
import os
import subprocess

from harness import Case, main


class CommandLine(Case):
    def test_wrong_use(self):
        table = [
            [], ["nonsense"], ["key"], ["tpm"], ["key", "nonsense"], ["key", "show"], ["key", "list", "extra"],
            ["key", "create"], ["key", "create", "a", "b", "--no-pin"], ["key", "create", "web", "--type", "dsa"],
            ["key", "create", "web", "--for", "fun", "--no-pin"], ["key", "public", "web"],
            ["key", "public", "web", "--format", "xml"], ["key", "sign", "web"],
            ["key", "sign", "web", "--in", "a", "--out", "b", "--digest", "md5"], ["--nonsense"],
            ["key", "show", "-x"], ["--store"], ["--store", "", "key", "list"], ["--tpm", "", "tpm", "info"],
            ["key", "create", "web", "--for", "avb", "--type", "ec:p256", "--no-pin"],
        ]
        for arguments in table:
            with self.subTest(arguments=arguments):
                done = self.ctl(*arguments, status=2)
                self.assertEqual(done.out, b"")
                self.assertTrue(done.messages.startswith("keyholdctl: "), done.messages)
                self.assertIn("--help", done.messages)
                error = self.ctl(*arguments[:1], *arguments[1:], "--json", status=2).json["error"] \
                    if arguments != ["--store"] else {"code": "usage", "exit": 2}
                self.assertEqual((error["code"], error["exit"]), ("usage", 2))
        self.assertFalse(self.store.exists())

    def test_help_and_version(self):
        self.assertIn("key", self.ctl("--help").text)
        self.assertIn("--pin-file", self.ctl("key", "create", "--help").text)
        self.assertRegex(self.ctl("--version").text, r"^keyholdctl \d+\.\d+\.\d+\n$")

    def test_names(self):
        for name in ("", "a/b", "a\nb", "a\x1b[31mb", "x" * 65, " a", "a ", ".a", "a\x7f"):
            with self.subTest(name=name):
                error = self.error("invalid", "key", "create", name, "--no-pin", status=3)
                self.assertEqual(error["subject"], name)
                done = self.ctl("key", "create", name, "--no-pin", status=3)
                self.assertNotIn("\x1b", done.messages)
        self.error("invalid", "key", "create", "--no-pin", "--", "-x", status=3)
        for verb in (["show"], ["try"], ["delete", "--yes"], ["undo"], ["public", "--format", "pem"]):
            self.error("not_found", "key", *verb, "--", "-x\n", status=3)
        # A byte that is not UTF-8 is replaced in JSON, and shown as such.
        done = self.ctl("key", "show", b"\xff", status=3)
        self.assertIn("\\xff", done.messages)
        self.assertEqual(self.ctl("--json", "key", "show", b"\xff", status=3).json["error"]["code"], "not_found")

    def test_the_name_is_taken(self):
        self.create("web")
        self.error("exists", "key", "create", "web", "--no-pin", status=3)
        self.assertEqual(len(self.json("key", "list")["keys"]), 1)


class Words(Case):
    def test_three_parts_and_details(self):
        plain = self.ctl("key", "show", "web", status=3)
        lines = plain.messages.splitlines()
        self.assertEqual(lines[0], "keyholdctl: Showing “web” failed.")
        self.assertIn("was not found", lines[1])
        self.assertIn("Check the name", lines[2])
        self.assertIn("--verbose", lines[3])
        self.assertEqual(plain.out, b"")
        self.assertIn("Details:", self.ctl("key", "show", "web", "-v", status=3).messages)

    def test_json_error(self):
        error = self.error("not_found", "key", "show", "web", status=3)
        self.assertEqual(set(error), {"code", "what", "why", "next", "subject", "call", "native", "detail", "count",
                                      "action", "exit"})
        self.assertEqual(error["subject"], "web")

    def test_colours_only_where_wanted(self):
        self.assertNotIn(b"\x1b", self.ctl("key", "show", "web", status=3).err)
        self.assertIn("\x1b[", self.terminal("key", "show", "web").wait()[1])
        self.env["NO_COLOR"] = "1"
        self.assertNotIn("\x1b[", self.terminal("key", "show", "web").wait()[1])
        self.env["NO_COLOR"] = ""
        self.env["TERM"] = "dumb"
        self.assertNotIn("\x1b[", self.terminal("key", "show", "web").wait()[1])


class Output(Case):
    def test_full_device(self):
        self.create("web")
        with open("/dev/full", "wb") as full:
            for arguments in (["key", "list"], ["--json", "key", "list"], ["--help"], ["--version"],
                              ["key", "public", "web", "--format", "pem"], ["doctor"], ["tour"]):
                with self.subTest(arguments=arguments):
                    self.ctl(*arguments, status=4, stdout=full)

    def test_closed_pipe(self):
        for arguments in (["key", "list"], ["--json", "key", "list"]):
            reader, writer = os.pipe()
            os.close(reader)
            done = self.ctl(*arguments, status=4, stdout=writer)
            os.close(writer)
            self.assertEqual(done.err, b"")  # “… | head” is no failure to talk about

    def test_closed_streams(self):
        command = ["sh", "-c", 'exec "$0" "$@" <&- >&- 2>&-']
        self.ctl("key", "list", status=4, before=command)


class Place(Case):
    def test_no_home(self):
        del self.env["HOME"]
        self.assertEqual(self.json("key", "list")["keys"], [])

    def test_unknown_tpms(self):
        for tcti, code, status in (("nonsense:x=1", "no_device", 4), ("swtpm:path=/nonexistent", "no_device", 4),
                                   ("device:/dev/null", None, 4), ("has space", "invalid", 3)):
            with self.subTest(tcti=tcti):
                error = self.ctl("--json", "--tpm", tcti, "tpm", "info", status=status).json["error"]
                if code:
                    self.assertEqual(error["code"], code)

    def test_read_only_store(self):
        self.create("web")
        before = self.snapshot(self.store / "keys")
        for folder in (self.store, self.store / "keys"):
            folder.chmod(0o500)
        self.addCleanup(lambda: [f.chmod(0o700) for f in (self.store, self.store / "keys")])
        # Root may write anywhere; without this right it is like everybody else.
        like_everybody = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] \
            if os.geteuid() == 0 else []
        self.assertEqual(len(self.json("key", "list", before=like_everybody)["keys"]), 1)
        for verb in (["create", "mail", "--no-pin"], ["delete", "web", "--yes"]):
            done = self.ctl("--json", "key", *verb, status=4, before=like_everybody)
            self.assertIn(done.json["error"]["code"], ("denied", "read_only"))
        self.assertEqual(self.snapshot(self.store / "keys"), before)

    def test_newer_store(self):
        self.create("web")
        (self.store / "store.json").write_text(json.dumps({"format": 99}))
        before = self.snapshot(self.store)
        for verb in (["list"], ["show", "web"], ["create", "mail", "--no-pin"], ["delete", "web", "--yes"], ["trash"],
                     ["undo"], ["trash", "--empty", "--yes"], ["try", "web"]):
            self.error("newer", "key", *verb, status=3)
        after = self.snapshot(self.store)
        for path in before:
            if not path.startswith("software-tpm"):
                self.assertEqual(after[path], before[path], path)

    def test_without_swtpm(self):
        self.env["PATH"] = str(self.dir)
        error = self.error("tool", "key", "create", "web", "--no-pin", status=4)
        self.assertIn("swtpm", error["subject"] + error["what"])
        self.assertEqual(self.json("key", "list")["keys"], [])

    def test_no_terminal_codes_from_the_environment(self):
        self.env["KEYHOLD_TCTI"] = "x\x1b[2J"
        self.assertNotIn(b"\x1b", self.ctl("tpm", "info", status=3).err)


class Interrupted(Case):
    def test_kill_at_any_moment_leaves_a_usable_store(self):
        self.create("first")
        for moment in range(6):
            process = self.start("key", "create", f"key{moment}", "--no-pin")
            try:
                process.wait(0.02 * moment)
            except subprocess.TimeoutExpired:
                process.kill()
            process.communicate()
            answer = self.json("key", "list")
            self.assertEqual(answer["damaged"], [])
            for key in answer["keys"]:
                self.json("key", "try", key["name"])


if __name__ == "__main__":
    main()
