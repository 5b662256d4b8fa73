// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "report/qualitynote.h"

#include "wording/wording.h"

#include <QCoreApplication>
#include <QStringList>

namespace tokenscope {

QString qualityNote(const Comparison& comparison)
{
    QStringList counts;
    bool isAnyScored = false;
    for (const LegSummary& leg : comparison.legs) {
        const auto scores = leg.distribution(Metric::AnswerF1);
        isAnyScored = isAnyScored || scores;
        //: answers that were scored, for example "Metis 9 of 10"
        counts << QCoreApplication::translate("report", "%1 %2 of %3")
                      .arg(legTitle(leg), QString::number(scores ? scores->n : 0), QString::number(leg.succeeded));
    }
    if (!isAnyScored)
        return {};
    return QCoreApplication::translate("report",
                                       "Exact match and F1 are those of SQuAD's evaluation, version 1.1: of several "
                                       "gold answers the best counts. Answers with gold answers: %1.")
        .arg(counts.join(QStringLiteral(", ")));
}

} // namespace tokenscope
