// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace tokenscope {

/// One thing that the script of launchscript::follow() tells.
struct FeedFrame
{
    enum class Kind
    {
        Hello, ///< `text`: the host
        Data, ///< `bytes` of `file` from `offset` on
        Reset, ///< `file` is another one, or shorter than it was: it begins anew
        Tick, ///< a look was had at everything
        Jobs, ///< `bytes`: what the jobs command printed
        End, ///< the last run is over and everything of it was sent
    };
    enum class Runner
    {
        Unknown, ///< on another host
        Alive,
        Gone, ///< without having finished
    };

    Kind kind {};
    QString file {};
    quint64 inode = 0;
    qint64 offset = 0;
    QByteArray bytes {};
    QString text {};
    Runner runner = Runner::Unknown; ///< of Tick
    qint64 now = 0; ///< of Tick: seconds since 1970, there
    qint64 silentFor = 0; ///< of Tick: seconds since the newest log was written to

    bool operator==(const FeedFrame&) const = default;
};

/// Bytes → frames, however the network cut them. A log comes in base64, so that a frame is a line whatever is in it,
/// and what a login shell prints in between is told from it.
class FeedReader
{
public:
    [[nodiscard]] std::vector<FeedFrame> feed(const QByteArray& bytes);

private:
    QByteArray m_rest {};
};

} // namespace tokenscope
