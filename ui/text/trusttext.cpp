// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/trusttext.h"

#include "ui/text/format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tokenscope::trusttext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrustText)
};

QString timeOf(double seconds)
{
    return format::duration(fromSeconds(seconds));
}

QString wordsFor(const Distrust& distrust)
{
    switch (distrust.reason) {
    case DistrustReason::LateTimer:
        return Words::tr("timer %1 late").arg(timeOf(distrust.value));
    case DistrustReason::LateSending:
        return Words::tr("requests %1 late").arg(timeOf(distrust.value));
    case DistrustReason::BusyWorker:
        return Words::tr("a thread %1 busy").arg(format::share(distrust.value));
    }
    return {};
}

// The one that makes the level what it is.
const Distrust* worstOf(const Trust& trust)
{
    const auto found = std::ranges::find(trust.reasons, trust.level, &Distrust::level);
    return found == trust.reasons.end() ? nullptr : &*found;
}

void append(QStringList& lines, const QString& text, const Lateness& lateness)
{
    if (!lateness.p50 || !lateness.p99 || !lateness.max) {
        return;
    }
    lines.append(
        text.arg(format::duration(*lateness.p50), format::duration(*lateness.p99), format::duration(*lateness.max)));
}

QString workersOf(const ClientHealth& health)
{
    QStringList shares;
    for (const WorkerHealth& worker : health.workers) {
        shares.append(format::share(worker.cpuShare));
    }
    return shares.join(QStringLiteral(", "));
}

QString adviceFor(const Trust& trust)
{
    switch (trust.level) {
    case TrustLevel::Good:
        return Words::tr("What is measured is the endpoint, not this computer.");
    case TrustLevel::Doubtful:
        return Words::tr("Small differences may come from this computer. Close other programs, or send fewer requests "
                         "at a time.");
    case TrustLevel::Poor:
        return Words::tr("This computer, not the endpoint, may be what is measured. Close other programs, send fewer "
                         "requests at a time, or measure from a faster computer.");
    }
    return {};
}

} // namespace

QString brief(const Trust& trust)
{
    const Distrust* worst = worstOf(trust);
    switch (trust.level) {
    case TrustLevel::Good:
        break;
    case TrustLevel::Doubtful:
        //: how far a measurement is to be believed, and why
        return worst ? Words::tr("doubtful: %1").arg(wordsFor(*worst)) : Words::tr("doubtful");
    case TrustLevel::Poor:
        //: how far a measurement is to be believed, and why
        return worst ? Words::tr("poor: %1").arg(wordsFor(*worst)) : Words::tr("poor");
    }
    return trust.timerP99 ? Words::tr("good: timer p99 %1").arg(timeOf(*trust.timerP99)) : Words::tr("good");
}

QString details(const ClientHealth& health, const Trust& trust)
{
    QStringList lines {adviceFor(trust), QString()};
    append(lines, Words::tr("Timers late: %1 in the middle, %2 of 99 in 100, %3 at most"), health.timer);
    append(lines, Words::tr("Requests sent late: %1 in the middle, %2 of 99 in 100, %3 at most"), health.sending);
    append(lines, Words::tr("Requests kept back by a limit: %1 in the middle, %2 of 99 in 100, %3 at most"),
           health.queueing);
    if (!health.workers.empty()) {
        lines.append(
            Words::tr("Processor time of %n measuring thread(s): %1", nullptr, static_cast<int>(health.workers.size()))
                .arg(workersOf(health)));
    }
    return lines.join(u'\n').trimmed();
}

} // namespace tokenscope::trusttext
