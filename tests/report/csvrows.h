// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QStringList>

#include <vector>

namespace tokenscope::testing {

/// RFC 4180 as readers understand it: quotes around fields, doubled inside.
inline std::vector<QStringList> csvRows(const QString& text)
{
    std::vector<QStringList> rows(1);
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text[i];
        if (isQuoted && unit == u'"' && i + 1 < text.size() && text[i + 1] == u'"') {
            field += unit;
            ++i;
        } else if (unit == u'"') {
            isQuoted = !isQuoted;
        } else if (!isQuoted && (unit == u',' || unit == u'\n')) {
            rows.back() << field;
            field.clear();
            if (unit == u'\n')
                rows.emplace_back();
        } else {
            field += unit;
        }
    }
    rows.pop_back(); // after the last line feed
    return rows;
}

} // namespace tokenscope::testing
