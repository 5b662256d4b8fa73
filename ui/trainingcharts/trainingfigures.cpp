// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/trainingcharts/trainingfigures.h"

#include "ui/charts/chartframe.h"
#include "ui/trainingcharts/batchratechart.h"
#include "ui/trainingcharts/trainingcurveschart.h"
#include "ui/trainingcharts/walltimechart.h"
#include "wording/wording.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <array>

namespace tokenscope {

namespace {

using Frame = std::unique_ptr<ChartFrame>;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(TrainingFigures)
};

constexpr qsizetype mostNamedFiles = 6; // in a caption; more are counted

template<typename Chart, typename Plot>
Frame framed(const Theme& theme, const QString& title, Plot plot)
{
    auto* chart = new Chart(theme);
    auto frame = std::make_unique<ChartFrame>(theme, title, chart);
    chart->display(std::move(plot));
    if constexpr (requires { chart->remark(); })
        frame->setRemark(chart->remark());
    return frame;
}

bool hasRates(const BatchSizeComparison& comparison)
{
    return !trainingplots::rateByBatchSize(comparison).columns.empty();
}

Frame rates(const Theme& theme, const QString& title, const BatchSizeComparison& comparison)
{
    return framed<BatchRateChart>(theme, title, trainingplots::rateByBatchSize(comparison));
}

template<LossAxis along>
bool hasLosses(const BatchSizeComparison& comparison)
{
    return !trainingplots::loss(comparison, along).curves.empty();
}

template<LossAxis along>
Frame losses(const Theme& theme, const QString& title, const BatchSizeComparison& comparison)
{
    return framed<TrainingCurvesChart>(theme, title, trainingplots::loss(comparison, along));
}

bool hasTimes(const BatchSizeComparison& comparison)
{
    return !trainingplots::wallTimes(comparison).rows.empty();
}

Frame times(const Theme& theme, const QString& title, const BatchSizeComparison& comparison)
{
    return framed<WallTimeChart>(theme, title, trainingplots::wallTimes(comparison));
}

bool hasRateCurves(const BatchSizeComparison& comparison)
{
    return !trainingplots::rateOverTime(comparison, RateFigure::Window).curves.empty();
}

Frame rateCurves(const Theme& theme, const QString& title, const BatchSizeComparison& comparison)
{
    return framed<TrainingCurvesChart>(theme, title, trainingplots::rateOverTime(comparison, RateFigure::Window));
}

constexpr std::array<TrainingFigure, 5> figures {{
    {"rate-by-batch-size", QT_TRANSLATE_NOOP("TrainingFigures", "Rate against batch size"), hasRates, rates},
    {"loss-by-samples", QT_TRANSLATE_NOOP("TrainingFigures", "Loss against samples"), hasLosses<LossAxis::Samples>,
     losses<LossAxis::Samples>},
    {"loss-by-steps", QT_TRANSLATE_NOOP("TrainingFigures", "Loss against steps"), hasLosses<LossAxis::Steps>,
     losses<LossAxis::Steps>},
    {"wall-time", QT_TRANSLATE_NOOP("TrainingFigures", "Where the time went"), hasTimes, times},
    {"rate-over-time", QT_TRANSLATE_NOOP("TrainingFigures", "Rate over time"), hasRateCurves, rateCurves},
}};

// Labels come from files and are written into others, where a control character would be an error.
BatchSizeComparison harmless(BatchSizeComparison comparison)
{
    for (TrainingRun& run : comparison.runs)
        run.label = plain(run.label);
    return comparison;
}

} // namespace

std::span<const TrainingFigure> trainingFigures()
{
    return figures;
}

QString trainingFigureTitle(const TrainingFigure& figure)
{
    return Words::tr(figure.title);
}

QString trainingCaption(const BatchSizeComparison& comparison)
{
    QStringList files;
    QStringList releases;
    for (const TrainingRun& run : comparison.runs) {
        files.append(plain(QFileInfo(run.file).fileName()));
        if (!run.release.isEmpty())
            releases.append(plain(run.release));
    }
    files.removeDuplicates();
    releases.removeDuplicates();
    QStringList parts {files.size() > mostNamedFiles ? Words::tr("%n file(s)", nullptr, static_cast<int>(files.size()))
                                                     : files.join(QStringLiteral(", "))};
    if (!releases.isEmpty())
        //: %1 is a list of versions of the training software
        parts.append(Words::tr("Cerebras release %1").arg(releases.join(QStringLiteral(", "))));
    parts.append(Words::tr("n = %n run(s)", nullptr, static_cast<int>(comparison.runs.size())));
    parts.append(programWords());
    return parts.join(QStringLiteral(" — "));
}

Result<std::vector<ReportFigure>> drawTrainingFigures(const Theme& theme, const BatchSizeComparison& comparison,
                                                      const FigureRequest& request)
{
    if (!request.folder.isEmpty() && !QDir(request.folder).mkpath(QStringLiteral(".")))
        return Error {.code = Error::Code::NotWritable, .subject = request.folder};
    const BatchSizeComparison shown = harmless(comparison);
    const QString caption = trainingCaption(shown);
    std::vector<ReportFigure> drawn;
    for (const TrainingFigure& figure : figures) {
        const QString stem = QString::fromLatin1(figure.stem);
        if ((!request.stems.isEmpty() && !request.stems.contains(stem)) || !figure.hasData(shown))
            continue;
        const Frame frame = figure.make(theme, trainingFigureTitle(figure), shown);
        auto result = drawFigure(*frame, stem, caption, request);
        if (!result)
            return result.error();
        drawn.push_back(*std::move(result));
    }
    return drawn;
}

} // namespace tokenscope
