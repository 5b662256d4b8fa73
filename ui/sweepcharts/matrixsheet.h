// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "comparison/scenariomatrix.h"

#include <QWidget>

#include <optional>

namespace tokenscope {

class Theme;

/// The matrix on the page: as high as it needs, walked row by row with the arrow keys, its rows told in sentences.
class MatrixSheet final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(MatrixSheet)

public:
    explicit MatrixSheet(const Theme& theme, QWidget* parent = nullptr);
    ~MatrixSheet() override;

    void display(const ScenarioMatrix& matrix);
    /// The row that the arrow keys have reached.
    [[nodiscard]] std::optional<std::size_t> currentRow() const { return m_row; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void tell();
    [[nodiscard]] QString sentenceOf(std::size_t row) const;

    const Theme& m_theme;
    ScenarioMatrix m_matrix {};
    std::optional<std::size_t> m_row {};
};

} // namespace tokenscope
