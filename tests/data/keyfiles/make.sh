#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
#
# Makes the files of this folder anew, with a software TPM that is thrown away afterwards. See README.md.
# Needs: swtpm, swtpm-tools, tpm2-tools, tpm2-openssl, openssl, xxd.
set -eu
cd "$(dirname "$0")"
work=$(mktemp -d)
mkdir "$work/state"
swtpm socket --tpm2 --log level=0 --tpmstate dir="$work/state" --flags startup-clear \
    --server type=unixio,path="$work/tpm" --ctrl type=unixio,path="$work/tpm.ctrl" &
swtpm=$!
trap 'kill "$swtpm" 2>/dev/null || true; rm -rf "$work"' EXIT
while [ ! -S "$work/tpm.ctrl" ]; do sleep 0.1; done
export TPM2TOOLS_TCTI="swtpm:path=$work/tpm" TPM2OPENSSL_TCTI="swtpm:path=$work/tpm"

# REUSE-IgnoreStart
spdx="# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0"
# REUSE-IgnoreEnd
hex() { xxd -p "$1" | tr -d '\n'; }
# The public half of a key file, as its own program sees it. $1: name without .pem
public() {
    openssl pkey -provider tpm2 -provider default -passin pass:abc -in "$1.pem" -pubout -out "$1.public.pem"
}

# tpm2_createprimary's attributes are spelt out so that the parent is the standard P-256 storage primary.
primary='fixedtpm|fixedparent|sensitivedataorigin|userwithauth|noda|restricted|decrypt'
tpm2_createprimary -Q -C o -G ecc256:null:aes128cfb -a "$primary" -c "$work/primary.ctx"
tpm2_evictcontrol -Q -C o -c "$work/primary.ctx" 0x81000001
tpm2_flushcontext -t

# tpm2-openssl
tpm2openssl() { openssl genpkey -provider tpm2 -provider default "$@"; }
tpm2openssl -algorithm EC -pkeyopt group:P-256 -out tpm2-openssl-ec.pem
tpm2openssl -algorithm EC -pkeyopt group:P-384 -outform DER -out tpm2-openssl-ec.der
tpm2openssl -algorithm RSA -pkeyopt bits:2048 -pkeyopt user-auth:abc -out tpm2-openssl-rsa-auth.pem
tpm2openssl -algorithm EC -pkeyopt group:P-256 -pkeyopt parent:0x81000001 -out tpm2-openssl-ec-persistent.pem
public tpm2-openssl-ec
public tpm2-openssl-rsa-auth
public tpm2-openssl-ec-persistent

# tpm2-tools: the key's two halves, and the file made of them
create() { # $1 name, then options of tpm2_create
    name=$1
    shift
    tpm2_create -Q -C 0x81000001 "$@" -u "$name.pub" -r "$name.priv"
    tpm2_flushcontext -t
}
create tpm2-tools-ec -G ecc256 -p abc
tpm2_encodeobject -Q -C 0x81000001 -u tpm2-tools-ec.pub -r tpm2-tools-ec.priv -o tpm2-tools-ec.pem
tpm2_encodeobject -Q -C 0x81000001 -u tpm2-tools-ec.pub -r tpm2-tools-ec.priv -p -o tpm2-tools-ec-p.pem

# Descriptions for "openssl asn1parse -genconf", in the forms that other programs write, around objects of a real TPM.

printf 'sealed text' > "$work/text"
create "$work/sealed" -i "$work/text" -a 'fixedtpm|fixedparent|noda'

# A duplicate for another parent, without inner wrapping, as an importable key has it.
tpm2_startauthsession -S "$work/session"
tpm2_policycommandcode -Q -S "$work/session" -L "$work/policy" TPM2_CC_Duplicate
tpm2_flushcontext "$work/session"
create "$work/moving" -G ecc256 -a 'sensitivedataorigin|userwithauth|sign' -L "$work/policy"
tpm2_createprimary -Q -C n -G ecc256:null:aes128cfb -c "$work/other.ctx"
tpm2_load -Q -C 0x81000001 -u "$work/moving.pub" -r "$work/moving.priv" -c "$work/moving.ctx"
tpm2_flushcontext -t
tpm2_startauthsession --policy-session -S "$work/session"
tpm2_policycommandcode -Q -S "$work/session" TPM2_CC_Duplicate
tpm2_duplicate -Q -C "$work/other.ctx" -c "$work/moving.ctx" -G null -p "session:$work/session" \
    -r "$work/duplicate" -s "$work/secret"
tpm2_flushcontext "$work/session"

cat > genconf-importable.cnf <<END
$spdx
# Shape: create_tpm2_key --import of openssl_tpm2_engine.
asn1 = SEQUENCE:key
[key]
type = OID:2.23.133.10.1.4
emptyAuth = EXPLICIT:0,BOOLEAN:TRUE
secret = EXPLICIT:2,FORMAT:HEX,OCTETSTRING:$(hex "$work/secret")
parent = INTEGER:0x40000001
pubkey = FORMAT:HEX,OCTETSTRING:$(hex "$work/moving.pub")
privkey = FORMAT:HEX,OCTETSTRING:$(hex "$work/duplicate")
END

