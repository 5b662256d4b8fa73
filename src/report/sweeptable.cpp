// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/sweeptable.h"

#include "wording/findingwording.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>

namespace tokenscope {

namespace {

bool hasGoodput(const SweepCurves& sweep)
{
    return std::ranges::any_of(sweep.curves, [](const SweepCurve& curve) {
        return std::ranges::any_of(curve.points,
                                   [](const SweepCurvePoint& point) { return point.goodput.has_value(); });
    });
}

QString titleOf(const SweepCurve& curve)
{
    const QString name = plain(curve.endpoint);
    if (!curve.isSimulated || name.contains(QStringLiteral("simulated"), Qt::CaseInsensitive))
        return name;
    return QCoreApplication::translate("report", "%1 (simulated)").arg(name);
}

ReportCell cellOf(Metric metric, std::optional<double> value, bool isDoubtful = false)
{
    return value ? ReportCell {metricNumber(metric, *value), isDoubtful} : ReportCell {QStringLiteral("–")};
}

void addColumns(ReportTable& table, const SweepCurve& curve, bool withGoodput)
{
    const QString name = titleOf(curve);
    for (const char* heading :
         {QT_TRANSLATE_NOOP("report", "%1, tokens/s"), QT_TRANSLATE_NOOP("report", "%1, median (s)"),
          QT_TRANSLATE_NOOP("report", "%1, p95 (s)"), QT_TRANSLATE_NOOP("report", "%1, success (%)")})
        table.columns.push_back({QCoreApplication::translate("report", heading).arg(name), true});
    if (withGoodput)
        table.columns.push_back({QCoreApplication::translate("report", "%1, goodput (1/s)").arg(name), true});
}

void addCells(std::vector<ReportCell>& row, const SweepCurve& curve, double value, bool withGoodput)
{
    const auto found = std::ranges::find(curve.points, value, &SweepCurvePoint::value);
    static const SweepCurvePoint none;
    const SweepCurvePoint& point = found == curve.points.end() ? none : *found;
    row.push_back(cellOf(Metric::OutputThroughput, point.outputThroughput));
    row.push_back(cellOf(Metric::Latency, point.latencyP50));
    row.push_back(cellOf(Metric::Latency, point.latencyP95, !point.isP95Supported));
    row.push_back(cellOf(Metric::SuccessRate, point.successRate));
    if (withGoodput)
        row.push_back(cellOf(Metric::Goodput, point.goodput));
}

} // namespace

ReportTable sweepTable(const SweepCurves& sweep)
{
    const bool withGoodput = hasGoodput(sweep);
    ReportTable table {{{variableName(sweep.variable), true}}, {}};
    std::set<double> values;
    for (const SweepCurve& curve : sweep.curves) {
        addColumns(table, curve, withGoodput);
        for (const SweepCurvePoint& point : curve.points)
            values.insert(point.value);
    }
    for (const double value : values) {
        std::vector<ReportCell> row {{variableNumber(value)}};
        for (const SweepCurve& curve : sweep.curves)
            addCells(row, curve, value, withGoodput);
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace tokenscope
