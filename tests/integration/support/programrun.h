// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>
#include <QStringList>

#include <functional>

namespace tokenscope {

/// What a run of the program left behind.
struct ProgramRun
{
    int exitCode = -1; ///< -1: it did not end, or crashed
    QByteArray out {};
    QByteArray err {};

    /// Of `tokenscope run --format json` with one endpoint.
    [[nodiscard]] QJsonObject leg() const;
};

using Variables = QList<QPair<QString, QString>>;

/// Runs the program in a terminal of a user whose home is this folder, with nothing of the test's own environment but
/// PATH. Events are processed; `look` is called meanwhile with what it has said on stderr.
[[nodiscard]] ProgramRun runProgram(const QString& home, const QStringList& arguments, const Variables& variables = {},
                                    const std::function<void(const QByteArray&)>& look = {});

/// `tokenscope run` with this endpoint ("name=URL,model=…", or the name of a configured one), the answer as JSON.
[[nodiscard]] ProgramRun measure(const QString& home, const QString& endpoint, const QStringList& options,
                                 const Variables& variables = {});

} // namespace tokenscope
