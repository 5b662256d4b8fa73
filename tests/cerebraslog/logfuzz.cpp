// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "logfuzz.h"

#include "eventtext.h"

#include <cmath>
#include <cstdio>
#include <cstdlib>

using namespace tokenscope;

namespace {

void require(bool isKept, const char* promise)
{
    if (isKept)
        return;
    std::fprintf(stderr, "broken: %s\n", promise);
    std::abort();
}

void checkEvent(const LogEvent& event, qint64 lines)
{
    require(event.line >= 1 && event.line <= lines, "an event has the number of a line");
    require(event.text.size() <= 512, "texts are short");
    require(event.number >= 0 && event.seconds >= 0 && std::isfinite(event.seconds), "numbers are not negative");
    require(event.progress.step >= 0, "steps are not negative");
    for (const auto& rate : {event.progress.rate, event.progress.globalRate})
        require(!rate || (std::isfinite(*rate) && *rate >= 0), "rates are numbers");
    for (const auto& left : {event.progress.loopSecondsLeft, event.progress.secondsLeft})
        require(!left || (std::isfinite(*left) && *left >= 0), "times are numbers");
}

// Pieces whose lengths the bytes themselves decide.
std::vector<QByteArrayView> piecesOf(QByteArrayView log)
{
    std::vector<QByteArrayView> pieces;
    qsizetype length = 1;
    for (qsizetype at = 0; at < log.size(); at += pieces.back().size()) {
        length = 1 + (length * 31 + static_cast<unsigned char>(log[at])) % 97;
        pieces.push_back(log.sliced(at, std::min(length, log.size() - at)));
    }
    return pieces;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size)
{
    const QByteArray log(reinterpret_cast<const char*>(bytes), static_cast<qsizetype>(size));
    const qint64 lines = log.count('\n') + 1;
    LogReader reader;
    const auto check = [lines](const LogEvent& event) { checkEvent(event, lines); };
    reader.feed(log, check);
    LogReader copy = reader;
    copy.finish(check);
    reader.finish(check);
    require(copy.isCutShort() == reader.isCutShort(), "a copy ends as its original");
    require(eventsOf(piecesOf(log)) == eventsOf(log), "pieces tell the same as the whole");
    return 0;
}
