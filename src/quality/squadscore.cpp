// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/squadscore.h"

#include "quality/answerwords.h"

#include <algorithm>

namespace tokenscope {

namespace {

bool isTypographic(QChar unit)
{
    return unit.unicode() > 0x7f && unit.isPunct();
}

bool isDash(QChar unit)
{
    return unit.unicode() >= 0x2012 && unit.unicode() <= 0x2015;
}

bool isTypeset(const QString& text)
{
    return std::ranges::any_of(text, isTypographic);
}

QString withoutTypography(QString text)
{
    for (QChar& unit : text) {
        if (isDash(unit))
            unit = u' ';
    }
    text.removeIf(isTypographic);
    return text;
}

bool containsUntypeset(const QString& answer, const std::vector<QString>& gold)
{
    const AnswerWords said(withoutTypography(answer));
    return std::ranges::any_of(
        gold, [&](const QString& right) { return said.contains(AnswerWords(withoutTypography(right))); });
}

} // namespace

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
    if (isTypeset(answer) || std::ranges::any_of(gold, isTypeset))
        score.containsAnswer = containsUntypeset(answer, gold);
    return score;
}

double sharedWordsF1(const QString& a, const QString& b)
{
    if (a == b)
        return 1.0;
    const AnswerWords first(a);
    const AnswerWords second(b);
    return first.isEmpty() && second.isEmpty() ? 1.0 : first.f1With(second);
}

} // namespace tokenscope
