// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Where Keyhold keeps things (XDG Base Directory Specification 0.8).
#pragma once

#include <string>

namespace keyhold::core {

/// $XDG_DATA_HOME/keyhold, else ~/.local/share/keyhold.
std::string data_dir();
/// $XDG_CONFIG_HOME/keyhold, else ~/.config/keyhold.
std::string config_dir();

} // namespace keyhold::core
