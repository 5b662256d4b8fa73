// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "figures.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QThread>

#include <algorithm>
#include <tuple>

namespace tokenscope {

bool Task::operator<(const Task& other) const
{
    return std::tie(kind, streams, client) < std::tie(other.kind, other.streams, other.client);
}

void Figures::add(const Task& task, const QByteArray& told)
{
    for (const QByteArray& line : told.split('\n')) {
        const QList<QByteArray> words = line.split(' ');
        bool isNumber = false;
        const double value = words.value(1).toDouble(&isNumber);
        if (words.size() == 2 && isNumber)
            m_tasks[task][QString::fromLatin1(words[0])].push_back(value);
    }
}

std::optional<double> Figures::median(const Task& task, const QString& figure) const
{
    const auto rounds = m_tasks.find(task);
    if (rounds == m_tasks.end())
        return std::nullopt;
    const auto values = rounds->second.find(figure);
    if (values == rounds->second.end())
        return std::nullopt;
    std::vector<double> sorted = values->second;
    std::ranges::sort(sorted);
    const std::size_t middle = sorted.size() / 2;
    return sorted.size() % 2 != 0 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

std::optional<double> Figures::largest(const Task& task, const QString& figure) const
{
    const auto rounds = m_tasks.find(task);
    if (rounds == m_tasks.end())
        return std::nullopt;
    const auto values = rounds->second.find(figure);
    if (values == rounds->second.end())
        return std::nullopt;
    return std::ranges::max(values->second);
}

QByteArray Figures::toJson(int rounds, const QString& load) const
{
    QJsonArray tasks;
    for (const auto& [task, figures] : m_tasks)
        tasks.append(taskToJson(task, figures));
    const QJsonObject document {{QStringLiteral("made_at"), QDateTime::currentDateTimeUtc().toString(Qt::ISODate)},
                                {QStringLiteral("system"), QSysInfo::prettyProductName()},
                                {QStringLiteral("processors"), QThread::idealThreadCount()},
                                {QStringLiteral("load_before"), load},
                                {QStringLiteral("rounds"), rounds},
                                {QStringLiteral("tasks"), tasks}};
    return QJsonDocument(document).toJson();
}

QJsonObject Figures::taskToJson(const Task& task, const Rounds& rounds) const
{
    QJsonObject medians;
    QJsonObject ratios;
    QJsonObject all;
    for (const auto& [figure, values] : rounds) {
        const double ours = median(task, figure).value_or(0);
        medians[figure] = ours;
        all[figure] = [&values = values] {
            QJsonArray array;
            for (const double value : values)
                array.append(value);
            return array;
        }();
        const Task limit {.client = QStringLiteral("libcurl"), .kind = task.kind, .streams = task.streams};
        const double theirs = median(limit, figure).value_or(0);
        if (task.client != limit.client && theirs > 0)
            ratios[figure] = ours / theirs;
    }
    return {{QStringLiteral("client"), task.client},   {QStringLiteral("task"), task.kind},
            {QStringLiteral("streams"), task.streams}, {QStringLiteral("median"), medians},
            {QStringLiteral("to_libcurl"), ratios},    {QStringLiteral("rounds"), all}};
}

} // namespace tokenscope
