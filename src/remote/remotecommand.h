// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "remote/remoteoutcome.h"

#include <QByteArray>
#include <QObject>
#include <QString>

namespace tokenscope {

/// What is to run. User input goes into `text` through quoted() or quotedPath() only.
struct RemoteScript
{
    QString text {}; ///< for bash, any number of lines
    QByteArray input {}; ///< its stdin
    Milliseconds timeout {}; ///< counted from when the connection stands; zero: none
    qsizetype outputKept = 1 << 20; ///< of stdout, for RemoteOutcome::output; 0 for streams
};

/// One command of a RemoteShell, which owns it; it deletes itself after finished().
class RemoteCommand final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(RemoteCommand)

public:
    explicit RemoteCommand(RemoteScript script, QObject* parent = nullptr);
    ~RemoteCommand() override;

    [[nodiscard]] const RemoteScript& script() const { return m_script; }
    /// Ends the local side at once; the other side gets to know when it next writes. finished() follows.
    void cancel();
    [[nodiscard]] bool isCancelled() const { return m_isCancelled; }
    /// Emits finished(), once. For shells.
    void finish(const RemoteOutcome& outcome);

signals:
    void output(const QByteArray& bytes); ///< of stdout, as they come
    void finished(const tokenscope::RemoteOutcome& outcome); ///< exactly once, never from within start()

    void cancelRequested(); ///< for the shell

private:
    const RemoteScript m_script;
    bool m_isCancelled = false;
    bool m_hasFinished = false;
};

} // namespace tokenscope
