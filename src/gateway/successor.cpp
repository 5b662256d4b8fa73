// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "gateway/successor.h"

#include <QRegularExpression>

#include <algorithm>

namespace tokenscope {

namespace {

// Dates stand at the end of names too ("-2512"); lengths of contexts are multiples of 1,024.
bool isContextLength(const QString& digits)
{
    const qlonglong length = digits.toLongLong();
    return length >= 1'024 && length % 1'024 == 0;
}

QString baseName(const QString& id)
{
    static const QRegularExpression length(QStringLiteral("^(.+)-(\\d{4,9}|\\d{1,5}k)$"));
    const QString name = id.mid(id.lastIndexOf(u'/') + 1).toLower();
    const QRegularExpressionMatch match = length.match(name);
    if (!match.hasMatch())
        return name;
    const QString end = match.captured(2);
    return end.endsWith(u'k') || isContextLength(end) ? match.captured(1) : name;
}

} // namespace

std::optional<QString> successorOf(const QString& model, const std::vector<ServedModel>& offered)
{
    if (model.isEmpty() || std::ranges::find(offered, model, &ServedModel::id) != offered.end())
        return std::nullopt;
    std::vector<ServedModel> matching;
    std::ranges::copy_if(offered, std::back_inserter(matching),
                         [name = baseName(model)](const ServedModel& one) { return baseName(one.id) == name; });
    if (matching.size() > 1)
        std::erase_if(matching, [](const ServedModel& one) { return one.state != ModelState::Hot; });
    return matching.size() == 1 ? std::optional(matching.front().id) : std::nullopt;
}

} // namespace tokenscope
