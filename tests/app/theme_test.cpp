// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Colours: contrast, and that a change of theme reaches what is on the screen.
#include "app/shell/Theme.h"
#include "app/widgets/Icon.h"
#include "support/home.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <cmath>

using namespace keyhold::app;

namespace {

// WCAG 2.2, relative luminance and contrast ratio.
double luminance(const QColor& color) {
    const auto linear = [](float value) {
        return value <= 0.04045F ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

} // namespace

class ThemeTest : public QObject {
    Q_OBJECT

private slots:
    void the_ratio_is_that_of_the_standard() {
        QCOMPARE(std::round(contrast(Qt::black, Qt::white) * 100), 2100.0);
        // #777777 on white is the well-known near miss.
        QVERIFY(contrast(QColor(0x77, 0x77, 0x77), Qt::white) < 4.5);
        QVERIFY(contrast(QColor(0x76, 0x76, 0x76), Qt::white) >= 4.5);
    }

    void text_can_be_read_data() {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }

    void text_can_be_read() {
        QFETCH(bool, dark);
        const auto c = dark ? darkColors() : lightColors();
        const auto check = [](const char* what, const QColor& text, const QColor& surface) {
            const double ratio = contrast(text, surface);
            QVERIFY2(ratio >= 4.5, qPrintable(QStringLiteral("%1: %2 on %3 is %4")
                                                  .arg(QLatin1String(what), text.name(), surface.name())
                                                  .arg(ratio)));
        };
        for (const auto& surface : {c.window, c.sidebar, c.card, c.field, c.hover}) {
            check("text", c.text, surface);
            check("muted", c.mutedText, surface);
            check("accent", c.accentText, surface);
            check("good", c.goodText, surface);
            check("warning", c.warningText, surface);
            check("danger", c.dangerText, surface);
        }
        for (const auto& surface : {c.accentSurface, c.goodSurface, c.warningSurface, c.dangerSurface,
                                    c.neutralSurface, c.pressed}) {
            check("text on a tint", c.text, surface);
            check("accent on a tint", c.accentText, surface);
        }
        check("accent badge", c.accentText, c.accentSurface);
        check("good badge", c.goodText, c.goodSurface);
        check("warning badge", c.warningText, c.warningSurface);
        check("danger badge", c.dangerText, c.dangerSurface);
        check("primary button", c.onAccent, c.accent);
        check("danger button", c.onDanger, c.danger);
        const auto palette = paletteFor(c);
        check("placeholder", palette.color(QPalette::PlaceholderText), palette.color(QPalette::Base));
        check("selection", palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
        check("tool tip", palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
        // The focus ring is not text: 3:1 (WCAG 1.4.11).
        for (const auto& surface : {c.window, c.card, c.field}) {
            QVERIFY(contrast(c.focus, surface) >= 3);
        }
    }

    void a_choice_applies_at_once_and_is_kept() {
        const keyhold::test::TemporaryHome home;
        Settings settings({}, {});
        const Theme theme(settings);
        QVERIFY(settings.setTheme(Settings::ThemeChoice::dark));
        QCOMPARE(QApplication::palette().color(QPalette::Window), darkColors().window);
        QVERIFY(settings.setTheme(Settings::ThemeChoice::light));
        QCOMPARE(QApplication::palette().color(QPalette::Window), lightColors().window);
        const Settings again({}, {});
        QCOMPARE(again.theme(), Settings::ThemeChoice::light);
    }

    void icons_take_the_colour_of_the_theme() {
        const keyhold::test::TemporaryHome home;
        Settings settings({}, {});
        Theme theme(settings);
        const auto drawn = icon(QStringLiteral("stop"), Tone::danger);
        const auto strongest = [&drawn] {
            const auto image = drawn.pixmap(QSize(48, 48), 1).toImage();
            QColor best(Qt::transparent);
            for (int x = 0; x < image.width(); ++x) {
                if (const auto pixel = image.pixelColor(x, image.height() / 2);
                    pixel.alpha() > best.alpha()) {
                    best = pixel;
                }
            }
            return best;
        };
        theme.force(Settings::ThemeChoice::light);
        QCOMPARE(strongest(), lightColors().dangerText);
        theme.force(Settings::ThemeChoice::dark);
        QCOMPARE(strongest(), darkColors().dangerText);
    }

    void every_icon_has_a_picture() {
        const QDir icons(QStringLiteral(":/icons"));
        const auto names = icons.entryList({QStringLiteral("*.svg")});
        QVERIFY(names.size() > 30);
        for (const auto& name : names) {
            const auto image = icon(name.chopped(4)).pixmap(QSize(24, 24), 1).toImage();
            QCOMPARE(image.size(), QSize(24, 24));
            bool inked = false;
            for (int y = 0; y < 24 && !inked; ++y) {
                for (int x = 0; x < 24 && !inked; ++x) {
                    inked = image.pixelColor(x, y).alpha() > 128;
                }
            }
            QVERIFY2(inked, qPrintable(name));
        }
    }
};

QTEST_MAIN(ThemeTest)
#include "theme_test.moc"
