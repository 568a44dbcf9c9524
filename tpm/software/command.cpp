// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/command.h"

namespace keyhold::tpm::software {
namespace {

constexpr std::size_t max_sessions = 3; // Part 1, section 18.6.1
constexpr TPMA_CC code_mask = TPMA_CC_COMMANDINDEX_MASK | TPMA_CC_V;

} // namespace

core::Result<CommandTable> CommandTable::read(Transport& tpm) {
    CommandTable table;
    TPM2_CC next = 0;
    for (bool more = true; more;) {
        const core::Bytes response = TRY(tpm.exchange(
            Writer(TPM2_CC_GetCapability).u32(TPM2_CAP_COMMANDS).u32(next).u32(TPM2_MAX_CAP_CC).done()));
        if (response_code(response) != TPM2_RC_SUCCESS) {
            return core::fail(core::Code::unsupported, "the TPM does not list its commands");
        }
        Reader reader(response, header_size);
        more = reader.u8() != 0;
        reader.skip(sizeof(TPM2_CAP));
        const std::uint32_t count = reader.u32();
        for (std::uint32_t i = 0; i < count && reader.ok(); ++i) {
            const TPMA_CC attributes = reader.u32();
            table.attributes_[attributes & code_mask] = attributes;
            next = (attributes & code_mask) + 1;
        }
        if (!reader.ok() || (more && count == 0)) {
            return core::fail(core::Code::bad_data, "the TPM's list of commands is damaged");
        }
    }
    return table;
}

std::expected<Command, TPM2_RC> CommandTable::parse(core::View frame) const {
    Reader reader(frame);
    const TPM2_ST tag = reader.u16();
    if (tag != TPM2_ST_NO_SESSIONS && tag != TPM2_ST_SESSIONS) {
        return std::unexpected(TPM2_RC_BAD_TAG);
    }
    reader.skip(sizeof(std::uint32_t)); // the frame was cut by it
    Command command;
    command.code = reader.u32();
    const auto known = attributes_.find(command.code);
    if (known == attributes_.end()) {
        return std::unexpected(TPM2_RC_COMMAND_CODE);
    }
    command.attributes = known->second;
    const std::size_t handles = (command.attributes & TPMA_CC_CHANDLES_MASK) >> TPMA_CC_CHANDLES_SHIFT;
    for (std::size_t i = 0; i < handles; ++i) {
        command.handles.push_back(reader.u32());
        if (!reader.ok()) {
            return std::unexpected(TPM2_RC_INSUFFICIENT + static_cast<TPM2_RC>(i + 1) * TPM2_RC_1);
        }
    }
    if (tag == TPM2_ST_SESSIONS) {
        const std::size_t size = reader.u32();
        const std::size_t end = reader.offset() + size;
        while (reader.ok() && reader.offset() < end) {
            command.sessions.push_back(reader.u32());
            reader.skip_sized(); // nonce
            reader.skip(sizeof(TPMA_SESSION));
            reader.skip_sized(); // HMAC or password
        }
        if (!reader.ok() || reader.offset() != end || command.sessions.empty() ||
            command.sessions.size() > max_sessions) {
            return std::unexpected(TPM2_RC_AUTHSIZE);
        }
    }
    command.parameters = reader.offset();
    return command;
}

std::vector<std::size_t> ended_sessions(core::View response, bool has_handle) {
    std::vector<std::size_t> ended;
    Reader reader(response);
    if (reader.u16() != TPM2_ST_SESSIONS) {
        return ended;
    }
    reader.skip(header_size - sizeof(TPM2_ST) + (has_handle ? sizeof(TPM2_HANDLE) : 0));
    reader.skip(reader.u32()); // the parameters
    for (std::size_t i = 0; reader.ok() && reader.left() > 0; ++i) {
        reader.skip_sized(); // nonce
        const TPMA_SESSION attributes = reader.u8();
        reader.skip_sized(); // HMAC
        if (reader.ok() && (attributes & TPMA_SESSION_CONTINUESESSION) == 0) {
            ended.push_back(i);
        }
    }
    return ended;
}

std::uint64_t context_sequence(core::View context) noexcept { return Reader(context).u64(); }

TPM2_HANDLE context_handle(core::View context) noexcept {
    return Reader(context, sizeof(std::uint64_t)).u32();
}

} // namespace keyhold::tpm::software
