// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "remote/remoterefusal.h"
#include "remote/remoteroute.h"

#include <QDateTime>
#include <QString>

namespace tokenscope {

/// A refusal for people, in whole sentences of their language. Plain text, in which names and the other side's words
/// stand as they are: to be shown as plain text.
struct RefusalWords
{
    QString what {}; ///< happened
    QString why {};
    QString remedy {}; ///< what to do
    QString command {}; ///< that does it, to be copied into a terminal; empty: none
    QString letter {}; ///< a ready text to whom can solve it; empty: nobody needs to be written to
    QString subject {}; ///< of the letter
    QString recipient {}; ///< its address; empty: those who run the machine, whoever they are

    bool operator==(const RefusalWords&) const = default;
};

/// `detail` is that of the RemoteOutcome or RemoteCheckItem; `at` is when it happened, for the letter.
[[nodiscard]] RefusalWords refusalWords(RemoteRefusal refusal, const RemoteRoute& route, const QString& detail,
                                        const QDateTime& at = QDateTime::currentDateTimeUtc());

} // namespace tokenscope
