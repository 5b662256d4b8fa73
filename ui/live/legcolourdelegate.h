// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace tokenscope {

/// Keeps the colour of a cell's text where its row is selected: an endpoint's name has its colour everywhere.
class LegColourDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(LegColourDelegate)

public:
    explicit LegColourDelegate(QObject* parent = nullptr);
    ~LegColourDelegate() override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;
};

} // namespace tokenscope
