// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/training/runremarks.h"

#include "ui/text/format.h"
#include "ui/text/trainingtext.h"
#include "ui/theme/theme.h"

#include <QDateTime>
#include <QLabel>
#include <QTimeZone>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace tokenscope {

namespace {

// Those that mislead most come first.
constexpr std::array order {TrainingWarning::EndToEndMisleads,
                            TrainingWarning::GlobalRateDisagrees,
                            TrainingWarning::RateDisagrees,
                            TrainingWarning::BatchSizesDisagree,
                            TrainingWarning::BatchSizeRecovered,
                            TrainingWarning::LossNotFinite,
                            TrainingWarning::ProcessedAfterFailure,
                            TrainingWarning::NoTimestamps,
                            TrainingWarning::NoWindow,
                            TrainingWarning::ClockSteps,
                            TrainingWarning::CutShort,
                            TrainingWarning::PointsThinned};

QLabel* textLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setWordWrap(true);
    label->setMinimumWidth(1); // a long name would widen the page
    label->setTextFormat(Qt::RichText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setObjectName(name);
    return label;
}

QString sentenceFor(TrainingWarning warning, const BatchSizeComparison& comparison)
{
    const TrainingRun* first = nullptr;
    int count = 0;
    for (const TrainingRun& run : comparison.runs) {
        if (std::ranges::find(run.warnings, warning) == run.warnings.end())
            continue;
        first = first == nullptr ? &run : first;
        ++count;
    }
    if (count == 0)
        return {};
    if (count > 1 || comparison.runs.size() == 1)
        return count > 1 ? trainingtext::warningOfSeveral(warning, count) : trainingtext::warning(warning, *first);
    //: a run and what is to be said of it
    return RunRemarks::tr("%1: %2").arg(first->label, trainingtext::warning(warning, *first));
}

QStringList factsOf(const TrainingRun& run)
{
    QStringList facts;
    if (!run.release.isEmpty())
        facts.append(RunDetails::tr("release %1").arg(run.release));
    if (!run.device.isEmpty())
        facts.append(run.device);
    if (run.batchSize)
        facts.append(trainingtext::batchSize(run.batchSize->value));
    if (run.microBatchSize)
        facts.append(RunDetails::tr("micro batch %1").arg(format::count(*run.microBatchSize)));
    if (run.sequenceLength)
        facts.append(RunDetails::tr("%1 tokens a sample").arg(format::count(*run.sequenceLength)));
    if (run.lastStep && run.plannedSteps)
        facts.append(
            RunDetails::tr("step %1 of %2").arg(format::count(*run.lastStep), format::count(*run.plannedSteps)));
    if (run.processedSamples && run.processedSeconds)
        facts.append(RunDetails::tr("%1 samples processed in %2")
                         .arg(format::count(*run.processedSamples), trainingtext::duration(*run.processedSeconds)));
    if (run.bestLoss)
        facts.append(RunDetails::tr("best loss %1").arg(trainingtext::loss(*run.bestLoss)));
    if (run.startedAt) // the log's own clock, whatever its zone
        facts.append(QLocale().toString(QDateTime::fromMSecsSinceEpoch(run.startedAt->count(), QTimeZone::utc()),
                                        QLocale::ShortFormat));
    if (!run.jobId.isEmpty())
        facts.append(run.jobId);
    return facts;
}

QStringList sentencesOf(const TrainingRun& run)
{
    QStringList sentences;
    if (const QString detail = trainingtext::statusDetail(run); !detail.isEmpty())
        sentences.append(detail);
    if (run.batchSize)
        sentences.append(trainingtext::sourceSentence(*run.batchSize));
    for (const TrainingWarning warning : run.warnings)
        sentences.append(trainingtext::warning(warning, run));
    return sentences;
}

} // namespace

RunRemarks::RunRemarks(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_label(textLabel(this, QStringLiteral("runRemarks")))
{
    m_label->setContentsMargins(13, 6, 13, 6);
    body()->addWidget(m_label);
    connect(&theme, &Theme::changed, this, &RunRemarks::applyTheme);
    hide();
}

RunRemarks::~RunRemarks() = default;

void RunRemarks::display(const BatchSizeComparison& comparison)
{
    m_sentences.clear();
    for (const TrainingWarning warning : order) {
        if (const QString sentence = sentenceFor(warning, comparison); !sentence.isEmpty())
            m_sentences.append(sentence);
    }
    applyTheme();
    setVisible(!m_sentences.isEmpty());
}

void RunRemarks::applyTheme()
{
    const Colours& colours = theme().colours();
    // names come from files: escaped, or they could be markup
    m_label->setText(QStringLiteral("<span style='color:%1'>●</span> <span style='color:%2'>%3</span>")
                         .arg(colours.warning.name(), colours.muted.name(), m_sentences.join(u' ').toHtmlEscaped()));
    m_label->setAccessibleName(m_sentences.join(u' '));
}

RunDetails::RunDetails(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_label(textLabel(this, QStringLiteral("runDetails")))
{
    setTitle(tr("The selected run"));
    m_label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_label->setFont(theme.font(12.5));
    padBody();
    body()->addWidget(m_label, 1);
    connect(&theme, &Theme::changed, this, &RunDetails::applyTheme);
    applyTheme();
}

RunDetails::~RunDetails() = default;

void RunDetails::display(const std::optional<TrainingRun>& run)
{
    if (run == m_run)
        return;
    m_run = run;
    applyTheme();
}

void RunDetails::applyTheme()
{
    const Colours& colours = theme().colours();
    const auto paragraph = [](const QString& colour, const QString& text) {
        return QStringLiteral("<p style='margin:0 0 5px 0; color:%1'>%2</p>").arg(colour, text.toHtmlEscaped());
    };
    if (!m_run) {
        m_label->setText(paragraph(colours.faint.name(), tr("Select a run in the table or in a chart.")));
        return;
    }
    QString text = QStringLiteral("<p style='margin:0 0 5px 0'><b>%1</b></p>").arg(m_run->label.toHtmlEscaped());
    text += paragraph(colours.muted.name(), factsOf(*m_run).join(QStringLiteral(" · ")));
    for (const QString& sentence : sentencesOf(*m_run))
        text += paragraph(colours.text.name(), sentence);
    m_label->setText(text);
}

} // namespace tokenscope
