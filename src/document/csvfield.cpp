// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/csvfield.h"

#include <QLocale>

namespace tokenscope {

QString csvText(const QString& text)
{
    QString field = text;
    field.remove(QChar(u'\0'));
    if (!field.isEmpty() && QStringLiteral("=+-@\t\r\n").contains(field.front()))
        field.prepend(QChar(u'\''));
    return QStringLiteral("\"%1\"").arg(field.replace(QChar(u'"'), QStringLiteral("\"\"")));
}

QString csvNumber(std::optional<double> value)
{
    return value ? QString::number(*value, 'g', QLocale::FloatingPointShortest) : QString();
}

} // namespace tokenscope
