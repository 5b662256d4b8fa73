// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/prompt.h"

#include <QByteArray>
#include <QHash>
#include <QString>

#include <vector>

namespace tokenscope {

/// Finds the gold answers to a prompt by its text as it was sent, whatever file tells of it: white space may differ,
/// and nothing else. A question about a context is found by both, since the text is made of both. Prompts of the same
/// text share their gold answers: SQuAD asks some questions twice.
class GoldAnswers final
{
public:
    void add(const PromptSet& prompts);
    void add(const Prompt& prompt);

    [[nodiscard]] bool isEmpty() const { return m_answers.isEmpty(); }
    /// Empty if none are known.
    [[nodiscard]] const std::vector<QString>& answersTo(const QString& prompt) const;

    /// Gives prompts that have no gold answers those known here.
    void complete(PromptSet& prompts) const;

private:
    QHash<QByteArray, std::vector<QString>> m_answers {}; // by a digest: the texts would be many megabytes
};

} // namespace tokenscope
