// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/charts.h"
#include "app/commands/commands.h"
#include "app/commands/terminal.h"
#include "app/commands/weighed.h"
#include "app/folders.h"
#include "app/resultloading.h"
#include "comparison/comparison.h"
#include "dataset/goldlookup.h"
#include "report/report.h"

#include <QCoreApplication>
#include <QSaveFile>

namespace tokenscope::commands {

namespace {

bool writeTo(const QString& path, const QByteArray& document, Terminal& terminal)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(document) == document.size() && file.commit()) {
        terminal.say(QCoreApplication::translate("commands", "Report: %1").arg(path));
        return true;
    }
    terminal.complain({.code = Error::Code::NotWritable, .subject = path, .detail = file.errorString()});
    return false;
}

/// Which leg the others are compared with; nothing, after saying so, for a name that none has.
std::optional<std::size_t> baselineOf(const CompareOptions& options, const std::vector<LegSummary>& legs,
                                      Terminal& terminal)
{
    if (options.baseline.isEmpty())
        return defaultBaseline(legs);
    // compare() makes the labels that tell legs of the same name apart
    const std::vector<LegSummary> labelled = compare(legs, 0).legs;
    if (const auto leg = legByName(labelled, options.baseline))
        return leg;
    QStringList known;
    for (const LegSummary& leg : labelled)
        known.append(leg.label);
    terminal.complain({.code = Error::Code::UnknownName,
                       .subject = options.baseline,
                       .detail = QStringLiteral("known: ") + known.join(QStringLiteral(", "))});
    return std::nullopt;
}

/// Nothing, after saying why, for a file that cannot be read.
std::optional<RunResult> resultFrom(const QString& file, GoldLookup& gold, Terminal& terminal)
{
    auto loaded = loadScored(file, gold);
    if (!loaded) {
        terminal.complain(loaded.error());
        return std::nullopt;
    }
    if (!loaded->missingDataset.isEmpty())
        terminal.say(missingDatasetWords(loaded->missingDataset));
    return std::move(loaded->result);
}

} // namespace

int compare(const CompareOptions& options)
{
    Terminal terminal;
    GoldLookup gold(folders::cache());
    std::vector<RunResult> results;
    std::vector<LegSummary> legs;
    for (const QString& file : options.files) {
        auto loaded = resultFrom(file, gold, terminal);
        if (!loaded)
            return exitCannot;
        for (LegSummary& leg : summarize(*loaded))
            legs.push_back(std::move(leg));
        results.push_back(*std::move(loaded));
    }
    const auto baseline = baselineOf(options, legs, terminal);
    if (!baseline)
        return exitCannot;
    const Comparison comparison = weighed(results, legs, *baseline, terminal);
    // who wins where is a question within one run
    const RunFindings findings = results.size() == 1 ? findingsOf(results.front()) : RunFindings {};
    const QByteArray document = reportDocument(comparison, *reportFormatFromName(options.format), {}, findings);
    const bool isWritten = options.out.isEmpty() ? terminal.print(document) : writeTo(options.out, document, terminal);
    if (!isWritten)
        return exitCannot;
    if (!options.charts.isEmpty() && !drawCharts(results, comparison, options.charts, terminal))
        return exitCannot;
    return exitDone;
}

int show(const ShowOptions& options)
{
    Terminal terminal;
    GoldLookup gold(folders::cache());
    const auto loaded = resultFrom(options.file, gold, terminal);
    if (!loaded)
        return exitCannot;
    const QByteArray document = showDocument(*loaded, options.asJson ? ReportFormat::Json : ReportFormat::Text);
    return terminal.print(document) ? exitDone : exitCannot;
}

} // namespace tokenscope::commands
