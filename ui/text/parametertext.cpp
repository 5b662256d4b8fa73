// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/parametertext.h"

#include "ui/text/format.h"

#include <QCoreApplication>

namespace tokenscope::parametertext {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(ParameterText)
};

} // namespace

QString refusal(const ParameterRefusal& refusal)
{
    const QString line = format::count(refusal.line);
    switch (refusal.reason) {
    case ParameterRefusal::Reason::Tab:
        return Words::tr("Line %1 is indented with a tab, which YAML forbids. Use spaces.").arg(line);
    case ParameterRefusal::Reason::SeveralDocuments:
        return Words::tr("A second document begins in line %1. Use a file with one.").arg(line);
    case ParameterRefusal::Reason::Unclear:
        return Words::tr("Line %1 is no YAML, or in a form of it that is not followed here. Nothing is changed in what "
                         "is not understood.")
            .arg(line);
    case ParameterRefusal::Reason::NoBatchSize:
        return Words::tr("The file has no batch size of training: neither trainer.fit.train_dataloader.batch_size nor "
                         "train_input.batch_size.");
    case ParameterRefusal::Reason::SeveralBatchSizes:
        return Words::tr("Line %1 has another batch size of training: it is not clear which one is meant.").arg(line);
    case ParameterRefusal::Reason::RepeatedKey:
        return Words::tr("Line %1 repeats a key, and programs disagree on which of the two counts. Remove one.")
            .arg(line);
    case ParameterRefusal::Reason::NotANumber:
        return Words::tr("The batch size in line %1 is no whole number on one line.").arg(line);
    case ParameterRefusal::Reason::Shared:
        return Words::tr("The batch size is shared with another place through an anchor or an alias in line %1: a "
                         "change would reach further than training. Write it out.")
            .arg(line);
    }
    return {};
}

QString warning(const ParameterWarning& warning, std::int64_t batchSize)
{
    const QString size = format::count(batchSize);
    const QString line = format::count(warning.line);
    const QString number = format::count(warning.number);
    switch (warning.kind) {
    case ParameterWarning::Kind::MicroBatchLarger:
        return Words::tr("The micro batch size in line %1 is %2, above the batch size of %3: Cerebras refuses that. "
                         "With “auto” one is found that fits.")
            .arg(line, number, size);
    case ParameterWarning::Kind::FewerThanSystems:
        return Words::tr("The run is to use %2 systems (num_csx in line %1), more than its batch size of %3: Cerebras "
                         "refuses that.")
            .arg(line, number, size);
    }
    return {};
}

} // namespace tokenscope::parametertext
