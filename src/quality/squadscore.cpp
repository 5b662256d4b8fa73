// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/squadscore.h"

#include "quality/answerwords.h"

#include <algorithm>

namespace tokenscope {

AnswerScore scoreAnswer(const QString& answer, const std::vector<QString>& gold)
{
    const AnswerWords said(answer);
    AnswerScore score;
    for (const QString& goldAnswer : gold) {
        const AnswerWords right(goldAnswer);
        score.isExact = score.isExact || said.isSameAs(right);
        score.containsAnswer = score.containsAnswer || said.contains(right);
        score.f1 = std::max(score.f1, said.f1With(right));
    }
    return score;
}

double sharedWordsF1(const QString& a, const QString& b)
{
    const AnswerWords first(a);
    const AnswerWords second(b);
    return first.isEmpty() && second.isEmpty() ? 1.0 : first.f1With(second);
}

} // namespace tokenscope
