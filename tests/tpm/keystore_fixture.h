// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// A key store on a swtpm of the test's own, seen through the proxy.
#pragma once

#include "core/file.h"
#include "support/ask.h"
#include "support/bare_swtpm.h"
#include "support/home.h"
#include "support/require.h"
#include "support/tpm_proxy.h"
#include "tpm/keystore.h"

#include <string>

#include <gtest/gtest.h>

namespace keyhold::tpm {

class KeystoreFixture : public testing::Test {
protected:
    // One software TPM a test program; each test has a store of its own.
    static void SetUpTestSuite() { swtpm_ = new test::BareSwtpm; }
    static void TearDownTestSuite() {
        delete swtpm_;
        swtpm_ = nullptr;
    }

    static Device device(const std::string& tcti) {
        return {.where = Where::custom, .tcti = tcti, .origin = "option"};
    }
    Keystore keystore(const std::string& tcti) const {
        return {test::require_value(core::Store::open(home_.path() + "/store"), "the store opens"),
                device(tcti)};
    }
    Keystore keystore() const { return keystore(proxy_.tcti()); }

    /// Makes a key; an empty PIN is none.
    static core::KeyRecord make(Keystore& keys, const std::string& name, KeyType type,
                                const std::string& pin = "") {
        KeySpec spec{.name = name, .type = type, .purpose = "generic", .pin = {}};
        if (!pin.empty()) {
            spec.pin = *core::SecretText::copy(pin);
        }
        auto context = test::plain_context();
        auto made = keys.create(context, spec);
        EXPECT_TRUE(made) << made.error().what << ": " << made.error().detail;
        return made ? *made : core::KeyRecord{};
    }
    static core::Result<core::Bytes> sign(Keystore& keys, const core::KeyRecord& key, core::Digest digest,
                                          const std::string& pin = "") {
        test::StaticAsk ask(pin);
        auto context = test::plain_context(ask);
        return keys.sign(context, key, digest, *core::hash(digest, core::as_bytes(message)));
    }
    std::string folder_of(const core::KeyRecord& key) const { return home_.path() + "/store/keys/" + key.id; }

    static constexpr const char* message = "a message to sign";
    static test::BareSwtpm* swtpm_;
    test::TemporaryHome home_;
    test::TpmProxy proxy_{swtpm_->socket()};
};

inline test::BareSwtpm* KeystoreFixture::swtpm_ = nullptr;

} // namespace keyhold::tpm
