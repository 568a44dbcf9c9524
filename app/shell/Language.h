// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The language of the window.
#pragma once

#include <QString>
#include <QTranslator>

#include <memory>
#include <vector>

namespace keyhold::app {

/// Keeps the translators of Keyhold and Qt installed for one language at a time.
class Language {
public:
    ~Language();
    /// "system", or a language code ("de"). Unknown ones show English.
    void use(const QString& wanted);

private:
    std::vector<std::unique_ptr<QTranslator>> translators_;
};

} // namespace keyhold::app
