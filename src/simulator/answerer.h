// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringView>

#include <cstdint>
#include <vector>

namespace tokenscope {

/// How long an answer is to be, and whether it is thought about aloud.
struct AnswerShape
{
    std::int64_t tokens = 80; ///< aimed at, reasoning included; an answer that needs more takes more
    bool isWanted = false; ///< the prompt asks for that length: the content fills it, whatever there is to say
    bool thinksAloud = false;
    std::uint64_t choice = 0; ///< which of the ways to say it
};

/// An answer as the tokens it is sent in.
struct ComposedAnswer
{
    std::vector<QString> reasoning {};
    std::vector<QString> content {};

    [[nodiscard]] std::int64_t tokens() const { return static_cast<std::int64_t>(reasoning.size() + content.size()); }
    bool operator==(const ComposedAnswer&) const = default;
};

/// Answers a question out of the context it comes with, in the prompt's form
/// "Context: …\n\nQuestion: …\n\nAnswer:": with the sentence that shares most words with the question. Any other prompt
/// gets a text that says what it is.
[[nodiscard]] ComposedAnswer composeAnswer(QStringView prompt, const AnswerShape& shape);

/// Sentences of a text, trimmed; initials and common abbreviations end none.
[[nodiscard]] std::vector<QString> sentencesOf(QStringView text);

} // namespace tokenscope
