// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>
#include <limits>

namespace tokenscope::format {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Format)
};

constexpr double shortTime = 0.1; // s; below it two decimals would say too little

QString minutes(std::int64_t seconds)
{
    if (seconds < 3600) {
        //: a duration: minutes and seconds
        return Words::tr("%1 min %2 s").arg(count(seconds / 60), count(seconds % 60));
    }
    //: a duration: hours and minutes
    return Words::tr("%1 h %2 min").arg(count(seconds / 3600), count(seconds / 60 % 60));
}

} // namespace

QString noValue()
{
    return QStringLiteral("–");
}

QString number(double value, int decimals)
{
    return std::isfinite(value) ? QLocale().toString(value, 'f', decimals) : noValue();
}

QString count(std::int64_t value)
{
    return QLocale().toString(static_cast<qlonglong>(value));
}

QString significant(double value, int digits)
{
    if (!std::isfinite(value)) {
        return noValue();
    }
    // rounding may add a digit before the point (9.996 → 10.0), so the place is that of the rounded value
    const double magnitude = value == 0 ? 0 : std::floor(std::log10(std::abs(value)));
    const double step = std::pow(10.0, magnitude - digits + 1);
    const double rounded = value == 0 ? 0 : std::round(value / step) * step;
    const double place = rounded == 0 ? 0 : std::floor(std::log10(std::abs(rounded)) + 1e-9);
    return number(rounded, std::max(0, digits - 1 - static_cast<int>(place)));
}

QString seconds(double value, int decimals)
{
    //: a duration in seconds
    return std::isfinite(value) ? Words::tr("%1 s").arg(number(value, decimals)) : noValue();
}

QString latency(Nanoseconds time)
{
    return seconds(toSeconds(time), 3);
}

QString firstToken(Nanoseconds time)
{
    const double value = toSeconds(time);
    return seconds(value, value < shortTime ? 3 : 2);
}

QString duration(Nanoseconds time)
{
    const double value = toSeconds(time);
    if (value < 1) {
        const double milliseconds = value * 1000;
        //: a duration in milliseconds
        return Words::tr("%1 ms").arg(number(milliseconds, milliseconds < 10 ? 1 : 0));
    }
    const auto whole = static_cast<std::int64_t>(std::llround(value));
    if (whole < 60) {
        const bool isWhole = std::abs(value - static_cast<double>(whole)) < 0.05;
        return seconds(value, value < 10 && !isWhole ? 1 : 0);
    }
    return minutes(whole);
}

QString tokenCount(std::optional<std::int64_t> tokens, bool isEstimated)
{
    if (!tokens) {
        return noValue();
    }
    return isEstimated ? QStringLiteral("≈ %1").arg(count(*tokens)) : count(*tokens);
}

QString tokens(std::int64_t number, bool isEstimated)
{
    const auto n = static_cast<int>(std::min<std::int64_t>(number, std::numeric_limits<int>::max()));
    return isEstimated ? Words::tr("≈ %Ln token(s)", nullptr, n) : Words::tr("%Ln token(s)", nullptr, n);
}

QString factor(double value, int digits)
{
    //: how many times: "3.08×"
    return std::isfinite(value) ? Words::tr("%1×").arg(significant(value, digits)) : noValue();
}

QString share(double value)
{
    if (!std::isfinite(value)) {
        return noValue();
    }
    const double percent = value * 100;
    const bool isWhole = std::abs(percent - std::round(percent)) < 0.05;
    //: a percentage
    return Words::tr("%1 %").arg(number(percent, isWhole ? 0 : 1));
}

QString money(double value, const QString& currency)
{
    if (!std::isfinite(value) || currency.isEmpty()) {
        return significant(value);
    }
    //: an amount of money: %1 the number, %2 the currency ("USD")
    return Words::tr("%1 %2").arg(significant(value), currency);
}

QString outOf(std::int64_t part, std::int64_t whole)
{
    //: how many of how many: "7 / 10"
    return Words::tr("%1 / %2").arg(count(part), count(whole));
}

QString date(const QDateTime& at)
{
    return at.isValid() ? QLocale().toString(at.toLocalTime().date(),
                                             Words::tr("d MMM yyyy", "pattern of a date, see QDate::toString()"))
                        : noValue();
}

QString dateTime(const QDateTime& at)
{
    if (!at.isValid()) {
        return noValue();
    }
    const QLocale locale;
    const QDateTime local = at.toLocalTime();
    //: a date and a time of day
    return Words::tr("%1, %2").arg(date(at),
                                   // without a language Qt's short time has seconds
                                   locale.language() == QLocale::C
                                       ? local.toString(u"HH:mm")
                                       : locale.toString(local.time(), QLocale::ShortFormat));
}

QString oneLine(const QString& text, int length)
{
    const QString line = text.left(length * 4).simplified();
    return line.size() <= length ? line : QString(line.left(length - 1) + QChar(0x2026));
}

} // namespace tokenscope::format
