#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""Making, listing, showing and deleting keys."""

import json
import re
import stat
import subprocess
import unicodedata

from harness import Case, main


class Create(Case):
    def test_every_type_and_purpose(self):
        wanted = [("a", "ec:p256", "ssh", "EC P-256"), ("b", "ec:p384", "tls", "EC P-384"),
                  ("c", "rsa:2048", "avb", "RSA 2048"), ("d", "rsa:2048", "gpg", "RSA 2048")]
        for name, kind, purpose, algorithm in wanted:
            key = self.create(name, "--type", kind, "--for", purpose)
            self.assertEqual((key["name"], key["purpose"], key["algorithm"]), (name, purpose, algorithm))
            self.assertEqual((key["chip"], key["protection"], key["has_pin"]), ("software", "none", False))
            self.assertRegex(key["created"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")
            pem = (self.store / "keys" / key["id"] / "public.pem").read_bytes()
            shown = subprocess.run(["openssl", "pkey", "-pubin", "-noout", "-text"], input=pem, capture_output=True,
                                   check=True).stdout.decode()
            self.assertIn({"EC P-256": "P-256", "EC P-384": "P-384", "RSA 2048": "2048 bit"}[algorithm], shown)

    def test_defaults(self):
        self.assertEqual(self.create("plain")["algorithm"], "EC P-256")
        self.assertEqual(self.create("plain2")["purpose"], "generic")
        self.assertEqual(self.create("boot", "--for", "avb")["algorithm"], "RSA 2048")

    def test_says_that_a_software_tpm_protects_nothing(self):
        self.assertIn("software TPM: no hardware protection", self.ctl("key", "create", "web", "--no-pin").text)
        self.assertIn("software TPM: no hardware protection", self.ctl("key", "list").text)
        self.assertIn("software TPM: no hardware protection", self.ctl("key", "show", "web").text)
        self.assertIn("software TPM: no hardware protection", self.ctl("tpm", "info").text)

    def test_files_are_private(self):
        key = self.create("web")
        for path in [self.store, *self.store.rglob("*")]:
            if "software-tpm" not in str(path):
                self.assertEqual(stat.S_IMODE(path.stat().st_mode) & 0o077, 0, path)
        self.assertIn(b"-----BEGIN TSS2 PRIVATE KEY-----", (self.store / "keys" / key["id"] / "key.pem").read_bytes())

    def test_own_store(self):
        self.json("--store", str(self.dir / "elsewhere"), "key", "create", "web", "--no-pin")
        self.assertEqual(self.json("key", "list")["keys"], [])
        self.assertEqual(len(self.json("key", "list", "--store", str(self.dir / "elsewhere"))["keys"]), 1)

    def test_names_that_are_also_verbs(self):
        for name in ("list", "doctor", "key", "create"):
            self.create(name)
            self.assertEqual(self.json("key", "show", name)["key"]["name"], name)


class List(Case):
    def test_empty(self):
        self.assertEqual(self.json("key", "list"), {"keys": [], "damaged": []})
        self.assertIn("No keys yet", self.ctl("key", "list").text)
        self.assertFalse(self.store.exists())

    def test_columns_align_whatever_the_script(self):
        for name in ("plain", "Schlüssel", "鍵と錠", "e\u0301clair"):
            self.create(name)

        def width(text):
            return sum(0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
                       for c in text)
        lines = self.ctl("key", "list").text.splitlines()[:5]
        starts = {width(line[:re.search(r"KIND|EC P-256", line).start()]) for line in lines}
        self.assertEqual(len(starts), 1, lines)

    def test_listing_needs_no_tpm(self):
        self.create("web")
        for verb in (["list"], ["show", "web"], ["public", "web", "--format", "ssh"]):
            self.ctl("key", *verb, "--tpm", "swtpm:path=/nonexistent")

    def test_what_a_file_says_cannot_reach_the_terminal(self):
        key = self.create("web")
        meta = self.store / "keys" / key["id"] / "meta.json"
        fields = json.loads(meta.read_text())
        fields["algorithm"] = "EC\x1b[2J\x07\u202e\x7f"
        meta.write_text(json.dumps(fields))
        for verb in (["list"], ["show", "web"]):
            out = self.ctl("key", *verb).out
            self.assertNotIn(b"\x1b", out)
            self.assertNotIn("\u202e".encode(), out)
            self.assertIn(b"EC\\x1b[2J\\x07\\u{202e}\\x7f", out)
        self.assertEqual(self.json("key", "list")["keys"][0]["algorithm"], fields["algorithm"])

    def test_a_damaged_key_hides_no_other(self):
        key = self.create("web")
        self.create("mail")
        (self.store / "keys" / key["id"] / "meta.json").write_text("{")
        answer = self.json("key", "list", status=3)
        self.assertEqual([k["name"] for k in answer["keys"]], ["mail"])
        self.assertEqual(answer["damaged"][0]["code"], "bad_data")
        self.assertIn("Cannot be read", self.ctl("key", "list", status=3).text)


class Public(Case):
    def test_forms_agree_with_other_programs(self):
        for kind in ("ec:p256", "ec:p384", "rsa:2048"):
            name = kind.replace(":", "-")
            key = self.create(name, "--type", kind)
            line = self.ctl("key", "public", name, "--format", "ssh").text
            path = self.file(name + ".pub", line)
            shown = subprocess.run(["ssh-keygen", "-l", "-f", path], capture_output=True, check=True).stdout.decode()
            self.assertEqual(shown.split()[1], key["fingerprint"])
            pem = self.ctl("key", "public", name, "--format", "pem").out
            der = self.ctl("key", "public", name, "--format", "der").out
            converted = subprocess.run(["openssl", "pkey", "-pubin", "-outform", "DER"], input=pem,
                                       capture_output=True, check=True).stdout
            self.assertEqual(converted, der)
            shown = self.json("key", "show", name)["key"]
            self.assertEqual(shown["ssh_public_key"], line.rstrip("\n"))
            self.assertEqual(shown["public_key"].encode(), pem)

    def test_out(self):
        self.create("web")
        path = self.dir / "web.pem"
        self.assertEqual(self.ctl("key", "public", "web", "--format", "pem", "--out", str(path)).out, b"")
        self.assertEqual(path.read_bytes(), self.ctl("key", "public", "web", "--format", "pem").out)
        answer = self.json("key", "public", "web", "--format", "der")
        self.assertEqual(set(answer), {"name", "format", "public_key_base64"})


class Delete(Case):
    def test_delete_undo_trash(self):
        key = self.create("web")
        self.error("usage", "key", "delete", "web", status=2)
        self.assertIn("key undo", self.ctl("key", "delete", "web", "--yes").text)
        self.assertEqual(self.json("key", "list")["keys"], [])
        trash = self.json("key", "trash")["keys"]
        self.assertEqual([k["id"] for k in trash], [key["id"]])
        self.assertTrue(trash[0]["deleted"])
        self.assertIn("web", self.ctl("key", "trash").text)
        self.assertEqual(self.json("key", "undo")["restored"]["name"], "web")
        self.json("key", "try", "web")

    def test_undo_by_name_and_id(self):
        ids = {name: self.create(name)["id"] for name in ("one", "two", "three")}
        for name in ids:
            self.json("key", "delete", name, "--yes")
        self.assertEqual(self.json("key", "undo", "two")["restored"]["id"], ids["two"])
        self.assertEqual(self.json("key", "undo", ids["one"])["restored"]["name"], "one")
        self.assertEqual(self.json("key", "undo")["restored"]["name"], "three")
        self.error("not_found", "key", "undo", status=3)

    def test_undo_when_the_name_is_taken(self):
        self.create("web")
        self.json("key", "delete", "web", "--yes")
        self.create("web")
        self.error("exists", "key", "undo", "web", status=3)
        self.assertEqual(len(self.json("key", "trash")["keys"]), 1)

    def test_empty_trash(self):
        self.assertEqual(self.json("key", "trash", "--empty")["destroyed"], 0)
        key = self.create("web")
        self.json("key", "delete", "web", "--yes")
        self.error("usage", "key", "trash", "--empty", status=2)
        self.error("usage", "key", "trash", "--yes", status=2)
        self.assertEqual(self.json("key", "trash", "--empty", "--yes")["destroyed"], 1)
        self.assertEqual(list(self.store.glob(f"**/{key['id']}")), [])

    def test_asks_for_the_name(self):
        self.create("web")
        terminal = self.terminal("key", "delete", "web")
        terminal.expect("Type its name")
        terminal.type("wb\n")
        self.assertEqual(terminal.wait()[0], 5)
        self.assertEqual(len(self.json("key", "list")["keys"]), 1)
        terminal = self.terminal("key", "delete", "web")
        terminal.expect("Type its name")
        terminal.type("web\n")
        self.assertEqual(terminal.wait()[0], 0)
        self.assertEqual(self.json("key", "list")["keys"], [])


if __name__ == "__main__":
    main()
