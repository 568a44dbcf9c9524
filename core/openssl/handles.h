// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Owning handles for OpenSSL's objects, and the library context that all our own crypto runs in.
#pragma once

#include "core/result.h"

#include <memory>
#include <string>

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/param_build.h>

namespace keyhold::core::ossl {

template <auto Free> struct Deleter {
    template <class T> void operator()(T* object) const noexcept { Free(object); }
};

using Pkey = std::unique_ptr<EVP_PKEY, Deleter<EVP_PKEY_free>>;
using PkeyCtx = std::unique_ptr<EVP_PKEY_CTX, Deleter<EVP_PKEY_CTX_free>>;
using Md = std::unique_ptr<EVP_MD, Deleter<EVP_MD_free>>;
using MdCtx = std::unique_ptr<EVP_MD_CTX, Deleter<EVP_MD_CTX_free>>;
using Mac = std::unique_ptr<EVP_MAC, Deleter<EVP_MAC_free>>;
using MacCtx = std::unique_ptr<EVP_MAC_CTX, Deleter<EVP_MAC_CTX_free>>;
using Cipher = std::unique_ptr<EVP_CIPHER, Deleter<EVP_CIPHER_free>>;
using CipherCtx = std::unique_ptr<EVP_CIPHER_CTX, Deleter<EVP_CIPHER_CTX_free>>;
using Bio = std::unique_ptr<BIO, Deleter<BIO_free_all>>;
using Bn = std::unique_ptr<BIGNUM, Deleter<BN_free>>;
using ParamBuilder = std::unique_ptr<OSSL_PARAM_BLD, Deleter<OSSL_PARAM_BLD_free>>;
using Params = std::unique_ptr<OSSL_PARAM, Deleter<OSSL_PARAM_free>>;

/// The process's private library context with only the "default" provider in it. Our own hashing, public-key work
/// and session crypto run here, never in the host program's context: that could lead back into our own provider.
/// Made on first use, kept until the process ends. Null only when memory is out.
OSSL_LIB_CTX* context() noexcept;

/// A failure of an OpenSSL call, with OpenSSL's error stack (which it empties) as detail.
[[nodiscard]] std::unexpected<Error> fail(Code code, const char* call, std::string what,
                                          std::string subject = {});

} // namespace keyhold::core::ossl
