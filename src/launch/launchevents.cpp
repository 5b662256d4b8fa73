// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/launchevents.h"

#include <QByteArray>
#include <QList>

#include <algorithm>

namespace tokenscope {

namespace {

using State = LaunchedRun::State;

void apply(const QList<QByteArray>& fields, LaunchedRun& run)
{
    const QByteArray& what = fields[1];
    bool hasTime = false;
    const qint64 at = fields[0].toLongLong(&hasTime);
    const auto time = hasTime ? std::optional<std::int64_t>(at) : std::nullopt;
    if (what == "started") {
        run.state = State::Running;
        run.startedAt = time;
    } else if (what == "ended" || what == "cancelled") {
        bool isNumber = false;
        const int code = fields[3].toInt(&isNumber);
        run.state = what == "ended" ? State::Ended : State::Cancelled;
        run.exitCode = isNumber ? std::optional(code) : std::nullopt;
        run.endedAt = time;
    } else if (what == "skipped") {
        run.state = State::Skipped;
    }
}

} // namespace

bool applyEvents(QByteArrayView lines, std::vector<LaunchedRun>& runs)
{
    bool isOver = false;
    for (const QByteArray& line : lines.toByteArray().split('\n')) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() != 4)
            continue;
        isOver = isOver || fields[1] == "finished";
        const auto run = std::ranges::find(runs, QString::fromUtf8(fields[2]), &LaunchedRun::name);
        if (run != runs.end())
            apply(fields, *run);
    }
    return isOver;
}

} // namespace tokenscope
