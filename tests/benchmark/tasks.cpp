// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tasks.h"

namespace tokenscope {

std::vector<Task> tasksOfARound()
{
    const QString ours = QStringLiteral("ours");
    const QString libcurl = QStringLiteral("libcurl");
    std::vector<Task> tasks;
    for (const int streams : {1, 16, 64, 256, 1'024}) {
        for (const QString& client : {ours, libcurl})
            tasks.push_back({.client = client, .kind = QStringLiteral("waves"), .streams = streams});
    }
    for (const int streams : {64, 256, 1'024}) {
        for (const QString& client : {ours, libcurl})
            tasks.push_back({.client = client, .kind = QStringLiteral("steady"), .streams = streams});
    }
    for (const int streams : {64, 1'024}) {
        for (const char* kind : {"run", "window"})
            tasks.push_back({.client = ours, .kind = QString::fromLatin1(kind), .streams = streams});
    }
    for (const char* kind : {"requests", "saturated"}) {
        for (const QString& client : {ours, libcurl})
            tasks.push_back({.client = client, .kind = QString::fromLatin1(kind)});
    }
    tasks.push_back({.client = ours, .kind = QStringLiteral("schedule")});
    return tasks;
}

} // namespace tokenscope
