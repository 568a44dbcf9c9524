// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "announcements.h"

#include <QAccessible>

namespace keyhold::test {

namespace {

QStringList& heard() {
    static QStringList texts;
    return texts;
}

void listen(QAccessibleEvent* event) {
    if (event->type() == QAccessible::Announcement) {
        heard() << static_cast<QAccessibleAnnouncementEvent*>(event)->message();
    }
}

} // namespace

Announcements::Announcements() {
    heard().clear();
    QAccessible::setActive(true);
    QAccessible::installUpdateHandler(listen);
}

Announcements::~Announcements() { QAccessible::installUpdateHandler(nullptr); }

QStringList Announcements::texts() const { return heard(); }

} // namespace keyhold::test
