// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Theme.h"

#include "app/shell/Style.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QPixmapCache>
#include <QStyleHints>
#include <QToolTip>

namespace keyhold::app {

namespace {
// The settings portal of xdg-desktop-portal.
constexpr auto portal_service = "org.freedesktop.portal.Desktop";
constexpr auto portal_path = "/org/freedesktop/portal/desktop";
constexpr auto portal_interface = "org.freedesktop.portal.Settings";
constexpr auto appearance = "org.freedesktop.appearance";
constexpr auto color_scheme = "color-scheme";
constexpr int portal_timeout_ms = 2000;
} // namespace

Colors lightColors() {
    Colors c;
    c.dark = false;
    c.window = QColor(0xf7, 0xf7, 0xf9);
    c.sidebar = QColor(0xee, 0xef, 0xf3);
    c.card = QColor(0xff, 0xff, 0xff);
    c.field = QColor(0xff, 0xff, 0xff);
    c.hover = QColor(0xf1, 0xf2, 0xf5);
    c.pressed = QColor(0xe6, 0xe8, 0xed);
    c.border = QColor(0xe2, 0xe3, 0xe9);
    c.strongBorder = QColor(0xc3, 0xc6, 0xd0);
    c.text = QColor(0x1c, 0x1e, 0x26);
    c.mutedText = QColor(0x5c, 0x60, 0x6e);
    c.accentText = QColor(0x25, 0x4f, 0xc4);
    c.goodText = QColor(0x14, 0x69, 0x3f);
    c.warningText = QColor(0x85, 0x50, 0x00);
    c.dangerText = QColor(0xb0, 0x21, 0x2d);
    c.accent = QColor(0x2f, 0x5b, 0xd3);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.danger = QColor(0xc4, 0x2b, 0x37);
    c.onDanger = QColor(0xff, 0xff, 0xff);
    c.accentSurface = QColor(0xe8, 0xee, 0xfd);
    c.goodSurface = QColor(0xe2, 0xf4, 0xe9);
    c.warningSurface = QColor(0xfd, 0xf2, 0xdc);
    c.dangerSurface = QColor(0xfd, 0xeb, 0xec);
    c.neutralSurface = QColor(0xee, 0xef, 0xf3);
    c.focus = QColor(0x2f, 0x5b, 0xd3);
    return c;
}

Colors darkColors() {
    Colors c;
    c.dark = true;
    c.window = QColor(0x18, 0x19, 0x1e);
    c.sidebar = QColor(0x13, 0x14, 0x18);
    c.card = QColor(0x21, 0x23, 0x2a);
    c.field = QColor(0x1a, 0x1b, 0x21);
    c.hover = QColor(0x2b, 0x2d, 0x36);
    c.pressed = QColor(0x35, 0x38, 0x43);
    c.border = QColor(0x32, 0x35, 0x3f);
    c.strongBorder = QColor(0x4b, 0x4f, 0x5d);
    c.text = QColor(0xec, 0xed, 0xf2);
    c.mutedText = QColor(0xa5, 0xaa, 0xba);
    c.accentText = QColor(0x9d, 0xb8, 0xff);
    c.goodText = QColor(0x7f, 0xd6, 0xa4);
    c.warningText = QColor(0xf0, 0xbf, 0x6c);
    c.dangerText = QColor(0xff, 0x9b, 0xa0);
    c.accent = QColor(0x3f, 0x69, 0xdc);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.danger = QColor(0xc9, 0x35, 0x40);
    c.onDanger = QColor(0xff, 0xff, 0xff);
    c.accentSurface = QColor(0x25, 0x2f, 0x4d);
    c.goodSurface = QColor(0x1d, 0x34, 0x2a);
    c.warningSurface = QColor(0x3a, 0x2f, 0x1b);
    c.dangerSurface = QColor(0x42, 0x23, 0x28);
    c.neutralSurface = QColor(0x2d, 0x30, 0x39);
    c.focus = QColor(0x8f, 0xad, 0xff);
    return c;
}

QPalette paletteFor(const Colors& c) {
    QPalette p;
    p.setColor(QPalette::Window, c.window);
    p.setColor(QPalette::WindowText, c.text);
    p.setColor(QPalette::Base, c.field);
    p.setColor(QPalette::AlternateBase, c.hover);
    p.setColor(QPalette::Text, c.text);
    p.setColor(QPalette::PlaceholderText, c.mutedText);
    p.setColor(QPalette::Button, c.card);
    p.setColor(QPalette::ButtonText, c.text);
    p.setColor(QPalette::BrightText, c.onDanger);
    p.setColor(QPalette::Highlight, c.accent);
    p.setColor(QPalette::HighlightedText, c.onAccent);
    p.setColor(QPalette::Accent, c.accent);
    p.setColor(QPalette::Link, c.accentText);
    p.setColor(QPalette::LinkVisited, c.accentText);
    p.setColor(QPalette::ToolTipBase, c.dark ? c.pressed : c.text);
    p.setColor(QPalette::ToolTipText, c.dark ? c.text : c.card);
    p.setColor(QPalette::Light, c.card);
    p.setColor(QPalette::Midlight, c.border);
    p.setColor(QPalette::Mid, c.strongBorder);
    p.setColor(QPalette::Dark, c.strongBorder);
    p.setColor(QPalette::Shadow, c.dark ? QColor(Qt::black) : c.strongBorder);
    QColor disabled = c.mutedText;
    disabled.setAlphaF(0.6F);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText}) {
        p.setColor(QPalette::Disabled, role, disabled);
    }
    p.setColor(QPalette::Disabled, QPalette::Highlight, c.strongBorder);
    return p;
}

