// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QAbstractButton>

namespace tokenscope {

class Theme;

/// An entry of the navigation: an icon over a small label.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(NavigationButton)

public:
    NavigationButton(const Theme& theme, const QString& iconName, const QString& title, QWidget* parent = nullptr);
    ~NavigationButton() override;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    const Theme& m_theme;
    bool m_hasRing = false; // reached by keyboard
};

} // namespace tokenscope
