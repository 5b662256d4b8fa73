// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportsections.h"

#include "report/qualitynote.h"
#include "report/resulttable.h"
#include "wording/causewording.h"
#include "wording/claimwording.h"
#include "wording/conditionwording.h"
#include "wording/findingwording.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QStringList>

#include <algorithm>
#include <map>

namespace tokenscope {

namespace {

constexpr std::size_t mostAdvice = 5;
constexpr qsizetype longestCaption = 1'500; // twelve legs and their files

std::vector<ReportCell> legRow(const LegSummary& leg)
{
    return {{legTitle(leg)},
            {leg.model.isEmpty() ? QStringLiteral("–") : plain(leg.model)},
            {QString::number(leg.attempted)},
            {QString::number(leg.succeeded)},
            {QString::number(leg.failed)},
            {leg.wallTime ? QString::number(*leg.wallTime, 'f', 1) + (leg.isThroughputDerived ? u"*" : u"")
                          : QStringLiteral("–")},
            {leg.path.isEmpty() ? QStringLiteral("–") : fileNameOf(leg)}};
}

bool isDoubtful(const ReportCell& cell)
{
    return cell.isDoubtful;
}

// Whoever reads a figure of energy must know whose figure of power it rests on.
QString powerNote(const Comparison& comparison)
{
    QStringList words;
    for (const LegSummary& leg : comparison.legs) {
        if (!leg.value(Metric::TokensPerJoule))
            continue;
        const QString source = leg.cost.powerSource.isEmpty()
            ? QCoreApplication::translate("report", "source not named")
            : plain(leg.cost.powerSource);
        //: the power of an endpoint, for example "Metis: 10000 W (data sheet)"
        words << QCoreApplication::translate("report", "%1: %2 W (%3)")
                     .arg(legTitle(leg), QString::number(*leg.cost.watts), source);
    }
    return words.isEmpty() ? QString()
                           : QCoreApplication::translate("report", "Power: %1.").arg(words.join(QStringLiteral("; ")));
}

std::vector<QString> evidenceNotesOn(const ReportTable& table)
{
    if (std::ranges::none_of(table.columns, &ReportColumn::isEvidence))
        return {};
    std::vector<QString> notes {
        QCoreApplication::translate("report",
                                    "95 % interval: of the factor beside it, else of leg ÷ baseline; by bootstrap. p: "
                                    "two-sided, after Holm's correction over the main figures.")};
    const bool hasUncorrected = std::ranges::any_of(table.rows, [](const auto& row) {
        return std::ranges::any_of(row, [](const ReportCell& cell) { return cell.text.endsWith(u'°'); });
    });
    if (hasUncorrected)
        notes.push_back(QCoreApplication::translate("report", "°: p before any correction."));
    return notes;
}

/// What servers' own times hold: they are not the same thing with each.
std::vector<QString> serverNotes(const Comparison& comparison)
{
    std::vector<QString> notes;
    for (const LegSummary& leg : comparison.legs) {
        if (!leg.server)
            continue;
        QString words = serverClockWords(leg.server->clock);
        if (const QString doubt = serverContradictionWords(*leg.server); !doubt.isEmpty())
            words += u' ' + doubt;
        //: %1 an endpoint, %2 what is to be said of its figures
        notes.push_back(QCoreApplication::translate("report", "%1: %2").arg(legTitle(leg), words));
    }
    return notes;
}

/// What can be done about the causes of failures, most frequent first.
std::vector<QString> failureNotes(const Comparison& comparison)
{
    std::map<Cause, std::int64_t> counts;
    for (const LegSummary& leg : comparison.legs) {
        for (const FailureCount& failure : leg.failures)
            counts[failure.cause] += failure.count;
    }
    counts.erase(Cause::Unknown);
    std::vector<std::pair<Cause, std::int64_t>> causes(counts.begin(), counts.end());
    std::ranges::stable_sort(causes, std::ranges::greater {}, &std::pair<Cause, std::int64_t>::second);
    causes.resize(std::min(causes.size(), mostAdvice));
    std::vector<QString> notes;
    for (const auto& [cause, count] : causes)
        //: %1 a cause of failures: "token quota", %2 sentences that say what it means and what to do
        notes.push_back(QCoreApplication::translate("report", "%1: %2").arg(causeWord(cause), causeAdvice(cause)));
    return notes;
}

} // namespace

QString fileNameOf(const LegSummary& leg)
{
    return plain(QFileInfo(leg.path).fileName());
}

ReportSection legSection(const Comparison& comparison, const ReportOptions& options)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "What was measured")};
    section.table.columns = {{QCoreApplication::translate("report", "Leg")},
                             {QCoreApplication::translate("report", "Model")},
                             {QCoreApplication::translate("report", "Requests"), true},
                             {QCoreApplication::translate("report", "Succeeded"), true},
                             {QCoreApplication::translate("report", "Failed"), true},
                             {QCoreApplication::translate("report", "Wall time (s)"), true},
                             {QCoreApplication::translate("report", "File")}};
    for (const LegSummary& leg : comparison.legs)
        section.table.rows.push_back(legRow(leg));
    if (!options.writtenTo.isEmpty())
        section.notes.push_back(
            QCoreApplication::translate("report", "Results written to %1").arg(plain(options.writtenTo)));
    return section;
}

