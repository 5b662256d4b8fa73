// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/widgets/card.h"

#include <vector>

namespace tokenscope {

struct TileValue
{
    QString text {}; ///< "4.99", or "–" while there is none
    int leg = -1; ///< whose colour it has; -1: plain text

    bool operator==(const TileValue&) const = default;
};

struct TileContent
{
    QString key {}; ///< "Mean latency"
    std::vector<TileValue> values {}; ///< one for each leg
    QString unit {};
    QString note {}; ///< "Sophia 2.7× faster so far"

    bool operator==(const TileContent&) const = default;
};

/// One figure, for all legs, in large digits. Keeps its size whatever it shows.
class Tile final : public Card
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Tile)

public:
    explicit Tile(const Theme& theme, QWidget* parent = nullptr);
    ~Tile() override;

    void display(const TileContent& content);
    [[nodiscard]] const TileContent& content() const { return m_content; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintValues(QPainter& painter, const QRectF& area) const;

    TileContent m_content {};
};

} // namespace tokenscope
