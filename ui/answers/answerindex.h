// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/runresult.h"

#include <QHash>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace tokenscope {

/// Where a request to a prompt is found.
struct AnswerPlace
{
    std::int32_t leg = 0;
    std::int32_t record = 0; ///< index into the leg's records
    int promptNumber = 0; ///< of that request

    bool operator==(const AnswerPlace&) const = default;
};

/// A prompt that at least one leg was sent.
struct AnsweredPrompt
{
    QString prompt {}; ///< text as sent
    QString question {}; ///< short form
    std::vector<QString> gold {}; ///< empty if none are known
    std::size_t firstPlace = 0; ///< index into AnswerIndex::places
    std::size_t placeCount = 0;
    bool differs = false; ///< legs answered in different words, or one did not answer
    bool isMissed = false; ///< a leg failed, or its answer holds no gold answer
};

/// Who answered what, so that no list of requests is searched while somebody waits. Warm-ups are left out.
struct AnswerIndex
{
    std::vector<AnsweredPrompt> prompts {}; ///< in the order of sending, legs one after another
    std::vector<AnswerPlace> places {}; ///< by prompt, then leg, then order of sending

    /// The requests of a leg to a prompt.
    [[nodiscard]] std::span<const AnswerPlace> placesOf(std::size_t prompt, std::size_t leg) const;
};

using AnswerIndexPtr = std::shared_ptr<const AnswerIndex>;

/// Reads every answer: not for the GUI thread where there are many. Gold answers are those that the runs carry.
[[nodiscard]] AnswerIndex answerIndexOf(const std::vector<RunResultPtr>& results);

/// What linked charts call each prompt: its number at the baseline, -1 where the baseline was not sent it. In the order
/// of AnswerIndex::prompts.
[[nodiscard]] std::vector<int> itemsOf(const AnswerIndex& index, std::size_t baseline);

/// Which prompt of an index, and which of the requests to it.
struct AnswerSpot
{
    std::size_t prompt = 0;
    int run = 0;

    bool operator==(const AnswerSpot&) const = default;
};

/// A text that a set of prompts holds twice is one prompt of the index: where the later numbers that charts call it by
/// are found, see itemsOf().
[[nodiscard]] QHash<int, AnswerSpot> laterItemsOf(const AnswerIndex& index, std::size_t baseline);

/// The first request that counts; without one the first, which says why.
[[nodiscard]] const RequestRecord* answerOf(const Leg& leg, std::span<const AnswerPlace> places);

} // namespace tokenscope
