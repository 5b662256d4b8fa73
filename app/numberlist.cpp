// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/numberlist.h"

#include <QString>
#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

std::optional<double> numberFrom(QString text)
{
    double factor = 1;
    if (text.endsWith(u'k', Qt::CaseInsensitive)) {
        factor = 1'000;
        text.chop(1);
    }
    bool isNumber = false;
    const double number = text.toDouble(&isNumber) * factor; // the C locale's
    constexpr double largest = 1e9;
    return isNumber && number > 0 && number <= largest ? std::optional(number) : std::nullopt;
}

} // namespace

std::optional<NumberList> parseNumberList(const std::string& text)
{
    const QString all = QString::fromStdString(text).simplified().remove(u' ');
    if (all == QLatin1String("auto"))
        return NumberList {};
    NumberList list;
    for (const QString& part : all.split(u',')) {
        const auto number = numberFrom(part);
        if (!number || std::ranges::find(list.values, *number) != list.values.end())
            return std::nullopt;
        list.values.push_back(*number);
    }
    return list;
}

} // namespace tokenscope
