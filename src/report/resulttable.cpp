// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/resulttable.h"

#include "sample/quantiles.h"
#include "wording/evidencewording.h"
#include "wording/verdictwording.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace tokenscope {

namespace {

/// A number of a Distribution, as a row shows it.
struct RowKind
{
    const char* name = ""; ///< %1: the metric
    std::optional<double> (*valueOf)(const Distribution&) = nullptr;
    std::optional<Statistic> compared {}; ///< its entry in the comparison, if it has one
    std::optional<double> quantile {};
};

std::optional<double> variationOf(const Distribution& distribution)
{
    if (!distribution.standardDeviation || distribution.mean == 0)
        return std::nullopt;
    return *distribution.standardDeviation / distribution.mean;
}

constexpr RowKind meanRow {QT_TRANSLATE_NOOP("report", "%1, mean"),
                           [](const Distribution& d) { return std::optional(d.mean); },
                           Statistic::Main,
                           {}};
constexpr RowKind medianRow {QT_TRANSLATE_NOOP("report", "%1, median"),
                             [](const Distribution& d) { return std::optional(d.median); },
                             Statistic::Median,
                             {}};
constexpr RowKind deviationRow {QT_TRANSLATE_NOOP("report", "%1, std. deviation"),
                                [](const Distribution& d) { return d.standardDeviation; },
                                {},
                                {}};
constexpr RowKind variationRow {QT_TRANSLATE_NOOP("report", "%1, CV"), variationOf, Statistic::Variation, {}};
constexpr RowKind minRow {
    QT_TRANSLATE_NOOP("report", "%1, minimum"), [](const Distribution& d) { return std::optional(d.min); }, {}, {}};
constexpr RowKind maxRow {
    QT_TRANSLATE_NOOP("report", "%1, maximum"), [](const Distribution& d) { return std::optional(d.max); }, {}, {}};
constexpr RowKind p90Row {
    QT_TRANSLATE_NOOP("report", "%1, p90"), [](const Distribution& d) { return std::optional(d.p90); }, {}, 0.90};
constexpr RowKind p95Row {QT_TRANSLATE_NOOP("report", "%1, p95"),
                          [](const Distribution& d) { return std::optional(d.p95); }, Statistic::P95, 0.95};
constexpr RowKind p99Row {QT_TRANSLATE_NOOP("report", "%1, p99"),
                          [](const Distribution& d) { return std::optional(d.p99); }, Statistic::P99, 0.99};

constexpr std::array latencyRows {meanRow, medianRow, deviationRow, variationRow, minRow,
                                  maxRow,  p90Row,    p95Row,       p99Row};
constexpr std::array tokenTimeRows {meanRow, medianRow, p90Row, p95Row, p99Row};
constexpr std::array countRows {meanRow, minRow, maxRow};
constexpr std::array onlyMeanRow {meanRow};

std::span<const RowKind> rowsOf(const MetricTraits& traits, bool isEmpty)
{
    if (isEmpty || isQuality(traits.metric))
        return onlyMeanRow;
    if (traits.metric == Metric::Latency || traits.metric == Metric::LatencyFromSchedule)
        return latencyRows;
    if (traits.direction == Direction::Neither)
        return countRows;
    return tokenTimeRows;
}

// Which figures rest on the number of output tokens, and so are estimates if that is one.
bool restsOnOutputTokens(Metric metric)
{
    return metric == Metric::OutputTokens || metric == Metric::TimePerOutputToken || metric == Metric::OutputThroughput
        || metric == Metric::TokensPerJoule;
}

bool restsOnWallTime(Metric metric)
{
    return metric == Metric::OutputThroughput || metric == Metric::TotalThroughput
        || metric == Metric::RequestThroughput || metric == Metric::Goodput || metric == Metric::TokensPerJoule;
}

bool isKnown(const Comparison& comparison, Metric metric)
{
    return std::ranges::any_of(comparison.legs,
                               [metric](const LegSummary& leg) { return leg.value(metric).has_value(); });
}

ReportCell numberCell(const LegSummary& leg, Metric metric, std::optional<double> value)
{
    if (!value)
        return {QStringLiteral("–")};
    QString text = metricNumber(metric, *value);
    if (metric == Metric::CostPerThousand && !leg.cost.currency.isEmpty())
        text += QChar(u' ') + plain(leg.cost.currency);
    if (leg.hasEstimatedTokens && restsOnOutputTokens(metric))
        text.prepend(QStringLiteral("≈ "));
    if (leg.isThroughputDerived && restsOnWallTime(metric))
        text.append(QChar(u'*'));
    return {text};
}

// Of any metric a share, in per cent.
ReportCell variationCell(const std::optional<double>& variation)
{
    return {variation ? QString::number(100 * *variation, 'f', 1) : QStringLiteral("–")};
}

// A number that a stream could have told but did not is said to be none, once for each metric.
ReportCell absentCell(const LegSummary& leg, Metric metric, const RowKind& kind)
{
    const auto reason = leg.reasonAgainst(metric);
    const bool isSaid = reason && *reason != NotMeasurableReason::NotStreamed && kind.compared == Statistic::Main;
    return {isSaid ? notMeasurableWords(*reason) : QStringLiteral("–")};
}

ReportCell verdictCell(const Comparison& comparison, std::size_t leg, Metric metric, std::optional<Statistic> statistic)
{
    const auto compared = statistic ? comparison.find(leg, metric, *statistic) : std::nullopt;
    if (!compared)
        return {};
    if (!compared->baselineValue && !compared->value)
        return {QStringLiteral("–")};
    return {verdictWords(*compared), !compared->isSupported && compared->verdict != Verdict::NoData};
}

ReportCell intervalCell(const ComparedValue& compared)
{
    const auto interval = saidInterval(compared);
    return interval ? ReportCell {intervalWords(*interval), !compared.isSupported} : ReportCell {};
}

// What the verdict rests on: p after the correction where there is one, else marked.
ReportCell pCell(const ComparedValue& compared)
{
    if (!compared.evidence || !compared.evidence->p)
        return {};
    const Evidence& evidence = *compared.evidence;
    return {evidence.adjustedP ? pNumber(*evidence.adjustedP) : pNumber(*evidence.p) + QChar(u'°'),
            !compared.isSupported};
}

/// Puts together rows of the same shape: metric, unit, and for each leg its number and its verdict.
class RowMaker
{
public:
    RowMaker(const Comparison& comparison, ReportScope scope)
        : m_comparison(comparison)
        , m_scope(scope)
    {
    }

