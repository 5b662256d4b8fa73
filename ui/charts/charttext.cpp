// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/charttext.h"

#include "ui/text/format.h"

using namespace Qt::StringLiterals;

namespace tokenscope {

QString secondsSign()
{
    return u"s"_s;
}

QString valueText(double value, const QString& unit)
{
    const QString number = format::significant(value, 4);
    return unit.isEmpty() ? number : number + u' ' + unit;
}

} // namespace tokenscope
