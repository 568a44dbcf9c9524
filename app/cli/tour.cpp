// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command_line.h"
#include "app/cli/interrupt.h"
#include "app/cli/job.h"
#include "app/cli/terminal.h"
#include "app/cli/tour_place.h"
#include "core/file.h"
#include "core/process.h"
#include "core/public_key.h"
#include "core/secret.h"

#include <ranges>

#include <CLI/CLI.hpp>
#include <unistd.h>

namespace keyhold::cli {
namespace {

constexpr const char* key_name = "tour";
constexpr std::string_view message = "This message was signed by a key that never left its chip.\n";

/// Hands over the PIN that the tour itself made.
class TourAsk : public core::Ask {
public:
    void answer_with(const core::SecretText& pin) { pin_ = &pin; }
    core::Result<core::SecretText> pin(const core::PinRequest& request) override {
        return pin_ != nullptr ? pin_->clone()
                               : core::Result<core::SecretText>(
                                     core::fail(core::Code::bug, "no PIN yet", request.key_name));
    }

private:
    const core::SecretText* pin_ = nullptr;
};

core::Result<core::SecretText> random_pin() {
    auto digits = TRY(core::SecretBytes::random(8));
    for (std::uint8_t& digit : digits.expose_mutable()) {
        digit = static_cast<std::uint8_t>('0' + digit % 10);
    }
    return core::SecretText(std::move(digits));
}

core::Result<core::SecretText> changed(const core::SecretText& pin) {
    auto bytes = TRY(core::SecretBytes::copy(pin.bytes().expose()));
    std::uint8_t& first = bytes.expose_mutable().front();
    first = first == '9' ? '0' : static_cast<std::uint8_t>(first + 1);
    return core::SecretText(std::move(bytes));
}

class Tour {
public:
    Tour(const Session& session, const TourPlace& place, tpm::Keystore keystore, TourAsk& ask)
        : json_(session.manner.json), colours_(has_colours(STDOUT_FILENO)), place_(place),
          keystore_(std::move(keystore)), ask_(ask) {}

    core::Result<void> run(core::Context& context);
    const Json& steps() const noexcept { return steps_; }

private:
    core::Result<void> tell(const char* id, const char* title, const std::string& text);
    core::Result<void> show_chip(core::Context& context);
    core::Result<void> make_key(core::Context& context);
    core::Result<void> show_public();
    core::Result<void> sign(core::Context& context);
    core::Result<void> ask_openssl(core::Context& context);
    core::Result<void> wrong_pin(core::Context& context);
    core::Result<void> remove_and_undo();

