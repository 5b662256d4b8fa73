// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/claimwording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope {

QString serverClockWords(ServerClock clock)
{
    switch (clock) {
    case ServerClock::None:
        return {};
    case ServerClock::SambaNova:
        return QCoreApplication::translate(
            "report", "The server counts the model’s work on a request, without its wait in the queue.");
    case ServerClock::Gateway:
        return QCoreApplication::translate(
            "report",
            "The node behind the gateway counts, queue there included; the gateway and the way to the node "
            "are left out.");
    case ServerClock::LlamaCpp:
        return QCoreApplication::translate("report",
                                           "The server counts reading the prompt and writing the answer, without the "
                                           "wait for a free slot.");
    case ServerClock::Cerebras:
        return QCoreApplication::translate(
            "report", "The server counts everything from a request’s arrival, its wait in the queue included.");
    case ServerClock::Groq:
        return QCoreApplication::translate("report",
                                           "The server counts reading the prompt and writing the answer, without the "
                                           "wait in the queue.");
    case ServerClock::Other:
        return QCoreApplication::translate("report", "What the server’s own times hold is not known.");
    }
    Q_UNREACHABLE();
}

QString serverContradictionWords(const ServerClaims& claims)
{
    if (claims.contradictions == 0)
        return {};
    const auto count = static_cast<int>(std::min<std::int64_t>(claims.contradictions, 1'000'000'000));
    return QCoreApplication::translate(
        "report", "In %n answer(s) the server’s figures contradict each other, or the time that was measured.", nullptr,
        count);
}

} // namespace tokenscope
