// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/comparetable/tablerow.h"

#include "ui/comparetable/recordedtext.h"

#include <array>

namespace tokenscope {

namespace {

// After which of our rows a recorded figure stands.
Figure besideOf(RecordedItem item)
{
    switch (item) {
    case RecordedItem::LatencyMean:
        return {Metric::Latency, Statistic::Main};
    case RecordedItem::LatencyMedian:
        return {Metric::Latency, Statistic::Median};
    case RecordedItem::LatencyMin:
    case RecordedItem::LatencyMax:
        return {Metric::Latency, Statistic::Maximum};
    case RecordedItem::TokensMean:
        return {Metric::OutputTokens, Statistic::Main};
    case RecordedItem::ResponseLengthMean:
        return {Metric::ResponseCharacters, Statistic::Main};
    case RecordedItem::Throughput:
        return {Metric::OutputThroughput, Statistic::Main};
    case RecordedItem::Requests:
    case RecordedItem::Successful:
    case RecordedItem::Failed:
        break;
    }
    return {Metric::SuccessRate, Statistic::Main};
}

constexpr std::array allRecordedItems {
    RecordedItem::LatencyMean, RecordedItem::LatencyMedian, RecordedItem::LatencyMax,         RecordedItem::LatencyMin,
    RecordedItem::Throughput,  RecordedItem::TokensMean,    RecordedItem::ResponseLengthMean, RecordedItem::Requests,
    RecordedItem::Successful,  RecordedItem::Failed};

} // namespace

std::vector<TableRow> allTableRows()
{
    std::vector<TableRow> rows;
    for (const Figure& figure : allFigures()) {
        rows.push_back({figure, {}});
        for (const RecordedItem item : allRecordedItems) {
            if (besideOf(item) == figure)
                rows.push_back({figure, item});
        }
    }
    return rows;
}

bool isKnown(const Comparison& comparison, const TableRow& row)
{
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        if (row.recorded ? recordedtext::find(comparison.legs[leg], *row.recorded).has_value()
                         : comparedOf(comparison, leg, row.figure).value.has_value())
            return true;
    }
    return false;
}

} // namespace tokenscope
