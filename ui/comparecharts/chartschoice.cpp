// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparecharts/chartschoice.h"

#include "ui/text/metrictext.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace tokenscope {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ChartsChoice)
};

constexpr int leastParts = 3; // before the order of prompts was remembered
constexpr int partsWithOrder = 4; // before servers had a chart
constexpr int parts = 5;

QString keyOf(PairsOrder::By by)
{
    switch (by) {
    case PairsOrder::By::Prompt:
        return QStringLiteral("prompt");
    case PairsOrder::By::Difference:
        return QStringLiteral("difference");
    case PairsOrder::By::Value:
        return QStringLiteral("value");
    }
    return {};
}

PairsOrder pairsOrderFrom(const QString& state)
{
    for (const auto by : {PairsOrder::By::Difference, PairsOrder::By::Value}) {
        const QString key = keyOf(by) + QChar(u':');
        bool isNumber = false;
        const uint leg = state.mid(key.size()).toUInt(&isNumber);
        if (state.startsWith(key) && isNumber)
            return {by, leg};
    }
    return {};
}

} // namespace

QString nameOf(ComparisonChart chart)
{
    switch (chart) {
    case ComparisonChart::Distribution:
        return Words::tr("Distribution");
    case ComparisonChart::Cumulative:
        return Words::tr("Cumulative distribution");
    case ComparisonChart::Histogram:
        return Words::tr("Histogram");
    case ComparisonChart::Lengths:
        return Words::tr("Latency against answer length");
    case ComparisonChart::OverRun:
        return Words::tr("Latency over the run");
    case ComparisonChart::Failures:
        return Words::tr("Failures");
    case ComparisonChart::Quality:
        return Words::tr("Latency against quality");
    case ComparisonChart::Servers:
        return Words::tr("Load of the servers");
    }
    return {};
}

QString titleOf(ComparisonChart chart, Metric metric)
{
    const QString name = metrictext::name(metric);
    switch (chart) {
    case ComparisonChart::Distribution:
        //: title of a chart; %1 is a metric
        return Words::tr("%1, distribution").arg(name);
    case ComparisonChart::Cumulative:
        return Words::tr("%1, cumulative").arg(name);
    case ComparisonChart::Histogram:
        return Words::tr("%1, histogram").arg(name);
    case ComparisonChart::Lengths:
    case ComparisonChart::OverRun:
    case ComparisonChart::Failures:
    case ComparisonChart::Quality:
    case ComparisonChart::Servers:
        break;
    }
    return nameOf(chart);
}

QString keyOf(ComparisonChart chart)
{
    switch (chart) {
    case ComparisonChart::Distribution:
        return QStringLiteral("distribution");
    case ComparisonChart::Cumulative:
        return QStringLiteral("cumulative");
    case ComparisonChart::Histogram:
        return QStringLiteral("histogram");
    case ComparisonChart::Lengths:
        return QStringLiteral("lengths");
    case ComparisonChart::OverRun:
        return QStringLiteral("over_run");
    case ComparisonChart::Failures:
        return QStringLiteral("failures");
    case ComparisonChart::Quality:
        return QStringLiteral("quality");
    case ComparisonChart::Servers:
        return QStringLiteral("servers");
    }
    return {};
}

QByteArray stateOf(const ChartsChoice& choice)
{
    QStringList shown;
    for (const ComparisonChart chart : choice.shown)
        shown.append(keyOf(chart));
    const QStringList all {shown.join(QChar(u',')), QString::fromLatin1(traitsOf(choice.metric).key),
                           choice.isLogarithmic ? QStringLiteral("log") : QStringLiteral("linear"),
                           QStringLiteral("%1:%2").arg(keyOf(choice.pairsOrder.by)).arg(choice.pairsOrder.leg),
                           QString::number(allComparisonCharts.size())};
    return all.join(QChar(u';')).toLatin1();
}

ChartsChoice choiceFrom(const QByteArray& state)
{
    const QStringList all = QString::fromLatin1(state).split(QChar(u';'));
    if (all.size() < leastParts || all.size() > parts)
        return {};
    const QStringList shown = all[0].split(QChar(u','));
    ChartsChoice choice {.shown = {}};
    for (const ComparisonChart chart : allComparisonCharts) {
        if (shown.contains(keyOf(chart)))
            choice.shown.push_back(chart);
    }
    const auto metric = std::ranges::find_if(
        allMetrics, [&](const MetricTraits& traits) { return all[1] == QLatin1String(traits.key); });
    if (metric != allMetrics.end())
        choice.metric = metric->metric;
    choice.isLogarithmic = all[2] == QStringLiteral("log");
    if (all.size() >= partsWithOrder)
        choice.pairsOrder = pairsOrderFrom(all[3]);
    if (all.size() < parts) // who chose could not know of it
        choice.shown.push_back(ComparisonChart::Servers);
    return choice;
}

} // namespace tokenscope
