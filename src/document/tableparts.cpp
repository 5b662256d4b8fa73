// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "document/tableparts.h"

#include <algorithm>
#include <cstddef>

namespace tokenscope {

namespace {

using Columns = std::vector<std::size_t>;

// The columns in front that name the rows.
Columns namingColumns(const ReportTable& table)
{
    Columns columns;
    while (columns.size() < table.columns.size() && !table.columns[columns.size()].isNumeric)
        columns.push_back(columns.size());
    return columns;
}

// Columns that belong together, behind those that name the rows.
std::vector<Columns> groupsBehind(const ReportTable& table, std::size_t first)
{
    std::vector<Columns> groups;
    for (std::size_t column = first; column < table.columns.size(); ++column) {
        if (groups.empty() || !table.columns[column].isOfColumnBefore)
            groups.emplace_back();
        groups.back().push_back(column);
    }
    return groups;
}

ReportTable onlyColumns(const ReportTable& table, const Columns& columns)
{
    ReportTable part;
    for (const std::size_t column : columns)
        part.columns.push_back(table.columns[column]);
    for (const auto& row : table.rows) {
        part.rows.emplace_back();
        for (const std::size_t column : columns)
            part.rows.back().push_back(row[column]);
    }
    return part;
}

} // namespace

std::vector<ReportTable> partsByWidth(const ReportTable& table, std::size_t mostColumns)
{
    if (table.columns.size() <= mostColumns)
        return {table};
    const Columns names = namingColumns(table);
    std::vector<ReportTable> parts;
    Columns columns = names;
    for (const Columns& group : groupsBehind(table, names.size())) {
        if (columns.size() > names.size() && columns.size() + group.size() > mostColumns) {
            parts.push_back(onlyColumns(table, columns));
            columns = names;
        }
        columns.insert(columns.end(), group.begin(), group.end());
    }
    parts.push_back(onlyColumns(table, columns));
    return parts;
}

std::vector<ReportTable> partsByHeight(const ReportTable& table, std::size_t mostRows)
{
    const std::size_t count = std::max<std::size_t>(1, (table.rows.size() + mostRows - 1) / mostRows);
    std::vector<ReportTable> parts;
    const auto rowAt = [&](std::size_t part) {
        return table.rows.begin() + static_cast<std::ptrdiff_t>(table.rows.size() * part / count);
    };
    for (std::size_t part = 0; part < count; ++part)
        parts.push_back({table.columns, std::vector(rowAt(part), rowAt(part + 1))});
    return parts;
}

} // namespace tokenscope
