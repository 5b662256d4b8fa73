// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <vector>

namespace tokenscope {

struct Message
{
    QString role {}; ///< "user", "system", "assistant"
    QString content {};

    bool operator==(const Message&) const = default;
};

/// What is asked, and, where known, what a right answer is.
struct Prompt
{
    QString id {}; ///< the data set's own id; may be empty
    QString question {}; ///< short form for tables; the first line of the text if the set has no questions
    std::vector<Message> messages {};
    std::vector<QString> answers {}; ///< gold answers; empty if the set has none

    bool operator==(const Prompt&) const = default;
};

/// One user message, with a question for tables made from its text.
[[nodiscard]] Prompt promptFromText(const QString& text);

/// The prompt as one text, as results files keep it: the content of the only message, or all with their roles.
[[nodiscard]] QString textOf(const Prompt& prompt);

/// Prompts with the origin that reports name.
struct PromptSet
{
    QString name {}; ///< "SQuAD", "Built-in"
    QString version {}; ///< "1.1"; may be empty
    QString source {}; ///< "built-in", or the file's name without its folder
    QString url {}; ///< may be empty
    QString description {}; ///< may be empty
    std::vector<Prompt> prompts {};

    bool operator==(const PromptSet&) const = default;
};

} // namespace tokenscope
