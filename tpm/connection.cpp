// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
#include "tpm/connection.h"

#include "core/log.h"
#include "tpm/crypto.h"
#include "tpm/response.h"
#include "tpm/software/software.h"
#include "tpm/tcti.h"

#include <cerrno>
#include <chrono>
#include <cstdlib>

#include <fcntl.h>
#include <tss2/tss2_sys.h>
#include <tss2/tss2_tctildr.h>

namespace keyhold::tpm {
namespace {

using core::Code;
using Clock = std::chrono::steady_clock;

// How often a wait looks for cancellation, and when it gives a silent chip up: making an RSA key takes slow chips a minute.
constexpr std::int32_t poll_ms = 50;
constexpr std::chrono::minutes patience{5};

bool try_again(TSS2_RC rc) noexcept {
    return (rc & TSS2_RC_LAYER_MASK) != TSS2_TPM_RC_LAYER &&
           (rc & ~TSS2_RC_LAYER_MASK) == TSS2_BASE_RC_TRY_AGAIN;
}

void free_loaded_tcti(TSS2_TCTI_CONTEXT* context) { Tss2_TctiLdr_Finalize(&context); }

void free_own_tcti(TSS2_TCTI_CONTEXT* context) { TctiDelete{}(context); }

// The TCTI that the loader makes of a string; null, with the reason in `rc`, when it cannot.
TSS2_TCTI_CONTEXT* load_tcti(const std::string& text, TSS2_RC& rc) {
    TSS2_TCTI_CONTEXT* tcti = nullptr;
    rc = Tss2_TctiLdr_Initialize(text.c_str(), &tcti);
    if (rc != TSS2_RC_SUCCESS) {
        std::free(tcti); // tpm2-tss 4.1.3 leaves an empty context behind
        return nullptr;
    }
    return tcti;
}

// tpm2-tss says only "IO failure" of a device that cannot be opened; the operating system knows why.
core::Result<void> check_device(const std::string& tcti) {
    constexpr std::string_view prefix = "device:";
    if (!tcti.starts_with(prefix)) {
        return {};
    }
    const std::string path = tcti.substr(prefix.size());
    const core::UniqueFd fd(open(path.c_str(), O_RDWR | O_CLOEXEC | O_NONBLOCK));
    if (fd) {
        return {};
    }
    if (errno == ENOENT || errno == ENODEV || errno == ENXIO) {
        return core::fail(Code::no_device, "there is no such device", path);
    }
    return core::fail_errno(errno, "open", path);
}

} // namespace

void silence_tss() noexcept { setenv("TSS2_LOG", "all+NONE", 0); }

core::Result<std::unique_ptr<Connection>> Connection::open(const Device& device, core::Context& context) {
    std::unique_ptr<Connection> connection(new Connection(device));
    TRY(connection->connect(context));
    return connection;
}

core::Result<void> Connection::connect(core::Context& context) {
    if (device_.where == Where::software) {
        auto socket = TRY(connect_software_tpm(software_tpm_dir(), context));
        tcti_ = TRY(FdTcti::make(std::move(socket))).release();
        free_tcti_ = free_own_tcti;
    } else {
        TRY(check_device(device_.tcti));
        TSS2_RC rc = TSS2_RC_SUCCESS;
        tcti_ = load_tcti(device_.tcti, rc);
        if (tcti_ == nullptr) {
            auto failure = fail_tpm("Tss2_TctiLdr_Initialize", rc, device_.tcti);
            failure.error().code = Code::no_device;
            failure.error().what = "nothing answers there, or this is no TCTI string";
            return failure;
        }
        free_tcti_ = free_loaded_tcti;
    }
    TSS2_RC rc = Esys_Initialize(&esys_, tcti_, nullptr);
    if (rc != TSS2_RC_SUCCESS) {
        return fail_tpm("Esys_Initialize", rc, device_.tcti);
    }
    ESYS_CRYPTO_CALLBACKS callbacks = crypto_callbacks();
    rc = Esys_SetCryptoCallbacks(esys_, &callbacks);
    if (rc == TSS2_RC_SUCCESS) {
        rc = Esys_SetTimeout(esys_, poll_ms);
    }
    if (rc != TSS2_RC_SUCCESS) {
        return fail_tpm("Esys_SetCryptoCallbacks", rc, device_.tcti);
    }
    return {};
}

Connection::~Connection() {
    if (esys_ != nullptr) {
        Esys_Finalize(&esys_);
    }
    if (tcti_ != nullptr) {
        free_tcti_(tcti_);
    }
    if (!left_behind_.empty()) {
        flush_left_behind();
    }
}

// A TPM without a resource manager keeps what was loaded when its user goes; three objects fill it.
void Connection::flush_left_behind() noexcept {
    TSS2_RC rc = TSS2_RC_SUCCESS;
    TSS2_TCTI_CONTEXT* tcti = load_tcti(device_.tcti, rc);
    if (tcti == nullptr) {
        return; // nothing is there any more
    }
    const std::size_t size = Tss2_Sys_GetContextSize(0);
    std::vector<std::uint8_t> memory(size);
    auto* sys = reinterpret_cast<TSS2_SYS_CONTEXT*>(memory.data());
    TSS2_ABI_VERSION version = TSS2_ABI_VERSION_CURRENT;
    if (Tss2_Sys_Initialize(sys, size, tcti, &version) == TSS2_RC_SUCCESS) {
        for (const TPM2_HANDLE handle : left_behind_) {
            Tss2_Sys_FlushContext(sys, handle);
        }
        Tss2_Sys_Finalize(sys);
    }
    Tss2_TctiLdr_Finalize(&tcti);
}

core::Result<void> Connection::finish(core::Context& context, const char* call, TSS2_RC sent,
                                      const std::function<TSS2_RC()>& finish) {
    TSS2_RC rc = sent;
    if (rc == TSS2_RC_SUCCESS) {
        const auto end = Clock::now() + patience;
        while (try_again(rc = finish())) {
            if (auto go_on = context.check(); !go_on) {
                usable_ = false;
                return go_on;
            }
            if (Clock::now() > end) {
                usable_ = false;
                return core::fail(Code::no_device, "the chip gave no answer for five minutes", device_.tcti);
            }
        }
    }
    if (rc == TSS2_RC_SUCCESS) {
        return {};
    }
    auto failure = fail_tpm(call, rc, device_.tcti);
    // After an error of its own layers ESYS takes no further command.
    if ((rc & TSS2_RC_LAYER_MASK) != TSS2_TPM_RC_LAYER || failure.error().code == Code::lost) {
        usable_ = false;
        forgotten_ = (rc & TSS2_RC_LAYER_MASK) == TSS2_TPM_RC_LAYER;
    }
    return failure;
}

void Connection::flush(ESYS_TR handle) noexcept {
    if (!usable_) {
        TPM2_HANDLE raw = 0;
        if (device_.where == Where::custom && !forgotten_ &&
            Esys_TR_GetTpmHandle(esys_, handle, &raw) == TSS2_RC_SUCCESS) {
            left_behind_.push_back(raw);
        }
        return;
    }
    TSS2_RC rc = Esys_FlushContext_Async(esys_, handle);
    if (rc == TSS2_RC_SUCCESS) {
        const auto end = Clock::now() + std::chrono::seconds(5);
        do {
            rc = Esys_FlushContext_Finish(esys_);
        } while (try_again(rc) && Clock::now() < end);
    }
    if (rc != TSS2_RC_SUCCESS) {
        usable_ = false;
        core::log(core::Level::warning, "tpm",
                  std::string("Esys_FlushContext: ") + fail_tpm("", rc).error().detail);
    }
}

} // namespace keyhold::tpm
