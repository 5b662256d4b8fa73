// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteprompt.h"

#include <QDialog>

#include <deque>

class QLabel;
class QLineEdit;
class QPushButton;

namespace tokenscope {

class PasswordField;
class Theme;

/// Asks what ssh asks: passwords, codes, passphrases, whether a host is the right one. One question at a time; the
/// others wait behind it. Answers leave as signals and are kept nowhere.
class RemotePromptDialog final : public QDialog
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemotePromptDialog)

public:
    explicit RemotePromptDialog(const Theme& theme, QWidget* parent = nullptr);
    ~RemotePromptDialog() override;

    /// Shows itself if nothing was asked before.
    void ask(const tokenscope::RemotePrompt& prompt);
    /// Nobody waits for this answer any more.
    void withdraw(std::uint64_t id);
    /// The question that is shown; id 0: none.
    [[nodiscard]] RemotePrompt current() const;
    void accept() override;
    void reject() override;

signals:
    void answered(std::uint64_t id, const QByteArray& answer);
    void cancelled(std::uint64_t id);

protected:
    /// Closing it, or the program, answers none of the questions.
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    void showCurrent();
    void showButtons(RemotePrompt::Kind kind);
    void next();

    const Theme& m_theme;
    std::deque<RemotePrompt> m_prompts {}; // the first is shown
    QLabel* m_what;
    QLabel* m_how;
    QLabel* m_words;
    QLineEdit* m_fingerprint;
    PasswordField* m_answer;
    QLabel* m_waiting;
    QPushButton* m_yes;
    QPushButton* m_no;
};

} // namespace tokenscope
