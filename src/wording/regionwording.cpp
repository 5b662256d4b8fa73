// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wording/regionwording.h"

#include "wording/findingwording.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace tokenscope {

namespace {

/// Where a region lies in its sweep, as it is said.
enum class Place
{
    UpTo,
    Between, ///< also all of it
    From,
};

enum class Said
{
    Faster,
    MoreThroughput,
    NoDifference,
};

constexpr std::size_t places = 3;
constexpr std::size_t sayings = 3;

// Whole clauses, since languages order them differently. %1: the endpoint, %2: "8 at a time" or "2 to 8 at a time".
constexpr std::array<std::array<const char*, sayings>, places> clauses {{
    {QT_TRANSLATE_NOOP("report", "up to %2 %1 answers faster"),
     QT_TRANSLATE_NOOP("report", "up to %2 %1 has the higher throughput"),
     QT_TRANSLATE_NOOP("report", "up to %2 no difference is shown")},
    {QT_TRANSLATE_NOOP("report", "at %2 %1 answers faster"),
     QT_TRANSLATE_NOOP("report", "at %2 %1 has the higher throughput"),
     QT_TRANSLATE_NOOP("report", "at %2 no difference is shown")},
    {QT_TRANSLATE_NOOP("report", "from %2 on %1 answers faster"),
     QT_TRANSLATE_NOOP("report", "from %2 on %1 has the higher throughput"),
     QT_TRANSLATE_NOOP("report", "from %2 on no difference is shown")},
}};

// A single value at the beginning is no "up to", since nothing below it was measured.
Place placeOf(const std::vector<LoadRegion>& regions, std::size_t region)
{
    if (regions.size() > 1 && region == 0 && regions[region].from < regions[region].to)
        return Place::UpTo;
    if (regions.size() > 1 && region + 1 == regions.size())
        return Place::From;
    return Place::Between;
}

Said saidOf(const LoadRegion& region)
{
    if (!region.winner)
        return Said::NoDifference;
    return region.merit == Merit::MedianLatency ? Said::Faster : Said::MoreThroughput;
}

QString stretchOf(const LoadRegion& region, Place place)
{
    switch (place) {
    case Place::UpTo:
        return stretchWords(region.variable, region.to, region.to);
    case Place::Between:
        return stretchWords(region.variable, region.from, region.to);
    case Place::From:
        return stretchWords(region.variable, region.from, region.from);
    }
    Q_UNREACHABLE();
}

QString clauseOf(const ScenarioMatrix& matrix, const LoadRegion& region, Place place)
{
    const QString clause = QCoreApplication::translate(
        "report", clauses[static_cast<std::size_t>(place)][static_cast<std::size_t>(saidOf(region))]);
    const QString stretch = stretchOf(region, place);
    if (!region.winner)
        return QString(clause).replace(QStringLiteral("%2"), stretch); // arg() would take %2 for the first
    return clause.arg(plain(matrix.endpoints[*region.winner]), stretch);
}

} // namespace

QString regionSentence(const ScenarioMatrix& matrix, const std::vector<LoadRegion>& regions)
{
    if (regions.empty())
        return {};
    QStringList words;
    for (std::size_t region = 0; region < regions.size(); ++region)
        words << clauseOf(matrix, regions[region], placeOf(regions, region));
    const QString name = regions.front().scenario.isEmpty() ? meritName(regions.front().merit, false)
                                                            : scenarioName(regions.front().scenario);
    //: %1 is a scenario or a figure, %2 clauses: "Concurrency sweep: up to 8 at a time Sophia answers faster; …"
    return QCoreApplication::translate("report", "%1: %2.").arg(name, words.join(QStringLiteral("; ")));
}

} // namespace tokenscope
