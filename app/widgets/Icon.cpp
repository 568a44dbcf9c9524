// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/Icon.h"

#include "app/widgets/Text.h"

#include <QBuffer>
#include <QFile>
#include <QGuiApplication>
#include <QHash>
#include <QIconEngine>
#include <QImageReader>
#include <QLoggingCategory>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QtMath>

#include <optional>

namespace keyhold::app {

namespace {

Q_LOGGING_CATEGORY(logIcons, "keyhold.icons")

QByteArray source(const QString& name) {
    static QHash<QString, QByteArray> cache;
    const auto found = cache.constFind(name);
    if (found != cache.constEnd()) {
        return *found;
    }
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    QByteArray text;
    if (file.open(QIODevice::ReadOnly)) {
        text = file.readAll();
    } else if (!name.isEmpty()) {
        qCWarning(logIcons) << "no such icon:" << name;
    }
    cache.insert(name, text);
    return text;
}

QPixmap render(const QString& name, const QColor& color, const QSize& pixels) {
    const auto key = QStringLiteral("keyhold/%1/%2/%3x%4")
                         .arg(name, color.name(QColor::HexArgb))
                         .arg(pixels.width())
                         .arg(pixels.height());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap)) {
        return pixmap;
    }
    auto svg = source(name);
    svg.replace("currentColor", color.name().toLatin1());
    QBuffer buffer(&svg);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, "svg");
    reader.setScaledSize(pixels);
    auto image = reader.read();
    if (image.isNull()) {
        return {};
    }
    if (color.alpha() < 255) {
        QPainter painter(&image);
        painter.setCompositionMode(QPainter::CompositionMode_DestinationIn);
        painter.fillRect(image.rect(), QColor(0, 0, 0, color.alpha()));
    }
    pixmap = QPixmap::fromImage(std::move(image));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class Engine final : public QIconEngine {
public:
    Engine(QString name, std::optional<Tone> tone, QColor color)
        : name_(std::move(name)), tone_(tone), color_(std::move(color)) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        // One pixel of the picture on one of the screen, also where the scale is 1.5 and the place falls between two.
        const qreal scale = painter->device()->devicePixelRatioF();
        const QRectF onDevice = painter->deviceTransform().mapRect(QRectF(rect));
        const int side = qFloor(qMin(onDevice.width(), onDevice.height()) + 0.01);
        const QPointF place = onDevice.center() - QPointF(side, side) / 2;
        const QPointF shift = (QPointF(qRound(place.x()), qRound(place.y())) - onDevice.topLeft()) / scale;
        painter->drawPixmap(QPointF(rect.topLeft()) + shift, scaledPixmap({side, side}, mode, state, scale));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1);
    }
    // `size` is in device pixels.
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override {
        if (size.isEmpty()) {
            return {};
        }
        const int side = qMin(size.width(), size.height());
        auto pixmap = render(name_, colorFor(mode), {side, side});
        pixmap.setDevicePixelRatio(scale);
        return pixmap;
    }
    QSize actualSize(const QSize& size, QIcon::Mode, QIcon::State) override {
        const int side = qMin(size.width(), size.height());
        return {side, side};
    }
    bool isNull() override { return source(name_).isEmpty(); }
    QString key() const override { return QStringLiteral("keyhold"); }
    QString iconName() override { return name_; }
    QIconEngine* clone() const override { return new Engine(*this); }

private:
    QColor colorFor(QIcon::Mode mode) const {
        auto color = tone_ ? toneText(*tone_) : color_;
        if (mode == QIcon::Disabled) {
            color = colors().mutedText;
            color.setAlphaF(0.6F);
        } else if (mode == QIcon::Selected && tone_) {
            color = colors().onAccent;
        }
        return color;
    }

    QString name_;
    std::optional<Tone> tone_;
    QColor color_;
};

} // namespace

QIcon icon(const QString& name, Tone tone) {
    return source(name).isEmpty() ? QIcon() : QIcon(new Engine(name, tone, {}));
}

QIcon icon(const QString& name, const QColor& color) {
    return source(name).isEmpty() ? QIcon() : QIcon(new Engine(name, std::nullopt, color));
}

IconLabel::IconLabel(const QString& name, Tone tone, qreal size, QWidget* parent)
    : QWidget(parent), icon_(icon(name, tone)), size_(size) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void IconLabel::setIcon(const QString& name, Tone tone) {
    icon_ = icon(name, tone);
    update();
}

QSize IconLabel::sizeHint() const { return {em(size_), em(size_)}; }

void IconLabel::paintEvent(QPaintEvent* event) {
    Q_UNUSED(event);
    QPainter painter(this);
    icon_.paint(&painter, rect());
}

} // namespace keyhold::app
