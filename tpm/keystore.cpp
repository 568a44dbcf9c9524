// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/keystore.h"

#include "core/text.h"
#include "tpm/connection.h"
#include "tpm/key.h"
#include "tpm/keyfile.h"

#include <algorithm>
#include <array>
#include <utility>

namespace keyhold::tpm {
namespace {

using core::Code;
using core::KeyRecord;
using core::Stage;

constexpr Stage connecting{KEYHOLD_TEXT("Stages", "Connecting to the chip")};
constexpr Stage preparing{KEYHOLD_TEXT("Stages", "Preparing the chip's storage key")};
constexpr Stage creating{KEYHOLD_TEXT("Stages", "Making the key inside the chip")};
constexpr Stage storing{KEYHOLD_TEXT("Stages", "Writing the key to the store")};
constexpr Stage loading{KEYHOLD_TEXT("Stages", "Loading the key into the chip")};
constexpr Stage signing{KEYHOLD_TEXT("Stages", "Signing inside the chip")};
constexpr Stage verifying{KEYHOLD_TEXT("Stages", "Verifying the signature in software")};

constexpr std::uint32_t owner = 0x40000001; // TPM_RH_OWNER

struct TypeName {
    KeyType type;
    const char* name;
};
constexpr std::array<TypeName, 3> type_names{
    {{KeyType::ec_p256, "ec:p256"}, {KeyType::ec_p384, "ec:p384"}, {KeyType::rsa_2048, "rsa:2048"}}};
constexpr std::array<std::string_view, 5> purposes{"ssh", "gpg", "tls", "avb", "generic"};

core::Result<void> check(const KeySpec& spec) {
    TRY(core::check_key_name(spec.name));
    bool known = false;
    for (const std::string_view purpose : purposes) {
        known = known || purpose == spec.purpose;
    }
    if (!known) {
        return core::fail(Code::invalid, "the purposes are ssh, gpg, tls, avb and generic", spec.purpose);
    }
    // The boot loaders of the phones take RSA keys only.
    if (spec.purpose == "avb" && spec.type != KeyType::rsa_2048) {
        return core::fail(Code::invalid, "a key for Android Verified Boot is an RSA key of 2048 bits",
                          key_type_name(spec.type));
    }
    if (spec.pin && spec.pin->empty()) {
        return core::fail(Code::invalid, "the PIN is empty", "PIN");
    }
    if (spec.pin && spec.pin->size() > max_pin_size) {
        return core::fail(Code::invalid, "a PIN has at most " + std::to_string(max_pin_size) + " bytes",
                          "PIN");
    }
    return {};
}

} // namespace

core::Result<KeyType> parse_key_type(std::string_view text) {
    for (const TypeName& known : type_names) {
        if (known.name == text) {
            return known.type;
        }
    }
    return core::fail(Code::invalid, "the kinds of key are ec:p256, ec:p384 and rsa:2048", std::string(text));
}

const char* key_type_name(KeyType type) noexcept {
    for (const TypeName& known : type_names) {
        if (known.type == type) {
            return known.name;
        }
    }
    return "";
}

// What is loaded in the TPM is destroyed in the reverse order: key, session, parent, connection.
struct Keystore::State {
    core::Store store;
    Device device;
    std::unique_ptr<Connection> tpm;
    std::optional<Parent> parent;
    std::optional<Session> session;
    std::optional<LoadedKey> key;
    core::Bytes key_file; // what `key` was loaded from
    bool last = false;    // the next signature ends the session

    void drop() {
        key.reset();
        session.reset();
        parent.reset();
        tpm.reset();
    }

    core::Result<void> connect(core::Context& context) {
        if (tpm && tpm->usable()) {
            return {};
        }
        drop();
        TRY(context.enter(connecting));
        tpm = TRY(Connection::open(device, context));
        return {};
    }

    // The parent of a key file, and a session salted by it.
    core::Result<void> prepare(core::Context& context, std::uint32_t handle, core::View expected) {
        TRY(connect(context));
        if (!parent || parent->handle != handle ||
            (!expected.empty() && !std::ranges::equal(parent->name, expected))) {
            TRY(context.enter(preparing));
            key.reset();
            session.reset();
            parent.reset();
            parent = TRY(open_parent(*tpm, context, handle, expected));
        }
        if (!session) {
            session = TRY(Session::start(*tpm, context, parent->object));
        }
        return {};
    }

    core::Result<void> load(core::Context& context, const KeyRecord& record, const core::Bytes& bytes,
                            const KeyFile& file) {
        const auto expected = TRY(core::from_hex(record.parent_name));
        TRY(prepare(context, file.parent, expected));
        if (key && key_file == bytes) {
            return {};
        }
        TRY(context.enter(loading));
        key.reset();
        key = TRY(load_key(*tpm, context, *parent, *session, file.public_area, file.private_area));
        key_file = bytes;
        return {};
    }

    // How many tries are left is asked only when it matters: it costs a command.
    core::Error with_tries(core::Context& context, core::Error error) const {
        if ((error.code == Code::wrong_pin || error.code == Code::locked_out) && tpm && tpm->usable()) {
            if (const auto lockout = read_lockout(*tpm, context)) {
                error.count = error.code == Code::locked_out ? lockout->recovery_seconds
                                                             : lockout->max_tries - lockout->failed_tries;
            }
        }
        return error;
    }