    [[nodiscard]] std::vector<ReportColumn> columns() const
    {
        std::vector<ReportColumn> columns {{QCoreApplication::translate("report", "Metric")},
                                           {QCoreApplication::translate("report", "Unit")}};
        for (std::size_t leg = 0; leg < m_comparison.legs.size(); ++leg) {
            columns.push_back({legTitle(m_comparison.legs[leg]), true});
            if (hasVerdict(leg))
                columns.push_back({QCoreApplication::translate("report", "against %1")
                                       .arg(legTitle(m_comparison.legs[m_comparison.baseline])),
                                   true, false, true});
            if (hasEvidence(leg)) {
                columns.push_back({QCoreApplication::translate("report", "95 % interval"), true, true, true});
                columns.push_back({QStringLiteral("p"), true, true, true});
            }
        }
        return columns;
    }

    [[nodiscard]] std::vector<ReportCell> distributionRow(Metric metric, const RowKind& kind) const
    {
        const bool isVariation = kind.compared == Statistic::Variation;
        std::vector<ReportCell> row {{QCoreApplication::translate("report", kind.name).arg(metricName(metric))},
                                     {isVariation ? QStringLiteral("%") : metricUnit(metric)}};
        for (std::size_t leg = 0; leg < m_comparison.legs.size(); ++leg) {
            const auto distribution = m_comparison.legs[leg].distribution(metric);
            ReportCell cell = !distribution ? absentCell(m_comparison.legs[leg], metric, kind)
                : isVariation               ? variationCell(kind.valueOf(*distribution))
                                            : numberCell(m_comparison.legs[leg], metric, kind.valueOf(*distribution));
            cell.isDoubtful = distribution && kind.quantile && !supportsQuantile(distribution->n, *kind.quantile);
            row.push_back(cell);
            addVerdict(row, leg, metric, kind.compared);
        }
        return row;
    }

