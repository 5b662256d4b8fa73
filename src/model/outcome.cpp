// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "model/outcome.h"

#include <array>
#include <utility>

namespace tokenscope {

namespace {

constexpr std::array<std::pair<Outcome, const char*>, 16> keys {{
    {Outcome::Succeeded, "succeeded"},
    {Outcome::Refused, "refused"},
    {Outcome::Unreachable, "unreachable"},
    {Outcome::TlsFailed, "tls"},
    {Outcome::ConnectTimeout, "connect_timeout"},
    {Outcome::FirstTokenTimeout, "first_token_timeout"},
    {Outcome::StallTimeout, "stall_timeout"},
    {Outcome::TotalTimeout, "total_timeout"},
    {Outcome::HttpError, "http"},
    {Outcome::ErrorInBody, "error_in_200"},
    {Outcome::Truncated, "truncated"},
    {Outcome::RateLimited, "rate_limited"},
    {Outcome::ContextTooLong, "context_too_long"},
    {Outcome::Cancelled, "cancelled"},
    {Outcome::Malformed, "malformed"},
    {Outcome::NoCredential, "no_credential"},
}};

} // namespace

QString keyOf(Outcome outcome, int httpStatus)
{
    if (outcome == Outcome::HttpError && httpStatus > 0)
        return QStringLiteral("http_%1").arg(httpStatus);
    for (const auto& [known, key] : keys) {
        if (known == outcome)
            return QString::fromLatin1(key);
    }
    Q_UNREACHABLE();
}

Outcome outcomeFromKey(const QString& key)
{
    if (key.startsWith(QStringLiteral("http")))
        return Outcome::HttpError;
    for (const auto& [outcome, known] : keys) {
        if (key == QLatin1String(known))
            return outcome;
    }
    return Outcome::Malformed;
}

} // namespace tokenscope
