// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "trainingreport/trainingreport.h"

#include "report/reportsections.h"
#include "trainingreport/trainingconclusion.h"
#include "trainingreport/trainingtables.h"
#include "trainingreport/trainingwords.h"

#include <QCoreApplication>

namespace tokenscope {

namespace {

QString titleOf(const BatchSizeComparison& comparison)
{
    if (comparison.runs.size() == 1)
        return QCoreApplication::translate("report", "Training run %1").arg(runNames(comparison.runs).front());
    if (comparison.rows.size() < 2)
        return QCoreApplication::translate("report", "Training runs");
    return QCoreApplication::translate("report", "Training at batch sizes from %1 to %2")
        .arg(comparison.rows.front().batchSize)
        .arg(comparison.rows.back().batchSize);
}

ReportSection conclusionSection(const BatchSizeComparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Conclusion")};
    section.lines = conditionSentences(comparison);
    for (const QString& sentence : conclusionSentences(comparison))
        section.lines.push_back(sentence);
    return section;
}

ReportSection warningSection(const BatchSizeComparison& comparison)
{
    ReportSection section {.heading = QCoreApplication::translate("report", "Warnings")};
    const std::vector<QString> names = runNames(comparison.runs);
    const auto add = [&section](const QString& name, const QString& sentence) {
        //: a run's name, and a whole sentence about it
        section.lines.push_back(QCoreApplication::translate("report", "%1: %2").arg(name, sentence));
    };
    for (std::size_t i = 0; i < comparison.runs.size(); ++i) {
        const TrainingRun& run = comparison.runs[i];
        if (const QString sentence = statusSentence(run); !sentence.isEmpty())
            add(names[i], sentence);
        if (!run.batchSize)
            add(names[i],
                QCoreApplication::translate("report", "The batch size is not known; the run is not compared."));
        for (const TrainingWarning warning : run.warnings)
            add(names[i], warningSentence(warning, run));
    }
    return section;
}

} // namespace

Report trainingReport(const BatchSizeComparison& comparison, const std::vector<ReportFigure>& figures)
{
    Report report {.title = titleOf(comparison)};
    for (ReportSection& section :
         std::vector {conclusionSection(comparison), runSection(comparison), batchSizeSection(comparison),
                      wallTimeSection(comparison), figureSection(figures), warningSection(comparison)}) {
        if (!section.lines.empty() || !section.table.isEmpty() || !section.figures.empty())
            report.sections.push_back(std::move(section));
    }
    return report;
}

} // namespace tokenscope
