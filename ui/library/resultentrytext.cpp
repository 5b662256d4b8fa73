// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/resultentrytext.h"

#include "ui/text/errortext.h"
#include "ui/text/format.h"
#include "ui/text/metrictext.h"

#include <QCoreApplication>
#include <QDir>

namespace tokenscope::resultentrytext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ResultEntryText)
};

QString legDetails(const LegEntry& leg)
{
    const QString figures = format::outOf(leg.succeeded, leg.succeeded + leg.failed);
    const QString latency = metrictext::value(Metric::Latency, leg.meanLatency);
    const QString model = leg.model.isEmpty() ? Words::tr("model not recorded") : leg.model;
    //: one endpoint of a results file: name, model, "10 / 10" answered, mean latency
    return Words::tr("%1: %2, %3 answered, mean latency %4").arg(leg.name, model, figures, latency);
}

} // namespace

std::optional<Advantage> advantageOf(const ResultEntry& entry)
{
    if (entry.isSeries || entry.legs.size() < 2 || !entry.legs.front().meanLatency)
        return {};
    const LegEntry* fastest = nullptr;
    for (auto leg = entry.legs.begin() + 1; leg != entry.legs.end(); ++leg) {
        if (leg->meanLatency && *leg->meanLatency > 0 && (!fastest || *leg->meanLatency < *fastest->meanLatency))
            fastest = &*leg;
    }
    if (!fastest)
        return {};
    return Advantage {*entry.legs.front().meanLatency / *fastest->meanLatency,
                      static_cast<std::size_t>(fastest - entry.legs.data())};
}

QString advantage(const ResultEntry& entry)
{
    const auto found = advantageOf(entry);
    if (!found || found->ratio <= 0)
        return {};
    const bool isFaster = found->ratio >= 1;
    return metrictext::verdict(Metric::Latency, isFaster ? Verdict::Better : Verdict::Worse,
                               isFaster ? found->ratio : 1 / found->ratio);
}

QString namedAdvantage(const ResultEntry& entry)
{
    const QString words = advantage(entry);
    //: %1 is an endpoint, %2 what is said of it: "Sophia 3.08× faster"
    return words.isEmpty() ? words : Words::tr("%1 %2").arg(entry.legs[advantageOf(entry)->leg].name, words);
}

std::int64_t attempted(const ResultEntry& entry)
{
    std::int64_t sum = 0;
    for (const LegEntry& leg : entry.legs)
        sum += leg.succeeded + leg.failed;
    return sum;
}

std::int64_t succeeded(const ResultEntry& entry)
{
    std::int64_t sum = 0;
    for (const LegEntry& leg : entry.legs)
        sum += leg.succeeded;
    return sum;
}

QStringList names(const ResultEntry& entry)
{
    QStringList all;
    for (const LegEntry& leg : entry.legs)
        all.append(leg.endpoint.isEmpty() ? leg.name : leg.endpoint);
    if (entry.isSeries)
        all.removeDuplicates();
    return all;
}

QString models(const ResultEntry& entry)
{
    QStringList all;
    for (const LegEntry& leg : entry.legs) {
        if (!leg.model.isEmpty())
            all.append(leg.model);
    }
    all.removeDuplicates();
    return joined(all);
}

QString series(const ResultEntry& entry)
{
    if (!entry.isSeries)
        return {};
    const auto legs = static_cast<int>(entry.legs.size());
    //: of a results file: what kind of run, and of how many legs (one endpoint at one point)
    return entry.isSuite ? Words::tr("fair comparison, %Ln leg(s)", nullptr, legs)
                         : Words::tr("sweep, %Ln leg(s)", nullptr, legs);
}

QStringList meanLatencies(const ResultEntry& entry)
{
    QStringList all;
    if (entry.isSeries)
        return all;
    for (const LegEntry& leg : entry.legs)
        all.append(metrictext::value(Metric::Latency, leg.meanLatency));
    return all;
}

QString origin(const ResultEntry& entry)
{
    QStringList words;
    if (entry.isSimulated())
        words.append(Words::tr("simulated"));
    if (entry.wasStopped)
        words.append(Words::tr("stopped early"));
    return joined(words);
}

QString details(const ResultEntry& entry)
{
    QStringList lines {QDir::toNativeSeparators(entry.path)};
    if (entry.error) {
        lines.append(errortext::asText(*entry.error));
        return lines.join(u'\n');
    }
    if (!entry.promptSet.isEmpty())
        lines.append(Words::tr("Prompts: %1").arg(entry.promptSet));
    if (entry.isSeries) {
        lines.append(joined(names(entry)));
        lines.append(series(entry));
        return lines.join(u'\n');
    }
    for (const LegEntry& leg : entry.legs)
        lines.append(legDetails(leg));
    if (const QString words = namedAdvantage(entry); !words.isEmpty())
        lines.append(words);
    return lines.join(u'\n');
}

QString joined(const QStringList& texts)
{
    return texts.join(QStringLiteral(" · "));
}

} // namespace tokenscope::resultentrytext
