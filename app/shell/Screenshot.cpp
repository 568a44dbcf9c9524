// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/shell/Screenshot.h"

#include "app/shell/CheckCard.h"
#include "app/shell/OverviewPage.h"

#include <QApplication>
#include <QTimer>

#include <cstdio>

namespace keyhold::app {

namespace {
constexpr int settle_ms = 400; // layouts and hover states come to rest
constexpr int patience_ms = 60'000;
} // namespace

Screenshot::Screenshot(AppContext& app, MainWindow& window, QString path, QObject* parent)
    : QObject(parent), app_(app), window_(window), path_(std::move(path)), settle_(new QTimer(this)) {
    settle_->setSingleShot(true);
    settle_->setInterval(settle_ms);
    connect(settle_, &QTimer::timeout, this, &Screenshot::take);
    connect(&app_, &AppContext::chipChanged, this, &Screenshot::look);
    if (const auto* overview = qobject_cast<OverviewPage*>(window_.page(PageId::overview))) {
        connect(overview->checks(), &CheckCard::settled, this, &Screenshot::look);
    }
    QTimer::singleShot(patience_ms, this, [] {
        std::fputs("keyhold: the security chip did not answer in time for a picture\n", stderr);
        QApplication::exit(1);
    });
}

void Screenshot::look() {
    const auto* overview = qobject_cast<OverviewPage*>(window_.page(PageId::overview));
    if (app_.chip().kind != ChipState::Kind::loading && overview != nullptr &&
        overview->checks()->isSettled()) {
        settle_->start();
    }
}

void Screenshot::take() {
    const bool written = window_.grab().save(path_);
    if (!written) {
        std::fprintf(stderr, "keyhold: %s could not be written\n", qPrintable(path_));
    }
    QApplication::exit(written ? 0 : 1);
}

} // namespace keyhold::app
