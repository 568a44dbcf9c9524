// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The half of the resource manager that moves objects and sessions out of the TPM and back.
#include "tpm/software/resources.h"

#include <algorithm>

namespace keyhold::tpm::software {

core::Result<void> Resources::flush(TPM2_HANDLE handle) {
    // It may have gone by itself, which is as good.
    TRY(tpm_->exchange(Writer(TPM2_CC_FlushContext).u32(handle).done()));
    return {};
}

core::Result<void> Resources::flush(const Resource& resource) {
    // A saved session still occupies the TPM; a saved object is nothing but our bytes.
    if (is_session(resource.handle)) {
        return flush(resource.handle);
    }
    return resource.loaded != 0 ? flush(resource.loaded) : core::Result<void>{};
}

// Brings a client's object or session into the TPM and marks it as used by the present command. TPM_RC_HANDLE
// when the TPM does not take it back (it was cleared in between): it is then forgotten.
core::Result<TPM2_RC> Resources::load(ClientId client, TPM2_HANDLE handle) {
    Resource* resource = find(client, handle);
    if (resource == nullptr) {
        return TPM2_RC_HANDLE;
    }
    resource->used = clock_;
    if (resource->loaded == 0 && full(is_session(handle))) {
        TRY(evict(client, is_session(handle))); // the TPM would only ask for it
    }
    while (resource->loaded == 0) {
        const core::Bytes response =
            TRY(tpm_->exchange(Writer(TPM2_CC_ContextLoad).raw(resource->context).done()));
        const TPM2_RC rc = response_code(response);
        if (rc == TPM2_RC_SUCCESS) {
            resource->loaded = Reader(response, header_size).u32();
            resource->context.clear();
        } else if (rc == TPM2_RC_OBJECT_MEMORY || rc == TPM2_RC_SESSION_MEMORY) {
            if (!TRY(evict(client, rc == TPM2_RC_SESSION_MEMORY))) {
                return rc;
            }
        } else {
            if (is_session(handle)) {
                TRY(flush(handle));
            }
            erase(client, handle);
            return TPM2_RC_HANDLE;
        }
    }
    return TPM2_RC_SUCCESS;
}

bool Resources::full(bool sessions) const {
    const auto loaded = std::ranges::count_if(
        resources_, [=](const Resource& r) { return r.loaded != 0 && is_session(r.handle) == sessions; });
    return static_cast<std::size_t>(loaded) >= (sessions ? max_sessions : max_objects);
}

// Saves an object or session and frees its place.
core::Result<TPM2_RC> Resources::save(Resource& resource) {
    const core::Bytes response = TRY(tpm_->exchange(Writer(TPM2_CC_ContextSave).u32(resource.loaded).done()));
    const TPM2_RC rc = response_code(response);
    if (rc != TPM2_RC_SUCCESS) {
        return rc;
    }
    // Saving frees a session's place at once, an object's only when it is flushed.
    if (is_object(resource.handle)) {
        TRY(flush(resource.loaded));
    }
    resource.context.assign(response.begin() + header_size, response.end());
    resource.loaded = 0;
    return TPM2_RC_SUCCESS;
}

// Frees a place for an object or a session: saves the least recently used one that is not the client's `but`.
// False when there is none.
core::Result<bool> Resources::evict(ClientId but, bool sessions) {
    std::vector<Resource*> others;
    for (Resource& resource : resources_) {
        if (resource.owner != but && resource.loaded != 0 && is_session(resource.handle) == sessions) {
            others.push_back(&resource);
        }
    }
    std::ranges::sort(others, {}, &Resource::used);
    for (Resource* resource : others) {
        if (TRY(save(*resource)) == TPM2_RC_SUCCESS) {
            if (sessions) {
                const core::Bytes newest = resource->context;
                TRY(renew_oldest(newest));
            }
            return true;
        }
    }
    return false;
}

// Gives the session that was saved longest ago a new sequence number, if it is far behind. A place is free
// when this is called, and free again afterwards.
core::Result<void> Resources::renew_oldest(core::View newest) {
    Resource* oldest = nullptr;
    for (Resource& resource : resources_) {
        if (is_session(resource.handle) && resource.loaded == 0 &&
            (oldest == nullptr || context_sequence(resource.context) < context_sequence(oldest->context))) {
            oldest = &resource;
        }
    }
    if (oldest == nullptr || context_sequence(newest) - context_sequence(oldest->context) < max_gap_) {
        return {};
    }
    const core::Bytes response = TRY(tpm_->exchange(Writer(TPM2_CC_ContextLoad).raw(oldest->context).done()));
    if (response_code(response) == TPM2_RC_SUCCESS) {
        oldest->loaded = Reader(response, header_size).u32();
        oldest->context.clear();
        TRY(save(*oldest));
    }
    return {};
}

// After a command that flushes without naming what (TPM2_Clear and the like): drops the loaded objects that
// are no longer there, before the TPM gives their handles to others.
core::Result<void> Resources::forget_flushed() {
    const core::Bytes response = TRY(tpm_->exchange(Writer(TPM2_CC_GetCapability)
                                                        .u32(TPM2_CAP_HANDLES)
                                                        .u32(TPM2_HR_TRANSIENT)
                                                        .u32(TPM2_MAX_CAP_HANDLES)
                                                        .done()));
    Reader reader(response, header_size);
    reader.u8(); // more data
    reader.skip(sizeof(TPM2_CAP));
    std::vector<TPM2_HANDLE> there(reader.u32() % (TPM2_MAX_CAP_HANDLES + 1));
    for (TPM2_HANDLE& handle : there) {
        handle = reader.u32();
    }
    std::erase_if(resources_, [&](const Resource& r) {
        return is_object(r.handle) && r.loaded != 0 && !std::ranges::contains(there, r.loaded);
    });
    return {};
}

} // namespace keyhold::tpm::software