    bool json_;
    bool colours_;
    const TourPlace& place_;
    tpm::Keystore keystore_;
    TourAsk& ask_;
    core::SecretText pin_;
    core::KeyRecord key_;
    core::Bytes hashed_;
    core::Bytes signature_;
    Json steps_ = Json::array();
};

core::Result<void> Tour::tell(const char* id, const char* title, const std::string& text) {
    const std::string number = std::to_string(steps_.size() + 1);
    steps_.push_back({{"id", id}, {"title", title}, {"text", text}});
    if (json_) {
        return {};
    }
    const PauseProgress pause;
    const std::size_t width = std::min<std::size_t>(terminal_width(STDOUT_FILENO), 110);
    std::string lines = paint(number + ". " + title, Colour::bold, colours_) + "\n";
    for (const auto line : text | std::views::split('\n')) {
        lines += wrap(visible(std::string_view(line)), 3, width);
    }
    return print(lines);
}

core::Result<void> Tour::show_chip(core::Context& context) {
    const auto chip = TRY(keystore_.chip(context));
    return tell(
        "chip", "The chip",
        std::string("A ") + software_label + ". It says: " + chip.manufacturer + " " + chip.model + ", TPM " +
            chip.specification +
            ". On a computer with a TPM, Keyhold uses that one instead. It lives in a temporary folder; your own "
            "keys are not touched.");
}

core::Result<void> Tour::make_key(core::Context& context) {
    pin_ = TRY(random_pin());
    ask_.answer_with(pin_);
    tpm::KeySpec spec;
    spec.name = key_name;
    spec.purpose = "ssh";
    spec.pin = TRY(pin_.clone());
    key_ = TRY(keystore_.create(context, spec));
    return tell("create", "A new key",
                key_.algorithm +
                    ", made inside the chip and protected by a random PIN. The private half cannot be "
                    "taken out; the file in the store is of use to this chip only.");
}

core::Result<void> Tour::show_public() {
    const auto public_key = TRY(keystore_.public_key(key_));
    const std::string line = TRY(public_key.ssh(key_name));
    return tell("public", "Its public half",
                "For a server's authorized_keys:\n" + line + "\nFingerprint: " + key_.fingerprint);
}

core::Result<void> Tour::sign(core::Context& context) {
    hashed_ = TRY(core::hash(core::Digest::sha256, core::as_bytes(message)));
    signature_ = TRY(keystore_.sign(context, key_, core::Digest::sha256, hashed_));
    const auto public_key = TRY(keystore_.public_key(key_));
    TRY(public_key.verify(core::Digest::sha256, hashed_, signature_));
    return tell("sign", "A signature",
                "The chip signed a message (" + std::to_string(signature_.size()) +
                    " bytes of signature), and the public key says in software that the signature is right.");
}

core::Result<void> Tour::ask_openssl(core::Context& context) {
    if (!core::find_program("openssl")) {
        return tell("openssl", "A second opinion", "OpenSSL is not installed, so nobody else was asked.");
    }
    const std::string base = place_.dir() + "/";
    const auto public_file = TRY(keystore_.store().public_file(key_));
    TRY(core::write_file(base + "public.pem", public_file));
    TRY(core::write_file(base + "message", core::as_bytes(message)));
    TRY(core::write_file(base + "signature", signature_));
    core::Command command;
    command.argv = {"openssl",           "dgst",       "-sha256",          "-verify",
                    base + "public.pem", "-signature", base + "signature", base + "message"};
    const auto output = TRY(core::run(command, context.stop(), 30'000));
    if (output.status != 0) {
        auto error =
            core::fail(core::Code::mismatch, "OpenSSL says that the signature is wrong", "signature").error();
        error.detail = output.out + output.err;
        return std::unexpected(std::move(error));
    }
    const std::string says = output.out.substr(0, output.out.find('\n'));
    return tell("openssl", "A second opinion",
                "The program openssl, asked about the same signature: " + says + ".");
}

core::Result<void> Tour::wrong_pin(core::Context& context) {
    const auto wrong = TRY(changed(pin_));
    ask_.answer_with(wrong);
    const auto refused = keystore_.sign(context, key_, core::Digest::sha256, hashed_);
    ask_.answer_with(pin_);
    if (refused) {
        return core::fail(core::Code::bug, "the chip signed with a wrong PIN", key_name);
    }
    if (refused.error().code != core::Code::wrong_pin) {
        return std::unexpected(refused.error());
    }
    return tell(
        "wrong_pin", "A wrong PIN",
        "The chip refused it. Tries left before it locks itself: " + std::to_string(refused.error().count) +
            ". So a stolen computer cannot simply try all PINs.");
}

core::Result<void> Tour::remove_and_undo() {
    auto& store = keystore_.store();
    const auto trashed = TRY(store.remove(key_));
    TRY(tell("delete", "Deleting", "The key is in the trash now, and the list is empty."));
    const auto restored = TRY(store.restore(trashed));
    TRY(tell("undo", "Undo", in_quotes(restored.name) + " is back."));
    TRY(store.remove(restored));
    const auto destroyed = TRY(store.empty_trash());
    return tell("destroy", "Deleting for good",
                "Deleted again, and the trash emptied: " + std::to_string(destroyed) + " key destroyed.");
}

core::Result<void> Tour::run(core::Context& context) {
    TRY(show_chip(context));
    TRY(make_key(context));
    TRY(show_public());
    TRY(sign(context));
    TRY(ask_openssl(context));
    TRY(wrong_pin(context));
    TRY(context.check());
    TRY(remove_and_undo());
    keystore_.close();
    return {};
}

Outcome tour(Session& session) {
    session.action = "The tour";
    hold_interrupts(true); // a second Ctrl-C would leave the folder behind
    auto place = TRY(TourPlace::make());
    Json steps;
    {
        auto store = TRY(core::Store::open(place.dir() + "/store"));
        TourAsk ask;
        Tour tour(session, place, tpm::Keystore(std::move(store), TourPlace::device()), ask);
        TRY(run_job<void>([&](core::Context& context) { return tour.run(context); }, ask));
        steps = tour.steps();
    }
    TRY(place.clear());
    return session.answer({{"steps", std::move(steps)}, {"finished", true}},
                          "\nThat was the tour; nothing of it is left behind. To begin for real:\n"
                          "   keyholdctl doctor\n"
                          "   keyholdctl key create NAME\n");
}

} // namespace

void add_tour(CLI::App& root, Session& session) {
    root.add_subcommand("tour",
                        "A guided walk through the main job, in a temporary folder; leaves nothing behind")
        ->callback([&session] { session.verb = tour; });
}

} // namespace keyhold::cli