    [[nodiscard]] std::vector<ReportCell> figureRow(Metric metric) const
    {
        std::vector<ReportCell> row {{metricName(metric)}, {metricUnit(metric)}};
        for (std::size_t leg = 0; leg < m_comparison.legs.size(); ++leg) {
            const LegSummary& summary = m_comparison.legs[leg];
            row.push_back(numberCell(summary, metric, summary.value(metric)));
            addVerdict(row, leg, metric, Statistic::Main);
        }
        return row;
    }

    /// What an inter-token latency is the gap between.
    [[nodiscard]] std::vector<ReportCell> chunkRow(const QString& name, int decimals,
                                                   double (*valueOf)(const ChunkSize&)) const
    {
        std::vector<ReportCell> row {{name}, {QCoreApplication::translate("report", "tokens")}};
        for (std::size_t leg = 0; leg < m_comparison.legs.size(); ++leg) {
            const LegSummary& summary = m_comparison.legs[leg];
            if (!summary.chunkSize)
                row.push_back({QStringLiteral("–")});
            else
                row.push_back({(summary.hasEstimatedTokens ? QStringLiteral("≈ ") : QString())
                               + QString::number(valueOf(*summary.chunkSize), 'f', decimals)});
            row.resize(row.size() + (hasVerdict(leg) ? 1 : 0) + (hasEvidence(leg) ? 2 : 0));
        }
        return row;
    }

private:
    [[nodiscard]] bool hasVerdict(std::size_t leg) const
    {
        return m_scope == ReportScope::Comparison && leg != m_comparison.baseline;
    }

    [[nodiscard]] bool hasEvidence(std::size_t leg) const
    {
        return hasVerdict(leg) && std::ranges::any_of(m_comparison.values, [leg](const ComparedValue& value) {
                   return value.leg == leg && value.evidence && (value.evidence->interval || value.evidence->p);
               });
    }

    void addVerdict(std::vector<ReportCell>& row, std::size_t leg, Metric metric,
                    std::optional<Statistic> statistic) const
    {
        if (hasVerdict(leg))
            row.push_back(verdictCell(m_comparison, leg, metric, statistic));
        if (!hasEvidence(leg))
            return;
        const auto compared = statistic ? m_comparison.find(leg, metric, *statistic) : std::nullopt;
        row.push_back(compared ? intervalCell(*compared) : ReportCell {});
        row.push_back(compared ? pCell(*compared) : ReportCell {});
    }

    const Comparison& m_comparison;
    ReportScope m_scope {};
};

} // namespace

ReportTable resultTable(const Comparison& comparison, ReportScope scope)
{
    const RowMaker maker(comparison, scope);
    ReportTable table {maker.columns(), {}};
    for (const MetricTraits& traits : allMetrics) {
        if (isOnlyShownWhereKnown(traits.metric) && !isKnown(comparison, traits.metric))
            continue;
        if (!traits.isDistribution || isShare(traits.metric)) {
            table.rows.push_back(maker.figureRow(traits.metric));
            continue;
        }
        const bool isEmpty = std::ranges::none_of(
            comparison.legs, [&](const LegSummary& leg) { return leg.distribution(traits.metric).has_value(); });
        for (const RowKind& kind : rowsOf(traits, isEmpty))
            table.rows.push_back(maker.distributionRow(traits.metric, kind));
    }
    if (std::ranges::any_of(comparison.legs, [](const LegSummary& leg) { return leg.chunkSize.has_value(); })) {
        table.rows.push_back(maker.chunkRow(QCoreApplication::translate("report", "Tokens per chunk, mean"), 1,
                                            [](const ChunkSize& size) { return size.mean; }));
        table.rows.push_back(maker.chunkRow(QCoreApplication::translate("report", "Tokens per chunk, maximum"), 0,
                                            [](const ChunkSize& size) { return static_cast<double>(size.max); }));
    }
    return table;
}

} // namespace tokenscope