ReportSection conditionSection(const Comparison& comparison, const RunFindings& findings)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Conditions")};
    for (const ConditionDifference& condition : comparison.conditions)
        section.lines.push_back(conditionSentence(comparison, condition));
    QStringList doubts;
    for (const Distrust& distrust : findings.trust.reasons)
        doubts << distrustWords(distrust);
    if (!doubts.isEmpty())
        section.lines.push_back(QCoreApplication::translate("report", "Held against the measuring computer: %1.")
                                    .arg(doubts.join(QStringLiteral("; "))));
    return section;
}

ReportSection resultSection(const Comparison& comparison, ReportScope scope)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Results")};
    section.table = resultTable(comparison, scope);
    const bool hasDoubtful
        = std::ranges::any_of(section.table.rows, [](const auto& row) { return std::ranges::any_of(row, isDoubtful); });
    if (hasDoubtful)
        section.notes.push_back(QCoreApplication::translate(
            "report", "In parentheses: too few values for this quantile (p90 needs 10, p95 20, p99 100)."));
    section.evidenceNotes = evidenceNotesOn(section.table);
    if (std::ranges::any_of(comparison.legs, &LegSummary::isThroughputDerived))
        section.notes.push_back(
            QCoreApplication::translate("report", "*: over the sum of latencies, since the file keeps no times."));
    if (std::ranges::any_of(comparison.legs, &LegSummary::hasEstimatedTokens))
        section.notes.push_back(QCoreApplication::translate(
            "report", "≈: the server did not count tokens; four characters are taken as one."));
    for (const QString& note : serverNotes(comparison))
        section.notes.push_back(note);
    if (const QString power = powerNote(comparison); !power.isEmpty())
        section.notes.push_back(power);
    if (const QString quality = qualityNote(comparison); !quality.isEmpty())
        section.notes.push_back(quality);
    return section;
}

ReportSection failureSection(const Comparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Failed requests")};
    section.table.columns.push_back({QCoreApplication::translate("report", "Class")});
    section.table.columns.push_back({QCoreApplication::translate("report", "Cause")});
    std::map<std::pair<QString, Cause>, std::vector<std::int64_t>> counts;
    for (std::size_t leg = 0; leg < comparison.legs.size(); ++leg) {
        section.table.columns.push_back({legTitle(comparison.legs[leg]), true});
        for (const FailureCount& failure : comparison.legs[leg].failures) {
            auto& row = counts[{failure.key, failure.cause}];
            row.resize(comparison.legs.size());
            row[leg] += failure.count;
        }
    }
    for (const auto& [kind, row] : counts) {
        const QString word = causeWord(kind.second);
        std::vector<ReportCell> cells {{plain(kind.first)}, {word.isEmpty() ? QStringLiteral("–") : word}};
        for (const std::int64_t count : row)
            cells.push_back({QString::number(count)});
        section.table.rows.push_back(std::move(cells));
    }
    section.notes = failureNotes(comparison);
    return section;
}

ReportSection figureSection(const std::vector<ReportFigure>& figures)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Figures")};
    for (ReportFigure figure : figures) {
        figure.title = plain(figure.title);
        figure.caption = plain(figure.caption, longestCaption);
        section.figures.push_back(std::move(figure));
    }
    return section;
}

ReportSection recordedSection(const Comparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "As recorded and recomputed")};
    section.table.columns = {{QCoreApplication::translate("report", "Leg")},
                             {QCoreApplication::translate("report", "Figure")},
                             {QCoreApplication::translate("report", "As recorded"), true},
                             {QCoreApplication::translate("report", "Recomputed"), true},
                             {QCoreApplication::translate("report", "Difference")}};
    for (const LegSummary& leg : comparison.legs) {
        for (const RecordedFigure& figure : leg.recordedFigures)
            section.table.rows.push_back(
                {{legTitle(leg)},
                 {recordedItemName(figure.item)},
                 {recordedNumber(figure.item, figure.recorded)},
                 {figure.recomputed ? recordedNumber(figure.item, *figure.recomputed) : QStringLiteral("–")},
                 {recordedReasonWords(figure.reason)}});
    }
    if (!section.table.isEmpty())
        section.notes.push_back(
            QCoreApplication::translate("report", "Recomputed tokens and throughput count output tokens only."));
    return section;
}

} // namespace tokenscope
