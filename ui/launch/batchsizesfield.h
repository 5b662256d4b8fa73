// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/launch/batchsizelist.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;

namespace tokenscope {

class Theme;

/// Batch sizes: typed as a list, or switched on and off among the usual ones.
class BatchSizesField final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(BatchSizesField)

public:
    explicit BatchSizesField(const Theme& theme, QWidget* parent = nullptr);
    ~BatchSizesField() override;

    void setSizes(const std::vector<std::int64_t>& sizes);
    [[nodiscard]] BatchSizeList list() const;

signals:
    void edited();

private:
    void showChips();
    void toggle(std::int64_t size);
    void applyTheme();

    const Theme& m_theme;
    QLineEdit* m_text;
    QHBoxLayout* m_chips;
    std::vector<std::int64_t> m_offered {}; // what the chips stand for, ascending
};

} // namespace tokenscope
