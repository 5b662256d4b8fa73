// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoteprompt.h"

#include <QHash>
#include <QList>
#include <QLocalServer>
#include <QObject>
#include <QPair>
#include <QPointer>
#include <QString>

class QLocalSocket;

namespace tokenscope {

/// Where ssh's questions arrive. ssh runs this program's executable as its SSH_ASKPASS (see askpass.h), which brings
/// the question here over a local socket that only this user can open, shows a token that only it was told, and waits.
/// Answers are passed on and overwritten: never kept, logged, or put into arguments or the environment.
///
///     connect(&server, &PromptServer::asked, dialog, &PromptDialog::ask);        // RemotePrompt
///     connect(&server, &PromptServer::withdrawn, dialog, &PromptDialog::close);  // its id: ssh has gone
///     server.answer(prompt.id, std::move(secret));   // or "yes" for a host key; or server.cancel(prompt.id)
class PromptServer final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(PromptServer)

public:
    /// `folder` is private to this user and exists; `askpass` is the executable that ssh runs.
    PromptServer(const QString& folder, QString askpass, QObject* parent = nullptr);
    ~PromptServer() override;

    /// A number for one started ssh, by which its questions are told from others'.
    [[nodiscard]] int nextAsker() { return ++m_lastAsker; }
    /// What that ssh must be told for its questions to come here. Empty if this does not listen.
    [[nodiscard]] QList<QPair<QString, QString>> environment(int asker, const QString& host) const;
    /// That ssh has ended: what it still asks is withdrawn.
    void forget(int asker);

public slots:
    /// The bytes without a line break. Overwritten afterwards if nobody else shares them: move them in.
    void answer(std::uint64_t id, QByteArray secret);
    void cancel(std::uint64_t id);

signals:
    void asked(const tokenscope::RemotePrompt& prompt);
    /// Nobody waits for this answer any more: the connection ended, or it was cancelled.
    void withdrawn(std::uint64_t id);
    /// The user does not want to answer: what asked is to be ended, or it would ask again.
    void cancelled(int asker, tokenscope::RemotePrompt::Kind kind);

private:
    struct Waiting
    {
        QPointer<QLocalSocket> socket {};
        RemotePrompt prompt {};
        int asker = 0;
    };

    void onNewConnection();
    void onReadyRead(QLocalSocket* socket);
    void onDisconnected(const QLocalSocket* socket);
    void take(QLocalSocket* socket, const QList<QByteArray>& fields);
    [[nodiscard]] int attemptOf(int asker, const RemotePrompt& prompt);

    const QString m_askpass;
    const QByteArray m_token;
    QLocalServer m_server {};
    QHash<std::uint64_t, Waiting> m_waiting {};
    QHash<int, QPair<QString, int>> m_last {}; // by asker: its last text, and how often it came
    std::uint64_t m_lastId = 0;
    int m_lastAsker = 0;
};

} // namespace tokenscope
