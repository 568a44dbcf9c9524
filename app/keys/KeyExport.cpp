// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/keys/KeyExport.h"

#include "app/adapt/Messages.h"
#include "app/widgets/InlineMessage.h"
#include "core/file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QStandardPaths>

#include <algorithm>
#include <optional>

namespace keyhold::app {

namespace {

enum class Form { ssh, pem, der };

struct FormText {
    Q_DECLARE_TR_FUNCTIONS(keyhold::app::KeyExport)

public:
    static QString filter(Form form) {
        switch (form) {
        case Form::ssh: return tr("OpenSSH public key (*.pub)");
        case Form::pem: return tr("PEM, for OpenSSL and most programs (*.pem)");
        case Form::der: return tr("DER, the binary form (*.der)");
        }
        return {};
    }
    static QString title(const QString& name) { return tr("Export the public key of “%1”").arg(name); }
    static QString failed() { return tr("The public key could not be saved."); }
    static QString saved() { return tr("The public key is saved."); }
    static QString saving(const QString& name) { return tr("Saving the public key of “%1”").arg(name); }
};

QString suffix(Form form) {
    return form == Form::ssh   ? QStringLiteral("pub")
           : form == Form::pem ? QStringLiteral("pem")
                               : QStringLiteral("der");
}

/// The form that a file's name announces.
std::optional<Form> formOf(const QString& path) {
    for (const Form form : {Form::ssh, Form::pem, Form::der}) {
        if (path.endsWith(QLatin1Char('.') + suffix(form), Qt::CaseInsensitive)) {
            return form;
        }
    }
    return std::nullopt;
}

QString withSuffix(const QString& path, Form form) {
    const QString stem = formOf(path) ? path.left(path.lastIndexOf(QLatin1Char('.'))) : path;
    return stem + QLatin1Char('.') + suffix(form);
}

core::Result<core::Bytes> encode(const core::PublicKey& key, const std::string& name, Form form) {
    const auto bytes = [](const std::string& text) { return core::Bytes(text.begin(), text.end()); };
    switch (form) {
    case Form::ssh: return bytes(TRY(key.ssh(name)) + "\n");
    case Form::pem: return bytes(TRY(key.pem()));
    case Form::der: return key.der();
    }
    return core::fail(core::Code::bug, "an export form that does not exist");
}

void save(AppContext& app, const core::KeyRecord& key, Form form, const QString& path,
          InlineMessage* message) {
    const core::Result<core::Bytes> bytes = app.publicKey(key).and_then(
        [&](const core::PublicKey& half) { return encode(half, key.name, form); });
    if (!bytes) {
        message->showError(bytes.error(), FormText::failed());
        return;
    }
    // On the worker: a slow disk must not hold up the window.
    app.tpm().start<void>(
        FormText::saving(toQString(key.name)),
        [bytes = *bytes, file = QFile::encodeName(path).toStdString()](core::Context&) {
            return core::write_file(file, bytes, 0644);
        },
        message,
        [message, path](const core::Result<void>& written) {
            if (!written) {
                message->showError(written.error(), FormText::failed());
                return;
            }
            message->showMessage(Tone::good,
                                 Message{FormText::saved(), QDir::toNativeSeparators(path), {}, {}});
        },
        Shown::no);
}

} // namespace

void exportPublicKey(AppContext& app, const core::KeyRecord& key, InlineMessage* message, QWidget* parent) {
    message->clear();
    auto* dialog = new QFileDialog(parent, FormText::title(toQString(key.name)),
                                   QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    dialog->setObjectName(QStringLiteral("keyExportDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    const QList<Form> forms{Form::ssh, Form::pem, Form::der};
    QStringList filters;
    for (const Form form : forms) {
        filters.append(FormText::filter(form));
    }
    const auto chosen = [dialog, forms, filters] {
        return forms.value(std::max<qsizetype>(filters.indexOf(dialog->selectedNameFilter()), 0));
    };
    dialog->setNameFilters(filters);
    dialog->selectNameFilter(filters[key.purpose == "ssh" ? 0 : 1]);
    dialog->setDefaultSuffix(suffix(chosen()));
    dialog->selectFile(withSuffix(toQString(key.name), chosen()));
    QObject::connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, chosen] {
        dialog->setDefaultSuffix(suffix(chosen()));
        dialog->selectFile(withSuffix(dialog->selectedFiles().value(0), chosen()));
    });
    QObject::connect(dialog, &QFileDialog::fileSelected, parent,
                     [&app, key, chosen, message](const QString& path) {
                         save(app, key, formOf(path).value_or(chosen()), path, message);
                     });
    dialog->open();
}

} // namespace keyhold::app