# PolicyPCR: a TPML_PCR_SELECTION (SHA-256, PCR 1) and a digest without a size; PolicyAuthorize: the signing key, an
# empty policyRef and a signature.
pcr="00000001000b03020000$(printf '00' | xxd -r -p | sha256sum | cut -d' ' -f1)"
authorize="$(hex tpm2-tools-ec.pub)0000"
signature="0018000b0020$(printf r | sha256sum | cut -d' ' -f1)0020$(printf s | sha256sum | cut -d' ' -f1)"
cat > genconf-sealed.cnf <<END
$spdx
# Shape: seal_tpm2_data and signed_tpm2_policy of openssl_tpm2_engine: a policy and two signed ones, one with a name.
asn1 = SEQUENCE:key
[key]
type = OID:2.23.133.10.1.5
policy = EXPLICIT:1,SEQUENCE:policy
authPolicy = EXPLICIT:3,SEQUENCE:signed
parent = INTEGER:0x81000001
pubkey = FORMAT:HEX,OCTETSTRING:$(hex "$work/sealed.pub")
privkey = FORMAT:HEX,OCTETSTRING:$(hex "$work/sealed.priv")
[policy]
authorize = SEQUENCE:authorize
authValue = SEQUENCE:authValue
[authorize]
code = EXPLICIT:0,INTEGER:0x16a
body = EXPLICIT:1,FORMAT:HEX,OCTETSTRING:${authorize}0010
[authValue]
code = EXPLICIT:0,INTEGER:0x16b
body = EXPLICIT:1,OCTETSTRING:
[signed]
named = SEQUENCE:named
unnamed = SEQUENCE:unnamed
[named]
name = EXPLICIT:0,FORMAT:UTF8,UTF8String:Kernel 6.12 – März
policy = EXPLICIT:1,SEQUENCE:namedPolicy
[unnamed]
policy = EXPLICIT:1,SEQUENCE:unnamedPolicy
[namedPolicy]
pcr = SEQUENCE:pcr
authorize = SEQUENCE:signature
[unnamedPolicy]
authorize = SEQUENCE:signature
[pcr]
code = EXPLICIT:0,INTEGER:0x17f
body = EXPLICIT:1,FORMAT:HEX,OCTETSTRING:$pcr
[signature]
code = EXPLICIT:0,INTEGER:0x16a
body = EXPLICIT:1,FORMAT:HEX,OCTETSTRING:$authorize$signature
END

pubkey="FORMAT:HEX,OCTETSTRING:$(hex tpm2-tools-ec.pub)"
privkey="FORMAT:HEX,OCTETSTRING:$(hex tpm2-tools-ec.priv)"
cat > genconf-description.cnf <<END
$spdx
# Shape: go-tpm-keyfiles, which writes the description, with rsaParent and fields of a later draft.
asn1 = SEQUENCE:key
[key]
type = OID:2.23.133.10.1.3
emptyAuth = EXPLICIT:0,BOOLEAN:TRUE
description = EXPLICIT:4,FORMAT:UTF8,UTF8String:someone@example.org
rsaParent = EXPLICIT:5,BOOLEAN:TRUE
later = EXPLICIT:6,FORMAT:HEX,OCTETSTRING:000b0102
evenLater = IMPLICIT:9,INTEGER:7
parent = INTEGER:0x40000001
pubkey = $pubkey
privkey = $privkey
END

cat > genconf-old-blob.cnf <<END
$spdx
# Shape: openssl_tpm2_engine before 2.0: parent as a signed 32-bit number.
asn1 = SEQUENCE:key
[key]
type = OID:2.23.133.10.2
emptyAuth = EXPLICIT:0,BOOLEAN:TRUE
parent = EXPLICIT:1,INTEGER:-0x7effffff
pubkey = EXPLICIT:2,$pubkey
policy = EXPLICIT:3,SEQUENCE:policy
privkey = $privkey
[policy]
authValue = SEQUENCE:authValue
[authValue]
code = EXPLICIT:0,INTEGER:0x16b
body = EXPLICIT:1,OCTETSTRING:
END

rm tpm2-tools-ec.priv
chmod 644 ./*.pem ./*.der ./*.pub ./*.cnf

# The same for the fuzz target to begin with.
corpus=../../fuzz/corpus/keyfile
cp tpm2-openssl-ec.der tpm2-openssl-ec.pem tpm2-openssl-rsa-auth.pem tpm2-tools-ec-p.pem "$corpus"
for description in genconf-*.cnf; do
    openssl asn1parse -noout -genconf "$description" -out "$corpus/${description%.cnf}.der"
done
