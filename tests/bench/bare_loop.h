// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The floor that signature rates are compared with: ESYS by itself.
#pragma once

#include "core/bytes.h"

#include <string>

#include <tss2/tss2_esys.h>

namespace keyhold::bench {

/// A key loaded once and signed with in a loop: password authorisation in clear, no session, tpm2-tss as it comes.
class BareLoop {
public:
    BareLoop(const std::string& tcti, core::View key_file, const char* password);
    BareLoop(const BareLoop&) = delete;
    BareLoop& operator=(const BareLoop&) = delete;
    ~BareLoop();

    void sign();

private:
    TSS2_TCTI_CONTEXT* tcti_ = nullptr;
    ESYS_CONTEXT* esys_ = nullptr;
    ESYS_TR key_ = ESYS_TR_NONE;
    TPMT_SIG_SCHEME scheme_{};
};

} // namespace keyhold::bench
