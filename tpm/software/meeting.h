// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// How clients and keyhold-swtpm find each other. In the folder of the TPM's state there are
//
//   socket       where keyhold-swtpm answers; each connection begins with its greeting
//   lock         held (flock) by keyhold-swtpm and by its swtpm for as long as either lives
//   start.lock   held by a client while it starts keyhold-swtpm
//
// The socket stands beside the state, so whoever finds the one finds the other.
#pragma once

#include "core/file.h"
#include "core/result.h"

#include <string>
#include <string_view>

namespace keyhold::tpm::software {

/// What a client reads first: it has been accepted. A connection that ends before came too late and is to be
/// made anew.
inline constexpr std::string_view greeting = "KEYHOLD\1";
/// The descriptor on which keyhold-swtpm, started by start_daemon, reports once how its start went.
inline constexpr int report_fd = 3;

std::string socket_path(const std::string& dir);
std::string lock_path(const std::string& dir);
std::string start_lock_path(const std::string& dir);

/// A connection to the socket in `dir`, before the greeting; an empty descriptor when nobody answers there
/// now.
core::Result<core::UniqueFd> connect_socket(const std::string& dir);
/// Makes the socket in `dir`, mode 0600, in place of a stale one. For the holder of the lock only.
core::Result<core::UniqueFd> listen_socket(const std::string& dir);

/// A result as the bytes of one report, and back: bad_data for bytes that are none.
core::Bytes encode_report(const core::Result<void>& result);
core::Result<void> decode_report(core::View report);

} // namespace keyhold::tpm::software
