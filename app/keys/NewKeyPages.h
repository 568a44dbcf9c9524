// SPDX-FileCopyrightText: 2026 The Keyhold authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of the new-key dialog.
#pragma once

#include "app/adapt/App.h"

#include <QWidget>

#include <optional>
#include <vector>

class QButtonGroup;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace keyhold::app {

class ChoiceCard;
class InlineMessage;
class KeyTrial;
class SecretEdit;
class TextBox;

/// What the person has chosen, without the PIN itself.
struct NewKeyChoices {
    QString purpose;
    QString name;
    tpm::KeyType type = tpm::KeyType::ec_p256;
    bool hasPin = true;
};

/// What is the key for?
class NewKeyPurposePage final : public QWidget {
    Q_OBJECT
public:
    explicit NewKeyPurposePage(QWidget* parent = nullptr);
    QString purpose() const;
    void focusFirst();

private:
    QButtonGroup* cards_ = nullptr;
};

/// Name, algorithm, PIN.
class NewKeyFormPage final : public QWidget {
    Q_OBJECT
public:
    explicit NewKeyFormPage(QWidget* parent = nullptr);

    /// Begins or comes back with this purpose; `taken` are the names in use, `chip` is null while it is not
    /// known.
    void prepare(const QString& purpose, const QStringList& taken, const tpm::ChipInfo* chip);
    /// Shows beside the field what is not acceptable and puts the focus there; true if all is.
    bool validate();
    /// After validate(). Name, algorithm and hasPin.
    NewKeyChoices choices() const;
    /// Moves the PIN out of the fields. Nothing when the fields are empty because the PIN was taken before.
    core::Result<std::optional<core::SecretText>> takePin();
    /// The dialog holds a PIN that takePin() gave it: empty fields keep it.
    void setPinKept(bool kept);
    void focusFirst();
    /// Shows a problem that only the store or the chip found.
    void showNameProblem(const QString& problem);

protected:
    void changeEvent(QEvent* event) override;

private:
    void makeName(QVBoxLayout* column);
    void makeAlgorithms(QVBoxLayout* column);
    void makePin(QVBoxLayout* column);
    void nameEdited();
    void paintProblem();
    void refreshPin();
    void clearPin();

    QStringList taken_;
    bool nameTyped_ = false;  // the person's own: no longer replaced by a suggestion
    bool typeChosen_ = false; // likewise
    bool pinKept_ = false;
    QLineEdit* name_ = nullptr;
    QLabel* nameProblem_ = nullptr;
    QButtonGroup* algorithms_ = nullptr;
    ChoiceCard* withPin_ = nullptr;
    ChoiceCard* withoutPin_ = nullptr;
    QWidget* pinFields_ = nullptr;
    SecretEdit* pin_ = nullptr;
    SecretEdit* repeat_ = nullptr;
    QLabel* pinHint_ = nullptr;
};

/// What will happen; then its progress and its failure.
class NewKeySummaryPage final : public QWidget {
    Q_OBJECT
public:
    explicit NewKeySummaryPage(QWidget* parent = nullptr);

    /// `software`: the key will be in the software TPM.
    void setChoices(const NewKeyChoices& choices, bool software);
    /// Shows that the key is being made: what the chip does at the moment, and for how long it has worked.
    /// The chip does not tell how far it is.
    void showProgress(const QString& stage, qint64 milliseconds);
    void hideProgress();
    InlineMessage* message() const { return message_; }

private:
    QLabel* addRow(QFormLayout* form, const QString& caption, const QString& objectName);

    QLabel* purpose_ = nullptr;
    QLabel* name_ = nullptr;
    QLabel* algorithm_ = nullptr;
    QLabel* place_ = nullptr;
    QLabel* pin_ = nullptr;
    QLabel* backup_ = nullptr;
    InlineMessage* message_ = nullptr;
    QWidget* progress_ = nullptr;
    QLabel* stage_ = nullptr;
    QLabel* time_ = nullptr;
};

/// The key is there: try it, copy its public half, use it.
class NewKeyReadyPage final : public QWidget {
    Q_OBJECT
public:
    explicit NewKeyReadyPage(AppContext& app, QWidget* parent = nullptr);
    void setKey(const core::KeyRecord& key);
    void focusFirst();

private:
    AppContext& app_;
    QLabel* title_ = nullptr;
    QPushButton* try_ = nullptr;
    InlineMessage* message_ = nullptr;
    TextBox* publicKey_ = nullptr;
    TextBox* commands_ = nullptr;
    KeyTrial* trial_ = nullptr;
};

} // namespace keyhold::app
