#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
"""The doctor: every check, its finding, its reason, its fix."""

import json
import os
import pathlib
import subprocess
import unittest

from harness import SANITIZED, Case, main

IDS = {"tpm_device", "tpm_choice", "tpm_answers", "tpm_lockout", "software_tpm", "store_folder", "store_permissions",
       "store_space", "store_keys", "core_dumps", "locked_memory", "openssl"}


class Doctor(Case):
    def checks(self, *options, status=0, **how):
        answer = self.json("doctor", *options, status=status, **how)
        self.assertEqual(answer["status"] == "fail", status == 1)
        return {check["id"]: check for check in answer["checks"]}

    def test_all_is_well(self):
        checks = self.checks()
        self.assertEqual(set(checks), IDS)
        for check in checks.values():
            self.assertIn(check["status"], ("ok", "note"), check)
            self.assertTrue(check["title"] and check["why"], check)
            self.assertNotIn("%", check["why"])
        self.assertIn("software TPM: no hardware protection", checks["tpm_choice"]["why"])
        self.assertIn("KEYHOLD_TCTI", checks["tpm_choice"]["why"])
        self.assertIn("made when the first key is", checks["store_folder"]["why"])
        text = self.ctl("doctor").text
        for check in checks.values():
            self.assertIn(check["title"], text)
        self.assertIn("12 checks", text)

    @unittest.skipIf(pathlib.Path("/dev/tpm0").exists(), "this computer has a TPM")
    def test_no_tpm_is_no_failure(self):
        del self.env["KEYHOLD_TCTI"]
        checks = self.checks()
        self.assertEqual(checks["tpm_device"]["status"], "note")
        self.assertIn("No TPM was found", checks["tpm_choice"]["why"])

    def test_without_swtpm(self):
        self.env["PATH"] = str(self.dir)
        checks = self.checks(status=1)
        self.assertEqual(checks["software_tpm"]["status"], "fail")
        self.assertIn("apt install swtpm", checks["software_tpm"]["fix_command"])
        self.assertEqual(checks["tpm_answers"]["status"], "fail")
        self.assertEqual(checks["tpm_answers"]["error"]["code"], "tool")
        self.assertEqual(checks["openssl"]["status"], "note")

    def test_counts_wrong_pins(self):
        self.create("web", pin="1234")
        self.assertEqual(self.checks()["tpm_lockout"]["status"], "ok")
        self.ctl("key", "try", "web", "--pin-file", self.file("wrong", "0000"), status=4)
        lockout = self.checks()["tpm_lockout"]
        self.assertEqual(lockout["status"], "warn")
        self.assertIn("counts 1 of", lockout["why"])
        self.assertIn("seconds", lockout["fix"])

    def test_permissions_and_that_the_fix_works(self):
        odd = str(self.dir / "a store's $(folder)")
        self.json("--store", odd, "key", "create", "web", "--no-pin")
        self.assertEqual(self.checks("--store", odd)["store_permissions"]["status"], "ok")
        for path in (pathlib.Path(odd), next(pathlib.Path(odd).glob("keys/*/key.pem"))):
            path.chmod(0o755)
        check = self.checks("--store", odd)["store_permissions"]
        self.assertEqual(check["status"], "warn")
        subprocess.run(["sh", "-c", check["fix_command"]], check=True)
        self.assertEqual(self.checks("--store", odd)["store_permissions"]["status"], "ok")

    def test_damaged_and_newer(self):
        key = self.create("web")
        self.create("mail")
        (self.store / "keys" / key["id"] / "meta.json").write_text("[]")
        check = self.checks()["store_keys"]
        self.assertEqual(check["status"], "warn")
        self.assertIn(key["id"], check["why"])
        self.assertIn("Keys in the store: 1;", check["why"])
        (self.store / "store.json").write_text(json.dumps({"format": 99}))
        check = self.checks(status=1)["store_keys"]
        self.assertEqual((check["status"], check["error"]["code"]), ("fail", "newer"))

    def test_unwritable_place(self):
        (self.dir / "locked").mkdir(mode=0o500)
        like_everybody = ["setpriv", "--bounding-set=-dac_override", "--inh-caps=-dac_override"] \
            if os.geteuid() == 0 else []
        check = self.checks("--store", str(self.dir / "locked" / "store"), status=1, before=like_everybody)
        self.assertEqual((check["store_folder"]["status"], check["store_folder"]["error"]["code"]), ("fail", "denied"))

    @unittest.skipIf(SANITIZED, "AddressSanitizer replaces mlock()")
    def test_locked_memory(self):
        limited = ["prlimit", "--memlock=16384"]
        if os.geteuid() == 0:
            limited += ["setpriv", "--bounding-set=-ipc_lock", "--inh-caps=-ipc_lock"]
        check = self.checks(before=limited)["locked_memory"]
        self.assertEqual(check["status"], "warn")
        self.assertIn("16 KiB", check["why"])

    def test_broken_settings(self):
        folder = self.dir / "config" / "keyhold"
        folder.mkdir(parents=True)
        (folder / "config.json").write_text("{")
        self.assertEqual(self.checks(status=1)["settings"]["status"], "fail")

    def test_unknown_tpm(self):
        checks = self.checks("--tpm", "swtpm:path=/nonexistent", status=1)
        self.assertEqual(checks["tpm_answers"]["status"], "fail")
        self.assertNotIn("tpm_lockout", checks)


if __name__ == "__main__":
    main()
