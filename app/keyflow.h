// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>

namespace tokenscope {

class MainWindow;
class RunPage;
class TokenVault;

/// Keeps the API keys that the user enters for endpoints, and says where.
class KeyFlow final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(KeyFlow)

public:
    /// All must outlive it.
    KeyFlow(TokenVault& vault, RunPage& page, MainWindow& window);
    ~KeyFlow() override;

signals:
    void kept(const QString& name);

private:
    void keep(const QString& name, const QString& key);
    void tellWhere(const QString& name);

    TokenVault& m_vault;
    RunPage& m_page;
    MainWindow& m_window;
};

} // namespace tokenscope
