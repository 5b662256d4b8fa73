// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/serversection.h"

#include "wording/serverwording.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

namespace tokenscope {

namespace {

QString dash()
{
    return QStringLiteral("–");
}

QString number(double value, int digits)
{
    return QString::number(value, 'f', digits);
}

QString spread(const std::optional<GaugeSpread>& gauge)
{
    //: a figure of a server over a run
    return gauge ? QCoreApplication::translate("report", "%1, at most %2")
                       .arg(number(gauge->mean, 1), QString::number(gauge->max, 'g', 6))
                 : dash();
}

QString percent(double share)
{
    return number(100 * share, 1) + QStringLiteral(" %");
}

QString percent(const std::optional<double>& share)
{
    return share ? percent(*share) : dash();
}

QString cacheSpread(const std::optional<GaugeSpread>& gauge)
{
    return gauge
        ? QCoreApplication::translate("report", "%1, at most %2").arg(percent(gauge->mean), percent(gauge->max))
        : dash();
}

struct Row
{
    QString name {};
    std::function<QString(const ServerLoad&)> words {};
};

std::vector<Row> allRows()
{
    return {
        {QCoreApplication::translate("report", "Server"), [](const ServerLoad& load) { return serverName(load.kind); }},
        {QCoreApplication::translate("report", "Samples"),
         [](const ServerLoad& load) { return QString::number(load.samples); }},
        {QCoreApplication::translate("report", "Requests being answered"),
         [](const ServerLoad& load) { return spread(load.running); }},
        {QCoreApplication::translate("report", "Requests waiting"),
         [](const ServerLoad& load) { return spread(load.waiting); }},
        {QCoreApplication::translate("report", "Share of their time in the queue"),
         [](const ServerLoad& load) { return percent(load.queueShare); }},
        {QCoreApplication::translate("report", "Cache in use"),
         [](const ServerLoad& load) { return cacheSpread(load.cacheUse); }},
        {QCoreApplication::translate("report", "Prompt tokens found in the cache"),
         [](const ServerLoad& load) { return percent(load.cachedShare); }},
        {QCoreApplication::translate("report", "Preemptions"),
         [](const ServerLoad& load) { return load.preemptions ? number(*load.preemptions, 0) : dash(); }},
        {QCoreApplication::translate("report", "Output tokens/s by its counter"),
         [](const ServerLoad& load) { return load.outputThroughput ? number(*load.outputThroughput, 2) : dash(); }},
        {QCoreApplication::translate("report", "Output tokens: its counter, ours"), [](const ServerLoad& load) {
             return load.agreement
                 ? QStringLiteral("%1, %2").arg(number(load.agreement->server, 0), number(load.agreement->client, 0))
                 : dash();
         }}};
}

bool isKnown(const std::vector<ReportCell>& cells)
{
    return std::any_of(cells.begin() + 1, cells.end(), [](const ReportCell& cell) { return cell.text != dash(); });
}

using Legs = std::vector<const LegSummary*>;

std::vector<std::vector<ReportCell>> cellsOf(const Legs& legs)
{
    std::vector<std::vector<ReportCell>> rows;
    for (const Row& row : allRows()) {
        std::vector<ReportCell> cells {{row.name}};
        for (const LegSummary* leg : legs)
            cells.push_back({row.words(*leg->serverLoad)});
        if (isKnown(cells))
            rows.push_back(std::move(cells));
    }
    return rows;
}

/// A column for each leg.
ReportTable sideBySide(const Legs& legs)
{
    ReportTable table {.columns = {{QCoreApplication::translate("report", "By its own metrics")}}};
    for (const LegSummary* leg : legs)
        table.columns.push_back({legTitle(*leg), true});
    table.rows = cellsOf(legs);
    return table;
}

/// A row for each leg.
ReportTable oneBelowTheOther(const Legs& legs)
{
    ReportTable table {.columns = {{QCoreApplication::translate("report", "Leg")}}};
    for (const LegSummary* leg : legs)
        table.rows.push_back({{legTitle(*leg)}});
    for (const std::vector<ReportCell>& cells : cellsOf(legs)) {
        table.columns.push_back({cells.front().text, true});
        for (std::size_t leg = 0; leg < legs.size(); ++leg)
            table.rows[leg].push_back(cells[leg + 1]);
    }
    return table;
}

} // namespace

ReportSection serverSection(const Comparison& comparison)
{
    constexpr std::size_t mostColumns = 3;
    ReportSection section {.heading = QCoreApplication::translate("report", "Load of the servers")};
    Legs legs;
    for (const LegSummary& leg : comparison.legs) {
        if (leg.serverLoad)
            legs.push_back(&leg);
    }
    if (legs.empty())
        return section;
    for (const LegSummary* leg : legs) {
        for (const QString& sentence : serverSentences(*leg))
            section.lines.push_back(sentence);
    }
    section.table = legs.size() > mostColumns ? oneBelowTheOther(legs) : sideBySide(legs);
    section.notes.push_back(QCoreApplication::translate(
        "report", "What a server says of itself counts the requests of all its users. Means are over time."));
    return section;
}

} // namespace tokenscope
