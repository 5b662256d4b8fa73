// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHeaderView>

#include <optional>

namespace tokenscope {

class Theme;

/// Headings of a comparison: a leg's has its marker and colour, can be dragged to another's place, and has a menu.
class ComparisonHeader final : public QHeaderView
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ComparisonHeader)

public:
    explicit ComparisonHeader(const Theme& theme, QWidget* parent = nullptr);
    ~ComparisonHeader() override;

signals:
    /// The user dropped a leg's heading so many legs further to the right; negative: to the left.
    void legMoved(std::size_t leg, int places);
    /// `position` is on the screen.
    void menuRequested(std::size_t leg, QPoint position);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    [[nodiscard]] QSize sectionSizeFromContents(int section) const override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    [[nodiscard]] bool isLeg(int section) const;
    void setTarget(int section);

    const Theme& m_theme;
    QPoint m_pressedAt {};
    int m_dragged = -1; // section whose heading is held
    int m_target = -1; // section whose place it would take
};

} // namespace tokenscope
