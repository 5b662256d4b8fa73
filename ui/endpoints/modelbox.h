// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/servedmodel.h"

#include <QComboBox>

#include <vector>

class QStandardItemModel;

namespace tokenscope {

class Theme;

/// Chooses a model: those that the server offers, hot ones first, found by any part of their name; or any name typed.
class ModelBox final : public QComboBox
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelBox)

public:
    explicit ModelBox(const Theme& theme, QWidget* parent = nullptr);
    ~ModelBox() override;

    /// None: nothing is known of what the server offers.
    void displayModels(const std::vector<ServedModel>& models);
    void setModelId(const QString& id);
    [[nodiscard]] QString modelId() const;

signals:
    /// Something was typed or chosen.
    void edited();
    /// A model was chosen, or what was typed is complete.
    void chosen(const QString& id);

private:
    void fill();

    const Theme& m_theme;
    std::vector<ServedModel> m_models {};
    QStandardItemModel* m_items;
};

} // namespace tokenscope
