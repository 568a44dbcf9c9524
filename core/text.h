// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: Apache-2.0
// Marks English words that a front end translates.
#pragma once

/// A source string of the translation context `context`; here, where there is no Qt, the plain literal. The tool that collects
/// the texts for translation knows this name.
#define KEYHOLD_TEXT(context, text) text