Theme::Theme(Settings& settings, QObject* parent) : QObject(parent), settings_(settings) {
    QApplication::setStyle(new Style);
    apply();
    connect(&settings_, &Settings::themeChanged, this, &Theme::apply);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
    askPortal();
}

void Theme::force(Settings::ThemeChoice choice) {
    forced_ = choice;
    apply();
}

void Theme::askPortal() {
    auto bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    bus.connect(portal_service, portal_path, portal_interface, QStringLiteral("SettingChanged"), this,
                SLOT(portalChanged(QString, QString, QDBusVariant)));
    auto call =
        QDBusMessage::createMethodCall(portal_service, portal_path, portal_interface, QStringLiteral("Read"));
    call << QString::fromLatin1(appearance) << QString::fromLatin1(color_scheme);
    auto* watcher = new QDBusPendingCallWatcher(bus.asyncCall(call, portal_timeout_ms), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        if (reply.isValid()) {
            // "Read" wraps the value twice.
            auto value = reply.value().variant();
            if (value.canConvert<QDBusVariant>()) {
                value = value.value<QDBusVariant>().variant();
            }
            setPortalScheme(value.toUInt());
        }
    });
}

void Theme::portalChanged(const QString& space, const QString& key, const QDBusVariant& value) {
    if (space == QLatin1String(appearance) && key == QLatin1String(color_scheme)) {
        setPortalScheme(value.variant().toUInt());
    }
}

// 0: no preference, 1: dark, 2: light.
void Theme::setPortalScheme(uint scheme) {
    portalDark_ = scheme == 1 ? std::optional(true) : scheme == 2 ? std::optional(false) : std::nullopt;
    apply();
}

void Theme::apply() {
    const auto choice = forced_.value_or(settings_.theme());
    const bool system =
        portalDark_.value_or(QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark);
    const bool dark =
        choice == Settings::ThemeChoice::dark || (choice == Settings::ThemeChoice::system && system);
    if (applied_ == dark) {
        return;
    }
    applied_ = dark;
    setColors(dark ? darkColors() : lightColors());
    QPixmapCache::clear();
    const auto palette = paletteFor(colors());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace keyhold::app
