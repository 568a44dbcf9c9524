// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/keyfile.h"

#include "core/der.h"
#include "core/utf8.h"
#include "tpm/keyfile_pem.h"

#include <algorithm>
#include <array>
#include <format>
#include <limits>

#include <tss2/tss2_tpm2_types.h>

namespace keyhold::tpm {
namespace {

namespace der = core::der;
using core::Bytes;
using core::Code;
using core::Result;
using core::View;
using der::Reader;
using der::Tag;
using der::Writer;

constexpr std::size_t max_size = 1U << 20U; // 1 MiB

// Contents of the OBJECT IDENTIFIERs 2.23.133.10.1.3 to 5 and 2.23.133.10.2.
constexpr std::array<std::uint8_t, 6> oid_loadable = {0x67, 0x81, 0x05, 0x0a, 0x01, 0x03};
constexpr std::array<std::uint8_t, 6> oid_importable = {0x67, 0x81, 0x05, 0x0a, 0x01, 0x04};
constexpr std::array<std::uint8_t, 6> oid_sealed = {0x67, 0x81, 0x05, 0x0a, 0x01, 0x05};
constexpr std::array<std::uint8_t, 5> oid_old_blob = {0x67, 0x81, 0x05, 0x0a, 0x02};
// 2.23.133.10, under which the TCG numbers key files.
constexpr std::array<std::uint8_t, 4> oid_arc = {0x67, 0x81, 0x05, 0x0a};

View oid_of(KeyFile::Type type) {
    switch (type) {
    case KeyFile::Type::loadable: return oid_loadable;
    case KeyFile::Type::importable: return oid_importable;
    case KeyFile::Type::sealed: return oid_sealed;
    case KeyFile::Type::old_blob: return oid_old_blob;
    }
    return {};
}

// What reading and writing refuse alike: each answers with the problem, or with "" when there is none.

std::string tpm2b_problem(View bytes) {
    if (bytes.size() < 2) {
        return "it is too short to hold its own size";
    }
    const std::size_t announced = static_cast<std::size_t>(bytes[0]) << 8U | bytes[1];
    if (const std::size_t held = bytes.size() - 2; announced != held) {
        return std::format("it gives its size as {} bytes, but holds {}", announced, held);
    }
    if (announced == 0) {
        return "it is empty";
    }
    return {};
}

// The draft wants the secret in importable keys only; sealed data made for another TPM has one too.
std::string secret_problem(const KeyFile& file) {
    if (file.type == KeyFile::Type::importable && file.secret.empty()) {
        return "an importable key cannot do without it";
    }
    if ((file.type == KeyFile::Type::loadable || file.type == KeyFile::Type::old_blob) &&
        !file.secret.empty()) {
        return "a loadable key must not have one";
    }
    return {};
}

bool is_parent(std::uint32_t handle) {
    return handle == TPM2_RH_OWNER || handle == TPM2_RH_ENDORSEMENT || handle == TPM2_RH_PLATFORM ||
           handle == TPM2_RH_NULL || handle >> TPM2_HR_SHIFT == TPM2_HT_PERSISTENT;
}

// Reading. All functions take the field's name from the draft.

Result<KeyFile::Type> read_type(Reader& in) {
    if (in.peek() == Tag::integer) { // PKCS #8, PKCS #1 and SEC 1 begin with a version
        return der::fail("type",
                         "it is missing; this looks like an ordinary private key, not one wrapped by a TPM",
                         in.offset());
    }
    const der::Element oid = TRY(in.read(Tag::oid, "type"));
    for (const auto type : {KeyFile::Type::loadable, KeyFile::Type::importable, KeyFile::Type::sealed,
                            KeyFile::Type::old_blob}) {
        if (std::ranges::equal(oid.contents, oid_of(type))) {
            return type;
        }
    }
    auto failure = der::fail("type", "this kind of key file is not known", oid.offset);
    if (std::ranges::equal(oid.contents.first(std::min(oid.contents.size(), oid_arc.size())), oid_arc)) {
        failure.error().code = Code::unsupported;
    }
    return failure;
}

Result<bool> read_boolean(Reader& in, std::string_view field) {
    const der::Element element = TRY(in.read(Tag::boolean, field));
    if (element.contents.size() != 1) {
        return der::fail(field, "the BOOLEAN is not one byte long", element.offset);
    }
    return element.contents[0] != 0; // DER knows FF only, but tpm2-openssl and tpm2-tools write 01
}

Result<Bytes> read_octets(Reader& in, std::string_view field) {
    const View contents = TRY(in.read(Tag::octet_string, field)).contents;
    return Bytes(contents.begin(), contents.end());
}

Result<Bytes> read_tpm2b(Reader& in, std::string_view field) {
    const der::Element element = TRY(in.read(Tag::octet_string, field));
    if (const std::string problem = tpm2b_problem(element.contents); !problem.empty()) {
        return der::fail(field, problem, element.offset);
    }
    return Bytes(element.contents.begin(), element.contents.end());
}

// Old 32-bit writers wrote handles as signed integers; the first ones wrote 0 for the owner; a transient
// handle means nothing in a file and stands for the owner's primary key.
Result<std::uint32_t> read_parent(Reader& in) {
    const std::size_t offset = in.offset();
    const std::int64_t value = TRY(in.integer("parent"));
    if (value >= std::numeric_limits<std::int32_t>::min() &&
        value <= std::numeric_limits<std::uint32_t>::max()) {
        const auto handle = static_cast<std::uint32_t>(value);
        if (handle == 0 || handle >> TPM2_HR_SHIFT == TPM2_HT_TRANSIENT) {
            return TPM2_RH_OWNER;
        }
        if (is_parent(handle)) {
            return handle;
        }
    }
    return der::fail("parent", "it is neither a hierarchy nor a persistent key", offset);
}

Result<PolicyStep> read_step(Reader& in) {
    Reader step = TRY(in.enter(Tag::sequence, "policy step"));
    Reader code = TRY(step.enter(der::context(0), "commandCode"));
    const std::size_t offset = code.offset();
    const std::int64_t command = TRY(code.integer("commandCode"));
    if (command < 0 || command > std::numeric_limits<std::uint32_t>::max()) {
        return der::fail("commandCode", "it does not fit 32 bits", offset);
    }
    TRY(code.finish("commandCode"));
    Reader body = TRY(step.enter(der::context(1), "commandPolicy"));
    Bytes octets = TRY(read_octets(body, "commandPolicy"));
    TRY(body.finish("commandPolicy"));
    TRY(step.finish("policy step"));
    return PolicyStep{static_cast<std::uint32_t>(command), std::move(octets)};
}

template <class T>
Result<std::vector<T>> read_sequence_of(Reader& in, std::string_view field, Result<T> (*read_one)(Reader&)) {
    Reader items = TRY(in.enter(Tag::sequence, field));
    std::vector<T> all;
    while (items.peek()) {
        all.push_back(TRY(read_one(items)));
    }
    return all;
}

Result<std::vector<PolicyStep>> read_policy(Reader& in) {
    return read_sequence_of<PolicyStep>(in, "policy", read_step);
}

Result<AuthPolicy> read_auth_policy(Reader& in) {
    AuthPolicy result;
    Reader one = TRY(in.enter(Tag::sequence, "authPolicy"));
    if (one.peek() == der::context(0)) {
        Reader name = TRY(one.enter(der::context(0), "authPolicy name"));
        result.name = TRY(name.utf8("authPolicy name"));
        TRY(name.finish("authPolicy name"));
    }
    Reader policy = TRY(one.enter(der::context(1), "policy"));
    result.steps = TRY(read_policy(policy));
    TRY(policy.finish("policy"));
    TRY(one.finish("authPolicy"));
    return result;
}

// Reads the optional fields up to the first untagged one: each at most once, in the order of their numbers.
// `read_one` gets what a field with a name holds; fields of higher numbers are passed over.
template <class ReadOne>
Result<void> read_tagged(Reader& in, std::span<const std::string_view> names, const ReadOne& read_one) {
    unsigned expected = 0;
    while (const auto tag = in.peek()) {
        if (!der::is_context(*tag)) {
            break;
        }
        const unsigned number = der::number(*tag);
        const std::string_view name = number < names.size() ? names[number] : "unknown field";
        if (number < expected) {
            return der::fail(name, "it stands twice or out of order", in.offset());
        }
        expected = number + 1;
        if (number < names.size()) {
            Reader field = TRY(in.enter(der::context(number), name));
            TRY(read_one(number, field));
            TRY(field.finish(name));
        } else {
            TRY(in.skip(name));
        }
    }
    return {};
}

Result<void> read_current_fields(Reader& in, KeyFile& file) {
    static constexpr std::array<std::string_view, 6> names = {"emptyAuth",  "policy",      "secret",
                                                              "authPolicy", "description", "rsaParent"};
    const auto read_one = [&file](unsigned number, Reader& field) -> Result<void> {
        switch (number) {
        case 0: file.empty_auth = TRY(read_boolean(field, names[0])); break;
        case 1: file.policy = TRY(read_policy(field)); break;
        case 2: file.secret = TRY(read_tpm2b(field, names[2])); break;
        case 3:
            file.auth_policy = TRY(read_sequence_of<AuthPolicy>(field, names[3], read_auth_policy));
            break;
        case 4: file.description = TRY(field.utf8(names[4])); break;
        default: file.rsa_parent = TRY(read_boolean(field, names[5])); break;
        }
        return {};
    };
    TRY(read_tagged(in, names, read_one));
    if (const std::string problem = secret_problem(file); !problem.empty()) {
        return der::fail("secret", problem, in.offset());
    }
    file.parent = TRY(read_parent(in));
    file.public_area = TRY(read_tpm2b(in, "pubkey"));
    return {};
}

Result<void> read_old_fields(Reader& in, KeyFile& file) {
    static constexpr std::array<std::string_view, 4> names = {"emptyAuth", "parent", "pubkey", "policy"};
    file.parent = TPM2_RH_OWNER; // unless it names another
    const auto read_one = [&file](unsigned number, Reader& field) -> Result<void> {
        switch (number) {
        case 0: file.empty_auth = TRY(read_boolean(field, names[0])); break;
        case 1: file.parent = TRY(read_parent(field)); break;
        case 2: file.public_area = TRY(read_tpm2b(field, names[2])); break;
        default: file.policy = TRY(read_policy(field)); break;
        }
        return {};
    };
    TRY(read_tagged(in, names, read_one));
    if (file.public_area.empty()) {
        return der::fail("pubkey", "it is missing", in.offset());
    }
    return {};
}

Result<KeyFile> parse_der(View bytes) {
    Reader whole(bytes);
    Reader in = TRY(whole.enter(Tag::sequence, "TPMKey"));
    TRY(whole.finish("TPMKey"));
    KeyFile file;
    file.type = TRY(read_type(in));
    if (file.type == KeyFile::Type::old_blob) {
        TRY(read_old_fields(in, file));
    } else {
        TRY(read_current_fields(in, file));
    }
    file.private_area = TRY(read_tpm2b(in, "privkey"));
    TRY(in.finish("TPMKey"));
    return file;
}

// Writing.

Writer element(Tag tag, View contents) {
    Writer out;
    out.add(tag, contents);
    return out;
}

Writer boolean(bool value) {
    Writer out;
    out.boolean(value);
    return out;
}

Writer write_policy(const std::vector<PolicyStep>& steps) {
    Writer items;
    for (const PolicyStep& step : steps) {
        Writer code;
        code.integer(step.command);
        Writer item;
        item.add(der::context(0), code);
        item.add(der::context(1), element(Tag::octet_string, step.body));
        items.add(Tag::sequence, item);
    }
    Writer policy;
    policy.add(Tag::sequence, items);
    return policy;
}

Writer write_auth_policies(const std::vector<AuthPolicy>& alternatives) {
    Writer items;
    for (const AuthPolicy& alternative : alternatives) {
        Writer item;
        if (alternative.name) {
            item.add(der::context(0), element(Tag::utf8_string, core::as_bytes(*alternative.name)));
        }
        item.add(der::context(1), write_policy(alternative.steps));
        items.add(Tag::sequence, item);
    }
    Writer all;
    all.add(Tag::sequence, items);
    return all;
}

// Refuses what reading would refuse.
Result<void> check(const KeyFile& file) {
    const auto refuse = [](std::string_view field, std::string_view problem) {
        return core::fail(Code::invalid, std::format("{}: {}", field, problem));
    };
    if (file.type == KeyFile::Type::old_blob) {
        return core::fail(Code::unsupported, "the old TSS2 KEY BLOB form is not written");
    }
    if (const std::string problem = secret_problem(file); !problem.empty()) {
        return refuse("secret", problem);
    }
    if (!file.secret.empty()) {
        if (const std::string problem = tpm2b_problem(file.secret); !problem.empty()) {
            return refuse("secret", problem);
        }
    }
    if (!std::ranges::all_of(file.auth_policy,
                             [](const AuthPolicy& one) { return core::is_utf8(one.name.value_or("")); })) {
        return refuse("authPolicy name", "the text is not UTF-8");
    }
    if (!core::is_utf8(file.description.value_or(""))) {
        return refuse("description", "the text is not UTF-8");
    }
    if (!is_parent(file.parent)) {
        return refuse("parent", "it is neither a hierarchy nor a persistent key");
    }
    if (const std::string problem = tpm2b_problem(file.public_area); !problem.empty()) {
        return refuse("pubkey", problem);
    }
    if (const std::string problem = tpm2b_problem(file.private_area); !problem.empty()) {
        return refuse("privkey", problem);
    }
    return {};
}

Result<void> check_size(std::size_t size) {
    if (size > max_size) {
        return core::fail(Code::invalid, "the key file would be larger than 1 MiB");
    }
    return {};
}

} // namespace

Result<KeyFile> parse_key_file(View bytes) {
    if (bytes.empty()) {
        return core::fail(Code::bad_data, "the file is empty");
    }
    if (bytes.size() > max_size) {
        return core::fail(Code::bad_data, "the file is larger than 1 MiB");
    }
    if (bytes.front() == static_cast<std::uint8_t>(Tag::sequence)) {
        return parse_der(bytes);
    }
    return parse_der(TRY(read_key_pem(bytes)));
}

Result<Bytes> encode_key_file(const KeyFile& file) {
    TRY(check(file));
    Writer in;
    in.add(Tag::oid, oid_of(file.type));
    if (file.empty_auth) {
        in.add(der::context(0), boolean(*file.empty_auth));
    }
    if (!file.policy.empty()) {
        in.add(der::context(1), write_policy(file.policy));
    }
    if (!file.secret.empty()) {
        in.add(der::context(2), element(Tag::octet_string, file.secret));
    }
    if (!file.auth_policy.empty()) {
        in.add(der::context(3), write_auth_policies(file.auth_policy));
    }
    if (file.description) {
        in.add(der::context(4), element(Tag::utf8_string, core::as_bytes(*file.description)));
    }
    if (file.rsa_parent) {
        in.add(der::context(5), boolean(*file.rsa_parent));
    }
    in.integer(file.parent);
    in.add(Tag::octet_string, View(file.public_area));
    in.add(Tag::octet_string, View(file.private_area));
    Writer out;
    out.add(Tag::sequence, in);
    TRY(check_size(out.bytes().size()));
    return out.bytes();
}

Result<std::string> encode_key_file_pem(const KeyFile& file) {
    const Bytes der = TRY(encode_key_file(file));
    std::string text = TRY(write_key_pem(der));
    TRY(check_size(text.size()));
    return text;
}

} // namespace keyhold::tpm
