// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "gateway/servedmodel.h"

#include <QWidget>

#include <vector>

class QLabel;
class QPushButton;

namespace tokenscope {

class ModelBox;
class Theme;

/// The choice of a model, and below it what is to be said of the chosen one: that the server does not offer it any
/// more, and which one took its place.
class ModelField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ModelField)

public:
    explicit ModelField(const Theme& theme, QWidget* parent = nullptr);
    ~ModelField() override;

    void display(const QString& id, const std::vector<ServedModel>& models);
    [[nodiscard]] QString modelId() const;
    [[nodiscard]] ModelBox& box() const { return *m_box; }

signals:
    void edited();
    void chosen(const QString& id);

private:
    void showNotice();

    std::vector<ServedModel> m_models {};
    ModelBox* m_box;
    QWidget* m_notice;
    QLabel* m_words;
    QPushButton* m_use;
};

} // namespace tokenscope