    core::Result<core::Bytes> sign(core::Context& context, const KeyRecord& record, const core::Bytes& bytes,
                                   const KeyFile& file, const core::SecretText& pin, core::Digest digest,
                                   core::View hashed) {
        TRY(load(context, record, bytes, file));
        TRY(context.enter(signing));
        const bool ends = std::exchange(last, false);
        auto signature = sign_digest(*tpm, context, *key, *session, pin, digest, hashed, ends);
        if (signature && ends) {
            session.reset();
        }
        return signature;
    }
};

Keystore::Keystore(core::Store store, Device device)
    : state_(std::make_unique<State>(State{.store = std::move(store),
                                           .device = std::move(device),
                                           .tpm = nullptr,
                                           .parent = {},
                                           .session = {},
                                           .key = {},
                                           .key_file = {}})) {}
Keystore::Keystore(Keystore&&) noexcept = default;
Keystore& Keystore::operator=(Keystore&&) noexcept = default;
Keystore::~Keystore() = default;

core::Store& Keystore::store() noexcept { return state_->store; }

const Device& Keystore::device() const noexcept { return state_->device; }

void Keystore::close() { state_->drop(); }

void Keystore::finish_after_next_signature() noexcept { state_->last = true; }

core::Result<ChipInfo> Keystore::chip(core::Context& context) {
    TRY(state_->connect(context));
    return read_chip(*state_->tpm, context);
}

core::Result<KeyRecord> Keystore::create(core::Context& context, const KeySpec& spec) {
    TRY(check(spec));
    // Said before the chip has worked for a minute; the store checks again when the key is added.
    if (state_->store.find(spec.name)) {
        return core::fail(Code::exists, "the store has a key of this name", spec.name);
    }
    TRY(state_->prepare(context, owner, {}));
    const bool protects = TRY(read_protects(*state_->tpm, context));
    TRY(context.enter(creating));
    auto made = create_key(*state_->tpm, context, *state_->parent, *state_->session, spec.type, spec.pin);
    const std::string parent_name = core::to_hex(state_->parent->name);
    // ESYS keeps a copy of the new PIN until its next such command: it goes with the connection.
    state_->drop();
    if (!made) {
        made.error().subject = spec.name;
        return std::unexpected(std::move(made).error());
    }
    const auto public_key = TRY(public_key_of(made->public_area));
    KeyFile file;
    file.empty_auth = !spec.pin;
    file.parent = owner;
    file.public_area = std::move(made->public_area);
    file.private_area = std::move(made->private_area);
    const std::string key_pem = TRY(encode_key_file_pem(file));
    const std::string public_pem = TRY(public_key.pem());
    KeyRecord record;
    record.name = spec.name;
    record.purpose = spec.purpose;
    record.algorithm = public_key.algorithm();
    record.fingerprint = TRY(public_key.ssh_fingerprint());
    record.chip = protects ? "hardware" : "software";
    record.parent_name = parent_name;
    record.has_pin = spec.pin.has_value();
    TRY(context.enter(storing));
    return state_->store.add(std::move(record), core::as_bytes(key_pem), core::as_bytes(public_pem));
}

core::Result<core::Bytes> Keystore::sign(core::Context& context, const KeyRecord& key, core::Digest digest,
                                         core::View hashed) {
    const auto named = [&](core::Error error) {
        error.subject = key.name;
        return std::unexpected(std::move(error));
    };
    const auto bytes = TRY(state_->store.key_file(key));
    const auto file = parse_key_file(bytes);
    if (!file) {
        return named(file.error());
    }
    if (file->type != KeyFile::Type::loadable || !file->policy.empty() || !file->auth_policy.empty()) {
        return named({.code = Code::unsupported, .what = "this kind of key file cannot sign here"});
    }
    core::SecretText pin;
    if (!file->empty_auth.value_or(false)) {
        pin = TRY(context.ask().pin(
            {.key_name = key.name, .purpose = KEYHOLD_TEXT("Stages", "Sign with this key")}));
    }
    const bool warm = state_->tpm != nullptr;
    auto signature = state_->sign(context, key, bytes, *file, pin, digest, hashed);
    // A chip that was reset or reconnected since the last use has forgotten what was loaded; a fresh start tells whether it
    // is really gone. No try of the PIN is lost by it: none was refused.
    if (!signature && warm && signature.error().code == Code::lost) {
        state_->drop();
        signature = state_->sign(context, key, bytes, *file, pin, digest, hashed);
    }
    if (!signature) {
        return named(state_->with_tries(context, std::move(signature).error()));
    }
    return signature;
}

core::Result<void> Keystore::try_key(core::Context& context, const KeyRecord& key) {
    const auto message = TRY(core::SecretBytes::random(32)); // not secret, but never the same
    const auto hashed = TRY(core::hash(core::Digest::sha256, message.expose()));
    const auto signature = TRY(sign(context, key, core::Digest::sha256, hashed));
    TRY(context.enter(verifying));
    auto verified = TRY(public_key(key)).verify(core::Digest::sha256, hashed, signature);
    if (!verified) {
        verified.error().subject = key.name;
    }
    return verified;
}

core::Result<core::PublicKey> Keystore::public_key(const KeyRecord& key) const {
    auto parsed = core::PublicKey::parse(TRY(state_->store.public_file(key)));
    if (!parsed) {
        parsed.error().subject = key.name;
    }
    return parsed;
}

} // namespace keyhold::tpm
