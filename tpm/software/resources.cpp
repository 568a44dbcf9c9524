// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/software/resources.h"

#include <algorithm>

namespace keyhold::tpm::software {
namespace {

// Handles as the clients see them are far from those of the TPM, so that a mistake shows at once.
constexpr TPM2_HANDLE first_virtual = TPM2_HR_TRANSIENT | 0xff0000;

Step to_client(TPM2_RC rc) { return {Step::To::client, Writer(rc).done()}; }

core::Result<std::uint64_t> read_gap(Transport& tpm) {
    const core::Bytes response = TRY(tpm.exchange(Writer(TPM2_CC_GetCapability)
                                                      .u32(TPM2_CAP_TPM_PROPERTIES)
                                                      .u32(TPM2_PT_CONTEXT_GAP_MAX)
                                                      .u32(1)
                                                      .done()));
    Reader reader(response, header_size);
    reader.u8();                            // more data
    reader.skip(2 * sizeof(std::uint32_t)); // capability, count
    const TPM2_PT property = reader.u32();
    const std::uint64_t gap = reader.u32();
    if (response_code(response) != TPM2_RC_SUCCESS || !reader.ok() || property != TPM2_PT_CONTEXT_GAP_MAX ||
        gap < 2) {
        return core::fail(core::Code::bad_data, "the TPM does not tell its limits");
    }
    return gap;
}

} // namespace

core::Result<Resources> Resources::make(Transport& tpm, std::uint64_t max_gap) {
    auto commands = TRY(CommandTable::read(tpm));
    const std::uint64_t gap = TRY(read_gap(tpm));
    return Resources(tpm, std::move(commands), max_gap != 0 ? max_gap : gap / 2);
}

Resources::Resource* Resources::find(ClientId client, TPM2_HANDLE handle) {
    const auto found = std::ranges::find_if(
        resources_, [=](const Resource& r) { return r.owner == client && r.handle == handle; });
    return found != resources_.end() ? &*found : nullptr;
}

std::size_t Resources::count(ClientId client, bool sessions) const {
    return static_cast<std::size_t>(std::ranges::count_if(resources_, [=](const Resource& r) {
        return r.owner == client && is_session(r.handle) == sessions;
    }));
}

void Resources::erase(ClientId client, TPM2_HANDLE handle) {
    std::erase_if(resources_, [=](const Resource& r) { return r.owner == client && r.handle == handle; });
}

// A client that has all it may have is refused before the TPM is asked, which may still have places saved by
// others.
TPM2_RC Resources::check_limits(ClientId client, const Command& command, core::View frame) const {
    if ((command.attributes & TPMA_CC_RHANDLE) == 0) {
        return TPM2_RC_SUCCESS;
    }
    const bool session = command.code == TPM2_CC_StartAuthSession ||
                         (command.code == TPM2_CC_ContextLoad &&
                          is_session(context_handle(frame.subspan(command.parameters))));
    if (session) {
        return count(client, true) < max_sessions ? TPM2_RC_SUCCESS : TPM2_RC_SESSION_MEMORY;
    }
    return count(client, false) < max_objects ? TPM2_RC_SUCCESS : TPM2_RC_OBJECT_MEMORY;
}

// TPM2_GetCapability(TPM_CAP_HANDLES), for what is the client's own.
core::Bytes Resources::list_handles(ClientId client, TPM2_HANDLE first, std::uint32_t most) const {
    std::vector<TPM2_HANDLE> own;
    for (const Resource& resource : resources_) {
        // The type in `first` names objects or loaded sessions of either kind; to its owner, no session looks
        // saved.
        const bool wanted = is_object(first)
                                ? is_object(resource.handle)
                                : handle_type(first) == TPM2_HT_LOADED_SESSION && is_session(resource.handle);
        const TPM2_HANDLE number = resource.handle & ~TPM2_HR_RANGE_MASK;
        if (resource.owner == client && wanted && number >= (first & ~TPM2_HR_RANGE_MASK)) {
            own.push_back(resource.handle);
        }
    }
    std::ranges::sort(own);
    const std::size_t shown = std::min<std::size_t>(own.size(), most);
    Writer response(TPM2_RC_SUCCESS);
    response.u8(own.size() > shown ? 1 : 0).u32(TPM2_CAP_HANDLES).u32(static_cast<std::uint32_t>(shown));
    for (std::size_t i = 0; i < shown; ++i) {
        response.u32(own[i]);
    }
    return response.done();
}

// What the TPM is not asked as the client asks it.
core::Result<std::optional<Step>> Resources::answer_here(ClientId client, const Command& command,
                                                         core::View frame) {
    Reader parameters(frame, command.parameters);
    if (command.code == TPM2_CC_FlushContext) {
        const TPM2_HANDLE handle = parameters.u32();
        const Resource* resource = find(client, handle);
        if (resource == nullptr) {
            return to_client(TPM2_RC_HANDLE + TPM2_RC_P + TPM2_RC_1);
        }
        TRY(flush(*resource));
        erase(client, handle);
        return to_client(TPM2_RC_SUCCESS);
    }
    if (command.code == TPM2_CC_GetCapability && command.sessions.empty()) {
        const TPM2_CAP capability = parameters.u32();
        const TPM2_HANDLE first = parameters.u32();
        const std::uint32_t most = parameters.u32();
        if (parameters.ok() && capability == TPM2_CAP_HANDLES && (is_object(first) || is_session(first))) {
            return Step{Step::To::client, list_handles(client, first, most)};
        }
    }
    return std::nullopt;
}

core::Result<Step> Resources::begin(ClientId client, core::Bytes frame) {
    auto parsed = commands_.parse(frame);
    if (!parsed) {
        return to_client(parsed.error());
    }
    const Command& command = *parsed;
    for (std::size_t i = 0; i < command.handles.size(); ++i) {
        const TPM2_HANDLE handle = command.handles[i];
        if ((is_object(handle) || is_session(handle)) && find(client, handle) == nullptr) {
            return to_client(TPM2_RC_REFERENCE_H0 + static_cast<TPM2_RC>(i));
        }
    }
    for (std::size_t i = 0; i < command.sessions.size(); ++i) {
        if (is_session(command.sessions[i]) && find(client, command.sessions[i]) == nullptr) {
            return to_client(TPM2_RC_REFERENCE_S0 + static_cast<TPM2_RC>(i));
        }
    }
    if (const TPM2_RC rc = check_limits(client, command, frame); rc != TPM2_RC_SUCCESS) {
        return to_client(rc);
    }
    if (auto step = TRY(answer_here(client, command, frame))) {
        return std::move(*step);
    }

    ++clock_;
    for (std::size_t i = 0; i < command.handles.size(); ++i) {
        const TPM2_HANDLE handle = command.handles[i];
        if (!is_object(handle) && !is_session(handle)) {
            continue;
        }
        const TPM2_RC rc = TRY(load(client, handle));
        if (rc != TPM2_RC_SUCCESS) {
            return to_client(rc == TPM2_RC_HANDLE ? TPM2_RC_REFERENCE_H0 + static_cast<TPM2_RC>(i) : rc);
        }
        put32(frame, header_size + i * sizeof(TPM2_HANDLE), find(client, handle)->loaded);
    }
    for (std::size_t i = 0; i < command.sessions.size(); ++i) {
        const TPM2_RC rc =
            is_session(command.sessions[i]) ? TRY(load(client, command.sessions[i])) : TPM2_RC_SUCCESS;
        if (rc != TPM2_RC_SUCCESS) {
            return to_client(rc == TPM2_RC_HANDLE ? TPM2_RC_REFERENCE_S0 + static_cast<TPM2_RC>(i) : rc);
        }
    }
    pending_ = {client, std::move(*parsed), std::move(frame)};
    return Step{Step::To::tpm, pending_.frame};
}

core::Result<Step> Resources::finish(core::Bytes response) {
    const TPM2_RC rc = response_code(response);
    if (rc == TPM2_RC_SUCCESS) {
        return succeeded(std::move(response));
    }
    // A TPM without a place left has done nothing yet: it is asked again when there is one.
    if ((rc == TPM2_RC_OBJECT_MEMORY || rc == TPM2_RC_SESSION_MEMORY) &&
        TRY(evict(pending_.client, rc == TPM2_RC_SESSION_MEMORY))) {
        return Step{Step::To::tpm, pending_.frame};
    }
    return Step{Step::To::client, std::move(response)};
}

core::Result<Step> Resources::succeeded(core::Bytes response) {
    const Command& command = pending_.command;
    const ClientId client = pending_.client;
    const bool has_handle = (command.attributes & TPMA_CC_RHANDLE) != 0;
    for (const std::size_t i : ended_sessions(response, has_handle)) {
        if (i < command.sessions.size()) {
            erase(client, command.sessions[i]);
        }
    }
    if ((command.attributes & TPMA_CC_FLUSHED) != 0) {
        for (const TPM2_HANDLE handle : command.handles) {
            if (is_object(handle)) {
                erase(client, handle);
            }
        }
    }
    // A session that its client saved belongs to whoever loads the context, here or in another process.
    if (command.code == TPM2_CC_ContextSave && is_session(command.handles.front())) {
        erase(client, command.handles.front());
    }
    if (has_handle) {
        adopt(response);
    }
    if ((command.attributes & TPMA_CC_EXTENSIVE) != 0) {
        TRY(forget_flushed());
    }
    return Step{Step::To::client, std::move(response)};
}

// Enters the object or session that a response names into the client's, and gives the object a handle of its
// own.
void Resources::adopt(core::Bytes& response) {
    const TPM2_HANDLE loaded = Reader(response, header_size).u32();
    TPM2_HANDLE handle = loaded;
    // What the TPM gives out anew is nobody's any more.
    std::erase_if(resources_, [=](const Resource& r) { return r.loaded == loaded || r.handle == loaded; });
    if (is_object(loaded)) {
        handle = first_virtual;
        while (find(pending_.client, handle) != nullptr) {
            ++handle;
        }
        put32(response, header_size, handle);
    } else if (!is_session(loaded)) {
        return;
    }
    resources_.push_back(
        {.owner = pending_.client, .handle = handle, .loaded = loaded, .context = {}, .used = clock_});
}

core::Result<void> Resources::release(ClientId client) {
    for (const Resource& resource : resources_) {
        if (resource.owner == client) {
            TRY(flush(resource));
        }
    }
    std::erase_if(resources_, [=](const Resource& r) { return r.owner == client; });
    return {};
}

} // namespace keyhold::tpm::software
