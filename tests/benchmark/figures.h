// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <map>
#include <optional>
#include <vector>

class QJsonObject;

namespace tokenscope {

/// A task that a client is given once a round.
struct Task
{
    QString client {}; ///< "ours", "libcurl"
    QString kind {}; ///< "waves", "requests", …
    int streams = 0;

    bool operator<(const Task& other) const;
};

/// What the clients told, round by round.
class Figures
{
public:
    void add(const Task& task, const QByteArray& told);
    /// Of all rounds; absent if it was never told.
    [[nodiscard]] std::optional<double> median(const Task& task, const QString& figure) const;
    /// The worst of all rounds.
    [[nodiscard]] std::optional<double> largest(const Task& task, const QString& figure) const;
    /// Every figure of every task, as the median and round by round, and what ours is to libcurl's.
    [[nodiscard]] QByteArray toJson(int rounds, const QString& load) const;

private:
    using Rounds = std::map<QString, std::vector<double>>; // by figure

    [[nodiscard]] QJsonObject taskToJson(const Task& task, const Rounds& rounds) const;

    std::map<Task, Rounds> m_tasks;
};

} // namespace tokenscope
