// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttext.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace tokenscope {

QString secondsSign()
{
    return u"s"_s;
}

QString noValue()
{
    return u"–"_s;
}

QString valueText(double value, const QString& unit)
{
    const double size = std::abs(value);
    const int before = size < 1 ? 1 : static_cast<int>(std::floor(std::log10(size))) + 1;
    const QString number = QLocale().toString(value, 'f', std::clamp(4 - before, 0, 3));
    return unit.isEmpty() ? number : number + u' ' + unit;
}

} // namespace tokenscope
