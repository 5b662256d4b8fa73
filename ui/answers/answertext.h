// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/requestrecord.h"

#include <QString>

/// What is told of an answer beside its words.
namespace tokenscope::answertext {

/// What stands in place of an answer that is not there: why it failed, that it is empty; empty where there is one.
/// `record` may be null: the prompt was not sent.
[[nodiscard]] QString aside(const RequestRecord* record);
/// "exact match · 44 tokens · 1.147 s · TTFT 0.31 s"
[[nodiscard]] QString facts(const RequestRecord& record);
/// "exact match", "contains a gold answer, F1 0.57", "F1 0"; empty where it was not scored
[[nodiscard]] QString score(const RequestRecord& record);
/// What the server says of its own speed beside what was measured: "server: 1.02 s, 43.1 tok/s; measured: 1.15 s,
/// 38.4 tok/s"; empty where it says nothing.
[[nodiscard]] QString serverAgainstMeasured(const RequestRecord& record);

} // namespace tokenscope::answertext
