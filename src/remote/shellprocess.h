// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "remote/remoterefusal.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QPair>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTimer>

namespace tokenscope {

/// A program on this computer that runs a script somewhere: its output from where the script itself begins, what it
/// complained of, its end. It deletes itself after ended().
class ShellProcess final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(ShellProcess)

public:
    struct Setup
    {
        QString program {};
        QStringList arguments {};
        QList<QPair<QString, QString>> environment {}; ///< beside this program's own
        QByteArray input {};
        QByteArray marker {}; ///< a line of stdout by which the script says that it begins; empty: it begins at once
        Milliseconds timeToBegin {}; ///< zero: any
        Milliseconds timeToEnd {}; ///< from when it begins; zero: any
        qsizetype outputKept = 0;
        bool ownsGroup = false; ///< with everything it starts it can be ended as one
    };
    struct End
    {
        int exitCode = -1; ///< -1: it did not start, or was ended by a signal
        bool hasStarted = false;
        bool hasBegun = false;
        bool hasTimedOut = false;
        bool isCancelled = false;
        RemoteRefusal refusal = RemoteRefusal::None; ///< why it was ended from here
        QByteArray output {};
        QByteArray complaints {}; ///< the last of stderr; and of stdout if it has not begun
    };

    explicit ShellProcess(Setup setup, QObject* parent = nullptr);
    ~ShellProcess() override;

    void start();
    void cancel();
    /// Ends it for this reason.
    void refuse(RemoteRefusal why);

    /// The line that a script is to print first, for `marker`; unlike any other.
    [[nodiscard]] static QByteArray newMarker();

signals:
    void begun();
    void output(const QByteArray& bytes);
    void ended(const tokenscope::ShellProcess::End& end);

private:
    void onStarted();
    void onOutput();
    void onComplaints();
    void onTimeout();
    void pass(const QByteArray& bytes);
    void begin();
    void end(int exitCode);
    void kill();

    const Setup m_setup;
    QProcess m_process {};
    QTimer m_alarm {};
    QByteArray m_before {}; // what came before the marker: its end, in which the marker may be begun
    End m_end {};
    bool m_hasEnded = false;
};

} // namespace tokenscope
