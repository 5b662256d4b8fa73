// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/matrixtable.h"

#include "wording/findingwording.h"
#include "wording/regionwording.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope {

namespace {

QString factor(double value)
{
    return QString::number(value, 'f', 2);
}

QString unitOf(const MatrixRow& row)
{
    return row.merit == Merit::CostPerThousand ? plain(row.currency) : meritUnit(row.merit);
}

ReportCell valueCell(const MatrixRow& row, std::size_t endpoint)
{
    const auto& value = row.values[endpoint];
    if (!value)
        return {QStringLiteral("–")};
    const QString number = meritNumber(row.merit, *value);
    const auto& point = row.points[endpoint];
    if (!point || row.merit == Merit::LongestContext)
        return {number};
    //: a figure and where it was measured: "320.10 at 16 at a time" or "4.1 at 8000 prompt tokens"
    return {QCoreApplication::translate("report", "%1 at %2")
                .arg(number, stretchWords(point->variable, point->value, point->value))};
}

QString advantageOf(const MatrixRow& row)
{
    if (!row.ratio)
        return QStringLiteral("–");
    if (!row.interval)
        return QCoreApplication::translate("report", "%1×").arg(factor(*row.ratio));
    //: a ratio and its interval: "3.08× (2.38 to 4.24)"
    return QCoreApplication::translate("report", "%1× (%2 to %3)")
        .arg(factor(*row.ratio), factor(row.interval->first), factor(row.interval->second));
}

std::vector<ReportCell> cellsOf(const ScenarioMatrix& matrix, const MatrixRow& row)
{
    const bool isDoubtful = row.sureness != Sureness::Shown;
    std::vector<ReportCell> cells {{row.scenario.isEmpty() ? QStringLiteral("–") : scenarioName(row.scenario)},
                                   {meritName(row.merit, row.isTailRatio)},
                                   {unitOf(row)}};
    for (std::size_t endpoint = 0; endpoint < matrix.endpoints.size(); ++endpoint)
        cells.push_back(valueCell(row, endpoint));
    if (row.winner)
        cells.push_back({plain(matrix.endpoints[*row.winner]), isDoubtful});
    else
        cells.push_back({QStringLiteral("–")});
    cells.push_back({advantageOf(row), isDoubtful && row.ratio});
    cells.push_back({surenessWords(row.sureness)});
    return cells;
}

bool isSameCurve(const LoadRegion& a, const LoadRegion& b)
{
    return a.scenario == b.scenario && a.variable == b.variable && a.merit == b.merit;
}

} // namespace

ReportTable matrixTable(const ScenarioMatrix& matrix)
{
    ReportTable table;
    table.columns = {{QCoreApplication::translate("report", "Scenario")},
                     {QCoreApplication::translate("report", "Figure")},
                     {QCoreApplication::translate("report", "Unit")}};
    for (const QString& endpoint : matrix.endpoints)
        table.columns.push_back({plain(endpoint), true});
    table.columns.push_back({QCoreApplication::translate("report", "Better")});
    table.columns.push_back({QCoreApplication::translate("report", "By"), true});
    table.columns.push_back({QCoreApplication::translate("report", "How sure")});
    for (const MatrixRow& row : matrix.rows)
        table.rows.push_back(cellsOf(matrix, row));
    return table;
}

std::vector<QString> regionSentences(const ScenarioMatrix& matrix)
{
    std::vector<QString> sentences;
    for (auto first = matrix.regions.begin(); first != matrix.regions.end();) {
        const auto end = std::find_if(first, matrix.regions.end(),
                                      [first](const LoadRegion& region) { return !isSameCurve(*first, region); });
        sentences.push_back(regionSentence(matrix, {first, end}));
        first = end;
    }
    return sentences;
}

} // namespace tokenscope
