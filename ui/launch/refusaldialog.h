// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/refusalwords.h"

#include <QDialog>
#include <QUrl>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace tokenscope {

class Theme;

/// Why a machine cannot be used, in full: what happened, why, what to do, and what helps with it: a command or a
/// letter to copy.
class RefusalDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RefusalDialog)

public:
    explicit RefusalDialog(const Theme& theme, QWidget* parent = nullptr);
    ~RefusalDialog() override;

    /// `said`, the other side's words.
    void display(const RefusalWords& text, const QString& said);

signals:
    /// A mail program is to be opened with the letter: "mailto:…".
    void mailRequested(const QUrl& letter);

private:
    void build();
    QWidget* makeCommand();
    QWidget* makeLetter();
    void applyTheme();

    const Theme& m_theme;
    RefusalWords m_text {};
    QLabel* m_icon;
    QLabel* m_what;
    QLabel* m_why;
    QLabel* m_said;
    QLabel* m_remedy;
    QLineEdit* m_command;
    QLabel* m_recipient;
    QPlainTextEdit* m_letter;
    QWidget* m_commandRow = nullptr;
    QWidget* m_letterBox = nullptr;
};

} // namespace tokenscope
