// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace tokenscope {

/// What every request of the benchmark asks; of the length of a passage with its question.
inline constexpr auto question
    = "Answer the question based on the context. Context: Super Bowl 50 was an American football game to determine the "
      "champion of the National Football League for the 2015 season. The American Football Conference champion Denver "
      "Broncos defeated the National Football Conference champion Carolina Panthers 24-10 to earn their third Super "
      "Bowl title. The game was played on February 7, 2016, in the San Francisco Bay Area at Santa Clara, California. "
      "Question: Which team represented the American Football Conference?";

} // namespace tokenscope
