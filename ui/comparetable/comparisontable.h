// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QTableView>

#include <vector>

namespace tokenscope {

class ComparisonModel;
class Theme;

/// Headings of a comparison: a leg's has its marker and colour.
class ComparisonHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonHeader)

public:
    explicit ComparisonHeader(const Theme& theme, QWidget* parent = nullptr);
    ~ComparisonHeader() override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;

private:
    const Theme& m_theme;
};

/// Cells of a comparison: values in their leg's colour, verdicts bold, doubtful and recorded ones set apart.
class ComparisonDelegate final : public QStyledItemDelegate
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonDelegate)

public:
    explicit ComparisonDelegate(const Theme& theme, QObject* parent = nullptr);
    ~ComparisonDelegate() override;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override;

private:
    const Theme& m_theme;
};

/// The table of a comparison. Its first column stays while the others scroll.
class ComparisonTable final : public QTableView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonTable)

public:
    ComparisonTable(const Theme& theme, ComparisonModel& model, QWidget* parent = nullptr);
    ~ComparisonTable() override;

    /// Height that shows so many rows and the headings.
    [[nodiscard]] int heightFor(int rows) const;

protected:
    void resizeEvent(QResizeEvent* event) override;
    void scrollTo(const QModelIndex& index, ScrollHint hint) override;
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    void setUp(QTableView& view);
    void setUpNames();
    void fitColumns();
    void spreadColumns();
    void placeNames();

    const Theme& m_theme;
    std::vector<int> m_widths {}; // of the columns, as their contents want it
    QTableView* m_names; // shows the first column over this table's own
};

} // namespace tokenscope
