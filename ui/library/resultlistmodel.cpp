// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/library/resultlistmodel.h"

#include "ui/library/resultentrytext.h"
#include "ui/text/format.h"

#include <QFileInfo>

#include <algorithm>
#include <array>
#include <utility>

namespace tokenscope {

namespace {

bool isSame(const std::optional<Error>& one, const std::optional<Error>& other)
{
    if (!one || !other)
        return !one && !other;
    return one->code == other->code && one->subject == other->subject && one->detail == other->detail
        && one->line == other->line && one->column == other->column;
}

bool isSame(const ResultEntry& one, const ResultEntry& other)
{
    return one.path == other.path && one.startedAt == other.startedAt && one.fileSize == other.fileSize
        && one.promptSet == other.promptSet && one.wasStopped == other.wasStopped
        && one.lostCredential == other.lostCredential && one.isSeries == other.isSeries && one.isSuite == other.isSuite
        && one.legs == other.legs && isSame(one.error, other.error);
}

QString fileName(const ResultEntry& entry)
{
    return QFileInfo(entry.path).fileName();
}

QVariant display(const ResultEntry& entry, ResultListModel::Column column)
{
    switch (column) {
    case ResultListModel::Started:
        return format::dateTime(entry.startedAt);
    case ResultListModel::Endpoints:
        return entry.error ? ResultListModel::tr("cannot be read")
                           : resultentrytext::joined(resultentrytext::names(entry));
    case ResultListModel::Models:
        return resultentrytext::models(entry);
    case ResultListModel::Requests:
        return entry.error ? QString() : format::count(resultentrytext::attempted(entry));
    case ResultListModel::Success: {
        const auto attempted = resultentrytext::attempted(entry);
        return attempted == 0 ? QString() : format::outOf(resultentrytext::succeeded(entry), attempted);
    }
    case ResultListModel::MeanLatency:
        return entry.isSeries ? resultentrytext::series(entry)
                              : resultentrytext::joined(resultentrytext::meanLatencies(entry));
    case ResultListModel::Ratio:
        return resultentrytext::advantage(entry);
    case ResultListModel::Origin:
        return resultentrytext::origin(entry);
    case ResultListModel::File:
        return fileName(entry);
    case ResultListModel::ColumnCount:
        break;
    }
    return {};
}

QVariant shareSucceeded(const ResultEntry& entry)
{
    const auto attempted = resultentrytext::attempted(entry);
    if (attempted == 0)
        return {};
    return static_cast<double>(resultentrytext::succeeded(entry)) / static_cast<double>(attempted);
}

QVariant firstMeanLatency(const ResultEntry& entry)
{
    const bool hasOne = !entry.isSeries && !entry.legs.empty() && entry.legs.front().meanLatency;
    return hasOne ? QVariant(*entry.legs.front().meanLatency) : QVariant();
}

QVariant raw(const ResultEntry& entry, ResultListModel::Column column)
{
    switch (column) {
    case ResultListModel::Started:
        return entry.startedAt;
    case ResultListModel::Requests:
        return entry.error ? QVariant() : QVariant(static_cast<qlonglong>(resultentrytext::attempted(entry)));
    case ResultListModel::Success:
        return shareSucceeded(entry);
    case ResultListModel::MeanLatency:
        return firstMeanLatency(entry);
    case ResultListModel::Ratio: {
        const auto advantage = resultentrytext::advantageOf(entry);
        return advantage ? QVariant(advantage->ratio) : QVariant();
    }
    case ResultListModel::Endpoints:
    case ResultListModel::Models:
    case ResultListModel::Origin:
    case ResultListModel::File:
    case ResultListModel::ColumnCount:
        break;
    }
    return {};
}

QVariant sortValue(const ResultEntry& entry, ResultListModel::Column column)
{
    QVariant number = raw(entry, column);
    if (number.isValid())
        return number;
    const bool isText = column == ResultListModel::Endpoints ? !entry.error : column != ResultListModel::MeanLatency;
    const QString text = isText ? display(entry, column).toString() : QString();
    return text.isEmpty() ? QVariant() : QVariant(text);
}

QVariant legTexts(const ResultEntry& entry, ResultListModel::Column column)
{
    if (column == ResultListModel::Endpoints)
        return resultentrytext::names(entry);
    return column == ResultListModel::MeanLatency ? QVariant(resultentrytext::meanLatencies(entry)) : QVariant();
}

bool isNumeric(ResultListModel::Column column)
{
    return column == ResultListModel::Requests || column == ResultListModel::Success
        || column == ResultListModel::MeanLatency || column == ResultListModel::Ratio;
}

int alignment(ResultListModel::Column column)
{
    return static_cast<int>((isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

QString searchText(const ResultEntry& entry)
{
    QStringList parts;
    for (int column = 0; column < ResultListModel::ColumnCount; ++column)
        parts.append(display(entry, static_cast<ResultListModel::Column>(column)).toString());
    parts.append(entry.promptSet);
    return parts.join(u'\n');
}

} // namespace

ResultListModel::ResultListModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

ResultListModel::~ResultListModel() = default;

void ResultListModel::setEntries(std::vector<ResultEntry> entries)
{
    std::ranges::stable_sort(entries, std::ranges::greater {}, &ResultEntry::startedAt);
    removeMissing(entries);
    for (int row = 0; std::cmp_less(row, entries.size()); ++row)
        placeAt(row, entries[static_cast<std::size_t>(row)]);
}

void ResultListModel::removeMissing(const std::vector<ResultEntry>& wanted)
{
    for (int row = rowCount() - 1; row >= 0; --row) {
        const QString& path = m_entries[static_cast<std::size_t>(row)].path;
        if (std::ranges::find(wanted, path, &ResultEntry::path) != wanted.end())
            continue;
        beginRemoveRows({}, row, row);
        m_entries.erase(m_entries.begin() + row);
        endRemoveRows();
    }
}

void ResultListModel::placeAt(int row, const ResultEntry& wanted)
{
    const int from = rowOf(wanted.path, row);
    if (from < 0) {
        beginInsertRows({}, row, row);
        m_entries.insert(m_entries.begin() + row, wanted);
        endInsertRows();
        return;
    }
    if (from != row) {
        beginMoveRows({}, from, from, {}, row);
        std::rotate(m_entries.begin() + row, m_entries.begin() + from, m_entries.begin() + from + 1);
        endMoveRows();
    }
    ResultEntry& entry = m_entries[static_cast<std::size_t>(row)];
    if (isSame(entry, wanted))
        return;
    entry = wanted;
    emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
}

int ResultListModel::rowOf(const QString& path, int from) const
{
    const auto found = std::find_if(m_entries.begin() + from, m_entries.end(),
                                    [&path](const ResultEntry& entry) { return entry.path == path; });
    return found == m_entries.end() ? -1 : static_cast<int>(found - m_entries.begin());
}

int ResultListModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_entries.size());
}

int ResultListModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QVariant ResultListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const ResultEntry& entry = m_entries[static_cast<std::size_t>(index.row())];
    const auto column = static_cast<Column>(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return display(entry, column);
    case Qt::ToolTipRole:
        return resultentrytext::details(entry);
    case Qt::TextAlignmentRole:
        return alignment(column);
    case SortRole:
        return sortValue(entry, column);
    case RawRole:
        return raw(entry, column);
    case PathRole:
        return entry.path;
    case SearchRole:
        return searchText(entry);
    case LegTextsRole:
        return legTexts(entry, column);
    case LegRole: {
        const auto advantage = resultentrytext::advantageOf(entry);
        return column == Ratio && advantage ? static_cast<int>(advantage->leg) : -1;
    }
    case Qt::AccessibleTextRole:
        return column == Ratio ? resultentrytext::namedAdvantage(entry) : display(entry, column);
    case CanContinueRole:
        return entry.canContinue();
    case IsBrokenRole:
        return entry.error.has_value();
    default:
        return {};
    }
}

QVariant ResultListModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return alignment(static_cast<Column>(section));
    if (role == Qt::ToolTipRole && section == Requests)
        return tr("Requests of all endpoints, failed ones included");
    if (role != Qt::DisplayRole)
        return {};
    const std::array<QString, ColumnCount> names {
        tr("Started"), tr("Endpoints"),    tr("Models"),        tr("n", "number of requests"),
        tr("Success"), tr("Mean latency"), tr("Against first"), tr("Note"),
        tr("File")};
    return names.at(static_cast<std::size_t>(section));
}

} // namespace tokenscope
