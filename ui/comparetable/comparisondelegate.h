// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace tokenscope {

class Theme;

/// Cells of a comparison: values in their leg's colour, shown verdicts bold, doubtful and recorded ones set apart;
/// interval and p below the verdict where they have no column of their own.
class ComparisonDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonDelegate)

public:
    explicit ComparisonDelegate(const Theme& theme, QObject* parent = nullptr);
    ~ComparisonDelegate() override;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    [[nodiscard]] QColor colourOf(const QModelIndex& index) const;

    const Theme& m_theme;
};

} // namespace tokenscope
