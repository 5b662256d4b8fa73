// SPDX-FileCopyrightText: 2026 The Tokenscope developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "launch/feedreader.h"

#include <QList>

namespace tokenscope {

namespace {

using Kind = FeedFrame::Kind;
using Fields = QList<QByteArray>;

constexpr qsizetype longestLine = 1 << 20; // a frame has at most 256 KiB in base64

FeedFrame::Runner runnerFrom(const QByteArray& word)
{
    if (word == "alive")
        return FeedFrame::Runner::Alive;
    return word == "gone" ? FeedFrame::Runner::Gone : FeedFrame::Runner::Unknown;
}

std::optional<QByteArray> decoded(const QByteArray& text)
{
    auto result = QByteArray::fromBase64Encoding(text, QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(std::move(result.decoded)) : std::nullopt;
}

std::optional<FeedFrame> dataFrom(const Fields& fields)
{
    bool hasInode = false;
    bool hasOffset = false;
    FeedFrame frame {.kind = Kind::Data, .file = QString::fromUtf8(fields[2])};
    frame.inode = fields[3].toULongLong(&hasInode);
    frame.offset = fields[4].toLongLong(&hasOffset);
    auto bytes = decoded(fields[5]);
    if (!bytes || !hasInode || !hasOffset || frame.offset < 0)
        return std::nullopt;
    frame.bytes = *std::move(bytes);
    return frame;
}

std::optional<FeedFrame> frameFrom(const QByteArray& line)
{
    const Fields fields = line.split(' ');
    if (fields[0] != "ts1" || fields.size() < 2)
        return std::nullopt;
    const QByteArray& kind = fields[1];
    if (kind == "data" && fields.size() == 6)
        return dataFrom(fields);
    if (kind == "tick" && fields.size() == 5)
        return FeedFrame {.kind = Kind::Tick,
                          .runner = runnerFrom(fields[2]),
                          .now = fields[3].toLongLong(),
                          .silentFor = qMax(qint64(0), fields[4].toLongLong())};
    if (kind == "reset" && fields.size() == 4)
        return FeedFrame {.kind = Kind::Reset, .file = QString::fromUtf8(fields[2]), .inode = fields[3].toULongLong()};
    if (kind == "jobs" && fields.size() == 3) {
        if (auto bytes = decoded(fields[2]))
            return FeedFrame {.kind = Kind::Jobs, .bytes = *std::move(bytes)};
    }
    if (kind == "hello" && fields.size() == 3)
        return FeedFrame {.kind = Kind::Hello, .text = QString::fromUtf8(fields[2])};
    if (kind == "end")
        return FeedFrame {.kind = Kind::End};
    return std::nullopt;
}

} // namespace

std::vector<FeedFrame> FeedReader::feed(const QByteArray& bytes)
{
    std::vector<FeedFrame> frames;
    m_rest += bytes;
    qsizetype from = 0;
    for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n', from)) {
        QByteArray line = m_rest.mid(from, end - from);
        if (line.endsWith('\r'))
            line.chop(1);
        if (auto frame = frameFrom(line))
            frames.push_back(*std::move(frame));
        from = end + 1;
    }
    m_rest.remove(0, from);
    if (m_rest.size() > longestLine)
        m_rest.clear(); // no frame; and nobody may fill the memory
    return frames;
}

} // namespace tokenscope
