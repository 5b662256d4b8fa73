// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/legtext.h"

#include "ui/text/causetext.h"
#include "ui/text/format.h"
#include "ui/text/outcometext.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace tokenscope::legtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LegText)
};

int asCount(std::int64_t number)
{
    return static_cast<int>(std::min<std::int64_t>(number, 1'000'000'000)); // what %n takes
}

QString failuresOf(const LegSummary& leg)
{
    QStringList words;
    for (const auto& [word, count] : failureWords(leg))
        //: a kind of failure and how often it happened: "refused: 3"
        words.append(Words::tr("%1: %2").arg(word, format::count(count)));
    return words.join(QStringLiteral(", "));
}

} // namespace

std::vector<std::pair<QString, std::int64_t>> failureWords(const LegSummary& leg)
{
    std::vector<std::pair<QString, std::int64_t>> words;
    for (const FailureCount& failure : leg.failures) {
        QString word = causetext::word(failure.cause);
        if (word.isEmpty())
            word = outcometext::wordForKey(failure.key);
        // one cause may come as several outcomes: a cold model as 503 and as 408
        const auto known = std::ranges::find(words, word, &std::pair<QString, std::int64_t>::first);
        if (known == words.end())
            words.emplace_back(word, failure.count);
        else
            known->second += failure.count;
    }
    std::ranges::stable_sort(words, std::ranges::greater {}, &std::pair<QString, std::int64_t>::second);
    return words;
}

QString occasion(const std::vector<LegSummary>& legs)
{
    if (legs.empty())
        return {};
    const auto [least, most] = std::ranges::minmax_element(legs, {}, &LegSummary::succeeded);
    //: size of the samples
    const QString n = least->succeeded == most->succeeded
        ? Words::tr("n = %1").arg(format::count(most->succeeded))
        : Words::tr("n = %1 – %2").arg(format::count(least->succeeded), format::count(most->succeeded));
    const QDateTime first = legs.front().conditions.startedAt;
    const bool isOneRun
        = std::ranges::all_of(legs, [&first](const LegSummary& leg) { return leg.conditions.startedAt == first; });
    //: date of a run, or the number of runs, and the size of the samples
    return Words::tr("%1 · %2").arg(isOneRun ? format::dateTime(first) : Words::tr("several runs"), n);
}

QString details(const LegSummary& leg)
{
    QStringList lines {leg.title};
    lines.append(leg.model.isEmpty() ? Words::tr("Model: not recorded") : Words::tr("Model: %1").arg(leg.model));
    if (leg.isSimulated)
        lines.append(Words::tr("Simulated: the program itself answered"));
    lines.append(Words::tr("Measured: %1").arg(format::dateTime(leg.conditions.startedAt)));
    lines.append(Words::tr("Answered: %1").arg(format::outOf(leg.succeeded, leg.attempted)));
    if (!leg.failures.empty())
        lines.append(Words::tr("Failures: %1").arg(failuresOf(leg)));
    if (!leg.path.isEmpty())
        lines.append(Words::tr("File: %1").arg(QDir::toNativeSeparators(leg.path)));
    return lines.join(u'\n');
}

QString counts(const std::vector<LegSummary>& legs)
{
    std::int64_t requests = 0;
    for (const LegSummary& leg : legs)
        requests += leg.attempted;
    //: "20 requests · 2 legs"; a leg is one endpoint's part of a run
    return Words::tr("%1 · %2").arg(Words::tr("%Ln request(s)", nullptr, asCount(requests)),
                                    Words::tr("%Ln leg(s)", nullptr, static_cast<int>(legs.size())));
}

QStringList fileNames(const std::vector<LegSummary>& legs)
{
    QStringList names;
    for (const LegSummary& leg : legs) {
        if (!leg.path.isEmpty())
            names.append(QFileInfo(leg.path).fileName());
    }
    names.removeDuplicates();
    return names;
}

} // namespace tokenscope::legtext
