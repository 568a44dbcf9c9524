// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The TPM's part of the benchmarks: commands that pass (exact), PINs in clear (none), and signature rates beside
// Esys_Sign in a bare loop with a password in clear. Usage: tpm_bench [ROUNDS]
#include "core/process.h"
#include "support/ask.h"
#include "support/bare_swtpm.h"
#include "support/home.h"
#include "support/require.h"
#include "support/tpm_proxy.h"
#include "tests/bench/bare_loop.h"
#include "tpm/connection.h"
#include "tpm/keystore.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <functional>

namespace {

using namespace keyhold;
using Clock = std::chrono::steady_clock;

constexpr const char* pin = "bench-PIN-3141592";
constexpr int signatures = 60; // a round

double per_second(const std::function<void()>& sign) {
    const auto start = Clock::now();
    for (int i = 0; i < signatures; ++i) {
        sign();
    }
    return signatures / std::chrono::duration<double>(Clock::now() - start).count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

class Bench {
public:
    tpm::Keystore keystore(const std::string& tcti) const {
        return {test::require_value(core::Store::open(home_.path() + "/store"), "the store opens"),
                {.where = tpm::Where::custom, .tcti = tcti, .origin = "option"}};
    }

    core::KeyRecord make(const char* name, tpm::KeyType type) {
        tpm::Keystore keys = keystore(swtpm_.tcti());
        auto context = test::plain_context();
        tpm::KeySpec spec{.name = name, .type = type, .purpose = "generic", .pin = {}};
        spec.pin = test::require_value(core::SecretText::copy(pin), "a PIN");
        return test::require_value(keys.create(context, spec), "a key is made");
    }

    void sign(tpm::Keystore& keys, const core::KeyRecord& key) {
        auto context = test::plain_context(ask_);
        const core::Bytes digest(32, 0x5a);
        const auto signature = keys.sign(context, key, core::Digest::sha256, digest);
        test::require(signature.has_value(), "a signature is made");
    }

    void report(const char* what, std::size_t commands, const char* limit, bool leaked) {
        std::printf("  %-52s %3zu commands%-8s PIN in clear: %s\n", what, commands, limit,
                    leaked ? "YES" : "no");
    }

    bool leaked() const { return proxy_.saw(core::as_bytes(pin)); }

    void counts(const core::KeyRecord& key) {
        std::printf("%s, key with a PIN, counted between the program and swtpm:\n", key.algorithm.c_str());
        {
            tpm::Keystore keys = keystore(swtpm_.tcti());
            sign(keys, key); // a TPM answers the first such use after its start with "retry"
        }
        {
            tpm::Keystore keys = keystore(proxy_.tcti());
            proxy_.forget();
            test::require(keys.store().list().has_value(), "the list is read");
            report("Keyhold, list", proxy_.total(), " (= 0)", leaked());
            sign(keys, key);
            report("Keyhold, cold, up to the first signature", proxy_.total(), " (<= 5)", leaked());
            proxy_.forget();
            sign(keys, key);
            report("Keyhold, warm signature", proxy_.total(), " (= 1)", leaked());
        }
        {
            proxy_.forget();
            tpm::Keystore keys = keystore(proxy_.tcti());
            keys.finish_after_next_signature();
            sign(keys, key);
        }
        report("Keyhold, one-shot with clean-up", proxy_.total(), " (<= 7)", leaked());
        peer(key);
    }

    // The same signature through tpm2-openssl, on the very same file.
    void peer(const core::KeyRecord& key) {
        const std::string folder = home_.path() + "/store/keys/" + key.id;
        const std::string message = home_.path() + "/message";
        test::require(core::write_file(message, core::as_bytes("message")).has_value(), "a message");
        proxy_.forget();
        const auto output = core::run(
            {.argv = {"openssl", "dgst", "-provider", "tpm2", "-provider", "default", "-sha256", "-passin",
                      "env:BENCH_PIN", "-sign", folder + "/key.pem", "-out", message + ".sig", message},
             .environment = {"TPM2OPENSSL_TCTI=" + proxy_.tcti(), std::string("BENCH_PIN=") + pin}},
            {}, 60'000);
        if (!output || output->status != 0) {
            std::printf("  tpm2-openssl: not measured (%s)\n",
                        output ? output->err.c_str() : output.error().what.c_str());
            return;
        }
        report("tpm2-openssl, one-shot (openssl dgst -sign)", proxy_.total(), "", leaked());
    }

    void rates(const core::KeyRecord& key, int rounds, const char* wanted) {
        tpm::Keystore keys = keystore(swtpm_.tcti());
        const auto file = test::require_value(keys.store().key_file(key), "the key file is read");
        bench::BareLoop floor(swtpm_.tcti(), file, pin); // before ours: the TPM holds three objects
        sign(keys, key);
        std::vector<double> ours;
        std::vector<double> bare;
        std::vector<double> ratios;
        for (int round = 0; round < rounds; ++round) {
            bare.push_back(per_second([&] { floor.sign(); }));
            ours.push_back(per_second([&] { sign(keys, key); }));
            ratios.push_back(ours.back() / bare.back());
        }
        std::printf("%s, signatures per second, %d rounds of %d in turn, medians:\n", key.algorithm.c_str(),
                    rounds, signatures);
        std::printf("  Esys_Sign in a bare loop, password in clear          %7.1f\n", median(bare));
        std::printf("  Keyhold, salted HMAC session with encryption         %7.1f\n", median(ours));
        std::printf(
            "  ratio                                                %7.2f%s  (each round: %.2f to %.2f)\n",
            median(ratios), wanted, *std::ranges::min_element(ratios), *std::ranges::max_element(ratios));
    }

private:
    test::TemporaryHome home_;
    test::BareSwtpm swtpm_;
    test::TpmProxy proxy_{swtpm_.socket()};
    test::StaticAsk ask_{pin};
};

} // namespace

int main(int argc, char** argv) {
    tpm::silence_tss();
    const int rounds = argc > 1 ? std::max(1, std::atoi(argv[1])) : 9;
    Bench bench;
    const auto ec = bench.make("ec", tpm::KeyType::ec_p256);
    const auto rsa = bench.make("rsa", tpm::KeyType::rsa_2048);
    bench.counts(ec);
    bench.counts(rsa);
    bench.rates(ec, rounds, " (>= 0.60)");
    bench.rates(rsa, rounds, "");
}
