// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

class QSocketNotifier;

namespace tokenscope {

/// Turns SIGINT, SIGTERM and SIGHUP into a signal of Qt's. A second one ends the program as if nobody had listened.
/// One object at a time.
class Interruption final : public QObject
{
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(Interruption)

public:
    explicit Interruption(QObject* parent = nullptr);
    ~Interruption() override;

signals:
    void requested();

private:
    void onReadable();

    QSocketNotifier* m_notifier = nullptr;
};

} // namespace tokenscope
