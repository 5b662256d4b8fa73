// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStyledItemDelegate>

namespace tokenscope {

class Theme;

/// Cells of training runs: the run's marker, as its charts have it; where its batch size is known from; its status
/// with a dot; a sign where figures mislead. The column that is being edited takes numbers alone.
class RunsDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RunsDelegate)

public:
    explicit RunsDelegate(const Theme& theme, QObject* parent = nullptr);
    ~RunsDelegate() override;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                        const QModelIndex& index) const override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    void paintSign(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] QFont asideFont() const;

    const Theme& m_theme;
};

} // namespace tokenscope
