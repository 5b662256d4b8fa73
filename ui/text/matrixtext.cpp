// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/matrixtext.h"

#include "ui/text/format.h"
#include "ui/text/sweeptext.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace tokenscope::matrixtext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(MatrixText)
};

QString endpointOf(const ScenarioMatrix& matrix, std::optional<std::size_t> index)
{
    return index && *index < matrix.endpoints.size() ? matrix.endpoints[*index] : QString();
}

QString scenarioOf(const QString& key)
{
    const QString title = sweeptext::scenario(key);
    return title.isEmpty() ? Words::tr("This run") : title;
}

QString winnerSentence(Merit merit)
{
    switch (merit) {
    case Merit::MedianLatency:
        return Words::tr("%1: %2 has the lower median latency.");
    case Merit::OutputThroughput:
        return Words::tr("%1: %2 has the higher output throughput.");
    case Merit::TimeToFirstToken:
        return Words::tr("%1: %2 has the shorter time to first token.");
    case Merit::LatencySpread:
        return Words::tr("%1: %2 has the steadier latency.");
    case Merit::LongestContext:
        return Words::tr("%1: %2 takes the longer prompts.");
    case Merit::CostPerThousand:
        return Words::tr("%1: %2 costs less.");
    case Merit::TokensPerJoule:
        return Words::tr("%1: %2 needs less energy.");
    }
    return {};
}

// The point where every endpoint's value was taken, if it is one.
std::optional<SweepPoint> commonPointOf(const MatrixRow& row)
{
    if (row.points.empty() || !row.points.front()) {
        return std::nullopt;
    }
    const bool isSame
        = std::ranges::all_of(row.points, [&row](const auto& point) { return point == row.points.front(); });
    return isSame ? row.points.front() : std::nullopt;
}

QStringList cellsOf(const ScenarioMatrix& matrix, const MatrixRow& row, const QString& bold)
{
    QStringList cells {scenarioOf(row.scenario), merit(row)};
    for (std::size_t i = 0; i < matrix.endpoints.size(); ++i) {
        const QString text = row.winner == i ? bold + value(row, i) + bold : value(row, i);
        const QString where = place(row, i);
        //: a value, and the point of a sweep where it was taken
        cells.append(where.isEmpty() ? text : Words::tr("%1 (%2)", "value and point").arg(text, where));
    }
    const QString name = endpointOf(matrix, row.winner);
    cells.append(name.isEmpty() ? format::noValue() : name);
    cells.append(ratio(row));
    cells.append(interval(row));
    cells.append(sureness(row.sureness));
    cells.append(sampleSizes(row));
    return cells;
}

QStringList headings(const ScenarioMatrix& matrix)
{
    QStringList headings {Words::tr("Scenario"), Words::tr("Measure")};
    headings.append(QStringList(matrix.endpoints.begin(), matrix.endpoints.end()));
    headings.append({betterHeading(), Words::tr("Ratio"), intervalHeading(), surenessHeading(), sampleHeading()});
    return headings;
}

QString escaped(QString cell)
{
    return cell.replace(u'|', QStringLiteral("\\|"));
}

QString markdownLine(const QStringList& cells)
{
    QStringList safe;
    std::ranges::transform(cells, std::back_inserter(safe), escaped);
    return QStringLiteral("| %1 |\n").arg(safe.join(QStringLiteral(" | ")));
}

QString asTitled(const ScenarioMatrix& matrix, const LoadRegion& region)
{
    QStringList parts {sweeptext::scenario(region.scenario), merit(region.merit), sentence(matrix, region)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

} // namespace

QString merit(Merit merit)
{
    switch (merit) {
    case Merit::MedianLatency:
        return Words::tr("Median latency");
    case Merit::OutputThroughput:
        return Words::tr("Output throughput");
    case Merit::TimeToFirstToken:
        return Words::tr("Time to first token");
    case Merit::LatencySpread:
        return Words::tr("Spread of latency");
    case Merit::LongestContext:
        return Words::tr("Longest prompt, tokens");
    case Merit::CostPerThousand:
        return Words::tr("Cost of a thousand answers");
    case Merit::TokensPerJoule:
        return Words::tr("Tokens per joule");
    }
    return {};
}

QString direction(Merit merit)
{
    switch (merit) {
    case Merit::MedianLatency:
    case Merit::TimeToFirstToken:
    case Merit::LatencySpread:
    case Merit::CostPerThousand:
        return Words::tr("lower is better");
    case Merit::OutputThroughput:
    case Merit::LongestContext:
    case Merit::TokensPerJoule:
        return Words::tr("higher is better");
    }
    return {};
}

QString value(Merit merit, std::optional<double> value)
{
    if (!value) {
        return format::noValue();
    }
    switch (merit) {
    case Merit::MedianLatency:
    case Merit::TimeToFirstToken:
        return format::seconds(*value);
    case Merit::OutputThroughput:
        //: tokens per second
        return Words::tr("%1 tok/s").arg(format::significant(*value));
    case Merit::LatencySpread:
        return format::significant(*value, 2);
    case Merit::LongestContext:
        return format::count(std::llround(*value));
    case Merit::CostPerThousand:
        return format::significant(*value);
    case Merit::TokensPerJoule:
        //: tokens per joule
        return Words::tr("%1 tok/J").arg(format::significant(*value));
    }
    return {};
}

QString merit(const MatrixRow& row)
{
    if (row.merit == Merit::LatencySpread) {
        return row.isTailRatio ? Words::tr("Spread of latency (p99 ÷ p50)") : Words::tr("Spread of latency (CV)");
    }
    if (const auto point = commonPointOf(row)) {
        //: a measure, and the value of a sweep where it was taken: "Median latency at 32k"
        return Words::tr("%1 at %2").arg(merit(row.merit), sweeptext::value(point->variable, point->value));
    }
    return merit(row.merit);
}

QString value(const MatrixRow& row, std::size_t endpoint)
{
    const auto figure = endpoint < row.values.size() ? row.values[endpoint] : std::nullopt;
    const QString text = value(row.merit, figure);
    const bool hasCurrency = figure && row.merit == Merit::CostPerThousand && !row.currency.isEmpty();
    //: an amount of money and its currency
    return hasCurrency ? Words::tr("%1 %2", "money").arg(text, row.currency) : text;
}

QString place(const MatrixRow& row, std::size_t endpoint)
{
    if (endpoint >= row.points.size() || !row.points[endpoint] || commonPointOf(row)) {
        return {};
    }
    //: where in a sweep a value was taken: "at 128"
    return Words::tr("at %1").arg(sweeptext::value(row.points[endpoint]->variable, row.points[endpoint]->value));
}

QString ratio(const MatrixRow& row)
{
    return row.winner && row.ratio ? format::factor(*row.ratio) : QString();
}

QString interval(const MatrixRow& row)
{
    if (!row.winner || !row.interval) {
        return {};
    }
    //: an interval: from, to
    return Words::tr("%1 – %2").arg(format::significant(row.interval->first, 2),
                                    format::significant(row.interval->second, 2));
}

QString sureness(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Shown:
        return Words::tr("sure");
    case Sureness::NotShown:
        return Words::tr("not shown");
    case Sureness::TooFew:
        return Words::tr("too few answers");
    }
    return {};
}

