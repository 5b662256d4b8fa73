// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "client/retryafter.h"

#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>

namespace tokenscope {

namespace {

using namespace std::chrono_literals;
using Json = nlohmann::json;
using Wait = std::optional<Milliseconds>;
using Headers = QList<QNetworkReply::RawHeaderPair>;

constexpr Milliseconds longestWait = 24h;
constexpr double firstInstant = 1e9; // a greater number of seconds is a time since 1970, not a wait
constexpr double firstInstantInMilliseconds = 1e12;
constexpr qsizetype longestBody = qsizetype {64} * 1024;
constexpr int deepest = 3; // {"error":{"info":{"retry_after":…}}}

Wait waitOf(double milliseconds)
{
    if (!std::isfinite(milliseconds) || milliseconds > static_cast<double>(longestWait.count()))
        return std::nullopt;
    return Milliseconds(std::max<qint64>(0, std::llround(std::ceil(milliseconds))));
}

Wait waitUntil(const QDateTime& instant, const QDateTime& utcNow)
{
    return instant.isValid() ? waitOf(static_cast<double>(utcNow.msecsTo(instant))) : std::nullopt;
}

std::optional<double> millisecondsOfUnit(QStringView unit)
{
    if (unit == u"ms" || unit.startsWith(u"milli"))
        return 1;
    if (unit.isEmpty() || unit == u"s" || unit.startsWith(u"sec"))
        return 1'000;
    if (unit == u"m" || unit.startsWith(u"min"))
        return 60'000;
    if (unit == u"h" || unit == u"hr" || unit.startsWith(u"hour"))
        return 3'600'000;
    return std::nullopt;
}

// "2", "1 second", "120ms", "6m0s", "1h2m3.5s"
Wait waitFromDuration(const QString& text)
{
    static const QRegularExpression part(QStringLiteral("\\G\\s*(\\d{1,15}(?:\\.\\d{1,15})?)\\s*([a-z]*)\\.?\\s*"));
    double milliseconds = 0;
    qsizetype end = 0;
    for (auto parts = part.globalMatch(text); parts.hasNext();) {
        const QRegularExpressionMatch match = parts.next();
        const auto unit = millisecondsOfUnit(match.capturedView(2));
        if (!unit)
            return std::nullopt;
        milliseconds += match.captured(1).toDouble() * *unit;
        end = match.capturedEnd();
    }
    return end > 0 && end == text.size() ? waitOf(milliseconds) : std::nullopt;
}

Wait waitFromNumber(double number, const QDateTime& utcNow)
{
    if (number < firstInstant)
        return waitOf(number * 1'000);
    const double since1970 = number < firstInstantInMilliseconds ? number * 1'000 : number;
    return waitOf(since1970 - static_cast<double>(utcNow.toMSecsSinceEpoch()));
}

Wait waitFromText(const QByteArray& value, const QDateTime& utcNow)
{
    const QString text = QString::fromLatin1(value.trimmed().left(100));
    bool isNumber = false;
    if (const double number = text.toDouble(&isNumber); isNumber)
        return waitFromNumber(number, utcNow);
    QDateTime date = QLocale::c().toDateTime(text, QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    date.setTimeSpec(Qt::UTC);
    if (date.isValid())
        return waitUntil(date, utcNow);
    if (const QDateTime iso = QDateTime::fromString(text, Qt::ISODateWithMs); iso.isValid())
        return waitUntil(iso, utcNow);
    return waitFromDuration(text.toLower());
}

Wait waitFromValue(const Json& value, const QDateTime& utcNow)
{
    if (value.is_number())
        return waitFromNumber(value.get<double>(), utcNow);
    if (value.is_string())
        return waitFromText(QByteArray::fromStdString(value.get_ref<const std::string&>()), utcNow);
    return std::nullopt;
}

Wait waitInObject(const Json& object, const QDateTime& utcNow, int depth)
{
    static constexpr std::array keys {"retry_after", "retryAfter", "retry-after", "retry_after_seconds"};
    if (!object.is_object() || depth == 0)
        return std::nullopt;
    if (const auto exact = object.find("retry_after_ms"); exact != object.end() && exact->is_number())
        return waitOf(exact->get<double>());
    for (const char* key : keys) {
        const auto found = object.find(key);
        if (const Wait wait = found != object.end() ? waitFromValue(*found, utcNow) : std::nullopt)
            return wait;
    }
    for (const Json& value : object) {
        if (const Wait wait = waitInObject(value, utcNow, depth - 1))
            return wait;
    }
    return std::nullopt;
}

Wait waitInBody(QByteArrayView body, const QDateTime& utcNow)
{
    if (body.size() > longestBody)
        return std::nullopt;
    return waitInObject(Json::parse(body.begin(), body.end(), nullptr, false), utcNow, deepest);
}

QByteArray headerIn(const Headers& headers, QByteArrayView name)
{
    const auto found = std::ranges::find_if(
        headers, [name](const auto& header) { return name.compare(header.first, Qt::CaseInsensitive) == 0; });
    return found == headers.end() ? QByteArray() : found->second;
}

Wait longestReset(const Headers& headers, const QDateTime& utcNow)
{
    Wait longest;
    for (const auto& [name, value] : headers) {
        const QByteArray key = name.toLower();
        if (key.startsWith("x-ratelimit-reset") || key == "ratelimit-reset")
            longest = std::max(longest, waitFromText(value, utcNow));
    }
    return longest;
}

} // namespace

std::optional<Milliseconds> retryAfter(const Headers& headers, QByteArrayView body, const QDateTime& utcNow)
{
    bool isNumber = false;
    const double exact = headerIn(headers, "retry-after-ms").toDouble(&isNumber);
    if (const Wait wait = isNumber ? waitOf(exact) : std::nullopt)
        return wait;
    if (const Wait wait = waitFromText(headerIn(headers, "Retry-After"), utcNow))
        return wait;
    if (const Wait wait = waitInBody(body, utcNow))
        return wait;
    return longestReset(headers, utcNow);
}

} // namespace tokenscope
