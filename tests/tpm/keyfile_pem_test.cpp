// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// The PEM form of key files, and what is said of other PEM files.
#include "tpm/keyfile.h"

#include "keyfile_samples.h"

#include <openssl/err.h>

namespace keyhold::tpm {
namespace {

using core::Bytes;

std::string good() { return std::string(core::as_text(samples::file("tpm2-openssl-ec.pem"))); }

core::Error refusal(std::string_view text) {
    const auto parsed = parse_key_file(core::as_bytes(text));
    EXPECT_FALSE(parsed) << text;
    return parsed ? core::Error{} : parsed.error();
}

std::string replaced(std::string text, std::string_view old, std::string_view with) {
    for (std::size_t at = text.find(old); at != std::string::npos; at = text.find(old, at + with.size())) {
        text.replace(at, old.size(), with);
    }
    return text;
}

TEST(KeyFilePem, MayHaveTextAndOtherBlocksAround) {
    const KeyFile expected = parse_key_file(core::as_bytes(good())).value();
    const std::string certificate_like = replaced(
        std::string(core::as_text(samples::file("tpm2-openssl-ec.public.pem"))), "PUBLIC KEY", "CERTIFICATE");
    for (const std::string& text :
         {"a note\nof two lines\n\n" + good(), good() + "a note behind\n", certificate_like + good(),
          good() + certificate_like, replaced(good(), "\n", "\r\n"), good().substr(0, good().size() - 1),
          replaced(good(), "PRIVATE KEY", "KEY BLOB")}) {
        const auto parsed = parse_key_file(core::as_bytes(text));
        ASSERT_TRUE(parsed) << text << parsed.error().what;
        EXPECT_EQ(*parsed, expected) << text;
    }
}

TEST(KeyFilePem, HasLinesOf64AsOpensslWritesThem) {
    const std::string pem = encode_key_file_pem(parse_key_file(core::as_bytes(good())).value()).value();
    EXPECT_TRUE(pem.starts_with("-----BEGIN TSS2 PRIVATE KEY-----\nM"));
    EXPECT_TRUE(pem.ends_with("\n-----END TSS2 PRIVATE KEY-----\n"));
    EXPECT_EQ(pem.size(), good().size()); // tpm2-openssl wrote as much with the same fields
    EXPECT_EQ(pem.find('\n', pem.find('\n') + 1) - pem.find('\n'), 65U);
}

TEST(KeyFilePem, OtherKeysAreCalledByTheirNames) {
    const auto generate = [](std::vector<std::string> arguments) {
        return samples::openssl(std::move(arguments));
    };
    const std::string pkcs8 = generate({"genpkey", "-algorithm", "EC", "-pkeyopt", "group:P-256"});
    EXPECT_EQ(refusal(pkcs8).what,
              "this is an ordinary private key (\"PRIVATE KEY\"), not one wrapped by a TPM");
    EXPECT_EQ(refusal(generate({"ecparam", "-name", "prime256v1", "-genkey", "-noout"})).what,
              "this is an ordinary private key (\"EC PRIVATE KEY\"), not one wrapped by a TPM");
    EXPECT_EQ(refusal(core::as_text(samples::file("tpm2-openssl-ec.public.pem"))).what,
              "this is a \"PUBLIC KEY\", not a key wrapped by a TPM");
    EXPECT_EQ(
        refusal(generate({"genpkey", "-algorithm", "EC", "-pkeyopt", "group:P-256", "-outform", "DER"})).what,
        "type: it is missing; this looks like an ordinary private key, not one wrapped by a TPM");
    // OpenSSL cannot read the next two; their labels tell what they are all the same.
    EXPECT_EQ(refusal("-----BEGIN OPENSSH PRIVATE KEY-----\n!\n-----END OPENSSH PRIVATE KEY-----\n").what,
              "this is an ordinary private key (\"OPENSSH PRIVATE KEY\"), not one wrapped by a TPM");
    EXPECT_EQ(
        refusal("-----BEGIN PGP PRIVATE KEY BLOCK-----\n\nlQ==\n=abcd\n-----END PGP PRIVATE KEY BLOCK-----\n")
            .what,
        "this is an ordinary private key (\"PGP PRIVATE KEY BLOCK\"), not one wrapped by a TPM");
    // Nothing of a hostile label reaches a terminal.
    for (const std::string& label : {std::string("\x1b[31mX"), std::string(300, 'X'), std::string()}) {
        const core::Error error =
            refusal("-----BEGIN " + label + "-----\nAA==\n-----END " + label + "-----\n");
        EXPECT_EQ(error.what, "this is PEM text of another kind, not a key wrapped by a TPM") << label;
    }
    EXPECT_EQ(refusal("-----BEGIN CERT").what,
              "this is PEM text of another kind, not a key wrapped by a TPM");
    EXPECT_EQ(refusal("just a text\n").what, "this is not a key file: it is neither PEM nor DER");
}

TEST(KeyFilePem, DamageIsCalledDamage) {
    const std::size_t body = good().find('\n') + 1;
    std::string bad_character = good();
    bad_character[body + 5] = '*';
    for (const std::string& text :
         {bad_character, replaced(good(), "END TSS2 PRIVATE", "END TSS2 PUBLIC"), good().substr(0, body + 40),
          good().substr(0, body),
          std::string("-----BEGIN TSS2 PRIVATE KEY-----\n-----END TSS2 PRIVATE KEY-----\n")}) {
        const core::Error error = refusal(text);
        EXPECT_EQ(error.code, core::Code::bad_data);
        EXPECT_EQ(error.what, "the PEM text of the key is damaged") << text;
        EXPECT_NE(error.detail, "") << text;
    }
    std::string encrypted = good();
    encrypted.insert(body, "Proc-Type: 4,ENCRYPTED\nDEK-Info: AES-256-CBC,00\n\n");
    EXPECT_EQ(refusal(encrypted).what,
              "the PEM text of the key has header lines, which such a key never has");
}

TEST(KeyFilePem, EveryTruncationIsAnError) {
    const std::string text = good();
    for (std::size_t size = 0; size + 1 < text.size(); ++size) { // only the last line end may be missing
        EXPECT_FALSE(parse_key_file(core::as_bytes(std::string(text, 0, size)))) << size;
    }
}

TEST(KeyFilePem, EveryChangedCharacterIsHandled) {
    const std::string text = good();
    for (std::size_t i = 0; i < text.size(); ++i) {
        std::string changed = text;
        for (const char c : {'\0', '\n', ' ', '-', 'A', '/', '=', '0', '\x80', '\xff'}) {
            changed[i] = c;
            const auto parsed = parse_key_file(core::as_bytes(changed));
            if (parsed) {
                ASSERT_EQ(parse_key_file(encode_key_file(*parsed).value()).value(), *parsed) << i;
            }
        }
    }
}

// The queue belongs to the program that has loaded us.
TEST(KeyFilePem, OpensslsErrorQueueStaysAsItWas) {
    ERR_clear_error();
    ERR_raise(ERR_LIB_USER, 42);
    refusal("nothing");
    refusal(good().substr(0, 80));
    ASSERT_TRUE(parse_key_file(core::as_bytes(good())));
    EXPECT_EQ(ERR_GET_REASON(ERR_get_error()), 42);
    EXPECT_EQ(ERR_get_error(), 0U);
}

} // namespace
} // namespace keyhold::tpm