QString explanation(Sureness sureness)
{
    switch (sureness) {
    case Sureness::Shown:
        return Words::tr("The 95 % interval of the ratio leaves out 1: chance alone would seldom make such a "
                         "difference.");
    case Sureness::NotShown:
        return Words::tr("The 95 % interval of the ratio holds 1: the difference may be chance.");
    case Sureness::TooFew:
        return Words::tr("There are too few answers to say whether the difference is chance.");
    }
    return {};
}

QString sampleSizes(const MatrixRow& row)
{
    if (row.n.empty()) {
        return format::noValue();
    }
    if (std::ranges::adjacent_find(row.n, std::ranges::not_equal_to {}) == row.n.end()) {
        return format::count(row.n.front());
    }
    QStringList sizes;
    std::ranges::transform(row.n, std::back_inserter(sizes), format::count);
    return sizes.join(QStringLiteral(" / "));
}

QString verdict(const ScenarioMatrix& matrix, const MatrixRow& row)
{
    const QString name = endpointOf(matrix, row.winner);
    if (name.isEmpty() || !row.ratio) {
        return Words::tr("%1, %2: no difference to tell.").arg(scenarioOf(row.scenario), merit(row));
    }
    const QString range = interval(row);
    //: scenario, measure, endpoint, "3.02×", "2.4 – 4.9", "sure"
    return range.isEmpty()
        ? Words::tr("%1, %2: %3 is %4 better (%5).")
              .arg(scenarioOf(row.scenario), merit(row), name, ratio(row), sureness(row.sureness))
        //: scenario, measure, endpoint, "3.02×", "2.4 – 4.9", "sure"
        : Words::tr("%1, %2: %3 is %4 better (95 % interval %5, %6).")
              .arg(scenarioOf(row.scenario), merit(row), name, ratio(row), range, sureness(row.sureness));
}

QString sentence(const ScenarioMatrix& matrix, const LoadRegion& region)
{
    const QString stretch = sweeptext::stretch(region.variable, region.from, region.to);
    const QString name = endpointOf(matrix, region.winner);
    if (name.isEmpty()) {
        //: a stretch of load
        return Words::tr("%1: no difference is shown.").arg(stretch);
    }
    return winnerSentence(region.merit).arg(stretch, name);
}

QString betterHeading()
{
    //: heading of a column: the endpoint that is better
    return Words::tr("Better");
}

QString intervalHeading()
{
    return Words::tr("95 % interval");
}

QString surenessHeading()
{
    //: heading of a column: how sure a difference is
    return Words::tr("Difference");
}

QString sampleHeading()
{
    //: heading of a column: size of a sample
    return Words::tr("n");
}

QString regionsHeading()
{
    return Words::tr("Where each endpoint is the better one");
}

QString asText(const ScenarioMatrix& matrix)
{
    QString text = headings(matrix).join(u'\t') + u'\n';
    for (const MatrixRow& row : matrix.rows) {
        text += cellsOf(matrix, row, {}).join(u'\t') + u'\n';
    }
    for (const LoadRegion& region : matrix.regions) {
        text += asTitled(matrix, region) + u'\n';
    }
    return text;
}

QString asMarkdown(const ScenarioMatrix& matrix)
{
    const QStringList heading = headings(matrix);
    QString text = markdownLine(heading) + u'|';
    for (qsizetype column = 0; column < heading.size(); ++column) {
        text += column < 2 ? QStringLiteral(" --- |") : QStringLiteral(" ---: |");
    }
    text += u'\n';
    for (const MatrixRow& row : matrix.rows) {
        text += markdownLine(cellsOf(matrix, row, QStringLiteral("**")));
    }
    if (!matrix.regions.empty()) {
        text += u'\n';
    }
    for (const LoadRegion& region : matrix.regions) {
        text += QStringLiteral("- %1\n").arg(asTitled(matrix, region));
    }
    return text;
}

} // namespace tokenscope::matrixtext
