// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/causeofending.h"

#include "client/causeofrefusal.h"
#include "model/requestrecord.h"

namespace tokenscope {

namespace {

using namespace std::chrono_literals;

constexpr int accepted = 202;
// A gateway's longest time for a stream is 300 s from when it began to listen, a little after we did.
constexpr Nanoseconds cutOffEarliest = 295s;
constexpr Nanoseconds cutOffLatest = 330s;

bool isSuccess(int httpStatus)
{
    return httpStatus >= 200 && httpStatus < 300;
}

Cause causeOfTruncation(const RequestRecord& record, const ExchangeEnding& ending)
{
    const bool isLongestTime = record.latency >= cutOffEarliest && record.latency <= cutOffLatest;
    return ending.saidDone || isLongestTime ? Cause::GatewayCutOff : Cause::Unknown;
}

Cause causeOfMalformed(const RequestRecord& record, const ExchangeEnding& ending)
{
    if (ending.isEncoded)
        return Cause::AnswerCompressed;
    if (record.httpStatus == accepted)
        return Cause::AnswerPostponed;
    return ending.isPage ? Cause::NotTheService : Cause::Unknown;
}

} // namespace

Cause causeOfEnding(const RequestRecord& record, const ExchangeEnding& ending)
{
    if (record.succeeded() || record.outcome == Outcome::Cancelled)
        return Cause::Unknown;
    if (record.httpStatus != 0 && !isSuccess(record.httpStatus)) {
        return causeOfRefusal({.httpStatus = record.httpStatus,
                               .body = ending.body,
                               .challenge = ending.challenge,
                               .hadToken = ending.hadToken});
    }
    if (record.outcome == Outcome::ContextTooLong)
        return Cause::ContextTooLong;
    if (record.cause != Cause::Unknown)
        return record.cause;
    if (record.outcome == Outcome::Truncated)
        return causeOfTruncation(record, ending);
    return record.outcome == Outcome::Malformed ? causeOfMalformed(record, ending) : ending.transfer;
}

} // namespace tokenscope
