// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/reportcontent.h"

#include "report/endpointlegs.h"
#include "report/findingsection.h"
#include "report/latencysection.h"
#include "report/limitsection.h"
#include "report/matrixtable.h"
#include "report/protocolsection.h"
#include "report/reportsections.h"
#include "report/serversection.h"
#include "report/sweeptable.h"
#include "wording/findingwording.h"
#include "wording/wording.h"

#include <QCoreApplication>

#include <algorithm>

namespace tokenscope {

namespace {

constexpr std::ptrdiff_t mostPointColumns = 4; // legs of a sweep side by side; more have a table by value

bool isPoint(const LegSummary& leg)
{
    return leg.part.point.has_value();
}

// Of one scenario several endpoints can be compared leg by leg, of a sweep or a suite they cannot.
bool hasManyParts(const Comparison& comparison)
{
    return std::ranges::count_if(comparison.legs, isPoint) > mostPointColumns
        || std::ranges::any_of(comparison.legs, [](const LegSummary& leg) { return !leg.part.scenario.isEmpty(); });
}

QString titleOf(const Comparison& comparison, const ReportOptions& options)
{
    const auto& legs = comparison.legs;
    if (options.scope == ReportScope::SingleFile && !legs.empty() && !legs.front().path.isEmpty())
        return fileNameOf(legs.front());
    if (legs.size() == 1)
        return legTitle(legs.front());
    if (legs.size() == 2)
        return QCoreApplication::translate("report", "%1 and %2").arg(legTitle(legs[0]), legTitle(legs[1]));
    return QCoreApplication::translate("report", "Comparison of %1 legs").arg(legs.size());
}

/// Puts the sections that say something into a report.
class ReportMaker
{
public:
    ReportMaker(const Comparison& comparison, const ReportOptions& options, const RunFindings& findings,
                const std::vector<ReportFigure>& figures)
        : m_comparison(comparison)
        , m_options(options)
        , m_findings(findings)
        , m_figures(figures)
    {
    }

    [[nodiscard]] std::vector<ReportSection> oneRun()
    {
        add(legSection(m_comparison, m_options));
        add(protocolSection(m_comparison, m_findings));
        add(conditionSection(m_comparison, m_findings)); // before any verdict
        if (m_options.scope == ReportScope::Comparison)
            add(findingSection(m_comparison));
        if (std::ranges::any_of(m_comparison.legs, isPoint))
            addMatrix();
        if (!m_comparison.legs.empty())
            add(resultSection(m_comparison, m_options.scope));
        add(latencySection(m_comparison));
        add(serverSection(m_comparison));
        add(figureSection(m_figures));
        add(failureSection(m_comparison));
        if (m_options.scope == ReportScope::Comparison)
            add(limitSection(m_comparison, m_findings));
        add(recordedSection(m_comparison));
        return std::move(m_sections);
    }

    [[nodiscard]] std::vector<ReportSection> manyParts()
    {
        const Comparison endpoints = endpointComparison(m_comparison);
        add(legSection(m_comparison, m_options));
        add(protocolSection(m_comparison, m_findings));
        add(conditionSection(endpoints, m_findings));
        addMatrix();
        for (const SweepCurves& sweep : sweepCurvesOf(m_comparison.legs))
            addSweep(sweep);
        for (const QString& scenario : comparedScenarios(m_comparison))
            addScenario(scenario);
        add(serverSection(m_comparison));
        add(figureSection(m_figures));
        add(failureSection(endpoints));
        if (m_options.scope == ReportScope::Comparison)
            add(limitSection(endpoints, m_findings));
        return std::move(m_sections);
    }

private:
    void add(ReportSection section)
    {
        if (!section.lines.empty() || !section.table.isEmpty() || !section.figures.empty())
            m_sections.push_back(std::move(section));
    }

    void addMatrix()
    {
        ReportSection section {.heading = QCoreApplication::translate("report", "Who is better where")};
        section.lines = regionSentences(m_findings.matrix);
        section.table = matrixTable(m_findings.matrix);
        section.notes.push_back(QCoreApplication::translate(
            "report",
            "Shown: the 95 % bootstrap interval of the ratio leaves out 1. In parentheses: it does not, or "
            "there are fewer than 8 answers."));
        add(std::move(section));
    }

    void addSweep(const SweepCurves& sweep)
    {
        const QString name = sweep.scenario.isEmpty() ? variableName(sweep.variable) : scenarioName(sweep.scenario);
        ReportSection section {.heading = QCoreApplication::translate("report", "Sweep: %1").arg(name)};
        section.table = sweepTable(sweep);
        section.notes.push_back(
            QCoreApplication::translate("report", "In parentheses: too few answers for a p95, which needs 20."));
        if (sweep.variable == SweepVariable::Rate)
            section.notes.push_back(QCoreApplication::translate("report", "Latencies are from schedule."));
        add(std::move(section));
    }

    void addScenario(const QString& scenario)
    {
        const auto weighed = m_findings.scenarios.find(scenario);
        const Comparison comparison
            = weighed != m_findings.scenarios.end() ? weighed->second : scenarioComparison(m_comparison, scenario);
        ReportSection section = resultSection(comparison, m_options.scope);
        if (!scenario.isEmpty())
            section.heading = QCoreApplication::translate("report", "Results: %1").arg(scenarioName(scenario));
        if (m_options.scope == ReportScope::Comparison)
            section.lines = findingSection(comparison).lines;
        std::ranges::copy(latencySection(comparison).lines, std::back_inserter(section.lines));
        add(std::move(section));
    }

    const Comparison& m_comparison;
    const ReportOptions& m_options;
    const RunFindings& m_findings;
    const std::vector<ReportFigure>& m_figures;
    std::vector<ReportSection> m_sections {};
};

} // namespace

std::vector<QString> ReportSection::allNotes() const
{
    std::vector<QString> all = evidenceNotes;
    all.insert(all.end(), notes.begin(), notes.end());
    return all;
}

Report buildReport(const Comparison& comparison, const ReportOptions& options, const RunFindings& findings,
                   const std::vector<ReportFigure>& figures)
{
    ReportMaker maker(comparison, options, findings, figures);
    return {titleOf(comparison, options), hasManyParts(comparison) ? maker.manyParts() : maker.oneRun()};
}

} // namespace tokenscope
