// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// key sign, key try.
#include "app/cli/command_line.h"
#include "app/cli/interrupt.h"
#include "app/cli/job.h"
#include "app/cli/pin.h"
#include "app/cli/terminal.h"
#include "core/file.h"
#include "core/public_key.h"
#include "core/text.h"

#include <cerrno>

#include <CLI/CLI.hpp>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

namespace keyhold::cli {
namespace {

struct SignOptions {
    std::string name;
    std::string in;
    std::string out;
    std::string digest = "sha256";
    PinOptions pin;
};

struct TryOptions {
    std::string name;
    PinOptions pin;
};

constexpr core::Stage reading{KEYHOLD_TEXT("Stages", "Reading the message")};

struct Input {
    core::UniqueFd owned; // empty for standard input
    int fd = STDIN_FILENO;
    std::string path;
    std::uint64_t size = 0; // 0: not known
};

core::Result<Input> open_input(const std::string& path) {
    Input input;
    input.path = path == "-" ? "standard input" : path;
    if (path != "-") {
        input.owned.reset(open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY));
        if (!input.owned) {
            return core::fail_errno(errno, "open", path);
        }
        input.fd = input.owned.get();
    }
    struct stat status{};
    if (fstat(input.fd, &status) != 0) {
        return core::fail_errno(errno, "fstat", input.path);
    }
    if (S_ISDIR(status.st_mode)) {
        return core::fail(core::Code::invalid, "it is a folder", input.path);
    }
    input.size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0;
    return input;
}

// Whether the signature would take the message's place.
bool same_file(const Input& input, const std::string& out) {
    struct stat in{};
    struct stat target{};
    return out != "-" && fstat(input.fd, &in) == 0 && stat(out.c_str(), &target) == 0 &&
           S_ISREG(in.st_mode) && in.st_dev == target.st_dev && in.st_ino == target.st_ino;
}

// The message's digest; the message itself never is in memory as a whole.
core::Result<core::Bytes> hash_input(core::Context& context, const Input& input, core::Digest digest) {
    TRY(context.enter(reading, input.size));
    auto hasher = TRY(core::Hasher::start(digest));
    core::Bytes block(std::size_t{1} << 18);
    for (;;) {
        TRY(context.check());
        pollfd ready{input.fd, POLLIN, 0}; // a pipe or a terminal may take its time
        if (poll(&ready, 1, 100) == 0) {
            continue;
        }
        const ssize_t got = read(input.fd, block.data(), block.size());
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) {
            continue;
        }
        if (got < 0) {
            return core::fail_errno(errno, "read", input.path);
        }
        if (got == 0) {
            return hasher.finish();
        }
        const auto size = static_cast<std::size_t>(got);
        TRY(hasher.update(core::View(block).first(size)));
        context.advance(size);
    }
}

Outcome sign(Session& session, const SignOptions& options) {
    session.action = "Signing with " + in_quotes(options.name);
    const bool to_stdout = options.out == "-";
    if (to_stdout && !session.manner.json && is_terminal(STDOUT_FILENO)) {
        return usage("A signature is no text for a terminal: use --out FILE, or --json");
    }
    if (options.in == "-" && options.pin.fd == STDIN_FILENO) {
        return usage("The message and the PIN cannot both come from standard input");
    }
    const auto digest = TRY(core::parse_digest(options.digest));
    auto keystore = TRY(session.open_keystore());
    const auto key = TRY(keystore.store().find(options.name));
    const auto input = TRY(open_input(options.in));
    if (same_file(input, options.out)) {
        return usage("The signature would replace the message: --in and --out name the same file");
    }
    TRY(need_pin_source(options.pin, key.has_pin));
    PinAsk ask(options.pin);
    core::Work<core::Bytes> work = [&](core::Context& context) -> core::Result<core::Bytes> {
        const auto hashed = TRY(hash_input(context, input, digest));
        keystore.finish_after_next_signature();
        return keystore.sign(context, key, digest, hashed);
    };
    const auto signature = TRY(run_job(std::move(work), ask));
    if (!session.manner.json || !to_stdout) {
        TRY(write_out(options.out, signature));
    }
    Json json = {{"name", key.name},
                 {"algorithm", key.algorithm},
                 {"digest", options.digest},
                 {"signature_base64", core::to_base64(signature)}};
    if (!to_stdout) {
        json["out"] = options.out;
    }
    return session.manner.json ? session.answer(json, "") : Outcome(exit_ok);
}

Outcome try_key(Session& session, const TryOptions& options) {
    session.action = "Trying " + in_quotes(options.name);
    auto keystore = TRY(session.open_keystore());
    const auto key = TRY(keystore.store().find(options.name));
    TRY(need_pin_source(options.pin, key.has_pin));
    PinAsk ask(options.pin);
    TRY(run_job<void>(
        [&](core::Context& context) {
            keystore.finish_after_next_signature();
            return keystore.try_key(context, key);
        },
        ask));
    return session.answer({{"name", key.name}, {"verified", true}},
                          in_quotes(visible(key.name)) +
                              " works: it signed a test message, and the signature is right.\n");
}

} // namespace

void add_key_sign(CLI::App& key, Session& session) {
    auto options = std::make_shared<SignOptions>();
    auto* verb = key.add_subcommand("sign", "Sign a message");
    verb->add_option("NAME", options->name, "The key's name")->required()->type_name("");
    verb->add_option("--in", options->in, "The message; - is standard input")->required()->type_name("FILE");
    verb->add_option("--out", options->out, "Where the signature goes; - is standard output")
        ->required()
        ->type_name("FILE");
    verb->add_option("--digest", options->digest, "sha256, sha384 or sha512; without it sha256")
        ->type_name("DIGEST")
        ->check(CLI::IsMember({"sha256", "sha384", "sha512"}).description(""));
    add_pin_options(*verb, options->pin);
    verb->callback(
        [&session, options] { session.verb = [options](Session& s) { return sign(s, *options); }; });
}

void add_key_try(CLI::App& key, Session& session) {
    auto options = std::make_shared<TryOptions>();
    auto* verb = key.add_subcommand("try", "Sign a test message in the TPM and verify it in software");
    verb->add_option("NAME", options->name, "The key's name")->required()->type_name("");
    add_pin_options(*verb, options->pin);
    verb->callback(
        [&session, options] { session.verb = [options](Session& s) { return try_key(s, *options); }; });
}

} // namespace keyhold::cli
