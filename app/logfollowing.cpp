// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/logfollowing.h"

#include <QFile>

namespace tokenscope {

namespace {

constexpr qint64 blockSize = 1024 * 1024;

} // namespace

Result<TrainingRun> LogFollowing::readOn(const QString& path, bool isFollowed)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error {.code = Error::Code::NotReadable, .subject = path, .detail = file.errorString()};
    auto followed = m_logs.find(path);
    if (followed != m_logs.end() && file.size() < followed->second.offset) {
        m_logs.erase(followed);
        followed = m_logs.end();
    }
    if (followed == m_logs.end())
        followed = m_logs.emplace(path, Followed {TrainingLog(path)}).first;
    Followed& state = followed->second;
    if (!file.seek(state.offset))
        return Error {.code = Error::Code::NotReadable, .subject = path, .detail = file.errorString()};
    for (QByteArray block = file.read(blockSize); !block.isEmpty(); block = file.read(blockSize)) {
        state.log.feed(block);
        state.offset += block.size();
    }
    return state.log.run(isFollowed);
}

} // namespace tokenscope
