// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <QList>
#include <QPointF>
#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// What a server said at one moment.
struct ServerLoadPoint
{
    double at = 0; ///< s since the leg's first request was sent
    std::optional<double> running {}; ///< requests
    std::optional<double> waiting {}; ///< requests
    std::optional<double> cacheUse {}; ///< %

    bool operator==(const ServerLoadPoint&) const = default;
};

struct ServerLoadLeg
{
    QString name {};
    std::vector<ServerLoadPoint> points {}; ///< in order of time
    QList<QPointF> serverRate {}; ///< output tokens/s by the server's counter
    QList<QPointF> clientRate {}; ///< output tokens/s as counted here

    [[nodiscard]] bool isEmpty() const { return points.empty(); }
    bool operator==(const ServerLoadLeg&) const = default;
};

/// What the servers of some legs were busy with, each leg from its own start.
struct ServerLoadPlot
{
    std::vector<ServerLoadLeg> legs {};

    [[nodiscard]] bool isEmpty() const;
    bool operator==(const ServerLoadPlot&) const = default;
};

/// Samples from `origin`, the leg's first sending, on; the last one before stands at 0.
[[nodiscard]] ServerLoadLeg serverLoadLegOf(const QString& name, const std::vector<ServerSample>& samples,
                                            Nanoseconds origin);
/// The same of a finished leg, with our own count of tokens over the same spans; empty where nothing was told.
[[nodiscard]] ServerLoadLeg serverLoadLegOf(const QString& name, const Leg& leg);

} // namespace tokenscope
