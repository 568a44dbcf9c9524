# SPDX-FileCopyrightText: 2026 The Keyhold authors
# SPDX-License-Identifier: Apache-2.0
set(KEYHOLD_KEYS_SOURCES
    keys/ChoiceCard.cpp keys/ChoiceCard.h
    keys/KeyDetails.cpp keys/KeyDetails.h
    keys/KeyExport.cpp keys/KeyExport.h
    keys/KeyText.cpp keys/KeyText.h
    keys/KeyTrial.cpp keys/KeyTrial.h
    keys/KeysModel.cpp keys/KeysModel.h
    keys/KeysPage.cpp keys/KeysPage.h
    keys/KeysTable.cpp keys/KeysTable.h
    keys/NewKeyDialog.cpp keys/NewKeyDialog.h
    keys/NewKeyFormPage.cpp
    keys/NewKeyPages.h
    keys/NewKeyPlan.cpp keys/NewKeyPlan.h
    keys/NewKeyPurposePage.cpp
    keys/NewKeyReadyPage.cpp
    keys/NewKeySummaryPage.cpp
    keys/RowDelegate.cpp keys/RowDelegate.h
    keys/StoreJob.h
    keys/TextBox.cpp keys/TextBox.h
    keys/TrashDialog.cpp keys/TrashDialog.h
)
