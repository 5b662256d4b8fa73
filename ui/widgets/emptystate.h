// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace tokenscope {

class Theme;

/// What a page shows while it has nothing to show: an icon, a sentence, and the one thing to do about it.
class EmptyState final : public QWidget
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(EmptyState)

public:
    /// `iconName` as for Theme::icon(). An empty `action` leaves the button out.
    EmptyState(const Theme& theme, const QString& iconName, const QString& sentence, const QString& action = {},
               QWidget* parent = nullptr);
    ~EmptyState() override;

    void setSentence(const QString& sentence);
    [[nodiscard]] QString sentence() const;

signals:
    void actionTriggered();

private:
    void applyTheme();

    const Theme& m_theme;
    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_sentence;
    QPushButton* m_action;
};

} // namespace tokenscope
