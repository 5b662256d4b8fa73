// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/charts.h"
#include "app/commands/commands.h"
#include "app/commands/terminal.h"
#include "app/commands/weighed.h"
#include "app/folders.h"
#include "app/resultloading.h"
#include "dataset/goldlookup.h"
#include "document/reportdocument.h"
#include "document/requestcsv.h"
#include "ui/figures/svgdocument.h"
#include "weighing/weighing.h"

#include <QCoreApplication>

namespace tokenscope::commands {

namespace {

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
    terminal.complain(
        {.code = Error::Code::UnknownName,
         .subject = options.baseline,
         .detail = QCoreApplication::translate("commands", "Known: %1").arg(known.join(QStringLiteral(", ")))});
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

/// The results of the files; nothing, after saying so, if one cannot be read.
std::optional<std::vector<RunResult>> resultsOf(const QStringList& files, Terminal& terminal)
{
    GoldLookup gold(folders::cache());
    std::vector<RunResult> results;
    for (const QString& file : files) {
        auto loaded = resultFrom(file, gold, terminal);
        if (!loaded)
            return std::nullopt;
        results.push_back(*std::move(loaded));
    }
    return results;
}

QByteArray documentOf(const CompareOptions& options, const FigureSubject& source, const RunFindings& findings,
                      const std::vector<ReportFigure>& figures)
{
    const auto format = reportFormatFromName(options.format);
    return format ? reportDocument(source.comparison, *format, {.fontStyle = figureFontStyle()}, findings, figures)
                  : requestsCsv(source.comparison, source.sources);
}

bool needsFigures(const CompareOptions& options)
{
    return !options.charts.isEmpty() || reportFormatFromName(options.format) == ReportFormat::Html;
}

} // namespace

int compare(const CompareOptions& options)
{
    Terminal terminal;
    const auto results = resultsOf(options.files, terminal);
    if (!results)
        return exitCannot;
    std::vector<LegSummary> legs;
    for (const RunResult& result : *results) {
        for (LegSummary& leg : summarize(result))
            legs.push_back(std::move(leg));
    }
    const auto baseline = baselineOf(options, legs, terminal);
    if (!baseline)
        return exitCannot;
    const std::vector<LegSource> sources = sourcesOf(*results);
    const Comparison comparison = weighed(*results, legs, *baseline, terminal);
    const FigureSubject source {comparison, sources};
    std::vector<ReportFigure> figures;
    if (needsFigures(options)) {
        auto drawn
            = drawCharts(source, figureRequest(options.figures, options.format, options.charts, options.out), terminal);
        if (!drawn)
            return exitCannot;
        figures = *std::move(drawn);
    }
    RunFindings findings = findingsOf(*results);
    weighScenarios(findings, comparison, sources);
    const QByteArray document = documentOf(options, source, findings, figures);
    const bool isWritten = options.out.isEmpty() ? terminal.print(document) : terminal.save(options.out, document);
    if (!isWritten)
        return exitCannot;
    if (!options.requests.isEmpty() && !terminal.save(options.requests, requestsCsv(comparison, sources)))
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
