// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace tokenscope {

/// A folder that looks like a user node: parameters, and an environment with players that stand for cszoo and csctl.
class CerebrasNode final
{
public:
    /// `speed`: seconds of the logs for a second of life.
    explicit CerebrasNode(double speed = 1'000);
    ~CerebrasNode();
    CerebrasNode(const CerebrasNode&) = delete;
    CerebrasNode& operator=(const CerebrasNode&) = delete;

    [[nodiscard]] bool isValid() const { return m_folder.isValid(); }
    [[nodiscard]] QString path(const QString& name = {}) const;
    [[nodiscard]] QString work() const { return path(QStringLiteral("work dir's")); } ///< a name that must be quoted
    [[nodiscard]] QString environment() const { return path(QStringLiteral("venv")); }
    [[nodiscard]] QString jobsCommand() const;
    [[nodiscard]] QString cancelCommand() const;
    /// Says to the players how to play: PLAYER_FAIL and so on; before they start.
    void set(const QString& variable, const QString& value);

private:
    void writeActivate() const;

    QTemporaryDir m_folder;
    QString m_variables {};
};

} // namespace tokenscope
