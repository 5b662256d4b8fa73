// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

class QLabel;
class QPushButton;
class QToolButton;

namespace tokenscope {

class Theme;

/// An error in words: what happened, why, and what to do.
struct Problem
{
    QString what {};
    QString why {};
    QString remedy {};
    QString details {}; ///< for a bug report; shown on demand
    QString action {}; ///< of a button that leads to the remedy: "Sign in…"; empty: there is none
    QString alternative {}; ///< of a second button: "Start anyway"; empty: there is none

    bool operator==(const Problem&) const = default;
};

/// Says on the page what went wrong, instead of a box in front of it. Hidden until display(), Esc or its button
/// dismisses it.
class ErrorBanner final : public QFrame
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ErrorBanner)

public:
    explicit ErrorBanner(const Theme& theme, QWidget* parent = nullptr);
    ~ErrorBanner() override;

    void display(const Problem& problem);
    void dismiss();
    [[nodiscard]] const Problem& problem() const { return m_problem; }

signals:
    void dismissed();
    /// The user wants the remedy of problem().
    void actionTriggered();
    /// The user wants the alternative of problem().
    void alternativeTriggered();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    void layOut();
    void applyTheme();

    const Theme& m_theme;
    Problem m_problem {};
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_why;
    QLabel* m_details;
    QPushButton* m_action;
    QPushButton* m_alternative;
    QToolButton* m_showDetails;
    QToolButton* m_dismiss;
};

} // namespace tokenscope
