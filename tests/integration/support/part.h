// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QPair>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

namespace tokenscope {

/// A program that a test runs beside itself on the loopback interface. It ends with this object, and with the test
/// however that ends: the system kills it when the thread that started it is gone (so start it in the main thread).
///
///     const auto authority = parts::authority();
///     QVERIFY2(authority->start(), authority->complaint());
///     useIt(authority->url(u"/v2/oauth2/token"_s));
class Part final
{
    Q_DISABLE_COPY_MOVE(Part)

public:
    struct Setup
    {
        QString name {}; ///< what a failed test calls it
        QString program {}; ///< path; empty: it is not installed, and start() fails saying so
        QStringList arguments {};
        QList<QPair<QString, QString>> environment {}; ///< beside the test's own
        QString configurationFile {}; ///< written before it starts, for startAtFreePort() …
        QString configuration {}; ///< … with this content
    };

    explicit Part(Setup setup);
    ~Part();

    /// Starts it, and waits for the line of its output that is its address. Events are processed meanwhile.
    [[nodiscard]] bool start();
    /// The same for a program that says nothing: waits until this port of 127.0.0.1 accepts connections.
    [[nodiscard]] bool startAt(quint16 port);
    /// The same for one whose configuration file says "%PORT%", which becomes one that is free.
    [[nodiscard]] bool startAtFreePort();
    /// For one that does its work and ends: starts it, and waits for its exit code 0.
    [[nodiscard]] bool runs();
    /// Ends it at once, as if it had crashed. It can be started again.
    void stop();

    [[nodiscard]] bool isRunning() const { return m_process.state() == QProcess::Running; }
    [[nodiscard]] qint64 processId() const { return m_process.processId(); }
    /// Where it listens, with this path in place of that of the address; "http://127.0.0.1:<port>".
    [[nodiscard]] QUrl url(const QString& path = {}) const;
    [[nodiscard]] quint16 port() const;
    /// All that it has written so far, on both its outputs.
    [[nodiscard]] QByteArray output();
    /// Why it could not be started, for QVERIFY2.
    [[nodiscard]] const char* complaint() const { return m_complaint.constData(); }

private:
    bool launch();
    bool complainThat(const QByteArray& what);

    const Setup m_setup;
    QProcess m_process {};
    QByteArray m_output {};
    QUrl m_url {};
    QByteArray m_complaint {};
};

} // namespace tokenscope
