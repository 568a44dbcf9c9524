// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What assistive technology is told.
#pragma once

#include <QStringList>

namespace keyhold::test {

/// Records the announcements of the program from its construction on. One at a time.
class Announcements {
public:
    Announcements();
    Announcements(const Announcements&) = delete;
    Announcements& operator=(const Announcements&) = delete;
    ~Announcements();

    QStringList texts() const;
};

} // namespace keyhold::test
