// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <cstdint>
#include <vector>

namespace tokenscope {

/// A line of what changes in a file.
struct PreviewLine
{
    enum class Kind
    {
        Context,
        Removed,
        Added,
        Gap, ///< lines left out
    };

    Kind kind = Kind::Context;
    int number = 0; ///< in the file before, of Added in the file after; from 1
    QString text {}; ///< of a file of the user's: plain

    bool operator==(const PreviewLine&) const = default;
};

/// The parameters of one run beside those they are made from.
struct PreviewedVariant
{
    std::int64_t batchSize = 0;
    QString file {}; ///< what is written
    std::vector<PreviewLine> lines {};
    QString note {}; ///< what stands against it, or that nothing changes, in words; empty: nothing to say
    QString command {}; ///< that starts the run, filled in

    bool operator==(const PreviewedVariant&) const = default;
};

/// What a launch would write and start, before it does.
struct LaunchPreview
{
    enum class State
    {
        None, ///< nothing has been read yet
        Reading,
        Ready,
        Failed,
    };

    State state = State::None;
    QString problem {}; ///< of Failed, in words
    std::vector<PreviewedVariant> variants {}; ///< of Ready

    bool operator==(const LaunchPreview&) const = default;
};

} // namespace tokenscope
