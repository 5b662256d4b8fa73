// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "quality/goldanswers.h"

#include <QCryptographicHash>

#include <algorithm>

namespace tokenscope {

namespace {

QByteArray digestOf(const QString& prompt)
{
    // tells texts apart; nobody is kept out by it
    return QCryptographicHash::hash(prompt.simplified().toUtf8(), QCryptographicHash::Sha1);
}

} // namespace

void GoldAnswers::add(const PromptSet& prompts)
{
    for (const Prompt& prompt : prompts.prompts)
        add(prompt);
}

void GoldAnswers::add(const Prompt& prompt)
{
    if (prompt.answers.empty())
        return;
    std::vector<QString>& known = m_answers[digestOf(textOf(prompt))];
    for (const QString& answer : prompt.answers) {
        if (std::ranges::find(known, answer) == known.end())
            known.push_back(answer);
    }
}

const std::vector<QString>& GoldAnswers::answersTo(const QString& prompt) const
{
    static const std::vector<QString> none;
    if (isEmpty())
        return none;
    const auto found = m_answers.constFind(digestOf(prompt));
    return found == m_answers.constEnd() ? none : *found;
}

void GoldAnswers::complete(PromptSet& prompts) const
{
    for (Prompt& prompt : prompts.prompts) {
        if (prompt.answers.empty())
            prompt.answers = answersTo(textOf(prompt));
    }
}

} // namespace tokenscope
