// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/launch/previewof.h"

#include "launch/launchscript.h"
#include "launch/variantdiff.h"
#include "ui/text/format.h"

#include <QCoreApplication>

namespace tokenscope {

using Kind = PreviewLine::Kind;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(LaunchPreview)
};

QString reasonOf(ParameterRefusal::Reason reason)
{
    switch (reason) {
    case ParameterRefusal::Reason::Tab:
        return Words::tr("A line is indented with a tab, which YAML forbids.");
    case ParameterRefusal::Reason::SeveralDocuments:
        return Words::tr("The file has several documents in it; it has to have one.");
    case ParameterRefusal::Reason::Unclear:
        return Words::tr("The file is no YAML, or written in a form that is not followed here.");
    case ParameterRefusal::Reason::NoBatchSize:
        return Words::tr("There is no batch size for training in it: neither trainer.fit.train_dataloader.batch_size "
                         "nor train_input.batch_size.");
    case ParameterRefusal::Reason::SeveralBatchSizes:
        return Words::tr("More than one place could be the batch size for training.");
    case ParameterRefusal::Reason::RepeatedKey:
        return Words::tr("A key on the way to the batch size is there twice, and programs disagree on which counts.");
    case ParameterRefusal::Reason::NotANumber:
        return Words::tr("The batch size is no number.");
    case ParameterRefusal::Reason::Shared:
        return Words::tr("The batch size is shared with another place (an anchor or an alias): changing it would "
                         "change that, too.");
    }
    return {};
}

QString wordsFor(const ParameterRefusal& refusal)
{
    const QString reason = reasonOf(refusal.reason);
    //: %1 the number of a line, %2 a sentence
    const QString placed
        = refusal.line > 0 ? Words::tr("Line %1: %2").arg(format::count(refusal.line), reason) : reason;
    return Words::tr("No variants can be made of these parameters. %1").arg(placed);
}

QString wordsFor(const ParameterWarning& warning)
{
    switch (warning.kind) {
    case ParameterWarning::Kind::MicroBatchLarger:
        return Words::tr("Line %1: the micro batch size of %2 is larger than the batch size, which Cerebras refuses.")
            .arg(format::count(warning.line), format::count(warning.number));
    case ParameterWarning::Kind::FewerThanSystems:
        return Words::tr("Line %1: there are more systems (%2) than samples in a batch, which Cerebras refuses.")
            .arg(format::count(warning.line), format::count(warning.number));
    }
    return {};
}

Kind kindOf(DiffLine::Kind kind)
{
    switch (kind) {
    case DiffLine::Kind::Context:
        return Kind::Context;
    case DiffLine::Kind::Removed:
        return Kind::Removed;
    case DiffLine::Kind::Added:
        return Kind::Added;
    }
    return Kind::Context;
}

std::vector<PreviewLine> linesOf(const VariantDiff& difference, qsizetype lineCount)
{
    std::vector<PreviewLine> lines;
    if (difference.firstLine > 1) {
        lines.push_back({.kind = Kind::Gap});
    }
    for (const DiffLine& line : difference.lines) {
        lines.push_back({.kind = kindOf(line.kind), .number = line.number, .text = line.text});
    }
    if (difference.firstLine + difference.originalLines <= lineCount) {
        lines.push_back({.kind = Kind::Gap});
    }
    return lines;
}

PreviewedVariant variantOf(const ParameterVariants& variants, const LaunchPlan& plan, std::int64_t batchSize)
{
    const QByteArray& original = variants.original();
    const VariantDiff difference = differenceBetween(original, variants.variant(batchSize), 5);
    PreviewedVariant variant {.batchSize = batchSize,
                              .file = launchscript::parametersOf(plan, batchSize),
                              .lines = linesOf(difference, original.count('\n')),
                              .command = launchscript::commandOf(plan, batchSize)};
    QStringList notes;
    if (difference.lines.empty()) {
        notes.append(Words::tr("The parameters have this batch size already; nothing is changed."));
    }
    for (const ParameterWarning& warning : variants.warnings(batchSize)) {
        notes.append(wordsFor(warning));
    }
    variant.note = notes.join(QChar(u'\n'));
    return variant;
}

} // namespace

LaunchPreview previewOf(const ParameterVariants& variants, const LaunchPlan& plan)
{
    if (variants.refusal()) {
        return {.state = LaunchPreview::State::Failed, .problem = wordsFor(*variants.refusal())};
    }
    LaunchPreview preview {.state = LaunchPreview::State::Ready};
    LaunchPlan started = plan;
    if (started.startedAt.isEmpty()) {
        //: stands in a path for when runs will have been started; without blanks
        started.startedAt = Words::tr("DATE-TIME");
    }
    for (const std::int64_t batchSize : plan.batchSizes) {
        preview.variants.push_back(variantOf(variants, started, batchSize));
    }
    return preview;
}

} // namespace tokenscope
